/**
 * How long a run takes: the one answer for every report and every finding. In: a story's texts and its odds. Out: words and seconds per
 * scene, and of a mean random run, its decisions included.
 */
import { comesBy, type Odds } from '../odds/odds.ts';
import type { Story } from '../../rules/story.ts';
import type { Line, Text } from '../../scenario/text.ts';
import { readingOf, secondsFor, wordsIn } from './words.ts';

export type RunReading = {
  /** In the order of the story: words that one run reads in the scene at most, and how long that takes. */
  readonly scenes: readonly { readonly scene: string; readonly words: number; readonly seconds: number }[];
  /** A mean random run: briefing, chapters' pages, every scene it comes by, its ending. Lines under a condition are all counted. `seconds` are for reading and deciding. */
  readonly run: { readonly words: number; readonly seconds: number; readonly decisions: number };
};

/** Seconds to make up one's mind. */
const DECISION_SECONDS = 15;

const ofLines = (lines: readonly Line[]): number => lines.reduce((sum, { says }) => sum + wordsIn(says), 0);

export function readingOfRuns(story: Story, text: Text, odds: Odds): RunReading {
  let decisions = 0;
  let words = wordsIn([text.role, ...text.outcomes].join(' '));
  // A chapter's page is read by whoever comes to its first scene.
  text.chapters.forEach(({ first, recap }, place) => {
    const at = story.scenes.findIndex(({ id }) => id === first);
    const known = odds.scenes[at];
    const share = known === undefined ? 0 : Math.min(1, comesBy(known, story.scenes[at]?.options ?? []));
    if (place > 0) words += share * (ofLines(text.chapters[place - 1]?.ends ?? []) + ofLines(recap));
  });
  story.endings.forEach(({ id }, ending) => {
    words += (odds.endings[ending] ?? 0) * ofLines(text.endings[id]?.lines ?? []);
  });
  const scenes = story.scenes.map(({ id, options }, index) => {
    const own = text.scenes[id];
    const known = odds.scenes[index];
    const reading = own === undefined ? undefined : readingOf(own);
    words += (known === undefined ? 0 : comesBy(known, options)) * (reading?.before ?? 0);
    options.forEach((option, place) => {
      const taken = known?.taken[place] ?? 0;
      const reaction = own?.options[option.id];
      if (option.aside === null) decisions += taken;
      if (reaction !== undefined) words += taken * (reading?.reactions.get(reaction)?.run ?? 0);
    });
    const most = reading?.run ?? 0;
    return { scene: id, words: most, seconds: secondsFor(most) };
  });
  return { scenes, run: { words, seconds: secondsFor(words) + decisions * DECISION_SECONDS, decisions } };
}
