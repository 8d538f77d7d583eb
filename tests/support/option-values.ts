/**
 * What every option of a scenario is worth: the share of uniformly random continuations that thrive, exact for one seed (every path is
 * walked). In: a prepared story and a seed. Out: per option, how often it is the best and the worst of its decision, over the states that
 * random play reaches and in which the options differ.
 */
import { advance, begin, currentScene, isOpen } from '../../src/core/rules/kernel.ts';
import type { Frame } from '../../src/core/rules/frame.ts';
import type { Prepared } from '../../src/core/rules/prepare.ts';
import { read } from '../../src/core/rules/read.ts';

export type Worth = {
  /** Share of random runs that reach the decision with the option open, 0 to 1. */
  readonly reached: number;
  /** Of these, the share in which the options differ. */
  readonly differ: number;
  /** Of those, the shares in which the option is the best and the worst; ties count for both. */
  readonly best: number;
  readonly worst: number;
  /** Mean share of continuations that thrive after it. */
  readonly mean: number;
};

type Sums = { reached: number; differ: number; best: number; worst: number; value: number };
const NEAR = 1e-9;

/** Shares by "scene:option", averaged over the seeds. */
export function optionValues(p: Prepared, seeds: readonly number[]): ReadonlyMap<string, Worth> {
  const sums = new Map<string, Sums>();
  const count = (id: string, weight: number, value: number, low: number, high: number): void => {
    const sum = sums.get(id) ?? { reached: 0, differ: 0, best: 0, worst: 0, value: 0 };
    sum.reached += weight;
    sum.value += weight * value;
    if (high - low > NEAR) {
      sum.differ += weight;
      if (value > high - NEAR) sum.best += weight;
      if (value < low + NEAR) sum.worst += weight;
    }
    sums.set(id, sum);
  };
  const valueOf = (frame: Frame, weight: number): number => {
    const scene = currentScene(p, frame);
    if (!scene) return read(p, frame).ending?.kind === 'thriving' ? 1 : 0;
    const open = scene.options.filter((one) => isOpen(p, frame, one));
    const values = open.map((one) => {
      const after = frame.slice();
      advance(p, after, scene.options.indexOf(one));
      return valueOf(after, weight / open.length);
    });
    const low = Math.min(...values);
    const high = Math.max(...values);
    open.forEach((one, i) => {
      count(`${scene.scene.id}:${one.option.id}`, weight, values[i] ?? 0, low, high);
    });
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  for (const seed of seeds) valueOf(begin(p, seed), 1 / seeds.length);
  return new Map(
    [...sums].map(([id, sum]) => [
      id,
      {
        reached: sum.reached,
        differ: sum.differ / sum.reached,
        best: sum.differ > 0 ? sum.best / sum.differ : 0,
        worst: sum.differ > 0 ? sum.worst / sum.differ : 0,
        mean: sum.value / sum.reached,
      },
    ]),
  );
}
