import { partsOf } from '../../../src/core/rules/choice.ts';
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
        expect(view.ending.why).toMatch(/^[A-Z].*\.$/);
        expect(view.ticks.map(({ at }) => view.moments[at]?.match(/\d+/)?.[0])).toEqual(
          view.ticks.map(({ says }) => says.match(/\d+/)?.[0]),
        );
        for (const { at } of view.ticks) expect(view.moments[at]).not.toContain('in between');
      }
    });
  }

  it('shows with a decision only whom the option was about', () => {
    for (const { prepared, text } of shippedStories()) {
      for (let seed = 1; seed <= 30; seed++) {
        const { choices } = randomRun(prepared, seed);
        for (const [i, row] of lookBackOf(prepared, text, { seed, choices }, true).rows.entries()) {
          const { scene, option: id } = partsOf(choices[i] ?? '');
          const option = prepared.story.scenes.find((one) => one.id === scene)?.options.find((one) => one.id === id);
          const sides = [...(option?.for ?? []), ...(option?.against ?? [])].map(
            (one) => text.cast[prepared.story.people[one]?.id ?? '']?.name,
          );
          const to = text.scenes[scene]?.options[id]?.promise?.to;
          if (to !== undefined) expect(row.person?.name).toBe(text.cast[to]?.name);
          else if ((option?.learn ?? []).length === 0 && sides.length === 0) expect(row.person).toBeNull();
          else if ((option?.learn ?? []).length === 0) expect(sides).toContain(row.person?.name);
        }
      }
    }
  });
});
