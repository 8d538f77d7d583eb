/**
 * states: exact odds of any story that has not too many states. First every state that random play can stand in is found, each once, with
 * all that can follow it; then the chances flow along, decision by decision, until hardly any run is left. Circles are no special case.
 * In: a Prepared. Out: Odds, or null where there are too many states, or some that lead to no end.
 */
import { get } from '../../rules/frame.ts';
import { begin, currentScene, isOpen } from '../../rules/kernel.ts';
import type { Prepared } from '../../rules/prepare.ts';
import type { Odds, Progress } from './odds.ts';
import { endOf, explore, recall, type StateGraph } from './state-graph.ts';
import { meterPlaces, newTally, oddsOf, type Tally, tallyEnding, tallyMeter } from './tally.ts';

/** States at most; fewer where each takes many numbers (state-graph.ts). */
export const MOST_STATES = 2_000_000;
/** Runs going round in a circle are followed until fewer than this share of all is left … */
const LEFT = 1e-12;
/** … or given up after so many decisions, or so many moves in all: a few seconds. */
const MOST_DECISIONS = 10_000;
const MOST_MOVES = 1e9;

export type StatesOptions = { readonly limit?: number; readonly progress?: Progress };

/** Null: too many states, a circle without an exit, one that is left too slowly, or stopped. */
export function statesOdds(p: Prepared, { limit = MOST_STATES, progress }: StatesOptions = {}): Odds | null {
  const graph = explore(p, limit, progress);
  if (graph === null || !everyStateCanEnd(graph)) return null;
  const tally = newTally(p);
  const visits = flow(graph, tally);
  if (visits === null) return null;
  describe(p, graph, visits, tally);
  return oddsOf(tally, 'states', graph.states.count);
}

/** False where a run can come into circles that nothing leads out of. A stuck state is an end. */
function everyStateCanEnd({ states, from, to }: StateGraph): boolean {
  const can = new Uint8Array(states.count);
  let waiting = states.count;
  // What follows a state was mostly found after it, so that going backwards settles nearly all at once.
  for (let found = true; found && waiting > 0; ) {
    found = false;
    for (let state = states.count - 1; state >= 0; state--) {
      if (can[state] === 1) continue;
      const [start, end] = [from[state] as number, from[state + 1] as number];
      let ends = start === end;
      for (let move = start; move < end && !ends; move++) ends = (to[move] as number) < 0 || can[to[move] as number] === 1;
      if (!ends) continue;
      can[state] = 1;
      waiting--;
      found = true;
    }
  }
  return waiting === 0;
}

/** Lets all chances flow to the ends, and tallies these. Out: how often a run comes to each state on average; null where too slow. */
function flow({ states, first, from, to, chance }: StateGraph, tally: Tally): Float64Array | null {
  const visits = new Float64Array(states.count);
  const ends = new Map<number, number>();
  // Chances of standing in each state now and after the next decision, and which states these are.
  let now = new Float64Array(states.count);
  let then = new Float64Array(states.count);
  let here = new Int32Array(states.count);
  let there = new Int32Array(states.count);
  const noted = new Uint32Array(states.count);
  let count = 0;
  if (first < 0) ends.set(first, 1);
  else {
    here[count++] = first;
    now[first] = 1;
  }
  let moves = 0;
  for (let decision = 1, left = 1; count > 0 && left > LEFT; decision++) {
    if (decision > MOST_DECISIONS || moves > MOST_MOVES) return null;
    let next = 0;
    left = 0;
    for (let i = 0; i < count; i++) {
      const state = here[i] as number;
      const share = now[state] as number;
      now[state] = 0;
      visits[state] = (visits[state] as number) + share;
      const end = from[state + 1] as number;
      for (let move = from[state] as number; move < end; move++) {
        const part = share * (chance[move] as number);
        const target = to[move] as number;
        if (target < 0) {
          ends.set(target, (ends.get(target) ?? 0) + part);
          continue;
        }
        left += part;
        then[target] = (then[target] as number) + part;
        if (noted[target] === decision) continue;
        noted[target] = decision;
        there[next++] = target;
      }
      moves += end - (from[state] as number);
    }
    [now, then, here, there, count] = [then, now, there, here, next];
  }
  for (const [code, share] of ends) {
    const { ending, kind } = endOf(code);
    tallyEnding(tally, ending, kind, share);
  }
  return visits;
}

/** What stands where: visits, options and meters of each scene, summed over its states. */
function describe(p: Prepared, { memory, states, from }: StateGraph, visits: Float64Array, tally: Tally): void {
  const f = begin(p, 0);
  const meters = meterPlaces(p);
  for (let state = 0; state < states.count; state++) {
    recall(memory, states, state, f);
    const scene = currentScene(p, f);
    const counted = tally.scenes[scene?.index ?? -1];
    if (scene === null || counted === undefined) continue;
    const share = visits[state] as number;
    counted.visits += share;
    meters.forEach((place, meter) => tallyMeter(counted, meter, get(f, place), share));
    if (from[state] === from[state + 1]) {
      counted.stuck += share;
      continue;
    }
    const open = scene.options.flatMap((option, index) => (isOpen(p, f, option) ? [index] : []));
    for (const option of open) {
      counted.open[option] = (counted.open[option] as number) + share;
      counted.taken[option] = (counted.taken[option] as number) + share / open.length;
    }
  }
}
