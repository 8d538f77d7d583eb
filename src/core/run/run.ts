/**
 * Run: one play of a scenario, which is its list of choices. State, debrief, resume, rewind and share link are all derived from it by
 * replay; a run is never edited.
 */
import { canonical, hash64 } from '../base/hash.ts';
import type { Story } from '../rules/story.ts';

/** Raised by one when a golden test of core/rules changes: ask "does an old run now end elsewhere?" */
export const RULES_VERSION = 1;

export const MOST_CHOICES = 1000;

/** Something that never changes the state: whom the player looked at, after how many choices. */
export type Mark = { readonly after: number; readonly what: 'look'; readonly person: string };

export type Origin = {
  /** 1 for the first rewind of a chain, and so on. */
  readonly attempt: number;
  /** Choices kept from the run before. */
  readonly kept: number;
  readonly intent: 'rewind' | 'again';
};

/** What the run was made on, and where it stood: tells an edit that matters from one that does not. */
export type Made = {
  /** 64-bit hash of the story's meaning, 16 hexadecimal digits. */
  readonly story: string;
  readonly rules: number;
  /** 32-bit digest of the state after the last choice, 8 hexadecimal digits. */
  readonly end: string;
  /** The meters the player saw then, whole points by id: so that an edit can be told in numbers. */
  readonly meters: Readonly<Record<string, number>>;
};

export type Run = {
  readonly format: 1;
  readonly scenario: string;
  /** 0 to 2^32 − 1. */
  readonly seed: number;
  /** "scene:option", in order. */
  readonly choices: readonly string[];
  readonly marks: readonly Mark[];
  readonly made: Made;
  readonly origin?: Origin;
};

/** Stories never change in place, so each is hashed once. */
const known = new WeakMap<Story, string>();

/** Hash of what a story means: its numbers and routes, not its words, looks or sources. The order of lists counts. */
export function storyHash(story: Story): string {
  const hash = known.get(story) ?? hash64(canonical({ ...story, renamed: {} }));
  known.set(story, hash);
  return hash;
}
