import { describe, expect, it } from 'vitest';
import { AWAY_SICK, HERE, P_STATUS, P_WEEKS, ROW, WEEK } from '../../../src/core/rules/frame.ts';
import type { Condition, StoryScene } from '../../../src/core/rules/story.ts';
import { playing } from '../../support/playing.ts';
import { inOrder, option, plainStory, scene, teamStory } from '../../support/stories.ts';

const seen: Condition = { is: 'flag', flag: 0 };
const anyTime: Condition = { is: 'meter', meter: 0, atLeast: 0 };
const knock = (id: string, urgency: number, when: Condition = seen, more: Partial<StoryScene> = {}) =>
  scene(id, [option('go')], { label: null, interrupt: { when, urgency }, ...more });
const main = (): StoryScene[] =>
  ['one', 'two', 'three', 'four'].map((id, i) => scene(id, [option('go'), option('set', { set: [0] })], { label: i + 1 }));
const flags = { flags: ['seen'] };
const walk = (knocks: StoryScene[], choices: string): (string | null)[] => {
  const play = playing(plainStory(inOrder([...main(), ...knocks]), flags));
  return [play.state().scene, ...choices.split(' ').map((choice) => play.choose(choice).state().scene)];
};

describe('interrupts', () => {
  it('[S4] enters when its condition holds, then the story goes on where it stood', () => {
    expect(walk([knock('knock', 1)], 'go set go go')).toEqual(['one', 'two', 'knock', 'three', 'four']);
    expect(walk([knock('knock', 1)], 'go go go go')).toEqual(['one', 'two', 'three', 'four', null]);
  });

  it('[S4] the most urgent first, then file order', () => {
    const knocks = [knock('low', 1), knock('high', 3), knock('also', 3)];
    expect(walk(knocks, 'set go go go go go')).toEqual(['one', 'high', 'two', 'also', 'three', 'low', 'four']);
  });

  it('[S5] never before the first decision, directly after another, twice, or after the last', () => {
    expect(walk([knock('a', 1, anyTime)], 'go go go go')).toEqual(['one', 'a', 'two', 'three', 'four']);
    expect(walk([knock('late', 1)], 'go go go set')).toEqual(['one', 'two', 'three', 'four', null]);
    expect(walk([knock('a', 1, anyTime), knock('b', 1, anyTime)], 'go go go go go')).toEqual(['one', 'a', 'two', 'b', 'three', 'four']);
  });

  it('[S5] waits until those it needs are here', () => {
    const play = playing(teamStory(inOrder([...main(), knock('knock', 1, anyTime, { needs: [1] })]), flags));
    const ben = play.p.at.people + ROW;
    play.f[ben + P_STATUS] = AWAY_SICK;
    play.f[ben + P_WEEKS] = 0;
    expect(play.choose('go').state().scene).toBe('two');
    play.f[ben + P_STATUS] = HERE;
    expect(play.choose('go').state().scene).toBe('knock');
  });

  it.each([
    [1, 1],
    [2, 1],
    [4, 1],
    [6, 2],
    [8, 2],
  ])('[S6] of a decision of %i weeks an interrupt takes %i', (weeks, quarter) => {
    const play = playing(teamStory(inOrder([...main(), knock('knock', 1)]), { ...flags, weeks }));
    const after = ['set', 'go', 'go'].map((choice) => play.choose(choice).f[WEEK]);
    expect(after).toEqual([weeks, weeks + quarter, 2 * weeks + quarter]);
  });
});
