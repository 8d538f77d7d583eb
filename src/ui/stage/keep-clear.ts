/**
 * Keep clear: nothing may lie over a head. In: things and heads; out: the things that cover none.
 */
import type { Box } from '../../core/look/anatomy.ts';
import type { Figure, Prop } from './picture.ts';
import { PROPS } from './props.ts';

/** The upright box round a prop as placed, in stage units. */
export function boundsOf(prop: Prop): Box {
  const [left, top, width, height] = PROPS[prop.prop];
  const angle = (prop.turn * Math.PI) / 180;
  const xs: number[] = [];
  const ys: number[] = [];
  for (const across of [left, left + width])
    for (const down of [top, top + height]) {
      const x = across * (prop.flip ? -1 : 1) * prop.scale;
      const y = down * prop.scale;
      xs.push(prop.x + x * Math.cos(angle) - y * Math.sin(angle));
      ys.push(prop.y + x * Math.sin(angle) + y * Math.cos(angle));
    }
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return [x, y, Math.max(...xs) - x, Math.max(...ys) - y];
}

export const overlaps = (a: Box, b: Box, margin = 0): boolean =>
  a[0] < b[0] + b[2] + margin && b[0] < a[0] + a[2] + margin && a[1] < b[1] + b[3] + margin && b[1] < a[1] + a[3] + margin;

/** Light is no obstacle; desks, tables and frames are placed by hand below or round every head. */
const HARMLESS: ReadonlySet<Prop['prop']> = new Set([
  'window-beam',
  'lamp-beam',
  'lamp-glow',
  'alarm-glow',
  'desk-back',
  'desk-front',
  'table-long',
  'table-oval',
  'table-low',
  'bar',
  'counter',
  'parapet',
  'glass-wall',
]);

/** Whether a prop lies before this head and over it. */
export const covers = (prop: Prop, figure: Figure): boolean =>
  prop.z > figure.z && !HARMLESS.has(prop.prop) && overlaps(boundsOf(prop), figure.head);

export const isClear = (prop: Prop, people: readonly Figure[]): boolean => people.every((figure) => !covers(prop, figure));
