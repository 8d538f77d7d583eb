/** holds: whether a condition is true of a frame. The one meaning of `when` for options, routes, lines, interrupts and endings (gate.ts). */
import { type Frame, HERE, P_STATUS, ROW } from './frame.ts';
import { gateOf, passes } from './gate.ts';
import type { Prepared } from './prepare.ts';
import type { Condition } from './story.ts';

/** True where the person is at work today; somebody sick, gone, or not yet there is not. [C2] */
export function isHere(p: Prepared, frame: Frame, person: number): boolean {
  return !p.team || frame[p.at.people + person * ROW + P_STATUS] === HERE;
}

/** For who asks now and then; the kernel has its gates ready. [C1] [C2] [C3] [C4] [C5] [C6] */
export const holds = (p: Prepared, frame: Frame, condition: Condition | null): boolean => passes(gateOf(p.story, p.at, condition), frame);
