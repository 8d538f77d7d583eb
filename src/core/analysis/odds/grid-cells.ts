/**
 * grid-cells: a grid holds a chance for every pair of whole points of morale (rows) and execution (columns), 0 to 100 each. Here: the box
 * of cells in use, sums over it, and moving a rectangle of chances to another grid, row by row, piling up at the ends of the scales.
 */
export const SIDE = 101;
const LAST = SIDE - 1;

/** First row and column, and the ones after the last. */
export type Box = { top: number; bottom: number; left: number; right: number };

export type Grid = {
  readonly cells: Float64Array;
  /** All cells outside are 0. */
  readonly box: Box;
};

export const newGrid = (): Grid => ({ cells: new Float64Array(SIDE * SIDE), box: { top: SIDE, bottom: 0, left: SIDE, right: 0 } });

/** Makes a grid new again. */
export function clear({ cells, box }: Grid): void {
  if (box.bottom > box.top) cells.fill(0, box.top * SIDE, box.bottom * SIDE);
  box.top = box.left = SIDE;
  box.bottom = box.right = 0;
}

export const clampPoints = (points: number): number => (points < 0 ? 0 : points > LAST ? LAST : points);

/** Adds `times` the chances of a box of `from` to `to`, `down` rows and `along` columns further, held at the ends of the scales. */
export function shift(from: Float64Array, { top, bottom, left, right }: Box, to: Grid, down: number, along: number, times: number): void {
  const { cells, box } = to;
  // Columns before `low` would land before the first, those from `high` behind the last.
  const low = Math.min(right, Math.max(left, -along));
  const high = Math.max(low, Math.min(right, SIDE - along));
  for (let row = top; row < bottom; row++) {
    const start = row * SIDE;
    const target = clampPoints(row + down) * SIDE;
    addRow(from, start + low, start + high, cells, target + along + low, times);
    if (low > left) cells[target] = (cells[target] as number) + sumOf(from, start + left, start + low) * times;
    if (right > high) cells[target + LAST] = (cells[target + LAST] as number) + sumOf(from, start + high, start + right) * times;
  }
  box.top = Math.min(box.top, clampPoints(top + down));
  box.bottom = Math.max(box.bottom, clampPoints(bottom - 1 + down) + 1);
  box.left = Math.min(box.left, clampPoints(left + along));
  box.right = Math.max(box.right, clampPoints(right - 1 + along) + 1);
}

/** Four at a time, all read before any is written: twice as fast as one by one, because a processor need not ask whether they overlap. */
function addRow(from: Float64Array, first: number, end: number, to: Float64Array, target: number, times: number): void {
  let i = first;
  let o = target;
  for (; i + 4 <= end; i += 4, o += 4) {
    const a = (to[o] as number) + (from[i] as number) * times;
    const b = (to[o + 1] as number) + (from[i + 1] as number) * times;
    const c = (to[o + 2] as number) + (from[i + 2] as number) * times;
    const d = (to[o + 3] as number) + (from[i + 3] as number) * times;
    to[o] = a;
    to[o + 1] = b;
    to[o + 2] = c;
    to[o + 3] = d;
  }
  for (; i < end; i++, o++) to[o] = (to[o] as number) + (from[i] as number) * times;
}

function sumOf(cells: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let cell = from; cell < to; cell++) sum += cells[cell] as number;
  return sum;
}

/** Chances by row and by column, and how many cells are not 0. */
export type Margins = { readonly rows: Float64Array; readonly columns: Float64Array; cells: number };

export const newMargins = (): Margins => ({ rows: new Float64Array(SIDE), columns: new Float64Array(SIDE), cells: 0 });

/** Sums a grid up into `margins`, and draws its box close around the cells that are not 0. */
export function sumUp({ cells, box }: Grid, margins: Margins): void {
  const { rows, columns } = margins;
  rows.fill(0);
  columns.fill(0);
  let used = 0;
  for (let row = box.top; row < box.bottom; row++) {
    const start = row * SIDE;
    let sum = 0;
    for (let column = box.left; column < box.right; column++) {
      const chance = cells[start + column] as number;
      sum += chance;
      columns[column] = (columns[column] as number) + chance;
      used += chance > 0 ? 1 : 0;
    }
    rows[row] = sum;
  }
  margins.cells = used;
  while (box.top < box.bottom && rows[box.top] === 0) box.top++;
  while (box.bottom > box.top && rows[box.bottom - 1] === 0) box.bottom--;
  while (box.left < box.right && columns[box.left] === 0) box.left++;
  while (box.right > box.left && columns[box.right - 1] === 0) box.right--;
}

/** The chance of all cells of a part of a grid. */
export function sumOfBox({ cells, box }: Grid, part: Box, margins: Margins): number {
  // Whole rows or columns were summed up before.
  if (part.left <= box.left && part.right >= box.right) return sumOf(margins.rows, part.top, part.bottom);
  if (part.top <= box.top && part.bottom >= box.bottom) return sumOf(margins.columns, part.left, part.right);
  let sum = 0;
  for (let row = part.top; row < part.bottom; row++) sum += sumOf(cells, row * SIDE + part.left, row * SIDE + part.right);
  return sum;
}
