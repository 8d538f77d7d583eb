/**
 * How much the players play. In: a Prepared, and what a story of usual length gets. Out: the same, or for the planner and the spoiler fewer
 * continuations (then fewer runs) where the story is long and only sampled: each of their decisions plays the rest of it many times.
 */
import type { Prepared } from '../../rules/prepare.ts';
import { workLookedAt } from './looking-ahead.ts';

export type JudgeSize = {
  /** Seeds of the pure run, where there is luck. */
  readonly seeds: number;
  readonly slipRuns: number;
  /** For the planner and the spoiler where runs were not walked: continuations per option, runs with slips. */
  readonly continuations: number;
  readonly planned: number;
};
export const JUDGE: JudgeSize = { seeds: 40, slipRuns: 1000, continuations: 48, planned: 100 };

/** Work (looking-ahead.ts) of one of them in all, its continuations included: some seconds. */
export const PLANNED_WORK = 1_000_000;
/** Fewer say too little. */
const LEAST = { continuations: 8, planned: 20, seeds: 10 } as const;

/** `isLucky`: where there is luck there are as many pure runs as seeds, else one. */
export function plannerSize(p: Prepared, size: JudgeSize, isLucky: boolean): JudgeSize {
  const runs = size.planned + (isLucky ? size.seeds : 1);
  const perContinuation = workLookedAt(p);
  const affordable = Math.floor(PLANNED_WORK / (runs * perContinuation));
  if (affordable >= size.continuations) return size;
  const continuations = Math.min(size.continuations, Math.max(LEAST.continuations, affordable));
  const share = Math.min(1, PLANNED_WORK / (runs * perContinuation * continuations));
  const fewer = (count: number, least: number): number => Math.min(count, Math.max(least, Math.round(count * share)));
  return { ...size, continuations, planned: fewer(size.planned, LEAST.planned), seeds: fewer(size.seeds, LEAST.seeds) };
}
