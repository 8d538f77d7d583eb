/**
 * The board: notes to do, in work and done. How many are done is how much of the story is behind us; how straight they hang is order.
 */
import { stream } from '../../core/base/dice.ts';
import type { Box } from '../../core/look/anatomy.ts';
import { greyed, muteOf, NOTE_COLOURS, type RoomColours } from './colours.ts';
import type { Weights } from './corners.ts';
import { type Prop, thing } from './picture.ts';

/** Where the office's hangs: its upper left corner. */
const USUAL: BoardSpot = { x: 470, y: 86, scale: 1 };
export type BoardSpot = { readonly x: number; readonly y: number; readonly scale: number };
/** Notes in a full column. */
const MOST_DONE = 12;
const MOST_TO_DO = 9;
const IN_WORK = 2;

type Column = 0 | 1 | 2;

/** Where the k-th note of a column hangs when all is in order, from the board's corner; the last column packs three across. */
function slot(column: Column, k: number, perRow: number): { x: number; y: number } {
  const across = perRow === 3 ? 28 : 48;
  const down = perRow === 3 ? 34 : 38;
  return { x: 30 + column * 110 + (k % perRow) * across, y: 58 + Math.floor(k / perRow) * down };
}

/** `pile`: weeks of work waiting; `progress` 0 to 1. */
export function noteCounts(pile: number, progress: number): readonly [number, number, number] {
  return [Math.min(MOST_TO_DO, 2 + Math.round(pile * 0.6)), IN_WORK, Math.round(MOST_DONE * Math.min(1, Math.max(0, progress)))];
}

export function board(weights: Weights, colours: RoomColours, pile: number, progress: number, spot: BoardSpot = USUAL): Prop[] {
  const { chaos, stagnation, adrift } = weights;
  const disorder = Math.min(1, chaos + 0.6 * adrift);
  const mute = muteOf(weights);
  const list: Prop[] = [thing('board', spot.x, spot.y, 12, { turn: -1.5 * chaos, scale: spot.scale, slots: colours })];
  noteCounts(pile, progress).forEach((count, index) => {
    const column = index as Column;
    const perRow = count > 6 ? 3 : 2;
    const next = stream(17 + index);
    for (let k = 0; k < count; k++) {
      const place = slot(column, k, perRow);
      const loose = { x: 6 + next() * 318, y: 38 + next() * 150 };
      const turn = (next() - 0.5) * (8 + 70 * disorder);
      const colour = NOTE_COLOURS[chaos > 0.4 ? (k + index) % NOTE_COLOURS.length : ([1, 0, 3] as const)[column]] ?? NOTE_COLOURS[0];
      list.push(
        thing(
          'note',
          spot.x + (place.x + (loose.x - place.x) * disorder) * spot.scale,
          spot.y + (place.y + (loose.y - place.y) * disorder) * spot.scale,
          20 + index + k * 0.01,
          { turn, scale: (0.9 - 0.12 * stagnation) * spot.scale, slots: { ...colours, note: greyed(colour, mute) } },
        ),
      );
    }
  });
  return list;
}

/** Notes that fell off it, into a box below. */
export function fallenNotes(weights: Weights, colours: RoomColours, [x, y, width, height]: Box): Prop[] {
  const next = stream(29);
  const mute = muteOf(weights);
  return Array.from({ length: Math.round(12 * weights.chaos + 3 * weights.adrift) }, (_, k) =>
    thing('note', x + next() * width, y + next() * height, 24, {
      turn: (next() - 0.5) * 220,
      slots: { ...colours, note: greyed(NOTE_COLOURS[k % NOTE_COLOURS.length] ?? NOTE_COLOURS[0], mute) },
    }),
  );
}
