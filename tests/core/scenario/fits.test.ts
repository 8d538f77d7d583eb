/** fits: says yes only where zod does, and understands the whole schema of a scenario. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stream } from '../../../src/core/base/dice.ts';
import { fitsOf, NO } from '../../../src/core/scenario/fits.ts';
import { ScenarioSchema } from '../../../src/core/scenario/schema.ts';

const BASES = ['plain', 'team', 'long'].map((name) => `tests/core/scenario/bases/${name}.json`);
const FILES = [...BASES, 'scenarios/first-week/scenario.json'];
const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  1,
  -1,
  9,
  10,
  0.5,
  1e6,
  '',
  'x',
  'end',
  'X_',
  '++',
  'full',
  'fatou',
  '#a0b1c2',
  [],
  {},
  ['x'],
  { flag: 'x' },
];

const fits = (value: unknown): boolean => fitsOf(ScenarioSchema)(value) !== NO;
/** Zod reads the whole file again for every spot: of a large one every second or third is changed. */
const MOST_SPOTS = 300;
type Spot = readonly [owner: Record<string, unknown>, key: string];

function spotsOf(value: unknown, spots: Spot[] = []): Spot[] {
  if (typeof value !== 'object' || value === null) return spots;
  const owner = value as Record<string, unknown>;
  for (const key of Object.keys(owner)) {
    spots.push([owner, key]);
    spotsOf(owner[key], spots);
  }
  return spots;
}

describe('fits', () => {
  it.each(FILES)('knows every part of %s, so that zod need not be asked', (file) => {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(fits(value)).toBe(true);
    expect(ScenarioSchema.parse(value)).toEqual(value);
  });

  it.each(FILES)('answers as zod does when any value of %s is another', (file) => {
    const source = readFileSync(file, 'utf8');
    const next = stream(3);
    const value: unknown = JSON.parse(source);
    const answers = { yes: 0, no: 0 };
    const spots = spotsOf(value);
    const step = Math.ceil(spots.length / MOST_SPOTS);
    for (let at = 0; at < spots.length; at += step) {
      const [owner, key] = spots[at] as Spot;
      const before = owner[key];
      owner[key] = VALUES[Math.floor(next() * VALUES.length)];
      const parsed = ScenarioSchema.safeParse(value);
      expect(fits(value), `${key}: ${JSON.stringify(owner[key])}`).toBe(parsed.success);
      if (parsed.success) expect(parsed.data).toEqual(value);
      answers[parsed.success ? 'yes' : 'no']++;
      owner[key] = before;
    }
    expect(answers.yes).toBeGreaterThan(0);
    expect(answers.no).toBeGreaterThan(0);
  });

  it('asks zod about what it does not understand, and about __proto__', () => {
    expect(fitsOf(z.string().refine(() => true))('x')).toBe(NO);
    expect(fitsOf(z.string().trim())('x')).toBe(NO);
    expect(fitsOf(z.object({}))({})).toBe(NO);
    expect(fitsOf(z.number().gt(1))(2)).toBe(NO);
    expect(fitsOf(z.record(z.string(), z.number()))(JSON.parse('{"__proto__": 1}'))).toBe(NO);
    expect(fitsOf(z.record(z.string(), z.number()))({ a: 1 })).toBe(1);
    expect(fitsOf(z.number())(Number.POSITIVE_INFINITY)).toBe(NO);
    expect(fitsOf(z.strictObject({ a: z.string(), b: z.string().optional() }))({ b: 'x' })).toBe(NO);
  });

  it.each(FILES)('counts the keys of %s, so that a lost one is noticed', (file) => {
    const source = readFileSync(file, 'utf8');
    let keys = 0;
    JSON.parse(source, function (this: unknown, key: string, value: unknown) {
      if (!Array.isArray(this) && key !== '') keys++;
      return value;
    });
    expect(fitsOf(ScenarioSchema)(JSON.parse(source))).toBe(keys);
  });
});
