/**
 * One scenario analysed: what the report and the JSON are made of. In: an opened scenario, the author's file, an analysis of its story, moments.
 * Out: the analysis with what depends on words (reading time, problems in their places), and whether it must be worked on.
 */
import type { Analysis } from '../../core/analysis/analyse.ts';
import type { Moments } from '../../core/analysis/findings/moments.ts';
import { playProblems, withPlays } from '../../core/analysis/findings/play-problems.ts';
import { JUDGE } from '../../core/analysis/players/judge-size.ts';
import { type RunReading, readingOfRuns } from '../../core/analysis/reading/runs.ts';
import type { Problem } from '../../core/scenario/problem.ts';
import type { Scenario } from '../../core/scenario/schema.ts';
import type { Opened } from '../../io/files/check-files.ts';

export type Analysed = {
  readonly opened: Opened;
  readonly analysis: Analysis;
  readonly reading: RunReading;
  /** What the file says it shows. */
  readonly claimed: 'standard' | 'own' | 'none';
  /** Of the file and of all plays, without those that are waived. */
  readonly problems: readonly Problem[];
};

export function analysed(opened: Opened, scenario: Scenario, analysis: Analysis, moments: Moments): Analysed {
  const { prepared, text, source } = opened;
  const { odds, plays } = analysis;
  const ofPlays = playProblems({ source, text, scenario, prepared, odds, moments, report: plays, tries: JUDGE });
  return {
    opened,
    analysis,
    claimed: scenario.thesis === undefined ? 'none' : scenario.thesis === 'standard' ? 'standard' : 'own',
    reading: readingOfRuns(prepared.story, text, odds),
    problems: withPlays(opened.problems, ofPlays),
  };
}

/** What is promised and does not hold: the thesis, and the balance it needs. */
const PROMISED = /^(thesis-|own-thesis$|balance-)/;

/** True where a problem is left that must not stay: an error, a thesis or a balance that does not hold and is not waived. */
export const mustBeWorkedOn = (problems: readonly Problem[]): boolean =>
  problems.some(({ code, severity }) => severity === 'error' || (severity === 'warning' && PROMISED.test(code)));
