/**
 * Text: every displayed word of one scenario, addressed by the author's ids. Compiled beside the Story.
 * A line may carry a condition; whether it is shown is decided by the view, with the kernel's `holds`.
 */
import type { Face, Look } from '../look/look.ts';
import type { Condition } from '../rules/story.ts';
import type { MarkName } from './marks.ts';
import type { Place } from './places.ts';

/** One spoken or narrated line. `who` is an id of the cast, null is narration; `mood` null: the person's own. */
export type Line = {
  readonly who: string | null;
  readonly mood: Face | null;
  readonly says: string;
  readonly when: Condition | null;
};

export type OptionText = {
  readonly says: string;
  readonly locked: string | null;
  readonly lines: readonly Line[];
  /** One sentence for each of the option's later effects, in order; empty where the author wrote none. */
  readonly later: readonly string[];
  readonly good: readonly Line[];
  readonly bad: readonly Line[];
  readonly promise: { readonly to: string; readonly what: string; readonly broken: Line } | null;
  readonly concepts: readonly string[];
};

/** What asks for time in a calendar, and what is played when it got none; `hidden`: while closed it is not shown at all. */
export type NeedText = OptionText & { readonly missed: readonly Line[]; readonly hidden: boolean };

export type SceneText = {
  readonly place: Place;
  readonly lines: readonly Line[];
  readonly ask: string;
  /** By the ids of the story: options or the splits of a calendar, and asides with their plus. */
  readonly options: Readonly<Record<string, OptionText>>;
  readonly calendar: { readonly tokens: number; readonly each: number; readonly needs: Readonly<Record<string, NeedText>> } | null;
  /** The option told in a lesson that leaves the decision out. */
  readonly usual: string | null;
};

export type CastText = {
  readonly name: string;
  readonly title: string;
  readonly impression: string;
  readonly look: Look;
  /** What is seen on looking at the person: the first that holds. */
  readonly tells: readonly { readonly when: Condition | null; readonly says: string }[];
};

export type ChapterText = {
  readonly title: string;
  /** Its first scene. */
  readonly first: string;
  readonly ends: readonly Line[];
  readonly recap: readonly Line[];
};

export type Text = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly minutes: number;
  readonly role: string;
  readonly outcomes: readonly string[];
  readonly clock: 'week' | 'day';
  /** The last label of the story, for "week 3 of 12". */
  readonly last: number;
  readonly cast: Readonly<Record<string, CastText>>;
  readonly facts: Readonly<Record<string, string>>;
  readonly meters: Readonly<Record<string, { readonly name: string }>>;
  readonly scenes: Readonly<Record<string, SceneText>>;
  readonly endings: Readonly<Record<string, { readonly title: string; readonly lines: readonly Line[] }>>;
  readonly questions: readonly string[];
  /** One sentence for each weekly effect; empty where the author wrote none. */
  readonly weekly: readonly string[];
  /** Why meters are seen as they were, one sentence for each entry of the story's list. */
  readonly stale: readonly string[];
  readonly chapters: readonly ChapterText[];
  /** Decisions voted on in a lesson of so many minutes. */
  readonly lessons: readonly { readonly minutes: number; readonly scenes: readonly string[] }[];
  /** Things the office keeps of choices. */
  readonly marks: readonly { readonly prop: MarkName; readonly when: Condition }[];
};
