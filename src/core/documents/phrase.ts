/** Phrase: words with links in them. A picture reads it as plain words, a document makes the links real. */

/** A place of the document, by its anchor, and the words that stand there. */
export type Link = { readonly to: string; readonly says: string };
export type Phrase = readonly (string | Link)[];

export const plain = (phrase: Phrase): string => phrase.map((part) => (typeof part === 'string' ? part : part.says)).join('');

/** "a", "a and b", "a, b and c". */
export function listed(phrases: readonly Phrase[], last: string): Phrase {
  return phrases.flatMap((phrase, at): Phrase => {
    if (at === 0) return phrase;
    return [at === phrases.length - 1 ? ` ${last} ` : ', ', ...phrase];
  });
}

/** The same with one separator everywhere. */
export const joined = (phrases: readonly Phrase[], separator: string): Phrase =>
  phrases.flatMap((phrase, at): Phrase => (at === 0 ? phrase : [separator, ...phrase]));
