/**
 * matters: which places of a frame can still change what follows. Two frames that agree there have the same future, so they are one
 * state; everything else only counts, reports, or feeds dice. In: a Prepared. Out: places of the frame, and up to where they are told apart.
 * Whoever adds a rule that reads a place adds the place here; tests hold it against walking every run.
 */
import * as at from '../../rules/frame.ts';
import type { Prepared } from '../../rules/prepare.ts';
import { type Condition, STOCKS, type Story } from '../../rules/story.ts';

export type Memory = {
  readonly places: Int32Array;
  /** Values from here up mean the same. */
  readonly most: Float64Array;
};

/** Uses of a move after which its gains do not wear off any further (meaning.ts). */
const MOST_USES = 63;

export function whatMatters(p: Prepared): Memory {
  const found = new Map<number, number>();
  const add = (place: number, most = Number.POSITIVE_INFINITY): void => void found.set(place, most);
  // Out, always: SEED (all ways luck can fall are walked), DECISIONS and WEEK (counted, never asked), ENDING (a run that has one is over),
  // SICK and WARNINGS (reported, never asked), SEATS (the same from beginning to end).
  add(at.SCENE);
  // [S4] Only an interrupt moves it.
  if (p.interrupts.length > 0) add(at.INTERRUPT);
  // [Q2] Only a slot moves it.
  if (p.scenes.some(({ draws }) => draws !== null)) add(at.EVENT);
  // [B3] The bank is asked by asides.
  if (p.story.days !== null) add(at.DAYS);
  // The date is asked by weekly effects (what their conditions ask is among the conditions), and by promises where these are felt.
  if (p.weekly.length > 0 || (p.team && p.story.promises.length > 0)) add(at.LABEL);
  addMeters(p, add);
  addUses(p, add);
  addPast(p, add);
  // [L1] [L2] What no option starts never waits.
  const started = new Set<number>();
  for (const { options } of p.scenes) for (const { option } of options) for (const later of option.later) started.add(later);
  for (const { index, place, places } of p.laters) if (started.has(index)) for (let i = 0; i < places; i++) add(place + i);
  if (p.team) addTeam(p, add);
  const places = [...found.keys()].sort((a, b) => a - b);
  return { places: Int32Array.from(places), most: Float64Array.from(places, (place) => found.get(place) as number) };
}

type Add = (place: number, most?: number) => void;

/** [W6] In a plain story only morale, execution and the author's own meters move. */
function addMeters(p: Prepared, add: Add): void {
  for (let meter = 0; meter < p.at.meters; meter++) if (isFelt(p, meter)) add(at.METERS + meter);
}

/** True of a place of the shocks whose points are felt: in a plain story morale, execution and own meters. */
function isFelt(p: Prepared, place: number): boolean {
  if (p.team) return true;
  const isStock = place < STOCKS.length;
  return place < p.at.meters && (!isStock || at.METERS + place === at.MORALE || at.METERS + place === at.EXECUTION);
}

/** [W3] How often a move was used matters where it brings a gain that wears off and is felt. */
function addUses(p: Prepared, add: Add): void {
  for (const { options } of p.scenes) {
    for (const { shocks } of options)
      for (const { gain, by, place, move } of shocks) if (gain && by !== 0 && isFelt(p, place)) add(p.at.used + move, MOST_USES);
  }
}

/** [C3] [C4] [C5] [S5] [Q1] [B3] The past matters where a condition asks for it, and of what comes once whether it came: interrupts, events, asides. */
function addPast(p: Prepared, add: Add): void {
  for (const { index, isShort } of p.scenes) if (isShort) add(p.at.visits + index, 1);
  for (const { options } of p.scenes) for (const { aside, index } of options) if (aside !== null) add(p.at.chosen + index, 1);
  for (const condition of conditionsOf(p.story)) {
    // How often is not asked. How often an option was taken also says which dice roll, but all rolls are walked.
    if (condition.is === 'visited' && condition.option < 0) add(p.at.visits + condition.scene, 1);
    else if (condition.is === 'visited') {
      const option = p.scenes[condition.scene]?.options[condition.option];
      if (option !== undefined) add(p.at.chosen + option.index, 1);
    } else if (condition.is === 'flag') add(p.at.flags + condition.flag);
    else if (condition.is === 'learned') add(p.at.facts + condition.fact);
  }
}

/** The team's week reads nearly everything. In a plain story nobody comes or goes and a promise is felt by nobody [W6], so all this can go. */
function addTeam(p: Prepared, add: Add): void {
  // [E1] One lost or none, or more.
  add(at.LOST, 2);
  for (const place of [at.HIRED, at.COOL, at.RELIABLE, at.ROWS]) add(place);
  for (let row = 0; row < p.at.rows; row++) {
    // The last place of a row is not used.
    for (let place = at.P_ENERGY; place <= at.P_WORK; place++) add(p.at.people + row * at.ROW + place);
  }
  p.story.promises.forEach((_, promise) => add(p.at.promises + promise));
}

/** Every condition of a story, those inside `all`, `any` and `not` too. */
function conditionsOf(story: Story): Condition[] {
  const found: Condition[] = [];
  const walk = (condition: Condition | null): void => {
    if (condition === null) return;
    found.push(condition);
    if (condition.is === 'all' || condition.is === 'any') condition.of.forEach(walk);
    else if (condition.is === 'not') walk(condition.of);
  };
  for (const scene of story.scenes) {
    walk(scene.interrupt?.when ?? null);
    walk(scene.event?.when ?? null);
    for (const raise of scene.event?.raise ?? []) walk(raise.when);
    for (const route of scene.next) walk(route.when);
    for (const option of scene.options) {
      walk(option.when);
      for (const route of option.goto ?? []) walk(route.when);
      for (const raise of option.chance?.raise ?? []) walk(raise.when);
    }
  }
  for (const later of story.laters) walk(later.when);
  for (const weekly of story.weekly) walk(weekly.when);
  for (const ending of story.endings) walk(ending.when);
  return found;
}
