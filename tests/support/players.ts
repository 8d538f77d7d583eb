/** Players with one idea each, for the thesis of a scenario. In: a prepared story and a seed. Out: the ending their run came to. */
import { stream } from '../../src/core/base/dice.ts';
import type { Frame } from '../../src/core/rules/frame.ts';
import { advance, begin, currentScene, isOpen } from '../../src/core/rules/kernel.ts';
import type { Prepared, PreparedOption } from '../../src/core/rules/prepare.ts';
import { read } from '../../src/core/rules/read.ts';
import type { EndingKind } from '../../src/core/rules/story.ts';

/** Chooses among the open options; `decision` counts from 0. */
export type Player = (p: Prepared, frame: Frame, open: readonly PreparedOption[], decision: number) => PreparedOption | undefined;
export type Outcome = { readonly ending: string; readonly kind: EndingKind; readonly choices: readonly string[] };

/** `slip`: share of choices, 0 to 1, that are left to chance. */
export function playThrough(p: Prepared, seed: number, player: Player, slip = 0): Outcome {
  const next = stream(seed * 31 + 7);
  const frame = begin(p, seed);
  const choices: string[] = [];
  for (let scene = currentScene(p, frame); scene; scene = currentScene(p, frame)) {
    const open = scene.options.filter((one) => isOpen(p, frame, one));
    const chosen = next() < slip ? open[Math.floor(next() * open.length)] : player(p, frame, open, choices.length);
    if (!chosen) throw new Error(`stuck in ${scene.scene.id} with seed ${seed}`);
    choices.push(`${scene.scene.id}:${chosen.option.id}`);
    advance(p, frame, scene.options.indexOf(chosen));
  }
  const { ending } = read(p, frame);
  if (!ending) throw new Error(`no ending with seed ${seed}`);
  return { ending: ending.id, kind: ending.kind, choices };
}

const leansToLead = (option: PreparedOption): number => option.lead - option.manage;
const most = (open: readonly PreparedOption[], score: (option: PreparedOption) => number): PreparedOption | undefined =>
  [...open].sort((a, b) => score(b) - score(a))[0];

export const leadOnly: Player = (_p, _frame, open) => most(open, leansToLead);
export const manageOnly: Player = (_p, _frame, open) => most(open, (option) => -leansToLead(option));

/** Takes the option with the most random continuations that thrive; ties by morale and execution after it. */
export const planner =
  (continuations: number): Player =>
  (p, frame, open, decision) => {
    const scene = currentScene(p, frame);
    return most(open, (option) => {
      const after = frame.slice();
      advance(p, after, scene?.options.indexOf(option) ?? 0);
      const { stocks } = read(p, after);
      let thrives = 0;
      for (let i = 0; i < continuations; i++) if (thrivesAtRandom(p, after.slice(), stream(i * 101 + decision))) thrives++;
      return (thrives / continuations) * 1000 + stocks.morale + stocks.execution;
    });
  };

function thrivesAtRandom(p: Prepared, frame: Frame, next: () => number): boolean {
  for (let scene = currentScene(p, frame); scene; scene = currentScene(p, frame)) {
    const open = scene.options.filter((one) => isOpen(p, frame, one));
    const chosen = open[Math.floor(next() * open.length)];
    if (!chosen) return false;
    advance(p, frame, scene.options.indexOf(chosen));
  }
  return read(p, frame).ending?.kind === 'thriving';
}
