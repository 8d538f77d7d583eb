/**
 * The shelf: the stories that can be played, opened on demand. A shipped story comes in two parts: its opening (all numbers, the words
 * of the first two decisions) and the rest, which is fetched while the player reads.
 */
import { stories } from 'virtual:stories';
import type { Story } from '../../core/rules/story.ts';
import type { Text } from '../../core/scenario/text.ts';
import { type Book, openBook } from './playing.ts';

export type OpenBook = Book & {
  /** Resolves when every word is here; rejects where the rest could not be fetched. Asking again tries again. */
  readonly whole: () => Promise<void>;
};

const opened = new Map<string, OpenBook>();

export const isShipped = (id: string): boolean => Object.hasOwn(stories, id);

/** @throws where the story's files cannot be fetched. */
export async function openShipped(id: string): Promise<OpenBook> {
  const known = opened.get(id);
  if (known) return known;
  const files = stories[id];
  if (!files) throw new RangeError(`no story is called ${id}`);
  const { story, text } = await files.opening();
  let words = text;
  let rest: Promise<void> | null = null;
  const whole = (): Promise<void> => {
    rest ??= files.rest().then(
      (all) => {
        words = all.text;
      },
      (problem: unknown) => {
        rest = null;
        throw problem;
      },
    );
    return rest;
  };
  const book = { ...openBook('shipped', story, () => words), whole };
  opened.set(id, book);
  return book;
}

/** A story of one's own is whole from the start. */
export const openOwn = (story: Story, text: Text): OpenBook => ({ ...openBook('own', story, () => text), whole: () => Promise.resolve() });
