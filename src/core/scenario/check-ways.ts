/**
 * Checks the ways of the story: that every route leads somewhere, that time does not go back, that every scene can be reached and left.
 * Structural: conditions are taken as if they could hold. Where a way is broken, what depends on all ways is not asked.
 */
import { entriesOf, isGone, isInterrupt, type Known, labelOf, type LooseOption, type LooseScene } from './known.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';
import { targetsOfRoutes, THE_END } from './shortest-path.ts';
import type { LooseRoutes } from './walk.ts';

/** Scene to the scenes a way leads to. */
type Ways = Map<string, Set<string>>;

function checkTarget(to: string, path: Path, known: Known, report: Reporter): void {
  if (known.targets.has(to)) return;
  if (known.scenes.has(to)) report.add('interrupt-as-target', path, { scene: to });
  else report.add('unknown-scene', path, { id: to, names: known.targets });
}

export function checkRoutes(routes: LooseRoutes, path: Path, known: Known, report: Reporter): void {
  if (typeof routes === 'string') return checkTarget(routes, path, known, report);
  routes.forEach((route, i) => {
    if (route === undefined) return;
    if (route.to !== undefined) checkTarget(route.to, [...path, i, 'to'], known, report);
    const open = !Object.hasOwn(route, 'when');
    const last = i === routes.length - 1;
    if (last && !open) report.add('routes-not-open', [...path, i], {});
    if (!last && open) report.add('route-never-taken', [...path, i], {});
  });
}

function checkInterrupt(scene: LooseScene, path: Path, report: Reporter): void {
  for (const field of ['next', 'week', 'day', 'without'] as const) {
    if (Object.hasOwn(scene, field)) report.add('interrupt-goes-on', [...path, field], { field }, 'key');
  }
  for (const [id, option] of entriesOf<LooseOption>(scene.options)) {
    if (Object.hasOwn(option, 'goto')) report.add('interrupt-goes-on', [...path, 'options', id, 'goto'], { field: 'goto' }, 'key');
  }
}

function checkLabel(scene: LooseScene, path: Path, { clock }: Known, report: Reporter): void {
  const other = clock === 'week' ? 'day' : 'week';
  if (Object.hasOwn(scene, other)) report.add('wrong-clock', [...path, other], { field: other, right: clock }, 'key');
  else if (!Object.hasOwn(scene, clock)) report.add('missing-label', path, { field: clock }, 'key');
}

/** One way of a scene: where it leads, and the path of what says so. */
function checkTime(from: number | null, to: string, path: Path, known: Known, report: Reporter): void {
  const scene = known.scenes.get(to);
  const label = scene === undefined ? null : labelOf(scene);
  if (from !== null && label !== null && label < from)
    report.add('time-goes-back', path, { from, to: label, scene: to, clock: known.clock });
}

function timeOfRoutes(from: number | null, routes: LooseRoutes | undefined, path: Path, known: Known, report: Reporter): void {
  if (typeof routes === 'string') return checkTime(from, routes, path, known, report);
  routes?.forEach((route, i) => {
    if (route?.to !== undefined) checkTime(from, route.to, [...path, i, 'to'], known, report);
  });
}

/** The ways out of one scene, or null when one of them is not known. */
function waysOf(id: string, scene: LooseScene, known: Known, report: Reporter): Set<string> | null {
  const path = ['scenes', id];
  const label = labelOf(scene);
  const to = new Set<string>();
  let whole = scene.options !== undefined;
  timeOfRoutes(label, scene.next, [...path, 'next'], known, report);
  for (const [person, target] of Object.entries(scene.without ?? {})) {
    if (target === undefined) continue;
    to.add(target);
    checkTarget(target, [...path, 'without', person], known, report);
    checkTime(label, target, [...path, 'without', person], known, report);
  }
  for (const [optionId, option] of entriesOf<LooseOption>(scene.options)) {
    timeOfRoutes(label, option.goto, [...path, 'options', optionId, 'goto'], known, report);
    if (!Object.hasOwn(option, 'goto') && !Object.hasOwn(scene, 'next')) {
      report.add('no-way-on', [...path, 'options', optionId], { option: optionId }, 'key');
      whole = false;
    }
    for (const target of targetsOfRoutes(option.goto ?? scene.next)) to.add(target);
  }
  for (const target of to) if (!known.targets.has(target)) whole = false;
  return whole ? to : null;
}

/** All scenes a way leads to, from some on. */
function reachedFrom(starts: Iterable<string>, ways: ReadonlyMap<string, Iterable<string>>): Set<string> {
  const seen = new Set(starts);
  const open = [...seen];
  for (let scene = open.pop(); scene !== undefined; scene = open.pop()) {
    for (const to of ways.get(scene) ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      open.push(to);
    }
  }
  return seen;
}

function backwards(ways: Ways): Map<string, string[]> {
  const back = new Map<string, string[]>();
  for (const [from, targets] of ways) {
    for (const to of targets) {
      const list = back.get(to);
      if (list) list.push(from);
      else back.set(to, [from]);
    }
  }
  return back;
}

function checkGraph(first: string, ways: Ways, report: Reporter): void {
  const reached = reachedFrom([first], ways);
  for (const scene of ways.keys()) {
    if (!reached.has(scene)) report.add('unreachable-scene', ['scenes', scene], { scene }, 'key');
  }
  const leaving = reachedFrom([THE_END], backwards(ways));
  const told = new Set<string>();
  for (const scene of ways.keys()) {
    if (leaving.has(scene) || told.has(scene)) continue;
    // One problem for the whole circle, at its first scene in the file.
    for (const inside of reachedFrom([scene], ways)) told.add(inside);
    report.add('no-way-out', ['scenes', scene], { scene }, 'key');
  }
}

export function checkWays(known: Known, report: Reporter): void {
  const { first } = known.file;
  const ways: Ways = new Map();
  let whole = first !== undefined && known.targets.has(first) && first !== THE_END;
  if (first !== undefined) {
    const scene = known.scenes.get(first);
    if (scene === undefined) report.add('unknown-scene', ['first'], { id: first, names: known.scenes });
    else if (isInterrupt(scene)) report.add('first-is-interrupt', ['first'], { scene: first });
  }
  if (known.scenes.has(THE_END)) report.add('reserved-id', ['scenes', THE_END], { id: THE_END, what: 'scene' }, 'key');
  for (const [id, scene] of known.scenes) {
    if (isInterrupt(scene)) {
      checkInterrupt(scene, ['scenes', id], report);
      continue;
    }
    if (!isGone(scene)) checkLabel(scene, ['scenes', id], known, report);
    const out = waysOf(id, scene, known, report);
    if (out === null) whole = false;
    else ways.set(id, out);
  }
  if (whole && first !== undefined && !known.scenes.has(THE_END)) checkGraph(first, ways, report);
}
