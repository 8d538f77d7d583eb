/** Thesis, balance, felt change, right answers: each threshold of DESIGN §5, just met and just missed. */
import { describe, expect, it } from 'vitest';
import { balanceOf } from '../../../../src/core/analysis/claims/balance.ts';
import type { Claim } from '../../../../src/core/analysis/claims/claim.ts';
import type { Facts, OptionWorth, Shares } from '../../../../src/core/analysis/facts.ts';
import { feltOf } from '../../../../src/core/analysis/claims/felt.ts';
import type { JudgedPlayer } from '../../../../src/core/analysis/players/judged-players.ts';
import type { PlayerId } from '../../../../src/core/analysis/players/players.ts';
import { rightAnswersOf } from '../../../../src/core/analysis/claims/right-answers.ts';
import { shortestDecisions, thesisOf } from '../../../../src/core/analysis/claims/thesis.ts';
import { prepare } from '../../../../src/core/rules/prepare.ts';
import { ENDING_KINDS, type EndingKind } from '../../../../src/core/rules/story.ts';
import { dealtStory } from '../../../support/dealt-stories.ts';
import { option, plainStory, scene } from '../../../support/stories.ts';

const p = prepare(dealtStory(1, { decisions: 5 }));
const EXAMPLE = { seed: 1, choices: ['scene-1:lead'] };

const shares = (kinds: Partial<Record<EndingKind, number>>): Shares => ({
  runs: 0,
  kinds: Object.fromEntries(ENDING_KINDS.map((kind) => [kind, kinds[kind] ?? 0])) as Record<EndingKind, number>,
  endings: [],
  stuck: 0,
});

const facts = (more: Partial<Facts> = {}): Facts => ({
  label: 'exhaustive',
  runs: 243,
  valued: 243,
  random: shares({ thriving: 0.15 }),
  options: [],
  scenes: p.scenes.map(({ scene }, i) => ({ scene: scene.id, states: 3 ** i, apart: 0.1 })),
  dominated: [],
  felt: { lower: 4, median: 8, upper: 12 },
  spread: { lower: 8, median: 12, upper: 20, atLeastSix: 0.9 },
  people: { warnedByMid: 0.9, departed: 0.4, departedEarly: 0.2, firstDeparture: null },
  bothPoles: { share: 0.01, example: null },
  ...more,
});

const player = (id: PlayerId, pure: Partial<Record<EndingKind, number>>, slips = pure): JudgedPlayer => ({
  id,
  pure: shares(pure),
  pureLabel: 'exact',
  slips: shares(slips),
  slipsLabel: 'sampled',
  example: EXAMPLE,
  runs: [{ ...EXAMPLE, kind: 'thriving' }],
});

const failing = (claims: readonly Claim[]): string[] => claims.filter(({ holds }) => !holds).map(({ id }) => id);

describe('the standard thesis', () => {
  const good = [player('lead-only', { chaos: 1 }), player('manage-only', { stagnation: 1 }), player('planner', { thriving: 1 })];
  const but = (other: JudgedPlayer) => good.map((one) => (one.id === other.id ? other : one));

  it('holds where each of its four sentences does', () => {
    const claims = thesisOf(p, facts(), good);
    expect(claims.map(({ id }) => id)).toEqual(['thesis-lead-only', 'thesis-manage-only', 'thesis-planner', 'thesis-both-poles']);
    expect(failing(claims)).toEqual([]);
    expect(claims.every(({ counterExample }) => counterExample === null)).toBe(true);
  });

  it('fails with the run that shows it', () => {
    const [claim] = thesisOf(p, facts(), but(player('lead-only', { thriving: 1 })));
    expect(claim).toMatchObject({
      holds: false,
      counterExample: EXAMPLE,
      about: { player: 'lead-only' },
      measured: { value: 0, slips: 0 },
    });
  });

  it('collapse will do for one side alone; holding will not', () => {
    expect(failing(thesisOf(p, facts(), but(player('manage-only', { collapse: 1 }))))).toEqual([]);
    expect(failing(thesisOf(p, facts(), but(player('manage-only', { chaos: 1 }))))).toEqual(['thesis-manage-only']);
    expect(failing(thesisOf(p, facts(), but(player('planner', { holding: 1 }))))).toEqual(['thesis-planner']);
  });

  it('over luck nearly all pure runs, with slips most runs', () => {
    expect(failing(thesisOf(p, facts(), but(player('planner', { thriving: 0.95, holding: 0.05 }))))).toEqual([]);
    expect(failing(thesisOf(p, facts(), but(player('planner', { thriving: 0.94, holding: 0.06 }))))).toEqual(['thesis-planner']);
    expect(failing(thesisOf(p, facts(), but(player('planner', { thriving: 1 }, { thriving: 0.49 }))))).toEqual(['thesis-planner']);
  });

  it('needs one run on both poles that thrives', () => {
    expect(failing(thesisOf(p, facts({ bothPoles: { share: 0, example: null } }), good))).toEqual(['thesis-both-poles']);
  });

  it('is not asked of a story too short for it', () => {
    const short = prepare(dealtStory(1, { decisions: 4 }));
    expect(shortestDecisions(short)).toBe(4);
    expect(shortestDecisions(p)).toBe(5);
    expect(thesisOf(short, facts(), good)).toEqual([]);
  });
});

describe('balance', () => {
  const random = (thriving: number) => facts({ random: shares({ thriving }) });
  const at = (difficulty: 'gentle' | 'fair' | 'hard') => prepare(dealtStory(1, { decisions: 5, difficulty }));

  it.each([
    ['fair', 0.08, true],
    ['fair', 0.25, true],
    ['fair', 0.07, false],
    ['fair', 0.26, false],
    ['gentle', 0.25, true],
    ['gentle', 0.46, false],
    ['hard', 0.02, true],
    ['hard', 0.09, false],
  ] as const)('at %s, %d of random runs thriving: %s', (difficulty, share, holds) => {
    expect(balanceOf(at(difficulty), random(share), [])[0]?.holds).toBe(holds);
  });

  it('judges players by their runs with slips', () => {
    const judge = (id: PlayerId, slips: number) => failing(balanceOf(p, random(0.15), [player(id, { thriving: 1 }, { thriving: slips })]));
    expect(judge('attentive', 0.3)).toEqual([]);
    expect(judge('attentive', 0.29)).toEqual(['balance-attentive']);
    expect(judge('planner', 0.6)).toEqual([]);
    expect(judge('planner', 0.59)).toEqual(['balance-planner']);
    for (const id of ['always-align', 'slot-3', 'lead-first', 'manage-first'] as const) {
      expect(judge(id, 0.2)).toEqual([]);
      expect(judge(id, 0.21)).toEqual(['balance-constant']);
    }
    expect(judge('lead-only', 0.9)).toEqual([]);
  });
});

describe('felt change', () => {
  it('has three thresholds, and in a plain story one', () => {
    const quartiles = (median: number) => ({ lower: 0, median, upper: 20 });
    const people = (warnedByMid: number, departed: number) => ({ warnedByMid, departed, departedEarly: 0, firstDeparture: null });
    expect(failing(feltOf(facts()))).toEqual([]);
    expect(failing(feltOf(facts({ felt: quartiles(5.75) })))).toEqual(['felt-change']);
    expect(failing(feltOf(facts({ people: people(0.79, 0.4) })))).toEqual(['felt-warning']);
    expect(failing(feltOf(facts({ people: people(0.8, 0.29) })))).toEqual(['felt-departure']);
    expect(failing(feltOf(facts({ people: people(0.8, 0.61) })))).toEqual(['felt-departure']);
    expect(failing(feltOf(facts({ people: people(0.8, 0.3) })))).toEqual([]);
    expect(feltOf(facts({ people: null })).map(({ id }) => id)).toEqual(['felt-change']);
  });
});

describe('no right answer', () => {
  const worth = (scene: string, option: string, best: number, worst: number, mean = 0.1): OptionWorth => ({
    scene,
    option,
    open: 1,
    seen: null,
    differ: 0.5,
    best,
    worst,
    mean,
  });

  it('each option is best and worst in a tenth of the states at least', () => {
    const options = [worth('scene-2', 'lead', 0.1, 0.8), worth('scene-2', 'manage', 0.9, 0.1), worth('scene-2', 'third', 0.09, 0.09)];
    const claims = rightAnswersOf(p, facts({ options }));
    expect(claims).toHaveLength(6);
    expect(failing(claims)).toEqual(['right-answer-best', 'right-answer-worst']);
    expect(claims.filter(({ holds }) => !holds).map(({ about }) => about)).toEqual([
      { scene: 'scene-2', option: 'third' },
      { scene: 'scene-2', option: 'third' },
    ]);
  });

  it('a decision that is made in one state is judged by how far its options are apart', () => {
    const first = (mean: number) => [worth('scene-1', 'lead', 1, 0, mean), worth('scene-1', 'manage', 0, 1, 0.1)];
    expect(failing(rightAnswersOf(p, facts({ options: first(0.18) })))).toEqual([]);
    expect(failing(rightAnswersOf(p, facts({ options: first(0.19) })))).toEqual(['right-answer-start']);
  });

  it('sampled, what few states say is not judged, and what the dice explain holds', () => {
    const seen = (states: number, best: number) => [
      { ...worth('scene-2', 'lead', best, 0.8), seen: states },
      { ...worth('scene-2', 'manage', 0.9, 0.2), seen: states },
    ];
    const claims = (states: number, best: number) => rightAnswersOf(p, facts({ label: 'sampled', options: seen(states, best) }));
    expect(claims(9, 0)).toEqual([]);
    expect(failing(claims(36, 0.06))).toEqual([]);
    expect(failing(claims(36, 0.04))).toEqual(['right-answer-best']);
    expect(failing(claims(3600, 0.06))).toEqual(['right-answer-best']);
  });

  it('an aside is no answer, and a calendar is judged by its needs', () => {
    const share = (need: string) => ({ need, tokens: 1, move: -1, strength: 1 });
    const split = (...needs: string[]) => option(needs.map((need) => `${need}=1`).join('~'), { split: needs.map(share) });
    const weeks = prepare(
      plainStory([scene('week', [split('a', 'b'), split('a', 'c'), split('b', 'c'), option('+look', { aside: 1 })])], { days: 1 }),
    );
    const best = (ab: number, ac: number, bc: number, open = 1) =>
      rightAnswersOf(
        weeks,
        facts({
          scenes: [{ scene: 'week', states: 3, apart: 0.1 }],
          options: [
            worth('week', 'a=1~b=1', ab, 0),
            { ...worth('week', 'a=1~c=1', ac, 0), open },
            { ...worth('week', 'b=1~c=1', bc, 1), open },
            worth('week', '+look', 0, 0),
          ],
        }),
      );
    const needs = (claims: ReturnType<typeof best>) =>
      claims.map(({ about, measured }) => [about?.option, Number(measured.value.toFixed(3))]);
    expect(needs(best(0.9, 0.05, 0.05))).toEqual([
      ['a', 0.95],
      ['b', 0.95],
      ['c', 0.1],
    ]);
    expect(failing(best(0.9, 0.05, 0.05))).toEqual([]);
    expect(failing(best(0.94, 0.03, 0.03))).toEqual(['right-answer-need']);
    // Where a need can be chosen half the time only, that half is what counts.
    expect(failing(best(0.94, 0.06, 0.06, 0.5))).toEqual([]);
  });

  it('a scene with one option that is ever open is no question', () => {
    expect(rightAnswersOf(p, facts({ options: [worth('scene-2', 'lead', 1, 1)] }))).toEqual([]);
  });
});
