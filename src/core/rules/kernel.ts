/**
 * The kernel: begin a run, take a choice, in place (RULES.md). The one meaning of every rule: XState's guards and actions, replay,
 * analysis and the debrief all call it. In: a Prepared story, a frame, the index of an option of the scene the frame stands at.
 * Out: the same frame after the choice; its causes in `trace`, where one is given.
 */
import { arrive, detour, enter, goTo, interrupting, routeFrom } from './arrive.ts';
import { bankedAfter, canAfford } from './days.ts';
import { finish, finishEarly } from './endings.ts';
import * as at from './frame.ts';
import { passes } from './gate.ts';
import { land, startLaters } from './later.ts';
import { happens } from './luck.ts';
import { again, type Shock } from './meaning.ts';
import type { Prepared, PreparedOption, PreparedScene } from './prepare.ts';
import { keepAndMake } from './promises.ts';
import { forget, gather, shockBy, strike, strikeOwnMeters } from './shocks.ts';
import { see } from './stale.ts';
import { END, STOCKS } from './story.ts';
import { CHANCE, CHOICE, clearCauses, type Trace, traceFor } from './trace.ts';
import { week } from './week.ts';
import { gatherWeekly } from './weekly.ts';
import { seatEverybody } from './why-mood.ts';
import { executionAtStart } from './why-work.ts';
import { PROMISE } from './words.ts';

/** A frame at the first scene of the story. `seed` is a whole number from 0 to 2^32 − 1. [R1] */
export function begin(p: Prepared, seed: number, trace?: Trace): at.Frame {
  const f = trace ? beginning(p, trace) : beginningOf(p).slice();
  f[at.SEED] = seed >>> 0;
  return f;
}

/** The same in the frame of an earlier run: making a frame takes as long as three plain choices, so whoever plays thousands keeps one. [R1] */
export function beginAgain(p: Prepared, f: at.Frame, seed: number): void {
  f.set(beginningOf(p));
  f[at.SEED] = seed >>> 0;
}

const beginningOf = (p: Prepared): at.Frame => (p.scratch.beginning ??= beginning(p));

/** The beginning is the same for every seed: nothing is rolled before the first choice. */
function beginning(p: Prepared, trace?: Trace): at.Frame {
  const f = new Float64Array(p.at.size);
  f[at.INTERRUPT] = END;
  f[at.ENDING] = END;
  f[at.EVENT] = END;
  f[at.DAYS] = p.story.days ?? 0;
  f[at.ROWS] = p.story.people.length;
  f.set(p.story.start, at.METERS);
  p.story.meters.forEach((meter, i) => {
    f[at.METERS + STOCKS.length + i] = meter.start;
  });
  p.story.people.forEach((person, i) => {
    const row = p.at.people + i * at.ROW;
    f[row + at.P_ENERGY] = at.get(f, at.ENERGY);
    f[row + at.P_ENGAGEMENT] = at.get(f, at.MORALE);
    f[row + at.P_WEEKS] = 99;
    f[row + at.P_WORK] = 1;
    f[row + at.P_STATUS] = person.atStart ? at.HERE : at.NOT_YET;
    if (person.atStart) at.add(f, at.SEATS, 1);
  });
  if (trace) clearCauses(trace);
  trace?.met.fill(0);
  if (trace && p.team) {
    seatEverybody(p, f, trace);
    executionAtStart(p, f, trace);
  }
  arrive(p, f, p.story.first, trace);
  see(p, f, true);
  return f;
}

export const newTrace = (p: Prepared): Trace => traceFor(p.at, p.story.meters.length, p.weekly.length);

/** The scene whose decision waits now, interrupts and events included; null after the end. */
export function currentScene(p: Prepared, f: at.Frame): PreparedScene | null {
  const interrupt = at.get(f, at.INTERRUPT);
  const event = at.get(f, at.EVENT);
  const scene = interrupt >= 0 ? interrupt : event >= 0 ? event : at.get(f, at.SCENE);
  return scene === END ? null : (p.scenes[scene] ?? null);
}

/** [C7] [B3] An option is open where its condition holds, an aside while it can be paid for. */
export const isOpen = (p: Prepared, f: at.Frame, option: PreparedOption): boolean => passes(option.gate, f) && canAfford(p, f, option);

/** Takes an option of the current scene; the caller has made sure that it is open. Throws on a finished run or an unknown option. [S1] */
export function advance(p: Prepared, f: at.Frame, optionIndex: number, trace?: Trace): void {
  const scene = currentScene(p, f);
  const chosen = scene?.options[optionIndex];
  if (!scene || !chosen) throw new RangeError(`no option ${optionIndex} in ${scene?.scene.id ?? 'a finished run'}`);
  if (trace) clearCauses(trace);
  if (chosen.aside !== null) return stepAside(p, f, scene, chosen, trace);
  gatherAll(p, f, chosen, trace);
  const kept = keepAndMake(p, f, chosen, at.get(f, at.LABEL), trace);
  remember(p, f, chosen, trace);
  if (p.team) liveThrough(p, f, chosen, scene.isShort ? p.interruptWeeks : p.weeks, kept, trace);
  else if (p.scratch.gathered) strike(p, f, trace);
  for (let i = 0; i < chosen.moves.length; i++) at.add(f, p.at.used + (chosen.moves[i] as number), 1);
  f[at.DAYS] = bankedAfter(p, f, scene, chosen);
  at.add(f, p.at.chosen + chosen.index, 1);
  at.add(f, at.DECISIONS, 1);
  goOn(p, f, scene, chosen, trace);
  see(p, f, chosen.monitors);
}

/** [B3] An aside is felt at once, takes no weeks and counts as no decision; the decision stays as it was. */
function stepAside(p: Prepared, f: at.Frame, scene: PreparedScene, chosen: PreparedOption, trace?: Trace): void {
  gatherChoice(p, f, chosen, trace);
  startLaters(p, f, chosen);
  if (keepAndMake(p, f, chosen, at.get(f, at.LABEL), trace) && p.team) f[at.RELIABLE] = PROMISE.keptWeeks;
  remember(p, f, chosen, trace);
  if (p.scratch.gathered) strike(p, f, trace);
  f[at.DAYS] = bankedAfter(p, f, scene, chosen);
  at.add(f, p.at.chosen + chosen.index, 1);
  see(p, f, chosen.monitors);
}

/** Everything that is felt with this choice: the move and the author's words, luck, what was started earlier, the weekly effects. */
function gatherAll(p: Prepared, f: at.Frame, chosen: PreparedOption, trace?: Trace): void {
  const isLucky = luck(p, f, chosen, trace);
  gatherChoice(p, f, chosen, trace);
  gather(p, isLucky ? chosen.good : chosen.bad, CHANCE, trace);
  land(p, f, trace);
  startLaters(p, f, chosen);
  gatherWeekly(p, f, trace);
}

/** [W1]–[W5] What the move and the author's words bring at once. */
function gatherChoice(p: Prepared, f: at.Frame, chosen: PreparedOption, trace?: Trace): void {
  const { shocks } = chosen;
  for (let i = 0; i < shocks.length; i++) {
    const { place, by, gain, move } = shocks[i] as Shock;
    shockBy(p, place, gain ? by * again(at.get(f, p.at.used + move)) : by, CHOICE, trace);
  }
}

/** [C4] [C5] Flags set and facts learned by an option. */
function remember(p: Prepared, f: at.Frame, { set, learn }: PreparedOption, trace?: Trace): void {
  for (const flag of set) f[p.at.flags + flag] = 1;
  for (const fact of learn) {
    if (f[p.at.facts + fact] !== 1) trace?.happened.push({ what: 'learned', fact });
    f[p.at.facts + fact] = 1;
  }
}

/** [S6] The team's weeks of a decision; shocks, joins and leaves belong to the first of them. */
function liveThrough(p: Prepared, f: at.Frame, chosen: PreparedOption, weeks: number, kept: boolean, trace?: Trace): void {
  if (p.scratch.gathered) strikeOwnMeters(p, f, trace);
  week(p, f, chosen, true, kept, trace);
  forget(p, trace);
  for (let w = 1; w < weeks; w++) week(p, f, chosen, false, false, trace);
}

/** [D2] Odds of a chance now, in ten. */
export function oddsNow(_p: Prepared, f: at.Frame, option: PreparedOption): number {
  const { chance } = option;
  if (!chance) return 10;
  let in10 = chance.in10;
  for (const raise of chance.raise) if (passes(raise.gate, f)) in10 += raise.by;
  return Math.min(10, Math.max(0, in10));
}

/** [D1] [D3] Whether the chance of an option turns out well. */
function luck(p: Prepared, f: at.Frame, chosen: PreparedOption, trace?: Trace): boolean {
  if (!chosen.chance) return true;
  const in10 = oddsNow(p, f, chosen);
  const good = happens(p, f, chosen.chance.key, at.get(f, p.at.chosen + chosen.index), in10);
  trace?.happened.push({ what: 'chance', good, in10 });
  return good;
}

/** [S1]–[S5] [Q3] After a choice: an early ending, the end, an interrupt, or the next scene; after an event where its slot goes on. */
function goOn(p: Prepared, f: at.Frame, from: PreparedScene, chosen: PreparedOption, trace?: Trace): void {
  const wasInterrupt = at.get(f, at.INTERRUPT) >= 0;
  f[at.INTERRUPT] = END;
  f[at.EVENT] = END;
  if (finishEarly(p, f)) return;
  if (wasInterrupt) return arrive(p, f, at.get(f, at.SCENE), trace);
  const routes = from.isEvent ? (p.scenes[at.get(f, at.SCENE)]?.routes ?? []) : chosen.routes;
  const to = detour(p, f, routeFrom(f, routes));
  if (to === END) return finish(p, f);
  f[at.SCENE] = to;
  const interrupt = from.isInterrupt || p.interrupts.length === 0 ? null : interrupting(p, f);
  if (!interrupt) return goTo(p, f, to, trace);
  f[at.INTERRUPT] = interrupt.index;
  enter(p, f, interrupt, trace);
}
