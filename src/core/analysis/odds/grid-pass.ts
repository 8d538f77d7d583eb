/**
 * grid-pass: what happens at one scene of a grid: its chances are tallied, then every open option moves them on to the grids of the scenes
 * that follow, in as few boxes as its conditions need. Conditions and odds are asked of the kernel.
 */
import { finish, finishEarly, shownKind } from '../../rules/endings.ts';
import { ENDING, EXECUTION, type Frame, get, MORALE } from '../../rules/frame.ts';
import { passes } from '../../rules/gate.ts';
import { isOpen, oddsNow } from '../../rules/kernel.ts';
import type { Prepared, PreparedOption, PreparedScene } from '../../rules/prepare.ts';
import { END } from '../../rules/story.ts';
import { type Box, clampPoints, type Grid, type Margins, newMove, SIDE, sumOfBox } from './grid-cells.ts';
import { type Cuts, cut, divide } from './grid-cuts.ts';
import { type Flow, note } from './grid-flow.ts';
import { type Felt, stepOf, type Steps, weeklyFelt } from './grid-steps.ts';
import { type SceneTally, type Tally, tallyEnding } from './tally.ts';

/** One pass over a story, and a frame that stands at whatever cell the kernel is asked about. */
export type Pass = {
  readonly p: Prepared;
  readonly f: Frame;
  readonly tally: Tally;
  readonly steps: Steps;
  readonly flow: Flow;
  readonly margins: Margins;
};

/** All chances of a scene, whose sums stand in the margins, are moved on. */
export function decide(pass: Pass, scene: PreparedScene, grid: Grid): void {
  const { p, f, margins } = pass;
  const counted = pass.tally.scenes[scene.index] as SceneTally;
  tallyMargins(grid.box, margins, counted);
  const cuts: Cuts = { rows: [], columns: [] };
  for (const { option } of scene.options) {
    cut(option.when, cuts);
    if (option.chance) for (const raise of option.chance.raise) cut(raise.when, cuts);
  }
  for (const { when } of pass.steps.weekly[scene.index] ?? []) cut(when, cuts);
  const open: number[] = [];
  for (const box of divide(grid.box, cuts)) {
    const chance = sumOfBox(grid, box, margins);
    if (chance === 0) continue;
    stand(f, box.top, box.left);
    open.length = 0;
    for (let index = 0; index < scene.options.length; index++) if (isOpen(p, f, scene.options[index] as PreparedOption)) open.push(index);
    if (open.length === 0) counted.stuck += chance;
    const weekly = weeklyFelt(pass.steps, scene.index, f);
    for (const index of open) {
      counted.open[index] = (counted.open[index] as number) + chance;
      counted.taken[index] = (counted.taken[index] as number) + chance / open.length;
      take(pass, scene.options[index] as PreparedOption, weekly, grid, box, 1 / open.length);
    }
  }
}

function tallyMargins(box: Box, { rows, columns }: Margins, counted: SceneTally): void {
  for (let row = box.top; row < box.bottom; row++) counted.visits += rows[row] as number;
  [counted.least[0], counted.most[0], counted.sum[0]] = [box.top, box.bottom - 1, weighed(rows, box.top, box.bottom)];
  [counted.least[1], counted.most[1], counted.sum[1]] = [box.left, box.right - 1, weighed(columns, box.left, box.right)];
}

function weighed(chances: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let points = from; points < to; points++) sum += points * (chances[points] as number);
  return sum;
}

function stand(f: Frame, morale: number, execution: number): void {
  f[MORALE] = morale;
  f[EXECUTION] = execution;
}

/** [D2] [D3] An option is taken from a box inside which its odds are the same. `share`: how much of the box takes it, 0 to 1. */
function take(pass: Pass, option: PreparedOption, weekly: Felt, grid: Grid, box: Box, share: number): void {
  const { p, f } = pass;
  stand(f, box.top, box.left);
  const in10 = oddsNow(p, f, option);
  if (in10 > 0) move(pass, option, felt(pass, option, true, weekly), grid, box, (share * in10) / 10);
  if (in10 < 10) move(pass, option, felt(pass, option, false, weekly), grid, box, (share * (10 - in10)) / 10);
}

const felt = ({ steps }: Pass, option: PreparedOption, isLucky: boolean, weekly: Felt): Felt => ({
  morale: (steps.morale[stepOf(option, isLucky)] as number) + weekly.morale,
  execution: (steps.execution[stepOf(option, isLucky)] as number) + weekly.execution,
});

/** [S1] Moves a box by what is felt, then along the first route that holds, which is asked at the new place. */
function move({ f, flow }: Pass, option: PreparedOption, { morale, execution }: Felt, grid: Grid, box: Box, share: number): void {
  const cuts: Cuts = { rows: [], columns: [] };
  for (const route of option.routes) {
    if (route.when === null) break;
    cut(route.when, cuts, morale, execution);
  }
  for (const part of divide(box, cuts)) {
    stand(f, clampPoints(part.top + morale), clampPoints(part.left + execution));
    note(flow, routeOf(f, option), newMove(grid, part, morale, execution, share));
  }
}

/** [S1] The first route whose condition holds. */
function routeOf(f: Frame, { routes }: PreparedOption): number {
  for (const { gate, to } of routes) if (passes(gate, f)) return to;
  return END;
}

/** No ending in a cell. */
const NONE = -1;

/**
 * [E4] For every cell, the early ending that a run has there, or NONE; null where the story has none. Plain stories look at the two meters
 * only, so it does not matter where the run came from.
 */
export function earlyEndings({ p, f }: Pass): Int32Array | null {
  if (p.earlyEndings.length === 0) return null;
  return Int32Array.from({ length: SIDE * SIDE }, (_, cell) => {
    stand(f, Math.floor(cell / SIDE), cell % SIDE);
    return finishEarly(p, f) ? get(f, ENDING) : NONE;
  });
}

/** Takes the runs that end early out of a grid. */
export function endEarly({ p, f, tally }: Pass, { cells, box }: Grid, early: Int32Array): void {
  for (let row = box.top; row < box.bottom; row++) {
    for (let column = box.left; column < box.right; column++) {
      const cell = row * SIDE + column;
      const chance = cells[cell] as number;
      if (chance === 0 || early[cell] === NONE) continue;
      stand(f, row, column);
      f[ENDING] = early[cell] as number;
      tallyEnding(tally, get(f, ENDING), shownKind(p, f), chance);
      cells[cell] = 0;
    }
  }
}

/** [E1]–[E3] Every run in the grid ends. */
export function endAll({ p, f, tally }: Pass, { cells, box }: Grid): void {
  for (let row = box.top; row < box.bottom; row++) {
    for (let column = box.left; column < box.right; column++) {
      const chance = cells[row * SIDE + column] as number;
      if (chance === 0) continue;
      stand(f, row, column);
      finish(p, f);
      tallyEnding(tally, get(f, ENDING), shownKind(p, f), chance);
    }
  }
}
