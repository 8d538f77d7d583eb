/**
 * Why the pile and execution changed (MODEL.md §4). The pile against a perfect week's work: what kept the team from it. Execution keeps
 * its parts as engagement does. In: the frame of the week's beginning. Out: `trace.load`, `trace.execution`, `trace.executionFrom`.
 */
import { add, CAPABILITY, ENERGY, EXECUTION, type Frame, get, LOAD, MORALE } from './frame.ts';
import type { Prepared } from './prepare.ts';
import { addSources } from './shocks.ts';
import { STOCKS } from './story.ts';
import {
  EXECUTION_PARTS,
  EXECUTION_SOURCES,
  LOAD_CAUSES,
  LOAD_SOURCES,
  type LoadCause,
  type Source,
  type Trace,
  X_BEFORE,
  X_EVENT,
  X_LIMIT,
} from './trace.ts';

const S_EXECUTION = STOCKS.indexOf('execution');
const S_LOAD = STOCKS.indexOf('load');
const X_PILE = EXECUTION_PARTS.indexOf('pile');
const X_SKILL = EXECUTION_PARTS.indexOf('skill');

/** The start of a run: execution that today's pile and skill do not explain is `before`, and fades. */
export function executionAtStart(p: Prepared, f: Frame, trace: Trace): void {
  const k = p.parameters;
  const pile = -k.xLoad * Math.max(0, get(f, LOAD) - 1);
  const skill = k.xSkill * (get(f, CAPABILITY) - 50);
  trace.executionFrom.set([pile, skill, 0, get(f, EXECUTION) - k.onTime - pile - skill, 0]);
}

const LOAD_PARTS = LOAD_CAUSES.slice(0, LOAD_SOURCES) as readonly Exclude<LoadCause, Source>[];

/** Work of the week: started and done (weeks of work), what a full team could do, the share of seats filled; clarity and load are new. */
export type WorkOfWeek = {
  readonly started: number;
  readonly able: number;
  readonly here: number;
  readonly done: number;
  readonly clarity: number;
  readonly load: number;
};

/** [M3] [M4] [M5] Why the pile grew or shrank. */
export function whyLoad(p: Prepared, f: Frame, trace: Trace, w: WorkOfWeek): void {
  const k = p.parameters;
  const event = addSources(p, S_LOAD, trace.load, LOAD_SOURCES);
  const parts: Record<Exclude<LoadCause, Source>, number> = {
    asked: k.asked,
    started: w.started,
    strength: -(k.hands + k.byClarity + k.byMorale + k.byEnergy + k.bySkill),
    confusion: k.byClarity * (1 - w.clarity / 100),
    mood: k.byMorale * (1 - get(f, MORALE) / 100),
    tiredness: k.byEnergy * (1 - get(f, ENERGY) / 100),
    skill: k.bySkill * (1 - get(f, CAPABILITY) / 100),
    missing: (1 - w.here) * w.able,
    idle: w.here * w.able - w.done,
    limit: w.load - get(f, LOAD) - (k.asked + w.started - w.done + event),
  };
  LOAD_PARTS.forEach((cause, i) => add(trace.load, i, parts[cause]));
}

/** [M7] Parts of execution follow their reasons; what changed of each is a cause, an earlier event's fading is `wearing`. */
export function whyExecution(p: Prepared, trace: Trace, pile: number, skill: number, execution: number): void {
  const { onTime, workDelay } = p.parameters;
  const from = trace.executionFrom;
  const was = from.slice();
  const event = addSources(p, S_EXECUTION, trace.execution, EXECUTION_SOURCES);
  add(from, X_PILE, (pile - get(from, X_PILE)) / workDelay);
  add(from, X_SKILL, (skill - get(from, X_SKILL)) / workDelay);
  from[X_EVENT] = get(from, X_EVENT) - get(from, X_EVENT) / workDelay + event;
  from[X_BEFORE] = get(from, X_BEFORE) - get(from, X_BEFORE) / workDelay;
  from[X_LIMIT] = execution - onTime - (get(from, X_PILE) + get(from, X_SKILL) + get(from, X_EVENT) + get(from, X_BEFORE));
  for (let part = 0; part < EXECUTION_SOURCES; part++) {
    const change = get(from, part) - get(was, part);
    add(trace.execution, part, part === X_EVENT ? change - event : change);
  }
}
