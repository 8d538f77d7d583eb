/** Files to check. In: paths a person typed. Out: the scenario files they mean, or why one cannot be read; what each says. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { failed, ok, type Result } from '../../core/base/result.ts';
import { prepare, type Prepared } from '../../core/rules/prepare.ts';
import { folderProblems } from '../../core/scenario/check-folder.ts';
import { load, type Loaded } from '../../core/scenario/load.ts';
import type { Problem } from '../../core/scenario/problem.ts';
import type { Text } from '../../core/scenario/text.ts';
import { COMMAND_LINE } from '../../core/text/command-line.ts';

/** Bytes. `load` reads 8 million characters; a larger file is not even brought into memory. */
const MOST_BYTES = 32 * 1024 * 1024;

const FILE = 'scenario.json';

/** Why the system refused. */
export const whyNot = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The names in a folder, sorted, or in one sentence why it cannot be read. */
export function namesIn(folder: string): Result<readonly string[], string> {
  try {
    return ok(readdirSync(folder).sort());
  } catch (error) {
    return failed(COMMAND_LINE.cannotReadFolder(folder, whyNot(error)));
  }
}

/** A file is itself; a folder is its scenario.json, or those of its folders. */
export function scenarioFiles(paths: readonly string[]): Result<readonly string[], string> {
  const files: string[] = [];
  for (const path of paths) {
    const isFolder = isFolderAt(path);
    if (!isFolder.ok) return isFolder;
    const named = isFolder.value ? inFolder(path) : ok([path]);
    if (!named.ok) return named;
    if (named.value.length === 0) return failed(COMMAND_LINE.noScenarioIn(path));
    files.push(...named.value);
  }
  return ok([...new Set(files)]);
}

function isFolderAt(path: string): Result<boolean, string> {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found === undefined ? failed(COMMAND_LINE.noSuchPath(path)) : ok(found.isDirectory());
  } catch (error) {
    return failed(COMMAND_LINE.cannotRead(path, whyNot(error)));
  }
}

function inFolder(folder: string): Result<readonly string[], string> {
  const own = join(folder, FILE);
  if (existsSync(own)) return ok([own]);
  const names = namesIn(folder);
  return names.ok ? ok(names.value.map((name) => join(folder, name, FILE)).filter((file) => existsSync(file))) : names;
}

/** The text of a file, or in one sentence why it cannot be read. */
export function readText(file: string): Result<string, string> {
  try {
    const found = statSync(file);
    if (!found.isFile() && !found.isFIFO()) return failed(COMMAND_LINE.notAFile(file));
    const { size } = found;
    return size > MOST_BYTES ? failed(COMMAND_LINE.tooLarge(file, Math.ceil(size / 1024 / 1024))) : ok(readFileSync(file, 'utf8'));
  } catch (error) {
    return failed(COMMAND_LINE.cannotRead(file, whyNot(error)));
  }
}

/** One file read, checked and, where it has no error, compiled. */
export type ReadFile = { readonly file: string; readonly source: string; readonly loaded: Loaded };

export function readFileOf(file: string): Result<ReadFile, string> {
  const source = readText(file);
  if (!source.ok) return source;
  const loaded = load(source.value);
  return ok({
    file,
    source: source.value,
    loaded: { ...loaded, problems: [...inItsFolder(file, source.value, loaded), ...loaded.problems] },
  });
}

/** The player looks for scenarios in folders of a folder of this name. */
const SHELF = 'scenarios';

/** Elsewhere a folder may have any name: nobody looks for it. */
function inItsFolder(file: string, source: string, { story }: Loaded): readonly Problem[] {
  const folder = dirname(resolve(file));
  if (story === null || basename(file) !== FILE || basename(dirname(folder)) !== SHELF) return [];
  return folderProblems(source, story.id, basename(folder));
}

/** A scenario without errors, ready to be played. */
export type Opened = {
  readonly file: string;
  readonly source: string;
  readonly prepared: Prepared;
  readonly text: Text;
  /** Warnings and hints. */
  readonly problems: readonly Problem[];
};

/** Null where it has an error. */
export function openedOf({ file, source, loaded: { story, text, problems } }: ReadFile): Opened | null {
  return story === null || text === null ? null : { file, source, prepared: prepare(story), text, problems };
}

/** Why a scenario cannot be opened: the file, or what is written in it. */
export type NotOpened =
  | { readonly why: 'unreadable'; readonly message: string }
  | { readonly why: 'problems'; readonly file: string; readonly problems: readonly Problem[] };

/** Opens the one scenario a path means: a file, or a folder with a scenario.json. */
export function openScenario(path: string): Result<Opened, NotOpened> {
  const unreadable = (message: string): Result<Opened, NotOpened> => failed({ why: 'unreadable', message });
  const files = scenarioFiles([path]);
  if (!files.ok) return unreadable(files.problem);
  const [file = path] = files.value;
  if (files.value.length > 1) return unreadable(COMMAND_LINE.manyIn(path, files.value));
  const read = readFileOf(file);
  if (!read.ok) return unreadable(read.problem);
  const opened = openedOf(read.value);
  return opened === null ? failed({ why: 'problems', file, problems: read.value.loaded.problems }) : ok(opened);
}
