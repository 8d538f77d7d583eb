/**
 * The run code: a whole run in a line short enough for a link, a slip of paper or an LMS field. Four base64url characters per choice
 * (24 bits of a hash of "scene:option"), so it is read by replaying: at each scene the option whose hash it is.
 * Shape: r1.<scenario>.<seed>.<choices>.<end>.<check sum>
 */
import { hash32 } from '../base/hash.ts';
import { isId } from '../base/ids.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { choiceOf, partsOf } from '../rules/choice.ts';
import { advance, begin, currentScene, isOpen } from '../rules/kernel.ts';
import type { Prepared } from '../rules/prepare.ts';
import { digest } from '../rules/read.ts';
import { renamedChoice } from './resume.ts';
import { MOST_CHOICES, type Run } from './run.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const LONGEST_CODE = 4096;

/** Four characters for one choice. */
export function choiceCode(choice: string): string {
  const bits = hash32(choice) >>> 8;
  return [18, 12, 6, 0].map((shift) => ALPHABET[(bits >>> shift) & 63]).join('');
}

const checkSum = (body: string): string => (hash32(body) & 0xffff).toString(16).padStart(4, '0');

/** @throws RangeError for a run of more than 1,000 choices. */
export function runCode(run: Run): string {
  if (run.choices.length > MOST_CHOICES) throw new RangeError(`a run code holds at most ${MOST_CHOICES} choices`);
  const body = `r1.${run.scenario}.${run.seed.toString(36)}.${run.choices.map(choiceCode).join('')}.${run.made.end}`;
  return `${body}.${checkSum(body)}`;
}

/** A code taken apart; not yet replayed. */
export type CodeParts = { readonly scenario: string; readonly seed: number; readonly choices: readonly string[]; readonly end: string };
export type CodeProblem = 'too-long' | 'not-a-code' | 'other-version' | 'mistyped';

/** Reads the shape of a code. Never throws; anything else than a whole code is told what is wrong. */
export function readCode(input: string): Result<CodeParts, CodeProblem> {
  const text = input.trim();
  if (text.length > LONGEST_CODE) return failed('too-long');
  const parts = text.split('.');
  const [version = '', scenario = '', seedText = '', choices = '', end = '', sum = ''] = parts;
  if (!/^r\d{1,3}$/.test(version)) return failed('not-a-code');
  if (version !== 'r1') return failed('other-version');
  if (parts.length !== 6) return failed('not-a-code');
  if (checkSum(parts.slice(0, 5).join('.')) !== sum) return failed('mistyped');
  const seed = /^[0-9a-z]{1,7}$/.test(seedText) ? Number.parseInt(seedText, 36) : Number.NaN;
  const shaped = isId(scenario) && seed <= 0xffffffff && /^([A-Za-z0-9_-]{4})*$/.test(choices) && /^[0-9a-f]{8}$/.test(end);
  if (!shaped || choices.length / 4 > MOST_CHOICES) return failed('not-a-code');
  return ok({ scenario, seed, choices: choices.match(/.{4}/g) ?? [], end });
}

/** What a code leads to on today's scenario. */
export type CodeRun = {
  readonly choices: readonly string[];
  /** All choices of the code were found. */
  readonly whole: boolean;
  /** The state is the one the code was made at. */
  readonly sameEnd: boolean;
};

/** Walks the code's choices through the story. The first that is not there ends the walk; everything before it is kept. */
export function followCode(p: Prepared, code: CodeParts): CodeRun {
  const f = begin(p, code.seed);
  const choices: string[] = [];
  const olderNames = Object.keys(p.story.renamed);
  for (const wanted of code.choices) {
    const scene = currentScene(p, f);
    const index = scene
      ? scene.options.findIndex(
          (one) => namesOf(choiceOf(scene.scene.id, one.option.id)).some((name) => choiceCode(name) === wanted) && isOpen(p, f, one),
        )
      : -1;
    const chosen = scene?.options[index];
    if (!scene || !chosen) return { choices, whole: false, sameEnd: false };
    choices.push(choiceOf(scene.scene.id, chosen.option.id));
    advance(p, f, index);
  }
  return { choices, whole: true, sameEnd: digest(p, f) === code.end };

  /** A choice's name today, and every older name that leads to it. */
  function namesOf(choice: string): string[] {
    const { option } = partsOf(choice);
    const candidates = olderNames.flatMap((old) => (partsOf(old).option === '' ? [choiceOf(old, option)] : [old]));
    return [choice, ...candidates.filter((old) => renamedChoice(p.story.renamed, old) === choice)];
  }
}
