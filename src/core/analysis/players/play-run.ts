/**
 * One run played by somebody with one idea. In: a Prepared, a seed, a Player. Out: how it ended and its choices. Luck falls by the seed;
 * a player never sees how it will fall.
 */
import { stream } from '../../base/dice.ts';
import { choiceOf } from '../../rules/choice.ts';
import { shownKind } from '../../rules/endings.ts';
import { DECISIONS, ENDING, type Frame, get } from '../../rules/frame.ts';
import { advance, begin, currentScene, isOpen } from '../../rules/kernel.ts';
import type { Prepared, PreparedOption, PreparedScene } from '../../rules/prepare.ts';
import { ENDING_KINDS, type EndingKind } from '../../rules/story.ts';
import type { Shares } from '../facts.ts';

/** What a player sees when it chooses: `decision` counts from 0, asides apart; `next` are its own dice, 0 up to 1. */
export type Moment = {
  readonly p: Prepared;
  readonly frame: Frame;
  readonly scene: PreparedScene;
  readonly open: readonly PreparedOption[];
  readonly decision: number;
  readonly next: () => number;
};
/** Chooses one of the open options. */
export type Choose = (moment: Moment) => PreparedOption;

/** `ending` is -1, `kind` null where the run got stuck: every option of a scene closed. */
export type Played = { readonly ending: number; readonly kind: EndingKind | null; readonly choices: readonly string[] };

/** A run with more decisions goes in circles. */
const MOST_DECISIONS = 1000;

/** `slip`: share of choices, 0 to 1, left to chance. `watch` sees the frame before and after each choice. */
export function playRun(
  p: Prepared,
  seed: number,
  choose: Choose,
  slip = 0,
  watch?: (before: Frame, after: Frame, chosen: PreparedOption) => void,
): Played {
  const next = stream(Math.imul(seed, 31) + 7);
  const frame = begin(p, seed);
  const before = watch ? frame.slice() : frame;
  const choices: string[] = [];
  for (let scene = currentScene(p, frame); scene !== null && choices.length < MOST_DECISIONS; scene = currentScene(p, frame)) {
    const open = openOf(p, frame, scene);
    if (open.length === 0) return { ending: -1, kind: null, choices };
    const chosen = slip > 0 && next() < slip ? anyOf(open, next) : choose({ p, frame, scene, open, decision: get(frame, DECISIONS), next });
    choices.push(choiceOf(scene.scene.id, chosen.option.id));
    if (watch) before.set(frame);
    advance(p, frame, scene.options.indexOf(chosen));
    watch?.(before, frame, chosen);
  }
  const ending = get(frame, ENDING);
  return ending < 0 ? { ending, kind: null, choices } : { ending, kind: shownKind(p, frame), choices };
}

export const openOf = (p: Prepared, frame: Frame, scene: PreparedScene): PreparedOption[] =>
  scene.options.filter((option) => isOpen(p, frame, option));

/** One of a list that is not empty. */
export const anyOf = <Item>(list: readonly Item[], next: () => number): Item => list[Math.floor(next() * list.length)] as Item;

/** Plays on at random from a frame, in place, to an ending or until it is stuck. `watch` hears the global number of each option taken. */
export function playOnAtRandom(p: Prepared, frame: Frame, next: () => number, watch?: (option: number) => void): void {
  for (let decision = 0; decision < MOST_DECISIONS; decision++) {
    const scene = currentScene(p, frame);
    if (scene === null) return;
    const { options } = scene;
    let open = 0;
    for (let i = 0; i < options.length; i++) if (isOpen(p, frame, options[i] as PreparedOption)) open++;
    if (open === 0) return;
    let chosen = -1;
    for (let skip = Math.floor(next() * open); skip >= 0; ) if (isOpen(p, frame, options[++chosen] as PreparedOption)) skip--;
    watch?.((options[chosen] as PreparedOption).index);
    advance(p, frame, chosen);
  }
}

/** True where the run is over and thrives. */
export const isThriving = (p: Prepared, frame: Frame): boolean => get(frame, ENDING) >= 0 && shownKind(p, frame) === 'thriving';

/** Counts runs into shares. */
export function sharesOfRuns(p: Prepared, runs: readonly Played[]): Shares {
  const share = (is: (run: Played) => boolean): number => (runs.length > 0 ? runs.filter(is).length / runs.length : 0);
  const kinds = ENDING_KINDS.map((kind) => [kind, share((run) => run.kind === kind)] as const);
  return {
    runs: runs.length,
    kinds: Object.fromEntries(kinds) as Record<EndingKind, number>,
    endings: p.story.endings.map((_, ending) => share((run) => run.ending === ending)),
    stuck: share((run) => run.kind === null),
  };
}
