/** Files to check. In: paths a person typed. Out: the scenario files they mean, or why one cannot be read; the problems of one file. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../core/base/result.ts';
import { load } from '../../core/scenario/load.ts';
import type { Problem } from '../../core/scenario/problem.ts';

/** A file is itself; a folder is its scenario.json, or those of its folders. */
export function scenarioFiles(paths: readonly string[]): Result<readonly string[], string> {
  const files: string[] = [];
  for (const path of paths) {
    if (!existsSync(path)) return failed(`${path}: there is no such file or folder.`);
    const found = statSync(path).isDirectory() ? inFolder(path) : [path];
    if (found.length === 0) return failed(`${path}: there is no scenario.json in this folder, nor one folder below.`);
    files.push(...found);
  }
  return ok(files);
}

function inFolder(folder: string): string[] {
  const own = join(folder, 'scenario.json');
  if (existsSync(own)) return [own];
  return readdirSync(folder)
    .map((name) => join(folder, name, 'scenario.json'))
    .filter((file) => existsSync(file))
    .sort();
}

export const problemsIn = (file: string): readonly Problem[] => load(readFileSync(file, 'utf8')).problems;
