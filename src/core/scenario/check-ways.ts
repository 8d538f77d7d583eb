/**
 * Checks the ways of the story: that every route leads somewhere, that time does not go back, that every scene can be reached and left.
 * Structural: conditions are taken as if they could hold. Where a way is broken, what depends on all ways is not asked.
 */
import { type CheckPart, eachOption, isGone, isInterrupt, type Known, labelOf, type LooseScene, optionPath } from './known.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';
import { eachTarget, THE_END } from './shortest-path.ts';
import type { LooseRoutes } from './walk.ts';

/** Scene to the scenes a way leads to, all by their numbers in `known.targets`; one may be named twice. */
type Ways = number[][];
/** The number of "end". */
const END = 0;
const NOWHERE: readonly number[] = [];

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
  eachOption(scene, (option, id) => {
    if (Object.hasOwn(option, 'goto')) report.add('interrupt-goes-on', [...path, 'options', id, 'goto'], { field: 'goto' }, 'key');
  });
}

function checkLabel(scene: LooseScene, path: Path, { clock }: Known, report: Reporter): void {
  const other = clock === 'week' ? 'day' : 'week';
  if (Object.hasOwn(scene, other)) report.add('wrong-clock', [...path, other], { field: other, right: clock }, 'key');
  else if (!Object.hasOwn(scene, clock)) report.add('missing-label', path, { field: clock }, 'key');
}

/** One way of a scene: where it leads, and the path of what says so. */
function checkTime(from: number | null, to: string, path: () => Path, known: Known, report: Reporter): void {
  const scene = from === null ? undefined : known.scenes.get(to);
  const label = scene === undefined ? null : labelOf(scene);
  if (from !== null && label !== null && label < from)
    report.add('time-goes-back', path(), { from, to: label, scene: to, clock: known.clock });
}

function timeOfRoutes(from: number | null, routes: LooseRoutes | undefined, path: () => Path, known: Known, report: Reporter): void {
  if (typeof routes === 'string') return checkTime(from, routes, path, known, report);
  routes?.forEach((route, i) => {
    if (route?.to !== undefined) checkTime(from, route.to, () => [...path(), i, 'to'], known, report);
  });
}

/** The ways out of one scene, or null when one of them is not known. */
function waysOf(id: string, scene: LooseScene, known: Known, report: Reporter): number[] | null {
  const label = labelOf(scene);
  const to: number[] = [];
  const add = (target: string): void => {
    const number = known.targets.get(target);
    if (number === undefined) whole = false;
    else to.push(number);
  };
  let whole = scene.options !== undefined;
  timeOfRoutes(label, scene.next, () => ['scenes', id, 'next'], known, report);
  for (const [person, target] of scene.without ? Object.entries(scene.without) : []) {
    if (target === undefined) continue;
    const path = ['scenes', id, 'without', person];
    add(target);
    checkTarget(target, path, known, report);
    checkTime(label, target, () => path, known, report);
  }
  const goesOn = Object.hasOwn(scene, 'next');
  eachOption(scene, (option, optionId) => {
    timeOfRoutes(label, option.goto, () => optionPath(id, optionId, 'goto'), known, report);
    if (!goesOn && !Object.hasOwn(option, 'goto')) {
      report.add('no-way-on', optionPath(id, optionId), { option: optionId }, 'key');
      whole = false;
    }
    eachTarget(option.goto ?? scene.next, add);
  });
  return whole ? to : null;
}

/** Marks all scenes a way leads to, from one on, that are not marked yet. */
function reach(start: number, ways: Ways, seen: Uint8Array): void {
  if (seen[start] === 1) return;
  seen[start] = 1;
  const open = [start];
  for (let scene = open.pop(); scene !== undefined; scene = open.pop()) {
    for (const to of ways[scene] ?? NOWHERE) {
      if (seen[to] === 1) continue;
      seen[to] = 1;
      open.push(to);
    }
  }
}

function backwards(ways: Ways): Ways {
  const back: Ways = ways.map(() => []);
  ways.forEach((targets, from) => {
    for (const to of targets) back[to]?.push(from);
  });
  return back;
}

function checkGraph(first: string, ways: Ways, { targets }: Known, report: Reporter): void {
  const reached = new Uint8Array(targets.size);
  reach(targets.get(first) ?? END, ways, reached);
  for (const [scene, number] of targets) {
    if (number !== END && reached[number] === 0) report.add('unreachable-scene', ['scenes', scene], { scene }, 'key');
  }
  const leaving = new Uint8Array(targets.size);
  reach(END, backwards(ways), leaving);
  const told = new Uint8Array(targets.size);
  for (const [scene, number] of targets) {
    if (number === END || leaving[number] === 1 || told[number] === 1) continue;
    // One problem for the whole circle, at its first scene in the file.
    reach(number, ways, told);
    report.add('no-way-out', ['scenes', scene], { scene }, 'key');
  }
}

function checkFirst({ file: { first }, scenes }: Known, report: Reporter): void {
  if (first === undefined) return;
  const scene = scenes.get(first);
  if (scene === undefined) report.add('unknown-scene', ['first'], { id: first, names: scenes });
  else if (isInterrupt(scene)) report.add('first-is-interrupt', ['first'], { scene: first });
}

export function checkWays(known: Known, report: Reporter): CheckPart {
  const { first } = known.file;
  const hasEnd = known.scenes.has(THE_END);
  const ways: Ways = Array.from(known.targets, () => []);
  let whole = first !== undefined && known.targets.has(first) && first !== THE_END;
  return {
    scene: (id, scene) => {
      if (id === THE_END) report.add('reserved-id', ['scenes', THE_END], { id: THE_END, what: 'scene' }, 'key');
      if (isInterrupt(scene)) return checkInterrupt(scene, ['scenes', id], report);
      if (!isGone(scene)) checkLabel(scene, ['scenes', id], known, report);
      const out = waysOf(id, scene, known, report);
      if (out === null) whole = false;
      else ways[known.targets.get(id) ?? END] = out;
    },
    rest: () => {
      checkFirst(known, report);
      if (whole && first !== undefined && !hasEnd) checkGraph(first, ways, known, report);
    },
  };
}
