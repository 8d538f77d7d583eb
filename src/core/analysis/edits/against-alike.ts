/** Alike: how near two texts or two ids are, from 0 to 1, for finding what an id was renamed to. */
import { distance } from '../../scenario/suggest.ts';

/** Words of a text, in small letters, without marks. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

export const sameWords = (a: string, b: string): boolean => {
  const words = wordsOf(a).join(' ');
  return words !== '' && words === wordsOf(b).join(' ');
};

/** Words in common, against all words (Dice's coefficient, 1945). */
export function shareOfWords(a: string, b: string): number {
  const one = new Set(wordsOf(a));
  const other = new Set(wordsOf(b));
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}

/** Parts so short say nothing: "a", "to", "of". */
const SHORT_PART = 3;

/** Ids of which one looks like the other with something changed: two letters, or a part of several. */
export function similarIds(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const letters = longest >= 6 ? 2 : 1;
  if (longest > 2 && distance(a, b, letters) <= letters) return true;
  const parts = new Set(a.split('-').filter((part) => part.length > SHORT_PART));
  return b.split('-').some((part) => parts.has(part));
}
