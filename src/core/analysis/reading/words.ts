/** Reading load: words and time. In: a scene's text. Out: words in all, and the most that one run reads of it, with the time that takes. */
import { isAside } from '../../rules/choice.ts';
import type { Line, OptionText, SceneText } from '../../scenario/text.ts';

/** Words a minute of somebody who reads a story on a screen without hurry; scripts without spaces are counted by the character. */
export const WORDS_PER_MINUTE = 200;
const CHARACTERS_PER_WORD = 2;

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,:-]*/gu;

export function wordsIn(text: string): number {
  if (text === '') return 0;
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = (unspaced === 0 ? text : text.replace(UNSPACED, ' ')).match(WORD)?.length ?? 0;
  return spaced + Math.ceil(unspaced / CHARACTERS_PER_WORD);
}

const ofLines = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + wordsIn(line.says), 0);

export type Reading = { readonly all: number; readonly run: number };

/** What stands under the question: options, or the needs of a calendar; and asides. */
export function offeredIn({ options, calendar }: Pick<SceneText, 'options' | 'calendar'>): readonly OptionText[] {
  const own = Object.entries(options).flatMap(([id, option]) => (calendar === null || isAside(id) ? [option] : []));
  return calendar === null ? own : [...Object.values(calendar.needs), ...own];
}

/** What is played after a choice. Of good and bad luck only one comes. */
function reactionOf({ lines, good, bad }: Pick<OptionText, 'lines' | 'good' | 'bad'>): Reading {
  const [rest, lucky, unlucky] = [ofLines(lines), ofLines(good), ofLines(bad)];
  return { all: rest + lucky + unlucky, run: rest + Math.max(lucky, unlucky) };
}

export type SceneReading = Reading & {
  /** What is read before the choice: lines, question, and what is offered. */
  readonly before: number;
  readonly reactions: ReadonlyMap<OptionText, Reading>;
};

/**
 * `all`: every word of the scene; `run`: its lines, question and options, and the longest reaction to what decides. Of a calendar a run
 * plays what got time and what got none.
 */
export function readingOf(scene: SceneText): SceneReading {
  const offered = offeredIn(scene);
  const needs = Object.values(scene.calendar?.needs ?? {});
  const reactions = new Map([...Object.values(scene.options), ...needs].map((option) => [option, reactionOf(option)]));
  const before = ofLines(scene.lines) + wordsIn(scene.ask) + offered.reduce((sum, option) => sum + wordsIn(option.says), 0);
  const missed = needs.reduce((sum, need) => sum + ofLines(need.missed), 0);
  const elsewhere = offered.reduce((sum, option) => {
    const promise = option.promise ? wordsIn(option.promise.what) + wordsIn(option.promise.broken.says) : 0;
    return sum + promise + option.later.reduce((words, says) => words + wordsIn(says), 0) + wordsIn(option.locked ?? '');
  }, 0);
  const decide = Object.entries(scene.options).flatMap(([id, option]) => (isAside(id) ? [] : [reactions.get(option)?.run ?? 0]));
  return {
    all: before + elsewhere + missed + offered.reduce((sum, option) => sum + (reactions.get(option)?.all ?? 0), 0),
    run: before + Math.max(0, ...decide),
    before,
    reactions,
  };
}

/** Seconds of reading. */
export const secondsFor = (words: number): number => (words * 60) / WORDS_PER_MINUTE;
