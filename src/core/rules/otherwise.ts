/**
 * What a choice did, told apart from what would have come anyway [A3]: the same weeks are lived twice from the state before the choice,
 * once with the option and once with an empty one, in which the leader leaves the week as it comes. In: a story, the state and the trace
 * before a choice, the option. Out: where both weeks end, each with its causes. Not for use while luck is decided beforehand [D4].
 */
import { type Frame, get, INTERRUPT, METERS, SCENE } from './frame.ts';
import { advance, currentScene } from './kernel.ts';
import type { Prepared, PreparedOption, PreparedRoute } from './prepare.ts';
import { END } from './story.ts';
import { copyTrace, type Trace } from './trace.ts';
import { HABIT } from './words.ts';

/** Where the weeks of a decision end, before the story goes on, and why the numbers moved in them. */
export type Lived = { readonly frame: Frame; readonly trace: Trace };

export type Otherwise = { readonly chosen: Lived; readonly empty: Lived };

/** A meter's change in three parts: they add up to it. Points; for the load weeks of work. */
export type Split = {
  /** What would have come without the choice. */
  readonly anyway: number;
  /** What the choice did, directly and through everything that follows from it. */
  readonly yours: number;
  /** What happened on arriving where the story went on. */
  readonly arrival: number;
};

const TO_END: readonly PreparedRoute[] = [{ when: null, to: END, gate: null }];

/** [W1] The leader's week as it comes: each side gets its routine share. */
const ROUTINE = { lead: HABIT.routine, manage: HABIT.routine };

/** [A3] The option without all that it brings. One that has no move takes no attention of its own, and so none is missing without it. */
const emptied = (chosen: PreparedOption): PreparedOption => ({
  ...chosen,
  ...(chosen.moves.length === 0 ? {} : ROUTINE),
  moves: [],
  shocks: [],
  good: [],
  bad: [],
  chance: null,
  starts: [],
  laterKeys: [],
  promises: [],
  keeps: [],
  set: [],
  learn: [],
  joins: [],
  leaves: [],
});

/** Takes an option in a story that ends after it, so that nothing of the next scene is felt; after an event that is where its slot goes on. */
function live(p: Prepared, before: Frame, scene: number, option: PreparedOption, memory: Trace): Lived {
  const scenes = p.scenes.map((one) =>
    one.index === scene ? { ...one, options: [{ ...option, routes: TO_END }] } : one.draws === null ? one : { ...one, routes: TO_END },
  );
  const frame = before.slice();
  if (get(frame, INTERRUPT) >= 0) frame[SCENE] = END;
  const trace = copyTrace(memory);
  advance({ ...p, scenes }, frame, 0, trace);
  return { frame, trace };
}

/** [A3] Both ways the weeks after `before` can go; `memory` is the trace before the choice. Throws where the scene has no such option. */
export function otherwise(p: Prepared, before: Frame, optionId: string, memory: Trace): Otherwise {
  const scene = currentScene(p, before);
  const chosen = scene?.options.find(({ option }) => option.id === optionId);
  if (!scene || !chosen) throw new RangeError(`no option ${optionId} in ${scene?.scene.id ?? 'a finished run'}`);
  return {
    chosen: live(p, before, scene.index, chosen, memory),
    empty: live(p, before, scene.index, emptied(chosen), memory),
  };
}

/** [A3] One meter's change from `before` to `after` in its parts. `meter` is an index of the frame's meters. */
export function splitOf({ chosen, empty }: Otherwise, before: Frame, after: Frame, meter: number): Split {
  const at = METERS + meter;
  return {
    anyway: get(empty.frame, at) - get(before, at),
    yours: get(chosen.frame, at) - get(empty.frame, at),
    arrival: get(after, at) - get(chosen.frame, at),
  };
}
