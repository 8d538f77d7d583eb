/** Where moments lie on an axis of weeks or days. In: times as labels with fractions. Out: units of the chart's picture. Pure. */
import { line } from 'd3-shape';
import type { PointView } from '../../../core/report/told/view.ts';
import { CHART, heightOf, type Point } from '../chart-geometry.ts';

export type Span = { readonly from: number; readonly to: number };

/** Where the lines end: behind it stand their names. */
export const LINES_END = 372;

/** `time` of a span, from left to right. */
export const acrossTime = (time: number, { from, to }: Span): number =>
  to <= from ? CHART.start : CHART.start + ((LINES_END - CHART.start) * (time - from)) / (to - from);

export const placed = (points: readonly PointView[], span: Span): readonly Point[] =>
  points.map(({ time, value }) => ({ x: acrossTime(time, span), y: heightOf(value) }));

const draw = line<Point>(
  (point) => point.x,
  (point) => point.y,
).digits(1);

export const pathThrough = (points: readonly Point[]): string => draw([...points]) ?? '';

/** Widest a tick's word gets, units; so many fit side by side. */
const TICK = 62;

/** Whole labels to name on the axis, first and last among them, as many as fit. */
export function labelsOf({ from, to }: Span): readonly number[] {
  const last = Math.floor(to);
  const most = Math.max(2, Math.floor((LINES_END - CHART.start) / TICK));
  const every = Math.max(1, Math.ceil((last - from) / (most - 1)));
  const labels: number[] = [];
  for (let label = from; label <= last; label += every) labels.push(label);
  return labels;
}

/** Two values at the end of two lines, kept a line of text apart. */
export function apart(a: number, b: number, least = 20): readonly [number, number] {
  const gap = Math.abs(a - b);
  if (gap >= least) return [a, b];
  const push = (least - gap) / 2;
  return a <= b ? [a - push, b + push] : [a + push, b - push];
}
