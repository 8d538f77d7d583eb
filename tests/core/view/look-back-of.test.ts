import { describe, expect, it } from 'vitest';
import { lookBackOf } from '../../../src/core/view/look-back-of.ts';
import { randomRun } from '../../support/random-run.ts';
import { shippedStories } from '../../support/shipped.ts';

describe('the look back', () => {
  for (const { id, prepared, text } of shippedStories()) {
    it(`${id}: has a row for every decision and a value before and after each`, () => {
      for (let seed = 1; seed <= 50; seed++) {
        const { choices } = randomRun(prepared, seed);
        const view = lookBackOf(prepared, text, { seed, choices }, true);
        expect(view.rows.map((row) => row.index)).toEqual(choices.map((_, i) => i));
        expect(view.moments).toHaveLength(choices.length + 1);
        for (const series of view.series) expect(series.values).toHaveLength(choices.length + 1);
        expect(view.ending.title).not.toBe('');
        for (const row of view.rows) expect(row.ask && row.chose && row.when).toBeTruthy();
        const last = view.rows.at(-1)?.changes.find((change) => change.meter === 'morale');
        if (last) expect(last.to).toBe(view.series[0]?.values.at(-1));
      }
    });
  }
});
