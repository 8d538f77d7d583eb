/**
 * prepare: a Story made ready to run. Words become numbers here once, lists are sorted by who asks for them, and one set of scratch
 * arrays is laid out, so that the kernel only adds up. In: a Story. Out: a Prepared, which every function of the kernel takes.
 */
import { rollKey } from '../base/dice.ts';
import { type Layout, layoutOf } from './frame.ts';
import { type Gate, gateOf } from './gate.ts';
import { attention, choiceShocks, daysOf, type Shock, shocksOf, usesOf } from './meaning.ts';
import { type NeedsOfRows, needsOfRows } from './needs.ts';
import { type Parameters, parametersFor } from './parameters.ts';
import { type Scratch, scratchFor } from './scratch.ts';
import type { Condition, EndingKind, Route, Story, StoryLater, StoryOption, StoryScene } from './story.ts';

export type PreparedRoute = Route & { readonly gate: Gate | null };

/**
 * What the kernel reads at every choice is copied here from the story, even where it stays as it was: all these records are made in one
 * place, so they have one form and are read fast, while a story may come from anywhere.
 */
export type PreparedOption = {
  readonly option: StoryOption;
  readonly gate: Gate | null;
  /** Position among all options of the story: its place in the frame. */
  readonly index: number;
  /** Indexes of the moves whose use is counted: of its own one, or those of a calendar's needs. */
  readonly moves: readonly number[];
  /** Price of an aside in days; null for an option that decides. */
  readonly aside: number | null;
  /** Days its move takes of the five, 0 to 5. */
  readonly days: number;
  readonly monitors: boolean;
  /** Shares of the leader's week, 0 to 1, routine included. */
  readonly lead: number;
  readonly manage: number;
  /** What it brings at once; then what its chance brings. */
  readonly shocks: readonly Shock[];
  readonly good: readonly Shock[];
  readonly bad: readonly Shock[];
  /** Odds in ten before they are raised, with what raises them; null where nothing is left to luck. */
  readonly chance: PreparedChance | null;
  /** Effects that it starts, with the keys of their dice in the same order. */
  readonly starts: readonly PreparedLater[];
  readonly laterKeys: readonly number[];
  /** Promises it makes, and keeps. */
  readonly promises: readonly number[];
  readonly keeps: readonly number[];
  readonly set: readonly number[];
  readonly learn: readonly number[];
  readonly joins: readonly number[];
  readonly leaves: readonly number[];
  /** Its own routes, or those of its scene. */
  readonly routes: readonly PreparedRoute[];
};

type PreparedChance = {
  readonly key: number;
  readonly in10: number;
  readonly raise: readonly { readonly gate: Gate | null; readonly by: number }[];
};

type PreparedDraw = {
  readonly weight: number;
  readonly raise: readonly { readonly gate: Gate | null; readonly by: number }[];
  readonly keys: ReadonlyMap<number, number>;
};

export type PreparedScene = {
  readonly scene: StoryScene;
  readonly index: number;
  readonly label: number | null;
  readonly isInterrupt: boolean;
  readonly isEvent: boolean;
  /** It comes by itself, so its decision is a short one: an interrupt or an event. [S6] */
  readonly isShort: boolean;
  /** When it interrupts, or can be drawn. */
  readonly gate: Gate | null;
  /** Of an event: its weight, and by the index of a slot the key of its dice there. */
  readonly draw: PreparedDraw | null;
  /** Of a slot: the events it can draw, and where the story goes on. */
  readonly draws: readonly number[] | null;
  readonly routes: readonly PreparedRoute[];
  readonly needs: readonly number[];
  readonly without: StoryScene['without'];
  readonly options: readonly PreparedOption[];
  readonly orderKey: number;
  /** Delayed effects that wait for this scene. */
  readonly lands: readonly PreparedLater[];
  /** Somebody joins or leaves on entering. */
  readonly changesTeam: boolean;
};

export type PreparedLater = {
  readonly later: StoryLater;
  readonly index: number;
  readonly after: number | null;
  readonly in10: number;
  readonly gate: Gate | null;
  /** Its places in the frame: 32 decisions of waiting each, or one count for a scene. */
  readonly place: number;
  readonly places: number;
  readonly shocks: readonly Shock[];
};

export type PreparedEnding = { readonly kind: EndingKind | 'otherwise'; readonly gate: Gate | null; readonly early: boolean };

export type PreparedWeekly = {
  readonly from: number;
  readonly to: number;
  readonly when: Condition | null;
  readonly gate: Gate | null;
  readonly shocks: readonly Shock[];
};

export type Prepared = {
  readonly story: Story;
  readonly at: Layout;
  readonly team: boolean;
  readonly parameters: Parameters;
  readonly needs: NeedsOfRows;
  /** Model weeks of a decision, and of an interrupt's: a quarter, rounded, at least one. [S6] */
  readonly weeks: number;
  readonly interruptWeeks: number;
  readonly scenes: readonly PreparedScene[];
  /** Interrupting scenes, most urgent first, then in file order. [S4] */
  readonly interrupts: readonly PreparedScene[];
  /** In file order; and the positions of those that are tested after every choice. */
  readonly endings: readonly PreparedEnding[];
  readonly earlyEndings: readonly number[];
  readonly laters: readonly PreparedLater[];
  /** Those of them that count decisions, by their places of the frame from `from` on; null where another kind waits. */
  readonly delayed: { readonly from: number; readonly byPlace: readonly (PreparedLater | null)[] };
  readonly weekly: readonly PreparedWeekly[];
  readonly stale: readonly { readonly meters: readonly number[]; readonly gate: Gate | null }[];
  readonly scratch: Scratch;
};

type Shared = {
  readonly story: Story;
  readonly at: Layout;
  readonly laters: readonly PreparedLater[];
  /** One list for all options and scenes that have their routes in common. */
  readonly routes: Map<readonly Route[], readonly PreparedRoute[]>;
};

/** One for all: most lists of most options are empty, and a story has thousands of options. */
const NONE: readonly never[] = [];

/** A list made from another; of an empty one, without asking. */
const mapped = <From, To>(list: readonly From[] | undefined, make: (one: From, place: number) => To | readonly To[]): readonly To[] =>
  list === undefined || list.length === 0 ? NONE : list.flatMap(make);

function prepareOption(shared: Shared, scene: StoryScene, option: StoryOption, index: number): PreparedOption {
  const { story, at, laters } = shared;
  const uses = usesOf(option);
  const { lead, manage } = attention(uses);
  const { chance, promises, keeps, set, learn, joins, leaves } = option;
  const gate = (when: Condition | null): Gate | null => gateOf(story, at, when);
  const key = (...of: readonly string[]): number => rollKey(story.id, scene.id, option.id, ...of);
  return {
    option,
    gate: gate(option.when),
    index,
    moves: mapped(uses, ({ move, tokens }) => Array.from({ length: tokens }, () => move)),
    aside: option.aside,
    days: daysOf(uses),
    monitors: option.monitors,
    lead,
    manage,
    shocks: choiceShocks(option, at.meters),
    good: chance === null ? NONE : shocksOf(chance.good, at.meters),
    bad: chance === null ? NONE : shocksOf(chance.bad, at.meters),
    chance: chance && {
      key: key('chance'),
      in10: chance.in10,
      raise: chance.raise.map(({ when, by }) => ({ gate: gate(when), by })),
    },
    starts: mapped(option.later, (later) => laters[later] ?? []),
    laterKeys: mapped(option.later, (later, entry) => (laters[later] ? [key('later', String(entry))] : [])),
    promises,
    keeps,
    set,
    learn,
    joins,
    leaves,
    routes: routesOf(shared, option.goto ?? scene.next),
  };
}

function routesOf({ story, at, routes: known }: Shared, routes: readonly Route[]): readonly PreparedRoute[] {
  const found = known.get(routes);
  if (found !== undefined) return found;
  const made = routes.map(({ when, to }) => ({ when, to, gate: gateOf(story, at, when) }));
  known.set(routes, made);
  return made;
}

function prepareDraw({ story, at }: Shared, { event, id }: StoryScene): PreparedDraw | null {
  if (event === null) return null;
  const keys = story.scenes.flatMap(({ draws, id: slot }, index) =>
    draws === null ? [] : [[index, rollKey(story.id, slot, id, 'draw')] as const],
  );
  return { weight: event.weight, raise: event.raise.map(({ when, by }) => ({ gate: gateOf(story, at, when), by })), keys: new Map(keys) };
}

function prepareScene(shared: Shared, scene: StoryScene, index: number): PreparedScene {
  const { story, at, laters } = shared;
  return {
    scene,
    index,
    label: scene.label,
    isInterrupt: scene.interrupt !== null,
    isEvent: scene.event !== null,
    isShort: scene.interrupt !== null || scene.event !== null,
    gate: gateOf(story, at, scene.interrupt?.when ?? scene.event?.when ?? null),
    draw: prepareDraw(shared, scene),
    draws: scene.draws,
    routes: scene.draws === null ? NONE : routesOf(shared, scene.next),
    needs: scene.needs,
    without: scene.without,
    options: scene.options.map((option, i) => prepareOption(shared, scene, option, (at.options[index] ?? 0) + i)),
    orderKey: rollKey(story.id, scene.id, 'order'),
    lands: laters.length === 0 ? NONE : laters.filter(({ later }) => later.at === index),
    changesTeam: scene.joins.length + scene.leaves.length > 0,
  };
}

export function prepare(story: Story): Prepared {
  const at = layoutOf(story);
  const laters = story.laters.map((later, index): PreparedLater => {
    const [place = 0, places = 1] = at.laters[index] ?? [];
    const { after, in10 } = later;
    return { later, index, after, in10, gate: gateOf(story, at, later.when), place, places, shocks: shocksOf(later.effects, at.meters) };
  });
  const shared: Shared = { story, at, laters, routes: new Map() };
  const scenes = story.scenes.map((scene, index) => prepareScene(shared, scene, index));
  const urgency = ({ scene }: PreparedScene): number => scene.interrupt?.urgency ?? 0;
  return {
    story,
    at,
    team: story.dynamics === 'team-v1',
    parameters: parametersFor(story.weeks, story.difficulty),
    needs: needsOfRows(story, at.rows),
    weeks: story.weeks,
    interruptWeeks: Math.max(1, Math.round(story.weeks / 4)),
    scenes,
    interrupts: scenes.filter((scene) => scene.isInterrupt).sort((a, b) => urgency(b) - urgency(a)),
    endings: story.endings.map(({ kind, when, early }) => ({ kind, gate: gateOf(story, at, when), early })),
    earlyEndings: story.endings.flatMap((ending, position) => (ending.early ? [position] : [])),
    laters,
    delayed: {
      from: laters[0]?.place ?? at.size,
      byPlace: laters.flatMap((later) => Array.from({ length: later.places }, () => (later.after === null ? null : later))),
    },
    weekly: story.weekly.map(({ from, to, when, effects }) => ({
      from,
      to,
      when,
      gate: gateOf(story, at, when),
      shocks: shocksOf(effects, at.meters),
    })),
    stale: story.stale.map(({ meters, when }) => ({ meters, gate: gateOf(story, at, when) })),
    scratch: scratchFor(story, at),
  };
}
