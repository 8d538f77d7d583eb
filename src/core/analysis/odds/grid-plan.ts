/**
 * grid-plan: whether a story fits on grids, and in which order its scenes are worked through. It fits where morale and execution, both
 * whole numbers, are all there is to remember: then each scene has one grid of 101 × 101 chances. In: a Prepared. Out: a plan, or why not.
 */
import { get, LABEL, METERS, MORALE, EXECUTION, SCENE } from '../../rules/frame.ts';
import { begin } from '../../rules/kernel.ts';
import type { Shock } from '../../rules/meaning.ts';
import type { Prepared, PreparedOption, PreparedScene } from '../../rules/prepare.ts';
import { END } from '../../rules/story.ts';
import { whatMatters } from './matters.ts';
import { inOrderOfStory, type Ways, waysOfAll } from './ways.ts';

/** Grids at a time: 196 MB. */
const MOST_GRIDS = 2400;

export type GridPlan = {
  /** Scenes that random play can come to, each before all that can follow it. */
  readonly order: readonly number[];
  /** Grids that are in use at the same time at most, the one of the end apart. */
  readonly grids: number;
};

/** What one choice with one fall of luck does to morale and execution, in points. */
export type Step = { readonly morale: number; readonly execution: number };

export function stepOf(p: Prepared, scene: PreparedScene, option: PreparedOption, isLucky: boolean): Step {
  // [D3] What is felt at once is summed, and clamped once: the option's own effects, its luck, the weekly effects of the date.
  const label = scene.scene.label ?? 0;
  const weekly = p.weekly.filter(({ from, to }) => label >= from && label <= to);
  const felt = [option.shocks, isLucky ? option.good : option.bad, ...weekly.map(({ shocks }) => shocks)];
  return { morale: sumAt(felt, MORALE - METERS), execution: sumAt(felt, EXECUTION - METERS) };
}

function sumAt(felt: readonly (readonly Shock[])[], place: number): number {
  let sum = 0;
  for (const shocks of felt) for (const shock of shocks) if (shock.place === place) sum += shock.by;
  return sum;
}

const isWhole = ({ morale, execution }: Step): boolean => Number.isInteger(morale) && Number.isInteger(execution);
const isOnGrid = (points: number): boolean => Number.isInteger(points) && points >= 0 && points <= 100;

/** The plan, or one sentence that says why there is none. */
export function planGrid(p: Prepared): GridPlan | string {
  if (p.team) return 'the team has more to remember than two meters';
  const scenes = p.scenes.filter(({ isInterrupt }) => !isInterrupt);
  const allDated = scenes.every(({ scene }) => scene.label !== null);
  for (const place of whatMatters(p).places) {
    if (place === SCENE || place === MORALE || place === EXECUTION || (place === LABEL && allDated)) continue;
    return 'it remembers more than morale and execution';
  }
  const f = begin(p, 0);
  if (!isOnGrid(get(f, MORALE)) || !isOnGrid(get(f, EXECUTION))) return 'it does not start at whole points';
  for (const scene of scenes)
    for (const option of scene.options)
      for (const isLucky of [true, false])
        if (!isWhole(stepOf(p, scene, option, isLucky))) return 'not every effect is a whole number of points';
  const ways = waysOfAll(p);
  const found = inOrderOfStory(p, ways);
  if (found === null) return 'it can go in circles';
  const candidates = [byDepth(found, ways), found].map((order) => ({ order, grids: gridsAtATime(order, ways) }));
  const [fewest] = candidates.sort((a, b) => a.grids - b.grids);
  if (fewest === undefined || fewest.grids > MOST_GRIDS) return 'too many scenes are open at the same time';
  return fewest;
}

/** The same scenes, those first that can be reached within fewer decisions (longest way). Suits layered stories; the other one trees. */
function byDepth(order: readonly number[], ways: Ways): readonly number[] {
  const depth = new Int32Array(ways.length);
  for (const scene of order) {
    for (const targets of ways[scene] ?? [])
      for (const to of targets) if (to !== END) depth[to] = Math.max(depth[to] as number, (depth[scene] as number) + 1);
  }
  return [...order].sort((a, b) => (depth[a] as number) - (depth[b] as number));
}

/** Grids that are in use together at most, when the scenes are worked through in this order; the one of the end apart. */
function gridsAtATime(order: readonly number[], ways: Ways): number {
  const isOpen = new Uint8Array(ways.length);
  let open = 0;
  let most = 0;
  for (const scene of order) {
    if (isOpen[scene] === 0) open++;
    for (const targets of ways[scene] ?? []) {
      for (const to of targets) {
        if (to === END || isOpen[to] === 1) continue;
        isOpen[to] = 1;
        open++;
      }
    }
    most = Math.max(most, open);
    open--;
  }
  return most;
}
