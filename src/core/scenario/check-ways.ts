/**
 * Checks the ways of the story: that every route leads somewhere, that time does not go back, that every scene can be reached and left.
 * Structural: conditions are taken as if they could hold. Where a way is broken, what depends on all ways is not asked.
 */
import { HAS, UNKNOWN } from './fields.ts';
import { backwards, reachOf, type Ways } from './graph.ts';
import { optionPath } from './addresses.ts';
import { type CheckPart, entriesOf, isGone, type Known, type KnownOption, type KnownScene, type LooseScene, placeOf } from './known.ts';
import { fieldsOf } from './introspect.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';
import { SceneSchema } from './schema-scene.ts';
import { eachTarget, THE_END } from './shortest-path.ts';
import { nearest } from './suggest.ts';
import type { LooseRoutes } from './walk.ts';

const SCENE_FIELDS: ReadonlySet<string> = new Set(fieldsOf(SceneSchema));
const OPTION_FIELDS: ReadonlySet<string> = new Set(Object.keys(HAS));

const shortWord = ({ isEvent }: KnownScene): string => (isEvent ? 'an event' : 'an interrupt');

/** Where a way can lead. */
function targetsOf(known: Known): readonly string[] {
  const before = targetsKnown.get(known);
  if (before !== undefined) return before;
  const targets = [THE_END];
  for (const places of [known.scenes, known.slots])
    for (const { id, isShort } of places.values()) if (!isShort && id !== THE_END) targets.push(id);
  targetsKnown.set(known, targets);
  return targets;
}
/** Gathered once for a file: one that is broken everywhere asks for them two hundred times. */
const targetsKnown = new WeakMap<Known, readonly string[]>();

function checkTarget(to: string, path: Path, known: Known, report: Reporter): void {
  if (to === THE_END) return;
  const place = placeOf(to, known);
  if (place?.isShort === false) return;
  if (place) report.add('interrupt-as-target', path, { scene: to, what: shortWord(place) });
  else {
    const named = {
      id: to,
      get names() {
        return targetsOf(known);
      },
      isEnding: Object.hasOwn(known.file.endings ?? {}, to),
    };
    report.add('unknown-scene', path, named);
  }
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

/** What comes by itself. */
function checkShort(known: KnownScene, report: Reporter): void {
  const { id: sceneId, scene, isInterrupt, isEvent, options } = known;
  const what = shortWord(known);
  if (isInterrupt && isEvent) report.add('event-and-interrupt', ['scenes', sceneId, 'event'], {}, 'key');
  for (const field of ['next', 'week', 'day', 'without'] as const) {
    if (Object.hasOwn(scene, field)) report.add('interrupt-goes-on', ['scenes', sceneId, field], { field, what }, 'key');
  }
  for (const { id, has } of options) {
    if (has & HAS.goto) report.add('interrupt-goes-on', optionPath(sceneId, id, 'goto'), { field: 'goto', what }, 'key');
  }
}

function checkLabel(part: object, path: Path, what: string, { clock }: Known, report: Reporter): void {
  const other = clock === 'week' ? 'day' : 'week';
  if (Object.hasOwn(part, other)) report.add('wrong-clock', [...path, other], { field: other, right: clock, what }, 'key');
  else if (!Object.hasOwn(part, clock)) report.add('missing-label', path, { field: clock, what }, 'key');
}

/** One way of a scene: where it leads, and the path of what says so. */
function checkTime(from: number | null, to: string, path: () => Path, known: Known, report: Reporter): void {
  if (from === null) return;
  const label = placeOf(to, known)?.label ?? null;
  if (label !== null && label < from) report.add('time-goes-back', path(), { from, to: label, scene: to, clock: known.clock });
}

function timeOfRoutes(from: number | null, routes: LooseRoutes | undefined, path: () => Path, known: Known, report: Reporter): void {
  if (typeof routes === 'string') return checkTime(from, routes, path, known, report);
  routes?.forEach((route, i) => {
    if (route?.to !== undefined) checkTime(from, route.to, () => [...path(), i, 'to'], known, report);
  });
}

/** The number of "end" behind those of the scenes and slots. */
const endOf = ({ scenes, slots }: Known): number => scenes.size + slots.size;

type Routed = LooseRoutes | undefined;

/** False where a route was taken out for its form: it may have led anywhere. */
const isWhole = (routes: Routed): boolean => typeof routes === 'string' || (routes?.every((route) => route?.to !== undefined) ?? false);

/** True where routes may be meant by a field that does not exist. */
const isMisnamed = (part: object, field: 'next' | 'goto', fields: ReadonlySet<string>): boolean =>
  Object.keys(part).some((key) => !fields.has(key) && nearest(key, [field]) !== null);

const knowsNext = (scene: LooseScene): boolean =>
  Object.hasOwn(scene, 'next') ? isWhole(scene.next) : !isMisnamed(scene, 'next', SCENE_FIELDS);
const knowsGoto = ({ option, has }: KnownOption): boolean =>
  has & HAS.goto ? isWhole(option.goto) : (has & UNKNOWN) === 0 || !isMisnamed(option, 'goto', OPTION_FIELDS);

/** Adds the ways out of one scene or slot. Out: whether all of them are known. */
function addWays(from: KnownScene, ways: Ways, known: Known, report: Reporter): boolean {
  const { id, scene, label, options, index, isSlot } = from;
  const add = (target: string): void => {
    const to = target === THE_END ? undefined : placeOf(target, known);
    if (target !== THE_END && to?.isShort !== false) whole = false;
    ways.from.push(index);
    ways.to.push(to?.index ?? endOf(known));
  };
  // A way that was taken out for its form may have led anywhere.
  let whole = from.isWhole && knowsNext(scene);
  timeOfRoutes(label, scene.next, () => ['scenes', id, 'next'], known, report);
  for (const [person, target] of scene.without ? Object.entries(scene.without) : []) {
    if (target === undefined) continue;
    const path = ['scenes', id, 'without', person];
    add(target);
    checkTarget(target, path, known, report);
    checkTime(label, target, () => path, known, report);
  }
  const goesOn = Object.hasOwn(scene, 'next');
  let usesNext = false;
  for (const one of options) {
    const { id: optionId, option, has } = one;
    if (has & HAS.goto) timeOfRoutes(label, option.goto, () => optionPath(id, optionId, 'goto'), known, report);
    if (!knowsGoto(one)) whole = false;
    if (option.goto !== undefined) eachTarget(option.goto, add);
    else usesNext = true;
    if (!goesOn && (has & HAS.goto) === 0 && !isSlot) {
      report.add('no-way-on', optionPath(id, optionId), { option: optionId }, 'key');
      whole = false;
    }
  }
  if (usesNext) eachTarget(scene.next, add);
  return whole;
}

function checkGraph(first: number, ways: Ways, known: Known, report: Reporter): void {
  const size = endOf(known) + 1;
  const onward = reachOf(ways, size);
  const reached = new Uint8Array(size);
  onward(first, reached);
  const scenes = [...known.scenes.values(), ...known.slots.values()].filter(({ isShort }) => !isShort);
  for (const { id, index } of scenes) {
    if (reached[index] === 0) report.add('unreachable-scene', ['scenes', id], { scene: id }, 'key');
  }
  const leaving = new Uint8Array(size);
  reachOf(backwards(ways), size)(endOf(known), leaving);
  const told = new Uint8Array(size);
  for (const { id, index } of scenes) {
    if (leaving[index] === 1 || told[index] === 1) continue;
    // One problem for the whole circle, at its first scene in the file.
    onward(index, told);
    report.add('no-way-out', ['scenes', id], { scene: id }, 'key');
  }
}

function checkFirst(known: Known, report: Reporter): void {
  const { first } = known.file;
  if (first === undefined) return;
  const place = placeOf(first, known);
  if (place === undefined) report.add('unknown-scene', ['first'], { id: first, names: known.scenes });
  else if (place.isShort || place.isSlot)
    report.add('first-is-interrupt', ['first'], { scene: first, what: place.isSlot ? 'a slot' : shortWord(place) });
}

/** A name that the format uses itself. */
function checkName(id: string, list: 'scenes' | 'slots', what: string, report: Reporter): void {
  if (id === THE_END) report.add('reserved-id', [list, THE_END], { id: THE_END, what }, 'key');
}

export function checkWays(known: Known, report: Reporter): CheckPart {
  const first = known.file.first === undefined ? undefined : known.scenes.get(known.file.first);
  const ways: Ways = { from: [], to: [] };
  let whole = first?.isShort === false && !known.scenes.has(THE_END) && !known.slots.has(THE_END);
  return {
    scene: (scene) => {
      checkName(scene.id, 'scenes', 'scene', report);
      if (scene.isShort) return checkShort(scene, report);
      if (!isGone(scene.scene)) checkLabel(scene.scene, ['scenes', scene.id], 'scene', known, report);
      if (!addWays(scene, ways, known, report)) whole = false;
    },
    rest: () => {
      checkFirst(known, report);
      for (const [id, slot] of entriesOf(known.file.slots)) {
        checkName(id, 'slots', 'slot', report);
        checkLabel(slot, ['slots', id], 'slot', known, report);
      }
      for (const slot of known.slots.values()) if (!addWays(slot, ways, known, report)) whole = false;
      if (whole && first !== undefined) checkGraph(first.index, ways, known, report);
    },
  };
}
