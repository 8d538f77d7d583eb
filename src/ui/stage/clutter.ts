/**
 * Clutter: what lies and flies about where nobody keeps order. Everything keeps clear of heads.
 */
import { stream } from '../../core/base/dice.ts';
import type { Box } from '../../core/look/anatomy.ts';
import type { RoomColours } from './colours.ts';
import type { Weights } from './corners.ts';
import { boundsOf, overlaps } from './keep-clear.ts';
import { type Figure, type Prop, thing } from './picture.ts';

const SHEETS = ['paper-1', 'paper-2', 'paper-3'] as const;

/** Crumpled paper on the floor: where, and how deep it may lie behind and before people. */
export function paperBalls(weights: Weights, order: number, [x, y, width, height]: Box, slots: RoomColours): Prop[] {
  if (1 - order <= 0.4) return [];
  const next = stream(41);
  return Array.from({ length: Math.ceil(3 + 5 * weights.chaos) }, (_, k) =>
    thing('paper-ball', x + next() * width, y + next() * height, 506 + (k % 2) * 130, {
      scale: 0.6 + next() * 0.4,
      turn: next() * 180,
      slots,
    }),
  );
}

/** How many sheets fly: more with chaos and with work waiting (weeks). */
const sheetCount = (weights: Weights, pile: number): number =>
  Math.round((30 * weights.chaos + 8 * weights.adrift) * Math.min(1, 0.6 + pile / 16));

/** `pile` weeks of work waiting; `free` stays clear of paper: the board, a screen. */
export function flying(weights: Weights, pile: number, people: readonly Figure[], free: readonly Box[], slots: RoomColours): Prop[] {
  const next = stream(7);
  const isHigh = weights.chaos >= weights.adrift;
  const list: Prop[] = [];
  const count = sheetCount(weights, pile);
  for (let tries = 0; list.length < count && tries < 900; tries++) {
    const k = list.length;
    const x = 20 + next() * 1240;
    const y = isHigh ? 120 + next() * 570 : 420 + next() * 280;
    const sheet = thing(SHEETS[k % 3] ?? 'paper-1', x, y, k % 3 === 0 ? 555 : 660, {
      scale: 0.65 + next() * 0.75,
      turn: (next() - 0.5) * 300,
      move: 'drift',
      slots,
    });
    const box = boundsOf(sheet);
    if (free.every((area) => !overlaps(box, area)) && people.every((person) => !overlaps(box, person.head, 8))) list.push(sheet);
  }
  return list;
}

/** Sheets so near that they are out of the room. */
export const nearSheets = ({ chaos }: Weights, slots: RoomColours): Prop[] =>
  chaos > 0.6
    ? [
        thing('paper-2', 36, 560, 890, { scale: 3.1, turn: -26, slots }),
        thing('paper-1', 1262, 640, 890, { scale: 3.3, turn: 24, slots }),
        thing('paper-3', 356, 722, 890, { scale: 2.6, turn: 14, slots }),
      ]
    : [];

/** Sheets that lie flat, in a box; how many grows with disorder. */
export function lyingSheets(weights: Weights, most: number, [x, y, width, height]: Box, z: number, slots: RoomColours): Prop[] {
  const next = stream(53);
  const count = Math.round(most * Math.min(1, weights.chaos + 0.55 * weights.adrift));
  return Array.from({ length: count }, (_, k) =>
    thing(SHEETS[k % 3] ?? 'paper-1', x + next() * width, y + next() * height, z, {
      scale: 0.6 + next() * 0.3,
      turn: (next() - 0.5) * 160,
      slots,
    }),
  );
}
