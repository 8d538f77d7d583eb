import { expect, test } from 'vitest';
import { acrossOf, CHART, heightOf, pathOf, pointsOf, ticksThatFit } from '../../../src/ui/dom/chart-geometry.ts';

test('a line runs from the left edge to the right, 100 at the top and 0 at the bottom', () => {
  const points = pointsOf([0, 50, 100]);
  expect(points[0]).toEqual({ x: CHART.start, y: CHART.bottom });
  expect(points[2]).toEqual({ x: CHART.end, y: CHART.top });
  expect(points[1]?.x).toBe((CHART.start + CHART.end) / 2);
  expect(pathOf(points)).toBe(`M${CHART.start},${CHART.bottom}L${points[1]?.x},${heightOf(50)}L${CHART.end},${CHART.top}`);
});

test('a run without a decision is one point in the middle', () => {
  expect(acrossOf(0, 1)).toBe((CHART.start + CHART.end) / 2);
});

const days = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ at: index + 1, says: index === 0 ? 'Day 1' : String(index + 1) }));

test('every day is named where there is room, else every second, third … from the first on', () => {
  expect(ticksThatFit(days(5), 6).map(({ says }) => says)).toEqual(['Day 1', '2', '3', '4', '5']);
  const many = ticksThatFit(days(24), 25).map(({ at }) => at);
  const step = (many[1] ?? 0) - (many[0] ?? 0);
  expect(many[0]).toBe(1);
  expect(step).toBeGreaterThan(1);
  expect(many).toEqual(many.map((_, index) => 1 + index * step));
  expect(ticksThatFit(days(1), 2)).toHaveLength(1);
  expect(ticksThatFit([], 1)).toEqual([]);
});
