/** The steps of loading, one by one, and the small parts they stand on. */
import { describe, expect, it } from 'vitest';
import { CONCEPTS } from '../../../src/core/scenario/concepts.ts';
import { parseLine, prefixOf } from '../../../src/core/scenario/lines.ts';
import { locate } from '../../../src/core/scenario/locate.ts';
import { reportLost } from '../../../src/core/scenario/lost.ts';
import { gapsIn, MIGRATIONS, type Migration, migrate } from '../../../src/core/scenario/migrate.ts';
import { type Read, read } from '../../../src/core/scenario/read.ts';
import { newReporter } from '../../../src/core/scenario/report.ts';
import { scan } from '../../../src/core/scenario/scan.ts';
import { FORMAT } from '../../../src/core/scenario/schema.ts';
import { shortestPath } from '../../../src/core/scenario/shortest-path.ts';
import { distance, nearest } from '../../../src/core/scenario/suggest.ts';
import { validate } from '../../../src/core/scenario/validate.ts';

const codesOf = (report: ReturnType<typeof newReporter>): string[] => report.findings.map(({ code }) => code);

describe('read', () => {
  it('reads strict JSON, and lets a colon in a text be a colon', () => {
    const report = newReporter();
    expect(read('{"a": {"b:": [1, "x: \\"y\\": z", {"c": null}]}}', report)?.value).toEqual({ a: { 'b:': [1, 'x: "y": z', { c: null }] } });
    expect(codesOf(report)).toEqual([]);
  });

  it('finds a duplicate key at every level, with its place', () => {
    const report = newReporter();
    const source = '{"a": 1,\n "b": [{"c": 1, "c": 2}],\n "a": 3}';
    reportLost(source, read(source, report) as Read, null, report);
    expect(report.findings.map(({ path, position }) => [path.join('.'), position])).toEqual([
      ['b.0.c', { line: 2, column: 17 }],
      ['a', { line: 3, column: 2 }],
    ]);
  });

  it('tells several comments and commas at once', () => {
    const report = newReporter();
    expect(read('{ // one\n "a": [1,], /* two */ "b": 2, }', report)).toBeUndefined();
    expect(codesOf(report).sort()).toEqual(['comment', 'comment', 'trailing-comma', 'trailing-comma']);
  });
});

describe('migrate', () => {
  const step = (from: number, to: number): Migration => ({ from, to, change: (file) => ({ ...file, format: to, [`by${from}`]: true }) });

  it('has no gap today', () => expect(gapsIn(MIGRATIONS, FORMAT)).toBeNull());

  it('finds gaps, wrong numbers and too many steps', () => {
    expect(gapsIn([step(1, 2)], 3)).toContain('2 to 3');
    expect(gapsIn([step(1, 3)], 2)).toContain('1 to 3');
    expect(gapsIn([step(1, 2)], 1)).not.toBeNull();
    expect(gapsIn([step(1, 2), step(2, 3)], 3)).toBeNull();
  });

  it('takes a file through every step after its own format', () => {
    const steps = [step(1, 2), step(2, 3)];
    expect(migrate({ format: 1 }, newReporter(), steps, 3)).toEqual({ format: 3, by1: true, by2: true });
    expect(migrate({ format: 2 }, newReporter(), steps, 3)).toEqual({ format: 3, by2: true });
    expect(migrate({ format: 3 }, newReporter(), steps, 3)).toEqual({ format: 3 });
    expect(() => migrate({ format: 1 }, newReporter(), [], 3)).toThrow('Migrations');
  });

  it.each([
    [{}, 'missing-format'],
    [{ format: 0 }, 'unknown-format'],
    [{ format: 4 }, 'unknown-format'],
    [{ format: '1' }, 'unknown-format'],
    [[], 'not-an-object'],
    [null, 'not-an-object'],
  ])('refuses %j', (file, code) => {
    const report = newReporter();
    expect(migrate(file, report)).toBeUndefined();
    expect(codesOf(report)).toEqual([code]);
  });
});

describe('validate', () => {
  it('keeps what is right beside what is wrong', () => {
    const report = newReporter();
    const { scenario, loose } = validate(
      { format: 1, first: 'a', title: 7, scenes: { a: { week: 'x', ask: 'Well?' }, 'B!': { ask: 'Hm?' } } },
      report,
    );
    expect(scenario).toBeNull();
    expect(loose.first).toBe('a');
    expect(loose.title).toBeUndefined();
    expect(loose.scenes?.['a']).toMatchObject({ week: undefined, ask: 'Well?' });
    expect(Object.keys(loose.scenes ?? {})).toEqual(['a', 'B!']);
    expect(codesOf(report)).toContain('bad-id');
  });

  it('tells what is wrong inside an object form, not that no form fits', () => {
    const report = newReporter();
    validate({ format: 1, scenes: { a: { lines: [{ when: { flag: 'x' }, say: 'Hello.' }] } } }, report);
    const inLines = report.findings.filter(({ path }) => path[2] === 'lines').map(({ code, path }) => `${code} ${path.join('.')}`);
    expect(inLines.sort()).toEqual(['missing-field scenes.a.lines.0.says', 'unknown-key scenes.a.lines.0.say']);
  });
});

describe('locate', () => {
  const source = '{\n  "a": [1, {"b": "x"}],\n  "c": {}\n}';
  it.each([
    [[], 'value', 1, 1],
    [['a'], 'key', 2, 3],
    [['a'], 'value', 2, 8],
    [['a', 1, 'b'], 'value', 2, 18],
    [['a', 1, 'b'], 'key', 2, 13],
    [['c', 'missing'], 'key', 3, 3],
    [['a', 9], 'value', 2, 3],
  ] as const)('finds %j by its %s', (path, at, line, column) => {
    expect(locate(source, [{ path, at }])).toEqual([{ line, column }]);
  });

  it('finds the same when it may jump over scenes', () => {
    const file = '{"scenes": {"a": {"x": [1, {}]}, "b": {"x": {"y": 2}}, "c": {"x": 3}}, "z": [[4, 5], [6, 7]]}';
    const { spans } = scan(file, { levels: 9, keys: 9, text: 9 });
    expect(spans.map((at) => file[at]).join('')).toBe('{}{}{}[][]');
    for (const path of [
      ['scenes', 'b', 'x', 'y'],
      ['scenes', 'c'],
      ['z', 1, 0],
      ['scenes', 'c', 'x'],
    ]) {
      expect(locate(file, [{ path, at: 'value' }], spans)).toEqual(locate(file, [{ path, at: 'value' }]));
    }
    expect(locate(file, [{ path: ['z', 1, 0], at: 'value' }], spans)).toEqual([{ line: 1, column: file.indexOf('6') + 1 }]);
  });
});

describe('lines', () => {
  const cast = new Set(['nadia', 'on']);
  it.each([
    ['nadia/happy: Yes!', 'nadia', 'happy', 'Yes!'],
    ['nadia: Yes!', 'nadia', null, 'Yes!'],
    ['nadia:Yes: no', 'nadia', null, 'Yes: no'],
    ['On the box it says: Boxes.', null, null, 'On the box it says: Boxes.'],
    ['note: it rains', null, null, 'note: it rains'],
    ['On: it rains', null, null, 'On: it rains'],
    ['It rains.', null, null, 'It rains.'],
  ])('%s', (line, who, mood, says) => expect(parseLine(line, cast)).toEqual({ who, mood, says }));

  it('sees a prefix without knowing the cast', () => {
    expect(prefixOf('jun/worred: Oh.')).toEqual({ who: 'jun', mood: 'worred', end: 12 });
    expect(prefixOf('It says: no.')).toBeNull();
    expect(prefixOf('jun:\u00a0 Oh.')).toEqual({ who: 'jun', mood: null, end: 6 });
    expect(prefixOf('jun/a mood: Oh.')).toBeNull();
    expect(prefixOf(`${'j'.repeat(32)}: Oh.`)?.who).toHaveLength(32);
    expect(prefixOf(`${'j'.repeat(33)}: Oh.`)).toBeNull();
  });
});

describe('suggestions', () => {
  it('measure edits, a swap of neighbours as one', () => {
    expect([distance('menu', 'menu', 2), distance('menu', 'mneu', 2), distance('menu', 'menue', 2), distance('menu', 'mean', 2)]).toEqual([
      0, 1, 1, 2,
    ]);
    expect(distance('organise', 'wait', 2)).toBeGreaterThan(2);
    expect(distance('ab', 'xy', 1)).toBeGreaterThan(1);
    expect(distance('abcdef', 'xbcdey', 2)).toBe(2);
  });

  it('name the nearest, or nobody', () => {
    expect(nearest('organize', ['check', 'organise'])).toBe('organise');
    expect(nearest('Menu', ['menu'])).toBe('menu');
    expect(nearest('kitchen', ['office', 'phone'])).toBeNull();
    expect(nearest('jo', ['jun'])).toBeNull();
  });
});

describe('the shortest path', () => {
  const ways: Readonly<Record<string, readonly string[]>> = { a: ['b', 'c'], b: ['b', 'd'], c: ['d'], d: ['end'], x: ['x'] };
  it('counts decisions', () => {
    expect(shortestPath('a', (scene) => ways[scene] ?? [])).toBe(3);
    expect(shortestPath('d', (scene) => ways[scene] ?? [])).toBe(1);
    expect(shortestPath('x', (scene) => ways[scene] ?? [])).toBeNull();
  });
});

it('knows the 86 concepts', () => {
  expect(CONCEPTS.length).toBe(86);
  expect(new Set(CONCEPTS).size).toBe(86);
});
