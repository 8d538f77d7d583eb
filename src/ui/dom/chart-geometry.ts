/** Geometry of the look back's chart: in go whole values from 0 to 100 over moments, out come points, paths and the axis's words. Pure. */
import { line } from 'd3-shape';

export const CHART = { width: 480, height: 280, start: 40, end: 468, top: 24, bottom: 234 } as const;

/** Widest a character gets in units, at the largest type of the chart (320 px wide screens). */
const CHARACTER = 13;
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
 * Every n-th tick, from the first on, n as small as lets their words stand below the axis without touching. `count` moments lie on the
 * axis; each tick is centred under its own.
 */
export const ticksThatFit = <T extends { readonly at: number; readonly says: string }>(
  ticks: readonly T[],
  count: number,
): readonly T[] => {
  for (let every = 1; every < ticks.length; every += 1) {
    const some = ticks.filter((_, index) => index % every === 0);
    const fits = some.every((tick, index) => {
      const next = some[index + 1];
      const half = (tick.says.length + (next?.says.length ?? 0)) / 2;
      return next === undefined || acrossOf(next.at, count) - acrossOf(tick.at, count) > (half + 1) * CHARACTER;
    });
    if (fits) return some;
  }
  return ticks.slice(0, 1);
};
