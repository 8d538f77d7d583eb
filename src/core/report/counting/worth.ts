/**
 * What the decisions of one run were worth: at each of them, how random play goes on after every option that was open. In: a run replayed.
 * Out, slice by slice: a DecisionWorth for every decision with a choice. Luck is never a decision: what an option is worth is counted
 * before its dice fall, and what follows has dice of its own.
 */
import { NEAR } from '../../analysis/facts.ts';
import { mix32 } from '../../base/hash.ts';
import { currentScene, isOpen } from '../../rules/kernel.ts';
import type { Prepared } from '../../rules/prepare.ts';
import type { Step } from '../../run/play.ts';
import { continuations } from './continuations.ts';
import { type Ends, errorOf } from './ends.ts';

/** How much is counted. Where a decision has more continuations than `walked`, all options together, they are played instead. */
export type CountSize = {
  readonly walked: number;
  /** Continuations played for each option at first, of every decision; then again so many, of the decisions that moved most. */
  readonly first: number;
  readonly again: number;
};
/** `again` is what DESIGN §7 asks of a figure that is told; `first` only finds out which ones are. */
export const COUNT: CountSize = { walked: 4000, first: 250, again: 2000 };

/** Decisions that are counted again: the two that are told, and those that might have been. */
const AGAIN = 4;
/** Of a decision with many options (a calendar) no more than this many times the sample of one, all options together. */
const OPTIONS = 4;

export type OptionWorth = { readonly option: string; readonly ends: Ends };

export type DecisionWorth = {
  /** Position among the run's choices, from 0. */
  readonly at: number;
  readonly scene: string;
  readonly taken: string;
  /** Every option that was open, asides left out, in the author's order. */
  readonly options: readonly OptionWorth[];
  /** Share that thrives after the option taken, less the mean over all that were open: −1 to 1. */
  readonly moved: number;
  /** The figure is more than the dice of the sample would explain (two standard errors). */
  readonly isSure: boolean;
};

/** Yields the share that is done, 0 to 1. */
export type Counting = Generator<number, readonly DecisionWorth[]>;

type Counted = { readonly p: Prepared; readonly seed: number; readonly steps: readonly Step[]; readonly size: CountSize };

export function* countWorth(p: Prepared, seed: number, steps: readonly Step[], size = COUNT): Counting {
  const run: Counted = { p, seed, steps, size };
  const found: DecisionWorth[] = [];
  for (const at of steps.keys()) {
    const worth = yield* slowly(decisionWorth(run, at, size.first), (at / steps.length) * FIRST);
    if (worth !== null) found.push(worth);
  }
  const unsure = [...found].filter(isSampled).sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved));
  for (const [done, { at }] of unsure.slice(0, AGAIN).entries()) {
    const worth = yield* slowly(decisionWorth(run, at, size.again), FIRST + (done / AGAIN) * (1 - FIRST));
    if (worth !== null) found[found.findIndex((one) => one.at === at)] = worth;
  }
  return found;
}

/** Share of the work that the first round is, about. */
const FIRST = 0.5;

const isSampled = ({ options }: DecisionWorth): boolean => options.some(({ ends }) => ends.label === 'sampled');

/** The same work, telling how far all of it is each time it gives the page its turn. */
function* slowly<Value>(work: Generator<void, Value>, done: number): Generator<number, Value> {
  let turn = work.next();
  for (; turn.done !== true; turn = work.next()) yield done;
  return turn.value;
}

/** Null where there was nothing to decide: an aside, or one way only. */
function* decisionWorth({ p, seed, steps, size }: Counted, at: number, sampled: number): Generator<void, DecisionWorth | null> {
  const step = steps[at] as Step;
  const options = currentScene(p, step.before)?.options ?? [];
  const open = options.flatMap((one, place) => (one.aside === null && isOpen(p, step.before, one) ? [{ id: one.option.id, place }] : []));
  if (open.length < 2 || !open.some(({ id }) => id === step.option)) return null;
  const how = {
    ahead: steps.length - at - 1,
    sample: Math.ceil(sampled * Math.min(1, OPTIONS / open.length)),
    seed: mix32(seed + at),
  };
  const worths: OptionWorth[] = [];
  let walk = size.walked;
  for (const { id, place } of open) {
    const ends = yield* continuations(p, step.before, place, { ...how, walk });
    // Once an option has too many, the others are not walked either: like is compared with like.
    walk = ends.label === 'exact' ? walk - ends.played : 0;
    worths.push({ option: id, ends });
  }
  return { at, scene: step.scene, taken: step.option, options: worths, ...movedBy(worths, step.option) };
}

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;

function movedBy(worths: readonly OptionWorth[], taken: string): { readonly moved: number; readonly isSure: boolean } {
  const own = worths.find(({ option }) => option === taken);
  const moved = (own?.ends.thrives ?? 0) - mean(worths.map(({ ends }) => ends.thrives));
  const errors = worths.map(({ ends }) => errorOf(ends) ** 2);
  const error = Math.sqrt((own ? errorOf(own.ends) ** 2 : 0) + mean(errors) / worths.length);
  return { moved, isSure: Math.abs(moved) > Math.max(NEAR, 2 * error) };
}

/** The option after which the most, or the fewest, continuations thrive; the first of equals. */
export function extremeOf({ options }: DecisionWorth, sign: 1 | -1): OptionWorth {
  const [first, ...others] = options;
  if (first === undefined) throw new RangeError('a decision without options');
  return others.reduce((best, one) => (sign * (one.ends.thrives - best.ends.thrives) > NEAR ? one : best), first);
}
