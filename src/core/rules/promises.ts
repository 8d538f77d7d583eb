/** Promises (rules P1–P4): made and kept by options, broken by entering the first scene of their date. */
import { type Frame, PROMISE_BROKEN, PROMISE_KEPT, PROMISE_OPEN } from './frame.ts';
import { engagementAt } from './meaning.ts';
import type { Prepared, PreparedOption } from './prepare.ts';
import { shockBy } from './shocks.ts';
import { STOCKS } from './story.ts';
import { PROMISE_SOURCE, type Trace } from './trace.ts';
import { PROMISE } from './words.ts';

const S_PURPOSE = STOCKS.indexOf('purpose');

/** [P1] [P3] Promises made and kept by an option; true where one was kept. */
export function keepAndMake(p: Prepared, f: Frame, chosen: PreparedOption, label: number, trace?: Trace): boolean {
  const { promises, keeps } = chosen;
  let kept = false;
  for (const index of keeps) {
    if (f[p.at.promises + index] !== PROMISE_OPEN) continue;
    f[p.at.promises + index] = PROMISE_KEPT;
    kept = true;
    trace?.happened.push({ what: 'kept', promise: index });
  }
  for (const promise of promises) {
    if (!offersPromise(p, promise, label)) continue;
    f[p.at.promises + promise] = PROMISE_OPEN;
    trace?.happened.push({ what: 'promised', promise });
  }
  return kept;
}

/** [P4] An option whose date has come does not offer its promise. */
export const offersPromise = (p: Prepared, promise: number, label: number): boolean => label < (p.story.promises[promise]?.by ?? 0);

/** [P2] On entering a scene labelled `label`, open promises of that date or before are broken. */
export function breakDue(p: Prepared, f: Frame, label: number, trace?: Trace): void {
  const { promises } = p.story;
  for (let index = 0; index < promises.length; index++) {
    const place = p.at.promises + index;
    const promise = promises[index];
    if (!promise || f[place] !== PROMISE_OPEN || promise.by > label) continue;
    f[place] = PROMISE_BROKEN;
    shockBy(p, S_PURPOSE, PROMISE.brokenPurpose, PROMISE_SOURCE, trace);
    if (promise.to >= 0) shockBy(p, engagementAt(p.at.meters, promise.to), PROMISE.brokenEngagement, PROMISE_SOURCE, trace);
    trace?.happened.push({ what: 'broken', promise: index });
  }
}
