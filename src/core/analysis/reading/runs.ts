/**
 * How long a run takes: the one answer for every report and every finding. In: a story's texts and its odds. Out: words and seconds per
 * scene, and of a mean random run, its decisions included.
 */
import type { Odds } from '../odds/odds.ts';
import type { Story } from '../../rules/story.ts';
import type { Line, Text } from '../../scenario/text.ts';
import { readingOf, secondsFor, wordsIn } from './words.ts';

export type RunReading = {
  /** In the order of the story: words that one run reads in the scene at most, and how long that takes. */
  readonly scenes: readonly { readonly scene: string; readonly words: number; readonly seconds: number }[];
  /** A mean random run: briefing, every scene it comes by, its ending. Lines under a condition are all counted. `seconds` are for reading and deciding. */
  readonly run: { readonly words: number; readonly seconds: number; readonly decisions: number };
};

/** Seconds to make up one's mind. */
const DECISION_SECONDS = 15;

const ofLines = (lines: readonly Line[]): number => lines.reduce((sum, { says }) => sum + wordsIn(says), 0);

export function readingOfRuns(story: Story, text: Text, odds: Odds): RunReading {
  let decisions = 0;
  let words = wordsIn([text.role, ...text.outcomes].join(' '));
  story.endings.forEach(({ id }, ending) => {
    words += (odds.endings[ending] ?? 0) * ofLines(text.endings[id]?.lines ?? []);
  });
  const scenes = story.scenes.map(({ id, options }, index) => {
    const own = text.scenes[id];
    const { visits = 0, taken = [] } = odds.scenes[index] ?? {};
    const before = own === undefined ? 0 : readingOf({ ...own, options: {} }).run;
    const says = options.reduce((sum, option) => sum + wordsIn(own?.options[option.id]?.says ?? ''), 0);
    words += visits * (before + says);
    options.forEach((option, place) => {
      const { lines = [], good = [], bad = [] } = own?.options[option.id] ?? {};
      decisions += taken[place] ?? 0;
      words += (taken[place] ?? 0) * (ofLines(lines) + Math.max(ofLines(good), ofLines(bad)));
    });
    const most = own === undefined ? 0 : readingOf(own).run;
    return { scene: id, words: most, seconds: secondsFor(most) };
  });
  return { scenes, run: { words, seconds: secondsFor(words) + decisions * DECISION_SECONDS, decisions } };
}
