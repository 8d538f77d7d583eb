import { describe, expect, it } from 'vitest';
import type { Problem, Severity } from '../../../src/core/scenario/problem.ts';
import { AUTHORING } from '../../../src/core/text/authoring.ts';
import { type FileReport, stripOf } from '../../../src/core/view/authoring.ts';

const problem = (severity: Severity, line: number): Problem => ({
  code: 'a-code',
  severity,
  line,
  column: 5,
  path: '',
  message: 'M.',
  fix: 'F.',
});
const report = (id: string, plays: FileReport['plays'], ...problems: Problem[]): FileReport => ({
  id,
  file: `scenarios/${id}/scenario.json`,
  problems,
  plays,
});

describe('the strip', () => {
  it('has errors first, then warnings, then hints apart, each with its place', () => {
    const strip = stripOf([
      report('a', 'earlier', problem('hint', 1), problem('warning', 2), problem('error', 3)),
      report('b', 'nothing', problem('error', 4)),
    ]);
    expect(strip.problems.map(({ severity, place }) => `${severity} ${place}`)).toEqual([
      'error scenarios/a/scenario.json:3:5',
      'error scenarios/b/scenario.json:4:5',
      'warning scenarios/a/scenario.json:2:5',
    ]);
    expect(strip.hints.map(({ place }) => place)).toEqual(['scenarios/a/scenario.json:1:5']);
  });

  it('says what is wrong and what is played meanwhile', () => {
    const { summary } = stripOf([
      report('a', 'earlier', problem('error', 1), problem('error', 2), problem('warning', 3)),
      report('b', 'nothing', problem('error', 1)),
      report('c', 'this', problem('warning', 1)),
    ]);
    expect(summary).toBe(
      'a has 2 errors and 1 warning. The game goes on with the last good version. b has 1 error. b cannot be played until its errors are mended. c has 1 warning.',
    );
  });

  it('says nothing for hints alone, or nothing at all', () => {
    expect(stripOf([report('a', 'this', problem('hint', 1))])).toMatchObject({ summary: '', problems: [] });
    expect(stripOf([])).toEqual({ summary: '', problems: [], hints: [] });
  });
});

it.each([
  [[0, 0, 0], ''],
  [[1, 0, 0], '1 error'],
  [[2, 0, 1], '2 errors and 1 hint'],
  [[1, 2, 3], '1 error, 2 warnings and 3 hints'],
] as const)('counts %j', ([errors, warnings, hints], words) => {
  expect(AUTHORING.counted(errors, warnings, hints)).toBe(words);
});
