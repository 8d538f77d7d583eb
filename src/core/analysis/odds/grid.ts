/**
 * grid: exact odds of a plain story whose whole state is a scene, morale and execution. The scenes are worked through in order; at each,
 * all its chances are known, and every option moves them on to the grids of the scenes that follow. Costs some additions per cell, however
 * many runs there are. In: a Prepared that fits (grid-plan.ts). Out: Odds, or null where it does not fit.
 */
import { EXECUTION, get, MORALE } from '../../rules/frame.ts';
import { begin } from '../../rules/kernel.ts';
import type { Prepared, PreparedScene } from '../../rules/prepare.ts';
import { END } from '../../rules/story.ts';
import { newMargins, putAll, sumUp } from './grid-cells.ts';
import { gridOf, leave, newFlow, settled } from './grid-flow.ts';
import { decide, earlyEndings, endAll, endEarly, type Pass } from './grid-pass.ts';
import { planGrid } from './grid-plan.ts';
import type { Odds } from './odds.ts';
import { newTally, oddsOf } from './tally.ts';

export function gridOdds(p: Prepared): Odds | null {
  const plan = planGrid(p);
  if (typeof plan === 'string') return null;
  const flow = newFlow();
  const pass: Pass = { p, f: begin(p, 0), tally: newTally(p), steps: plan.steps, flow, margins: newMargins() };
  const { f, margins } = pass;
  putAll(gridOf(flow, p.story.first), get(f, MORALE), get(f, EXECUTION));
  const early = earlyEndings(pass);
  let looked = 0;
  for (const scene of plan.order) {
    const grid = settled(flow, scene);
    if (grid === undefined) continue;
    // [E4] Early endings are asked for after a choice, so not at the beginning.
    if (early !== null && scene !== p.story.first) endEarly(pass, grid, early);
    sumUp(grid, margins);
    looked += margins.cells;
    if (margins.cells > 0) decide(pass, p.scenes[scene] as PreparedScene, grid);
    leave(flow, scene, grid);
  }
  const end = settled(flow, END);
  if (end !== undefined) {
    if (early !== null) endEarly(pass, end, early);
    endAll(pass, end);
  }
  return oddsOf(pass.tally, 'grid', looked);
}
