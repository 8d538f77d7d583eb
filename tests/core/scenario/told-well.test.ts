/** Messages that name the slip itself, and one slip that makes one message. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from '../../../src/core/scenario/load.ts';

const plain = readFileSync('tests/core/scenario/bases/plain.json', 'utf8');
const problems = (from: string, to: string) => {
  expect(plain).toContain(from);
  return load(plain.replace(from, to)).problems;
};

describe('a slip is named', () => {
  it.each([
    ['"format": 1', '"format": "1"', 'unknown-format', 'Write 1 without quotes'],
    ['"minutes": 3', '"minutes": "3"', 'wrong-type', 'Write 3 without quotes.'],
    ['"guests": -3', '"guests": "-3"', 'wrong-type', 'Write -3 without quotes.'],
    ['"guests": -3', '"guests": "+5"', 'wrong-type', 'Write 5 without quotes.'],
    ['"guests": -3', '"guests": +5', 'not-json', 'Write 5.'],
    ['"title": "The Friday rota"', "'title': 'The Friday rota'", 'not-json', 'Write double quotes: "...".'],
    ['"The Friday rota"', '“The Friday rota”', 'not-json', 'Write straight quotes, as in code: "...".'],
  ])('%s as %s', (from, to, code, fix) => {
    const told = problems(from, to);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ code });
    expect(told[0]?.fix).toContain(fix);
  });

  it('says how urgent an interrupt can be', () => {
    const told = problems('"week": 4', '"interrupt": { "when": { "flag": "tired" }, "urgency": 4 }');
    expect(told.find(({ code }) => code === 'out-of-range')?.fix).toBe('Write a number that is 1 to 3.');
  });
});

describe('a wrong route makes no second problem', () => {
  it.each([
    ['of another form', '"next": "sunday"', '"next": 5', ['wrong-type']],
    ['in a list', '"next": "sunday"', '"next": [{ "too": "sunday" }]', ['missing-field', 'unknown-key']],
    ['that leads nowhere', '"next": "sunday"', '"next": "sundae"', ['unknown-scene']],
  ])('%s', (_name, from, to, codes) => {
    expect([...new Set(problems(from, to).map(({ code }) => code))].toSorted()).toEqual(codes);
  });

  it('under a name that is nearly right', () => {
    const codes = problems('"next": "sunday"', '"nexxt": "sunday"').map(({ code }) => code);
    expect(codes).toContain('unknown-key');
    expect(codes).not.toContain('unreachable-scene');
    expect(codes).not.toContain('no-way-out');
  });
});
