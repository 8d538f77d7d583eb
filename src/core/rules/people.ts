/**
 * Who warns, who goes, who comes (rules M10–M12), at the end of a team's week: never without a warning, one at a time; the exhausted
 * fall ill, the disengaged leave; an empty seat is filled after two decisions. And who joins or leaves because the story says so.
 */
import {
  AWAY_SICK,
  add,
  CLARITY,
  COMING,
  COOL,
  ENERGY,
  type Frame,
  get,
  HERE,
  HIRED,
  LEFT,
  LOST,
  MORALE,
  MOST_HIRES,
  NOT_YET,
  P_ENERGY,
  P_ENGAGEMENT,
  P_STATUS,
  P_STRAIN,
  P_WARNED,
  P_WEEKS,
  P_WORK,
  ROW,
  ROWS,
  SICK,
  WARNINGS,
} from './frame.ts';
import { BACK_FROM_SICK } from './parameters.ts';
import type { Prepared } from './prepare.ts';
import type { Trace } from './trace.ts';
import { beforeWeek, changeOfPeople, feelBlow, seat } from './why-mood.ts';
import { STRANGER } from './words.ts';

/** [M10] Somebody warns, of being unhappy before being tired. */
export function warn(p: Prepared, f: Frame, i: number, r: number, trace?: Trace): void {
  f[r + P_WARNED] = 1;
  add(f, WARNINGS, 1);
  const isUnhappy = get(f, r + P_ENGAGEMENT) < p.parameters.warnAt;
  trace?.happened.push({ what: 'warns', row: i, why: isUnhappy ? 'engagement' : 'energy' });
}

/** [M10] A warning is taken back. */
export function relieve(f: Frame, i: number, r: number, trace?: Trace): void {
  f[r + P_WARNED] = 0;
  trace?.happened.push({ what: 'relieved', row: i });
}

/** [M11] Somebody goes: on sick leave where the energy is spent, else for good. */
export function go(p: Prepared, f: Frame, i: number, trace?: Trace): void {
  const { notice, spentAt } = p.parameters;
  const r = p.at.people + i * ROW;
  const isIll = get(f, r + P_ENERGY) < spentAt;
  f[COOL] = notice;
  add(f, LOST, 1);
  if (isIll) add(f, SICK, 1);
  goAway(f, r, isIll ? AWAY_SICK : LEFT);
  trace?.happened.push({ what: isIll ? 'sick' : 'leaves', row: i });
}

/** [M11] [M12] Somebody sick comes back, somebody hired takes the seat, when their weeks are over. True where they do. */
export function comesBack(p: Prepared, f: Frame, i: number, r: number, trace?: Trace): boolean {
  const isSick = get(f, r + P_STATUS) === AWAY_SICK;
  if (get(f, r + P_WEEKS) <= (isSick ? p.parameters.sick : p.parameters.backfill)) return false;
  f[r + P_STATUS] = HERE;
  if (isSick) {
    f[r + P_ENERGY] = BACK_FROM_SICK.energy;
    f[r + P_ENGAGEMENT] = Math.max(get(f, r + P_ENGAGEMENT), BACK_FROM_SICK.engagement);
    f[r + P_WARNED] = 0;
  } else f[r + P_WEEKS] = 0;
  if (trace) {
    seat(p, f, trace, i);
    trace.happened.push({ what: isSick ? 'back' : 'joins', row: i });
  }
  return true;
}

/** [M11] [M12] A loss: the others and clarity suffer; an empty seat is offered to somebody new. */
export function mournAndHire(p: Prepared, f: Frame, gone: number, trace?: Trace): void {
  const { loss } = p.parameters;
  f[CLARITY] = Math.max(0, get(f, CLARITY) - loss);
  const rows = get(f, ROWS);
  for (let i = 0, r = p.at.people; i < rows; i++, r += ROW) {
    if (get(f, r + P_STATUS) !== HERE) continue;
    const engagement = get(f, r + P_ENGAGEMENT);
    f[r + P_ENGAGEMENT] = Math.max(0, engagement - loss);
    if (trace) feelBlow(p, trace, i, get(f, r + P_ENGAGEMENT) - engagement);
  }
  if (get(f, gone + P_STATUS) === LEFT) hire(p, f);
}

function goAway(f: Frame, row: number, status: number): void {
  f[row + P_STATUS] = status;
  f[row + P_WEEKS] = 0;
  f[row + P_STRAIN] = 0;
  f[row + P_WARNED] = 1;
}

/** Somebody new for the empty seat; comes after `backfill` weeks. [M12] */
function hire(p: Prepared, f: Frame): void {
  if (get(f, HIRED) >= MOST_HIRES) return;
  takeSeat(f, p.at.people + get(f, ROWS) * ROW, COMING);
  add(f, HIRED, 1);
  add(f, ROWS, 1);
}

function takeSeat(f: Frame, row: number, status: number): void {
  f[row + P_ENERGY] = STRANGER.energy;
  f[row + P_ENGAGEMENT] = STRANGER.engagement;
  f[row + P_WARNED] = 0;
  f[row + P_STRAIN] = 0;
  f[row + P_STATUS] = status;
  f[row + P_WEEKS] = 0;
  f[row + P_WORK] = STRANGER.work;
}

/** An author's `joins`: at once, at a newcomer's work. Whoever is here already, stays as they are. [T1] */
export function join(p: Prepared, f: Frame, person: number, trace?: Trace): void {
  const row = p.at.people + person * ROW;
  const status = f[row + P_STATUS];
  if (status !== NOT_YET && status !== LEFT) return;
  takeSeat(f, row, HERE);
  if (!trace) return;
  seat(p, f, trace, person);
  trace.happened.push({ what: 'joins', row: person });
}

/** An author's `leaves`: at once and for good, without the blow of a loss; the story tells why. The seat stays empty. [T2] */
export function depart(p: Prepared, f: Frame, person: number, trace?: Trace): void {
  const row = p.at.people + person * ROW;
  const status = f[row + P_STATUS];
  if (status === LEFT || status === NOT_YET) return;
  goAway(f, row, LEFT);
  trace?.happened.push({ what: 'leaves', row: person });
}

/** [T1] [T2] The story's `joins` and `leaves` on entering a scene, outside of a week. */
export function joinAndLeave(p: Prepared, f: Frame, joins: readonly number[], leaves: readonly number[], trace?: Trace): void {
  const moraleWas = get(f, MORALE);
  if (trace) beforeWeek(p, f, trace);
  for (const person of leaves) depart(p, f, person, trace);
  for (const person of joins) join(p, f, person, trace);
  means(p, f);
  if (trace) changeOfPeople(p, f, trace, moraleWas);
}

/** [M9] Morale and energy of the team: the mean of those here, 0 where nobody is. */
export function means(p: Prepared, f: Frame): void {
  const rows = get(f, ROWS);
  let here = 0;
  let engagement = 0;
  let energy = 0;
  for (let i = 0, r = p.at.people; i < rows; i++, r += ROW) {
    if (get(f, r + P_STATUS) !== HERE) continue;
    here++;
    engagement += get(f, r + P_ENGAGEMENT);
    energy += get(f, r + P_ENERGY);
  }
  f[MORALE] = here > 0 ? engagement / here : 0;
  f[ENERGY] = here > 0 ? energy / here : 0;
}
