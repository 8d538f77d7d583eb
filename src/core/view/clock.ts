/** The clock the player reads: the author's labels, in days or weeks. */
import type { Text } from '../scenario/text.ts';
import { capital, CLOCK_WORDS } from '../text/descriptions.ts';

/** "day 5" */
export const dueOn = (text: Text, label: number): string => `${CLOCK_WORDS[text.clock]} ${label}`;

/** "Day 3 of 5"; an interrupt is "Day 3, in between". */
export const clockOf = (text: Text, label: number, between: boolean): string =>
  between ? `${capital(dueOn(text, label))}, in between` : `${capital(dueOn(text, label))} of ${text.last}`;

/** "Day 3" */
export const dayOf = (text: Text, label: number): string => capital(dueOn(text, label));
