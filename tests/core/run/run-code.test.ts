import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { runOf, startPlay } from '../../../src/core/run/play.ts';
import { choiceCode, followCode, LONGEST_CODE, readCode, runCode } from '../../../src/core/run/run-code.ts';
import { teamStories } from '../../support/generated.ts';
import { randomRun } from '../../support/random-run.ts';
import { inOrder, moveIndex, option, scene, teamStory } from '../../support/stories.ts';

const week = (length: number) =>
  prepare(
    teamStory(
      inOrder(
        Array.from({ length }, (_, i) =>
          scene(`scene-${i}`, [option('lead', { move: moveIndex('inspire') }), option('plan', { move: moveIndex('organise') })], {
            label: i + 1,
          }),
        ),
      ),
    ),
  );
const codeOf = (length: number) => {
  const p = week(length);
  const play = startPlay(
    p,
    4_000_000_000,
    Array.from({ length }, (_, i) => `scene-${i}:${i % 3 ? 'lead' : 'plan'}`),
  );
  return { p, play, code: runCode(runOf(play)) };
};

describe('the run code', () => {
  it('[R5] holds the whole run: reading it leads to the same state', () => {
    fc.assert(
      fc.property(teamStories, fc.nat(1000), (story, seed) => {
        const p = prepare(story);
        const { choices } = randomRun(p, seed);
        const play = startPlay(p, seed, choices);
        const read = readCode(runCode(runOf(play)));
        play.stop();
        if (!read.ok) throw new Error(read.problem);
        expect(read.value.seed).toBe(seed);
        expect(followCode(p, read.value)).toEqual({ choices, whole: true, sameEnd: true });
      }),
      { numRuns: 60 },
    );
  });

  it('[R5] 40 choices stay under 260 characters, 500 under 2,200, 1,000 under the limit', () => {
    const { play } = codeOf(3);
    const length = (choices: number): number =>
      runCode({ ...runOf(play), scenario: 'x'.repeat(32), choices: Array.from({ length: choices }, (_, i) => `scene-${i}:lead`) }).length;
    expect(length(40)).toBeLessThan(260);
    expect(length(500)).toBeLessThan(2200);
    expect(length(1000)).toBeLessThan(LONGEST_CODE);
    expect(() => length(1001)).toThrow(RangeError);
  });

  it('[R5] a code is four characters a choice, and the same on every machine', () => {
    expect(choiceCode('monday:bag')).toBe('TJ_2');
    expect(codeOf(3).code).toMatch(/^r1\.made-up\.1u5hvr4\.[A-Za-z0-9_-]{12}\.[0-9a-f]{8}\.[0-9a-f]{4}$/);
  });

  it('[R5] an option renamed since is found by its old name', () => {
    const { code } = codeOf(3);
    const before = week(3).story;
    const scenes = before.scenes.map((one, i) =>
      i === 1 ? { ...one, options: one.options.map((o) => (o.id === 'lead' ? { ...o, id: 'vision' } : o)) } : one,
    );
    const read = readCode(code);
    if (!read.ok) throw new Error(read.problem);
    expect(followCode(prepare({ ...before, scenes }), read.value)).toMatchObject({ choices: ['scene-0:plan'], whole: false });
    const renamed = prepare({ ...before, scenes, renamed: { 'scene-1:lead': 'scene-1:vision' } });
    expect(followCode(renamed, read.value)).toEqual({
      choices: ['scene-0:plan', 'scene-1:vision', 'scene-2:lead'],
      whole: true,
      sameEnd: true,
    });
  });

  const good = codeOf(3).code;
  const hostile: readonly [string, string, string][] = [
    ['nothing', '', 'not-a-code'],
    ['a word', 'hello', 'not-a-code'],
    ['a later version', good.replace('r1', 'r2'), 'other-version'],
    ['one wrong character', good.replace(/.{4}$/, '0000'), 'mistyped'],
    ['a swapped choice', good.replace(/(\.[A-Za-z0-9_-]{4})([A-Za-z0-9_-]{4})/, '$1AAAA'), 'mistyped'],
    ['half a code', good.slice(0, -9), 'not-a-code'],
    ['too long a code', `r1.${'a'.repeat(5000)}`, 'too-long'],
    ['ten megabytes', 'r1.'.padEnd(10_000_000, 'A'), 'too-long'],
    ['a script', 'r1.<script>.0..00000000.0000', 'mistyped'],
    ['a lone surrogate', 'r1.\ud800.0..00000000.0000', 'mistyped'],
    ['dots only', '......', 'not-a-code'],
  ];
  it.each(hostile)('[R5] refuses %s', (_, text, problem) => {
    expect(readCode(text)).toEqual({ ok: false, problem });
  });

  it('[R5] never throws on any text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => !readCode(text).ok));
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => !readCode(`r1.${text}`).ok));
  });
});
