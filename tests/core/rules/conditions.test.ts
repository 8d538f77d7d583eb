import { describe, expect, it } from 'vitest';
import { HERE, METERS, P_ENERGY, P_STATUS, AWAY_SICK, LEFT, NOT_YET } from '../../../src/core/rules/frame.ts';
import { holds } from '../../../src/core/rules/conditions.ts';
import type { Condition } from '../../../src/core/rules/story.ts';
import { playing } from '../../support/playing.ts';
import { inOrder, option, plainStory, scene, stock, teamStory } from '../../support/stories.ts';

const scenes = inOrder([
  scene('first', [option('go', { set: [0], learn: [0] }), option('stay')]),
  scene('second', [option('go'), option('closed', { when: { is: 'visited', scene: 0, option: 1 } })]),
]);
const things = { flags: ['seen'], facts: ['known'], meters: [{ id: 'trust', start: 30, shown: true }] };
const never: Condition = { is: 'flag', flag: 0 };
const always: Condition = { is: 'not', of: never };

describe('conditions', () => {
  it('[C1] a meter counts from atLeast on and under below; own meters too', () => {
    const { p, f } = playing(plainStory(scenes, things));
    const meter = (value: number, bounds: { atLeast?: number; below?: number }): boolean => {
      f[METERS + stock('morale')] = value;
      return holds(p, f, { is: 'meter', meter: stock('morale'), ...bounds });
    };
    expect([54.9, 55, 60].map((value) => meter(value, { atLeast: 55 }))).toEqual([false, true, true]);
    expect([54.9, 55].map((value) => meter(value, { below: 55 }))).toEqual([true, false]);
    expect([39, 45, 50].map((value) => meter(value, { atLeast: 40, below: 50 }))).toEqual([false, true, false]);
    expect(holds(p, f, { is: 'meter', meter: 7, atLeast: 30 })).toBe(true);
    expect(holds(p, f, { is: 'meter', meter: 7, atLeast: 31 })).toBe(false);
  });

  it('[C2] somebody away is not present and has no energy to speak of', () => {
    const { p, f } = playing(teamStory(scenes, things));
    const row = p.at.people;
    f[row + P_ENERGY] = 20;
    const tired: Condition = { is: 'person', person: 0, meter: 'energy', below: 42 };
    const seen = [HERE, AWAY_SICK, LEFT, NOT_YET].map((status) => {
      f[row + P_STATUS] = status;
      return [holds(p, f, { is: 'present', person: 0 }), holds(p, f, tired)];
    });
    expect(seen).toEqual([
      [true, true],
      [false, false],
      [false, false],
      [false, false],
    ]);
    const plain = playing(plainStory(scenes, things));
    expect(holds(plain.p, plain.f, { is: 'present', person: 0 })).toBe(true);
  });

  it('[C3] visited: the scene was entered, or the option was taken', () => {
    const play = playing(plainStory(scenes, things));
    const visited = (at: number, which: number): boolean => holds(play.p, play.f, { is: 'visited', scene: at, option: which });
    expect([visited(0, -1), visited(0, 0), visited(1, -1)]).toEqual([true, false, false]);
    play.choose('go');
    expect([visited(0, 0), visited(0, 1), visited(1, -1)]).toEqual([true, false, true]);
    expect([visited(0, 2), visited(7, 0)], 'an option that is not there was never taken').toEqual([false, false]);
  });

  it('[C4] [C5] flags and facts, once set or learned, stay', () => {
    const play = playing(plainStory(scenes, things));
    const known = (): boolean[] => [holds(play.p, play.f, { is: 'flag', flag: 0 }), holds(play.p, play.f, { is: 'learned', fact: 0 })];
    expect(known()).toEqual([false, false]);
    play.choose('go');
    expect(known()).toEqual([true, true]);
    expect(play.happened()).toContain('learned');
    play.choose('go');
    expect(known()).toEqual([true, true]);
  });

  it('[C6] all, any, not, and nothing at all', () => {
    const { p, f } = playing(plainStory(scenes, things));
    expect(holds(p, f, { is: 'all', of: [always, always] })).toBe(true);
    expect(holds(p, f, { is: 'all', of: [always, never] })).toBe(false);
    expect(holds(p, f, { is: 'any', of: [always, never] })).toBe(true);
    expect(holds(p, f, { is: 'any', of: [never, never] })).toBe(false);
    expect(holds(p, f, null)).toBe(true);
  });

  it('[C7] an option is open where its condition holds', () => {
    expect(playing(plainStory(scenes, things)).choose('go').open()).toEqual(['go']);
    expect(playing(plainStory(scenes, things)).choose('stay').open()).toEqual(['go', 'closed']);
  });
});
