/**
 * grid: exact odds of a plain story whose whole state is a scene, morale and execution. The scenes are worked through in order; at each,
 * all its chances are known, and every option moves them on to the grids of the scenes that follow. Costs some additions per cell, however
 * many runs there are. In: a Prepared that fits (grid-plan.ts). Out: Odds, or null where it does not fit.
 */
import { EXECUTION, get, MORALE } from '../../rules/frame.ts';
import { begin } from '../../rules/kernel.ts';
import type { Prepared, PreparedScene } from '../../rules/prepare.ts';
import { END } from '../../rules/story.ts';
import { newMargins, shift, sumUp } from './grid-cells.ts';
import { decide, earlyEndings, endAll, endEarly, giveBack, gridOf, type Pass } from './grid-pass.ts';
import { planGrid } from './grid-plan.ts';
import type { Odds } from './odds.ts';
import { newTally, oddsOf } from './tally.ts';

export function gridOdds(p: Prepared): Odds | null {
  const plan = planGrid(p);
  if (typeof plan === 'string') return null;
  const pass: Pass = { p, f: begin(p, 0), tally: newTally(p), grids: new Map(), free: [], margins: newMargins() };
  const { f, grids, margins } = pass;
  const everybody = { top: 0, bottom: 1, left: 0, right: 1 };
  shift(Float64Array.of(1), everybody, gridOf(pass, p.story.first), get(f, MORALE), get(f, EXECUTION), 1);
  const early = earlyEndings(pass);
  let looked = 0;
  for (const scene of plan.order) {
    const grid = grids.get(scene);
    if (grid === undefined) continue;
    // [E4] Early endings are asked for after a choice, so not at the beginning.
    if (early !== null && scene !== p.story.first) endEarly(pass, grid, early);
    sumUp(grid, margins);
    looked += margins.cells;
    if (margins.cells > 0) decide(pass, p.scenes[scene] as PreparedScene, grid);
    giveBack(pass, scene, grid);
  }
  const end = grids.get(END);
  if (end !== undefined) {
    if (early !== null) endEarly(pass, end, early);
    endAll(pass, end);
  }
  return oddsOf(pass.tally, 'grid', looked);
}
