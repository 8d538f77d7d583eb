import { describe, expect, it } from 'vitest';
import { runsAtMost } from '../../../src/core/analysis/odds/count.ts';
import { chooseMethod, randomOdds } from '../../../src/core/analysis/random-odds.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { END, type Story, type StoryOption } from '../../../src/core/rules/story.ts';
import { shippedStories } from '../../support/shipped.ts';
import { gridStory, smallStory, smallTeamStory } from '../../support/small-stories.ts';
import { inOrder, option, plainStory, scene, teamStory } from '../../support/stories.ts';

const decisions = (count: number, options: number, more: Partial<StoryOption> = {}) =>
  Array.from({ length: count }, (_, at) =>
    scene(
      `scene-${at}`,
      Array.from({ length: options }, (__, slot) => option(`option-${slot}`, more)),
    ),
  );
const team = (count: number, options: number): Story => teamStory(inOrder(decisions(count, options, { move: 0 })));
const runs = (story: Story): number => runsAtMost(prepare(story));

describe('the number of runs', () => {
  it('is the product of the options of a story in a row', () => {
    expect(runs(team(15, 3))).toBe(14_348_907);
  });

  it('is the sum over its ways, and the longest where a condition decides', () => {
    const when = { is: 'meter', meter: 0, atLeast: 60 } as const;
    const [one, two, three] = decisions(3, 2);
    if (!one || !two || !three) throw new Error('three scenes');
    const short = {
      ...one,
      options: [option('long', { goto: [{ when: null, to: 1 }] }), option('short', { goto: [{ when: null, to: END }] })],
    };
    expect(runs(plainStory(inOrder([short, two, three])))).toBe(4 + 1);
    const routed = {
      ...one,
      options: [
        option('either', {
          goto: [
            { when, to: END },
            { when: null, to: 1 },
            { when: null, to: 2 },
          ],
        }),
      ],
    };
    expect(runs(plainStory(inOrder([routed, two, three])))).toBe(4);
  });

  it('counts each way luck can fall', () => {
    const chance = (in10: number) => ({ in10, raise: [], good: [], bad: [] });
    expect(runs(plainStory(decisions(1, 2, { chance: chance(7) })))).toBe(4);
    expect(runs(plainStory(decisions(1, 2, { chance: chance(10) })))).toBe(2);
    const later = { after: 1, at: null, when: null, in10: 5, effects: [] };
    expect(runs(plainStory(decisions(1, 2, { chance: chance(7), later: [0] }), { laters: [later] }))).toBe(8);
  });

  it('lets each interrupt come once, the largest first, never after the last decision', () => {
    const knock = (id: string, options: number) => ({
      ...scene(id, decisions(1, options)[0]?.options ?? [], { label: null, interrupt: { when: { is: 'all', of: [] }, urgency: 1 } }),
    });
    const story = (count: number): Story => teamStory(inOrder([...decisions(count, 2), knock('knock', 2), knock('bang', 3)]));
    expect([runs(story(1)), runs(story(2)), runs(story(3)), runs(story(4))]).toEqual([2, 4 * 3, 8 * 6, 16 * 6]);
  });

  it('says so where it is too large to be counted, or without end', () => {
    expect(runs(team(60, 4))).toBe(Number.MAX_SAFE_INTEGER);
    expect(runs(plainStory([scene('one', [option('on', { goto: [{ when: null, to: 0 }] }), option('out')])]))).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  it('counts a story deeper than the calls of an engine', () => {
    const deep = decisions(20_000, 1).map((one, at) => ({ ...one, next: [{ when: null, to: at + 1 < 20_000 ? at + 1 : END }] }));
    expect(runs(plainStory(deep))).toBe(1);
  });
});

describe('the method', () => {
  it('is the grid, else states, where nobody is on a team', () => {
    expect(chooseMethod(prepare(gridStory(1))).method).toBe('grid');
    expect(chooseMethod(prepare(smallStory(1)))).toEqual({
      method: 'states',
      because: 'No grid: it remembers more than morale and execution.',
    });
  });

  it('is every run of a team up to fifty million, else samples', () => {
    expect(chooseMethod(prepare(team(15, 3)))).toEqual({
      method: 'paths',
      because: 'It has up to 14,348,907 runs, few enough to walk them all.',
    });
    expect(chooseMethod(prepare(team(17, 3))).method).toBe('sample');
    expect(chooseMethod(prepare(teamStory([scene('one', [option('on', { goto: [{ when: null, to: 0 }] })])])))).toEqual({
      method: 'sample',
      because: 'It can go in circles.',
    });
  });

  it('is exact as long as there are few states, else sampled', () => {
    const method = (story: Story, limit?: number): string =>
      randomOdds(prepare(story), { runs: 100, ...(limit === undefined ? {} : { limit }) }).method;
    expect(method(gridStory(1))).toBe('grid');
    expect(method(smallStory(11))).toBe('states');
    expect(method(smallStory(11), 5)).toBe('sample');
    expect(method(smallTeamStory(1))).toBe('states');
    expect(method(team(15, 3))).toBe('sample');
  });

  it('gives what a first slice says when it is stopped', () => {
    expect(randomOdds(prepare(team(15, 3)), { progress: () => false })).toMatchObject({ method: 'sample', looked: 1000 });
  });

  it('accounts for every run of the shipped scenarios', () => {
    for (const { id, prepared } of shippedStories()) {
      const odds = randomOdds(prepared, { runs: 500 });
      expect(
        odds.endings.reduce((sum, share) => sum + share, odds.stuck),
        id,
      ).toBeCloseTo(1, 9);
      expect(
        Object.values(odds.kinds).reduce((sum, share) => sum + share, odds.stuck),
        id,
      ).toBeCloseTo(1, 9);
    }
  });
});
