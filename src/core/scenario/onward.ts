/**
 * Where the story can go on, scene by scene, whatever conditions say: for checks that follow a way. In: what a file declares. Out: scenes,
 * and null for the end. Nothing is kept: such checks look at a small part of a file.
 */
import { type Known, type KnownScene, type LooseOption, placeOf } from './known.ts';
import { eachTarget, THE_END } from './shortest-path.ts';

/** A scene or a slot, null for the end, or undefined where the name leads nowhere. */
export type Next = KnownScene | null | undefined;

const named = (to: string, known: Known): Next => {
  if (to === THE_END) return null;
  const place = placeOf(to, known);
  return place?.isShort === false ? place : undefined;
};

/** A scene, and where its `without` can lead, and theirs; each once. */
export function withDetours(to: Next, known: Known, found: Set<Next> = new Set()): Set<Next> {
  if (found.has(to)) return found;
  found.add(to);
  for (const target of to?.scene.without ? Object.values(to.scene.without) : [])
    if (target !== undefined) withDetours(named(target, known), known, found);
  return found;
}

/** Where routes name. */
export function namedBy(routes: LooseOption['goto'], known: Known): Next[] {
  const found: Next[] = [];
  eachTarget(routes, (to) => found.push(named(to, known)));
  return found;
}

/** The same, each slot passed: where the next decision is that does not come by itself. */
export function decisionsBehind(routes: LooseOption['goto'], known: Known): Next[] {
  const found = new Set(namedBy(routes, known));
  // A set is gone through to its end while it grows.
  for (const to of found) if (to?.isSlot) for (const next of namedBy(to.scene.next, known)) found.add(next);
  return [...found].filter((to) => !to?.isSlot);
}

/** The routes of an option: its own, or those of its scene. */
export const routesOf = ({ scene }: KnownScene, option: LooseOption): LooseOption['goto'] => option.goto ?? scene.next;

/** What can come after an option, apart from what comes by itself. An event leads on as its slot does. */
export function after(scene: KnownScene, option: LooseOption, known: Known): Set<Next> {
  const found = new Set<Next>();
  for (const to of namedBy(routesOf(scene, option), known)) withDetours(to, known, found);
  return found;
}

/**
 * The scenes that can follow those given, and those; each is asked by `mayEnter` first. `isWhole`: no way led to a name that is nothing.
 */
export function scenesFrom(
  starts: Iterable<Next>,
  known: Known,
  mayEnter: (scene: KnownScene) => boolean = () => true,
): { readonly scenes: ReadonlySet<KnownScene>; readonly isWhole: boolean } {
  const scenes = new Set<KnownScene>();
  const open: KnownScene[] = [];
  let isWhole = true;
  const add = (to: Next): void => {
    if (to === undefined) isWhole = false;
    if (!to || scenes.has(to) || !mayEnter(to)) return;
    scenes.add(to);
    open.push(to);
  };
  for (const to of starts) add(to);
  for (let scene = open.pop(); scene !== undefined; scene = open.pop()) {
    if (!scene.isWhole) isWhole = false;
    for (const { option } of scene.options) {
      if (routesOf(scene, option) === undefined) isWhole = false;
      for (const to of after(scene, option, known)) add(to);
    }
  }
  return { scenes, isWhole };
}

/** Where a story begins. */
export function beginning(known: Known): Set<Next> {
  const first = known.file.first === undefined ? undefined : named(known.file.first, known);
  return withDetours(first?.isSlot ? undefined : first, known);
}
