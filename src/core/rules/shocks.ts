/**
 * Shocks: effects that are felt at once. `gather` adds up what a decision brings, by source where somebody asks why; a team's week feels
 * them itself, `strike` applies them outside of one: in a plain story, and on entering a scene. Afterwards they are forgotten.
 */
import { clamp } from '../base/clamp.ts';
import { add, ENERGY, type Frame, get, HERE, METERS, MORALE, P_ENERGY, P_ENGAGEMENT, P_STATUS, ROW, ROWS } from './frame.ts';
import { energyAt, engagementAt, type Shock } from './meaning.ts';
import { LOAD_LIMIT } from './parameters.ts';
import { means } from './people.ts';
import type { Prepared } from './prepare.ts';
import { STOCKS } from './story.ts';
import {
  EXECUTION_CAUSES,
  EXECUTION_SOURCES,
  F_EVENT,
  F_LIMIT,
  FEELS,
  LOAD_CAUSES,
  LOAD_SOURCES,
  MORALE_CAUSES,
  MORALE_SOURCES,
  SOURCES,
  type Trace,
  X_EVENT,
  X_LIMIT,
} from './trace.ts';
import { beforeWeek, changeOfPeople } from './why-mood.ts';

const S_MORALE = STOCKS.indexOf('morale');
const S_EXECUTION = STOCKS.indexOf('execution');
const S_LOAD = STOCKS.indexOf('load');
const S_ENERGY = STOCKS.indexOf('energy');
const MORALE_LIMIT = MORALE_CAUSES.indexOf('limit');
const EXECUTION_LIMIT = EXECUTION_CAUSES.indexOf('limit');
const LOAD_CAUSE_LIMIT = LOAD_CAUSES.indexOf('limit');

/** Adds points to one place of the shocks: a meter, or a person's energy or engagement. */
export function shockBy(p: Prepared, place: number, by: number, source: number, trace?: Trace): void {
  const { scratch } = p;
  add(scratch.shock, place, by);
  scratch.gathered = true;
  if (trace) add(scratch.bySource, source * scratch.shock.length + place, by);
}

export function gather(p: Prepared, shocks: readonly Shock[], source: number, trace?: Trace): void {
  for (let i = 0; i < shocks.length; i++) {
    const shock = shocks[i] as Shock;
    shockBy(p, shock.place, shock.by, source, trace);
  }
}

export function forget(p: Prepared, trace?: Trace): void {
  const { scratch } = p;
  if (!scratch.gathered) return;
  scratch.gathered = false;
  // A loop: calling the built-in fill takes longer for so few numbers.
  for (let place = 0; place < scratch.touchable; place++) scratch.shock[place] = 0;
  if (trace) scratch.bySource.fill(0);
}

/** Adds what each source gave a meter to its own cause; returns their sum. Most weeks nobody gave anything. */
export function addSources(p: Prepared, meter: number, causes: Float64Array, firstSource: number): number {
  const { bySource, shock, gathered } = p.scratch;
  if (!gathered) return 0;
  let sum = 0;
  for (let source = 0; source < SOURCES.length; source++) {
    const by = get(bySource, source * shock.length + meter);
    add(causes, firstSource + source, by);
    sum += by;
  }
  return sum;
}

/** Moves a meter by its shock, 0 to `most`; returns by how much it moved. */
function move(p: Prepared, f: Frame, meter: number, most: number): number {
  const was = get(f, METERS + meter);
  const now = clamp(was + get(p.scratch.shock, meter), 0, most);
  f[METERS + meter] = now;
  return now - was;
}

/** Causes of a change that happened at once: each source's points, and what the end of the scale kept back. */
function explain(p: Prepared, meter: number, change: number, causes: Float64Array, firstSource: number, limit: number): void {
  const sum = addSources(p, meter, causes, firstSource);
  add(causes, limit, change - sum);
}

/** [W6] Own meters move at once, whatever the dynamics; 0 to 100. */
export function strikeOwnMeters(p: Prepared, f: Frame, trace?: Trace): void {
  const width = SOURCES.length + 1;
  for (let meter = STOCKS.length; meter < p.at.meters; meter++) {
    const change = move(p, f, meter, 100);
    const first = (meter - STOCKS.length) * width;
    if (trace) explain(p, meter, change, trace.own, first, first + SOURCES.length);
  }
}

/** Applies the gathered shocks at once, then forgets them. [L2] [P2] [W6] */
export function strike(p: Prepared, f: Frame, trace?: Trace): void {
  strikeOwnMeters(p, f, trace);
  if (p.team) strikeTeam(p, f, trace);
  else strikePlain(p, f, trace);
  forget(p, trace);
}

/** [W6] A plain story has morale and execution, which effects move and nothing else. */
function strikePlain(p: Prepared, f: Frame, trace?: Trace): void {
  const morale = move(p, f, S_MORALE, 100);
  const execution = move(p, f, S_EXECUTION, 100);
  if (!trace) return;
  explain(p, S_MORALE, morale, trace.morale, MORALE_SOURCES, MORALE_LIMIT);
  explain(p, S_EXECUTION, execution, trace.execution, EXECUTION_SOURCES, EXECUTION_LIMIT);
}

function strikeTeam(p: Prepared, f: Frame, trace?: Trace): void {
  const { shock } = p.scratch;
  const moraleWas = get(f, MORALE);
  if (trace) beforeWeek(p, f, trace);
  for (let stock = 0; stock < STOCKS.length; stock++) {
    if (METERS + stock === MORALE || METERS + stock === ENERGY) continue;
    const change = move(p, f, stock, stock === S_LOAD ? LOAD_LIMIT : 100);
    if (!trace) continue;
    if (stock === S_LOAD) explain(p, stock, change, trace.load, LOAD_SOURCES, LOAD_CAUSE_LIMIT);
    if (stock === S_EXECUTION) {
      explain(p, stock, change, trace.execution, EXECUTION_SOURCES, EXECUTION_LIMIT);
      add(trace.executionFrom, X_EVENT, get(shock, stock));
      add(trace.executionFrom, X_LIMIT, change - get(shock, stock));
    }
  }
  const rows = get(f, ROWS);
  for (let i = 0, r = p.at.people; i < rows; i++, r += ROW) {
    if (get(f, r + P_STATUS) !== HERE) continue;
    const energy = get(shock, S_ENERGY) + get(shock, energyAt(p.at.meters, i));
    const event = get(shock, S_MORALE) + get(shock, engagementAt(p.at.meters, i));
    const was = get(f, r + P_ENGAGEMENT);
    const engagement = clamp(was + event, 0, 100);
    f[r + P_ENERGY] = clamp(get(f, r + P_ENERGY) + energy, 0, 100);
    f[r + P_ENGAGEMENT] = engagement;
    if (!trace) continue;
    add(trace.feels, i * FEELS.length + F_EVENT, event);
    add(trace.feels, i * FEELS.length + F_LIMIT, engagement - was - event);
  }
  means(p, f);
  if (trace) changeOfPeople(p, f, trace, moraleWas);
}
