/**
 * The account of a choice: what it did to each meter, and by which causes the rest came, which would have come without it too [A3].
 * In: a step of a run. Out: for every shown meter parts that add up to its change, and who would have gone.
 */
import { type Frame, get, HERE, LOST, P_STATUS, ROW, ROWS } from '../rules/frame.ts';
import { otherwise, splitOf } from '../rules/otherwise.ts';
import type { Prepared } from '../rules/prepare.ts';
import { STOCKS } from '../rules/story.ts';
import { EXECUTION_CAUSES, LOAD_CAUSES, MORALE_CAUSES, SOURCES, type Trace } from '../rules/trace.ts';
import type { Step } from '../run/play.ts';
import {
  EXECUTION_CAUSE_WORDS,
  MORALE_CAUSE_WORDS,
  OWN_CAUSE_WORDS,
  PILE_CAUSE_WORDS,
  PILE_FLOW,
  WOULD_HAVE_GONE,
} from '../text/descriptions.ts';
import { settled, weeksOf, type Words } from './causes.ts';
import type { CauseView } from './view.ts';

export type Account = {
  /** What the choice did, points (load: weeks of work). */
  readonly yours: number;
  /** What would have come anyway or came on arriving, by its name in the trace, largest first; with `yours` it adds up to the change. */
  readonly others: readonly (CauseView & { readonly name: string })[];
};

export type Accounts = {
  /** By meter of the frame: morale, execution, the load where there is one, the author's own. */
  readonly meters: ReadonlyMap<number, Account>;
  /** Rows of the people who would have gone without the choice, and are here. */
  readonly spared: readonly number[];
  /** Rows of the people who went in these weeks by themselves, and would not have without the choice. */
  readonly driven: readonly number[];
};

/** Below this a part is only what a computer's adding leaves over. */
const NOTHING = 1e-9;

const MORALE = STOCKS.indexOf('morale');
const EXECUTION = STOCKS.indexOf('execution');
const LOAD = STOCKS.indexOf('load');

/** What comes in and goes out every week is one thing to a player: the kernel's parts of it hardly change from page to page. */
const PILE_WORDS: Words = Object.fromEntries(LOAD_CAUSES.map((name) => [name, PILE_CAUSE_WORDS[name] ?? PILE_FLOW]));

/** Shocks of somebody's going that nobody saw, because the choice prevented it. */
const UNSEEN: Words = { loss: [WOULD_HAVE_GONE, WOULD_HAVE_GONE], people: [WOULD_HAVE_GONE, WOULD_HAVE_GONE], missing: PILE_FLOW };

/** A step never changes, and its account stands on every page until the next choice: the weeks are lived through again only once. */
const known = new WeakMap<Step, { readonly p: Prepared; readonly accounts: Accounts }>();

export function accountsOf(p: Prepared, step: Step): Accounts {
  const before = known.get(step);
  if (before?.p === p) return before.accounts;
  const accounts = accountOf(p, step);
  known.set(step, { p, accounts });
  return accounts;
}

/** The same weeks with an empty choice, by their own causes; then what arriving added. */
function accountOf(p: Prepared, step: Step): Accounts {
  const lived = otherwise(p, step.before, step.option, step.traceBefore);
  const isThere = (frame: Frame, row: number): boolean => get(frame, p.at.people + row * ROW + P_STATUS) === HERE;
  const there = Array.from({ length: get(step.before, ROWS) }, (_, row) => row).filter((row) => p.team && isThere(step.before, row));
  const spared = there.filter((row) => isThere(step.after, row) && !isThere(lived.empty.frame, row));
  const isLoss = get(lived.chosen.frame, LOST) > get(step.before, LOST);
  const driven = there.filter((row) => isLoss && !isThere(lived.chosen.frame, row) && isThere(lived.empty.frame, row));
  const weeks = weeksOf(p, step);
  const meters = new Map<number, Account>();
  const account = (meter: number, names: readonly string[], list: (trace: Trace) => Float64Array, words: Words, delay = 1): void => {
    const [empty, whole, arrivedFrom] = [list(lived.empty.trace), list(step.trace), list(lived.chosen.trace)];
    const anyway = names.includes('wearing') ? settled(names, empty, weeks, delay) : [...empty];
    const values = anyway.map((by, i) => by + (whole[i] ?? 0) - (arrivedFrom[i] ?? 0));
    const { yours } = splitOf(lived, step.before, step.after, meter);
    meters.set(meter, { yours, others: named(names, values, spared.length > 0 ? { ...words, ...UNSEEN } : words) });
  };
  account(MORALE, MORALE_CAUSES, (trace) => trace.morale, MORALE_CAUSE_WORDS, p.parameters.moodDelay);
  account(EXECUTION, EXECUTION_CAUSES, (trace) => trace.execution, EXECUTION_CAUSE_WORDS, p.parameters.workDelay);
  if (p.team) account(LOAD, LOAD_CAUSES, (trace) => trace.load, PILE_WORDS);
  const width = SOURCES.length + 1;
  p.story.meters.forEach((_, i) => {
    account(STOCKS.length + i, [...SOURCES, 'limit'], (trace) => trace.own.slice(i * width, (i + 1) * width), OWN_CAUSE_WORDS);
  });
  return { meters, spared, driven };
}

function named(names: readonly string[], values: readonly number[], words: Words): Account['others'] {
  const joined = new Map<string, { readonly pair: readonly [string, string]; readonly name: string; by: number }>();
  names.forEach((name, i) => {
    const pair = words[name];
    if (!pair) return;
    const one = joined.get(pair[0]) ?? { pair, name: pair[0] === WOULD_HAVE_GONE ? 'spared' : name, by: 0 };
    one.by += values[i] ?? 0;
    joined.set(pair[0], one);
  });
  return [...joined.values()]
    .filter(({ by }) => Math.abs(by) > NOTHING)
    .map(({ pair, name, by }) => ({ says: by > 0 ? pair[0] : pair[1], by, name }))
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}
