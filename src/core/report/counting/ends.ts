/**
 * Ends: how uniformly random play goes on from a state, counted by the way it ends. A tally is filled continuation by continuation and
 * read once. Every open option is as likely as the others and luck falls by its odds: the same random play as in core/analysis.
 */
import { shownKind } from '../../rules/endings.ts';
import { ENDING, type Frame, get } from '../../rules/frame.ts';
import type { Prepared } from '../../rules/prepare.ts';
import { ENDING_KINDS, type EndingKind } from '../../rules/story.ts';

export type Ends = {
  /** exact: every continuation was walked. sampled: so many of them were played. */
  readonly label: 'exact' | 'sampled';
  readonly played: number;
  /** Share that thrives, 0 to 1. */
  readonly thrives: number;
  /** Shares by the kind that a page shows, and by ending in the order of the story; what is missing got stuck. */
  readonly kinds: Readonly<Record<EndingKind, number>>;
  readonly endings: readonly number[];
};

export type Tally = { readonly kinds: Float64Array; readonly endings: Float64Array; total: number; played: number };

export const newTally = (p: Prepared): Tally => ({
  kinds: new Float64Array(ENDING_KINDS.length),
  endings: new Float64Array(p.story.endings.length),
  total: 0,
  played: 0,
});

/** Counts one continuation that is over, or stuck, in this state. `chance`: its weight. */
export function count(p: Prepared, tally: Tally, frame: Frame, chance: number): void {
  tally.total += chance;
  tally.played += 1;
  const ending = get(frame, ENDING);
  if (ending < 0) return;
  const kind = ENDING_KINDS.indexOf(shownKind(p, frame));
  tally.kinds[kind] = get(tally.kinds, kind) + chance;
  tally.endings[ending] = get(tally.endings, ending) + chance;
}

export function endsOf({ kinds, endings, total, played }: Tally, label: Ends['label']): Ends {
  const share = (weight: number): number => (total > 0 ? weight / total : 0);
  const byKind = Object.fromEntries(ENDING_KINDS.map((kind, i) => [kind, share(get(kinds, i))])) as Record<EndingKind, number>;
  return { label, played, thrives: byKind.thriving, kinds: byKind, endings: [...endings].map(share) };
}

/** Standard error of a share that thrives: 0 where every continuation was walked. */
export const errorOf = ({ label, thrives, played }: Ends): number =>
  label === 'exact' ? 0 : Math.sqrt(Math.max(thrives * (1 - thrives), 1 / (played + 2)) / Math.max(1, played));
