/**
 * Stale meters (rules K1–K2): while nobody reports, a meter is seen as it was. In: a frame after a choice. Out: the same frame, which
 * remembers what is seen; and for everybody else, what that is. The rules themselves always work with the true value.
 */
import { type Frame, get, LABEL, METERS } from './frame.ts';
import { passes } from './gate.ts';
import type { Prepared } from './prepare.ts';

/** [K1] True where a meter is seen as it was. */
const isStale = (p: Prepared, f: Frame, meter: number): boolean =>
  p.stale.some(({ meters, gate }) => meters.includes(meter) && passes(gate, f));

/** [K1] After a choice: what is not stale is seen as it is; all of it after a choice that `monitors`. */
export function see(p: Prepared, f: Frame, monitors: boolean): void {
  if (p.stale.length === 0) return;
  for (let meter = 0; meter < p.at.meters; meter++) {
    if (!monitors && isStale(p, f, meter)) continue;
    f[p.at.seen + meter] = get(f, METERS + meter);
    f[p.at.seen + p.at.meters + meter] = get(f, LABEL);
  }
}

/** [K2] What is seen of a meter: its value, and where it is an old one the label it is from. */
export function seenOf(p: Prepared, f: Frame, meter: number): { readonly value: number; readonly since: number | null } {
  const value = get(f, METERS + meter);
  if (p.stale.length === 0 || !isStale(p, f, meter)) return { value, since: null };
  const since = get(f, p.at.seen + p.at.meters + meter);
  return since === get(f, LABEL) ? { value: get(f, p.at.seen + meter), since: null } : { value: get(f, p.at.seen + meter), since };
}
