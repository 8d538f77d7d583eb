/** Scenario files on disk. In: the repository's root, or one file. Out: their paths, or one loaded scenario, or its problems in words. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { failed, ok, type Result } from '../../core/base/result.ts';
import type { Story } from '../../core/rules/story.ts';
import { load } from '../../core/scenario/load.ts';
import type { Problem } from '../../core/scenario/problem.ts';
import type { Text } from '../../core/scenario/text.ts';

/** A scenario without errors. `warnings` are lines for people. */
export type Shipped = { readonly story: Story; readonly text: Text; readonly warnings: readonly string[] };

/** Every scenarios/<id>/scenario.json under the root, by id. */
export function findScenarios(root: string): readonly string[] {
  const folder = join(root, 'scenarios');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).map((id) => join(folder, id, 'scenario.json'));
  return files.filter((file) => existsSync(file)).sort();
}

export const isScenarioFile = (root: string, file: string): boolean =>
  /^scenarios\/[^/]+\/scenario\.json$/.test(relative(root, file).split(sep).join('/'));

/** "scenarios/friday-rota/scenario.json:12:5 unknown-scene There is no scene … Fix: …" */
const line = (file: string, { line: row, column, code, message, fix }: Problem): string =>
  `${join(basename(dirname(dirname(file))), basename(dirname(file)), basename(file))}:${row}:${column} ${code} ${message} ${fix}`.trimEnd();

/** Reads, checks and compiles one file. The problem is every error of the file, one a line. */
export function readScenario(file: string): Result<Shipped, string> {
  if (!existsSync(file)) return failed(`${file} is gone`);
  const { story, text, problems } = load(readFileSync(file, 'utf8'));
  const errors = problems.filter(({ severity }) => severity === 'error').map((problem) => line(file, problem));
  if (story === null || text === null || errors.length > 0) return failed(errors.join('\n'));
  const id = basename(dirname(file));
  if (story.id !== id) return failed(`${file}:1:1 its id is ${story.id} and its folder ${id}: they must be the same`);
  return ok({ story, text, warnings: problems.filter(({ severity }) => severity === 'warning').map((problem) => line(file, problem)) });
}
