/**
 * cheap-odds: exact odds in the time in which an author saves a file, for whoever asks at every save. In: a Prepared. Out: Odds, exact or
 * exhaustive; null where there is too much to look at.
 */
import type { Prepared } from '../rules/prepare.ts';
import { runsAtMost } from './odds/count.ts';
import { gridOdds } from './odds/grid.ts';
import type { Odds } from './odds/odds.ts';
import { walkPaths } from './walk/paths.ts';
import { statesOdds } from './odds/states.ts';

/** Decisions that are looked at, at most: about a second. */
export const CHEAP = 300_000;

export function cheapOdds(p: Prepared): Odds | null {
  if (!p.team) return gridOdds(p) ?? statesOdds(p, { limit: CHEAP });
  // Runs share their beginnings, so there are hardly more decisions than runs.
  return runsAtMost(p) <= CHEAP ? (walkPaths(p)?.odds ?? null) : null;
}
