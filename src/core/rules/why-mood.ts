/**
 * Why morale changed (MODEL.md §4). A person's engagement is linear in its reasons, so each person keeps the parts of it, every part
 * follows its own reason with the same delay, and their changes, with who came and who went, add up to morale's change exactly.
 * In: the frame beside the trace. Out: `trace.feels`, `trace.morale`, `trace.byPerson`.
 */
import { add, CLARITY, EXECUTION, type Frame, get, HERE, MORALE, P_ENERGY, P_ENGAGEMENT, P_STATUS, PURPOSE, ROW, ROWS } from './frame.ts';
import { engagementAt } from './meaning.ts';
import type { Prepared } from './prepare.ts';
import { STOCKS } from './story.ts';
import { F_BEFORE, F_EVENT, F_LIMIT, FEELS, LOSS, MORALE_CAUSES, MORALE_SOURCES, SOURCES, type Trace } from './trace.ts';

const S_MORALE = STOCKS.indexOf('morale');
const PEOPLE = MORALE_CAUSES.indexOf('people');
/** The first parts of what a person feels follow a reason each: purpose, energy, progress, control, confusion. */
const REASONS = F_EVENT;

/** Remembers what the people felt and who was here when the week began. */
export function beforeWeek(p: Prepared, f: Frame, trace: Trace): void {
  const { feltBefore, hereBefore, blows } = p.scratch;
  feltBefore.set(trace.feels);
  blows.fill(0);
  for (let i = 0; i < p.at.rows; i++) hereBefore[i] = get(f, p.at.people + i * ROW + P_STATUS) === HERE ? 1 : 0;
}

/** [M9] The reason a part of engagement follows, points, at given fuels, execution and own energy. */
function reason(p: Prepared, row: number, part: number, purpose: number, clarity: number, execution: number, energy: number): number {
  const k = p.parameters;
  if (part === 0) return k.mPurpose * purpose;
  if (part === 1) return k.mEnergy * energy;
  if (part === 2) return k.mProgress * execution;
  if (part === 3) return -k.mControl * get(p.needs.autonomy, row) * clarity * (1 - purpose / 100);
  return -k.mConfusion * get(p.needs.structure, row) * (100 - clarity);
}

/** A person takes a seat: what they feel beyond today's reasons is `before`, and fades. */
export function seat(p: Prepared, f: Frame, trace: Trace, row: number): void {
  const r = p.at.people + row * ROW;
  const o = row * FEELS.length;
  let sum = 0;
  for (let part = 0; part < REASONS; part++) {
    const today = reason(p, row, part, get(f, PURPOSE), get(f, CLARITY), get(f, EXECUTION), get(f, r + P_ENERGY));
    trace.feels[o + part] = today;
    sum += today;
  }
  trace.feels[o + F_EVENT] = 0;
  trace.feels[o + F_BEFORE] = get(f, r + P_ENGAGEMENT) - p.parameters.mood - sum;
  trace.feels[o + F_LIMIT] = 0;
}

/** The start of a run: where everybody's engagement comes from. */
export function seatEverybody(p: Prepared, f: Frame, trace: Trace): void {
  for (let i = 0; i < get(f, ROWS); i++) if (get(f, p.at.people + i * ROW + P_STATUS) === HERE) seat(p, f, trace, i);
}

/** One person's week, after it: every part follows its reason. `execution` is that of the week's beginning; energy and engagement are new. */
export function feelWeek(
  p: Prepared,
  f: Frame,
  trace: Trace,
  row: number,
  purpose: number,
  clarity: number,
  execution: number,
  event: number,
): void {
  const { mood, moodDelay } = p.parameters;
  const { feels } = trace;
  const r = p.at.people + row * ROW;
  const o = row * FEELS.length;
  let sum = 0;
  for (let part = 0; part < REASONS; part++) {
    const today = reason(p, row, part, purpose, clarity, execution, get(f, r + P_ENERGY));
    add(feels, o + part, (today - get(feels, o + part)) / moodDelay);
    sum += get(feels, o + part);
  }
  feels[o + F_EVENT] = get(feels, o + F_EVENT) - get(feels, o + F_EVENT) / moodDelay + event;
  feels[o + F_BEFORE] = get(feels, o + F_BEFORE) - get(feels, o + F_BEFORE) / moodDelay;
  feels[o + F_LIMIT] = get(f, r + P_ENGAGEMENT) - mood - sum - get(feels, o + F_EVENT) - get(feels, o + F_BEFORE);
}

/** Somebody's going hits those who stay. [M11] */
export function feelBlow(p: Prepared, trace: Trace, row: number, by: number): void {
  add(trace.feels, row * FEELS.length + F_EVENT, by);
  add(p.scratch.blows, row, by);
}

/** Morale's change by cause: the mean change of each part over those here before and after; `people` is who came and who went. */
export function changeOfPeople(p: Prepared, f: Frame, trace: Trace, moraleWas: number): void {
  const { feltBefore, hereBefore } = p.scratch;
  const rows = get(f, ROWS);
  const isHere = (row: number): boolean => get(f, p.at.people + row * ROW + P_STATUS) === HERE;
  let here = 0;
  for (let i = 0; i < rows; i++) if (isHere(i)) here++;
  let known = 0;
  for (let i = 0; i < rows; i++) {
    if (!isHere(i) || hereBefore[i] !== 1) continue;
    let person = 0;
    for (let part = 0; part < FEELS.length; part++) {
      const o = i * FEELS.length + part;
      const change = (get(trace.feels, o) - get(feltBefore, o)) / here;
      person += change;
      add(trace.morale, part, part === F_EVENT ? change - freshEvent(p, trace, i, here) : change);
    }
    add(trace.byPerson, i, person);
    known += person;
  }
  add(trace.morale, PEOPLE, get(f, MORALE) - moraleWas - known);
}

/** This week's new events of one person by source, added to the causes of morale; returns their sum. */
function freshEvent(p: Prepared, trace: Trace, row: number, here: number): number {
  const { bySource, shock, blows, gathered } = p.scratch;
  let sum = 0;
  for (let source = 0; gathered && source < SOURCES.length; source++) {
    const o = source * shock.length;
    const by = (get(bySource, o + S_MORALE) + get(bySource, o + engagementAt(p.at.meters, row))) / here;
    add(trace.morale, MORALE_SOURCES + source, by);
    sum += by;
  }
  const blow = get(blows, row) / here;
  add(trace.morale, MORALE_SOURCES + LOSS, blow);
  return sum + blow;
}
