/**
 * The planner and the spoiler, carried along a walk: from every state the chances of every outcome when the option of highest (lowest)
 * value is taken, purely and with slips, and one line of choices. Known when the states below are known, so nothing is walked twice.
 * In: values of options as the walk finds them. Out: per depth the chances and lines of the state there. All in arrays laid out once.
 */
import { NEAR, SLIP } from '../facts.ts';

/** Kept apart for the planner and the spoiler. */
export const PLANNER = 0;
export const SPOILER = 1;
const POLICIES = 2;
const NONE = -1;

export type Policies = {
  /** Outcomes there are. */
  readonly outcomes: number;
  readonly deepest: number;
  /** depth × policy × (pure, slips) × outcome: chances. */
  readonly chances: Float64Array;
  /** depth: the outcome of a run that is over there, for which `chances` need not be written; -1 elsewhere. Most states are such. */
  readonly certain: Int32Array;
  /** depth × policy: the same for the option that leads so far. */
  readonly leading: Int32Array;
  /** depth × policy × outcome: sum over the open options so far of their chances with slips; 0 between two states. */
  readonly slipped: Float64Array;
  /** depth × policy: value of the option that leads so far, and morale + execution after it. */
  readonly value: Float64Array;
  readonly after: Float64Array;
  /** depth × policy × deepest: global option numbers from that depth on, closed by -1. */
  readonly lines: Int32Array;
  /** Room for one mixture over luck per depth, as `chances` and `lines`. */
  readonly mixed: Float64Array;
  readonly mixedLines: Int32Array;
};

export function policiesFor(outcomes: number, deepest: number): Policies {
  return {
    outcomes,
    deepest,
    chances: new Float64Array((deepest + 1) * POLICIES * 2 * outcomes),
    certain: new Int32Array(deepest + 1).fill(NONE),
    leading: new Int32Array((deepest + 1) * POLICIES).fill(NONE),
    slipped: new Float64Array((deepest + 1) * POLICIES * outcomes),
    value: new Float64Array((deepest + 1) * POLICIES),
    after: new Float64Array((deepest + 1) * POLICIES),
    lines: new Int32Array((deepest + 1) * POLICIES * (deepest + 1)).fill(NONE),
    mixed: new Float64Array((deepest + 1) * POLICIES * 2 * outcomes),
    mixedLines: new Int32Array((deepest + 1) * POLICIES * (deepest + 1)),
  };
}

/** A run that is over: its outcome is certain. */
export function settle(c: Policies, depth: number, outcome: number): void {
  c.certain[depth] = outcome;
  const line = depth * POLICIES * (c.deepest + 1);
  c.lines[line] = NONE;
  c.lines[line + c.deepest + 1] = NONE;
}

/** Writes the chances of a run that is over, for those who read chances only. */
function writeCertain(c: Policies, depth: number): void {
  const outcome = c.certain[depth] as number;
  if (outcome === NONE) return;
  const from = depth * POLICIES * 2 * c.outcomes;
  const to = from + POLICIES * 2 * c.outcomes;
  c.chances.fill(0, from, to);
  for (let i = from + outcome; i < to; i += c.outcomes) c.chances[i] = 1;
}

/** Before the options of a state are looked at. */
export function startState(c: Policies, depth: number): void {
  c.value[depth * POLICIES + PLANNER] = Number.NEGATIVE_INFINITY;
  c.value[depth * POLICIES + SPOILER] = Number.POSITIVE_INFINITY;
}

/** What is known of each option of the states on the way: its value, morale and execution after it. */
type Known = { readonly values: Float64Array; readonly morale: Float64Array; readonly execution: Float64Array };

/** An option of the state at `depth` was walked: the chances below it stand at `depth + 1`, what is known of it at `place`. */
export function consider(c: Policies, depth: number, option: number, known: Known, place: number): void {
  const value = known.values[place] as number;
  const after = (known.morale[place] as number) + (known.execution[place] as number);
  const width = c.outcomes;
  const below = (depth + 1) * POLICIES * 2 * width;
  const sums = depth * POLICIES * width;
  const certain = c.certain[depth + 1] as number;
  if (certain !== NONE) {
    c.slipped[sums + certain] = (c.slipped[sums + certain] as number) + 1;
    c.slipped[sums + width + certain] = (c.slipped[sums + width + certain] as number) + 1;
  } else addSlips(c, below, sums);
  const places = depth * POLICIES;
  const best = c.value[places] as number;
  if (value > best + NEAR || (value > best - NEAR && after > (c.after[places] as number))) {
    c.value[places] = value;
    c.after[places] = after;
    lead(c, depth, PLANNER, option);
  }
  const worst = c.value[places + 1] as number;
  if (value < worst - NEAR || (value < worst + NEAR && after < (c.after[places + 1] as number))) {
    c.value[places + 1] = value;
    c.after[places + 1] = after;
    lead(c, depth, SPOILER, option);
  }
}

function addSlips(c: Policies, below: number, sums: number): void {
  const width = c.outcomes;
  for (let i = 0; i < width; i++) {
    c.slipped[sums + i] = (c.slipped[sums + i] as number) + (c.chances[below + width + i] as number);
    c.slipped[sums + width + i] = (c.slipped[sums + width + i] as number) + (c.chances[below + 3 * width + i] as number);
  }
}

/** The option leads for a policy: its chances and its line become those of the state. */
function lead(c: Policies, depth: number, policy: number, option: number): void {
  const certain = c.certain[depth + 1] as number;
  c.leading[depth * POLICIES + policy] = certain;
  if (certain === NONE) {
    const width = 2 * c.outcomes;
    const to = (depth * POLICIES + policy) * width;
    const from = ((depth + 1) * POLICIES + policy) * width;
    for (let i = 0; i < width; i++) c.chances[to + i] = c.chances[from + i] as number;
  }
  const length = c.deepest + 1;
  const line = (depth * POLICIES + policy) * length;
  const below = ((depth + 1) * POLICIES + policy) * length;
  c.lines[line] = option;
  for (let i = 0; i < c.deepest; i++) {
    c.lines[line + i + 1] = c.lines[below + i] as number;
    if (c.lines[below + i] === NONE) break;
  }
}

/** After the `open` options of a state: a slip takes any of them. */
export function finishState(c: Policies, depth: number, open: number): void {
  const width = c.outcomes;
  c.certain[depth] = NONE;
  for (let policy = 0; policy < POLICIES; policy++) {
    const pure = (depth * POLICIES + policy) * 2 * width;
    const slips = pure + width;
    const sums = (depth * POLICIES + policy) * width;
    const leading = c.leading[depth * POLICIES + policy] as number;
    const isCertain = leading !== NONE;
    for (let i = 0; i < width; i++) {
      const slipped = (SLIP * (c.slipped[sums + i] as number)) / open;
      c.slipped[sums + i] = 0;
      if (isCertain) c.chances[pure + i] = 0;
      c.chances[slips + i] = isCertain ? slipped : (1 - SLIP) * (c.chances[slips + i] as number) + slipped;
    }
    if (isCertain) {
      c.chances[pure + leading] = 1;
      c.chances[slips + leading] = (c.chances[slips + leading] as number) + 1 - SLIP;
    }
  }
}

/** Before the ways of an option's luck are walked. */
export function startMixture(c: Policies, depth: number): void {
  const size = POLICIES * 2 * c.outcomes;
  c.mixed.fill(0, depth * size, (depth + 1) * size);
}

/** One way of an option's luck was walked; `isLikeliest`: its lines stand for the mixture. */
export function addToMixture(c: Policies, depth: number, chance: number, isLikeliest: boolean): void {
  writeCertain(c, depth + 1);
  const size = POLICIES * 2 * c.outcomes;
  for (let i = 0; i < size; i++) {
    c.mixed[depth * size + i] = (c.mixed[depth * size + i] as number) + chance * (c.chances[(depth + 1) * size + i] as number);
  }
  const lines = POLICIES * (c.deepest + 1);
  if (isLikeliest) c.mixedLines.set(c.lines.subarray((depth + 1) * lines, (depth + 2) * lines), depth * lines);
}

/** All ways were walked: the mixture stands where the chances below an option stand. */
export function finishMixture(c: Policies, depth: number): void {
  const size = POLICIES * 2 * c.outcomes;
  c.certain[depth + 1] = NONE;
  c.chances.set(c.mixed.subarray(depth * size, (depth + 1) * size), (depth + 1) * size);
  const lines = POLICIES * (c.deepest + 1);
  c.lines.set(c.mixedLines.subarray(depth * lines, (depth + 1) * lines), (depth + 1) * lines);
}

/** What is carried at a depth, as a part of the work gives it back, and put where it was. */
export type CarriedState = { readonly chances: Float64Array; readonly lines: Int32Array };

export function carriedAt(c: Policies, depth: number): CarriedState {
  writeCertain(c, depth);
  const size = POLICIES * 2 * c.outcomes;
  const lines = POLICIES * (c.deepest + 1);
  return {
    chances: c.chances.slice(depth * size, (depth + 1) * size),
    lines: c.lines.slice(depth * lines, (depth + 1) * lines),
  };
}

export function carryAt(c: Policies, depth: number, state: CarriedState): void {
  c.certain[depth] = NONE;
  c.chances.set(state.chances, depth * POLICIES * 2 * c.outcomes);
  c.lines.set(state.lines, depth * POLICIES * (c.deepest + 1));
}

/** Chances of every outcome for a policy, purely or with slips, and its line. */
export function chancesOf(state: CarriedState, policy: number, slips: boolean): Float64Array {
  const outcomes = state.chances.length / (POLICIES * 2);
  const from = (policy * 2 + (slips ? 1 : 0)) * outcomes;
  return state.chances.slice(from, from + outcomes);
}

export function lineOf(state: CarriedState, policy: number): number[] {
  const length = state.lines.length / POLICIES;
  const line = Array.from(state.lines.subarray(policy * length, (policy + 1) * length));
  return line.slice(0, line.indexOf(NONE));
}
