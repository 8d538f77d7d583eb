/**
 * One sentence of cause: what lay between a run and the same run with one choice changed, a few decisions on, and what most of it was. The
 * parts of both traces are subtracted, so they add up to the distance. Told is what lies on the side of the odds: a choice that cost is not
 * explained by what it gave. In: both runs and that side. Out: a sentence.
 */
import { get, METERS } from '../../rules/frame.ts';
import { type Stock, STOCKS } from '../../rules/story.ts';
import { EXECUTION_CAUSES, MORALE_CAUSES, type Trace } from '../../rules/trace.ts';
import type { Replay } from '../../run/replay.ts';
import { DEBRIEF } from '../../text/debrief.ts';
import { EXECUTION_CAUSE_WORDS, MORALE_CAUSE_WORDS } from '../../text/descriptions.ts';

/** Decisions after the changed one that are looked at: what a choice sets going shows by then, and little else is in it yet. */
const AHEAD = 3;

const METERS_TOLD = [
  { name: 'morale', meter: 0, causes: MORALE_CAUSES, words: MORALE_CAUSE_WORDS, of: (trace: Trace): Float64Array => trace.morale },
  {
    name: 'execution',
    meter: 1,
    causes: EXECUTION_CAUSES,
    words: EXECUTION_CAUSE_WORDS,
    of: (trace: Trace): Float64Array => trace.execution,
  },
] as const;
/** Earlier effects that fade say nothing of a choice. */
const FADING: readonly string[] = ['wearing', 'before'];

/** `side`: 1 where the choice made thriving likelier than its options on average, −1 where less likely. */
export function causeSentence(own: Replay, changed: Replay, at: number, other: string, side: 1 | -1): string {
  const last = Math.min(own.steps.length, changed.steps.length, at + 1 + AHEAD) - 1;
  if (at > last) return DEBRIEF.noCause(other);
  const apart = METERS_TOLD.map((one) => ({ one, by: distance(own, changed, last, one.meter) }));
  const most = apart.reduce((best, one) => (one.by * side > best.by * side ? one : best));
  const by = Math.round(most.by);
  if (by * side > 0) return DEBRIEF.cause(last - at, most.one.name, by, other, mostly(own, changed, at, last, most));
  // Neither meter shows it yet: then what lies under them, which a meter shows later.
  const under = UNDER.map(({ stock, name }) => ({ name, by: Math.round(distance(own, changed, last, STOCKS.indexOf(stock))) }));
  const deep = under.reduce((best, one) => (one.by * side > best.by * side ? one : best));
  return deep.by * side > 0 ? DEBRIEF.cause(last - at, deep.name, deep.by, other, '') : DEBRIEF.noCause(other);
}

/** What nobody sees in play and both meters follow; in a plain story it never moves. */
const UNDER: readonly { readonly stock: Stock; readonly name: string }[] = [
  { stock: 'purpose', name: DEBRIEF.under.purpose },
  { stock: 'clarity', name: DEBRIEF.under.clarity },
  { stock: 'energy', name: DEBRIEF.under.energy },
  { stock: 'capability', name: DEBRIEF.under.capability },
];

/** Points by which the played run lies above the changed one after a step. */
const distance = (own: Replay, changed: Replay, step: number, meter: number): number =>
  get(own.steps[step]?.after ?? own.frame, METERS + meter) - get(changed.steps[step]?.after ?? changed.frame, METERS + meter);

function mostly(
  own: Replay,
  changed: Replay,
  at: number,
  last: number,
  { one, by }: { one: (typeof METERS_TOLD)[number]; by: number },
): string {
  const sum = ({ steps }: Replay, cause: number): number =>
    steps.slice(at, last + 1).reduce((total, { trace }) => total + get(one.of(trace), cause), 0);
  const parts = one.causes.map((name, i) => ({ name, by: FADING.includes(name) ? 0 : sum(own, i) - sum(changed, i) }));
  const most = parts.reduce((best, part) => (part.by * Math.sign(by) > best.by * Math.sign(by) ? part : best));
  return most.by * by > 0 ? (one.words[most.name]?.[by > 0 ? 0 : 1] ?? '') : '';
}
