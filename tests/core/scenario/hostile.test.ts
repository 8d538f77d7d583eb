/** Files nobody meant well: each gets a located problem within a second, nothing throws, and no prototype is touched. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { load } from '../../../src/core/scenario/load.ts';
import { MOST_PROBLEMS } from '../../../src/core/scenario/report.ts';

const WITHIN_MS = 1000;
const plain = readFileSync('tests/core/scenario/bases/plain.json', 'utf8');
const team = readFileSync('tests/core/scenario/bases/team.json', 'utf8');
const long = readFileSync('tests/core/scenario/bases/long.json', 'utf8');
const MEGA = 1024 * 1024;

const swap = (source: string, from: string, to: string): string => {
  expect(source).toContain(from);
  return source.replace(from, () => to);
};
const option = (says: string, next: string): unknown => ({ says, effects: { morale: 1, execution: -1 }, goto: next });
/** A plain story of these scenes. */
const storyOf = (scenes: Record<string, unknown>, first = Object.keys(scenes)[0]): string =>
  JSON.stringify({ ...(JSON.parse(plain) as object), facts: {}, meters: {}, first, scenes });
const sceneTo = (next: string): unknown => ({
  week: 1,
  lines: [],
  ask: 'Where to?',
  options: { a: option('This way', next), b: option('That way', next) },
});
const many = (count: number, make: (i: number) => [string, unknown]): Record<string, unknown> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => make(i)));

/** The plain story with slots, the first of them behind its second scene. */
const withSlots = (slots: Record<string, unknown>): string =>
  swap(plain, '"next": "sunday"', '"next": "gap-0"').replace('"endings"', () => `"slots": ${JSON.stringify(slots)}, "endings"`);
const both = (to: string): unknown => [{ when: { meter: 'morale', below: 9 }, to }, { to }];

const INPUTS: Readonly<Record<string, () => string>> = {
  nothing: () => '',
  'only spaces': () => ' \n\t\r\n ',
  'a byte order mark': () => `\ufeff${plain}`,
  'a byte order mark alone': () => '\ufeff',
  'UTF-16 read as UTF-8': () => Array.from(plain).join('\u0000'),
  'Latin-1 read as UTF-8': () => swap(plain, 'Every chair', 'Every ch\ufffdir'),
  binary: () => Array.from({ length: 5000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(''),
  'ten megabytes of a': () => 'a'.repeat(10 * MEGA),
  'ten megabytes of commas': () => ','.repeat(10 * MEGA),
  'seven megabytes of commas': () => ','.repeat(7 * MEGA),
  'seven megabytes of quotation marks': () => '"'.repeat(7 * MEGA),
  'seven megabytes of backslashes in a text': () => `"${'\\'.repeat(7 * MEGA)}`,
  'seven megabytes of zeros': () => `[${'0,'.repeat(3 * MEGA)}0]`,
  'two megabytes of line breaks': () => `${'\n'.repeat(2 * MEGA)}x`,
  'seven hundred thousand unknown keys': () => `{"format":1,${Array.from({ length: 700_000 }, (_, i) => `"x${i}":1`).join(',')}}`,
  'ten thousand levels of lists': () => '['.repeat(10_000) + ']'.repeat(10_000),
  'ten thousand levels of objects': () => '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000),
  'ten thousand levels, never closed': () => '['.repeat(10_000),
  'a million levels': () => '['.repeat(1_000_000),
  'ten thousand levels behind a comment': () => `/* " */ ${'['.repeat(10_000)}`,
  'ten thousand levels in a condition': () =>
    swap(plain, '{ "flag": "tired" }', `${'{"not":'.repeat(10_000)}{ "flag": "tired" }${'}'.repeat(10_000)}`),
  'sixty levels in a condition, then an empty one': () => swap(plain, '{ "flag": "tired" }', `${'{"not":'.repeat(50)}{}${'}'.repeat(50)}`),
  'a __proto__ at the top': () => swap(plain, '"format": 1', '"__proto__": { "polluted": true }, "format": 1'),
  'a __proto__ among the scenes': () => swap(plain, '"scenes": {', '"scenes": { "__proto__": { "polluted": true },'),
  'a __proto__ in effects': () => swap(plain, '"effects": {', '"effects": { "__proto__": 4,'),
  'an escaped __proto__ in the cast': () => swap(plain, '"cast": {', '"cast": { "\\u005f_proto__": { "polluted": true },'),
  'a __proto__ as a list index': () => swap(plain, '"keeps": ["weekend:ask"]', '"keeps": ["__proto__"]'),
  'a constructor as a field': () => swap(plain, '"format": 1', '"constructor": { "prototype": { "polluted": true } }, "format": 1'),
  'next leads to constructor': () => swap(plain, '"next": "menu"', '"next": "constructor"'),
  'next leads to __proto__': () => swap(plain, '"next": "menu"', '"next": "__proto__"'),
  'first is toString': () => swap(plain, '"first": "weekend"', '"first": "toString"'),
  'a meter named hasOwnProperty': () => swap(plain, '"guests": -3', '"hasOwnProperty": -3'),
  'a person named valueOf': () => swap(team, '"for": ["nadia"]', '"for": ["valueOf"]'),
  'a sample look named constructor': () => swap(plain, '"look": "fatou"', '"look": "constructor"'),
  'half a character, raw': () => swap(plain, 'Every chair', 'Every \ud800 chair'),
  'half a character, escaped': () => swap(plain, 'Every chair', 'Every \\udc00 chair'),
  'half a character in a key': () => swap(plain, '"roast"', '"ro\\ud800ast"'),
  'a zero character in an id': () => swap(plain, '"roast"', '"ro\\u0000ast"'),
  'text that turns around, as an id': () => swap(plain, '"next": "menu"', '"next": "\u202emenu"'),
  NaN: () => swap(plain, '"start": 60', '"start": NaN'),
  Infinity: () => swap(plain, '"start": 60', '"start": Infinity'),
  '-Infinity': () => swap(plain, '"start": 60', '"start": -Infinity'),
  '1e999': () => swap(plain, '"start": 60', '"start": 1e999'),
  '-1e999 in effects': () => swap(plain, '"guests": -3', '"guests": -1e999'),
  'a label of 1e308': () => swap(plain, '"week": 3', '"week": 1e308'),
  'a fraction of a minute': () => swap(plain, '"minutes": 3', '"minutes": 3.5'),
  hexadecimal: () => swap(plain, '"minutes": 3', '"minutes": 0x3'),
  undefined: () => swap(plain, '"minutes": 3', '"minutes": undefined'),
  null: () => 'null',
  'null everywhere': () => plain.replace(/: ("[^"]*"|\d+)/g, ': null'),
  'a number': () => '42',
  'a text': () => '"scenario"',
  'a list': () => `[${plain}]`,
  'two scenarios': () => `${plain}${plain}`,
  'duplicate keys': () => swap(plain, '"first": "weekend"', '"first": "weekend", "first": "menu"'),
  'duplicate keys, one escaped': () => swap(plain, '"first": "weekend"', '"first": "weekend", "f\\u0069rst": "menu"'),
  'a hundred thousand times the same key': () => `{${'"format":1,'.repeat(100_000)}"format":1}`,
  'lists for objects': () => JSON.stringify({ ...(JSON.parse(plain) as object), cast: [], scenes: [], endings: [], facts: [], meters: [] }),
  'objects for lists': () =>
    JSON.stringify({ ...(JSON.parse(plain) as object), outcomes: {}, sources: {}, questions: {}, waive: {}, team: {} }),
  'texts for everything': () => JSON.stringify(Object.fromEntries(Object.keys(JSON.parse(plain) as object).map((key) => [key, 'x']))),
  'format 1.5': () => swap(plain, '"format": 1', '"format": 1.5'),
  'format as a text': () => swap(plain, '"format": 1', '"format": "1"'),
  'format minus one': () => swap(plain, '"format": 1', '"format": -1'),
  'format as an object': () => swap(plain, '"format": 1', '"format": {"toString": 1}'),
  'a line of a megabyte': () => swap(plain, 'Every chair is taken.', 'x'.repeat(MEGA)),
  'a line of a megabyte that looks like a speaker': () => swap(plain, 'Every chair is taken.', 'a/'.repeat(MEGA / 2)),
  'an id of a megabyte': () => swap(plain, '"next": "menu"', `"next": "${'m'.repeat(MEGA)}"`),
  'a key of a megabyte': () => swap(plain, '"roast"', `"${'r'.repeat(MEGA)}"`),
  'five thousand scenes that lead nowhere': () => storyOf(many(5000, (i) => [`s${i}`, sceneTo(`t${i}`)])),
  'five thousand scenes in one circle': () => storyOf(many(5000, (i) => [`s${i}`, sceneTo(`s${(i + 1) % 5000}`)])),
  'five thousand scenes, each its own circle': () => storyOf(many(5000, (i) => [`s${i}`, sceneTo(`s${i}`)])),
  'five thousand scenes with every field wrong': () =>
    storyOf(many(5000, (i) => [`S_${i}`, { weak: i, lines: i, ask: [], options: null }])),
  'five thousand options in a scene': () =>
    storyOf({ a: { week: 1, lines: [], ask: 'Which?', options: many(5000, (i) => [`o${i}`, option(`Option ${i}`, 'end')]) } }),
  'a hundred thousand lines by strangers': () =>
    storyOf({ a: { week: 1, lines: Array.from({ length: 100_000 }, (_, i) => `who${i}/sad: Hello.`), ask: 'Who?', options: {} } }),
  'fifty thousand people, none of them there': () =>
    swap(team, '"team": ["nadia", "emil"]', `"team": [${Array.from({ length: 50_000 }, (_, i) => `"p${i}"`).join(',')}]`),
  'a circle of routes': () => swap(plain, '"next": "end"', '"next": "weekend"'),
  'a scene that leads to itself': () => swap(plain, '"next": "end"', '"next": "menu"'),
  'renamed in a circle': () => swap(plain, '"sources"', '"renamed": { "a": "b", "b": "a" }, "sources"'),
  'waivers of everything': () =>
    swap(plain, '"sources"', `"waive": [${Array.from({ length: 5000 }, (_, i) => `{"code":"c${i}","because":"x"}`).join(',')}], "sources"`),
  'five thousand slots in one circle': () => withSlots(many(5000, (i) => [`gap-${i}`, { week: 4, next: `gap-${(i + 1) % 5000}` }])),
  'forty slots, each with two ways to the next': () =>
    withSlots(
      many(40, (i) => [
        `gap-${i}`,
        { week: 4, next: i === 39 ? [{ when: { flag: 'no' }, to: 'end' }, { to: 'gap-0' }] : both(`gap-${i + 1}`) },
      ]),
    ),
  'five thousand needs': () =>
    swap(long, '"needs": {', `"needs": { ${Array.from({ length: 5000 }, (_, i) => `"n${i}": { "says": "N ${i}" }`).join(',')},`),
  'a billion tokens': () => swap(long, '"tokens": 2', '"tokens": 1000000000'),
  'half a token': () => swap(long, '"tokens": 2', '"tokens": 2.5'),
  'a need called like a split': () => swap(long, '"orlov": {\n            "says"', '"orlov=1": {\n            "says"'),
  'an aside with its plus': () => swap(long, '"watch": { "says"', '"+watch": { "says"'),
  'a __proto__ among the asides': () => swap(long, '"asides": {', '"asides": { "__proto__": { "says": "x" },'),
  'a slot called constructor that nothing is': () => swap(long, '"next": "slot-rain"', '"next": "slot-rain:constructor"'),
  'the usual option is toString': () => swap(long, '"usual": "note"', '"usual": "toString"'),
  'a lesson of minus twenty minutes': () => swap(long, '"20":', '"-20":'),
  'lists for the new tables': () =>
    JSON.stringify({ ...(JSON.parse(long) as object), slots: [], lessons: [], chapters: {}, stale: {}, marks: {} }),
  'script in a name': () => swap(plain, '"next": "menu"', '"next": "<script>alert(1)</script>"'),
};

describe('hostile files', () => {
  const clean = Object.getOwnPropertyNames(Object.prototype).sort().join();
  afterEach(() => {
    expect(Object.getOwnPropertyNames(Object.prototype).sort().join()).toBe(clean);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(Object.keys(INPUTS))('%s', (name) => {
    const source = INPUTS[name]?.() ?? '';
    // Time of this process, or of the clock where the collector of garbage worked beside it: other tests run on the same machine.
    const clock = performance.now();
    const before = process.cpuUsage();
    const { problems, scenario, story, text } = load(source);
    const { user, system } = process.cpuUsage(before);
    const took = Math.min(performance.now() - clock, (user + system) / 1000);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(MOST_PROBLEMS + 1);
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    expect([scenario, story, text]).toEqual([null, null, null]);
    const rows = source.split(/\r\n|\n|\r/);
    for (const { line, column, message, fix } of problems) {
      expect(Number.isInteger(line) && line >= 1 && line <= rows.length).toBe(true);
      expect(Number.isInteger(column) && column >= 1 && column <= (rows[line - 1]?.length ?? 0) + 1).toBe(true);
      expect(message.length).toBeLessThan(400);
      expect(fix.length).toBeLessThan(6000);
      expect(`${message}${fix}`).not.toMatch(/undefined|\[object|[\u202a-\u202e\ud800-\udfff]/);
    }
    const places = problems.map(({ line, column }) => line * 1e8 + column);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(took).toBeLessThan(WITHIN_MS);
  });

  it('are at least forty', () => expect(Object.keys(INPUTS).length).toBeGreaterThanOrEqual(40));

  it('and ids that are names of every object are just ids', () => {
    const { problems, text, story } = load(plain.replaceAll('weekend', 'constructor').replaceAll('roast', 'valueof'));
    expect(problems).toEqual([]);
    expect(Object.keys(text?.scenes ?? {})).toEqual(['constructor', 'menu', 'sunday']);
    expect(text?.scenes['toString']).toBeUndefined();
    expect(story?.scenes[0]?.id).toBe('constructor');
  });
});
