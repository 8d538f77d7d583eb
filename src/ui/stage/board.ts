/**
 * The board: notes to do, in work and done. How many are done is how much of the story is behind us; how straight they hang is order.
 */
import { stream } from '../../core/base/dice.ts';
import { greyed, muteOf, NOTE_COLOURS, type RoomColours } from './colours.ts';
import type { Weights } from './corners.ts';
import { type Prop, thing } from './picture.ts';

const BOARD = { x: 470, y: 86 } as const;
/** Notes in a full column. */
const MOST_DONE = 12;
const MOST_TO_DO = 9;
const IN_WORK = 2;

type Column = 0 | 1 | 2;

/** Where the k-th note of a column hangs when all is in order; the last column packs three across. */
function slot(column: Column, k: number, perRow: number): { x: number; y: number } {
  const across = perRow === 3 ? 28 : 48;
  const down = perRow === 3 ? 34 : 38;
  return { x: BOARD.x + 30 + column * 110 + (k % perRow) * across, y: BOARD.y + 58 + Math.floor(k / perRow) * down };
}

/** `pile`: weeks of work waiting; `progress` 0 to 1. */
export function noteCounts(pile: number, progress: number): readonly [number, number, number] {
  return [Math.min(MOST_TO_DO, 2 + Math.round(pile * 0.6)), IN_WORK, Math.round(MOST_DONE * Math.min(1, Math.max(0, progress)))];
}

export function board(weights: Weights, colours: RoomColours, pile: number, progress: number): Prop[] {
  const { chaos, stagnation, adrift } = weights;
  const disorder = Math.min(1, chaos + 0.6 * adrift);
  const mute = muteOf(weights);
  const list: Prop[] = [thing('board', BOARD.x, BOARD.y, 12, { turn: -1.5 * chaos, slots: colours })];
  noteCounts(pile, progress).forEach((count, index) => {
    const column = index as Column;
    const perRow = count > 6 ? 3 : 2;
    const next = stream(17 + index);
    for (let k = 0; k < count; k++) {
      const place = slot(column, k, perRow);
      const loose = { x: BOARD.x + 6 + next() * 318, y: BOARD.y + 38 + next() * 150 };
      const turn = (next() - 0.5) * (8 + 70 * disorder);
      const colour = NOTE_COLOURS[chaos > 0.4 ? (k + index) % NOTE_COLOURS.length : ([1, 0, 3] as const)[column]] ?? NOTE_COLOURS[0];
      list.push(
        thing('note', place.x + (loose.x - place.x) * disorder, place.y + (loose.y - place.y) * disorder, 20 + index + k * 0.01, {
          turn,
          scale: 0.9 - 0.12 * stagnation,
          slots: { ...colours, note: greyed(colour, mute) },
        }),
      );
    }
  });
  return list;
}

/** Notes that fell off it. */
export function fallenNotes(weights: Weights, colours: RoomColours): Prop[] {
  const next = stream(29);
  const mute = muteOf(weights);
  return Array.from({ length: Math.round(12 * weights.chaos + 3 * weights.adrift) }, (_, k) =>
    thing('note', 440 + next() * 390, 290 + next() * 120, 24, {
      turn: (next() - 0.5) * 220,
      slots: { ...colours, note: greyed(NOTE_COLOURS[k % NOTE_COLOURS.length] ?? NOTE_COLOURS[0], mute) },
    }),
  );
}
