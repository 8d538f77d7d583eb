import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { acrossOf, CHART, heightOf, labelPlaces, momentsThatFit, pathOf, pointsOf } from '../../../src/ui/dom/chart-geometry.ts';

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

test('labels of up to four lines never touch and stay inside', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 }), (values) => {
      const places = labelPlaces(values.map(heightOf));
      expect(places).toHaveLength(values.length);
      const sorted = [...places].sort((a, b) => a - b);
      expect(sorted[0]).toBeGreaterThanOrEqual(CHART.top - 24);
      expect(sorted.at(-1)).toBeLessThanOrEqual(CHART.bottom);
      const gaps = sorted.slice(1).map((y, index) => y - (sorted[index] ?? 0));
      expect(gaps.filter((gap) => gap < 28)).toEqual([]);
    }),
  );
});

test('the higher line has the higher label', () => {
  const [morale = 0, execution = 0] = labelPlaces([heightOf(30), heightOf(70)]);
  expect(execution).toBeLessThan(morale);
});

test('moments are named first and last, and between them only where there is room', () => {
  expect(momentsThatFit(['Start', 'Day 1', 'Day 2'])).toEqual([0, 1, 2]);
  const many = ['Start', ...Array.from({ length: 20 }, (_, index) => `Day ${index + 1}, in between`)];
  const shown = momentsThatFit(many);
  expect(shown[0]).toBe(0);
  expect(shown.at(-1)).toBe(20);
  expect(shown.length).toBeLessThan(4);
  expect(momentsThatFit(['Start'])).toEqual([0]);
});
