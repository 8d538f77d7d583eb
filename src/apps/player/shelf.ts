/**
 * The shelf: the stories that came with the game. In: an id. Out: whether there is such a story, its first pages (they stand in the page
 * itself, as data), and all of it, fetched on demand.
 */
import { stories, type WholeStory } from 'virtual:stories';
import { part } from '../../core/base/part.ts';
import type { Opening } from '../../core/view/opening-view.ts';

export const isShipped = (id: string): boolean => Object.hasOwn(stories, id);

/** Null where the page does not hold it: the engine then shows the first pages too. */
export function openingIn(page: Document, id: string): Opening | null {
  const data = page.getElementById(`opening-${id}`)?.textContent;
  // Written by the same build as this code (io/files/modules.ts); null where a story begins with its end.
  return data ? (JSON.parse(data) as Opening | null) : null;
}

/** @throws NotArrived where it could not be fetched. */
export async function fetchStory(id: string): Promise<WholeStory> {
  const fetched = stories[id];
  if (!fetched) throw new RangeError(`no story is called ${id}`);
  return part(fetched);
}
