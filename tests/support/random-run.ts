/** A player who takes any open option: seeded, so that a failing run can be named and kept. */
import { stream } from '../../src/core/base/dice.ts';
import { choiceOf } from '../../src/core/rules/choice.ts';
import type { Frame } from '../../src/core/rules/frame.ts';
import { advance, begin, currentScene, isOpen } from '../../src/core/rules/kernel.ts';
import type { Prepared } from '../../src/core/rules/prepare.ts';

export type RandomRun = { readonly choices: readonly string[]; readonly frame: Frame };

/** Plays to an ending, or stops after `most` choices. Calls `watch` with the frame after every choice. */
export function randomRun(p: Prepared, seed: number, watch?: (frame: Frame, choice: string) => void, most = 200): RandomRun {
  const next = stream(seed * 7919 + 17);
  const frame = begin(p, seed);
  const choices: string[] = [];
  for (let scene = currentScene(p, frame); scene && choices.length < most; scene = currentScene(p, frame)) {
    const open = scene.options.filter((one) => isOpen(p, frame, one));
    const chosen = open[Math.floor(next() * open.length)];
    if (!chosen) throw new Error(`stuck in ${scene.scene.id} with seed ${seed}`);
    choices.push(choiceOf(scene.scene.id, chosen.option.id));
    advance(p, frame, scene.options.indexOf(chosen));
    watch?.(frame, choices[choices.length - 1] ?? '');
  }
  return { choices, frame };
}
