/**
 * Scenarios with random mistakes: parts removed, renamed, repeated, exchanged. Whatever comes out, load does not throw (so check finds all that
 * compile relies on), and it gives a story exactly when there is no error.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stream } from '../../../src/core/base/dice.ts';
import { load } from '../../../src/core/scenario/load.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Spot = { readonly owner: Json[] | { [key: string]: Json }; readonly key: string | number };

const BASES = ['plain', 'team', 'long'].map((name) => `tests/core/scenario/bases/${name}.json`);
const SOURCES = [...BASES, 'scenarios/first-week/scenario.json'];
const RUNS = 150;

function spotsOf(value: Json, spots: Spot[] = []): Spot[] {
  if (Array.isArray(value)) {
    value.forEach((item, key) => {
      spots.push({ owner: value, key });
      spotsOf(item, spots);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      spots.push({ owner: value, key });
      spotsOf(value[key] as Json, spots);
    }
  }
  return spots;
}

const get = ({ owner, key }: Spot): Json => (owner as Record<string | number, Json>)[key] as Json;
const put = ({ owner, key }: Spot, value: Json): void => void ((owner as Record<string | number, Json>)[key] = value);

function mutate(root: Json, next: () => number): void {
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(next() * list.length)] as Item;
  const spots = spotsOf(root);
  const spot = pick(spots);
  const other = pick(spots);
  const { owner, key } = spot;
  const kind = Math.floor(next() * 6);
  if (kind === 0 && Array.isArray(owner)) owner.splice(Number(key), 1);
  else if (kind === 0) delete (owner as Record<string, Json>)[key];
  else if (kind === 1 && !Array.isArray(owner)) {
    const name = get(other);
    owner[typeof name === 'string' ? name.slice(0, 20) : String(other.key)] = get(spot);
    delete owner[String(key)];
  } else if (kind === 2) put(spot, pick<Json>([null, [], {}, '', 'end', -1, 1.5, true, 'nadia', { not: {} }, [[]]]));
  else if (kind === 3 && Array.isArray(owner)) owner.push(structuredClone(get(spot)));
  else if (kind === 4) {
    // Exchange two values of the same type: what keeps its structure and loses its meaning.
    const same = spots.filter((one) => typeof get(one) === typeof get(spot) && String(one.key) === String(key));
    const value = structuredClone(get(pick(same.length > 0 ? same : spots)));
    put(spot, value);
  } else put(spot, structuredClone(get(other)));
}

describe.each(SOURCES)('%s with random mistakes', (file) => {
  const source = readFileSync(file, 'utf8');
  it.each([1, 2])(
    'seed %i',
    (seed) => {
      const next = stream(seed);
      let stories = 0;
      for (let run = 0; run < RUNS; run++) {
        const root = JSON.parse(source) as Json;
        for (let i = 0; i <= run % 3; i++) mutate(root, next);
        const mutated = JSON.stringify(root, null, 1);
        try {
          const { scenario, story, problems } = load(mutated);
          const errors = problems.filter(({ severity }) => severity === 'error');
          expect(scenario === null).toBe(errors.length > 0);
          expect(story === null).toBe(scenario === null);
          for (const { message, fix } of problems) expect(`${message} ${fix}`).not.toMatch(/undefined|\[object|NaN/);
          if (story !== null) stories++;
        } catch (thrown) {
          throw new Error(`run ${run}: ${String(thrown)}\n${mutated.slice(0, 6000)}`, { cause: thrown });
        }
      }
      expect(stories).toBeGreaterThan(0);
      expect(stories).toBeLessThan(RUNS);
    },
    60_000,
  );
});
