/**
 * Turning points: the decisions of a run after which the share of continuations that thrive moved most, at most two. What the dice did is
 * never one: an option is worth what it was before they fell. In: the worth of all decisions. Out: the largest movements, largest first.
 */
import { NEAR } from '../analysis/facts.ts';
import { type DecisionWorth, extremeOf, type OptionWorth } from './counting/worth.ts';

/** Shares, 0 to 1: a smaller movement turns nothing that a person could tell. */
const LEAST_MOVED = 0.01;
const MOST = 2;

export type TurningPoint = {
  readonly at: number;
  readonly scene: string;
  readonly taken: OptionWorth;
  /** What the run is played again with: the best option, or where the best was taken the worst, which it spared. */
  readonly other: OptionWorth;
  /** −1 to 1; below 0 it cost. */
  readonly moved: number;
};

export function turningPoints(decisions: readonly DecisionWorth[]): readonly TurningPoint[] {
  return decisions
    .filter(({ moved, isSure }) => isSure && Math.abs(moved) >= LEAST_MOVED)
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved) || a.at - b.at)
    .slice(0, MOST)
    .flatMap((one) => {
      const taken = one.options.find(({ option }) => option === one.taken);
      if (taken === undefined) return [];
      const best = extremeOf(one, 1);
      const isBest = best.ends.thrives - taken.ends.thrives <= NEAR;
      return [{ at: one.at, scene: one.scene, taken, other: isBest ? extremeOf(one, -1) : best, moved: one.moved }];
    });
}
