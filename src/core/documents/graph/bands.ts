/**
 * Bands: a story of many weeks would be one long strip nobody can read on a page, so its columns are broken into lines like text. In: the
 * widths of columns and the height of the strip. Out: the band each column stands in. Sizes in CSS pixels.
 */
import type { Columns } from './parts.ts';

/** Wider than this and flatter than the ratio, the strip is broken. */
const WIDE = 2600;
const RATIO = 2.1;

/** The last column of a label, so that a week is not torn apart; the gate stays with the endings. */
const mayBreakAfter = (columns: Columns, column: number): boolean =>
  column < columns.count - 2 && columns.weeks.some((week) => week.last === column);

function brokenInto(bands: number, widths: readonly number[], columns: Columns): readonly number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let band = 0;
  let passed = 0;
  return widths.map((width, column) => {
    const here = band;
    passed += width;
    // Half of the next column over the line is where breaking before it is nearer to even.
    const next = widths[column + 1] ?? 0;
    if (passed + next / 2 >= (whole * (band + 1)) / bands && band < bands - 1 && mayBreakAfter(columns, column)) band++;
    return here;
  });
}

/** The band of each column, from 0. */
export function bandsOf(widths: readonly number[], height: number, columns: Columns): readonly number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let best = brokenInto(1, widths, columns);
  for (let bands = 2; bands <= columns.weeks.length; bands++) {
    const count = (best.at(-1) ?? 0) + 1;
    if (whole <= WIDE || whole / count <= RATIO * height * count) break;
    best = brokenInto(bands, widths, columns);
  }
  return best;
}
