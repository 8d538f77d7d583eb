/**
 * Splits of a calendar: every way to spend its tokens. In: what an author wrote of a calendar. Out: needs in the order of the file, each
 * with its tokens; all tokens are spent.
 */
import { asideId, splitId } from '../rules/choice.ts';
import type { AuthoredCalendar, AuthoredScene, Loose } from './schema.ts';

/** More than a player can look over, and than a list of choices should hold. */
export const MOST_SPLITS = 35;

export type Split = readonly (readonly [need: string, tokens: number])[];

export function splitsOf({ tokens = 0, each = 1, needs = {} }: Loose<AuthoredCalendar>, most = Number.POSITIVE_INFINITY): readonly Split[] {
  const ids = Object.keys(needs);
  const found: Split[] = [];
  const spend = (place: number, left: number, spent: Split): void => {
    if (found.length >= most) return;
    const id = ids[place];
    if (id === undefined) {
      if (left === 0) found.push(spent);
      return;
    }
    for (let count = Math.min(each, left); count >= 0; count--) spend(place + 1, left - count, [...spent, [id, count]]);
  };
  spend(0, tokens, []);
  return found;
}

/** Ids of all that can be chosen in a scene, as the story lists them: its options or splits, then its asides. */
export function choiceIds({ options = {}, allocate, asides = {} }: AuthoredScene): readonly string[] {
  const decisions = allocate === undefined ? Object.keys(options) : splitsOf(allocate).map(splitId);
  return [...decisions, ...Object.keys(asides).map(asideId)];
}
