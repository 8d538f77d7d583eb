/**
 * Replay by the kernel alone: from a seed and choices to every step of a run. The debrief, the tests and the command line use it; the
 * differential test holds it equal to the machine the player runs.
 */
import type { Frame } from '../rules/frame.ts';
import { partsOf } from '../rules/choice.ts';
import { advance, begin, currentScene, isOpen, newTrace } from '../rules/kernel.ts';
import type { Prepared } from '../rules/prepare.ts';
import { copyTrace, type Trace } from '../rules/trace.ts';
import type { Step } from './play.ts';

export type Replay = {
  /** State before the first choice. */
  readonly start: { readonly frame: Frame; readonly trace: Trace };
  readonly steps: readonly Step[];
  /** The state after the last choice that fits. */
  readonly frame: Frame;
  /** The first choice that does not fit, by position, and why; null where all do. */
  readonly stopped: { readonly at: number; readonly why: 'ended' | 'other-scene' | 'no-option' | 'closed' } | null;
};

export function replay(p: Prepared, seed: number, choices: readonly string[]): Replay {
  const trace = newTrace(p);
  const f = begin(p, seed, trace);
  const start = { frame: f.slice(), trace: copyTrace(trace) };
  const steps: Step[] = [];
  for (const [at, choice] of choices.entries()) {
    const { scene: sceneId, option: optionId } = partsOf(choice);
    const scene = currentScene(p, f);
    const index = scene?.options.findIndex((one) => one.option.id === optionId) ?? -1;
    const chosen = scene?.options[index];
    const why = !scene
      ? 'ended'
      : scene.scene.id !== sceneId
        ? 'other-scene'
        : !chosen
          ? 'no-option'
          : !isOpen(p, f, chosen)
            ? 'closed'
            : null;
    if (why || !scene || !chosen) return { start, steps, frame: f, stopped: { at, why: why ?? 'no-option' } };
    const before = f.slice();
    const traceBefore = steps.at(-1)?.trace ?? start.trace;
    advance(p, f, index, trace);
    steps.push({ scene: scene.scene.id, option: chosen.option.id, before, after: f.slice(), trace: copyTrace(trace), traceBefore });
  }
  return { start, steps, frame: f, stopped: null };
}
