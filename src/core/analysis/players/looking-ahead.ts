/** What looking ahead by random continuations costs in a story: with its length, the square. In: a Prepared. Out: decisions played. */
import type { Prepared } from '../../rules/prepare.ts';
import { anyOf, playRun } from './play-run.ts';

/** Random runs that tell how long the story is. */
const LOOKED_AT = 20;

/** Decisions played in a run of somebody who looks at one continuation of each open option: half a run each on the average. */
export function decisionsLookedAt(p: Prepared): number {
  let sum = 0;
  for (let seed = 1; seed <= LOOKED_AT; seed++) {
    let open = 0;
    const { choices } = playRun(p, seed, (moment) => {
      open += moment.open.length;
      return anyOf(moment.open, moment.next);
    });
    sum += (open * choices.length) / 2;
  }
  return Math.max(1, sum / LOOKED_AT);
}
