/** Every problem of all plays has an example that triggers it and nothing else, at the right place; its run can be played; waivers hold. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { playProblems, withPlays } from '../../../../src/core/analysis/findings/play-problems.ts';
import { advance, begin, currentScene, isOpen } from '../../../../src/core/rules/kernel.ts';
import { prepare } from '../../../../src/core/rules/prepare.ts';
import { load } from '../../../../src/core/scenario/load.ts';
import { PROBLEMS, type Code } from '../../../../src/core/scenario/problems.ts';
import { PLAY_CODES } from '../../../../src/core/scenario/problems-plays.ts';
import { PLACES_OF_PLAYS } from '../../scenario/problem-places.ts';
import { playedFile, problemsWithPlays } from '../../../support/plays.ts';

const FOLDER = 'tests/problems/plays';
const CODES = [...PLAY_CODES] as Code[];
const fileOf = (code: string): string => `${FOLDER}/${code}.json`;
const example = (code: string): string => readFileSync(fileOf(code), 'utf8');
const codesOf = (problems: readonly { readonly code: string }[]): string[] => [...new Set(problems.map(({ code }) => code))];

/** Plays what a message says. Throws on a choice that is not there or not open. */
function playAgain(source: string, message: string): void {
  const found = /--seed (\d+)(?: --choices (\S+))?\.$/.exec(message);
  if (!found) return;
  const { story } = load(source);
  if (story === null) throw new Error('does not load');
  const p = prepare(story);
  const frame = begin(p, Number(found[1]));
  for (const choice of found[2]?.split(',') ?? []) {
    const scene = currentScene(p, frame);
    const option = scene?.options.find((one) => `${scene.scene.id}:${one.option.id}` === choice);
    if (!scene || !option || !isOpen(p, frame, option)) throw new Error(`cannot choose ${choice}`);
    advance(p, frame, scene.options.indexOf(option));
  }
}

describe('problems of all plays', () => {
  it.each(CODES)('%s has an example that triggers it, and nothing else, at the right place', (code) => {
    expect(existsSync(fileOf(code)), `${fileOf(code)} is missing`).toBe(true);
    const source = example(code);
    const problems = problemsWithPlays(source);
    expect(codesOf(problems)).toEqual([code]);
    const [first] = problems;
    expect(first?.severity).toBe(PROBLEMS[code].severity);
    const token = PLACES_OF_PLAYS[code];
    expect(token, `${code} has no entry in problem-places.ts`).toBeDefined();
    const at = (source.split('\n')[(first?.line ?? 0) - 1] ?? '').slice((first?.column ?? 0) - 1);
    expect(at.startsWith(token ?? '?'), at).toBe(true);
    for (const { message, fix } of problems) {
      expect(message).toMatch(/\.$/);
      expect(fix).toMatch(/[.?]$/);
      expect(`${message} ${fix}`).not.toMatch(/undefined|\[object|NaN|null/);
      playAgain(source, message);
    }
    expect(`${first?.message}`.match(/exact|exhaustive|sampled|--seed/)).not.toBeNull();
  });

  it('has no example without a code, and tells none of them by loading alone', () => {
    const names = readdirSync(FOLDER).map((name) => name.replace(/\.json$/, ''));
    expect(names.filter((name) => !PLAY_CODES.has(name))).toEqual([]);
    for (const name of names) expect(codesOf(load(example(name)).problems)).toEqual([]);
  });

  it('shows a run for what a run can show', () => {
    for (const code of [
      'stuck',
      'speaks-after-leaving',
      'thesis-lead',
      'thesis-manage',
      'thesis-planner',
      'own-thesis',
      'balance-constant',
    ])
      expect(problemsWithPlays(example(code))[0]?.message, code).toMatch(/ For example: --seed \d+ --choices [a-z0-9:,-]+\.$/);
  });
});

describe('waivers of what only all plays tell', () => {
  const source = example('thesis-lead');
  const waived = source.replace(
    '"waive": [',
    '"waive": [{ "code": "stuck", "because": "Never." }, { "code": "thesis-lead", "because": "So it is." },',
  );

  it('are kept while nobody has looked', () => {
    expect(waived).not.toBe(source);
    expect(load(waived).problems).toEqual([]);
    const nobody = { ...playedFile(waived), odds: null, report: null, moments: null };
    expect(playProblems(nobody)).toEqual([]);
    expect(codesOf(playProblems({ ...playedFile(waived), odds: null }))).toEqual([]);
  });

  it('silence what is found, and are idle where nothing is', () => {
    const problems = problemsWithPlays(waived);
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['waiver-idle waive.0']);
    expect(problems[0]?.message).toContain('"stuck"');
  });
});

it('tells once what loading and playing both found, with the run', () => {
  const both = readFileSync('tests/problems/speaks-after-leaving.json', 'utf8');
  const ofFile = load(both).problems;
  expect(ofFile[0]?.message).not.toContain('--seed');
  const all = problemsWithPlays(both).filter(({ code }) => code === 'speaks-after-leaving');
  expect(all.map(({ path }) => path)).toEqual(ofFile.map(({ path }) => path));
  expect(all[0]?.message).toContain('--seed');
  expect(withPlays(ofFile, [])).toEqual(ofFile);
});
