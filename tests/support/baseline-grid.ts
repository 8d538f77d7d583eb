/**
 * The tightest plain way to exact odds, as a limit to hold the grid against: scenes in file order, one array of 101 × 101 chances for each
 * that is waiting, rows added to rows. Nothing but the shares of the endings comes out. In: a Baseline (baseline-reducer.ts) whose guards
 * ask for morale only, whose options lead forward, and from which row on the ending is the first.
 */
import { END } from '../../src/core/rules/story.ts';
import type { Baseline } from './baseline-reducer.ts';

const SIDE = 101;
const clamp = (points: number): number => (points < 0 ? 0 : points > 100 ? 100 : points);

/** A grid and the rows and columns in use: top, bottom, left, right (the last ones included). */
type Waiting = { readonly cells: Float64Array; readonly box: Int32Array };

const fresh = (): Waiting => ({ cells: new Float64Array(SIDE * SIDE), box: Int32Array.of(SIDE, -1, SIDE, -1) });

/** Share of runs that end with morale from `bright` points on. */
export function brightShare(b: Baseline, bright: number): number {
  const waiting: (Waiting | undefined)[] = Array.from(b.first, () => undefined);
  const free: Waiting[] = [];
  const end = fresh();
  const opening = fresh();
  opening.cells[b.start[0] * SIDE + b.start[1]] = 1;
  opening.box.set([b.start[0], b.start[0], b.start[1], b.start[1]]);
  waiting[b.opening] = opening;
  const shares = new Float64Array(SIDE);
  for (let scene = 0; scene < waiting.length; scene++) {
    const here = waiting[scene];
    if (here === undefined) continue;
    const [top = 0, bottom = 0, left = 0, right = 0] = here.box;
    const first = b.first[scene] as number;
    const last = first + (b.count[scene] as number);
    const isOpen = (option: number, row: number): boolean =>
      (b.guard[option] as number) < 0 || (row >= (b.atLeast[option] as number) && row < (b.below[option] as number));
    for (let row = top; row <= bottom; row++) {
      let open = 0;
      for (let option = first; option < last; option++) if (isOpen(option, row)) open++;
      shares[row] = 1 / open;
    }
    for (let option = first; option < last; option++) {
      const to = b.to[option] as number;
      const there = to === END ? end : (waiting[to] ??= free.pop() ?? fresh());
      const down = b.morale[option] as number;
      const along = b.execution[option] as number;
      for (let row = top; row <= bottom; row++)
        if (isOpen(option, row))
          addRow(here.cells, row * SIDE, there.cells, clamp(row + down) * SIDE, left, right, along, shares[row] as number);
      const { box } = there;
      box[0] = Math.min(box[0] as number, clamp(top + down));
      box[1] = Math.max(box[1] as number, clamp(bottom + down));
      box[2] = Math.min(box[2] as number, clamp(left + along));
      box[3] = Math.max(box[3] as number, clamp(right + along));
    }
    here.cells.fill(0, top * SIDE, (bottom + 1) * SIDE);
    here.box.set([SIDE, -1, SIDE, -1]);
    free.push(here);
    waiting[scene] = undefined;
  }
  let share = 0;
  for (let cell = bright * SIDE; cell < SIDE * SIDE; cell++) share += end.cells[cell] as number;
  return share;
}

function addRow(
  from: Float64Array,
  start: number,
  to: Float64Array,
  target: number,
  left: number,
  right: number,
  along: number,
  share: number,
): void {
  let column = left;
  for (; column <= right && column + along < 0; column++) to[target] = (to[target] as number) + (from[start + column] as number) * share;
  const end = start + Math.min(right, 100 - along) + 1;
  let i = start + column;
  let o = target + along + column;
  for (; i + 4 <= end; i += 4, o += 4) {
    const a = (to[o] as number) + (from[i] as number) * share;
    const b = (to[o + 1] as number) + (from[i + 1] as number) * share;
    const c = (to[o + 2] as number) + (from[i + 2] as number) * share;
    const d = (to[o + 3] as number) + (from[i + 3] as number) * share;
    to[o] = a;
    to[o + 1] = b;
    to[o + 2] = c;
    to[o + 3] = d;
  }
  for (; i < end; i++, o++) to[o] = (to[o] as number) + (from[i] as number) * share;
  for (i = Math.max(i, end); i <= start + right; i++) to[target + 100] = (to[target + 100] as number) + (from[i] as number) * share;
}
