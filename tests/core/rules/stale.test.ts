import { describe, expect, it } from 'vitest';
import { seenOf } from '../../../src/core/rules/stale.ts';
import { playing } from '../../support/playing.ts';
import { option, plainStory, scene, stock } from '../../support/stories.ts';

const EXECUTION = stock('execution');
const fall = { effects: [{ meter: EXECUTION, by: -10 }] };
const weeks = [1, 2, 3, 4];
const story = plainStory(
  weeks.map((label, i) =>
    scene(`week-${label}`, [option('trust', { ...fall, set: [0] }), option('go', fall), option('look', { ...fall, monitors: true })], {
      label,
      next: [{ when: null, to: i + 1 < weeks.length ? i + 1 : -1 }],
    }),
  ),
  { flags: ['trusting'], stale: [{ meters: [EXECUTION], when: { is: 'flag', flag: 0 } }] },
);
const seen = (...choices: string[]) => {
  const { p, f } = playing(story).choose(...choices);
  return { ...seenOf(p, f, EXECUTION), true: f[17 + EXECUTION] };
};

describe('stale meters', () => {
  it('[K1] a meter is seen as it is until nobody reports', () => {
    expect(seen()).toMatchObject({ value: 50, since: null });
    expect(seen('go')).toMatchObject({ value: 40, since: null });
  });

  it('[K1] then as it was, and from when', () => {
    expect(seen('go', 'trust')).toMatchObject({ value: 40, since: 2 });
    expect(seen('go', 'trust', 'go')).toMatchObject({ value: 40, since: 2 });
  });

  it('[K1] a choice that monitors shows it as it is, for now', () => {
    expect(seen('trust', 'look')).toMatchObject({ value: 30, since: null });
    expect(seen('trust', 'look', 'go')).toMatchObject({ value: 30, since: 3 });
  });

  it('[K2] the rules work with the true value', () => {
    expect(playing(story).choose('trust', 'go').state().stocks.execution).toBe(30);
  });
});
