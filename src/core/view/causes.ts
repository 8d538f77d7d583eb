/**
 * Causes in words: the kernel's exact parts of a change, joined where a player would not tell them apart, largest first.
 * In: a trace. Out: lists that still add up to the change of their meter.
 */
import { isAside } from '../rules/choice.ts';
import { get, HERE, P_STATUS, ROW } from '../rules/frame.ts';
import type { Prepared } from '../rules/prepare.ts';
import { EXECUTION_CAUSES, LOAD_CAUSES, MORALE_CAUSES, type Source, SOURCES, type Trace } from '../rules/trace.ts';
import type { Step } from '../run/play.ts';
import { EXECUTION_CAUSE_WORDS, LOAD_CAUSE_WORDS, MORALE_CAUSE_WORDS, OWN_CAUSE_WORDS } from '../text/descriptions.ts';
import type { CauseView } from './view.ts';

export type Words = Readonly<Record<string, readonly [string, string]>>;

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

/** Events of a decision's first week; those of its last (a promise that fell due, somebody going) have not faded yet. */
const FADING = ['choice', 'chance', 'later', 'weekly'] as const satisfies readonly Source[];

/**
 * An event fades from week to week, and a decision lasts several. A player is told what is left of it at the end of the decision, not
 * "+10, and −7 wears off": the share that faded moves from `wearing` to the event it belongs to. The sum stays the same.
 */
export function settled(names: readonly string[], values: Float64Array, weeks: number, delay: number): number[] {
  const left = (1 - 1 / delay) ** Math.max(0, weeks - 1);
  const out = [...values];
  const wearing = names.indexOf('wearing');
  for (const source of FADING) {
    const i = names.indexOf(source);
    const faded = (out[i] ?? 0) * (1 - left);
    out[i] = (out[i] ?? 0) - faded;
    out[wearing] = (out[wearing] ?? 0) + faded;
  }
  return out;
}

/** Model weeks the choice that led here took; an aside takes none, so nothing of it has faded. */
export function weeksOf(p: Prepared, step: Step): number {
  if (!p.team || isAside(step.option)) return 1;
  return p.scenes.find((one) => one.scene.id === step.scene)?.isShort ? p.interruptWeeks : p.weeks;
}

export const moraleCauses = (p: Prepared, step: Step): CauseView[] =>
  inWords(MORALE_CAUSES, settled(MORALE_CAUSES, step.trace.morale, weeksOf(p, step), p.parameters.moodDelay), MORALE_CAUSE_WORDS);

export const executionCauses = (p: Prepared, step: Step): CauseView[] =>
  inWords(
    EXECUTION_CAUSES,
    settled(EXECUTION_CAUSES, step.trace.execution, weeksOf(p, step), p.parameters.workDelay),
    EXECUTION_CAUSE_WORDS,
  );

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

/**
 * The row of the person most of morale's change came from: moved the same way, and at work after it. Null where nobody stands out (less
 * than 1.4 × an equal share).
 */
export function mainPerson(p: Prepared, { trace, after }: Step, change: number): number | null {
  const shares = [...trace.byPerson].map((by) => by * Math.sign(change));
  const most = Math.max(...shares);
  const row = shares.indexOf(most);
  const counted = shares.filter((by) => by !== 0).length;
  const standsOut = counted > 1 && most > 0 && most >= (1.4 * Math.abs(change)) / counted;
  return standsOut && get(after, p.at.people + row * ROW + P_STATUS) === HERE ? row : null;
}
