/**
 * `compass check` of a scenario of 1,000 generated scenes: structure, meaning and exact odds, as an author waits for it who saves a file.
 * Processor time in fresh processes, after the modules are read: the engine has compiled nothing yet. Bundled before it is run.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/apps/cli/main.ts';
import { cheapOdds } from '../../src/core/analysis/cheap-odds.ts';
import { prepare } from '../../src/core/rules/prepare.ts';
import { load } from '../../src/core/scenario/load.ts';
import { cpuMs, median, printTable } from '../support/measure.ts';
import { generated } from './load.ts';

const SCENES = 1000;
const ROUNDS = 7;
const BUDGET_MS = 250;

const quiet = {
  out: () => undefined,
  err: () => undefined,
  isTerminal: false,
  hasColours: false,
  columns: 100,
  lines: { [Symbol.asyncIterator]: (): AsyncIterator<string> => ({ next: () => Promise.resolve({ done: true, value: undefined }) }) },
  signal: new AbortController().signal,
};

/** Called in a fresh process: processor milliseconds until the modules were read, and of one check. */
export async function printOnce(file: string): Promise<void> {
  const modules = cpuMs();
  const code = await main(['check', file], quiet, process.cwd());
  if (code !== 0) throw new Error(`check ended with ${code}`);
  process.stdout.write(JSON.stringify([modules, cpuMs() - modules]));
}

/** Measures and prints. Out: processor milliseconds of one check, the median. */
export function measure(): number {
  const folder = mkdtempSync(join(tmpdir(), 'compass-check-'));
  try {
    const file = join(folder, 'scenario.json');
    const source = generated(SCENES);
    writeFileSync(file, source);
    const { story } = load(source);
    const odds = story && cheapOdds(prepare(story));
    if (odds?.method !== 'grid') throw new Error('the odds of the generated scenario are to be exact');
    const script = `await (await import(${JSON.stringify(import.meta.url)})).printOnce(${JSON.stringify(file)})`;
    const fresh = Array.from(
      { length: ROUNDS },
      () => JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })) as [number, number],
    );
    const check = median(fresh.map(([, ms]) => ms));
    const least = Math.min(...fresh.map(([, ms]) => ms));
    printTable(`compass check, ${SCENES} scenes, structure and exact odds, processor ms of fresh processes`, [
      { what: 'check, median', figure: `${check.toFixed(0)} ms`, budget: `≤ ${BUDGET_MS} ms`, within: check <= BUDGET_MS },
      { what: 'check, least', figure: `${least.toFixed(0)} ms` },
      { what: 'fresh process until then (Node, modules)', figure: `${median(fresh.map(([ms]) => ms)).toFixed(0)} ms` },
    ]);
    return check;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
