/**
 * analyse: everything there is to know about how a story plays, by the methods that suit it. In: a Prepared, and what was walked elsewhere
 * (worker threads), if anything: a walk in parts (paths.ts) is how it is resumed, shared and stopped. Out: plain JSON-safe data, every
 * figure labelled; null where the caller stopped it. Nothing of it depends on a displayed word.
 */
import type { Prepared } from '../rules/prepare.ts';
import { type ByScene, byScene } from './by-scene.ts';
import type { Paths } from './facts.ts';
import { gridOdds } from './odds/grid.ts';
import { JUDGE, type JudgeSize } from './players/judge-size.ts';
import type { PlayersProgress } from './players/judged-players.ts';
import type { Odds, Progress } from './odds/odds.ts';
import { isWalked, type PlayReport, playReport } from './play-report.ts';
import { chooseMethod } from './random-odds.ts';
import { affordableRuns } from './players/looking-ahead.ts';
import { SAMPLE } from './players/sampled-facts.ts';
import { statesOdds } from './odds/states.ts';

/** Raised by one when an analysis finds something else in the same story: what is kept of older ones is then made again. */
export const ANALYSIS_VERSION = 3;

export type Analysis = {
  /** How the odds were found, one sentence; which way it was stands in them. */
  readonly because: string;
  readonly odds: Odds;
  /** The odds stand above. */
  readonly plays: Omit<PlayReport, 'odds'>;
  readonly scenes: ByScene;
};

export type AnalyseOptions = {
  /** Every run walked already, in parts. */
  readonly paths?: Paths;
  /** Seeded runs where there are too many to walk; without it, as many as can be afforded. */
  readonly runs?: number;
  /** How much the players play. */
  readonly judge?: JudgeSize;
  readonly progress?: Progress;
  /** While players are judged; false stops the work too. */
  readonly playersProgress?: PlayersProgress;
};

/** True where every run is to be walked, so that workers can share the walk. */
export const isToBeWalked = (p: Prepared): boolean => isWalked(p);

export function analyse(p: Prepared, options: AnalyseOptions = {}): Analysis | null {
  const { paths, runs = affordableRuns(p), judge = JUDGE, progress, playersProgress } = options;
  let isStopped = false;
  const watch: Progress = (looked) => {
    isStopped ||= progress?.(looked) === false;
    return !isStopped;
  };
  const report = playReport(p, {
    ...(paths ? { paths } : {}),
    judge,
    sample: { ...SAMPLE, runs },
    progress: watch,
    ...(playersProgress ? { playersProgress } : {}),
  });
  if (report === null || isStopped) return null;
  const { odds, ...plays } = report;
  const found = oddsOf(p, odds, watch);
  if (isStopped) return null;
  return { because: becauseOf(p, found), odds: found, plays, scenes: byScene(p) };
}

/** Exact before walked before sampled. */
function oddsOf(p: Prepared, odds: Odds, progress: Progress): Odds {
  if (p.team) return odds;
  return gridOdds(p) ?? (odds.method === 'paths' ? odds : (statesOdds(p, { progress }) ?? odds));
}

function becauseOf(p: Prepared, { method }: Odds): string {
  const chosen = chooseMethod(p);
  if (method === chosen.method) return chosen.because;
  if (method === 'paths') return 'There are few enough runs to walk them all.';
  return `${chosen.because} It has too many of them.`;
}
