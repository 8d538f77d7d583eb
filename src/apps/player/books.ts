/** Books: stories made ready once, however often they are played. In: the parts of a shipped story, or one from a file. Out: a Book. */
import { type Prepared, prepare } from '../../core/rules/prepare.ts';
import type { Story } from '../../core/rules/story.ts';
import { newMachine } from '../../core/run/play.ts';
import type { Text } from '../../core/scenario/text.ts';
import type { Package } from '../../io/storage/saves.ts';
import { fetchStory } from './shelf.ts';

export type Book = {
  readonly from: Package;
  readonly prepared: Prepared;
  readonly text: Text;
  /** Built when it is first played: a page that only shows the story needs none. */
  readonly machine: () => ReturnType<typeof newMachine>;
};

function bookOf(from: Package, story: Story, text: Text): Book {
  const prepared = prepare(story);
  let machine: ReturnType<typeof newMachine> | null = null;
  return { from, prepared, text, machine: () => (machine ??= newMachine(prepared)) };
}

const opened = new Map<string, Book>();

/** @throws NotArrived where the story could not be fetched; asking again tries again. */
export async function openShipped(id: string): Promise<Book> {
  const known = opened.get(id);
  if (known) return known;
  const { story, text } = await fetchStory(id);
  // Somebody else may have been faster; then theirs is the book.
  return opened.get(id) ?? putBook(id, story, text);
}

/** Puts a story in the place of what was open under its name. */
export function putBook(id: string, story: Story, text: Text): Book {
  const book = bookOf('shipped', story, text);
  opened.set(id, book);
  return book;
}

export const openOwn = (story: Story, text: Text): Book => bookOf('own', story, text);
