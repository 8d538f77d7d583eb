/**
 * The same run with one choice changed. In: a run and another option for one of its decisions. Out: the run that follows, choice by choice:
 * what was chosen later is chosen again wherever the story asks the same and it is open; elsewhere the option whose leading and managing is
 * nearest to the run's own habit is taken, and named as not the player's. The dice are the run's: changing a choice changes no other luck.
 */
import { type Attention, attentionOf } from '../analysis/players/poles.ts';
import { choiceOf, partsOf } from '../rules/choice.ts';
import { advance, begin, currentScene, isOpen } from '../rules/kernel.ts';
import type { Prepared, PreparedOption, PreparedScene } from '../rules/prepare.ts';
import { replay, type Replay } from '../run/replay.ts';

export type ChangedRun = {
  /** Position of the changed choice. */
  readonly at: number;
  readonly choices: readonly string[];
  /** Positions among `choices` that are not the player's: the changed one, and decisions the run never came to. */
  readonly others: readonly number[];
  /** Position of the first choice after the changed one that the run did not make there; null where all are the same. */
  readonly parts: number | null;
  readonly replayed: Replay;
};

/** A changed run in a story that goes in circles ends here. */
const MOST_CHOICES = 1000;

/** Throws where the run has no such choice. */
export function changedRun(
  p: Prepared,
  run: { readonly seed: number; readonly choices: readonly string[] },
  at: number,
  option: string,
): ChangedRun {
  const changed = run.choices[at];
  if (changed === undefined) throw new RangeError(`the run has no choice ${at}`);
  const choices: string[] = [...run.choices.slice(0, at), choiceOf(partsOf(changed).scene, option)];
  const others: number[] = [at];
  const later = run.choices.slice(at + 1);
  const habit = habitOf(p, run.choices);
  const frame = begin(p, run.seed);
  for (let place = 0; place < MOST_CHOICES; place++) {
    const scene = currentScene(p, frame);
    if (scene === null) break;
    const made = place < choices.length ? optionIn(scene, choices[place] ?? '') : null;
    const chosen = made ?? again(p, frame, scene, later) ?? nearest(p, frame, scene, habit);
    if (chosen === null || !isOpen(p, frame, chosen.option)) break;
    if (place >= choices.length) {
      choices.push(choiceOf(scene.scene.id, chosen.option.option.id));
      if (!chosen.isOwn) others.push(place);
    }
    advance(p, frame, scene.options.indexOf(chosen.option));
  }
  const parts = choices.findIndex((choice, place) => place > at && choice !== run.choices[place]);
  return { at, choices, others, parts: parts < 0 ? null : parts, replayed: replay(p, run.seed, choices) };
}

type Chosen = { readonly option: PreparedOption; readonly isOwn: boolean };

function optionIn(scene: PreparedScene, choice: string): Chosen | null {
  const { scene: asked, option } = partsOf(choice);
  const found = asked === scene.scene.id ? scene.options.find((one) => one.option.id === option) : undefined;
  return found === undefined ? null : { option: found, isOwn: true };
}

/** The first of the later choices that was made in this scene and is open. An aside is taken once, so it is not taken again. */
function again(p: Prepared, frame: Float64Array, scene: PreparedScene, later: readonly string[]): Chosen | null {
  for (const choice of later) {
    const found = optionIn(scene, choice);
    if (found !== null && isOpen(p, frame, found.option)) return found;
  }
  return null;
}

/** Mean attention of the choices that decided something. */
function habitOf(p: Prepared, choices: readonly string[]): Attention {
  const taken = choices.flatMap((choice) => {
    const { scene, option } = partsOf(choice);
    const found = p.scenes.find((one) => one.scene.id === scene)?.options.find((one) => one.option.id === option);
    return found === undefined || found.aside !== null ? [] : [attentionOf(p, found)];
  });
  const mean = (of: (one: Attention) => number): number => taken.reduce((sum, one) => sum + of(one), 0) / Math.max(1, taken.length);
  return { lead: mean(({ lead }) => lead), manage: mean(({ manage }) => manage) };
}

function nearest(p: Prepared, frame: Float64Array, scene: PreparedScene, habit: Attention): Chosen | null {
  const far = (one: PreparedOption): number => {
    const { lead, manage } = attentionOf(p, one);
    return Math.abs(lead - habit.lead) + Math.abs(manage - habit.manage);
  };
  const open = scene.options.filter((one) => one.aside === null && isOpen(p, frame, one));
  const [first, ...rest] = open;
  if (first === undefined) return null;
  return { option: rest.reduce((best, one) => (far(one) < far(best) - 1e-9 ? one : best), first), isOwn: false };
}
