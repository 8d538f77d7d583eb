/**
 * state-graph: every state that random play of a story can stand in, and what can follow each. A state is the part of a frame that
 * matters (matters.ts). In: a Prepared. Out: numbered states, and per state the moves away from it with their chances; luck included.
 */
import { shownKind } from '../../rules/endings.ts';
import { ENDING, type Frame, get } from '../../rules/frame.ts';
import { advance, begin, currentScene, isOpen } from '../../rules/kernel.ts';
import { eachOutcome } from '../../rules/luck.ts';
import type { Prepared, PreparedOption } from '../../rules/prepare.ts';
import { ENDING_KINDS, type EndingKind } from '../../rules/story.ts';
import { type Interned, intern, newInterned } from './intern.ts';
import { type Memory, whatMatters } from './matters.ts';
import type { Progress } from './odds.ts';

export type StateGraph = {
  readonly memory: Memory;
  readonly states: Interned;
  /** Where play begins: a state, or an end. */
  readonly first: number;
  /** The moves away from state s are `from[s]` to `from[s + 1]`; a stuck state has none. */
  readonly from: Uint32Array;
  /** Where each move leads: a state, or an end (below 0, see `endOf`). */
  readonly to: Int32Array;
  /** The chance of each move, 0 to 1, in its state. */
  readonly chance: Float64Array;
};

/** Numbers that all states together may take: 256 MB. */
const MOST_NUMBERS = 32 * 1024 * 1024;
/** States between two reports of progress. */
const BETWEEN = 8192;

/** An end as a number below 0: the author's ending and the kind that is shown. */
function codeOfEnd(p: Prepared, f: Frame): number {
  return -1 - ((get(f, ENDING) + 1) * ENDING_KINDS.length + ENDING_KINDS.indexOf(shownKind(p, f)));
}

export function endOf(code: number): { readonly ending: number; readonly kind: EndingKind } {
  const number = -1 - code;
  const kind = ENDING_KINDS[number % ENDING_KINDS.length];
  if (kind === undefined) throw new RangeError(`no end ${code}`);
  return { ending: Math.floor(number / ENDING_KINDS.length) - 1, kind };
}

/** Writes a state into a frame whose other places do not matter. */
export function recall({ places }: Memory, states: Interned, state: number, f: Frame): void {
  const start = state * places.length;
  for (let i = 0; i < places.length; i++) f[places[i] as number] = states.values[start + i] as number;
}

/** The number of the state a frame stands in, or of its end. */
function stateOf(p: Prepared, { places, most }: Memory, states: Interned, f: Frame): number {
  if (currentScene(p, f) === null) return codeOfEnd(p, f);
  const { row } = states;
  for (let i = 0; i < places.length; i++) row[i] = Math.min(get(f, places[i] as number), most[i] as number);
  return intern(states);
}

/** True where dice may be asked when the option is taken. */
function asksLuck(p: Prepared, { option }: PreparedOption): boolean {
  return (
    p.scenes.some(({ draws }) => draws !== null) ||
    option.chance !== null ||
    option.later.some((later) => (p.laters[later]?.later.in10 ?? 10) < 10)
  );
}

/** Null where there are more than `limit` states, or `progress` stops. */
export function explore(p: Prepared, limit: number, progress?: Progress): StateGraph | null {
  const memory = whatMatters(p);
  const states = newInterned(memory.places.length);
  const most = Math.min(limit, Math.floor(MOST_NUMBERS / states.width));
  const lucky = p.scenes.map(({ options }) => options.map((option) => asksLuck(p, option)));
  const f = begin(p, 0);
  const first = stateOf(p, memory, states, f);
  let from = new Uint32Array(1024);
  let to = new Int32Array(4096);
  let chance = new Float64Array(4096);
  let moves = 0;
  const open: number[] = [];
  for (let state = 0; state < states.count; state++) {
    if (states.count > most || (state % BETWEEN === BETWEEN - 1 && progress?.(state) === false)) return null;
    if (state + 1 >= from.length) from = grown(from, new Uint32Array(from.length * 2));
    recall(memory, states, state, f);
    const scene = currentScene(p, f);
    open.length = 0;
    scene?.options.forEach((option, index) => void (isOpen(p, f, option) && open.push(index)));
    const take = (option: number): void => {
      recall(memory, states, state, f);
      advance(p, f, option);
    };
    const move = (share: number): void => {
      if (moves === to.length) {
        to = grown(to, new Int32Array(moves * 2));
        chance = grown(chance, new Float64Array(moves * 2));
      }
      to[moves] = stateOf(p, memory, states, f);
      chance[moves++] = share;
    };
    for (const option of open) {
      if (lucky[scene?.index ?? -1]?.[option] === true) {
        eachOutcome(
          p,
          () => take(option),
          (share) => move(share / open.length),
        );
      } else {
        take(option);
        move(1 / open.length);
      }
    }
    from[state + 1] = moves;
  }
  return { memory, states, first, from, to, chance };
}

function grown<List extends Int32Array | Uint32Array | Float64Array>(list: List, larger: List): List {
  larger.set(list);
  return larger;
}
