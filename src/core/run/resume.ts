/**
 * Resume: what becomes of a saved run on today's scenario. All choices valid and the same end: silently. Valid, another end: with the
 * meters that differ. A choice gone: by the scenario's `renamed` map, else stopped at the last valid decision. Never a wrong branch.
 */
import { choiceOf, partsOf } from '../rules/choice.ts';
import type { Frame } from '../rules/frame.ts';
import type { Prepared } from '../rules/prepare.ts';
import { digest } from '../rules/read.ts';
import { shownMeters } from './play.ts';
import { replay } from './replay.ts';
import type { Run } from './run.ts';

export type MeterDifference = { readonly meter: string; readonly was: number | null; readonly now: number | null };

export type Resumed = {
  /** `same`: nothing to say. `other-numbers`: plays on, some meters differ. `stopped`: a choice no longer fits. */
  readonly kind: 'same' | 'other-numbers' | 'stopped';
  /** The choices to play on from, with today's names. */
  readonly choices: readonly string[];
  /** The first choice that no longer fits, as it was saved. */
  readonly lost: string | null;
  /** Shown meters that differ from those the player saw; not told of a stopped run, which stands elsewhere. */
  readonly meters: readonly MeterDifference[];
};

/** A choice by today's names: the option renamed, or the scene, or both; at most as many steps as the map has. */
export function renamedChoice(renamed: Readonly<Record<string, string>>, choice: string): string {
  let now = choice;
  for (let steps = Object.keys(renamed).length; steps > 0; steps--) {
    const { scene, option } = partsOf(now);
    const whole = renamed[now];
    const sceneOnly = renamed[scene];
    if (whole !== undefined) now = partsOf(whole).option === '' ? choiceOf(scene, whole) : whole;
    else if (sceneOnly !== undefined) now = choiceOf(sceneOnly, option);
    else return now;
  }
  return now;
}

/** Choices by today's names as far as they fit, where they lead, and the first that does not fit, as it was given. */
export function fitting(
  p: Prepared,
  seed: number,
  given: readonly string[],
): Pick<Resumed, 'choices' | 'lost'> & { readonly frame: Frame } {
  const asGiven = replay(p, seed, given);
  if (!asGiven.stopped) return { choices: given, lost: null, frame: asGiven.frame };
  const choices = given.map((choice) => renamedChoice(p.story.renamed, choice));
  const { stopped, frame } = replay(p, seed, choices);
  return stopped ? { choices: choices.slice(0, stopped.at), lost: given[stopped.at] ?? null, frame } : { choices, lost: null, frame };
}

export function resume(p: Prepared, run: Run): Resumed {
  const { choices, lost, frame } = fitting(p, run.seed, run.choices);
  if (lost !== null) return { kind: 'stopped', choices, lost, meters: [] };
  if (digest(p, frame) === run.made.end) return { kind: 'same', choices, lost, meters: [] };
  const meters = differences(run.made.meters, shownMeters(p, frame));
  return { kind: meters.length > 0 ? 'other-numbers' : 'same', choices, lost, meters };
}

function differences(was: Readonly<Record<string, number>>, now: Readonly<Record<string, number>>): MeterDifference[] {
  const names = [...new Set([...Object.keys(now), ...Object.keys(was)])];
  return names.filter((meter) => was[meter] !== now[meter]).map((meter) => ({ meter, was: was[meter] ?? null, now: now[meter] ?? null }));
}
