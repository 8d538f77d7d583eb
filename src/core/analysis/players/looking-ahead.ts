/**
 * What playing a story costs, in work: one for every choice, and one for every week that the team lives through after it; some
 * microseconds each. In: a Prepared. Out: the work of a random run, and of looking ahead by random continuations, which costs with the
 * length of a story the square; and how many random runs can be afforded.
 */
import type { Prepared, PreparedOption, PreparedScene } from '../../rules/prepare.ts';
import { SAMPLED_RUNS } from '../odds/sample.ts';
import { anyOf, playRun } from './play-run.ts';

/** Random runs that tell how long the story is. */
const LOOKED_AT = 20;

function workOf(p: Prepared, { isShort }: PreparedScene, { aside }: PreparedOption): number {
  if (aside !== null || !p.team) return 1;
  return 1 + (isShort ? p.interruptWeeks : p.weeks);
}

/** Of a few random runs: their work, and that of somebody who looks at one continuation of each open option; half a run each on average. */
function looked(p: Prepared): { readonly run: number; readonly ahead: number } {
  let runs = 0;
  let all = 0;
  for (let seed = 1; seed <= LOOKED_AT; seed++) {
    let open = 0;
    let work = 0;
    playRun(p, seed, (moment) => {
      open += moment.open.length;
      const chosen = anyOf(moment.open, moment.next);
      work += workOf(p, moment.scene, chosen);
      return chosen;
    });
    runs += work;
    all += (open * work) / 2;
  }
  return { run: Math.max(1, runs / LOOKED_AT), ahead: Math.max(1, all / LOOKED_AT) };
}

/** Work of a run of somebody who looks at one continuation of each open option. */
export const workLookedAt = (p: Prepared): number => looked(p).ahead;

/** Random runs at most where nobody says how many: shares are known to ± 0.2 points. And the work they may take: about half a minute. */
export const MOST_RUNS = 200_000;
const RUNS_WORK = 15_000_000;

/** As many as can be afforded, and never fewer than are sampled in passing. */
export const affordableRuns = (p: Prepared): number =>
  Math.max(SAMPLED_RUNS, Math.min(MOST_RUNS, Math.floor(RUNS_WORK / looked(p).run / 1000) * 1000));
