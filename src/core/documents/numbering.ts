/**
 * Reading order, short numbers and anchors. In: a Story. Out: scenes in the order a person reads them, §3 for the third of them, §3.2 for
 * its second option, need or aside, and the anchor of each, made of the author's ids so that a comment still finds its place after an edit.
 */
import type { Story, StoryScene } from '../rules/story.ts';
import { listedIn } from './listed.ts';

export type Numbering = {
  /**
   * Indexes of scenes: by label, then by steps from the first scene, then as in the file; then events as in the file; interrupts last, most
   * urgent first.
   */
  readonly order: readonly number[];
  /** "§3" */
  readonly scene: (scene: number) => string;
  /** "§3.2", by the place of an option in the story; of a split of a calendar only its scene. */
  readonly option: (scene: number, option: number) => string;
  /** "§3.2", by the place in what is listed (listed.ts). */
  readonly listed: (scene: number, place: number) => string;
};

/** Steps from the first scene; a scene nobody reaches is the farthest. */
function stepsFromFirst(story: Story): readonly number[] {
  const steps = story.scenes.map(() => Number.POSITIVE_INFINITY);
  const queue = [story.first];
  steps[story.first] = 0;
  for (const at of queue) {
    const scene = story.scenes[at];
    if (!scene) continue;
    const routes = [
      ...(scene.draws === null ? [] : scene.next),
      ...scene.options.flatMap((option) => option.goto ?? scene.next),
      ...scene.without,
    ];
    for (const { to } of routes) {
      if (steps[to] !== Number.POSITIVE_INFINITY) continue;
      steps[to] = (steps[at] ?? 0) + 1;
      queue.push(to);
    }
  }
  return steps;
}

/** Scenes of the story proper before those that come by themselves: events, then interrupts. */
const sortOf = ({ interrupt, event }: StoryScene): number => (interrupt ? 2 : event ? 1 : 0);

export function numberingOf(story: Story): Numbering {
  const steps = stepsFromFirst(story);
  const compare = (a: number, b: number): number => {
    const [one, other] = [story.scenes[a], story.scenes[b]];
    if (!one || !other) return 0;
    if (one.interrupt && other.interrupt) return other.interrupt.urgency - one.interrupt.urgency || a - b;
    const sort = sortOf(one) - sortOf(other);
    if (sort !== 0) return sort;
    if (one.event) return a - b;
    const label = (one.label ?? 0) - (other.label ?? 0);
    if (label !== 0) return label;
    const [near, far] = [steps[a] ?? 0, steps[b] ?? 0];
    return near === far ? a - b : near < far ? -1 : 1;
  };
  const order = story.scenes.map((_, index) => index).sort(compare);
  const rank = new Map(order.map((scene, at) => [scene, at + 1]));
  const scene = (index: number): string => `§${rank.get(index) ?? 0}`;
  const listed = (index: number, place: number): string => `${scene(index)}.${place + 1}`;
  const option = (index: number, place: number): string => {
    const at = story.scenes[index];
    const found = at === undefined ? -1 : listedIn(at).findIndex(({ kind, places }) => kind !== 'need' && places[0] === place);
    return found < 0 ? scene(index) : listed(index, found);
  };
  return { order, scene, option, listed };
}

/**
 * Anchors. Author's ids hold no underscore and no dot, so ours cannot meet theirs: `monday`, `monday.bag`, `monday.bag.line-2`,
 * `monday._line-2`, `_ending.claimed`, `_contents`.
 */
export const anchor = {
  scene: (scene: string): string => scene,
  option: (scene: string, option: string): string => `${scene}.${option}`,
  /** Of a scene's own parts: a line, the question. */
  inScene: (scene: string, part: string): string => `${scene}._${part}`,
  inOption: (scene: string, option: string, part: string): string => `${scene}.${option}.${part}`,
  ending: (ending: string): string => `_ending.${ending}`,
  inEnding: (ending: string, part: string): string => `_ending.${ending}.${part}`,
  /** Of a part of the document that is about no single scene. */
  part: (name: string): string => `_${name}`,
};

/** a, b … z, aa, ab …: the lines of §3 are §3a, §3b, so that they never look like its options. */
export function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

/** An id as a title: "odile-coat" is "Odile coat". */
export const titleOf = (id: string): string => {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
