/**
 * Paths: every run of a story walked, exactly. The work is split at a fixed depth into parts that depend on the story alone, so that
 * worker threads can share them and the sum is the same to the last bit, whoever walked which part in what order.
 * In: a Prepared. Out: Paths (facts.ts), or null where the caller stopped the walk.
 */
import { begin } from '../../rules/kernel.ts';
import type { Prepared } from '../../rules/prepare.ts';
import { runsAtMost } from '../odds/count.ts';
import type { Paths } from '../facts.ts';
import type { Progress } from '../odds/odds.ts';
import { type CarriedState, carriedAt, carryAt } from './paths-policies.ts';
import { pathsOf } from './paths-result.ts';
import { addSums, emptySums } from './paths-shape.ts';
import { newWalk, visit, type Walk } from './paths-walk.ts';

/** Up to so many runs a story is walked whole. */
export const WALKED_AT_MOST = 50_000_000;

/** Parts there are at least, where the story has so many ways within `DEEPEST_SPLIT` decisions. */
const PARTS = 64;
const DEEPEST_SPLIT = 8;
/** Up to so many runs a story is not worth splitting: it is walked where parts are added up. */
const WHOLE_UP_TO = 100_000;
const NEVER = -1;
/** Place of the number of runs among the sums. */
const RUNS = 0;

/** How a walk is split: the depth, in decisions, at which each state begins a part. Depends on the story alone. */
export type Split = { readonly depth: number; readonly parts: number };

/** What one part of the walk came to: plain data that a worker can send. */
export type PathsPart = {
  readonly part: number;
  readonly value: number;
  readonly sums: Float64Array;
  readonly carried: CarriedState;
  readonly examples: readonly (readonly number[] | null)[];
  readonly bothPoles: readonly number[] | null;
  readonly prefixes: readonly (readonly [string, Float64Array])[];
};

const EVERY = 65_536;

/** Walks the states above the split; hands those at it, numbered in order, to `frontier`. */
function walkAbove(w: Walk, depth: number, frontier: (part: number, depth: number) => void): void {
  let part = 0;
  w.frontierDepth = depth;
  w.frontier = (at) => frontier(part++, at);
  w.frames[0]?.set(begin(w.p, 0));
  w.chance[0] = 1;
  visit(w, 0);
}

/** Throws on a story that can go in circles: it has no end of runs. */
export function splitOf(p: Prepared, wholeUpTo = WHOLE_UP_TO): Split {
  const atMost = runsAtMost(p);
  if (!Number.isFinite(atMost)) throw new RangeError(`${p.story.id} can go in circles`);
  if (atMost <= wholeUpTo) return { depth: NEVER, parts: 0 };
  for (let depth = 1; ; depth++) {
    let parts = 0;
    walkAbove(newWalk(p, null, EVERY), depth, () => {
      parts++;
    });
    if (parts >= PARTS || parts === 0 || depth === DEEPEST_SPLIT) return { depth, parts };
  }
}

/** Walks one part; null where `progress`, told the runs of this part, stopped it. */
export function walkPart(p: Prepared, split: Split, part: number, progress: Progress | null = null): PathsPart | null {
  const w = newWalk(p, progress, EVERY);
  const box: { done: PathsPart | null } = { done: null };
  walkAbove(w, split.depth, (number, depth) => {
    if (number !== part) return;
    // What was found above belongs to the one who adds the parts up.
    w.sums.set(emptySums(w.shape));
    w.examples.fill(null);
    w.bothPoles = null;
    w.prefixes.clear();
    w.frontierDepth = -1;
    visit(w, depth);
    w.frontierDepth = split.depth;
    box.done = {
      part,
      value: w.value[depth] as number,
      sums: w.sums.slice(),
      carried: carriedAt(w.policies, depth),
      examples: [...w.examples],
      bothPoles: w.bothPoles,
      prefixes: [...w.prefixes].map(([key, sums]) => [key, sums.slice()]),
    };
  });
  return w.stopped ? null : box.done;
}

/** Adds up all parts of a split, in any order, and walks what lies above them. Throws where one is missing. */
export function combineParts(p: Prepared, split: Split, parts: readonly PathsPart[]): Paths {
  const byNumber = new Map(parts.map((part) => [part.part, part]));
  const w = newWalk(p, null, EVERY);
  walkAbove(w, split.depth, (number, depth) => {
    const part = byNumber.get(number);
    if (part === undefined) throw new RangeError(`part ${number} of ${split.parts} is missing`);
    addSums(w.shape, w.sums, part.sums);
    carryAt(w.policies, depth, part.carried);
    part.examples.forEach((example, outcome) => {
      w.examples[outcome] ??= example;
    });
    w.bothPoles ??= part.bothPoles;
    for (const [key, sums] of part.prefixes) addTo(w.prefixes, key, sums);
    w.value[depth] = part.value;
  });
  return pathsOf(w, carriedAt(w.policies, 0));
}

function addTo(prefixes: Map<string, Float64Array>, key: string, sums: Float64Array): void {
  const noted = prefixes.get(key);
  if (noted === undefined) prefixes.set(key, sums.slice());
  else sums.forEach((sum, i) => (noted[i] = (noted[i] as number) + sum));
}

/** Walks all runs here and now. `progress` hears the number of runs walked so far; a story of few runs is walked without asking. */
export function walkPaths(p: Prepared, progress: Progress | null = null, split = splitOf(p)): Paths | null {
  let before = 0;
  const soFar = progress && ((runs: number): boolean => progress(before + runs));
  const parts: PathsPart[] = [];
  for (let number = 0; number < split.parts; number++) {
    const part = walkPart(p, split, number, soFar);
    if (part === null) return null;
    parts.push(part);
    before += part.sums[RUNS] as number;
    if (progress !== null && !progress(before)) return null;
  }
  return combineParts(p, split, parts);
}
