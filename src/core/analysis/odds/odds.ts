/**
 * Odds: what random play of a story leads to, where every open option is as likely as the others and chances have the odds they disclose.
 * The shape that each way of finding out (grid, states, paths, sample) fills, and everything else reads.
 */
import type { EndingKind } from '../../rules/story.ts';

/**
 * How it was found out. `grid` and `states` are exact: every state with its chance (grid: two whole-numbered meters and nothing else to
 * remember; states: everything a state can hold). `paths` walks every run. `sample` plays seeded runs.
 */
export type Method = 'grid' | 'states' | 'paths' | 'sample';
export type Label = 'exact' | 'exhaustive' | 'sampled';
export const LABELS: Readonly<Record<Method, Label>> = { grid: 'exact', states: 'exact', paths: 'exhaustive', sample: 'sampled' };

/** Points; `mean` weighs by chance. Of something that never happens: least 100, most 0, mean NaN. */
export type Range = { readonly least: number; readonly most: number; readonly mean: number };

export type SceneOdds = {
  /**
   * Mean number of times a run stands here: it decides, takes an aside, or is stuck. In a story without circles and asides the share of
   * runs that come by, 0 to 1. What is taken adds up to `visits` − `stuck`.
   */
  readonly visits: number;
  /** Mean number of times each option is open when a run decides here, and is taken; in the order of the story. */
  readonly open: readonly number[];
  readonly taken: readonly number[];
  /** Share of runs, 0 to 1, that stop here because every option is closed. */
  readonly stuck: number;
  /** On deciding here: morale, execution, then the author's own meters. */
  readonly meters: readonly Range[];
};

export type Odds = {
  readonly method: Method;
  /** States (grid, states), whole runs (paths) or seeded runs (sample) that were looked at. */
  readonly looked: number;
  /** Share of runs that reach each ending, 0 to 1, in the order of the story. They, `stuck` and `unfinished` add up to 1. */
  readonly endings: readonly number[];
  readonly kinds: Readonly<Record<EndingKind, number>>;
  readonly stuck: number;
  /** Sampled only: share of runs that were still going round in circles when they were left. Not there where it is 0. */
  readonly unfinished?: number;
  /** In the order of the story. */
  readonly scenes: readonly SceneOdds[];
};

/** Mean number of times a run comes by to decide, or is stuck: standing there again after an aside is no coming by. */
export const comesBy = ({ visits, taken }: SceneOdds, options: readonly { readonly aside: number | null }[]): number =>
  options.reduce((sum, { aside }, place) => (aside === null ? sum : sum - (taken[place] ?? 0)), visits);

/** Told now and then how many states or runs were looked at so far. False stops the work. */
export type Progress = (looked: number) => boolean;

/** Half the width of the 95 % interval around a sampled share (Wilson's score interval, 1927): 0 where it is not sampled. */
export function uncertainty(odds: Pick<Odds, 'method' | 'looked'>, share: number): number {
  if (odds.method !== 'sample' || odds.looked === 0) return 0;
  const z = 1.959964;
  const n = odds.looked;
  return (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
}
