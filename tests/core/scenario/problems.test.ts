/** Every problem has an example file that triggers it and nothing else, and points at the right place. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from '../../../src/core/scenario/load.ts';
import { CODES, PROBLEMS } from '../../../src/core/scenario/problems.ts';
import { EDIT_CODES } from '../../../src/core/scenario/problems-edits.ts';
import { PLACE_CODES } from '../../../src/core/scenario/problems-places.ts';
import { PLAY_CODES } from '../../../src/core/scenario/problems-plays.ts';
import { MOST_CHARACTERS } from '../../../src/core/scenario/read.ts';
import { PLACES_OF_PROBLEMS } from './problem-places.ts';

const FOLDER = 'tests/problems';
/** Too large to keep as files; made here. */
const MADE: Readonly<Record<string, () => string>> = {
  'file-too-large': () => `{"format": 1, "title": "${'x'.repeat(MOST_CHARACTERS)}"}`,
  'too-many-keys': () => `{"format": 1, ${Array.from({ length: 30_000 }, (_, i) => `"x${i}": 1`).join(', ')}}`,
  'too-many-problems': () => `{"format": 1, ${Array.from({ length: 300 }, (_, i) => `"x${i}": 1`).join(', ')}}`,
};

/**
 * What loading finds. What only all plays tell is in tests/core/analysis/play-problems.test.ts, what only an older file tells in
 * against.test.ts, what only its folder tells in tests/io/files/check-files.test.ts; one code is found by both.
 */
const OF_FILE = CODES.filter(
  (code) => (!PLAY_CODES.has(code) && !EDIT_CODES.has(code) && !PLACE_CODES.has(code)) || code === 'speaks-after-leaving',
);

const fileOf = (code: string): string => `${FOLDER}/${code}.json`;
const example = (code: string): string => MADE[code]?.() ?? readFileSync(fileOf(code), 'utf8');
const at = (source: string, line: number, column: number): string => (source.split('\n')[line - 1] ?? '').slice(column - 1);

describe('problems', () => {
  it.each(['plain', 'team', 'long'])('%s, from which the examples are varied, has none', (name) => {
    const { problems, scenario } = load(readFileSync(`tests/core/scenario/bases/${name}.json`, 'utf8'));
    expect(problems).toEqual([]);
    expect(scenario).not.toBeNull();
  });

  it.each(OF_FILE)('%s has an example that triggers it, and nothing else, at the right place', (code) => {
    expect(code in MADE || existsSync(fileOf(code)), `${fileOf(code)} is missing`).toBe(true);
    const source = example(code);
    const { problems, scenario } = load(source);
    const first = code in MADE ? problems[problems.length - 1] : problems[0];
    expect(first).toMatchObject({ code, severity: PROBLEMS[code].severity });
    if (!(code in MADE)) {
      expect([...new Set(problems.map((problem) => problem.code))]).toEqual([code]);
      const token = PLACES_OF_PROBLEMS[code];
      expect(token, `${code} has no entry in problem-places.ts`).toBeDefined();
      expect(at(source, first?.line ?? 0, first?.column ?? 0).startsWith(token ?? '?')).toBe(true);
      expect(scenario === null).toBe(first?.severity === 'error');
    }
    expect(first?.message).toMatch(/[.?)]$/);
    expect(first?.fix).toMatch(/[.?"\])}]$/);
    expect(`${first?.message} ${first?.fix}`).not.toMatch(/undefined|\[object|NaN/);
  });

  it('has no example without a code', () => {
    const names = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.replace(/\.json$/, ''));
    const codes = new Set<string>(OF_FILE);
    expect(names.filter((name) => !codes.has(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(60);
  });
});
