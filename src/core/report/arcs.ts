/**
 * Arcs: what came later of an earlier choice. In: the steps of a run. Out: from which choice to which: effects that landed with delay,
 * promises that were kept or broken. A picture draws them over the timeline; a table says the same.
 */
import { isAside } from '../rules/choice.ts';
import type { Prepared } from '../rules/prepare.ts';
import type { Step } from '../run/play.ts';

export type Arc = {
  /** Positions among the run’s choices: from ≤ to; equal where what waited for a scene landed on going there at once. */
  readonly from: number;
  readonly to: number;
} & (
  | { readonly what: 'later'; readonly later: number; readonly scene: string; readonly option: string; readonly entry: number }
  | { readonly what: 'kept' | 'broken'; readonly promise: number }
);

/** In the order in which they land; of several at once, the one that waited longest first. */
export function arcsOf(p: Prepared, steps: readonly Step[]): readonly Arc[] {
  const arcs = steps.flatMap((step, to) =>
    step.trace.happened.flatMap((one): Arc[] => {
      if (one.what === 'landed') return laterArc(p, steps, one.later, to);
      if (one.what !== 'kept' && one.what !== 'broken') return [];
      const from = lastBefore(steps, to, ({ trace }) =>
        trace.happened.some((made) => made.what === 'promised' && made.promise === one.promise),
      );
      return from < 0 ? [] : [{ what: one.what, promise: one.promise, from, to }];
    }),
  );
  return arcs.sort((a, b) => a.to - b.to || a.from - b.from);
}

/** The choice that started it: the last one of its option, and where it counts decisions, so many of them ago. */
function laterArc(p: Prepared, steps: readonly Step[], later: number, to: number): Arc[] {
  for (const { scene, options } of p.scenes) {
    for (const { option } of options) {
      const entry = option.later.indexOf(later);
      if (entry < 0) continue;
      const after = p.story.laters[later]?.after ?? null;
      const isIt = (step: Step): boolean => step.scene === scene.id && step.option === option.id;
      const from =
        after === null
          ? lastBefore(steps, to + 1, isIt)
          : lastBefore(steps, to, (step, place) => isIt(step) && decisionsBetween(steps, place, to) === after);
      if (from >= 0) return [{ what: 'later', later, scene: scene.id, option: option.id, entry, from, to }];
    }
  }
  return [];
}

/** Decisions after `from`, up to `to`: asides are none. */
const decisionsBetween = (steps: readonly Step[], from: number, to: number): number =>
  steps.slice(from + 1, to + 1).filter(({ option }) => !isAside(option)).length;

/** Position of the last step before `end` of which it is true; -1 where there is none. */
function lastBefore(steps: readonly Step[], end: number, isIt: (step: Step, place: number) => boolean): number {
  for (let place = end - 1; place >= 0; place--) if (isIt(steps[place] as Step, place)) return place;
  return -1;
}
