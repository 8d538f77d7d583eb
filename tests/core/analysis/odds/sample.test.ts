import { describe, expect, it } from 'vitest';
import { gridOdds } from '../../../../src/core/analysis/odds/grid.ts';
import { type Odds, uncertainty } from '../../../../src/core/analysis/odds/odds.ts';
import { sampledOdds, sampleMore, sampleOdds, startSampling } from '../../../../src/core/analysis/odds/sample.ts';
import { statesOdds } from '../../../../src/core/analysis/odds/states.ts';
import { prepare } from '../../../../src/core/rules/prepare.ts';
import { bundled } from '../../../support/bundle.ts';
import { gridStory, smallStory, smallTeamStory } from '../../../support/small-stories.ts';
import { option, plainStory, scene } from '../../../support/stories.ts';

/** 99.99 % of a normal distribution lie so many deviations around its mean. */
const Z = 3.890592;

/** All shares of runs in odds: endings, kinds, stuck. In stories without circles visits, open and taken options are shares too. */
const shares = (odds: Odds): number[] => [
  ...odds.endings,
  ...Object.values(odds.kinds),
  odds.stuck,
  ...odds.scenes.flatMap((one) => [one.visits, one.stuck, ...one.open, ...one.taken]),
];

/** Which of the exact shares lie outside the 99.99 % interval of the sampled ones (Wilson's), and how many there are. */
function compare(exact: Odds, sampled: Odds): { readonly outside: string[]; readonly of: number } {
  const its = shares(sampled);
  const mine = shares(exact);
  expect(mine.length).toBe(its.length);
  const outside = mine.flatMap((share, place) => {
    const difference = Math.abs(share - (its[place] as number));
    return difference > Z * Math.sqrt((Math.max(0, share * (1 - share)) + 1e-12) / sampled.looked)
      ? [`${place}: ${share}, sampled ${its[place]}`]
      : [];
  });
  return { outside, of: mine.filter((share) => share > 0 && share < 1).length };
}

describe('sampled odds', () => {
  it('hold the exact ones in their 99.99 % interval after a million runs', async () => {
    const { sampleOdds: shipped } =
      await bundled<typeof import('../../../../src/core/analysis/odds/sample.ts')>('src/core/analysis/odds/sample.ts');
    const p = prepare(gridStory(4, 3));
    const [grid, states] = [gridOdds(p), statesOdds(p)];
    if (!grid || !states) throw new Error('not exact');
    const sampled = shipped(p, { runs: 1_000_000 });
    expect(sampled.looked).toBe(1_000_000);
    for (const exact of [grid, states]) expect(compare(exact, sampled).outside).toEqual([]);
    expect(compare(grid, sampled).of).toBeGreaterThan(15);
    for (const story of [smallStory(3), smallStory(4), smallTeamStory(5)]) {
      const other = prepare(story);
      const exact = statesOdds(other);
      if (!exact) throw new Error('not exact');
      expect(compare(exact, shipped(other, { runs: 30_000, seed: 7 })).outside).toEqual([]);
    }
  }, 120_000);

  it('notice odds that are off by two points', () => {
    const p = prepare(
      plainStory([scene('one', [option('a', { set: [0] }), option('b')])], {
        flags: ['seen'],
        endings: [
          { id: 'seen', kind: 'holding', when: { is: 'flag', flag: 0 }, early: false },
          { id: 'the-rest', kind: 'otherwise', when: null, early: false },
        ],
      }),
    );
    const sampled = sampleOdds(p, { runs: 30_000 });
    const exact = statesOdds(p);
    if (!exact) throw new Error('not exact');
    expect(compare(exact, sampled).outside).toEqual([]);
    expect(compare({ ...exact, endings: [0.52, 0.48] }, sampled).outside.length).toBe(2);
  }, 30_000);

  it('are the same for the same seed, however they are cut into slices, and others for another', () => {
    const p = prepare(smallStory(11));
    const whole = sampleOdds(p, { runs: 2500, seed: 5 });
    const sampling = startSampling(p, 5);
    for (const runs of [1, 999, 250, 1250]) sampleMore(sampling, runs);
    expect(sampledOdds(sampling)).toEqual(whole);
    expect(sampleOdds(p, { runs: 2500, seed: 6 })).not.toEqual(whole);
  });

  it('say how many runs there were when they are stopped', () => {
    const p = prepare(smallStory(11));
    const told: number[] = [];
    const stopped = sampleOdds(p, { runs: 50_000, progress: (runs) => told.push(runs) < 2 });
    expect(told).toEqual([1000, 2000]);
    expect(stopped).toEqual(sampleOdds(p, { runs: 2000 }));
    expect(stopped.endings.reduce((sum, share) => sum + share, stopped.stuck)).toBeCloseTo(1, 12);
  });

  it('leave a run that never ends, and say so', () => {
    const trap = plainStory([
      scene('one', [option('in', { goto: [{ when: null, to: 1 }] }), option('out')]),
      scene('two', [option('on')], { next: [{ when: null, to: 1 }] }),
    ]);
    const odds = sampleOdds(prepare(trap), { runs: 100 });
    expect(odds.unfinished).toBeGreaterThan(0.4);
    expect((odds.unfinished ?? 0) + (odds.endings[0] ?? 0)).toBeCloseTo(1, 12);
  });

  it('have an uncertainty that shrinks with their number', () => {
    expect(uncertainty({ method: 'sample', looked: 10_000 }, 0.5)).toBeCloseTo(0.0098, 4);
    expect(uncertainty({ method: 'sample', looked: 1_000_000 }, 0.5)).toBeCloseTo(0.00098, 5);
    expect(uncertainty({ method: 'states', looked: 10 }, 0.5)).toBe(0);
  });
});
