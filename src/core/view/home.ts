/** HomeView: what the home page shows. In go the stories that came with the game and what this device remembers of each. */
import type { Face, Look } from '../look/look.ts';
import type { EndingKind } from '../rules/story.ts';
import type { AlbumView } from './view.ts';

export type FaceView = { readonly look: Look; readonly face: Face };

export type StoryCard = {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly outcomes: readonly string[];
  /** Who stands on the card's picture: at most five. */
  readonly cast: readonly FaceView[];
  /** The parts of a long story, in order; `now` is where the run that can be carried on stands. Empty in a short one. */
  readonly chapters: readonly { readonly title: string; readonly state: 'done' | 'now' | 'ahead' }[];
  /** Decisions made in the run that can be carried on; null where there is none. `about`: how many a run has, roughly. */
  readonly progress: { readonly made: number; readonly about: number } | null;
  /** Another unfinished run was set aside for the one that can be carried on. */
  readonly hasEarlier: boolean;
  /** How many runs were played to an end. */
  readonly finished: number;
  /** In the author's order; the title is null until the ending was reached. */
  readonly endings: readonly { readonly id: string; readonly kind: EndingKind; readonly title: string | null }[];
  /** Options that are closed at times; the words are null until one was open. */
  readonly unlocked: AlbumView['unlocked'];
};

/** What the home page knows of a story before it is fetched. */
export type CatalogueEntry = {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly outcomes: readonly string[];
  /** Whose faces stand on the card. */
  readonly cast: readonly Look[];
  /** On the longest way through. */
  readonly decisions: number;
  readonly endings: readonly { readonly id: string; readonly kind: EndingKind; readonly title: string }[];
  /** Titles. */
  readonly chapters: readonly string[];
  /** Options that are closed at times, by "scene:option". */
  readonly unlockable: readonly { readonly id: string; readonly says: string }[];
};

export type HomeView = {
  readonly stories: readonly StoryCard[];
  /** The run left last. */
  readonly resume: {
    readonly scenario: string;
    /** From a file of one's own, not one that came with the game. */
    readonly isOwn: boolean;
    readonly title: string;
    /** "Day 3 of 5", and the chapter where there is one. */
    readonly clock: string;
    /** The last thing said or told, as a sentence. */
    readonly line: string;
    readonly person: FaceView | null;
  } | null;
  /** Why the last code or file could not be used, in one sentence; null where nothing is wrong. */
  readonly wrong: string | null;
};
