/** Slips that would otherwise pass in silence: lines that look spoken, limits no meter has, promises that are never due. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from '../../../src/core/scenario/load.ts';

const plain = readFileSync('tests/core/scenario/bases/plain.json', 'utf8');
const LINE = '"jun/worried: I can come in on Sunday."';
const withLine = (line: string) => load(plain.replace(LINE, JSON.stringify(line))).problems;

describe('a line that looks spoken', () => {
  it.each([
    ['Jun: Here.', 'Jun', 'jun: Here.'],
    ['JUN : Here.', 'JUN', 'jun: Here.'],
    ['jun (worried): Here.', 'jun', 'jun/worried: Here.'],
    ['Jun (very worried): Here.', 'Jun', 'jun: Here.'],
    ['jun/worried Here.', 'jun', 'jun/worried: Here.'],
  ])('%s', (line, who, right) => {
    const [first, ...others] = withLine(line);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ code: 'line-looks-spoken', severity: 'warning', path: 'scenes.weekend.lines.0' });
    expect(first?.message).toContain(`"${who}"`);
    expect(first?.fix).toContain(`"${right}"`);
  });

  it.each(['Jun (who is new) looks up.', 'Jun/Nadia come in.', 'On the box: Jun.', 'Jun looks up: nobody.', 'Jun'])(
    'leaves narration alone: %s',
    (line) => expect(withLine(line)).toEqual([]),
  );
});

describe('a limit that no meter has', () => {
  const WHEN = '{ "learned": "jun-stock" }';
  const withLimit = (meter: string, limit: string) =>
    load(plain.replace(WHEN, `{ "meter": "${meter}", ${limit} }`)).problems.filter(({ severity }) => severity === 'error');

  it.each(['"atLeast": 101', '"below": -1', '"below": 500'])('%s', (limit) => {
    expect(plain).toContain(WHEN);
    expect(withLimit('guests', limit)).toMatchObject([{ code: 'out-of-range', fix: 'Write a number that is 0 to 100.' }]);
  });

  it('is none from 0 to 100', () => expect(withLimit('morale', '"atLeast": 0, "below": 100')).toEqual([]));
});

describe('a promise', () => {
  const withDate = (by: number, source = plain) => load(source.replace('"by": 4', `"by": ${by}`)).problems;

  it('is never offered in the week it is due', () =>
    expect(withDate(2)).toMatchObject([{ code: 'promise-too-late', severity: 'warning', path: 'scenes.weekend.options.ask.promise.by' }]));

  it('is never due where no later scene on the way reaches its date', () => {
    const short = plain.replace('"next": "sunday"', '"next": "end"');
    const codes = withDate(4, short).map(({ code }) => code);
    expect(codes).toContain('promise-never-due');
    expect(codes).not.toContain('promise-cannot-be-kept');
    expect(withDate(4)).toEqual([]);
  });
});
