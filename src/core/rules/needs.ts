/** What a person needs: the story's numbers, or a stranger's for somebody hired during the run. */
import type { Story } from './story.ts';
import { type Needs, STRANGER } from './words.ts';

/** Needs of the person in a row: autonomy and structure 0 to 1, drive 0.7 to 1.3. */
export function needsOf(p: { readonly story: Story }, row: number): Needs {
  return p.story.people[row] ?? STRANGER;
}

/** The same for all rows, as lists of numbers that the team's week walks along. */
export type NeedsOfRows = { readonly autonomy: Float64Array; readonly structure: Float64Array; readonly drive: Float64Array };

export function needsOfRows(story: Story, rows: number): NeedsOfRows {
  const list = (need: keyof Needs): Float64Array => Float64Array.from({ length: rows }, (_, row) => needsOf({ story }, row)[need]);
  return { autonomy: list('autonomy'), structure: list('structure'), drive: list('drive') };
}
