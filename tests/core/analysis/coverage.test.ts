/** Which concepts which scenarios touch. */
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/core/analysis/coverage.ts';
import { choiceOf, splitOf } from '../../../src/core/rules/choice.ts';
import { CONCEPTS } from '../../../src/core/scenario/concepts.ts';
import { shippedStories } from '../../support/shipped.ts';

const shipped = shippedStories();

describe('coverageOf', () => {
  it('lists every concept, in its order', () => {
    expect(coverageOf([]).map(({ concept }) => concept)).toEqual(CONCEPTS);
    expect(coverageOf([]).flatMap(({ scenarios }) => scenarios)).toEqual([]);
  });

  it('names each option of each scenario once under each of its concepts', () => {
    const coverage = coverageOf(shipped.map(({ text }) => text));
    const told = coverage.flatMap(({ concept, scenarios }) =>
      scenarios.flatMap(({ scenario, options }) => options.map((option) => `${scenario} ${option} ${concept}`)),
    );
    const written = shipped.flatMap(({ id, text }) =>
      Object.entries(text.scenes).flatMap(([scene, { options, calendar }]) =>
        [...Object.entries(options), ...Object.entries(calendar?.needs ?? {})].flatMap(([option, { concepts }]) =>
          // Splits of a calendar say again what its needs say.
          splitOf(option) === null ? concepts.map((concept) => `${id} ${choiceOf(scene, option)} ${concept}`) : [],
        ),
      ),
    );
    expect(written.length).toBeGreaterThan(20);
    expect(told.toSorted()).toEqual(written.toSorted());
  });

  it('counts a scenario once, however often it is given', () => {
    const texts = shipped.map(({ text }) => text);
    expect(coverageOf([...texts, ...texts])).toEqual(coverageOf(texts));
  });
});
