/**
 * Recall: what a second play knows of the first. In: a View, and what earlier runs of the story left on this device. Out: the same View
 * with options taken before, whether its words are known, and on an ending the album; and what a page adds to what is known.
 */
import { choiceOf } from '../rules/choice.ts';
import type { Prepared } from '../rules/prepare.ts';
import type { Story } from '../rules/story.ts';
import { choiceCode } from '../run/run-code.ts';
import type { Text } from '../scenario/text.ts';
import type { AlbumView, View } from './view.ts';

/** Of all runs of one story: choices, codes of words read, choices open at times that were ever open, endings reached. */
export type Known = {
  readonly choices: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly unlocked: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
};

/** Codes of the words of a page, four characters each: words that were edited since are new again. */
export const wordsOf = ({ lines, news }: Pick<View, 'lines' | 'news'>): string[] =>
  [...lines.map(({ who, says }) => `${who?.id ?? ''}:${says}`), ...news.map(({ says }) => says)].map(choiceCode);

/** Choices of a story that are closed at times, in its order. A split of a calendar is no choice of its own. */
const closedAtTimes = (story: Story): readonly { readonly scene: string; readonly option: string }[] =>
  story.scenes.flatMap(({ id, options }) =>
    options.flatMap((one) => (one.when !== null && one.split === null ? [{ scene: id, option: one.id }] : [])),
  );

/** The same with their words, for the album of the home page and of an ending. */
export const unlockable = (story: Story, text: Text): readonly { readonly id: string; readonly says: string }[] =>
  closedAtTimes(story).map(({ scene, option }) => ({
    id: choiceOf(scene, option),
    says: text.scenes[scene]?.options[option]?.says ?? option,
  }));

/** Choices that stand open on a page and are closed at times. */
export function unlockedOn({ story }: Prepared, { scene, options, asides }: View): string[] {
  const open = new Set([...options, ...asides].flatMap(({ id, locked }) => (locked === null ? [id] : [])));
  return closedAtTimes(story).flatMap((one) => (one.scene === scene && open.has(one.option) ? [choiceOf(scene, one.option)] : []));
}

function albumOf({ story }: Prepared, text: Text, { endings, unlocked }: Known): AlbumView {
  return {
    endings: story.endings.map(({ id, kind }) => ({
      id,
      kind: kind === 'otherwise' ? 'holding' : kind,
      title: endings.has(id) ? (text.endings[id]?.title ?? id) : null,
    })),
    unlocked: unlockable(story, text).map(({ id, says }) => ({ id, says: unlocked.has(id) ? says : null })),
  };
}

/** `choices`: those of this run, which are no earlier one's. Somebody gone is never passed over as known. */
export function recalling(p: Prepared, text: Text, view: View, known: Known, choices: readonly string[]): View {
  const { scene, phase, news } = view;
  const isEarlier = (choice: string): boolean => known.choices.has(choice) && !choices.includes(choice);
  const words = phase === 'scene' ? wordsOf(view) : [];
  return {
    ...view,
    taken: [...view.options, ...view.asides].flatMap(({ id }) => (isEarlier(choiceOf(scene ?? '', id)) ? [id] : [])),
    isKnown: words.length > 0 && words.every((word) => known.words.has(word)) && !news.some(({ isLoss }) => isLoss),
    album: phase === 'ending' ? albumOf(p, text, known) : null,
  };
}
