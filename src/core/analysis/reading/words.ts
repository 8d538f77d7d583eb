/** Reading load: words and time. In: a scene's text. Out: words in all, and the most that one run reads of it, with the time that takes. */
import type { Line, SceneText } from '../../scenario/text.ts';

/** Words a minute of somebody who reads a story on a screen without hurry; scripts without spaces are counted by the character. */
export const WORDS_PER_MINUTE = 200;
const CHARACTERS_PER_WORD = 2;

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,:-]*/gu;

export function wordsIn(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = text.replace(UNSPACED, ' ').match(WORD)?.length ?? 0;
  return spaced + Math.ceil(unspaced / CHARACTERS_PER_WORD);
}

const ofLines = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + wordsIn(line.says), 0);

export type Reading = { readonly all: number; readonly run: number };

/** `all`: every word of the scene; `run`: its lines, question and options, and the longest reaction. */
export function readingOf(scene: SceneText): Reading {
  const options = Object.values(scene.options);
  const before = ofLines(scene.lines) + wordsIn(scene.ask) + options.reduce((sum, option) => sum + wordsIn(option.says), 0);
  const reactions = options.map((option) => {
    const [good, bad] = [ofLines(option.good), ofLines(option.bad)];
    const rest = ofLines(option.lines);
    return { all: rest + good + bad, run: rest + Math.max(good, bad) };
  });
  const elsewhere = options.reduce((sum, option) => {
    const promise = option.promise ? wordsIn(option.promise.what) + wordsIn(option.promise.broken.says) : 0;
    return sum + promise + option.later.reduce((words, says) => words + wordsIn(says), 0) + wordsIn(option.locked ?? '');
  }, 0);
  return {
    all: before + elsewhere + reactions.reduce((sum, reaction) => sum + reaction.all, 0),
    run: before + Math.max(0, ...reactions.map((reaction) => reaction.run)),
  };
}

/** Seconds of reading. */
export const secondsFor = (words: number): number => (words * 60) / WORDS_PER_MINUTE;
