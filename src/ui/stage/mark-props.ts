/**
 * The drawings of marks: name → the box of its drawing in stage units, [x, y, width, height]. 0,0 is its anchor (foot, or middle of what
 * hangs). One `mark-` and the mark's name is the drawing's.
 */
import type { Box } from '../../core/look/anatomy.ts';
import type { StageView } from '../../core/view/view.ts';

export type MarkName = StageView['marks'][number];

export const MARK_PROPS = {
  'mark-flowers': [-24, -66, 48, 70],
  'mark-cake': [-30, -52, 60, 56],
  'mark-whiteboard-plan': [-48, -36, 96, 70],
  'mark-trophy': [-26, -54, 52, 62],
  'mark-box-by-door': [-40, -50, 80, 54],
  'mark-coat-gone': [-28, -22, 56, 86],
  'mark-poster': [-34, -38, 68, 76],
  'mark-calendar-on-wall': [-26, -34, 52, 66],
  'mark-kettle': [-28, -50, 58, 54],
  'mark-suitcase': [-32, -54, 64, 58],
  'mark-stool': [-26, -44, 52, 48],
  'mark-balloon': [-62, -172, 124, 176],
  'mark-balloon-low': [-72, -98, 144, 102],
  'mark-balloon-face': [-52, -160, 104, 164],
  'mark-string': [-52, -98, 104, 102],
  'mark-jos-desk': [-58, -96, 116, 100],
  'mark-rota-on-wall': [-28, -36, 56, 72],
  'mark-sunday-lamps': [-58, -50, 112, 54],
  'mark-wall-of-promises': [-64, -38, 128, 76],
  'mark-cooks-photographs': [-62, -30, 124, 64],
  'mark-sentence-for-done': [-52, -28, 104, 56],
  'mark-twelve-points': [-44, -38, 88, 76],
  'mark-napkins': [-34, -34, 68, 68],
  'mark-sunday-photo': [-26, -34, 52, 66],
  'mark-spoon-chart': [-44, -46, 88, 92],
  'mark-framed-headline': [-46, -34, 92, 68],
  'mark-first-no': [-34, -40, 68, 80],
  'mark-string-over-desks': [-206, -6, 412, 34],
  'mark-ravis-clean-desk': [-30, -44, 60, 48],
  'mark-sunrise-on-wall': [-56, -50, 112, 56],
  'mark-sheet-on-door': [-24, -34, 48, 68],
} as const satisfies Readonly<Record<`mark-${MarkName}`, Box>>;
