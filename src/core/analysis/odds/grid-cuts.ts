/**
 * grid-cuts: conditions on a grid. A condition on morale or execution changes its answer at one row or column only, so a few cuts divide
 * a grid into boxes inside which every condition gives one answer. The answer itself is asked of the kernel, at one corner of each box.
 */
import { EXECUTION, METERS, MORALE } from '../../rules/frame.ts';
import type { Condition } from '../../rules/story.ts';
import type { Box } from './grid-cells.ts';

/** Rows and columns at which a new answer begins. */
export type Cuts = { readonly rows: number[]; readonly columns: number[] };

/** Adds the cuts of a condition; `down` and `along` say how far the cells will have moved when it is asked. */
export function cut(condition: Condition | null, cuts: Cuts, down = 0, along = 0): void {
  if (condition === null) return;
  if (condition.is === 'all' || condition.is === 'any') for (const part of condition.of) cut(part, cuts, down, along);
  else if (condition.is === 'not') cut(condition.of, cuts, down, along);
  else if (condition.is === 'meter') {
    const { meter, atLeast, below } = condition;
    // On whole points "at least 54.5" begins to hold, and "below 54.5" ends to hold, at 55.
    for (const bound of [atLeast, below]) {
      if (bound === undefined) continue;
      if (METERS + meter === MORALE) cuts.rows.push(Math.ceil(bound) - down);
      else if (METERS + meter === EXECUTION) cuts.columns.push(Math.ceil(bound) - along);
    }
  }
}

/** The boxes that the cuts make of a box. */
export function divide(box: Box, cuts: Cuts): readonly Box[] {
  if (cuts.rows.length === 0 && cuts.columns.length === 0) return [box];
  const rows = edges(box.top, box.bottom, cuts.rows);
  const columns = edges(box.left, box.right, cuts.columns);
  const boxes: Box[] = [];
  for (let row = 1; row < rows.length; row++) {
    for (let column = 1; column < columns.length; column++) {
      boxes.push({
        top: rows[row - 1] as number,
        bottom: rows[row] as number,
        left: columns[column - 1] as number,
        right: columns[column] as number,
      });
    }
  }
  return boxes;
}

/** The cuts strictly between two ends, in order, each once, with the ends. */
function edges(first: number, last: number, cuts: readonly number[]): number[] {
  const inside = cuts.filter((at) => at > first && at < last).sort((a, b) => a - b);
  return [first, ...inside.filter((at, i) => at !== inside[i - 1]), last];
}
