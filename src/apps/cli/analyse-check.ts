/**
 * What `check` tells of all plays: what is never reached, where a run gets stuck, who speaks after leaving. In: an opened scenario and the
 * author's file. Out: the problems of the file and of all plays; of what was not looked for, none.
 */
import { cheapOdds } from '../../core/analysis/cheap-odds.ts';
import { momentsOf, type MomentsSize } from '../../core/analysis/findings/moments.ts';
import { playProblems, withPlays } from '../../core/analysis/findings/play-problems.ts';
import type { Problem } from '../../core/scenario/problem.ts';
import type { Scenario } from '../../core/scenario/schema.ts';
import type { Opened } from '../../io/files/check-files.ts';

/** Looked at in passing: enough for a line that many runs would hear. */
const MOMENTS: MomentsSize = { runs: 100, decisions: 500 };

export type CheckedPlays = { readonly problems: readonly Problem[]; readonly isTooLarge: boolean };

export function checkPlays({ prepared, text, source, problems }: Opened, scenario: Scenario | null): CheckedPlays {
  if (scenario === null) return { problems, isTooLarge: false };
  const odds = cheapOdds(prepared);
  const moments = momentsOf(prepared, text, MOMENTS);
  const ofPlays = playProblems({ source, text, scenario, prepared, odds, moments, report: null });
  return { problems: withPlays(problems, ofPlays), isTooLarge: odds === null };
}
