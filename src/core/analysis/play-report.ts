/**
 * Everything this folder finds out about how a story plays: facts, players, claims, the table for the debrief. In: a Prepared; what was
 * walked elsewhere (worker threads), if anything. Out: plain data for whoever shows it; null where the caller stopped it.
 */
import type { Prepared } from '../rules/prepare.ts';
import { balanceOf } from './claims/balance.ts';
import type { Claim } from './claims/claim.ts';
import { runsAtMost } from './odds/count.ts';
import type { Example, Facts, Paths } from './facts.ts';
import { feltOf } from './claims/felt.ts';
import { JUDGE, type JudgeSize } from './players/judge-size.ts';
import { type JudgedPlayer, judgePlayers, type PlayersProgress } from './players/judged-players.ts';
import type { Odds, Progress } from './odds/odds.ts';
import { WALKED_AT_MOST, walkPaths } from './walk/paths.ts';
import { type PrefixTable, prefixTable } from './prefix-table.ts';
import { rightAnswersOf } from './claims/right-answers.ts';
import { SAMPLE, sampledPlays, type SampleSize } from './players/sampled-facts.ts';
import { SHORTEST_FOR_THESIS, shortestDecisions, thesisOf } from './claims/thesis.ts';

export type PlayNote = 'too-short-for-the-thesis' | 'no-options-lead-or-manage' | 'too-many-runs-to-walk' | 'goes-in-circles';

export type PlayReport = {
  /** Runs there can be at most by structure alone; null where the story can go in circles. */
  readonly runsAtMost: number | null;
  /** Decisions on the shortest way to an ending; 0 where there is none. */
  readonly shortest: number;
  readonly facts: Facts;
  /** Of the runs that the facts come from: walked, or sampled. */
  readonly odds: Odds;
  /** Walked: a run for every ending. */
  readonly endingExamples: readonly (Example | null)[] | null;
  readonly players: readonly JudgedPlayer[];
  readonly claims: readonly Claim[];
  readonly notes: readonly PlayNote[];
  readonly table: PrefixTable;
};

export type PlayReportOptions = {
  /** Every run walked already, in parts (paths.ts). */
  readonly paths?: Paths;
  /** Up to so many runs are walked; more are sampled. */
  readonly walkedAtMost?: number;
  readonly sample?: SampleSize;
  readonly judge?: JudgeSize;
  readonly progress?: Progress;
  /** While players are judged. */
  readonly playersProgress?: PlayersProgress;
};

/** True where every run is to be walked: few enough, and no circles. */
export const isWalked = (p: Prepared, atMost = WALKED_AT_MOST): boolean => runsAtMost(p) <= atMost;

export function playReport(p: Prepared, options: PlayReportOptions = {}): PlayReport | null {
  const { progress = null, sample = SAMPLE, judge = JUDGE } = options;
  const paths = options.paths ?? (isWalked(p, options.walkedAtMost) ? walkPaths(p, progress) : null);
  if (paths === null && isWalked(p, options.walkedAtMost)) return null;
  const sampled = paths === null ? sampledPlays(p, sample, progress) : null;
  const found = paths ?? sampled?.facts ?? null;
  const odds = paths?.odds ?? sampled?.odds ?? null;
  if (found === null || odds === null) return null;
  const { playersProgress } = options;
  const players = judgePlayers(p, found, { size: judge, ...(playersProgress ? { progress: playersProgress } : {}) });
  if (players === null) return null;
  return {
    runsAtMost: Number.isFinite(runsAtMost(p)) ? runsAtMost(p) : null,
    shortest: shortestDecisions(p),
    facts: factsOnly(found),
    odds,
    endingExamples: paths?.endingExamples ?? null,
    players,
    claims: [...thesisOf(p, found, players), ...balanceOf(p, found, players), ...feltOf(found), ...rightAnswersOf(p, found)],
    notes: notesOf(p, found),
    table: prefixTable(paths?.prefixes ?? sampled?.prefixes ?? {}, found.label),
  };
}

function factsOnly({ label, runs, valued, random, options, scenes, dominated, felt, spread, people, bothPoles }: Facts): Facts {
  return { label, runs, valued, random, options, scenes, dominated, felt, spread, people, bothPoles };
}

function notesOf(p: Prepared, { label, bothPoles }: Facts): PlayNote[] {
  const notes: PlayNote[] = [];
  if (shortestDecisions(p) < SHORTEST_FOR_THESIS) notes.push('too-short-for-the-thesis');
  if (bothPoles === null) notes.push('no-options-lead-or-manage');
  if (label === 'sampled') notes.push(Number.isFinite(runsAtMost(p)) ? 'too-many-runs-to-walk' : 'goes-in-circles');
  return notes;
}
