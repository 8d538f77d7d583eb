/** What is known of meters: seen as they are, or as they were when somebody last reported. In: a frame. Out: numbers and words. */
import type { Frame } from '../rules/frame.ts';
import { passes } from '../rules/gate.ts';
import type { Prepared } from '../rules/prepare.ts';
import { seenOf } from '../rules/stale.ts';
import type { Text } from '../scenario/text.ts';
import { DAYS_WORDS } from '../text/days.ts';
import { dueOn } from './clock.ts';

/** "as of week 7" where an old value is seen; null where it is fresh. */
export function asOf(p: Prepared, text: Text, frame: Frame, meter: number): string | null {
  const { since } = seenOf(p, frame, meter);
  return since === null ? null : DAYS_WORDS.asOf(dueOn(text, since));
}

/** Why meters are not fresh: the author's sentences, for those that show an old value now. */
export const staleView = (p: Prepared, text: Text, frame: Frame): string[] =>
  p.stale.flatMap(({ meters, gate }, i) =>
    passes(gate, frame) && meters.some((meter) => seenOf(p, frame, meter).since !== null) ? (text.stale[i] ?? []) : [],
  );
