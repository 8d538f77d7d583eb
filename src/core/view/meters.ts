/** Meters, the pile and what changed: numbers with their words and causes, the player's part first. */
import { METERS } from '../rules/frame.ts';
import type { Prepared } from '../rules/prepare.ts';
import { seenOf } from '../rules/stale.ts';
import { STOCKS } from '../rules/story.ts';
import type { Step } from '../run/play.ts';
import type { Text } from '../scenario/text.ts';
import { DAYS_WORDS } from '../text/days.ts';
import {
  changeSentence,
  executionWord,
  moraleWord,
  mostOfIt,
  ownWord,
  pileWords,
  type Told,
  TREND_WORDS,
  withAmount,
  yourChoice,
} from '../text/descriptions.ts';
import type { Account, Accounts } from './accounts.ts';
import { mainPerson } from './causes.ts';
import { idAtRow } from './people.ts';
import { asOf } from './stale.ts';
import type { ChangeView, MeterView, PersonView, PileView, Trend } from './view.ts';

const whole = (value: number): number => Math.round(value);
const tenth = (value: number): number => Math.round(value * 10) / 10;

const LOAD = STOCKS.indexOf('load');

type Shown = {
  readonly id: string;
  readonly name: string;
  readonly meter: number;
  readonly word: (value: number) => string;
  /** Decimals it is shown with, and the least change that is worth a word: points; for the pile weeks of work. */
  readonly decimals: 0 | 1;
  readonly unit: number;
};

const POINTS = { decimals: 0, unit: 1 } as const;
const PILE: Shown = { id: 'load', name: 'Work pile', meter: LOAD, word: ownWord, decimals: 1, unit: 0.2 };

/** As shown; never −0. */
const rounded = (value: number, { decimals }: Shown): number => (decimals === 0 ? whole(value) : tenth(value)) + 0;

/** Morale, Execution, then the author's own shown meters. */
function shown(p: Prepared, text: Text): readonly Shown[] {
  const own = p.story.meters.flatMap((meter, i): Shown[] =>
    meter.shown
      ? [{ id: meter.id, name: text.meters[meter.id]?.name ?? meter.id, meter: STOCKS.length + i, word: ownWord, ...POINTS }]
      : [],
  );
  return [
    { id: 'morale', name: 'Morale', meter: 0, word: moraleWord, ...POINTS },
    { id: 'execution', name: 'Execution', meter: 1, word: executionWord, ...POINTS },
    ...own,
  ];
}

const trendOf = (by: number): Trend => (by > 0 ? 'up' : by < 0 ? 'down' : 'level');

/** In units: from here on a choice is told though the meter ends where it was; a part is told by its name; a cause is listed. */
const TOLD = 3;
const LEAST = 0.75;
const LISTED = 0.5;
/** Causes told besides the choice. */
const MOST = 2;

/** What a player tells apart from the weather: things that happened once, each with its amount. */
const EVENTS: ReadonlySet<string> = new Set(['later', 'weekly', 'promise', 'loss', 'people', 'unseen']);

function told(account: Account, of: Shown, change: number, says: string): Told {
  const large = account.others.filter(({ by }) => Math.abs(by) >= LEAST * of.unit);
  const yours = { says, by: rounded(account.yours, of) };
  const events = large
    .filter(({ name }) => EVENTS.has(name))
    .slice(0, MOST)
    .map((one) => ({ says: one.says, by: rounded(one.by, of) }));
  const by = rounded(change - yours.by - events.reduce((sum, one) => sum + one.by, 0), of);
  const mostly = large.filter((one) => !EVENTS.has(one.name) && one.by * by > 0).slice(0, MOST - events.length);
  return { yours, events, rest: { by, mostly: mostly.map((one) => one.says) } };
}

/** How the choice is called: its luck belongs to it. */
function choiceOf(step: Step): string {
  const luck = step.trace.happened.find((one) => one.what === 'chance');
  return yourChoice(luck?.what === 'chance' ? luck.good : null);
}

export function metersView(p: Prepared, text: Text, frame: Float64Array, last: Step | null, accounts: Accounts | null): MeterView[] {
  return shown(p, text).map((of) => {
    const { id, name, meter, word } = of;
    const value = whole(seenOf(p, frame, meter).value);
    const was = last ? whole(seenOf(p, last.before, meter).value) : value;
    const trend = trendOf(value - was);
    const stale = asOf(p, text, frame, meter);
    const account = last && accounts ? accountSeen(p, last, of, accounts, true) : null;
    return {
      id,
      name,
      value,
      was,
      trend,
      inWords: `${value} of 100, ${word(value)}${stale ? `, ${stale}` : last ? `, ${TREND_WORDS[trend]}` : ''}${value === was ? '' : `, was ${was}`}`,
      cause: account && stale === null ? shortCause(account, of, value - was) : '',
      stale,
    };
  });
}

/** The player's part in a few words; else what moved it most. */
function shortCause(account: Account, of: Shown, change: number): string {
  const { yours, events, rest } = told(account, of, change, yourChoice(null));
  if (change === 0 && Math.abs(yours.by) < TOLD) return '';
  if (yours.by === change) return yours.says;
  if (yours.by !== 0) return withAmount(yours.says, yours.by);
  return (events.find(({ by }) => by * change > 0) ?? events[0])?.says ?? rest.mostly[0] ?? '';
}

/** A meter before and after a step: the true values, or what could be seen, where an old value gives way to the true one. */
const changeSeen = (p: Prepared, { before, after }: Step, { meter }: Shown, isSeen: boolean): readonly [from: number, to: number] =>
  isSeen ? [seenOf(p, before, meter).value, seenOf(p, after, meter).value] : [before[METERS + meter] ?? 0, after[METERS + meter] ?? 0];

/** The account of what is seen to change: what came before and was not seen is a part of it. */
function accountSeen(p: Prepared, step: Step, of: Shown, accounts: Accounts, isSeen: boolean): Account {
  const account = accounts.meters.get(of.meter) ?? { yours: 0, others: [] };
  const unseen = isSeen ? (step.before[METERS + of.meter] ?? 0) - seenOf(p, step.before, of.meter).value : 0;
  if (unseen === 0) return account;
  const others = [...account.others, { says: DAYS_WORDS.unseen, by: unseen, name: 'unseen' }];
  return { ...account, others: others.sort((a, b) => Math.abs(b.by) - Math.abs(a.by)) };
}

/**
 * What a step changed; `isSeen`: only what could be seen, nothing of a stale meter. Where it moved nothing far enough, the first meter the
 * choice itself moved is told.
 */
export function changesView(
  p: Prepared,
  text: Text,
  step: Step,
  team: readonly PersonView[],
  accounts: Accounts,
  isSeen: boolean,
): ChangeView[] {
  const all = [...shown(p, text), ...(p.team ? [PILE] : [])]
    .filter(({ meter }) => !isSeen || seenOf(p, step.after, meter).since === null)
    .map((of) => ({ of, change: changeOf(p, of, step, team, accounts, isSeen) }));
  const seen = all.filter(({ of, change }) => Math.abs(change.by) >= of.unit || Math.abs(change.yours) >= TOLD * of.unit);
  const worthAWord = seen.length > 0 ? seen : all.filter(({ change }) => change.yours !== 0).slice(0, 1);
  return worthAWord.map(({ change }) => change);
}

function changeOf(p: Prepared, of: Shown, step: Step, team: readonly PersonView[], accounts: Accounts, isSeen: boolean): ChangeView {
  const [from, to] = changeSeen(p, step, of, isSeen).map((value) => rounded(value, of)) as [number, number];
  const by = rounded(to - from, of);
  const account = accountSeen(p, step, of, accounts, isSeen);
  const tells = told(account, of, by, choiceOf(step));
  const row = of.meter === 0 && by !== 0 ? mainPerson(p, step, by) : null;
  const person = team.find((one) => row !== null && one.id === idAtRow(p, row)) ?? null;
  const why = changeSentence(tells, of.decimals);
  return {
    meter: of.id,
    name: of.name,
    from,
    to,
    by,
    // A smaller pile is good. Morale that rises because the unhappiest went is not.
    good: (by === 0 ? tells.yours.by : by) > 0 !== (of === PILE) && !(of.meter === 0 && hasLost(step)),
    yours: tells.yours.by,
    why: person ? `${why} ${mostOfIt(person.name)}` : why,
    person: person ? { id: person.id, name: person.name, look: person.look, face: person.face } : null,
    causes: [{ says: tells.yours.says, by: account.yours }, ...account.others].filter((one) => Math.abs(one.by) >= LISTED * of.unit),
  };
}

const hasLost = ({ trace }: Step): boolean => trace.happened.some(({ what }) => what === 'leaves' || what === 'sick');

export function pileView(p: Prepared, text: Text, frame: Float64Array, last: Step | null): PileView | null {
  if (!p.team) return null;
  const weeks = tenth(seenOf(p, frame, LOAD).value);
  const carries = p.parameters.normal;
  const stale = asOf(p, text, frame, LOAD);
  const inWords = pileWords(String(weeks), String(carries));
  return {
    weeks,
    carries,
    was: last ? tenth(seenOf(p, last.before, LOAD).value) : weeks,
    inWords: stale ? `${inWords}, ${stale}` : inWords,
  };
}
