/**
 * The report on one run. `reportOf` is there at once: outcome, style, arcs, what the people felt, concepts. `countRun` counts,
 * slice by slice, what the decisions were worth and how all runs end; `countedReport` makes of it where it turned and what the choices show. In: a
 * run, and nothing else: a report from a run code is the one made live. Out: plain data; words are made of it elsewhere.
 */
import type { Prepared } from '../rules/prepare.ts';
import type { EndingKind } from '../rules/story.ts';
import { replay, type Replay } from '../run/replay.ts';
import type { Text } from '../scenario/text.ts';
import { type Arc, arcsOf } from './arcs.ts';
import { type ChangedRun, changedRun } from './changed-run.ts';
import type { Ends } from './counting/ends.ts';
import { COUNT, countWorth, type DecisionWorth } from './counting/worth.ts';
import { type Evidence, evidenceOf, weightOfAttempt } from './evidence.ts';
import { type FeltBy, feltBy } from './felt-by.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { countAll } from './standing.ts';
import { type Style, styleOf } from './style.ts';
import { type TurningPoint, turningPoints } from './turning-points.ts';

/** What of a run a report is made from. */
export type ReportedRun = {
  readonly seed: number;
  readonly choices: readonly string[];
  readonly origin?: { readonly attempt: number; readonly kept: number } | undefined;
};

export type Report = {
  readonly replayed: Replay;
  readonly outcome: Outcome;
  readonly style: Style | null;
  readonly arcs: readonly Arc[];
  readonly felt: readonly FeltBy[];
  /** Slugs of the concepts that the choices were about, with how many choices; most first, then by name. */
  readonly concepts: readonly { readonly concept: string; readonly choices: number }[];
};

export function reportOf(p: Prepared, text: Text, run: ReportedRun): Report {
  const replayed = replay(p, run.seed, run.choices);
  const { steps } = replayed;
  return {
    replayed,
    outcome: outcomeOf(p, replayed),
    style: styleOf(p, steps),
    arcs: arcsOf(p, steps),
    felt: feltBy(p, steps),
    concepts: conceptsOf(text, replayed),
  };
}

function conceptsOf(text: Text, { steps }: Replay): Report['concepts'] {
  const counted = new Map<string, number>();
  for (const { scene, option } of steps) {
    for (const concept of text.scenes[scene]?.options[option]?.concepts ?? []) counted.set(concept, (counted.get(concept) ?? 0) + 1);
  }
  return [...counted]
    .map(([concept, choices]) => ({ concept, choices }))
    .sort((a, b) => b.choices - a.choices || (a.concept < b.concept ? -1 : 1));
}

/** A turning point with the run that was not taken. */
export type Turn = TurningPoint & {
  readonly changed: ChangedRun;
  /** The best kind of ending that random play still came to after the choice as it was made, and its share. */
  readonly stillOpen: { readonly kind: EndingKind; readonly share: number };
};

/** What is counted, and nothing that follows from it: small, so that a worker can send it. */
export type Counts = {
  readonly decisions: readonly DecisionWorth[];
  /** How random play of the whole story ends. */
  readonly all: Ends;
};

export type CountedReport = Counts & {
  /** At most two, the largest movement first. */
  readonly turns: readonly Turn[];
  readonly evidence: readonly Evidence[];
};

/** Share of the work that is not the worth of decisions. */
const STANDING = 0.1;

/** The slow part. Yields the share that is done, 0 to 1. */
export function* countRun(p: Prepared, run: ReportedRun, size = COUNT): Generator<number, Counts> {
  const { steps } = replay(p, run.seed, run.choices);
  const counting = countWorth(p, run.seed, steps, size);
  let turn = counting.next();
  for (; turn.done !== true; turn = counting.next()) yield turn.value * (1 - STANDING);
  const standing = countAll(p, size.again);
  let next = standing.next();
  for (; next.done !== true; next = standing.next()) yield 1 - STANDING;
  return { decisions: turn.value, all: next.value };
}

/** What follows from the counts, at once. */
export function countedReport(p: Prepared, run: ReportedRun, { decisions, all }: Counts): CountedReport {
  return {
    decisions,
    all,
    turns: turningPoints(decisions).map((one) => ({
      ...one,
      changed: changedRun(p, run, one.at, one.other.option),
      stillOpen: bestOf(one.taken.ends),
    })),
    evidence: evidenceOf(p, decisions, weights(run)),
  };
}

/** A later attempt counts less, and what it kept from the run before was not chosen anew. */
const weights =
  ({ origin }: ReportedRun) =>
  (at: number): number =>
    origin === undefined ? 1 : at < origin.kept ? 0 : weightOfAttempt(origin.attempt);

/** Kinds of endings from what most teams would rather have to what they would not. */
export const KINDS_IN_ORDER: readonly EndingKind[] = ['thriving', 'drift', 'holding', 'hollow', 'stagnation', 'chaos', 'collapse'];

function bestOf({ kinds }: Ends): Turn['stillOpen'] {
  const kind = KINDS_IN_ORDER.find((one) => kinds[one] > 0) ?? 'holding';
  return { kind, share: kinds[kind] };
}
