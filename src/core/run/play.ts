/**
 * A play: the player's hold on a running machine. In: a prepared story, a seed and the choices so far. Out: where the run stands now,
 * what the last choice did, and `choose`. Nothing of the past is kept but the list of choices, so a long run stays small.
 */
import { createActor } from 'xstate';
import { type MachineContext, machineOf, type StoryMachine } from '../machine/machine.ts';
import { choiceOf, partsOf } from '../rules/choice.ts';
import { type Frame, METERS } from '../rules/frame.ts';
import { currentScene, isOpen } from '../rules/kernel.ts';
import type { Prepared } from '../rules/prepare.ts';
import { digest } from '../rules/read.ts';
import { STOCKS } from '../rules/story.ts';
import type { Trace } from '../rules/trace.ts';
import { type Origin, RULES_VERSION, type Mark, type Run, storyHash } from './run.ts';

/** The last choice and its effect. */
export type Step = {
  readonly scene: string;
  readonly option: string;
  readonly before: Frame;
  readonly after: Frame;
  readonly trace: Trace;
  /** What the trace remembered before the choice: whoever asks what would have come anyway starts from it [A3]. */
  readonly traceBefore: Trace;
};

export type Play = {
  readonly prepared: Prepared;
  readonly seed: number;
  readonly frame: () => Frame;
  readonly trace: () => Trace;
  /** Null before the first choice. */
  readonly last: () => Step | null;
  readonly choices: () => readonly string[];
  readonly ended: () => boolean;
  /** Takes an open option of the scene that waits; false, and nothing changed, where there is none of that id. */
  readonly choose: (option: string) => boolean;
  readonly stop: () => void;
};

/** The machine of a story, to be started as often as it is played. */
export const newMachine = (prepared: Prepared): StoryMachine => machineOf(prepared);

/** Starts a play and takes the choices given; stops quietly at the first that does not fit (`choices()` then is shorter). */
export function startPlay(
  prepared: Prepared,
  seed: number,
  choices: readonly string[] = [],
  machine: StoryMachine = machineOf(prepared),
): Play {
  const actor = createActor(machine, { input: { seed } }).start();
  const taken: string[] = [];
  let last: Step | null = null;
  const context = (): MachineContext => actor.getSnapshot().context;

  function choose(option: string): boolean {
    const { frame: before, trace: traceBefore } = context();
    const scene = currentScene(prepared, before);
    const chosen = scene?.options.find((one) => one.option.id === option);
    if (!scene || !chosen || !isOpen(prepared, before, chosen)) return false;
    actor.send({ type: option });
    const { frame, trace } = context();
    last = { scene: scene.scene.id, option, before, after: frame, trace, traceBefore };
    taken.push(choiceOf(scene.scene.id, option));
    return true;
  }

  for (const choice of choices) {
    const { scene, option } = partsOf(choice);
    if (currentScene(prepared, context().frame)?.scene.id !== scene || !choose(option)) break;
  }
  return {
    prepared,
    seed,
    frame: () => context().frame,
    trace: () => context().trace,
    last: () => last,
    choices: () => taken,
    ended: () => currentScene(prepared, context().frame) === null,
    choose,
    stop: () => actor.stop(),
  };
}

/** The play as a Run, ready to be saved. */
export function runOf(play: Play, marks: readonly Mark[] = [], origin?: Origin): Run {
  return {
    format: 1,
    scenario: play.prepared.story.id,
    seed: play.seed,
    choices: [...play.choices()],
    marks,
    made: {
      story: storyHash(play.prepared.story),
      rules: RULES_VERSION,
      end: digest(play.prepared, play.frame()),
      meters: shownMeters(play.prepared, play.frame()),
    },
    ...(origin ? { origin } : {}),
  };
}

/** Morale, execution and the author's own shown meters, in whole points. */
export function shownMeters(p: Prepared, f: Frame): Record<string, number> {
  const meters: Record<string, number> = { morale: Math.round(f[METERS] ?? 0), execution: Math.round(f[METERS + 1] ?? 0) };
  p.story.meters.forEach((meter, i) => {
    if (meter.shown) meters[meter.id] = Math.round(f[METERS + STOCKS.length + i] ?? 0);
  });
  return meters;
}
