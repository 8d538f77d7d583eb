/**
 * Mistakes that change what a scenario means are never silent: the story hash changes (so saved runs and tables notice), or a problem is told.
 * Changes of words, looks and sources leave the hash as it is. Of every scenario, 20 random mutations of each kind.
 *
 * Honest exceptions, which no mutation here makes because nothing changes: a value that is the default (`strength` full); a pace that comes
 * to the same weeks, because a story has twelve at least; a promise to somebody else outside the team, which is only another name.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stream } from '../../../src/core/base/dice.ts';
import { FACES } from '../../../src/core/look/look.ts';
import { STOCKS, ENDING_KINDS } from '../../../src/core/rules/story.ts';
import { DIFFICULTY_NAMES, MOVE_NAMES, START_NAMES, STEP_NAMES, STRENGTH_NAMES, TYPE_NAMES } from '../../../src/core/rules/words.ts';
import { storyHash } from '../../../src/core/run/run.ts';
import { CONCEPTS } from '../../../src/core/scenario/concepts.ts';
import { load } from '../../../src/core/scenario/load.ts';
import { PLACES } from '../../../src/core/scenario/places.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Table = { [key: string]: Json };
type Spot = { readonly owner: Json[] | Table; readonly key: string | number; readonly path: readonly string[] };
type Pick = <Item>(list: readonly Item[]) => Item;
/** Changes one thing in place and says what; null where this scenario has nothing of the kind. */
type Mutation = (spots: readonly Spot[], pick: Pick, number: number) => string | null;

const RUNS = 20;
const MOST_SECONDS = 2;
const FILES = ['scenarios', 'scenarios/templates']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}/scenario.json`))
  .filter((file) => existsSync(file))
  .concat('tests/core/scenario/bases/long.json');

function spotsOf(value: Json, path: readonly string[] = []): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const at = [...path, key];
    const spot: Spot = { owner: value, key: Array.isArray(value) ? Number(key) : key, path: at };
    return [spot, ...spotsOf((value as Table)[key] as Json, at)];
  });
}

const get = ({ owner, key }: Spot): Json => (owner as Record<string | number, Json>)[key] as Json;
const put = ({ owner, key }: Spot, value: Json): void => void ((owner as Record<string | number, Json>)[key] = value);
const last = ({ path }: Spot): string => path[path.length - 1] ?? '';
const above = ({ path }: Spot, steps = 1): string => path[path.length - 1 - steps] ?? '';
const text = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Parts that mean nothing to the story: words, looks, what it rests on, what the author says about the file. */
const TOLD = [
  '$schema',
  'format',
  'minutes',
  'language',
  'outcomes',
  'questions',
  'sources',
  'thesis',
  'waive',
  'pairs',
  'renamed',
  'chapters',
  'lessons',
  'marks',
];
const SHOWN = [
  'lines',
  'missed',
  'tells',
  'usual',
  'concepts',
  'evidence',
  'locked',
  'says',
  'place',
  'look',
  'impression',
  'broken',
  'what',
  'name',
  'title',
  'ask',
  'role',
];
const means = ({ path }: Spot): boolean =>
  !TOLD.includes(path[0] ?? '') &&
  !path.some(
    (part, i) =>
      SHOWN.includes(part) && !['scenes', 'slots', 'options', 'needs', 'asides', 'cast', 'endings', 'facts'].includes(path[i - 1] ?? ''),
  );

/** Keys whose text value names something; lists of names. */
const NAMING = ['first', 'next', 'goto', 'to', 'visited', 'learned', 'flag', 'present', 'person', 'meter', 'at'];
const LISTS = ['for', 'against', 'team', 'needs', 'joins', 'leaves', 'learn', 'keeps', 'set', 'events', 'meters'];
/** Tables whose keys are ids, and effects, whose keys are meters. */
const KEYED = ['scenes', 'slots', 'options', 'needs', 'asides', 'cast', 'facts', 'meters', 'endings', 'effects', 'without'];
const kindOf = (spot: Spot): string => (LISTS.includes(above(spot)) ? above(spot) : last(spot));

const misspelt = (name: string, pick: Pick): string => pick([`${name}x`, name.slice(0, -1), `x${name}`]);

const references: Mutation = (spots, pick) => {
  const values = spots.filter(
    (spot) => means(spot) && typeof get(spot) === 'string' && (NAMING.includes(last(spot)) || LISTS.includes(above(spot))),
  );
  const keys = spots.filter(
    (spot) => KEYED.includes(above(spot)) && !Array.isArray(spot.owner) && means({ ...spot, path: spot.path.slice(0, -1) }),
  );
  const spot = pick([...values, ...keys]);
  if (!values.includes(spot)) {
    const table = spot.owner as Table;
    const isMeter = above(spot) === 'effects';
    const name = isMeter && pick([true, false]) ? pick(STOCKS.filter((stock) => stock !== last(spot))) : misspelt(last(spot), pick);
    // In its place: the order of the cast and of the options counts.
    const entries = Object.entries(table).filter(([key]) => key === last(spot) || key !== name);
    for (const key of Object.keys(table)) delete table[key];
    for (const [key, value] of entries) table[key === last(spot) ? name : key] = value;
    return `${spot.path.join('.')} is called ${name}`;
  }
  const others = values.filter((one) => kindOf(one) === kindOf(spot)).map((one) => text(get(one)));
  const different = others.filter((name) => name !== get(spot));
  const isToSomebody = above(spot) === 'promise';
  const name = different.length > 0 && !isToSomebody && pick([true, false]) ? pick(different) : misspelt(text(get(spot)), pick);
  put(spot, name);
  return `${spot.path.join('.')} is ${name}`;
};

const numbers: Mutation = (spots, pick) => {
  const spot = pick(spots.filter((one) => means(one) && typeof get(one) === 'number'));
  const value = Number(get(spot)) + pick([-50, -2, -1, 1, 2, 50, 0.5, 1e6]);
  put(spot, value);
  return `${spot.path.join('.')} is ${value}`;
};

const WORDS: Readonly<Record<string, readonly string[]>> = {
  move: MOVE_NAMES,
  strength: STRENGTH_NAMES,
  type: TYPE_NAMES,
  start: START_NAMES,
  difficulty: DIFFICULTY_NAMES,
  kind: [...ENDING_KINDS, 'otherwise'],
  leans: ['lead', 'manage', 'both', 'neither'],
  dynamics: ['none', 'team-v1'],
  clock: ['week', 'day'],
};

const words: Mutation = (spots, pick) => {
  const listOf = (spot: Spot): readonly string[] => (above(spot) === 'effects' ? STEP_NAMES : (WORDS[last(spot)] ?? []));
  const spot = pick(spots.filter((one) => means(one) && typeof get(one) === 'string' && listOf(one).length > 0));
  const word = pick([...listOf(spot).filter((one) => one !== get(spot)), misspelt(text(get(spot)), pick)]);
  put(spot, word);
  return `${spot.path.join('.')} is ${word}`;
};

const DEFAULTS: Readonly<Record<string, Json>> = {
  strength: 'full',
  hidden: false,
  early: false,
  shown: true,
  step: 4,
  keepOrder: false,
  days: 0.5,
  each: 1,
  weight: 1,
};

const structure: Mutation = (spots, pick, number) => {
  const parts = spots.filter((spot) => means(spot) && DEFAULTS[last(spot)] !== get(spot));
  const spot = pick(parts);
  const where = spot.path.join('.');
  const tables = parts.filter((one) => ['options', 'scenes', 'endings'].includes(last(one)) && typeof get(one) === 'object');
  if (number % 4 === 0) {
    const table = get(pick(tables)) as Table;
    const id = pick(Object.keys(table));
    table[`${id.slice(0, 20)}-again`] = structuredClone(table[id] as Json);
    return `${id} again`;
  }
  if (number % 4 === 1) {
    const table = get(pick(tables.filter((one) => last(one) === 'options'))) as Table;
    const entries = Object.entries(table).toReversed();
    for (const key of Object.keys(table)) delete table[key];
    for (const [key, value] of entries) table[key] = value;
    return `options turned round: ${entries.map(([id]) => id).join(', ')}`;
  }
  if (number % 4 === 2) {
    put(spot, pick<Json>([null, [get(spot)], { was: get(spot) }]));
    return `${where} is of another form`;
  }
  if (Array.isArray(spot.owner)) spot.owner.splice(Number(spot.key), 1);
  else delete spot.owner[spot.key];
  return `${where} is gone`;
};

/** Only words: who speaks and what is asked stay. */
const shown: Mutation = (spots, pick, number) => {
  const isText = (spot: Spot): boolean =>
    typeof get(spot) === 'string' &&
    (['title', 'role', 'ask', 'locked', 'what', 'says', 'name', 'impression'].includes(last(spot)) ||
      ['outcomes', 'questions', 'sources', 'lines', 'facts', 'concepts', 'look'].includes(above(spot)) ||
      ['place', 'broken', 'look'].includes(last(spot)));
  const spot = pick(spots.filter((one) => isText(one) && !['meters', 'cast', 'scenes'].includes(above(one))));
  const [whole = '', who = '', mood = '', said = ''] = /^(?:([a-z][a-z0-9-]*)(\/[a-z-]+)?: )?([\s\S]*)$/.exec(text(get(spot))) ?? [];
  const more = `${said.slice(0, 20)} ${number} ${pick(['x', 'Ä', '…', '字'])}`.trim();
  if (above(spot) === 'concepts') put(spot, pick(CONCEPTS.filter((one) => one !== whole)));
  else if (last(spot) === 'place') put(spot, pick(PLACES));
  else if (last(spot) === 'look') put(spot, 'amina');
  else if (above(spot) === 'look') put(spot, last(spot) === 'clothes' ? '#123456' : get(spot));
  else put(spot, who === '' ? more : `${who}${mood === '' ? '' : `/${pick(FACES)}`}: ${more}`);
  return `${spot.path.join('.')} says ${text(get(spot))}`;
};

const MEANING: Readonly<Record<string, Mutation>> = { 'ids and references': references, numbers, 'table words': words, structure };

describe.each(FILES)('%s', (file) => {
  const source = readFileSync(file, 'utf8');
  const before = load(source);
  const hash = before.story && storyHash(before.story);
  const known = new Set(before.problems.map(({ code, path }) => `${code} ${path}`));

  const mutated = (mutation: Mutation, seed: number): { readonly what: string; readonly after: ReturnType<typeof load> } => {
    const next = stream(seed);
    const pick: Pick = (list) => list[Math.floor(next() * list.length)] as (typeof list)[number];
    const root = JSON.parse(source) as Json;
    const what = mutation(spotsOf(root), pick, seed) ?? '';
    const from = process.cpuUsage();
    const after = load(JSON.stringify(root, null, 2));
    const { user, system } = process.cpuUsage(from);
    expect((user + system) / 1e6, what).toBeLessThan(MOST_SECONDS);
    return { what, after };
  };

  it.each(Object.keys(MEANING))('is told when one of its %s is another', (kind) => {
    const silent: string[] = [];
    for (let seed = 1; seed <= RUNS; seed++) {
      const { what, after } = mutated(MEANING[kind] as Mutation, seed);
      const isNew = after.problems.some(({ code, path }) => !known.has(`${code} ${path}`));
      if (!isNew && after.story !== null && storyHash(after.story) === hash) silent.push(`seed ${seed}: ${what}`);
    }
    expect(silent).toEqual([]);
  });

  it('means the same when only words, looks or sources are others', () => {
    const changed: string[] = [];
    for (let seed = 1; seed <= RUNS; seed++) {
      const { what, after } = mutated(shown, seed);
      if (after.story === null || storyHash(after.story) !== hash) changed.push(`seed ${seed}: ${what}: ${after.problems[0]?.message}`);
    }
    expect(changed).toEqual([]);
  });
});

it('sees all scenarios', () => expect(FILES.length).toBeGreaterThanOrEqual(3));
