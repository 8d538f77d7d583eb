/**
 * View: what is on screen at one moment, in words and numbers. Every renderer (DOM, stage, terminal, projector) shows this value
 * and nothing else; none of them decides a rule, and none can be the only one to know a fact.
 */
import type { Face, Look } from '../look/look.ts';
import type { EndingKind } from '../rules/story.ts';
import type { MarkName } from '../scenario/marks.ts';
import type { Place } from '../scenario/places.ts';

export type StageMood = 'thriving' | 'strained' | 'chaos' | 'stagnation' | 'collapse';

/** What one page of the game shows. */
export type Phase = 'briefing' | 'scene' | 'decision' | 'ending';
export type Moment = 'reaction' | 'interrupt' | 'chapter';

export type LineView = {
  /** Null is narration. */
  readonly who: { readonly id: string; readonly name: string; readonly title: string; readonly look: Look } | null;
  /** The face while this line is spoken, and its word. */
  readonly face: Face;
  readonly mood: string;
  readonly says: string;
};

/** What a decision takes of its five days. */
export type PriceView = {
  /** 0 to 5, in halves. */
  readonly days: number;
  /** What is left of the five; up to three days in all can be saved. */
  readonly leaves: number;
  /** "Takes 1 day, leaves 4". */
  readonly inWords: string;
};

export type OptionView = {
  readonly id: string;
  /** The key that chooses it, 1 to 4, in shown order. Locked options come last and have a key too. */
  readonly key: number;
  readonly says: string;
  /** The sentence that says what is missing; null where the option is open. */
  readonly locked: string | null;
  /** Disclosed odds, said before the choice. */
  readonly odds: { readonly in10: number; readonly because: string } | null;
  /** What a promise made by this option would bind to, said before the choice. */
  readonly promise: string | null;
  /** Null in a story without days, and in what comes by itself: interrupts and events. */
  readonly price: PriceView | null;
};

/** A small thing that can be done before deciding, paid from saved days. Those already taken are not listed, nor those hidden. */
export type AsideView = {
  /** As it is chosen: "+ask-ingrid". */
  readonly id: string;
  readonly says: string;
  /** 0.5 to 3, in halves. */
  readonly days: number;
  /** "Takes half a day". */
  readonly inWords: string;
  /** The sentence that says what is missing: days, or what its author asks for; null where it can be done. */
  readonly locked: string | null;
  /** What it would promise, said before it is done. */
  readonly promise: string | null;
};

/** Who or what asks for time in a calendar. */
export type NeedView = {
  readonly id: string;
  readonly says: string;
  /** The sentence that says what is missing; null where it can get time. Locked needs come last. */
  readonly locked: string | null;
  readonly promise: string | null;
  /** The face of somebody of the cast who has the need's id. */
  readonly person: { readonly look: Look; readonly face: Face } | null;
};

/** A decision that shares out time between needs. */
export type CalendarView = {
  /** How many there are to give, 2 to 5; and how many one need can get. */
  readonly tokens: number;
  readonly each: number;
  readonly needs: readonly NeedView[];
  /** Ids of the open splits, "ravi=1~ingrid=1": needs in their order here, those without a token left out. */
  readonly splits: readonly string[];
  /** The price of each of them in words; empty where options have no price. */
  readonly prices: readonly string[];
  /** Words on the button that decides: "Set the week". */
  readonly sets: string;
};

/** Days saved for asides. */
export type DaysView = {
  /** 0 to 3, in halves. */
  readonly bank: number;
  /** "1.5 days saved, at most 3". */
  readonly inWords: string;
};

export type Trend = 'up' | 'down' | 'level';

export type MeterView = {
  readonly id: string;
  readonly name: string;
  /** 0 to 100, whole. */
  readonly value: number;
  /** Value before the last choice. */
  readonly was: number;
  readonly trend: Trend;
  /** "46 of 100, strained, falling, was 50". */
  readonly inWords: string;
  /** The player's part of the last change ("your choice +4"), or the main cause where they had none; empty where nothing is to be told, or nothing is known. */
  readonly cause: string;
  /** "as of week 7": nobody reports it, and all that stands here is what was last seen. Null where it is fresh. */
  readonly stale: string | null;
};

export type PileView = {
  /** Weeks of work waiting, to one decimal, 0 to 12; what the team carries without strain; value before the last choice. */
  readonly weeks: number;
  readonly carries: number;
  readonly was: number;
  readonly inWords: string;
};

export type PromiseView = {
  readonly id: string;
  readonly to: string;
  readonly what: string;
  /** "day 5", "due today". */
  readonly due: string;
  readonly state: 'open' | 'due' | 'kept' | 'broken';
};

export type PersonState = 'here' | 'sick' | 'left' | 'coming';

export type PersonView = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly look: Look;
  readonly face: Face;
  /** Mood in a word, at most nine letters: "calm", "wary", "stretched"; "away", "gone" when not here. */
  readonly mood: string;
  readonly state: PersonState;
  /** This person has said that they are close to going. */
  readonly warned: boolean;
  readonly impression: string;
  /** What looking at the person shows now, as a sentence; null where there is nothing to see. Told only once the player has looked. */
  readonly tell: string | null;
  /** Nobody has been looked at in this scene yet, and here is something to see. */
  readonly mayLook: boolean;
  /** Facts learned about the person. */
  readonly notes: readonly string[];
  /** 0 to 100, for posture on the stage. */
  readonly engagement: number;
  readonly energy: number;
};

/** One thing that happened besides the meters; a loss is somebody gone. */
export type NewsView = { readonly says: string; readonly isLoss: boolean };

export type CauseView = { readonly says: string; readonly by: number };

/** One line of "what changed": "Execution 57 to 42. Your choice +4. Without it −19: the pile of work, people are tired." */
export type ChangeView = {
  readonly meter: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** to − from as shown, signed. */
  readonly by: number;
  readonly good: boolean;
  /** What the choice did of it, as shown (whole; the pile to one decimal). Where it is not 0, a meter is told even if it ends where it was. */
  readonly yours: number;
  /** The player's part first, then what would have come without it and its main causes. */
  readonly why: string;
  /** The person most of it came from. */
  readonly person: { readonly id: string; readonly name: string; readonly look: Look; readonly face: Face } | null;
  /** The choice, then every other cause of at least half a point, largest first; with what is left out they add up to the change exactly. */
  readonly causes: readonly CauseView[];
};

/** Somebody on the stage whose numbers are not ours to show. */
export type VisitorView = { readonly id: string; readonly name: string; readonly look: Look; readonly face: Face };

/** Everything the stage needs, and nothing it could not be drawn from. */
export type StageView = {
  /** 0 to 1: management at work, and leadership at work. */
  readonly order: number;
  readonly drive: number;
  readonly mood: StageMood;
  readonly place: Place;
  /** Weeks of work waiting, 0 to 12. */
  readonly pile: number;
  /** Share of the story that is behind us, 0 to 1. */
  readonly progress: number;
  /** Who is in the room, in seat order: team, then newcomers. */
  readonly people: readonly PersonView[];
  /** Who speaks now. */
  readonly speaker: string | null;
  /** Who spoke last, here or in the words before the question: the one to talk with. Null where nobody did. */
  readonly opposite: string | null;
  /** Somebody at the door: an interrupt. */
  readonly door: VisitorView | null;
  /** Who speaks and is not of the team: a customer, a head of department. */
  readonly guest: VisitorView | null;
  readonly ending: EndingKind | null;
  /** What the office keeps of choices: the things that stand or hang there now, in the author's order. */
  readonly marks: readonly MarkName[];
};

/** What runs of one story found, across all of them. */
export type AlbumView = {
  /** In the author's order; the title is null until the ending was reached. */
  readonly endings: readonly { readonly id: string; readonly kind: EndingKind; readonly title: string | null }[];
  /** Options that are closed at times, in the order of the story; the words are null until one was open. */
  readonly unlocked: readonly { readonly id: string; readonly says: string | null }[];
};

export type View = {
  readonly scenario: { readonly id: string; readonly title: string; readonly minutes: number };
  readonly phase: Phase;
  readonly moment: Moment | null;
  /** Scene id; null in the briefing. */
  readonly scene: string | null;
  /** "Day 3 of 5". */
  readonly clock: string;
  /** "Chapter 2 of 4: Fuel"; empty in a story without chapters. */
  readonly chapter: string;
  /** On the page between two chapters: how many of its lines close the one before; the others recap. Null on every other page. */
  readonly closing: number | null;
  /** 0 to 1. */
  readonly progress: number;
  /** The page's h1. */
  readonly heading: string;
  /** Small line above it: "Day 3. You packed beside him". */
  readonly label: string;
  readonly lines: readonly LineView[];
  /** Empty in a calendar. */
  readonly options: readonly OptionView[];
  /** Only on a decision. */
  readonly asides: readonly AsideView[];
  readonly calendar: CalendarView | null;
  /** What changed and can be seen: changes of stale meters are not told. */
  readonly changes: readonly ChangeView[];
  /** What happened besides: who warned, left, came back; promises kept and broken; what landed late. One sentence each. */
  readonly news: readonly NewsView[];
  readonly meters: readonly MeterView[];
  readonly pile: PileView | null;
  /** Null in a story without asides. */
  readonly days: DaysView | null;
  /** Why meters are not fresh, one sentence each; empty where all are. */
  readonly stale: readonly string[];
  readonly promises: readonly PromiseView[];
  readonly team: readonly PersonView[];
  /** Whom the player looked at in this scene. */
  readonly looked: string | null;
  /** Ids of options and asides on this page that were taken in an earlier run. */
  readonly taken: readonly string[];
  /** Every word of the story on this page was read before: it can be skipped. */
  readonly isKnown: boolean;
  /** The run is kept on this device as it stands on this page. */
  readonly isSaved: boolean;
  /** What all runs of this device found; only on an ending. */
  readonly album: AlbumView | null;
  /** The live region's sentence. */
  readonly announcement: string;
  /** Words on the button that goes on; empty in a decision. */
  readonly onward: string;
  readonly briefing: {
    readonly role: string;
    readonly outcomes: readonly string[];
    readonly cast: readonly {
      readonly id: string;
      readonly name: string;
      readonly title: string;
      readonly impression: string;
      readonly look: Look;
      readonly face: Face;
    }[];
  } | null;
  /** `why`: what this ending was reached by, in one sentence; empty where it cannot be said. */
  readonly ending: { readonly id: string; readonly kind: EndingKind; readonly title: string; readonly why: string } | null;
  readonly stage: StageView;
};
