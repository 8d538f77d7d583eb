/**
 * Checks circles: since labels never go back, all scenes of a circle have one label, and a run can go round without time. That is fine where
 * something the circle changes is asked on the way round, so that it can end: an option that is open once, a meter that fills. Else it is told.
 */
import { HAS } from './fields.ts';
import { type CheckPart, entriesOf, type Known, type KnownOption, type KnownScene, type LooseOption, placeOf } from './known.ts';
import { after, namedBy, routesOf, scenesFrom, withDetours } from './onward.ts';
import { knotsOf } from './knots.ts';
import type { Reporter } from './report.ts';
import type { LooseCondition } from './walk.ts';

/** What is changed by going round, by the names under which conditions ask for it. */
type Changed = { readonly names: Set<string>; everyMeter: boolean };

/** A way on to the same label, not further down in the file: every circle has one. */
function leadsBack(scene: KnownScene, known: Known): boolean {
  let asksNext = false;
  for (const { option, has } of scene.options) {
    if ((has & HAS.goto) === 0) asksNext = true;
    else if (isBack(option.goto, scene, known)) return true;
  }
  return asksNext && isBack(scene.scene.next, scene, known);
}

/** Asked of every scene, so nothing is gathered for it. Where detours lead is not followed here: they may lead back. */
function isBack(routes: LooseOption['goto'], from: KnownScene, known: Known): boolean {
  if (routes === undefined) return false;
  if (typeof routes !== 'string') return routes.some((route) => isBack(route?.to, from, known));
  const to = placeOf(routes, known);
  return to !== undefined && (to.scene.without !== undefined || (to.index <= from.index && to.label === from.label));
}

function asksOf({ names, everyMeter }: Changed, condition: LooseCondition | undefined): boolean {
  if (condition === undefined) return false;
  const { meter, present, visited, learned, flag, all = [], any = [], not } = condition;
  if (meter !== undefined && (everyMeter || names.has(`meter ${meter}`))) return true;
  if (present !== undefined && (everyMeter || names.has(`person ${present}`))) return true;
  if (visited !== undefined && names.has(`visited ${visited}`)) return true;
  if (learned !== undefined && names.has(`fact ${learned}`)) return true;
  if (flag !== undefined && names.has(`flag ${flag}`)) return true;
  return [...all, ...any, not].some((one) => asksOf({ names, everyMeter }, one));
}

function addChanges({ names }: Changed, scene: KnownScene, { id, option }: KnownOption): void {
  const add = (what: string, ids: readonly (string | undefined)[] = []): void => ids.forEach((one) => names.add(`${what} ${one}`));
  add('visited', [scene.id, `${scene.id}:${id}`]);
  add('flag', option.set);
  add('fact', option.learn);
  for (const { joins, leaves } of [option, scene.scene]) {
    add('person', joins);
    add('person', leaves);
  }
  const { effects, later = [], chance } = option;
  for (const all of [effects, chance?.good?.effects, chance?.bad?.effects, ...later.map((one) => one?.effects)])
    add('meter', Object.keys(all ?? {}));
}

/** The ways round that stay open however often they are taken. */
function openWays(scene: KnownScene, circle: ReadonlySet<KnownScene>, changed: Changed, known: Known): KnownScene[] {
  const found: KnownScene[] = [];
  for (const { option } of scene.options) {
    if (asksOf(changed, option.when)) continue;
    const routes = routesOf(scene, option);
    for (const route of typeof routes === 'string' ? [{ to: routes }] : (routes ?? [])) {
      // A route is taken only where none before it is: what is asked there can end the circle as well.
      if (route !== undefined && 'when' in route && asksOf(changed, route.when)) break;
      for (const to of namedBy(route?.to, known)) for (const one of withDetours(to, known)) if (one && circle.has(one)) found.push(one);
    }
  }
  return found;
}

/** One circle along the ways given, from the first scene in the file that has one. */
function circleAlong(scenes: readonly KnownScene[], ways: ReadonlyMap<KnownScene, readonly KnownScene[]>): KnownScene[] | null {
  const done = new Set<KnownScene>();
  for (const first of scenes) {
    const trail: { readonly scene: KnownScene; next: number }[] = done.has(first) ? [] : [{ scene: first, next: 0 }];
    const on = new Set([first]);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const to = ways.get(top.scene)?.[top.next++];
      if (to === undefined) {
        trail.pop();
        on.delete(top.scene);
        done.add(top.scene);
      } else if (on.has(to)) return trail.map(({ scene }) => scene).slice(trail.findIndex(({ scene }) => scene === to));
      else if (!done.has(to)) {
        trail.push({ scene: to, next: 0 });
        on.add(to);
      }
    }
  }
  return null;
}

/** An early ending that can come of what is changed. */
const canEndEarly = (changed: Changed, known: Known): boolean =>
  entriesOf(known.file.endings).some(([, { early, when }]) => early === true && (when === undefined || asksOf(changed, when)));

function checkCircle(circle: ReadonlySet<KnownScene>, known: Known, report: Reporter): void {
  // Slots by themselves are told in check-deck.ts.
  if ([...circle].every(({ isSlot }) => isSlot)) return;
  const changed: Changed = { names: new Set(), everyMeter: known.level === 'team-v1' };
  let canLeave = false;
  for (const scene of circle) {
    for (const option of scene.options) {
      const next = [...after(scene, option.option, known)];
      if (next.some((to) => to && circle.has(to))) addChanges(changed, scene, option);
      canLeave ||= next.some((to) => !to || !circle.has(to));
    }
  }
  // That no way leads out is told as such.
  if (!canLeave || canEndEarly(changed, known)) return;
  const scenes = [...circle].sort((a, b) => a.index - b.index);
  const found = circleAlong(scenes, new Map(scenes.map((scene) => [scene, openWays(scene, circle, changed, known)])));
  if (found === null) return;
  // Named from the scene that comes first in the file.
  const start = found.reduce((least, { index }, i) => (index < (found[least]?.index ?? 0) ? i : least), 0);
  const ids = [...found.slice(start), ...found.slice(0, start)].map(({ id }) => id);
  const [id = ''] = ids;
  report.add('circle-without-time', ['scenes', id], { scenes: ids }, 'key');
}

/** In the order of their numbers. */
const placesOf = ({ scenes, slots }: Known): readonly KnownScene[] => [...scenes.values(), ...slots.values()];

/** Scenes that can lead to each other: the circles, each with all that is woven into it. */
function circlesOf(known: Known): ReadonlySet<KnownScene>[] {
  const scenes = placesOf(known);
  // Only along one label can a way come back.
  const ways = scenes.map((scene) =>
    scene.options.flatMap(({ option }) =>
      [...after(scene, option, known)].flatMap((to) => (to && to.label === scene.label ? [to.index] : [])),
    ),
  );
  return knotsOf(ways).map((knot) => new Set(knot.map((index) => scenes[index] as KnownScene)));
}

export function checkCircles(known: Known, report: Reporter): CheckPart {
  let isSuspect = false;
  return {
    scene: (scene) => {
      isSuspect ||= !scene.isShort && leadsBack(scene, known);
    },
    rest: () => {
      isSuspect ||= [...known.slots.values()].some((slot) => leadsBack(slot, known));
      const starts = placesOf(known).filter(({ isShort }) => !isShort);
      if (!isSuspect || !scenesFrom(starts, known).isWhole) return;
      for (const circle of circlesOf(known)) checkCircle(circle, known, report);
    },
  };
}
