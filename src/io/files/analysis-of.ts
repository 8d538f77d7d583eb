/**
 * The analysis of a story: from the cache where it is known, else made on all cores and kept. In: a Prepared. Out: the Analysis, and
 * whether it had to be made. It depends on what the story means and on nothing it says, so an edit of words finds it again.
 */
import { analyse, type Analysis, ANALYSIS_VERSION, isToBeWalked } from '../../core/analysis/analyse.ts';
import { type Moments, momentsOf } from '../../core/analysis/findings/moments.ts';
import type { Odds } from '../../core/analysis/odds/odds.ts';
import { affordableRuns } from '../../core/analysis/players/looking-ahead.ts';
import type { PlayerId } from '../../core/analysis/players/players.ts';
import type { Prepared } from '../../core/rules/prepare.ts';
import { RULES_VERSION, storyHash } from '../../core/run/run.ts';
import { type Cache, cacheKey } from './analysis-cache.ts';
import type { Opened } from './check-files.ts';
import { type PoolOptions, walkOnThreads } from './analysis-pool.ts';

export type AnalysisProgress = {
  /** Share of the work, 0 to 1; null where nobody knows how much there is. */
  readonly share: number | null;
  /** Runs, or states, looked at so far; of a player, its runs. */
  readonly runs: number;
  /** The player who plays now, of how many runs. */
  readonly player?: { readonly id: PlayerId; readonly of: number };
};

export type AnalysisOptions = Omit<PoolOptions, 'progress'> & {
  readonly cache: Cache;
  /** Seeded runs where there are too many to walk; without it, as many as can be afforded. */
  readonly runs?: number;
  /** False stops the work. */
  readonly progress?: (progress: AnalysisProgress) => boolean;
};

export type Found = {
  readonly analysis: Analysis;
  readonly isNew: boolean;
  /** Why the cache could not be written. */
  readonly notKept: string | null;
};

/** Null where it was stopped: then nothing was kept. */
export async function analysisOf(p: Prepared, options: AnalysisOptions): Promise<Found | null> {
  const { cache, progress = () => true, runs: asked, ...pool } = options;
  const isWalked = isToBeWalked(p);
  const runs = asked ?? affordableRuns(p);
  // How many runs are sampled changes nothing where every run is walked.
  const key = cacheKey([storyHash(p.story), RULES_VERSION, ANALYSIS_VERSION, isWalked ? 'walked' : runs]);
  const known = cache.read(key);
  // The hash in the file says that we wrote it as it stands.
  if (known !== null) return { analysis: withNaN(known as Analysis), isNew: false, notKept: null };
  const paths = isWalked
    ? await walkOnThreads(p, { ...pool, progress: ({ parts, of, runs: walked }) => progress({ share: parts / of, runs: walked }) })
    : null;
  if (isWalked && paths === null) return null;
  const analysis = analyse(p, {
    ...(paths ? { paths } : {}),
    runs,
    progress: (looked) => progress({ share: null, runs: looked }),
    playersProgress: (id, played, of) => progress({ share: null, runs: played, player: { id, of } }),
  });
  return analysis === null ? null : { analysis, isNew: true, notKept: cache.write(key, analysis) };
}

/** What players meet on the way: it depends on the words too, so an edit of anything makes it anew. */
export function momentsIn({ prepared, text, source }: Opened, cache: Cache): Moments {
  const key = cacheKey(['moments', RULES_VERSION, ANALYSIS_VERSION, source]);
  const known = cache.read(key);
  if (known !== null) return known as Moments;
  const moments = momentsOf(prepared, text);
  // Where it cannot be kept, neither could the analysis, which says so.
  cache.write(key, moments);
  return moments;
}

/** JSON knows no NaN, the mean of a meter in a scene that nobody comes by. */
function withNaN(analysis: Analysis): Analysis {
  const scenes: Odds['scenes'] = analysis.odds.scenes.map((scene) => ({
    ...scene,
    meters: scene.meters.map((range) => ({ ...range, mean: (range.mean as number | null) ?? Number.NaN })),
  }));
  return { ...analysis, odds: { ...analysis.odds, scenes } };
}
