/**
 * Causes in words: the kernel's exact parts of a change, joined where a player would not tell them apart, largest first.
 * In: a trace. Out: lists that still add up to the change of their meter.
 */
import type { Prepared } from '../rules/prepare.ts';
import { EXECUTION_CAUSES, LOAD_CAUSES, MORALE_CAUSES, SOURCES, type Trace } from '../rules/trace.ts';
import { EXECUTION_CAUSE_WORDS, LOAD_CAUSE_WORDS, MORALE_CAUSE_WORDS, OWN_CAUSE_WORDS } from '../text/descriptions.ts';
import type { CauseView } from './view.ts';

type Words = Readonly<Record<string, readonly [string, string]>>;

function inWords(names: readonly string[], values: ArrayLike<number>, words: Words): CauseView[] {
  const said = new Map<string, number>();
  names.forEach((name, i) => {
    const by = values[i] ?? 0;
    const pair = words[name];
    if (by === 0 || !pair) return;
    const says = by > 0 ? pair[0] : pair[1];
    said.set(says, (said.get(says) ?? 0) + by);
  });
  return [...said].map(([says, by]) => ({ says, by })).sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

export const moraleCauses = (trace: Trace): CauseView[] => inWords(MORALE_CAUSES, trace.morale, MORALE_CAUSE_WORDS);
export const executionCauses = (trace: Trace): CauseView[] => inWords(EXECUTION_CAUSES, trace.execution, EXECUTION_CAUSE_WORDS);

/** What a perfect week would have done, less what was asked for and left idle, is one thing to a player: work that got done. */
export function loadCauses(trace: Trace): CauseView[] {
  const folded = new Map<string, number>();
  LOAD_CAUSES.forEach((name, i) => {
    const into = name === 'asked' || name === 'strength' || name === 'idle' ? 'done' : name;
    folded.set(into, (folded.get(into) ?? 0) + (trace.load[i] ?? 0));
  });
  return inWords([...folded.keys()], [...folded.values()], LOAD_CAUSE_WORDS);
}

export function ownCauses(trace: Trace, meter: number): CauseView[] {
  const width = SOURCES.length + 1;
  return inWords([...SOURCES, 'limit'], trace.own.slice(meter * width, (meter + 1) * width), OWN_CAUSE_WORDS);
}

/** The row of the person most of morale's change came from; null where nobody stands out (less than 1.4 × an equal share). */
export function mainPerson(p: Prepared, trace: Trace, change: number): number | null {
  const shares = [...trace.byPerson].slice(0, p.at.rows).map((by) => by * Math.sign(change));
  const counted = shares.filter((by) => by !== 0).length;
  const most = Math.max(...shares);
  if (counted < 2 || most <= 0 || most < (1.4 * Math.abs(change)) / counted) return null;
  return shares.indexOf(most);
}
