/** Weekly effects (rules L5–L6): what every decision brings in its time of the story. In: a frame before the choice. Out: shocks, and what is told. */
import { type Frame, get, LABEL } from './frame.ts';
import { passes } from './gate.ts';
import type { Prepared, PreparedWeekly } from './prepare.ts';
import { gather } from './shocks.ts';
import { type Trace, WEEKLY } from './trace.ts';

/** [L5] The label alone: whether its condition holds is asked of the frame. */
export const isInTime = ({ from, to }: PreparedWeekly, label: number): boolean => label >= from && label <= to;

/** [L5] [L6] Nothing of the decision has been done yet, so conditions see the state before it. */
export function gatherWeekly(p: Prepared, f: Frame, trace?: Trace): void {
  const { weekly } = p;
  const label = get(f, LABEL);
  for (let i = 0; i < weekly.length; i++) {
    const one = weekly[i] as PreparedWeekly;
    if (!isInTime(one, label) || !passes(one.gate, f)) continue;
    gather(p, one.shocks, WEEKLY, trace);
    if (!trace || trace.met[i] === 1) continue;
    trace.met[i] = 1;
    trace.happened.push({ what: 'weekly', weekly: i });
  }
}
