/**
 * Trace: why the numbers changed, exactly. The kernel fills it beside the frame when a player or a report wants to know; analysis runs
 * without it. Every list of causes adds up to the change of its meter. [A1]
 */
import type { Layout } from './frame.ts';

/**
 * Parts of a person's engagement, in the order of the first eight causes of morale (`event` shows as `wearing`); with `mood` they add up
 * to it, always (MODEL.md §4).
 */
export const FEELS = ['purpose', 'energy', 'progress', 'control', 'confusion', 'event', 'before', 'limit'] as const;
export const F_EVENT = 5;
export const F_BEFORE = 6;
export const F_LIMIT = 7;

/** Parts of execution; with `onTime` they add up to it. */
export const EXECUTION_PARTS = ['pile', 'skill', 'event', 'before', 'limit'] as const;
export const X_EVENT = 2;
export const X_BEFORE = 3;
export const X_LIMIT = 4;

/** What an event came from. */
export const SOURCES = ['choice', 'chance', 'later', 'weekly', 'promise', 'loss'] as const;
export type Source = (typeof SOURCES)[number];
export const CHOICE = 0;
export const CHANCE = 1;
export const LATER = 2;
export const WEEKLY = 3;
export const PROMISE_SOURCE = 4;
export const LOSS = 5;

/** `wearing` is an earlier event losing its effect; `people` is who came and who went; `limit` a meter at its end. */
export const MORALE_CAUSES = [
  'purpose',
  'energy',
  'progress',
  'control',
  'confusion',
  'wearing',
  'before',
  'limit',
  'people',
  ...SOURCES,
] as const;
export const EXECUTION_CAUSES = ['pile', 'skill', 'wearing', 'before', 'limit', ...SOURCES] as const;
export const LOAD_CAUSES = [
  'asked',
  'started',
  'strength',
  'confusion',
  'mood',
  'tiredness',
  'skill',
  'missing',
  'idle',
  'limit',
  ...SOURCES,
] as const;
export type LoadCause = (typeof LOAD_CAUSES)[number];
export const MORALE_SOURCES = MORALE_CAUSES.length - SOURCES.length;
export const EXECUTION_SOURCES = EXECUTION_CAUSES.length - SOURCES.length;
export const LOAD_SOURCES = LOAD_CAUSES.length - SOURCES.length;

/** Something that happened with or after a choice, in order. `row` is a row of people; numbers are indexes into the Story. */
export type Happening =
  | { readonly what: 'warns'; readonly row: number; readonly why: 'engagement' | 'energy' }
  | { readonly what: 'relieved' | 'sick' | 'leaves' | 'back' | 'joins'; readonly row: number }
  | { readonly what: 'learned'; readonly fact: number }
  | { readonly what: 'promised' | 'kept' | 'broken'; readonly promise: number }
  | { readonly what: 'landed'; readonly later: number }
  | { readonly what: 'weekly'; readonly weekly: number }
  | { readonly what: 'chance'; readonly good: boolean; readonly in10: number };

export type Trace = {
  /** Memory from choice to choice: one list, and its parts by name. */
  readonly memory: Float64Array;
  readonly feels: Float64Array;
  readonly executionFrom: Float64Array;
  /** 1 for each weekly effect that was felt in this run. */
  readonly met: Float64Array;
  /** Since the last choice, one list, which `advance` clears first (clearing five took 155 ns, most of a plain choice; one takes 31); and its parts by name. */
  readonly causes: Float64Array;
  readonly morale: Float64Array;
  readonly execution: Float64Array;
  readonly load: Float64Array;
  /** Change of own meters: for each meter its sources, then its limit. */
  readonly own: Float64Array;
  /** Share of morale's change by person, points. */
  readonly byPerson: Float64Array;
  readonly happened: Happening[];
};

export const traceFor = (at: Layout, ownMeters: number, weekly: number): Trace =>
  emptyTrace(at.rows, ownMeters * (SOURCES.length + 1), weekly);

function emptyTrace(rows: number, ownCauses: number, weekly: number): Trace {
  const [memory, feels, executionFrom, met] = inParts(rows * FEELS.length, EXECUTION_PARTS.length, weekly);
  const lengths = [MORALE_CAUSES.length, EXECUTION_CAUSES.length, LOAD_CAUSES.length, ownCauses, rows] as const;
  const [causes, morale, execution, load, own, byPerson] = inParts(...lengths);
  return { memory, feels, executionFrom, met, causes, morale, execution, load, own, byPerson, happened: [] };
}

/** One list of zeros, and the parts of it by their lengths. */
function inParts<Lengths extends readonly number[]>(...lengths: Lengths): [Float64Array, ...{ [Part in keyof Lengths]: Float64Array }] {
  const whole = new Float64Array(lengths.reduce((sum, length) => sum + length, 0));
  let from = 0;
  const parts = lengths.map((length) => whole.subarray(from, (from += length)));
  return [whole, ...(parts as { [Part in keyof Lengths]: Float64Array })];
}

export function copyTrace(trace: Trace): Trace {
  const copy = emptyTrace(trace.byPerson.length, trace.own.length, trace.met.length);
  copy.memory.set(trace.memory);
  copy.causes.set(trace.causes);
  copy.happened.push(...trace.happened);
  return copy;
}

/** Forgets the last choice's causes, keeps the memory. */
export function clearCauses(trace: Trace): void {
  trace.causes.fill(0);
  trace.happened.length = 0;
}
