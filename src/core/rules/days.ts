/**
 * The leader's days (rules B1–B3): a decision gives five, its move costs some, what is left is banked up to three and buys asides.
 * In: a prepared story and a frame. Out: prices in days; the frame with its bank changed.
 */
import { DAYS, type Frame, get } from './frame.ts';
import type { Prepared, PreparedOption, PreparedScene } from './prepare.ts';
import { DAYS_OF } from './words.ts';

/** [B2] Days are counted in a story that has asides, and cost nothing in what comes by itself: interrupts and events. */
export const countsDays = (p: Prepared, scene: PreparedScene): boolean => p.story.days !== null && !scene.isShort;

/** [B1] [B3] What an option takes: its move's days, or an aside's price. */
export const priceOf = ({ aside, days }: PreparedOption): number => aside ?? days;

/** [B2] Days in the bank after an option of the scene, 0 to 3. */
export function bankedAfter(p: Prepared, f: Frame, scene: PreparedScene, chosen: PreparedOption): number {
  const bank = get(f, DAYS);
  if (chosen.aside !== null) return bank - chosen.aside;
  return countsDays(p, scene) ? Math.min(DAYS_OF.bank, bank + DAYS_OF.decision - chosen.days) : bank;
}

/** [B3] An aside is open once in a run, while the bank can pay for it. */
export const canAfford = (p: Prepared, f: Frame, { aside, index }: PreparedOption): boolean =>
  aside === null || (get(f, DAYS) >= aside && get(f, p.at.chosen + index) === 0);
