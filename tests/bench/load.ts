/**
 * Load, validate, check and compile a scenario of 10,000 generated scenes: processor time, beside a bare JSON.parse of the same text.
 * Bundled before it is run (load.bench.ts).
 */
import { deepStrictEqual } from 'node:assert';
import { stream } from '../../src/core/base/dice.ts';
import { load } from '../../src/core/scenario/load.ts';
import { cpuMs, median, printTable } from '../support/measure.ts';

const LAYERS = 25;

/** A plain scenario of `count` scenes, 25 deep, three options each. */
function generated(count: number): string {
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

/** Measures and prints. Out: processor milliseconds of one load. */
export function measure(): number {
  const source = generated(10_000);
  const loaded = load(source);
  deepStrictEqual(loaded.problems.filter(({ severity }) => severity === 'error').slice(0, 3), []);
  deepStrictEqual(loaded.story?.scenes.length, 10_000);
  const rounds = [1, 2, 3, 4, 5];
  const parse = median(rounds.map(() => timed(() => void JSON.parse(source))));
  const whole = median(rounds.map(() => timed(() => load(source))));
  printTable(`Load + validate + check + compile, 10,000 scenes (${(source.length / 1e6).toFixed(1)} MB), processor ms, median of 5`, [
    { what: 'JSON.parse alone (limit)', figure: `${parse.toFixed(0)} ms` },
    { what: 'load', figure: `${whole.toFixed(0)} ms`, budget: '≤ 200 ms', within: whole <= 200 },
    { what: 'load / JSON.parse', figure: `${(whole / parse).toFixed(1)} ×` },
    { what: 'problems reported', figure: String(loaded.problems.length) },
  ]);
  return whole;
}
