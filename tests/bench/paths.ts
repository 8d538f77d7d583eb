/**
 * How long it takes to walk every run of a team story of 15 decisions with 3 options each: 14,348,907 runs, for three people and for six.
 * Bundled before it is run (paths.bench.ts).
 */
import { walkPaths } from '../../src/core/analysis/walk/paths.ts';
import { prepare } from '../../src/core/rules/prepare.ts';
import { cpuMs, printTable, whole } from '../support/measure.ts';
import { dealtStory } from '../support/dealt-stories.ts';

const RUNS = 3 ** 15;
const MEGABYTE = 2 ** 20;

/** Walks once and prints. Out: runs per processor second. */
export function measure(team: number): number {
  const types = ['free-spirit', 'planner', 'newcomer', 'carer', 'ambitious', 'steady'] as const;
  const p = prepare(dealtStory(1, { start: 'fresh', pace: 'normal', decisions: 15, team: types.slice(0, team) }));
  let peak = 0;
  let asked = 0;
  const since = cpuMs();
  const paths = walkPaths(p, () => {
    asked++;
    peak = Math.max(peak, process.memoryUsage.rss());
    return true;
  });
  const seconds = (cpuMs() - since) / 1000;
  if (paths === null || paths.runs !== RUNS) throw new Error(`${paths?.runs} runs instead of ${RUNS}`);
  printTable(`All runs of a 15 × 3 team story, ${team} people`, [
    { what: 'runs', figure: whole(paths.runs) },
    { what: 'CPU seconds', figure: seconds.toFixed(1), budget: '≤ 40', within: seconds <= 40 },
    { what: 'runs per CPU second', figure: whole(paths.runs / seconds) },
    { what: 'peak memory of the process, MB', figure: whole(peak / MEGABYTE), budget: '≤ 256', within: peak <= 256 * MEGABYTE },
    { what: 'progress was told', figure: `${asked} times` },
    { what: 'random thrives', figure: `${(100 * paths.random.kinds.thriving).toFixed(2)} %` },
    {
      what: 'planner thrives; with 10 % random choices',
      figure: `${(100 * paths.planner.pure.kinds.thriving).toFixed(1)} %; ${(100 * paths.planner.slips.kinds.thriving).toFixed(1)} %`,
    },
  ]);
  return paths.runs / seconds;
}
