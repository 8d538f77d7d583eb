/** Geometry of the look back's chart: in go whole values from 0 to 100 over moments, out come points, paths and label places. Pure. */
import { line } from 'd3-shape';

export const CHART = { width: 480, height: 280, start: 40, end: 468, top: 24, bottom: 234 } as const;

/** Widest a character gets in units, at the largest type of the chart (320 px wide screens). */
const CHARACTER = 13;
/** Units between the base lines of two labels, at the same size. */
const LABEL_GAP = 28;

export type Point = { readonly x: number; readonly y: number };

/** `index` of `count` moments, from left to right. */
export const acrossOf = (index: number, count: number): number =>
  count < 2 ? (CHART.start + CHART.end) / 2 : CHART.start + ((CHART.end - CHART.start) * index) / (count - 1);

/** 0 at the bottom, 100 at the top. */
export const heightOf = (value: number): number => CHART.bottom - ((CHART.bottom - CHART.top) * value) / 100;

export const pointsOf = (values: readonly number[]): readonly Point[] =>
  values.map((value, index) => ({ x: acrossOf(index, values.length), y: heightOf(value) }));

const draw = line<Point>(
  (point) => point.x,
  (point) => point.y,
).digits(1);

export const pathOf = (points: readonly Point[]): string => draw([...points]) ?? '';

/**
 * Base lines for labels at the lines' ends: the highest line's above it, the others' below theirs, never closer than one line of text;
 * same order as given.
 */
export const labelPlaces = (ends: readonly number[]): readonly number[] => {
  const sorted = ends.map((y, index) => ({ index, y })).sort((a, b) => a.y - b.y);
  let free: number = CHART.top - 2;
  for (const [rank, label] of sorted.entries()) label.y += rank === 0 ? -12 : 26;
  for (const label of sorted) {
    label.y = Math.max(label.y, free);
    free = label.y + LABEL_GAP;
  }
  // What was pushed below the axis moves up again, from the bottom.
  let limit: number = CHART.bottom - 4;
  for (const label of sorted.toReversed()) {
    label.y = Math.min(label.y, limit);
    limit = label.y - LABEL_GAP;
  }
  const places: number[] = [];
  for (const label of sorted) places[label.index] = label.y;
  return places;
};

/** Which moments' words fit below the axis without touching: always the first and the last, others where there is room. */
export const momentsThatFit = (moments: readonly string[]): readonly number[] => {
  const last = moments.length - 1;
  if (last < 1) return moments.map((_, index) => index);
  const widthOf = (index: number): number => (moments[index] ?? '').length * CHARACTER;
  const shown = [0];
  let taken = CHART.start + widthOf(0);
  const lastStart = CHART.end - widthOf(last);
  for (let index = 1; index < last; index += 1) {
    const half = widthOf(index) / 2;
    const x = acrossOf(index, moments.length);
    if (x - half > taken && x + half < lastStart) {
      shown.push(index);
      taken = x + half;
    }
  }
  if (lastStart > taken || shown.length > 1) shown.push(last);
  return shown;
};
