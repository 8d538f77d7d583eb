/**
 * prepare: a Story made ready to run. Words become numbers here once, lists are sorted by who asks for them, and one set of scratch
 * arrays is laid out, so that the kernel only adds up. In: a Story. Out: a Prepared, which every function of the kernel takes.
 */
import { rollKey } from '../base/dice.ts';
import { type Layout, layoutOf } from './frame.ts';
import { type Gate, gateOf } from './gate.ts';
import { attention, choiceShocks, type Shock, shocksOf } from './meaning.ts';
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
  /** Index of the move, or -1. */
  readonly move: number;
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
  /** Index of the promise it makes, or -1; promises it keeps. */
  readonly promise: number;
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

export type PreparedScene = {
  readonly scene: StoryScene;
  readonly index: number;
  readonly label: number | null;
  readonly isInterrupt: boolean;
  /** When it interrupts. */
  readonly gate: Gate | null;
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

type PreparedWeekly = { readonly from: number; readonly to: number; readonly shocks: readonly Shock[] };

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
  readonly scratch: Scratch;
};

type Shared = { readonly story: Story; readonly at: Layout; readonly laters: readonly PreparedLater[] };

function prepareOption({ story, at, laters }: Shared, scene: StoryScene, option: StoryOption, index: number): PreparedOption {
  const { lead, manage } = attention(option.move, option.strength);
  const { chance, promise, keeps, set, learn, joins, leaves } = option;
  const gate = (when: Condition | null): Gate | null => gateOf(story, at, when);
  const key = (...of: readonly string[]): number => rollKey(story.id, scene.id, option.id, ...of);
  return {
    option,
    gate: gate(option.when),
    index,
    move: option.move,
    lead,
    manage,
    shocks: choiceShocks(option, at.meters),
    good: shocksOf(chance?.good ?? [], at.meters),
    bad: shocksOf(chance?.bad ?? [], at.meters),
    chance: chance && {
      key: key('chance'),
      in10: chance.in10,
      raise: chance.raise.map(({ when, by }) => ({ gate: gate(when), by })),
    },
    starts: option.later.flatMap((later) => laters[later] ?? []),
    laterKeys: option.later.flatMap((later, entry) => (laters[later] ? [key('later', String(entry))] : [])),
    promise,
    keeps,
    set,
    learn,
    joins,
    leaves,
    routes: (option.goto ?? scene.next).map(({ when, to }) => ({ when, to, gate: gate(when) })),
  };
}

function prepareScene(shared: Shared, scene: StoryScene, index: number): PreparedScene {
  const { story, at, laters } = shared;
  return {
    scene,
    index,
    label: scene.label,
    isInterrupt: scene.interrupt !== null,
    gate: gateOf(story, at, scene.interrupt?.when ?? null),
    needs: scene.needs,
    without: scene.without,
    options: scene.options.map((option, i) => prepareOption(shared, scene, option, (at.options[index] ?? 0) + i)),
    orderKey: rollKey(story.id, scene.id, 'order'),
    lands: laters.filter(({ later }) => later.at === index),
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
  const scenes = story.scenes.map((scene, index) => prepareScene({ story, at, laters }, scene, index));
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
    weekly: story.weekly.map(({ from, to, effects }) => ({ from, to, shocks: shocksOf(effects, at.meters) })),
    scratch: scratchFor(story, at),
  };
}
