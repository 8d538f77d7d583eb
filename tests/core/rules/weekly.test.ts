import { describe, expect, it } from 'vitest';
import { get, METERS } from '../../../src/core/rules/frame.ts';
import { begin } from '../../../src/core/rules/kernel.ts';
import type { Condition, StoryWeekly } from '../../../src/core/rules/story.ts';
import { MORALE_CAUSES, MORALE_SOURCES, SOURCES } from '../../../src/core/rules/trace.ts';
import { playing } from '../../support/playing.ts';
import { inOrder, option, plainStory, scene } from '../../support/stories.ts';

const weekly = (more: Partial<StoryWeekly> = {}): StoryWeekly => ({ from: 2, to: 3, when: null, effects: [{ meter: 0, by: -1 }], ...more });

const options = [
  option('wait'),
  option('flag', { set: [0] }),
  option('fall', { effects: [{ meter: 0, by: -20 }] }),
  option('+ask', { aside: 0.5, set: [1] }),
];
/** Weeks 1 to 4, and a knock on the door that an aside can bring. */
const knock = scene('knock', [option('wait')], { label: null, interrupt: { when: { is: 'flag', flag: 1 }, urgency: 1 } });
const scenes = inOrder([...[1, 2, 3, 4].map((label) => scene(`week-${label}`, options, { label })), knock]);
const story = (...list: readonly StoryWeekly[]) => plainStory(scenes, { weekly: list, flags: ['seen', 'asked'], days: 1 });

/** Morale after each of the choices; it begins at 50. */
function moraleAlong(list: readonly StoryWeekly[], ...choices: readonly string[]): number[] {
  const play = playing(story(...list));
  return choices.map((choice) => play.choose(choice).state().stocks.morale);
}

const seen: Condition = { is: 'flag', flag: 0 };

describe('weekly effects', () => {
  it('[L5] are felt with every decision from their first label to their last', () => {
    expect(moraleAlong([weekly()], 'wait', 'wait', 'wait', 'wait')).toEqual([50, 49, 48, 48]);
    expect(moraleAlong([weekly({ from: 1, to: 1 })], 'wait', 'wait', 'wait', 'wait')).toEqual([49, 49, 49, 49]);
  });

  it('[L5] are felt while their condition holds before the decision', () => {
    expect(moraleAlong([weekly({ from: 1, to: 4, when: seen })], 'wait', 'flag', 'wait', 'wait')).toEqual([50, 50, 49, 48]);
    const low = weekly({ from: 1, to: 4, when: { is: 'meter', meter: 0, below: 40 }, effects: [{ meter: 0, by: 15 }] });
    expect(moraleAlong([low], 'wait', 'fall', 'wait', 'wait')).toEqual([50, 30, 45, 45]);
  });

  it('[L5] several are asked of the same state, whatever the first of them does', () => {
    const falls = weekly({ from: 1, to: 4, effects: [{ meter: 0, by: -10 }] });
    const low = weekly({ from: 1, to: 4, when: { is: 'meter', meter: 0, below: 45 }, effects: [{ meter: 0, by: -1 }] });
    expect(moraleAlong([falls, low], 'wait', 'wait')).toEqual([40, 29]);
  });

  it('[L5] come with an interrupt too, and not with an aside', () => {
    expect(moraleAlong([weekly({ from: 1 })], '+ask', 'wait', 'wait', 'wait')).toEqual([50, 49, 48, 47]);
    expect(playing(story(weekly())).choose('+ask', 'wait').state().interrupted).toBe(true);
  });

  it('[L6] are told when they are felt for the first time, and never again in the run', () => {
    const play = playing(story(weekly({ from: 1, to: 4, when: seen })));
    const told = ['wait', 'flag', 'wait', 'wait'].map((choice) => [...play.choose(choice).trace.happened]);
    expect(told).toEqual([[], [], [{ what: 'weekly', weekly: 0 }], []]);
  });

  it('[L6] a new run tells them anew', () => {
    const play = playing(story(weekly({ from: 1 }))).choose('wait');
    expect(play.trace.met[0]).toBe(1);
    begin(play.p, 1, play.trace);
    expect(play.trace.met[0]).toBe(0);
  });

  it('[A1] have a cause of their own', () => {
    const play = playing(story(weekly({ from: 1 }))).choose('fall');
    const cause = (source: (typeof SOURCES)[number]): number => get(play.trace.morale, MORALE_SOURCES + SOURCES.indexOf(source));
    expect([cause('weekly'), cause('choice')]).toEqual([-1, -20]);
    expect(MORALE_CAUSES[MORALE_SOURCES + SOURCES.indexOf('weekly')]).toBe('weekly');
    expect(get(play.f, METERS)).toBe(29);
  });
});
