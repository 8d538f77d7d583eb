/**
 * prepare: a Story made ready to run. Words become numbers here once, lists are sorted by who asks for them, and one set of scratch
 * arrays is laid out, so that the kernel only adds up. In: a Story. Out: a Prepared, which every function of the kernel takes.
 */
import { rollKey } from '../base/dice.ts';
import { type Layout, layoutOf } from './frame.ts';
import { attention, choiceShocks, type Shock, shocksOf } from './meaning.ts';
import { type NeedsOfRows, needsOfRows } from './needs.ts';
import { type Parameters, parametersFor } from './parameters.ts';
import { type Scratch, scratchFor } from './scratch.ts';
import type { Route, Story, StoryLater, StoryOption, StoryScene } from './story.ts';

export type PreparedOption = {
  readonly option: StoryOption;
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
  readonly chanceKey: number;
  /** Keys of the dice of its `later` entries, in their order. */
  readonly laterKeys: readonly number[];
  /** Its own routes, or those of its scene. */
  readonly routes: readonly Route[];
};

export type PreparedScene = {
  readonly scene: StoryScene;
  readonly index: number;
  readonly isInterrupt: boolean;
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
  /** Its places in the frame: 32 decisions of waiting each, or one count for a scene. */
  readonly place: number;
  readonly places: number;
  readonly shocks: readonly Shock[];
};

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
  readonly earlyEndings: readonly number[];
  readonly laters: readonly PreparedLater[];
  /** Those of them that count decisions. */
  readonly delayed: readonly PreparedLater[];
  readonly weekly: readonly PreparedWeekly[];
  readonly scratch: Scratch;
};

function prepareOption(story: Story, scene: StoryScene, option: StoryOption, index: number, meters: number): PreparedOption {
  const { lead, manage } = attention(option.move, option.strength);
  return {
    option,
    index,
    move: option.move,
    lead,
    manage,
    shocks: choiceShocks(option, meters),
    good: shocksOf(option.chance?.good ?? [], meters),
    bad: shocksOf(option.chance?.bad ?? [], meters),
    chanceKey: option.chance ? rollKey(story.id, scene.id, option.id, 'chance') : 0,
    laterKeys: option.later.map((_, entry) => rollKey(story.id, scene.id, option.id, 'later', String(entry))),
    routes: option.goto ?? scene.next,
  };
}

export function prepare(story: Story): Prepared {
  const at = layoutOf(story);
  let index = 0;
  const laters = story.laters.map((later, position): PreparedLater => {
    const [place = 0, places = 1] = at.laters[position] ?? [];
    return { later, index: position, place, places, shocks: shocksOf(later.effects, at.meters) };
  });
  const scenes = story.scenes.map(
    (scene, position): PreparedScene => ({
      scene,
      index: position,
      isInterrupt: scene.interrupt !== null,
      options: scene.options.map((option) => prepareOption(story, scene, option, index++, at.meters)),
      orderKey: rollKey(story.id, scene.id, 'order'),
      lands: laters.filter(({ later }) => later.at === position),
      changesTeam: scene.joins.length + scene.leaves.length > 0,
    }),
  );
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
    earlyEndings: story.endings.flatMap((ending, position) => (ending.early ? [position] : [])),
    laters,
    delayed: laters.filter(({ later }) => later.after !== null),
    weekly: story.weekly.map(({ from, to, effects }) => ({ from, to, shocks: shocksOf(effects, at.meters) })),
    scratch: scratchFor(at),
  };
}
