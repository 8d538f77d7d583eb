/** holds: whether a condition is true of a frame. The one meaning of `when` for options, routes, lines, interrupts and endings. */
import { type Frame, HERE, METERS, P_ENERGY, P_ENGAGEMENT, P_STATUS, ROW } from './frame.ts';
import type { Prepared } from './prepare.ts';
import type { Condition } from './story.ts';

const within = (value: number, bounds: { readonly atLeast?: number; readonly below?: number }): boolean =>
  (bounds.atLeast === undefined || value >= bounds.atLeast) && (bounds.below === undefined || value < bounds.below);

/** True where the person is at work today; somebody sick, gone, or not yet there is not. [C2] */
export function isHere(p: Prepared, frame: Frame, person: number): boolean {
  return !p.team || frame[p.at.people + person * ROW + P_STATUS] === HERE;
}

/** [C1] [C2] [C3] [C4] [C5] [C6] */
export function holds(p: Prepared, frame: Frame, condition: Condition | null): boolean {
  if (condition === null) return true;
  switch (condition.is) {
    case 'meter':
      return within(frame[METERS + condition.meter] ?? 0, condition);
    case 'person': {
      const row = p.at.people + condition.person * ROW;
      const value = frame[row + (condition.meter === 'energy' ? P_ENERGY : P_ENGAGEMENT)] ?? 0;
      return isHere(p, frame, condition.person) && within(value, condition);
    }
    case 'present':
      return isHere(p, frame, condition.person);
    case 'visited': {
      if (condition.option < 0) return (frame[p.at.visits + condition.scene] ?? 0) > 0;
      const option = p.scenes[condition.scene]?.options[condition.option];
      return option !== undefined && (frame[p.at.chosen + option.index] ?? 0) > 0;
    }
    case 'learned':
      return frame[p.at.facts + condition.fact] === 1;
    case 'flag':
      return frame[p.at.flags + condition.flag] === 1;
    case 'all':
      return condition.of.every((part) => holds(p, frame, part));
    case 'any':
      return condition.of.some((part) => holds(p, frame, part));
    case 'not':
      return !holds(p, frame, condition.of);
  }
}
