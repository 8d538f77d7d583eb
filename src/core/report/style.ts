/**
 * Style: how much a run led and how much it managed, on two axes that are never one. In: the choices of a run. Out: its mean attention and
 * that of what was on offer, so that it is compared with the options there were, never with an ideal.
 */
import { type Attention, attentionOf, hasPoles } from '../analysis/players/poles.ts';
import { currentScene, isOpen } from '../rules/kernel.ts';
import type { Prepared } from '../rules/prepare.ts';
import type { Step } from '../run/play.ts';

export type Style = {
  /** Mean shares of the leader's week, 0 to 1 (in a plain story what its author says options lean to). */
  readonly own: Attention;
  /** The same of all options that were open, each decision alike. */
  readonly offered: Attention;
  readonly decisions: number;
};

/** Null where no option leads or manages, or nothing was decided. */
export function styleOf(p: Prepared, steps: readonly Step[]): Style | null {
  if (!hasPoles(p)) return null;
  const decided = steps.flatMap((step) => {
    const open = (currentScene(p, step.before)?.options ?? []).filter((one) => one.aside === null && isOpen(p, step.before, one));
    const taken = open.find((one) => one.option.id === step.option);
    return taken === undefined ? [] : [{ own: attentionOf(p, taken), offered: mean(open.map((one) => attentionOf(p, one))) }];
  });
  if (decided.length === 0) return null;
  return { own: mean(decided.map(({ own }) => own)), offered: mean(decided.map(({ offered }) => offered)), decisions: decided.length };
}

function mean(list: readonly Attention[]): Attention {
  const of = (side: (one: Attention) => number): number => list.reduce((sum, one) => sum + side(one), 0) / Math.max(1, list.length);
  return { lead: of(({ lead }) => lead), manage: of(({ manage }) => manage) };
}
