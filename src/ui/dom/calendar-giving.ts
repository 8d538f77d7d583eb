/**
 * Giving time in a calendar: what each need has so far, and what one more or one less does. In: the calendar and what is given.
 * Out: what is given then, or null where all is given already; and the split that it makes.
 */
import { splitId } from '../../core/rules/choice.ts';
import type { CalendarView, NeedView } from '../../core/view/view.ts';

/** Tokens by need; a need that is not named has none. */
export type Given = Readonly<Record<string, number>>;

type Calendar = Pick<CalendarView, 'tokens' | 'each' | 'needs' | 'splits'>;

export const hasOf = (given: Given, { id }: Pick<NeedView, 'id'>): number => given[id] ?? 0;

export const spentOf = ({ needs }: Calendar, given: Given): number => needs.reduce((sum, need) => sum + hasOf(given, need), 0);

/** One more for a need; null where none is left, or it has all that it can get. */
export function more(calendar: Calendar, given: Given, need: NeedView): Given | null {
  const has = hasOf(given, need);
  if (need.locked !== null || has >= calendar.each || spentOf(calendar, given) >= calendar.tokens) return null;
  return { ...given, [need.id]: has + 1 };
}

export const less = (_calendar: Calendar, given: Given, need: NeedView): Given => ({
  ...given,
  [need.id]: Math.max(0, hasOf(given, need) - 1),
});

/** What a need's key does: one more while that is possible, else all of it back. Null where it has none and none is left. */
export function turned(calendar: Calendar, given: Given, need: NeedView): Given | null {
  return more(calendar, given, need) ?? (hasOf(given, need) > 0 ? { ...given, [need.id]: 0 } : null);
}

/** A way to change what is given; null where it cannot be done. */
export type Change = (calendar: Calendar, given: Given, need: NeedView) => Given | null;

/** Place of the split in the calendar's list once all is given; -1 before. */
export const splitAt = ({ needs, splits }: Calendar, given: Given): number =>
  splits.indexOf(splitId(needs.map((need) => [need.id, hasOf(given, need)] as const)));
