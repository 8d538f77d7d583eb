/** Scenario files on disk. In: the repository's root, or one file. Out: their paths, or one loaded scenario, or its problems. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { failed, ok, type Result } from '../../core/base/result.ts';
import type { Story } from '../../core/rules/story.ts';
import { folderProblems } from '../../core/scenario/check-folder.ts';
import { load } from '../../core/scenario/load.ts';
import type { Problem } from '../../core/scenario/problem.ts';
import type { Text } from '../../core/scenario/text.ts';

/** A scenario without errors. `warnings` are lines for people. */
export type Shipped = { readonly story: Story; readonly text: Text; readonly warnings: readonly string[] };

/** What stands in one file; `shipped` is null where it has an error. */
export type Checked = { readonly shipped: Shipped | null; readonly problems: readonly Problem[] };

/** Every scenarios/<id>/scenario.json under the root, by id. */
export function findScenarios(root: string): readonly string[] {
  const folder = join(root, 'scenarios');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).map((id) => join(folder, id, 'scenario.json'));
  return files.filter((file) => existsSync(file)).sort();
}

export const isScenarioFile = (root: string, file: string): boolean =>
  /^scenarios\/[^/]+\/scenario\.json$/.test(relative(root, file).split(sep).join('/'));

/** The folder's name, which is the scenario's id. */
export const scenarioId = (file: string): string => basename(dirname(file));

/** "scenarios/friday-rota/scenario.json", on every system. */
export const shownPath = (file: string): string => [basename(dirname(dirname(file))), scenarioId(file), basename(file)].join('/');

/** "scenarios/friday-rota/scenario.json:12:5 error unknown-scene There is no scene … Name one that exists." */
export const problemLine = (path: string, { line, column, severity, code, message, fix }: Problem): string =>
  `${path}:${line}:${column} ${severity} ${code} ${message} ${fix}`.trimEnd();

/** Checks and compiles what stands in a file. */
export function checkScenario(file: string, source: string): Checked {
  const { story, text, problems } = load(source);
  if (story === null || text === null) return { shipped: null, problems };
  const misnamed = folderProblems(source, story.id, scenarioId(file));
  if (misnamed.length > 0) return { shipped: null, problems: [...misnamed, ...problems] };
  const warnings = problems.filter(({ severity }) => severity === 'warning').map((problem) => problemLine(shownPath(file), problem));
  return { shipped: { story, text, warnings }, problems };
}

/** Reads, checks and compiles one file. The problem is every error of the file, one a line. */
export function readScenario(file: string): Result<Shipped, string> {
  if (!existsSync(file)) return failed(`${file} is gone`);
  const { shipped, problems } = checkScenario(file, readFileSync(file, 'utf8'));
  if (shipped !== null) return ok(shipped);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return failed(errors.map((problem) => problemLine(shownPath(file), problem)).join('\n'));
}
