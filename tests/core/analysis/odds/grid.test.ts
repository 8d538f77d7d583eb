import { describe, expect, it } from 'vitest';
import { gridOdds } from '../../../../src/core/analysis/odds/grid.ts';
import { planGrid } from '../../../../src/core/analysis/odds/grid-plan.ts';
import { statesOdds } from '../../../../src/core/analysis/odds/states.ts';
import { prepare } from '../../../../src/core/rules/prepare.ts';
import { type Condition, END, type Route, type Story, type StoryOption } from '../../../../src/core/rules/story.ts';
import { expectSame } from '../../../support/same-odds.ts';
import { everyRun, gridStory } from '../../../support/small-stories.ts';
import { inOrder, option, plainStory, scene } from '../../../support/stories.ts';

function onGrid(story: Story) {
  const odds = gridOdds(prepare(story));
  if (odds === null) throw new Error('does not fit');
  return odds;
}

describe('odds by grid', () => {
  it('equal those by states, in 200 generated stories', () => {
    const seen = { early: 0, stuck: 0, cells: 0 };
    for (let seed = 1; seed <= 200; seed++) {
      const story = gridStory(seed);
      const odds = onGrid(story);
      const states = statesOdds(prepare(story));
      if (states === null) throw new Error(`too many states with seed ${seed}`);
      expectSame(odds, states);
      expect(odds.looked, `states of seed ${seed}`).toBe(states.looked);
      if (odds.stuck > 0) seen.stuck++;
      if (story.endings.some((ending, place) => ending.early && (odds.endings[place] ?? 0) > 0)) seen.early++;
      seen.cells += odds.looked;
    }
    // Otherwise nothing is shown about these.
    expect(seen.stuck).toBeGreaterThan(15);
    expect(seen.early).toBeGreaterThan(30);
    expect(seen.cells).toBeGreaterThan(5000);
  }, 60_000);

  it('equal those of every run played one by one, in 100 smaller ones', () => {
    for (let seed = 1001; seed <= 1100; seed++) {
      const story = gridStory(seed, 4);
      expectSame(onGrid(story), everyRun(story));
    }
  }, 60_000);

  it('end early wherever a run comes after a choice, but not at the beginning', () => {
    const low: Condition = { is: 'meter', meter: 0, below: 40 };
    const hurt = option('hurt', { effects: [{ meter: 0, by: -5 }] });
    const heal = option('heal', { effects: [{ meter: 0, by: 20 }] });
    const odds = onGrid(
      plainStory(inOrder([scene('one', [hurt, heal]), scene('two', [hurt, heal]), scene('three', [hurt, heal])]), {
        start: [35, 50, 0, 0, 0, 0, 0],
        endings: [
          { id: 'cut-short', kind: 'chaos', when: low, early: true },
          { id: 'the-rest', kind: 'otherwise', when: null, early: false },
        ],
      }),
    );
    // Morale 30 after the first hurt is early; 55 never comes under 40 again.
    expect(odds.endings).toEqual([0.5, 0.5]);
    expect(odds.kinds).toMatchObject({ chaos: 0.5, holding: 0.125, drift: 0.375 });
    expect(odds.scenes.map(({ visits }) => visits)).toEqual([1, 0.5, 0.5]);
    expect(odds.scenes[2]?.meters[0]).toEqual({ least: 50, most: 75, mean: 62.5 });
  });

  it('feel a weekly effect in the cells in which its condition holds, together with the choice', () => {
    const push = option('push', { effects: [{ meter: 0, by: -30 }] });
    const story = plainStory(inOrder([scene('one', [push, option('wait')]), scene('two', [push, option('wait')])]), {
      weekly: [
        {
          from: 1,
          to: 9,
          when: { is: 'meter', meter: 0, below: 40 },
          effects: [
            { meter: 0, by: 25 },
            { meter: 1, by: -5 },
          ],
        },
      ],
    });
    const odds = onGrid(story);
    expectSame(odds, everyRun(story));
    // 20 after the first push: then 20 + 25 − 30 = 15, or 45; else 20 or 50.
    expect(odds.scenes[1]?.meters[0]).toEqual({ least: 20, most: 50, mean: 35 });
  });

  it('stop where every option is closed', () => {
    const shut = option('shut', { when: { is: 'meter', meter: 1, atLeast: 60 } });
    const odds = onGrid(
      plainStory(inOrder([scene('one', [option('calm'), option('rise', { effects: [{ meter: 1, by: 10 }] })]), scene('two', [shut])])),
    );
    expect(odds).toMatchObject({ method: 'grid', looked: 3, stuck: 0.5, endings: [0.5] });
    expect(odds.scenes[1]).toMatchObject({ visits: 1, open: [0.5], taken: [0.5], stuck: 0.5 });
  });

  it.each<[string, Partial<Story>, Partial<StoryOption>]>([
    ['a flag that is asked for', { flags: ['seen'] }, { set: [0], when: { is: 'not', of: { is: 'flag', flag: 0 } } }],
    ['half a point', {}, { effects: [{ meter: 1, by: 0.5 }] }],
    [
      'half a point now and then',
      { weekly: [{ from: 1, to: 9, when: { is: 'meter', meter: 0, below: 40 }, effects: [{ meter: 1, by: 0.5 }] }] },
      {},
    ],
    ['a move whose gains wear off', {}, { move: 0 }],
    ['a later effect', { laters: [{ after: 1, at: null, when: null, in10: 10, effects: [] }] }, { later: [0] }],
    ['an own meter', { meters: [{ id: 'trust', start: 50, shown: true }] }, {}],
    ['a circle', {}, { goto: [{ when: { is: 'meter', meter: 0, atLeast: 60 }, to: 0 }] }],
    ['half a point to start with', { start: [50.5, 50, 0, 0, 0, 0, 0] }, {}],
  ])('do not fit a story with %s', (_, story, chosen) => {
    const build = (more: Partial<Story>, one: Partial<StoryOption>): Story =>
      plainStory([scene('one', [option('a', one), option('b')])], more);
    expect(gridOdds(prepare(build({}, {})))).not.toBeNull();
    expect(gridOdds(prepare(build(story, chosen)))).toBeNull();
  });

  it('fit where flags, facts and promises are made but never asked for', () => {
    const story = plainStory([scene('one', [option('a', { set: [0], learn: [0], promises: [0] }), option('b')])], {
      flags: ['seen'],
      facts: ['known'],
      promises: [{ id: 'one:a', to: -1, by: 3 }],
    });
    expect(onGrid(story).endings).toEqual([1]);
  });

  it('keep few grids at a time, however the story is laid out', () => {
    // A tree: by depth, half of its scenes would be waiting at once; to the bottom first, one of each depth and one more.
    const tree = Array.from({ length: 255 }, (_, at) => {
      const to = (next: number): Route[] => [{ when: null, to: next < 255 ? next : END }];
      return scene(`scene-${at}`, [option('left', { goto: to(2 * at + 1) }), option('right', { goto: to(2 * at + 2) })]);
    });
    expect(planGrid(prepare(plainStory(tree)))).toMatchObject({ grids: 9 });
    expect(onGrid(plainStory(tree)).scenes[254]?.visits).toBe(2 ** -7);
    // Five layers, each scene leading to the whole next layer: by depth, two layers wait; to the bottom first, all of them.
    const layers = Array.from({ length: 50 }, (_, at) => {
      const next = 10 * Math.floor(at / 10 + 1);
      const options = Array.from({ length: 10 }, (__, slot) =>
        option(`to-${slot}`, { goto: [{ when: null, to: next < 50 ? next + slot : END }] }),
      );
      return scene(`scene-${at}`, options);
    });
    expect(planGrid(prepare(plainStory(layers)))).toMatchObject({ grids: 20 });
  });

  it('are the same where more scenes can end the story than grids may wait', () => {
    const leave = option('leave', { when: { is: 'meter', meter: 0, atLeast: 60 }, goto: [{ when: null, to: END }] });
    const rise = option('rise', { effects: [{ meter: 0, by: 1 }] });
    const fall = option('fall', { effects: [{ meter: 0, by: -1 }] });
    const story = plainStory(inOrder(Array.from({ length: 700 }, (_, at) => scene(`scene-${at}`, [rise, fall, leave]))));
    // Only once the run has risen does anybody leave, so many are still there at the end.
    const states = statesOdds(prepare(story));
    if (states === null) throw new Error('too many states');
    const odds = onGrid(story);
    expectSame(odds, states);
    expect(odds.looked).toBe(states.looked);
  });
});
