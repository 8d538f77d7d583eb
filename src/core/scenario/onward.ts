/**
 * Where the story can go on, scene by scene, whatever conditions say: for checks that follow a way. In: what a file declares. Out: scenes,
 * and null for the end. Nothing is kept: such checks look at a small part of a file.
 */
import type { Known, KnownScene, LooseOption } from './known.ts';
import { eachTarget, THE_END } from './shortest-path.ts';

/** A scene, null for the end, or undefined where the name leads nowhere. */
export type Next = KnownScene | null | undefined;

const named = (to: string, { scenes }: Known): Next => {
  if (to === THE_END) return null;
  const scene = scenes.get(to);
  return scene?.isInterrupt === false ? scene : undefined;
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

/** The routes of an option: its own, or those of its scene. */
export const routesOf = ({ scene }: KnownScene, option: LooseOption): LooseOption['goto'] => option.goto ?? scene.next;

/** What can be decided after an option, the interrupts apart. */
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
    if (scene.scene.options === undefined) isWhole = false;
    for (const { option } of scene.options) {
      if (routesOf(scene, option) === undefined) isWhole = false;
      for (const to of after(scene, option, known)) add(to);
    }
  }
  return { scenes, isWhole };
}

/** Where a story begins. */
export const beginning = (known: Known): Set<Next> =>
  known.file.first === undefined ? new Set([undefined]) : withDetours(named(known.file.first, known), known);
