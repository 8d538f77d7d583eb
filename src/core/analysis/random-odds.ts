/**
 * random-odds: what random play of a story leads to, by the best method that suits it. In: a Prepared. Out: Odds; and, for whoever wants
 * to walk every run (paths) instead, which method suits and why.
 */
import type { Prepared } from '../rules/prepare.ts';
import { runsAtMost } from './odds/count.ts';
import { planGrid } from './odds/grid-plan.ts';
import { gridOdds } from './odds/grid.ts';
import type { Method, Odds, Progress } from './odds/odds.ts';
import { WALKED_AT_MOST } from './walk/paths.ts';
import { SAMPLED_RUNS, sampleOdds } from './odds/sample.ts';
import { MOST_STATES, statesOdds } from './odds/states.ts';

/** Runs of a team whose states are few enough to be remembered: two hundred and fifty numbers each. */
const FEW_RUNS = 20_000;

export type Chosen = { readonly method: Method /** One sentence. */; readonly because: string };

/** Which method suits a story. A plain story on the map can turn out to have too many states, which only trying tells. */
export function chooseMethod(p: Prepared): Chosen {
  if (!p.team) {
    const plan = planGrid(p);
    if (typeof plan !== 'string') return { method: 'grid', because: 'Whole points of morale and execution are all there is to remember.' };
    return { method: 'states', because: `No grid: ${plan}.` };
  }
  const runs = runsAtMost(p);
  const many = runs === Number.POSITIVE_INFINITY ? 'It can go in circles' : `It has up to ${runs.toLocaleString('en')} runs`;
  return runs <= WALKED_AT_MOST
    ? { method: 'paths', because: `${many}, few enough to walk them all.` }
    : { method: 'sample', because: runs === Number.POSITIVE_INFINITY ? `${many}.` : `${many}, too many to walk.` };
}

export type RandomOddsOptions = {
  /** States at most, before it is sampled instead. */
  readonly limit?: number;
  /** Runs to sample, and their seed. */
  readonly runs?: number;
  readonly seed?: number;
  readonly progress?: Progress;
};

/** Exact where that can be: by grid, else by states; else sampled. Stopped, it gives what a first slice of sampled runs says. */
export function randomOdds(p: Prepared, options: RandomOddsOptions = {}): Odds {
  const { limit = MOST_STATES, runs = SAMPLED_RUNS, seed = 1, progress } = options;
  const watched = progress ? { progress } : {};
  const exact = p.team
    ? runsAtMost(p) <= FEW_RUNS
      ? statesOdds(p, { limit, ...watched })
      : null
    : (gridOdds(p) ?? statesOdds(p, { limit, ...watched }));
  return exact ?? sampleOdds(p, { runs, seed, ...watched });
}
