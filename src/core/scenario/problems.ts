/**
 * The table of all problems: a stable code each. Words are made late, only for problems that are shown, because "did you mean" costs time.
 * Every code has an example file in tests/problems, those of problems-plays.ts in tests/problems/plays,
 * those of problems-edits.ts in tests/problems/edits, those of problems-places.ts in tests/problems/places; a test fails where one is missing.
 */
import { EDIT_PROBLEMS } from './problems-edits.ts';
import { MECHANICS_PROBLEMS } from './problems-mechanics.ts';
import { MEANING_PROBLEMS } from './problems-meaning.ts';
import { PLACE_PROBLEMS } from './problems-places.ts';
import { PLAYS_PROBLEMS } from './problems-plays.ts';
import { STORY_PROBLEMS } from './problems-story.ts';
import { STRUCTURE_PROBLEMS } from './problems-structure.ts';

export const PROBLEMS = {
  ...STRUCTURE_PROBLEMS,
  ...MEANING_PROBLEMS,
  ...STORY_PROBLEMS,
  ...MECHANICS_PROBLEMS,
  ...PLAYS_PROBLEMS,
  ...EDIT_PROBLEMS,
  ...PLACE_PROBLEMS,
};

export type Code = keyof typeof PROBLEMS;
export type ArgsOf<C extends Code> = Parameters<(typeof PROBLEMS)[C]['message']>[0];
export const CODES = Object.keys(PROBLEMS) as readonly Code[];
