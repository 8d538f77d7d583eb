import { describe, expect, it } from 'vitest';
import type { Condition, StoryLater } from '../../../src/core/rules/story.ts';
import { playing } from '../../support/playing.ts';
import { option, plainStory, scene } from '../../support/stories.ts';

const later = (more: Partial<StoryLater>): StoryLater => ({
  after: 1,
  at: null,
  when: null,
  in10: 10,
  effects: [{ meter: 0, by: 1 }],
  ...more,
});

/** One scene again and again (and a second of its own): `start` starts the effect, `wait` does nothing. */
function story(one: StoryLater) {
  const options = [
    option('start', { later: [0] }),
    option('wait'),
    option('flag', { set: [0] }),
    option('aside', { goto: [{ when: null, to: 1 }] }),
  ];
  const back = [{ when: null, to: 0 }];
  return plainStory([scene('here', options, { next: back }), scene('there', options, { next: back })], {
    laters: [one],
    flags: ['seen'],
    start: [0, 0, 0, 0, 0, 0, 0],
  });
}
const morale = (one: StoryLater, ...choices: string[]): number =>
  playing(story(one))
    .choose(...choices)
    .state().stocks.morale;

describe('later effects', () => {
  it.each([1, 2, 31, 32, 33, 63, 64, 200])('[L1] after %i decisions, no earlier and no later', (after) => {
    const play = playing(story(later({ after }))).choose('start');
    for (let i = 1; i < after; i++) play.choose('wait');
    expect(play.state().stocks.morale).toBe(0);
    expect(play.choose('wait').state().stocks.morale).toBe(1);
    expect(play.happened()).toEqual(['landed']);
    for (let i = 0; i < 70; i++) play.choose('wait');
    expect(play.state().stocks.morale).toBe(1);
  });

  it('[L1] several of the same wait side by side', () => {
    const play = playing(story(later({ after: 40 })));
    play.choose('start', 'wait', 'start', 'start');
    const seen = Array.from({ length: 42 }, () => play.choose('wait').state().stocks.morale);
    expect(seen.slice(35)).toEqual([0, 1, 1, 2, 3, 3, 3]);
  });

  it('[L2] at a scene: on entering it, as often as it was started', () => {
    const at = later({ after: null, at: 1 });
    expect(morale(at, 'start', 'start', 'wait')).toBe(0);
    expect(morale(at, 'start', 'start', 'aside')).toBe(2);
    expect(morale(at, 'start', 'aside', 'wait', 'aside')).toBe(1);
  });

  it('[L2] an interrupting scene is entered too', () => {
    const knock = scene('knock', [option('go')], { label: null, interrupt: { when: { is: 'flag', flag: 0 }, urgency: 1 } });
    const base = story(later({ after: null, at: 2 }));
    const play = playing({ ...base, scenes: [...base.scenes, knock] }).choose('start', 'wait');
    expect(play.state().stocks.morale).toBe(0);
    expect(play.choose('flag').state()).toMatchObject({ scene: 'knock', stocks: { morale: 1 } });
  });

  it('[L3] its condition is tested when it lands, and not again', () => {
    const when: Condition = { is: 'flag', flag: 0 };
    expect(morale(later({ after: 2, when }), 'start', 'wait', 'wait')).toBe(0);
    expect(morale(later({ after: 2, when }), 'start', 'flag', 'wait')).toBe(1);
    expect(morale(later({ after: 1, when }), 'start', 'wait', 'flag', 'wait')).toBe(0);
  });

  it('[L4] its dice belong to the option and its turn: choices in between do not change them', () => {
    const odds = story(later({ after: 2, in10: 5 }));
    let happened = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const quick = playing(odds, seed).choose('start', 'wait', 'wait').state().stocks.morale;
      const slow = playing(odds, seed).choose('wait', 'aside', 'wait', 'start', 'flag', 'aside').state().stocks.morale;
      expect(slow).toBe(quick);
      happened += quick;
    }
    expect(happened).toBeGreaterThan(70);
    expect(happened).toBeLessThan(130);
  });
});
