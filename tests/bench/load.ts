/**
 * Load, validate, check and compile a scenario of 10,000 generated scenes: processor time, beside a bare JSON.parse of the same text.
 * Warm is what an author waits for while writing (the editor loads at every pause), and what the budget means; cold is the first load of a
 * fresh process (the command line), in which the engine has compiled nothing yet. Bundled before it is run (load.bench.ts).
 */
import { deepStrictEqual } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stream } from '../../src/core/base/dice.ts';
import { load } from '../../src/core/scenario/load.ts';
import { cpuMs, median, printTable } from '../support/measure.ts';

const LAYERS = 25;

/** A plain scenario of `count` scenes, 25 deep, three options each. */
export function generated(count: number): string {
  const next = stream(5);
  const width = Math.ceil(count / LAYERS);
  const idOf = (index: number): string => (index < count ? `scene-${index}` : 'end');
  const scenes = Array.from({ length: count }, (_, index) => {
    const layer = Math.floor(index / width);
    const target = (): string => (layer === LAYERS - 1 ? 'end' : idOf((layer + 1) * width + Math.floor(next() * width)));
    const follower = idOf(index + width);
    const option = (id: string, goto: string | null) => ({
      says: `Do what "${id}" says in scene ${index}`,
      effects: { morale: Math.floor(next() * 17) - 8, execution: Math.floor(next() * 17) - 8 },
      ...(goto === null ? {} : { goto }),
      lines: [`ada: That was the ${id} way, number ${index}.`],
    });
    // Everything is reached: the scene straight below by `next`, its neighbours through the first layer's chain.
    const options = {
      left: option('left', null),
      middle: option('middle', target()),
      right: option('right', layer === 0 ? idOf(index + 1) : target()),
    };
    return [
      `scene-${index}`,
      {
        week: layer + 1,
        lines: [`Scene ${index} begins.`],
        ask: 'What do you do?',
        next: layer === LAYERS - 1 ? 'end' : follower,
        options,
      },
    ] as const;
  });
  return JSON.stringify({
    format: 1,
    id: 'generated',
    title: 'Generated',
    language: 'en',
    minutes: 10,
    role: 'You measure.',
    outcomes: ['See how long it takes'],
    dynamics: 'none',
    cast: { ada: { name: 'Ada', title: 'Analyst', look: 'fatou' } },
    first: 'scene-0',
    scenes: Object.fromEntries(scenes),
    endings: {
      bright: { kind: 'thriving', title: 'Bright', lines: ['Well.'], when: { meter: 'morale', atLeast: 60 } },
      rest: { kind: 'otherwise', title: 'The rest', lines: ['So.'] },
    },
  });
}

const timed = (work: () => void): number => {
  const since = cpuMs();
  work();
  return cpuMs() - since;
};

const FIRST_WEEK = 'scenarios/first-week/scenario.json';
const generatedSource = (): string => generated(10_000);
const firstWeek = (): string => readFileSync(FIRST_WEEK, 'utf8');
const SOURCES = { generated: generatedSource, firstWeek };
type Name = keyof typeof SOURCES;

/** Called in a fresh process: what it took to read the modules, and to load once, in processor milliseconds. */
export function printCold(name: Name): void {
  const modules = cpuMs();
  const source = SOURCES[name]();
  process.stdout.write(JSON.stringify([modules, timed(() => load(source))]));
}

/** Medians of fresh processes: the start with all modules (the schema is made then), and the first load. */
function cold(name: Name): readonly [start: number, first: number] {
  const script = `(await import(${JSON.stringify(import.meta.url)})).printCold('${name}')`;
  const fresh = [1, 2, 3, 4, 5].map(
    () => JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })) as [number, number],
  );
  return [median(fresh.map(([start]) => start)), median(fresh.map(([, first]) => first))];
}

/** After as many rounds again, in turns with a bare JSON.parse, so that a busy machine slows both. */
function warm(source: string, rounds: number): { readonly parse: number; readonly whole: number } {
  const parse: number[] = [];
  const whole: number[] = [];
  for (let round = -rounds; round < rounds; round++) {
    const figures = [timed(() => void JSON.parse(source)), timed(() => void load(source))] as const;
    if (round < 0) continue;
    parse.push(figures[0]);
    whole.push(figures[1]);
  }
  return { parse: median(parse), whole: median(whole) };
}

/** Measures and prints. Out: processor milliseconds of one warm load. */
export function measure(): number {
  const source = generatedSource();
  const loaded = load(source);
  deepStrictEqual(loaded.problems.filter(({ severity }) => severity === 'error').slice(0, 3), []);
  deepStrictEqual(loaded.story?.scenes.length, 10_000);
  const { parse, whole } = warm(source, 15);
  const [start, first] = cold('generated');
  const small = warm(firstWeek(), 100).whole;
  const [, smallFirst] = cold('firstWeek');
  printTable(`Load + validate + check + compile, 10,000 scenes (${(source.length / 1e6).toFixed(1)} MB), processor ms, medians`, [
    { what: 'JSON.parse alone (limit)', figure: `${parse.toFixed(0)} ms` },
    { what: 'load, warm', figure: `${whole.toFixed(0)} ms`, budget: '≤ 200 ms', within: whole <= 200 },
    { what: 'load, warm / JSON.parse', figure: `${(whole / parse).toFixed(1)} ×` },
    { what: 'load, first of a fresh process', figure: `${first.toFixed(0)} ms` },
    { what: 'fresh process until then (Node, modules)', figure: `${start.toFixed(0)} ms` },
    { what: 'first-week, warm', figure: `${small.toFixed(1)} ms` },
    { what: 'first-week, first of a fresh process', figure: `${smallFirst.toFixed(0)} ms` },
    { what: 'problems reported', figure: String(loaded.problems.length) },
  ]);
  return whole;
}
