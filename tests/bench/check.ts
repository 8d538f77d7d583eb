/**
 * `compass check` of a scenario of 1,000 generated scenes: structure, meaning and exact odds, as an author waits for it who saves a file.
 * Processor time in fresh processes, after the modules are read: the engine has compiled nothing yet. Begins as `start` of the command
 * line does, by setting the engine. Bundled before it is run.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tuneEngine } from '../../src/apps/cli/engine.ts';
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
  tuneEngine();
  const code = await main(['check', file], quiet, process.cwd());
  if (code !== 0) throw new Error(`check ended with ${code}`);
  process.stdout.write(JSON.stringify([modules, cpuMs() - modules]));
}

/** Called in a fresh process: processor milliseconds of its two large parts, load and exact odds. */
export function printParts(file: string): void {
  const source = readFileSync(file, 'utf8');
  const began = cpuMs();
  tuneEngine();
  const { story } = load(source);
  const loaded = cpuMs();
  if (story !== null) cheapOdds(prepare(story));
  process.stdout.write(JSON.stringify([loaded - began, cpuMs() - loaded]));
}

/** What a function of this file prints in fresh processes, by column. */
function inFresh(name: 'printOnce' | 'printParts', file: string): readonly [number[], number[]] {
  const script = `await (await import(${JSON.stringify(import.meta.url)})).${name}(${JSON.stringify(file)})`;
  const rows = Array.from(
    { length: ROUNDS },
    () => JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })) as [number, number],
  );
  return [rows.map(([first]) => first), rows.map(([, second]) => second)];
}

/** Measures and prints. Out: processor milliseconds of one check, the median. */
export function measure(): number {
  const folder = mkdtempSync(join(tmpdir(), 'compass-check-'));
  try {
    const file = join(folder, 'scenario.json');
    const source = generated(SCENES);
    writeFileSync(file, source);
    const { story } = load(source);
    if (story === null || cheapOdds(prepare(story))?.method !== 'grid') throw new Error('the odds are to be exact');
    const [modules, checks] = inFresh('printOnce', file);
    const [loads, exact] = inFresh('printParts', file);
    const p = prepare(story);
    for (let round = 0; round < ROUNDS; round++) cheapOdds(p);
    const since = cpuMs();
    cheapOdds(p);
    const warm = cpuMs() - since;
    const check = median(checks);
    const ms = (figure: number): string => `${figure.toFixed(0)} ms`;
    printTable(`compass check, ${SCENES} scenes, structure and exact odds, processor ms of fresh processes`, [
      { what: 'check, median', figure: ms(check), budget: `≤ ${BUDGET_MS} ms`, within: check <= BUDGET_MS },
      { what: 'check, least', figure: ms(Math.min(...checks)) },
      { what: 'of it, load', figure: ms(median(loads)) },
      { what: 'of it, exact odds', figure: ms(median(exact)) },
      { what: 'exact odds once the engine is warm', figure: ms(warm) },
      { what: 'fresh process until then (Node, modules)', figure: ms(median(modules)) },
    ]);
    return check;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
