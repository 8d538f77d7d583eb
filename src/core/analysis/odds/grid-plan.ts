/**
 * grid-plan: whether a story fits on grids, and in which order its scenes are worked through. It fits where morale and execution, both
 * whole numbers, are all there is to remember: then each scene has one grid of 101 × 101 chances. In: a Prepared. Out: a plan, or why not.
 */
import { get, LABEL, MORALE, EXECUTION, SCENE } from '../../rules/frame.ts';
import { begin } from '../../rules/kernel.ts';
import type { Prepared } from '../../rules/prepare.ts';
import { END } from '../../rules/story.ts';
import { type Steps, stepsOf } from './grid-steps.ts';
import { whatMatters } from './matters.ts';
import { inOrderOfStory, type Ways, waysOfAll } from './ways.ts';

/** Grids at a time: 196 MB. */
const MOST_GRIDS = 2400;

export type GridPlan = {
  /** Scenes that random play can come to, each before all that can follow it. */
  readonly order: readonly number[];
  readonly steps: Steps;
  /** Grids that are in use at the same time at most, where every move is made at once; the one of the end apart. */
  readonly grids: number;
};

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
  const steps = stepsOf(p);
  if (steps === null) return 'not every effect is a whole number of points';
  const ways = waysOfAll(p);
  const found = inOrderOfStory(p, ways);
  if (found === null) return 'it can go in circles';
  const candidates = [byDepth(found, ways), found].map((order) => ({ order, steps, grids: gridsAtATime(order, ways) }));
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
