/** What all plays of a small scenario come to, as `compass analyse` finds it out, in the time of a test. In: a source that loads. Out: problems. */
import { momentsOf } from '../../src/core/analysis/findings/moments.ts';
import { type PlayedFile, playProblems, withPlays } from '../../src/core/analysis/findings/play-problems.ts';
import { playReport, type PlayReportOptions } from '../../src/core/analysis/play-report.ts';
import { randomOdds } from '../../src/core/analysis/random-odds.ts';
import { prepare } from '../../src/core/rules/prepare.ts';
import { load } from '../../src/core/scenario/load.ts';
import type { Problem } from '../../src/core/scenario/problem.ts';

/** Few runs, because the stories are small. */
const QUICK: PlayReportOptions = {
  judge: { seeds: 5, slipRuns: 40, continuations: 10, planned: 20 },
  sample: { runs: 200, valued: 5, continuations: 10 },
};

/** Throws where the source does not load. */
export function playedFile(source: string): PlayedFile {
  const { scenario, story, text, problems } = load(source);
  if (scenario === null || story === null || text === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  const prepared = prepare(story);
  const odds = randomOdds(prepared, { runs: 1000 });
  return {
    source,
    text,
    scenario,
    prepared,
    odds,
    report: playReport(prepared, QUICK),
    moments: momentsOf(prepared, text, { runs: 40, decisions: 1000 }),
  };
}

/** All problems of a source that loads, those of all plays included. */
export const problemsWithPlays = (source: string): readonly Problem[] => withPlays(load(source).problems, playProblems(playedFile(source)));
