import { describe, expect, it } from 'vitest';
import { offersPromise } from '../../../src/core/rules/promises.ts';
import { LABEL, RELIABLE } from '../../../src/core/rules/frame.ts';
import { PROMISE_SOURCE, MORALE_CAUSES, MORALE_SOURCES } from '../../../src/core/rules/trace.ts';
import { playing } from '../../support/playing.ts';
import { inOrder, option, scene, teamStory } from '../../support/stories.ts';

const yes = option('yes', { promises: [0] });
const story = teamStory(
  inOrder([
    scene('one', [yes, option('no')], { label: 1 }),
    scene('two', [option('keep', { keeps: [0] }), option('go')], { label: 3 }),
    scene('three', [yes, option('keep', { keeps: [0] }), option('go')], { label: 4 }),
    scene('four', [option('go')], { label: 5 }),
  ]),
  { promises: [{ id: 'one:yes', to: 1, by: 4 }] },
);
const stateOf = (...choices: string[]) =>
  playing(story)
    .choose(...choices)
    .state().promises[0]?.state;

describe('promises', () => {
  it('[P1] an option makes its promise', () => {
    expect(stateOf('no')).toBe('none');
    expect(stateOf('yes')).toBe('open');
    expect(playing(story).choose('yes').happened()).toContain('promised');
  });

  it('[P2] it is broken on entering the first scene of its date: purpose −6, and −8 for whom it was made to', () => {
    const [broken, free] = [playing(story).choose('yes', 'go'), playing(story).choose('no', 'go')];
    expect(broken.state().promises[0]?.state).toBe('broken');
    expect(broken.happened()).toContain('broken');
    expect(broken.state().stocks.purpose - free.state().stocks.purpose).toBeCloseTo(-6, 9);
    const change = broken.state().people.map((one, row) => one.engagement - (free.state().people[row]?.engagement ?? 0));
    expect(change[0]).toBeCloseTo(0, 9);
    expect(change[1]).toBeCloseTo(-8, 9);
    expect(broken.trace.morale[MORALE_SOURCES + PROMISE_SOURCE]).toBeCloseTo(-8 / 3, 9);
    expect(MORALE_CAUSES[MORALE_SOURCES + PROMISE_SOURCE]).toBe('promise');
  });

  it('[P3] kept in time, purpose leaks less for four weeks; kept without a promise, nothing happens', () => {
    const kept = playing(story).choose('yes', 'keep');
    expect(kept.state().promises[0]?.state).toBe('kept');
    expect(kept.f[RELIABLE]).toBe(3);
    const nothing = playing(story).choose('no', 'keep');
    expect([nothing.state().promises[0]?.state, nothing.f[RELIABLE]]).toEqual(['none', 0]);
    expect(kept.state().stocks.purpose).toBeGreaterThan(nothing.state().stocks.purpose + 1);
    expect(kept.choose('go').state().promises[0]?.state).toBe('kept');
  });

  it('[P4] on its date an option no longer makes it', () => {
    expect(stateOf('no', 'go', 'yes')).toBe('none');
    const { p, f } = playing(story);
    expect([offersPromise(p, 0, f[LABEL] ?? 0), offersPromise(p, 0, 3), offersPromise(p, 0, 4)]).toEqual([true, true, false]);
  });
});
