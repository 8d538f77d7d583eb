import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsAtMost } from '../../../../src/core/analysis/odds/count.ts';
import { statesOdds } from '../../../../src/core/analysis/odds/states.ts';
import { prepare } from '../../../../src/core/rules/prepare.ts';
import { END, type Route, type Story } from '../../../../src/core/rules/story.ts';
import { plainStories, teamStories } from '../../../support/generated.ts';
import { inOrder, option, plainStory, scene } from '../../../support/stories.ts';
import { deckStory, deckTeamStory, everyRun, smallStory, smallTeamStory } from '../../../support/small-stories.ts';
import { expectSame } from '../../../support/same-odds.ts';

function expectAsEveryRun(story: Story): { readonly runs: number; readonly states: number } {
  const every = everyRun(story);
  const p = prepare(story);
  const odds = statesOdds(p);
  if (odds === null) throw new Error('too many states');
  expectSame(odds, every);
  expect(runsAtMost(p)).toBeGreaterThanOrEqual(every.runs);
  return { runs: every.runs, states: odds.looked };
}

describe('odds by states', () => {
  it('are those of every run played one by one, in 200 generated plain stories', () => {
    let fewer = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const { runs, states } = expectAsEveryRun(smallStory(seed));
      if (states < runs) fewer++;
    }
    // Otherwise no two runs ever meet again, and nothing is shown about what may be forgotten.
    expect(fewer).toBeGreaterThan(100);
  }, 60_000);

  it('are those of every run played one by one, in 25 generated stories with a team', () => {
    for (let seed = 1; seed <= 25; seed++) expectAsEveryRun(smallTeamStory(seed));
  }, 60_000);

  it('are those of every run played one by one, in stories with asides, calendars, slots and events', () => {
    let seen = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const stories = [deckStory(seed), deckTeamStory(seed)].filter((story) => runsAtMost(prepare(story)) <= 20_000);
      seen += stories.length;
      for (const story of stories) expectAsEveryRun(story);
    }
    expect(seen).toBeGreaterThan(20);
  }, 60_000);

  it('are those of every run played one by one, in stories drawn for the laws of the kernel', () => {
    for (const stories of [plainStories, teamStories]) {
      const few = fc.sample(stories, { seed: 3, numRuns: 100 }).filter((story) => runsAtMost(prepare(story)) <= 20_000);
      expect(few.length).toBeGreaterThan(4);
      for (const story of few.slice(0, 5)) expectAsEveryRun(story);
    }
  }, 60_000);

  it('remember what lands more than 32 decisions later', () => {
    const start = option('start', { later: [0] });
    const line = Array.from({ length: 35 }, (_, at) => scene(`scene-${at}`, at === 0 ? [start, option('not')] : [option('on')]));
    const story = plainStory(inOrder(line), {
      laters: [{ after: 33, at: null, when: null, in10: 10, effects: [{ meter: 0, by: 30 }] }],
      endings: [
        { id: 'landed', kind: 'drift', when: { is: 'meter', meter: 0, atLeast: 80 }, early: false },
        { id: 'the-rest', kind: 'otherwise', when: null, early: false },
      ],
    });
    expect(statesOdds(prepare(story))?.endings).toEqual([0.5, 0.5]);
  });

  it('remember what only the condition of a weekly effect asks for', () => {
    const line = [scene('one', [option('mark', { set: [0] }), option('not')]), ...['two', 'three'].map((id) => scene(id, [option('on')]))];
    const story = plainStory(inOrder(line), {
      flags: ['seen'],
      weekly: [{ from: 1, to: 9, when: { is: 'flag', flag: 0 }, effects: [{ meter: 0, by: 10 }] }],
      endings: [
        { id: 'lifted', kind: 'drift', when: { is: 'meter', meter: 0, atLeast: 70 }, early: false },
        { id: 'the-rest', kind: 'otherwise', when: null, early: false },
      ],
    });
    expect(statesOdds(prepare(story))?.endings).toEqual([0.5, 0.5]);
    expectAsEveryRun(story);
  });

  it('follow a circle until everybody has left it', () => {
    // Each time round a third of those here go on, after three decisions on average.
    const again: Route[] = [{ when: null, to: 0 }];
    const story = plainStory([scene('round', [option('a', { goto: again }), option('b', { goto: again }), option('out')])]);
    const odds = statesOdds(prepare(story));
    expect(odds?.looked).toBe(1);
    expect(odds?.endings[0]).toBeCloseTo(1, 11);
    expect(odds?.scenes[0]?.visits).toBeCloseTo(3, 9);
    expect(odds?.scenes[0]?.taken.map((times) => times.toFixed(9))).toEqual(['1.000000000', '1.000000000', '1.000000000']);
  });

  it('know a circle that moves a meter, by its states and not by its runs', () => {
    const again: Route[] = [{ when: { is: 'meter', meter: 0, below: 100 }, to: 0 }];
    const climb = (by: number) => option(`by-${by}`, { effects: [{ meter: 0, by }], goto: [...again, { when: null, to: END }] });
    const odds = statesOdds(prepare(plainStory([scene('climb', [climb(1), climb(2)])], { start: [0, 50, 0, 0, 0, 0, 0] })));
    expect(odds).toMatchObject({ method: 'states', looked: 100, stuck: 0 });
    expect(odds?.endings[0]).toBeCloseTo(1, 12);
    expect(odds?.scenes[0]?.meters[0]).toMatchObject({ least: 0, most: 99 });
    // 100 points in steps of 1.5 points on average, and on average a sixth of a point too far.
    expect(odds?.scenes[0]?.visits).toBeCloseTo((100 + 1 / 3) / 1.5, 3);
  });

  it('are not to be had where a circle has no exit, or too many states', () => {
    const trap = plainStory([
      scene('one', [option('in', { goto: [{ when: null, to: 1 }] }), option('out')]),
      scene('two', [option('on')], { next: [{ when: null, to: 1 }] }),
    ]);
    expect(statesOdds(prepare(trap))).toBeNull();
    // Hardly anybody falls in here: one run in ten to the power of thirteen. It is found all the same.
    const unlucky = (at: number) => {
      const chance = { in10: 1, raise: [], good: [{ meter: 0, by: 1 }], bad: [{ meter: 0, by: -50 }] };
      return scene(`scene-${at}`, [option('risk', { chance })], {
        next: [
          { when: { is: 'meter', meter: 0, below: 50 }, to: END },
          { when: null, to: at + 1 },
        ],
      });
    };
    const deep = [...Array.from({ length: 13 }, (_, at) => unlucky(at)), scene('trap', [option('on')], { next: [{ when: null, to: 13 }] })];
    expect(statesOdds(prepare(plainStory(deep)))).toBeNull();
    const p = prepare(smallStory(11));
    const looked = statesOdds(p)?.looked ?? 0;
    expect(statesOdds(p, { limit: looked })).not.toBeNull();
    expect(statesOdds(p, { limit: looked - 1 })).toBeNull();
  });

  it('stop when they are told to', () => {
    // No two runs meet again: 3 to the power of 0, 1 … 8 states.
    const steps = Array.from({ length: 9 }, (_, at) =>
      scene(
        `scene-${at}`,
        [0, 1, 2].map((slot) => option(`option-${slot}`, { effects: [{ meter: 0, by: Math.sqrt(3 * at + slot + 2) / 8 }] })),
      ),
    );
    const p = prepare(plainStory(inOrder(steps), { start: [0, 50, 0, 0, 0, 0, 0] }));
    const told: number[] = [];
    expect(statesOdds(p, { progress: (looked) => told.push(looked) < 1 })).toBeNull();
    expect(told.length).toBe(1);
    expect(statesOdds(p, { progress: () => true })?.looked).toBe((3 ** 9 - 1) / 2);
  }, 60_000);

  it('stop runs where every option is closed', () => {
    const shut = option('shut', { when: { is: 'flag', flag: 0 } });
    const odds = statesOdds(
      prepare(
        plainStory(inOrder([scene('one', [option('a'), option('b', { set: [0] }), option('c')]), scene('two', [shut])]), {
          flags: ['seen'],
        }),
      ),
    );
    expect(odds?.stuck).toBeCloseTo(2 / 3, 12);
    expect(odds?.scenes[1]?.stuck).toBeCloseTo(2 / 3, 12);
    expect(odds?.endings[0]).toBeCloseTo(1 / 3, 12);
  });
});
