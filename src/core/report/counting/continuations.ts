/**
 * What follows an option: every continuation walked where they are few, else a number of seeded ones. A generator that gives the page its
 * turn: whoever drives it decides how long a slice lasts; driven to the end at once it does the same. In: a state, an option. Out: Ends.
 */
import { stream } from '../../base/dice.ts';
import { playOnAtRandom } from '../../analysis/players/play-run.ts';
import { type Frame, SEED } from '../../rules/frame.ts';
import { advance, currentScene, isOpen } from '../../rules/kernel.ts';
import { eachOutcome } from '../../rules/luck.ts';
import type { Prepared } from '../../rules/prepare.ts';
import { count, type Ends, endsOf, newTally } from './ends.ts';

/** A state is not walked from where so many decisions are still to come: three options each would be more than that. */
const FAR = 8;
/** Choices between two turns of the page: well under a millisecond each. */
const TURN = 100;

export type Continue = {
  /** Decisions that are still to come, about. */
  readonly ahead: number;
  /** Continuations walked at most; where there are more, so many are played. */
  readonly walk: number;
  readonly sample: number;
  /** Seeds the sample: equal seeds are the same luck and the same random choices, so that options of one state are told apart by less. */
  readonly seed: number;
};

export function* continuations(p: Prepared, before: Frame, option: number, how: Continue): Generator<void, Ends> {
  const walked = how.ahead <= FAR ? yield* walk(p, before, option, how.walk) : null;
  return walked ?? (yield* sample(p, before, option, how));
}

/** A state on the way, and its chance. */
type Waiting = { readonly frame: Frame; readonly chance: number };

/** Takes an option once for every way its luck can fall. */
function taken(p: Prepared, { frame, chance }: Waiting, option: number, share: number): Waiting[] {
  const states: Waiting[] = [];
  let after = frame;
  eachOutcome(
    p,
    () => {
      after = frame.slice();
      advance(p, after, option);
    },
    (outcome) => states.push({ frame: after, chance: chance * share * outcome }),
  );
  return states;
}

/** Every continuation; null where there are more than `most`. */
function* walk(p: Prepared, before: Frame, option: number, most: number): Generator<void, Ends | null> {
  const tally = newTally(p);
  const waiting = taken(p, { frame: before, chance: 1 }, option, 1);
  let choices = 0;
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    const { frame, chance } = state;
    const options = currentScene(p, frame)?.options ?? [];
    const open = options.flatMap((one, place) => (isOpen(p, frame, one) ? [place] : []));
    if (open.length === 0) count(p, tally, frame, chance);
    for (const place of open) waiting.push(...taken(p, state, place, 1 / open.length));
    choices += open.length;
    // In a circle nothing ever ends: what was chosen is bounded too.
    if (tally.played + waiting.length > most || choices > 8 * most) return null;
    if (choices % TURN < open.length) yield;
  }
  return endsOf(tally, 'exact');
}

function* sample(p: Prepared, before: Frame, option: number, { sample: played, seed, ahead }: Continue): Generator<void, Ends> {
  const tally = newTally(p);
  const next = stream(seed);
  const frame = before.slice();
  const perTurn = Math.max(1, Math.floor(TURN / (ahead + 1)));
  for (let one = 0; one < played; one++) {
    frame.set(before);
    frame[SEED] = Math.floor(next() * 4294967296);
    const choices = stream(Math.floor(next() * 4294967296));
    advance(p, frame, option);
    playOnAtRandom(p, frame, choices);
    count(p, tally, frame, 1);
    if (one % perTurn === 0) yield;
  }
  return endsOf(tally, 'sampled');
}
