/** Arriving at a scene (rules S2–S5): who is away, what falls due, what lands, who comes and goes. */
import { isHere } from './conditions.ts';
import { drawn } from './deck.ts';
import { finish } from './endings.ts';
import { add, EVENT, type Frame, get, LABEL, SCENE } from './frame.ts';
import { passes } from './gate.ts';
import { landAt } from './later.ts';
import { joinAndLeave } from './people.ts';
import type { Prepared, PreparedRoute, PreparedScene } from './prepare.ts';
import { breakDue } from './promises.ts';
import { strike } from './shocks.ts';
import { END } from './story.ts';
import type { Trace } from './trace.ts';

/** [S4] [S5] The interrupt that comes now: most urgent first, each once in a run, only if those it needs are here. */
export function interrupting(p: Prepared, f: Frame): PreparedScene | null {
  for (const entered of p.interrupts) {
    if (get(f, p.at.visits + entered.index) > 0 || !passes(entered.gate, f)) continue;
    if (entered.needs.every((person) => isHere(p, f, person))) return entered;
  }
  return null;
}

/** [S3] Where the story goes when somebody the scene cannot do without is away: a scene, or END. */
export function detour(p: Prepared, f: Frame, scene: number): number {
  let to = scene;
  for (let steps = 0; to !== END && steps < p.scenes.length; steps++) {
    const without = p.scenes[to]?.without;
    if (without === undefined || without.length === 0) return to;
    const other = without.find((one) => !isHere(p, f, one.person));
    if (!other) return to;
    to = other.to;
  }
  return to;
}

/** [S2] [S3] The story goes on at `scene`, or where its detours lead. */
export const arrive = (p: Prepared, f: Frame, scene: number, trace?: Trace): void => goTo(p, f, detour(p, f, scene), trace);

/** The story goes on at scene `to`, all detours taken, or ends. */
export function goTo(p: Prepared, f: Frame, to: number, trace?: Trace): void {
  if (to === END) return finish(p, f);
  const entered = p.scenes[to];
  if (!entered) throw new RangeError(`no scene ${to}`);
  f[SCENE] = to;
  enter(p, f, entered, trace);
  if (entered.draws !== null) drawAt(p, f, entered, trace);
}

/** [Q2] [Q3] A slot draws an event, which is played now; where none fits the story goes on at once. */
function drawAt(p: Prepared, f: Frame, slot: PreparedScene, trace?: Trace): void {
  const event = drawn(p, f, slot);
  if (event === null) return arrive(p, f, routeFrom(f, slot.routes), trace);
  f[EVENT] = event.index;
  enter(p, f, event, trace);
}

/** [S1] The first route whose condition holds. */
export function routeFrom(f: Frame, routes: readonly PreparedRoute[]): number {
  for (const route of routes) if (passes(route.gate, f)) return route.to;
  return END;
}

/** [S2] On entering, in this order: the date, what waited for the scene, promises due, the visit, who joins or leaves. [L2] [P2] */
export function enter(p: Prepared, f: Frame, entered: PreparedScene, trace?: Trace): void {
  if (entered.label !== null) f[LABEL] = entered.label;
  landAt(p, f, entered, trace);
  if (p.story.promises.length > 0) breakDue(p, f, get(f, LABEL), trace);
  if (p.scratch.gathered) strike(p, f, trace);
  add(f, p.at.visits + entered.index, 1);
  if (entered.changesTeam && p.team) joinAndLeave(p, f, entered.scene.joins, entered.scene.leaves, trace);
}
