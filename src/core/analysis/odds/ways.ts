/**
 * Ways: where a story can lead, whatever its conditions say. In: a Prepared. Out: the scenes that can follow each option, and an order
 * of the scenes in which every scene comes before all that can follow it. Interrupts stand apart: they return to where they came from.
 */
import type { Prepared, PreparedRoute } from '../../rules/prepare.ts';
import { END } from '../../rules/story.ts';

/** Scenes that can be decided next after routes (interrupts apart), and END where the story can end. Each once. */
function waysAlong(p: Prepared, routes: readonly PreparedRoute[]): readonly number[] {
  // As nearly everywhere: one route that always holds, and nobody who could be away.
  const [only] = routes;
  if (only?.when === null && !p.team) return [only.to];
  const found = new Set<number>();
  const sure = routes.findIndex((route) => route.when === null);
  for (const route of sure < 0 ? routes : routes.slice(0, sure + 1)) addDetours(p, route.to, found);
  // [S1] Where no route holds, the story ends.
  if (sure < 0) found.add(END);
  return [...found];
}

/** Scenes that can be decided first. */
export function firstWays(p: Prepared): readonly number[] {
  const found = new Set<number>();
  addDetours(p, p.story.first, found);
  return [...found];
}

/** [S3] A scene, and where its `without` can lead; in a plain story nobody is ever away. */
function addDetours(p: Prepared, to: number, found: Set<number>): void {
  if (found.has(to)) return;
  found.add(to);
  if (p.team) for (const one of p.scenes[to]?.scene.without ?? []) addDetours(p, one.to, found);
}

/** The ways of every option of every scene: scene, option, places to go. */
export type Ways = readonly (readonly (readonly number[])[])[];

/**
 * An aside leads nowhere else, so it has no ways. [Q2] An event stands apart like an interrupt: a slot has one way for each event it can
 * draw, and one for none, and all of them lead behind it.
 */
export const waysOfAll = (p: Prepared): Ways =>
  p.scenes.map(({ draws, routes, options, isEvent }) => {
    if (draws !== null) return Array.from({ length: draws.length + 1 }, () => waysAlong(p, routes));
    return options.map((option) => (option.aside !== null || isEvent ? [] : waysAlong(p, option.routes)));
  });

/** All scenes that can come after the beginning, each before all that can follow it; null where the story can go in circles. */
export function inOrderOfStory(p: Prepared, ways: Ways): readonly number[] | null {
  const targets = ways.map((options) => options.flat());
  const NEW = 0;
  const OPEN = 1;
  const DONE = 2;
  const state = new Uint8Array(p.scenes.length);
  const order: number[] = [];
  // Depth first with a stack of its own: a story can be deeper than the calls of an engine.
  const stack: { readonly scene: number; next: number }[] = [];
  for (const first of firstWays(p)) {
    if (first === END || state[first] !== NEW) continue;
    stack.push({ scene: first, next: 0 });
    state[first] = OPEN;
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const to = targets[top.scene]?.[top.next++];
      if (to === undefined) {
        state[top.scene] = DONE;
        order.push(top.scene);
        stack.pop();
      } else if (to === END) continue;
      else if (state[to] === OPEN) return null;
      else if (state[to] === NEW) {
        state[to] = OPEN;
        stack.push({ scene: to, next: 0 });
      }
    }
  }
  return order.map((_, place) => order[order.length - 1 - place] as number);
}
