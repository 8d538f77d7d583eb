/**
 * Tableau: an ending comes about in a few seconds. In: its still picture; out: steps, whose last is that picture. The room is empty first;
 * then people come in, from the back to the front; what stands beside heads comes last.
 */
import type { Item, Picture } from './picture.ts';

/** `at`: milliseconds since the first. */
export type Step = { readonly at: number; readonly picture: Picture };

/** Milliseconds: an empty room, each group of people, and the room as it is before the last things come. */
const EMPTY = 1100;
const GROUP = 1000;
const MOST_GROUPS = 4;
/** A small team has as much time. */
const LEAST_GROUPS = 3;
/** From this z on, things say something about heads. */
const BESIDE_HEADS = 800;

const isBesideHeads = (item: Item): boolean => item.kind === 'prop' && item.z >= BESIDE_HEADS && item.move === null;

export function stepsOf(picture: Picture): readonly Step[] {
  const people = picture.items.filter((item) => item.kind === 'figure');
  if (people.length === 0) return [{ at: 0, picture }];
  const groups = Math.min(MOST_GROUPS, people.length);
  const steps: Step[] = [];
  for (let group = 0; group <= groups; group++) {
    const here = new Set<Item>(people.slice(0, Math.ceil((people.length * group) / groups)));
    const items = picture.items.filter((item) => (item.kind === 'figure' ? here.has(item) : !isBesideHeads(item)));
    steps.push({ at: group === 0 ? 0 : EMPTY + (group - 1) * GROUP, picture: { ...picture, items } });
  }
  return [...steps, { at: EMPTY + Math.max(LEAST_GROUPS, groups) * GROUP, picture }];
}

/** Keys that go on. */
const ONWARD = ['Enter', ' '];

/**
 * Shows steps at their times. A click anywhere, or a key that goes on, shows the last at once; so does a tab that is hidden. Out: a way to
 * stop without showing anything more.
 */
export function playSteps(steps: readonly Step[], show: (picture: Picture) => void): () => void {
  const timers = steps.map((step) => setTimeout(() => show(step.picture), step.at));
  const stop = (): void => {
    for (const timer of timers) clearTimeout(timer);
    window.removeEventListener('pointerdown', skip);
    window.removeEventListener('keydown', press);
    document.removeEventListener('visibilitychange', skip);
  };
  const skip = (): void => {
    stop();
    const last = steps.at(-1);
    if (last !== undefined) show(last.picture);
  };
  const press = (event: KeyboardEvent): void => {
    if (ONWARD.includes(event.key)) skip();
  };
  window.addEventListener('pointerdown', skip);
  window.addEventListener('keydown', press);
  document.addEventListener('visibilitychange', skip);
  return stop;
}
