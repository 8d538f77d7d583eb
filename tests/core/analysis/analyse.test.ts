/** The one entry to all of an analysis: which method for which story, what it can be told beforehand, how it is stopped. */
import { describe, expect, it } from 'vitest';
import { analyse, type Analysis, isToBeWalked } from '../../../src/core/analysis/analyse.ts';
import { byScene } from '../../../src/core/analysis/by-scene.ts';
import { CHEAP, cheapOdds } from '../../../src/core/analysis/cheap-odds.ts';
import { runsAtMost } from '../../../src/core/analysis/odds/count.ts';
import { gridOdds } from '../../../src/core/analysis/odds/grid.ts';
import { LABELS } from '../../../src/core/analysis/odds/odds.ts';
import { walkPaths } from '../../../src/core/analysis/walk/paths.ts';
import { type Prepared, prepare } from '../../../src/core/rules/prepare.ts';
import { sampleFacts } from '../../../src/core/analysis/players/sampled-facts.ts';
import { deckTeamStory } from '../../support/small-stories.ts';
import { dealtStory } from '../../support/dealt-stories.ts';
import { inOrder, option, person, plainStory, scene, teamStory } from '../../support/stories.ts';

const by = (morale: number, execution: number) => [
  { meter: 0, by: morale },
  { meter: 1, by: execution },
];
/** A plain line of so many decisions with two options each. */
const line = (decisions: number, meters: readonly { id: string; start: number; shown: boolean }[] = []): Prepared =>
  prepare(
    plainStory(
      inOrder(
        Array.from({ length: decisions }, (_, i) =>
          scene(`scene-${i}`, [option('up', { effects: by(4, -1) }), option('down', { effects: by(-3, 2) })], { label: i + 1 }),
        ),
      ),
      {
        meters,
        endings: [
          { id: 'bright', kind: 'thriving', when: { is: 'meter', meter: 0, atLeast: 52 }, early: false },
          { id: 'the-rest', kind: 'otherwise', when: null, early: false },
        ],
      },
    ),
  );
/** Players play little: what they come to is not asked here. */
const judge = { seeds: 2, slipRuns: 20, continuations: 4, planned: 2 };

/** Three times round at most, which its structure does not tell. */
const again = option('again', { when: { is: 'meter', meter: 0, below: 60 }, effects: by(4, 0), goto: [{ when: null, to: 0 }] });
const circle = prepare(plainStory([scene('round', [again, option('out')])]));
const team = prepare(dealtStory(3, { decisions: 4, pace: 'slow', team: ['planner', 'maker', 'carer'] }));

function certain(analysis: Analysis | null): Analysis {
  if (analysis === null) throw new Error('nobody stopped it');
  return analysis;
}

describe('analyse', () => {
  it('takes a grid for a plain story, states for one that goes in circles, walks a team', () => {
    const methods = [line(6), circle, team].map((p) => certain(analyse(p, { judge, runs: 200 })).odds.method);
    expect(methods).toEqual(['grid', 'states', 'paths']);
  });

  it('gives the odds of that method, and says why', () => {
    const { odds, because, plays } = certain(analyse(line(6), { judge }));
    expect(odds).toEqual(gridOdds(line(6)));
    expect(because).toMatch(/^Whole points of morale and execution/);
    expect(plays.facts.label).toBe('exhaustive');
    expect(odds.endings[0]).toBeCloseTo(plays.facts.random.endings[0] ?? 0, 12);
  });

  it('labels what it only sampled, and samples as many runs as it is told', () => {
    const { odds, plays, scenes } = certain(analyse(circle, { judge, runs: 300 }));
    expect([LABELS[odds.method], plays.facts.label, scenes.label]).toEqual(['exact', 'sampled', 'sampled']);
    expect(plays.facts.runs).toBe(300);
    expect(plays.notes).toContain('goes-in-circles');
  });

  it('counts no aside as a decision, walked or sampled', () => {
    const story = deckTeamStory(3);
    const p = prepare(story);
    const walked = certain(analyse(p, { judge })).plays.facts;
    const sampled = sampleFacts(p, { runs: 4000, valued: 0, continuations: 0 });
    expect(walked.label).toBe('exhaustive');
    expect(sampled?.felt.median).toBeCloseTo(walked.felt.median, 0);
    for (const name of ['warnedByMid', 'departed', 'departedEarly'] as const)
      expect(Math.abs((sampled?.people?.[name] ?? 9) - (walked.people?.[name] ?? 0))).toBeLessThan(0.04);
  });

  it('takes a walk that was made elsewhere', () => {
    const paths = walkPaths(team);
    if (paths === null) throw new Error('nobody stopped it');
    expect(analyse(team, { judge, paths })).toEqual(analyse(team, { judge }));
  });

  it('is JSON-safe: what is read back is the same, but for means of what never happens', () => {
    const analysis = certain(analyse(team, { judge }));
    expect(analysis.odds.scenes.every(({ visits }) => visits > 0)).toBe(true);
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
  });

  it('stops where it is told to', () => {
    expect(analyse(circle, { runs: 5000, progress: () => false })).toBeNull();
    expect(analyse(circle, { judge, runs: 100, playersProgress: (id) => id !== 'spoiler' })).toBeNull();
  });

  it('walks only what has an end, and not too many runs', () => {
    expect([isToBeWalked(circle), isToBeWalked(line(10)), isToBeWalked(line(40))]).toEqual([false, true, false]);
  });
});

describe('cheapOdds', () => {
  it('is exact or nothing', () => {
    expect(cheapOdds(line(60))?.method).toBe('grid');
    expect(cheapOdds(circle)?.method).toBe('states');
    expect(cheapOdds(team)?.method).toBe('paths');
    const large = prepare(dealtStory(3, { decisions: 15 }));
    expect(runsAtMost(large)).toBeGreaterThan(CHEAP);
    expect(cheapOdds(large)).toBeNull();
  });
});

describe('byScene', () => {
  it('means over every run: what is felt of each option', () => {
    const { label, runs, scenes } = byScene(line(2));
    expect([label, runs]).toEqual(['exhaustive', 4]);
    expect(scenes.map(({ felt, options, present }) => [felt, options, present])).toEqual([
      [5, [5, 5], []],
      [5, [5, 5], []],
    ]);
  });

  it('weighs by chance, luck included', () => {
    const risky = option('risk', { chance: { in10: 3, raise: [], good: by(10, 0), bad: by(0, 0) } });
    const { runs, scenes } = byScene(prepare(plainStory([scene('only', [risky, option('safe', { effects: by(1, 0) })])])));
    expect(runs).toBe(3);
    expect(scenes[0]?.options[0]).toBeCloseTo(3, 12);
    expect(scenes[0]?.felt).toBeCloseTo(2, 12);
  });

  it('tells who is there when a decision is made', () => {
    const first = scene('first', [option('stay'), option('go', { leaves: [0] })], { label: 1 });
    const story = teamStory(inOrder([first, scene('second', [option('on')], { label: 2 })]), {
      people: [person('ada', 'steady'), person('ben', 'steady'), person('cleo', 'steady', false)],
    });
    const { scenes } = byScene(prepare(story));
    expect(scenes.map(({ present }) => present)).toEqual([
      [1, 1, 0],
      [0.5, 1, 0],
    ]);
  });

  it('leaves asides out of what a decision is felt to do', () => {
    const look = option('+look', { aside: 1, effects: by(20, 0) });
    const story = plainStory([scene('only', [option('up', { effects: by(4, 0) }), look])], { days: 1 });
    const { runs, scenes } = byScene(prepare(story));
    expect(runs).toBe(2);
    expect(scenes[0]?.felt).toBeCloseTo(4, 12);
    expect(scenes[0]?.options).toEqual([4, 20]);
  });

  it('has nothing to say where nobody comes by', () => {
    const story = plainStory([scene('only', [option('on')]), scene('never', [option('on')])]);
    expect(byScene(prepare(story)).scenes[1]).toEqual({ scene: 'never', felt: null, options: [null], present: [] });
  });

  it('plays seeded runs where there are too many, and comes near', () => {
    const { label, runs, scenes } = byScene(line(40), 500);
    expect([label, runs]).toEqual(['sampled', 500]);
    expect(scenes[3]?.felt).toBeCloseTo(5, 1);
  });
});
