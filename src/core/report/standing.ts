/**
 * Where a run stands among all runs: how random play of the whole story ends. In: a story. Out, slice by slice: Ends from the very beginning.
 */
import { stream } from '../base/dice.ts';
import { playOnAtRandom } from '../analysis/players/play-run.ts';
import { SEED } from '../rules/frame.ts';
import { begin } from '../rules/kernel.ts';
import type { Prepared } from '../rules/prepare.ts';
import { count, type Ends, endsOf, newTally } from './counting/ends.ts';
import { COUNT } from './counting/worth.ts';

/** Runs between two turns of the page. */
const TURN = 10;
/** All plays of a story are the same for everybody, so they are seeded by themselves. */
const SEED_OF_ALL = 20;

export function* countAll(p: Prepared, runs = COUNT.again): Generator<void, Ends> {
  const tally = newTally(p);
  const next = stream(SEED_OF_ALL);
  const start = begin(p, 0);
  const frame = start.slice();
  for (let run = 0; run < runs; run++) {
    frame.set(start);
    frame[SEED] = Math.floor(next() * 4294967296);
    playOnAtRandom(p, frame, stream(Math.floor(next() * 4294967296)));
    count(p, tally, frame, 1);
    if (run % TURN === 0) yield;
  }
  return endsOf(tally, 'sampled');
}
