/**
 * The deck (rules Q1–Q3): a slot of the story draws one event of those that fit, by seed. In: a slot and a frame. Out: the event it draws,
 * or null where none fits.
 */
import { isHere } from './conditions.ts';
import { type Frame, get } from './frame.ts';
import { passes } from './gate.ts';
import { happens } from './luck.ts';
import type { Prepared, PreparedScene } from './prepare.ts';

/** [Q1] Weight of an event now; 0 where it does not fit: played before, its condition not met, somebody it needs away. */
function weightNow(p: Prepared, f: Frame, event: PreparedScene): number {
  const { draw } = event;
  if (draw === null || get(f, p.at.visits + event.index) > 0 || !passes(event.gate, f)) return 0;
  if (!event.needs.every((person) => isHere(p, f, person))) return 0;
  let { weight } = draw;
  for (const raise of draw.raise) if (passes(raise.gate, f)) weight += raise.by;
  return Math.max(0, weight);
}

/**
 * [Q2] One event is drawn by weight. Each is asked in turn, with dice of its own: its weight out of what is left. So the odds are those of
 * one draw, and an event that is added or closed changes no other luck.
 */
export function drawn(p: Prepared, f: Frame, slot: PreparedScene): PreparedScene | null {
  const fitting: { readonly event: PreparedScene; readonly weight: number }[] = [];
  let left = 0;
  for (const index of slot.draws ?? []) {
    const event = p.scenes[index];
    const weight = event ? weightNow(p, f, event) : 0;
    if (!event || weight === 0) continue;
    fitting.push({ event, weight });
    left += weight;
  }
  for (const [place, { event, weight }] of fitting.entries()) {
    const isLast = place === fitting.length - 1;
    if (isLast || happens(p, f, event.draw?.keys.get(slot.index) ?? 0, get(f, p.at.visits + slot.index), (10 * weight) / left))
      return event;
    left -= weight;
  }
  return null;
}
