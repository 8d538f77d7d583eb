/**
 * How fast exact odds are: the grid against a tight dynamic program of the same story, and the other methods beside it. Bundled before it
 * is run (odds.bench.ts).
 */
import { ok } from 'node:assert';
import { gridOdds } from '../../src/core/analysis/odds/grid.ts';
import { sampleOdds } from '../../src/core/analysis/odds/sample.ts';
import { statesOdds } from '../../src/core/analysis/odds/states.ts';
import { stream } from '../../src/core/base/dice.ts';
import { prepare } from '../../src/core/rules/prepare.ts';
import type { Story } from '../../src/core/rules/story.ts';
import { brightShare } from '../support/baseline-grid.ts';
import { baselineOf } from '../support/baseline-reducer.ts';
import { cpuMs, printTable, type Row, whole } from '../support/measure.ts';
import { option, plainStory, scene } from '../support/stories.ts';

const BRIGHT = 60;
const ROUNDS = 5;

/** Layers of scenes of three options; the last option is always open, some others have a guard. `meters`: what guards ask for. */
function layered(scenes: number, layers: number, meters: readonly number[]): Story {
  const next = stream(scenes);
  const wide = scenes / layers;
  const points = (): number => Math.floor(next() * 17) - 8;
  const all = Array.from({ length: scenes }, (_, index) => {
    const layer = Math.floor(index / wide);
    const options = ['left', 'middle', 'right'].map((id) => {
      const meter = meters[Math.floor(next() * meters.length)] ?? 0;
      const hasGuard = id !== 'right' && next() < 0.4;
      return option(id, {
        when: hasGuard ? { is: 'meter', meter, atLeast: 30 + Math.floor(next() * 30) } : null,
        effects: [
          { meter: 0, by: points() },
          { meter: 1, by: points() },
        ],
        goto: [{ when: null, to: layer === layers - 1 ? -1 : (layer + 1) * wide + Math.floor(next() * wide) }],
      });
    });
    return scene(`scene-${index}`, options, { label: layer + 1 });
  });
  return plainStory(all, {
    endings: [
      { id: 'bright', kind: 'thriving', when: { is: 'meter', meter: 0, atLeast: BRIGHT }, early: false },
      { id: 'the-rest', kind: 'otherwise', when: null, early: false },
    ],
  });
}

const SIZES = [
  { scenes: 100, layers: 10, ms: 10 },
  { scenes: 1000, layers: 25, ms: 70 },
  { scenes: 10_000, layers: 50, ms: 1100 },
] as const;

/** Throws where grid and dynamic program differ. */
export function compare(): void {
  for (const { scenes, layers } of SIZES) {
    const story = layered(scenes, layers, [0]);
    const [mine = 0] = gridOdds(prepare(story))?.endings ?? [];
    ok(Math.abs(mine - brightShare(baselineOf(story), BRIGHT)) < 1e-12, `grid and dynamic program differ at ${scenes} scenes`);
  }
}

/** Least processor milliseconds of one go at each work, in turns, so that a busy machine slows all of them. */
function leastMs<Name extends string>(works: Readonly<Record<Name, () => unknown>>, goes: number): Record<Name, number> {
  const names = Object.keys(works) as Name[];
  const least = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY])) as Record<Name, number>;
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const since = cpuMs();
      for (let go = 0; go < goes; go++) works[name]();
      least[name] = Math.min(least[name], (cpuMs() - since) / goes);
    }
  }
  return least;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const BUDGET = 256 * 1024 * 1024;

/** Most memory in bytes that this process ever held: before and after one grid of the largest story. For a process of its own. */
export function memory(): { readonly before: number; readonly after: number } {
  const { scenes, layers } = SIZES[SIZES.length - 1] ?? SIZES[0];
  const p = prepare(layered(scenes, layers, [0]));
  const most = (): number => process.resourceUsage().maxRSS * 1024;
  const before = most();
  gridOdds(p);
  return { before, after: most() };
}

/** Measures and prints; `used` is what `memory` said. Out: processor milliseconds of the largest grid. */
export function measure(used: ReturnType<typeof memory>): number {
  const rows: Row[] = [];
  let last = 0;
  for (const { scenes, layers, ms } of SIZES) {
    const story = layered(scenes, layers, [0]);
    const p = prepare(story);
    const baseline = baselineOf(story);
    const least = leastMs({ grid: () => gridOdds(p), tight: () => brightShare(baseline, BRIGHT) }, Math.max(1, Math.round(2000 / scenes)));
    const ratio = least.grid / least.tight;
    rows.push(
      { what: `${whole(scenes)} scenes: tight dynamic program (limit)`, figure: `${least.tight.toFixed(1)} ms` },
      {
        what: `${whole(scenes)} scenes: grid`,
        figure: `${least.grid.toFixed(1)} ms`,
        budget: `class of ${ms} ms`,
        within: least.grid <= ms,
      },
      { what: `${whole(scenes)} scenes: grid / dynamic program`, figure: `${ratio.toFixed(2)} ×`, budget: '≤ 2 ×', within: ratio <= 2 },
    );
    last = least.grid;
  }
  const grown = used.after - used.before;
  rows.push(
    { what: '10,000 scenes: most memory of a process, Node and story included', figure: megabytes(used.after) },
    { what: '10,000 scenes: most memory the grid added to it', figure: megabytes(grown), budget: '≤ 256 MB', within: grown <= BUDGET },
  );
  const both = prepare(layered(1000, 25, [0, 1]));
  const small = prepare(layered(100, 10, [0]));
  const others = leastMs({ both: () => gridOdds(both), states: () => statesOdds(small), sample: () => sampleOdds(small) }, 1);
  rows.push(
    { what: '1,000 scenes, guards on both meters: grid', figure: `${others.both.toFixed(1)} ms` },
    { what: '100 scenes: states', figure: `${others.states.toFixed(1)} ms` },
    { what: '100 scenes: 10,000 sampled runs', figure: `${others.sample.toFixed(1)} ms` },
  );
  printTable(`Exact odds, processor time (least of ${ROUNDS} rounds)`, rows);
  return last;
}
