/** What a walk adds up at a state of a scene: before its options are walked, and when all their values are known. */
import { add, type Frame, get, METERS } from '../../rules/frame.ts';
import type { PreparedOption, PreparedScene } from '../../rules/prepare.ts';
import { NEAR } from '../facts.ts';
import { BIN, BINS, type Shape } from './paths-shape.ts';

export type Values = {
  readonly shape: Shape;
  readonly sums: Float64Array;
  /** By depth: the chance of the state there. */
  readonly chance: Float64Array;
  /** By depth × place of the option in its scene: value, then morale and execution after it; NaN where it is closed. */
  readonly values: Float64Array;
  readonly morale: Float64Array;
  readonly execution: Float64Array;
};

/** A state of a scene: how often, and where the meters stand. Whoever is back from an aside has not come another way. */
export function comeBy(w: Values, depth: number, scene: number, f: Frame, isBack: boolean): void {
  const { sums } = w;
  const { at, meters } = w.shape;
  const chance = get(w.chance, depth);
  add(sums, at.visits + scene, chance);
  if (!isBack) add(sums, at.states + scene, 1);
  const row = scene * meters.length;
  for (let m = 0; m < meters.length; m++) {
    const value = get(f, METERS + (meters[m] as number));
    add(sums, at.meterSums + row + m, chance * value);
    if (value < get(sums, at.least + row + m)) sums[at.least + row + m] = value;
    if (value > get(sums, at.most + row + m)) sums[at.most + row + m] = value;
  }
}

/**
 * All values of a state's options are known: which is best, which is worst, which is worth more than which, and how far apart. An aside
 * stands beside the decision, so it is compared with nothing.
 */
export function weigh(w: Values, depth: number, scene: PreparedScene, open: number): void {
  const chance = get(w.chance, depth);
  const { sums, values, morale, execution } = w;
  const { at, width, decides } = w.shape;
  const base = depth * width;
  const count = scene.options.length;
  const first = (scene.options[0] as PreparedOption).index;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let leastMorale = Number.POSITIVE_INFINITY;
  let mostMorale = Number.NEGATIVE_INFINITY;
  let leastExecution = Number.POSITIVE_INFINITY;
  let mostExecution = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const value = get(values, base + i);
    if (Number.isNaN(value)) continue;
    add(sums, at.open + first + i, chance);
    add(sums, at.taken + first + i, chance / open);
    add(sums, at.value + first + i, chance * value);
    if (decides[first + i] === 0) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
    leastMorale = Math.min(leastMorale, get(morale, base + i));
    mostMorale = Math.max(mostMorale, get(morale, base + i));
    leastExecution = Math.min(leastExecution, get(execution, base + i));
    mostExecution = Math.max(mostExecution, get(execution, base + i));
  }
  // Nothing but asides is open.
  if (low > high) return;
  add(sums, at.spread + binOf(mostMorale - leastMorale + mostExecution - leastExecution), chance);
  if (high - low <= NEAR) return;
  add(sums, at.apart + scene.index, chance * (high - low));
  for (let i = 0; i < count; i++) {
    const value = get(values, base + i);
    if (Number.isNaN(value) || decides[first + i] === 0) continue;
    add(sums, at.differ + first + i, chance);
    if (value > high - NEAR) add(sums, at.best + first + i, chance);
    if (value < low + NEAR) add(sums, at.worst + first + i, chance);
    for (let j = 0; j < count; j++) {
      if (decides[first + j] === 1 && value > get(values, base + j) + NEAR) add(sums, at.better + (first + i) * width + j, chance);
    }
  }
}

export const binOf = (points: number): number => Math.min(BINS - 1, Math.floor(points / BIN));
