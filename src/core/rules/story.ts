/**
 * Story: what a scenario means, without a word of displayed text. Compiled by core/scenario, run by the kernel.
 * Everything is numbered: scenes, options, people, meters, flags, facts and promises are indexes into these lists.
 * Plain JSON, so it can be shipped, hashed and compared.
 */

/** The seven stocks of the team model, in frame order. Own meters follow them: meter 7 is the first own meter. */
export const STOCKS = ['morale', 'execution', 'purpose', 'clarity', 'load', 'capability', 'energy'] as const;
export type Stock = (typeof STOCKS)[number];

/** Index into STOCKS, or STOCKS.length + index of an own meter. */
export type MeterIndex = number;

export type PersonMeter = 'energy' | 'engagement';

export type Condition =
  | { readonly is: 'meter'; readonly meter: MeterIndex; readonly atLeast?: number; readonly below?: number }
  | {
      readonly is: 'person';
      readonly person: number;
      readonly meter: PersonMeter;
      readonly atLeast?: number;
      readonly below?: number;
    }
  | { readonly is: 'present'; readonly person: number }
  /** option -1: the scene itself was entered. */
  | { readonly is: 'visited'; readonly scene: number; readonly option: number }
  | { readonly is: 'learned'; readonly fact: number }
  | { readonly is: 'flag'; readonly flag: number }
  | { readonly is: 'all'; readonly of: readonly Condition[] }
  | { readonly is: 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition };

/** One change in points (load: weeks of work). */
export type Effect =
  | { readonly meter: MeterIndex; readonly by: number }
  | { readonly person: number; readonly of: PersonMeter; readonly by: number };

/** A place to go: a scene's index, or END. The first route whose condition holds is taken; the last has none. */
export const END = -1;
export type Route = { readonly when: Condition | null; readonly to: number };

/** A delayed effect. It lands with the `after`-th decision from now, or on entering scene `at`. */
export type StoryLater = {
  readonly after: number | null;
  readonly at: number | null;
  readonly when: Condition | null;
  /** Chance in ten that it happens at all; 10 is certain. */
  readonly in10: number;
  readonly effects: readonly Effect[];
};

/** Effects of every decision whose scene is labelled from `from` to `to`, while `when` holds before it. [L5] */
export type StoryWeekly = {
  readonly from: number;
  readonly to: number;
  readonly when: Condition | null;
  readonly effects: readonly Effect[];
};

export type StoryChance = {
  readonly in10: number;
  readonly raise: readonly { readonly when: Condition; readonly by: number }[];
  readonly good: readonly Effect[];
  readonly bad: readonly Effect[];
};

export type StoryPromise = {
  /** What makes it: "scene:option", "scene:need" or "scene+aside". */
  readonly id: string;
  /** Index of the person in `people`, or -1 for somebody outside the team. */
  readonly to: number;
  /** The label (week or day) of the first scene in which it is due. */
  readonly by: number;
};

/** What one need of a calendar got: an id of the need, its tokens, and the move each of them is. */
export type StoryShare = { readonly need: string; readonly tokens: number; readonly move: number; readonly strength: number };

export type StoryOption = {
  /** An aside's begins with a plus; a split of a calendar is "ravi=1~ingrid=1", needs in the order of the file, zeros left out. */
  readonly id: string;
  readonly when: Condition | null;
  /** A closed option is not shown at all. */
  readonly hidden: boolean;
  /** Price in days of an aside, which leaves the decision open; null for an option that decides. [B3] */
  readonly aside: number | null;
  /** Index into MOVES, or -1. */
  readonly move: number;
  /** Index into STRENGTHS. */
  readonly strength: number;
  /** How the tokens of a calendar are spent; null for an option of its own. Its `move` is -1 then. */
  readonly split: readonly StoryShare[] | null;
  /** Stale meters are seen as they are after it. [K1] */
  readonly monitors: boolean;
  readonly leans: 'lead' | 'manage' | 'both' | 'neither' | null;
  readonly effects: readonly Effect[];
  /** People of the team (indexes) whom the option pleases and displeases. */
  readonly for: readonly number[];
  readonly against: readonly number[];
  /** Indexes into Story.laters. */
  readonly later: readonly number[];
  readonly chance: StoryChance | null;
  /** Indexes into Story.promises: one, none, or those of a calendar's needs. */
  readonly promises: readonly number[];
  /** Indexes into Story.promises. */
  readonly keeps: readonly number[];
  readonly learn: readonly number[];
  readonly set: readonly number[];
  readonly joins: readonly number[];
  readonly leaves: readonly number[];
  /** null: the scene's `next`. */
  readonly goto: readonly Route[] | null;
};

export type StoryInterrupt = { readonly when: Condition; readonly urgency: number };

/** A scene of the deck: a slot draws it while `when` holds; its weight among the others is `weight` and every `raise` that holds. [Q1] */
export type StoryEvent = {
  readonly when: Condition | null;
  readonly weight: number;
  readonly raise: readonly { readonly when: Condition; readonly by: number }[];
};

export type StoryScene = {
  readonly id: string;
  /** The label the player reads (week or day); an interrupt has none. */
  readonly label: number | null;
  readonly interrupt: StoryInterrupt | null;
  readonly event: StoryEvent | null;
  /** A slot: the events it can draw, indexes of scenes; it has no decision of its own. Null for a scene. */
  readonly draws: readonly number[] | null;
  /** People without whom the scene cannot be played. */
  readonly needs: readonly number[];
  /** Where to go instead when that person is away. */
  readonly without: readonly { readonly person: number; readonly to: number }[];
  readonly joins: readonly number[];
  readonly leaves: readonly number[];
  readonly keepOrder: boolean;
  readonly options: readonly StoryOption[];
  readonly next: readonly Route[];
};

export const ENDING_KINDS = ['thriving', 'hollow', 'chaos', 'stagnation', 'collapse', 'drift', 'holding'] as const;
export type EndingKind = (typeof ENDING_KINDS)[number];

export type StoryEnding = {
  readonly id: string;
  readonly kind: EndingKind | 'otherwise';
  readonly when: Condition | null;
  readonly early: boolean;
};

/** Somebody of the team, or somebody who may join it. Needs are 0 to 1, drive 0.7 to 1.3 (MODEL.md §2). */
export type StoryPerson = {
  readonly id: string;
  readonly autonomy: number;
  readonly structure: number;
  readonly drive: number;
  readonly atStart: boolean;
};

export type OwnMeter = { readonly id: string; readonly start: number; readonly shown: boolean };

export type Story = {
  readonly id: string;
  readonly dynamics: 'none' | 'team-v1';
  /** Model weeks per decision (0 in a plain story). */
  readonly weeks: number;
  readonly difficulty: 'gentle' | 'fair' | 'hard';
  /** Start values of the seven stocks, in STOCKS order. */
  readonly start: readonly number[];
  /** Own meters, 0 to 100 points. */
  readonly meters: readonly OwnMeter[];
  readonly people: readonly StoryPerson[];
  readonly flags: readonly string[];
  readonly facts: readonly string[];
  readonly promises: readonly StoryPromise[];
  readonly laters: readonly StoryLater[];
  /** Free days at the start; null where the story has no asides to spend them on. */
  readonly days: number | null;
  /** Meters that are seen as they were while `when` holds. */
  readonly stale: readonly { readonly meters: readonly MeterIndex[]; readonly when: Condition }[];
  readonly weekly: readonly StoryWeekly[];
  readonly scenes: readonly StoryScene[];
  readonly first: number;
  readonly endings: readonly StoryEnding[];
  /** Old id → new id, "scene" or "scene:option". */
  readonly renamed: Readonly<Record<string, string>>;
};
