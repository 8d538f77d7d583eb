import { describe, expect, it } from 'vitest';
import { DAYS } from '../../../src/core/rules/frame.ts';
import { isOpen } from '../../../src/core/rules/kernel.ts';
import { daysOf, usesOf } from '../../../src/core/rules/meaning.ts';
import { MOVE_NAMES } from '../../../src/core/rules/words.ts';
import { playing } from '../../support/playing.ts';
import { inOrder, moveIndex, option, scene, strengthIndex, teamStory } from '../../support/stories.ts';

const ask = (id: string, aside: number) => option(`+${id}`, { aside, effects: [{ meter: 0, by: 3 }], learn: [0] });
const story = teamStory(
  inOrder([
    scene('one', [option('check', { move: moveIndex('check') }), option('organise', { move: moveIndex('organise') }), ask('small', 0.5)]),
    scene('two', [option('go', { move: moveIndex('wait') }), ask('large', 3), ask('small', 0.5)], { label: 2 }),
    scene('three', [option('go'), ask('large', 3)], { label: 3 }),
    scene('knock', [option('go', { move: moveIndex('inspire') })], {
      label: null,
      interrupt: { when: { is: 'visited', scene: 1, option: 0 }, urgency: 1 },
    }),
  ]),
  { days: 1, facts: ['told'] },
);
const bank = (...choices: string[]): number => playing(story).choose(...choices).f[DAYS] as number;

describe('banked days', () => {
  it('[B1] a move takes half a day for every tenth of the week, its strength included, never more than five', () => {
    const days = MOVE_NAMES.map((name) => daysOf(usesOf(option('o', { move: moveIndex(name) }))));
    // MODEL.md §5, the column of days.
    expect(days).toEqual([3.5, 3, 2.5, 4, 1.5, 3.5, 0.5, 2, 1.5, 0]);
    const heavy = option('o', { move: moveIndex('organise'), strength: strengthIndex('heavy') });
    expect([daysOf(usesOf(heavy)), daysOf(usesOf(option('o')))]).toEqual([5, 0]);
  });

  it('[B2] what is left of five is banked, up to three; a story with asides begins with one', () => {
    expect(bank()).toBe(1);
    expect(bank('organise')).toBe(2);
    expect(bank('check')).toBe(3);
  });

  it('[B2] an interrupt costs no days and gives none', () => {
    expect(bank('organise', 'go')).toBe(3);
    expect(bank('organise', 'go', 'go')).toBe(3);
  });

  it('[B3] an aside is paid from the bank, is felt at once and leaves the decision as it was', () => {
    const before = playing(story).choose('organise');
    const after = playing(story).choose('organise', '+small');
    expect(after.f[DAYS]).toBe(1.5);
    expect(after.state()).toMatchObject({ scene: 'two', decisions: 1, week: before.state().week, facts: ['told'] });
    expect(after.state().stocks.morale - before.state().stocks.morale).toBeCloseTo(3, 9);
    expect(after.state().stocks.load).toBe(before.state().stocks.load);
    expect(after.happened()).toEqual(['learned']);
  });

  it('[B3] it is open while the bank can pay for it, and once in a run', () => {
    const open = (...choices: string[]): string[] => {
      const { p, f } = playing(story).choose(...choices);
      return (p.scenes[1]?.options ?? []).filter((one) => isOpen(p, f, one)).map(({ option: { id } }) => id);
    };
    expect(open('organise')).toEqual(['go', '+small']);
    expect(open('check')).toEqual(['go', '+large', '+small']);
    expect(open('check', '+small')).toEqual(['go']);
    expect(() => playing(story).choose('organise', '+large')).toThrow();
  });
});
