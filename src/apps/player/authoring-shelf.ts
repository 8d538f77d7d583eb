/**
 * The shelf while stories are being written (development only). In: news of a save. Out: stories, cards and openings as of now, for every
 * page that asks from here on. What the build made once is changed in place, which nothing but this file may do.
 */
import { catalogue } from 'virtual:catalogue';
import { stories } from 'virtual:stories';
import type { AuthorsNews } from '../../core/view/authoring.ts';
import type { CatalogueEntry } from '../../core/view/home.ts';
import { type Book, putBook } from './books.ts';

type Stories = Record<string, (typeof stories)[string]>;

/** Null where the story cannot be played as it is. */
export function putOnShelf(page: Document, { edited, catalogue: now }: AuthorsNews): Book | null {
  const cards = catalogue as CatalogueEntry[];
  cards.splice(0, cards.length, ...now);
  if (edited === null) return null;
  const { id, whole, isGone } = edited;
  if (isGone) {
    delete (stories as Stories)[id];
    page.getElementById(`opening-${id}`)?.remove();
  }
  if (whole === null) return null;
  const { story, text, opening } = whole;
  (stories as Stories)[id] = () => Promise.resolve({ story, text });
  putOpening(page, id, JSON.stringify(opening));
  return putBook(id, story, text);
}

function putOpening(page: Document, id: string, data: string): void {
  const there = page.getElementById(`opening-${id}`);
  if (there) there.textContent = data;
  else {
    const block = page.createElement('script');
    block.type = 'application/json';
    block.id = `opening-${id}`;
    block.textContent = data;
    page.body.append(block);
  }
}
