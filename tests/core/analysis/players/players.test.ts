/** Players with one idea each: what they choose, how they are judged, and that their runs can be played again. */
import { describe, expect, it } from 'vitest';
import { isWalked } from '../../../../src/core/analysis/play-report.ts';
import { JUDGE, PLANNED_WORK, plannerSize } from '../../../../src/core/analysis/players/judge-size.ts';
import { hasLuck, judgePlayers } from '../../../../src/core/analysis/players/judged-players.ts';
import { walkPaths } from '../../../../src/core/analysis/walk/paths.ts';
import { byValue, rolledValues, walkedValues } from '../../../../src/core/analysis/players/option-values.ts';
import { playRun, sharesOfRuns } from '../../../../src/core/analysis/players/play-run.ts';
import { type PlayerId, playersOf } from '../../../../src/core/analysis/players/players.ts';
import { affordableRuns, MOST_RUNS } from '../../../../src/core/analysis/players/looking-ahead.ts';
import { affordableSample, SAMPLE, sampleFacts, VALUED_WORK } from '../../../../src/core/analysis/players/sampled-facts.ts';
import { type Prepared, prepare } from '../../../../src/core/rules/prepare.ts';
import type { MoveName } from '../../../../src/core/rules/words.ts';
import { startPlay } from '../../../../src/core/run/play.ts';
import { dealtStory } from '../../../support/dealt-stories.ts';
import { shippedStories } from '../../../support/shipped.ts';
import { inOrder, moveIndex, option, plainStory, scene, stock, teamStory } from '../../../support/stories.ts';

const moves = (...names: readonly MoveName[]) => names.map((name) => option(name, { move: moveIndex(name) }));
const team = prepare(
  teamStory(
    inOrder([
      scene('first', moves('organise', 'inspire', 'wait')),
      scene('second', moves('align', 'check', 'coach')),
      scene('third', moves('push', 'listen', 'cut-scope')),
    ]),
  ),
);

const days = (count: number): Prepared =>
  prepare(plainStory(inOrder(Array.from({ length: count }, (_, day) => scene(`day-${day}`, [option('a'), option('b'), option('c')])))));

function choicesOf(p: Prepared, id: PlayerId): string[] {
  const player = playersOf(p).find((one) => one.id === id);
  if (!player) throw new Error(`no player ${id}`);
  return playRun(p, 1, player.choose).choices.map((choice) => choice.split(':')[1] ?? '');
}

describe('what they choose', () => {
  it.each<[PlayerId, readonly string[]]>([
    ['lead-only', ['inspire', 'coach', 'listen']],
    ['manage-only', ['organise', 'check', 'cut-scope']],
    ['lead-first', ['inspire', 'check', 'listen']],
    ['manage-first', ['organise', 'coach', 'cut-scope']],
    ['neglect', ['wait', 'check', 'push']],
    ['slot-1', ['organise', 'align', 'push']],
    ['slot-3', ['wait', 'coach', 'cut-scope']],
    // Where the move is not on offer: the one nearest to it in leading and managing.
    ['always-inspire', ['inspire', 'coach', 'listen']],
    ['always-organise', ['organise', 'align', 'cut-scope']],
    ['always-wait', ['wait', 'check', 'push']],
  ])('%s', (id, choices) => {
    expect(choicesOf(team, id)).toEqual(choices);
  });

  it('the attentive one takes what looks best after the choice, by the mean over luck', () => {
    const morale = (by: number) => [{ meter: stock('morale'), by }];
    const chance = (in10: number) => ({ in10, raise: [], good: morale(20), bad: morale(-20) });
    const story = (in10: number) =>
      prepare(plainStory([scene('one', [option('sure', { effects: morale(4) }), option('bet', { chance: chance(in10) })])]));
    // Both meters and the lower one again: 154 for sure, against 0.5 × 170 + 0.5 × 110 = 140, and 0.8 × 170 + 0.2 × 110 = 158.
    expect(choicesOf(story(5), 'attentive')).toEqual(['sure']);
    expect(choicesOf(story(8), 'attentive')).toEqual(['bet']);
    expect(hasLuck(story(5))).toBe(true);
    expect(hasLuck(team)).toBe(false);
  });

  it('a plain story has poles where its author says what options lean to, and no players for them elsewhere', () => {
    const plain = (leans: boolean) =>
      prepare(
        plainStory([
          scene('one', [
            option('why', leans ? { leans: 'lead' } : {}),
            option('who', leans ? { leans: 'manage' } : {}),
            option('tea', leans ? { leans: 'neither' } : {}),
          ]),
        ]),
      );
    expect(choicesOf(plain(true), 'lead-only')).toEqual(['why']);
    expect(choicesOf(plain(true), 'manage-only')).toEqual(['who']);
    expect(choicesOf(plain(true), 'neglect')).toEqual(['tea']);
    expect(playersOf(plain(false)).map(({ id }) => id)).toEqual(['random', 'attentive', 'slot-1', 'slot-2', 'slot-3']);
  });

  it('the planner foresees what random play makes of a choice, not how luck will fall', () => {
    const wins = (in10: number, id: string) => option(id, { chance: { in10, raise: [], good: [{ meter: 0, by: 40 }], bad: [] } });
    const p = prepare(
      plainStory([scene('one', [wins(3, 'three'), wins(6, 'six')])], {
        endings: [
          { id: 'up', kind: 'thriving', when: { is: 'meter', meter: 0, atLeast: 80 }, early: false },
          { id: 'rest', kind: 'otherwise', when: null, early: false },
        ],
      }),
    );
    for (let seed = 1; seed <= 20; seed++) {
      expect(playRun(p, seed, byValue(walkedValues, 1)).choices).toEqual(['one:six']);
      expect(playRun(p, seed, byValue(rolledValues(100), 1)).choices).toEqual(['one:six']);
      expect(playRun(p, seed, byValue(walkedValues, -1)).choices).toEqual(['one:three']);
    }
    expect(walkPaths(p)?.planner.pure.kinds.thriving).toBeCloseTo(0.6, 12);
  });
});

describe('how they are judged', () => {
  const size = { seeds: 10, slipRuns: 60, continuations: 20, planned: 5 };

  it('slips take any option in one choice of ten', () => {
    const p = prepare(dealtStory(1, { decisions: 10 }));
    const slot = playersOf(p).find(({ id }) => id === 'slot-1');
    if (!slot) throw new Error('no slot');
    let off = 0;
    for (let seed = 1; seed <= 200; seed++)
      off += playRun(p, seed, slot.choose, 0.1).choices.filter((choice) => !choice.endsWith(':lead')).length;
    // 2,000 choices, of which 10 % × ⅔ are another option: 133 ± 11.
    expect(off).toBeGreaterThan(90);
    expect(off).toBeLessThan(180);
  });

  it.each(shippedStories())('$id: every run named is a whole run', ({ prepared }) => {
    const found = isWalked(prepared) ? walkPaths(prepared) : sampleFacts(prepared, { runs: 100, valued: 0, continuations: 0 });
    if (!found) throw new Error('nobody stopped it');
    const few = { ...size, slipRuns: 5, continuations: 4, seeds: 3, planned: 2 };
    const players = judgePlayers(prepared, found, { size: few }) ?? fail();
    expect(players.map(({ id }) => id)).toContain('spoiler');
    for (const { id, example, pure, slips } of players) {
      const play = startPlay(prepared, example?.seed ?? 0, example?.choices ?? []);
      expect(play.ended(), id).toBe(true);
      expect(play.choices()).toEqual(example?.choices);
      play.stop();
      for (const shares of [pure, slips])
        expect(Object.values(shares.kinds).reduce((sum, share) => sum + share, shares.stuck)).toBeCloseTo(1, 9);
    }
  });

  it('sampled, the planner beats random and the spoiler does not', () => {
    const p = prepare(dealtStory(2, { decisions: 8, start: 'fresh' }));
    const facts = sampleFacts(p, { runs: 300, valued: 2, continuations: 20 });
    if (!facts) throw new Error('nobody stopped it');
    const byId = new Map(
      (judgePlayers(p, facts, { size, only: ['random', 'planner', 'spoiler'] }) ?? fail()).map((player) => [player.id, player]),
    );
    expect(byId.size).toBe(3);
    const random = byId.get('random')?.pure.kinds.thriving ?? 1;
    expect(byId.get('planner')?.slips.kinds.thriving).toBeGreaterThan(2 * random);
    expect(byId.get('spoiler')?.slips.kinds.thriving).toBeLessThan(random);
    expect(byId.get('planner')?.slipsLabel).toBe('sampled');
  });

  it('sampled, the planner plays what a story of usual length can afford, and less of a longer one', () => {
    expect(plannerSize(days(9), JUDGE, true)).toEqual(JUDGE);
    const long = plannerSize(days(25), JUDGE, false);
    expect(long).toMatchObject({ planned: JUDGE.planned, slipRuns: JUDGE.slipRuns });
    expect(long.continuations).toBe(Math.floor(PLANNED_WORK / (101 * 3 * 25 * 12.5)));
    // A week of a team is as much work as a choice.
    const team = prepare(dealtStory(2, { decisions: 15, start: 'fresh', pace: 'normal' }));
    expect(plannerSize(team, JUDGE, false).continuations).toBe(Math.floor(PLANNED_WORK / (101 * 3 * 15 * 7.5 * (1 + team.weeks))));
    expect(plannerSize(days(300), JUDGE, true)).toEqual({ ...JUDGE, continuations: 8, planned: 20, seeds: 10 });
  });

  it('values fewer runs of a long story, with fewer continuations', () => {
    expect(affordableSample(days(15), SAMPLE)).toEqual(SAMPLE);
    const share = Math.sqrt(VALUED_WORK / (30 * 3 * 15 * SAMPLE.valued * SAMPLE.continuations));
    const fewer = { valued: Math.floor(SAMPLE.valued * share), continuations: Math.floor(SAMPLE.continuations * share) };
    expect(fewer.valued).toBeLessThan(SAMPLE.valued);
    expect(affordableSample(days(30), SAMPLE)).toEqual({ ...SAMPLE, ...fewer });
    expect(affordableSample(days(300), SAMPLE)).toEqual({ ...SAMPLE, valued: 10, continuations: 20 });
    const facts = sampleFacts(prepare(plainStory(inOrder([scene('one', [option('a')])]))), { runs: 12, valued: 11, continuations: 1 });
    expect(facts?.scenes[0]?.states).toBe(11);
  });

  it('samples as many runs as half a minute allows', () => {
    expect(affordableRuns(days(5))).toBe(MOST_RUNS);
    expect(affordableRuns(days(150))).toBe(100_000);
    expect(affordableRuns(days(900))).toBe(16_000);
    expect(affordableRuns(prepare(dealtStory(2, { decisions: 15, pace: 'normal' })))).toBe(MOST_RUNS);
  });

  it('tells before each run who plays, and stops when it is told to', () => {
    const p = prepare(plainStory(inOrder([scene('one', [option('a'), option('b')]), scene('two', [option('a'), option('b')])])));
    const facts = sampleFacts(p, { runs: 20, valued: 0, continuations: 0 }) ?? fail();
    const told: string[] = [];
    const small = { seeds: 1, slipRuns: 2, continuations: 2, planned: 3 };
    const until =
      (last: string) =>
      (id: string, played: number, of: number): boolean =>
        told.push(`${id} ${played} of ${of}`) > 0 && told.at(-1) !== last;
    expect(judgePlayers(p, facts, { size: small, only: ['slot-2', 'planner'], progress: until('') })).toHaveLength(2);
    expect(told).toEqual([0, 1, 2].map((n) => `slot-2 ${n} of 3`).concat([0, 1, 2, 3].map((n) => `planner ${n} of 4`)));
    expect(judgePlayers(p, facts, { size: small, progress: until('planner 2 of 4') })).toBeNull();
    expect(judgePlayers(p, facts, { size: small, progress: until('slot-1 1 of 3') })).toBeNull();
    expect(told.at(-1)).toBe('slot-1 1 of 3');
  });

  it('counts a stuck run as stuck', () => {
    const p = prepare(plainStory([scene('one', [option('never', { when: { is: 'meter', meter: 0, atLeast: 99 } })])]));
    const run = playRun(p, 1, ({ open }) => open[0] ?? fail());
    expect(run).toEqual({ ending: -1, kind: null, choices: [] });
    expect(sharesOfRuns(p, [run]).stuck).toBe(1);
  });
});

function fail(): never {
  throw new Error('there is nothing here');
}
