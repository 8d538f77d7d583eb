/**
 * A new scenario from a template. In: the folder of the package, a folder that does not exist yet or is empty. Out: the files written, or
 * one sentence why nothing was.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { ID_LENGTH, isId } from '../../core/base/ids.ts';
import { failed, ok, type Result } from '../../core/base/result.ts';
import { jsonSchemaText } from '../../core/scenario/json-schema.ts';
import { COMMAND_LINE } from '../../core/text/command-line.ts';
import { namesIn, whyNot } from './check-files.ts';

const TEMPLATE = join('scenarios', 'templates', 'small');
const SCHEMA = 'scenario.schema.json';
/** As the template writes them. */
const ITS_ID = '"id": "small"';
const ITS_SCHEMA = '"$schema": "../../scenario.schema.json"';

/** A name near the one wanted that can be an id; null where nothing is left of it. */
function nearestId(name: string): string | null {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, ID_LENGTH)
    .replace(/-+$/, '');
  return isId(plain) ? plain : null;
}

/** Every file of the new folder by its path in it, with its text. The problem is why the template cannot be read. */
function filesOf(home: string, id: string): Result<ReadonlyMap<string, string>, string> {
  const template = join(home, TEMPLATE);
  try {
    const names = readdirSync(template, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(template, name)).isFile());
    const files = names.sort().map((name): [string, string] => [name.split(sep).join('/'), readFileSync(join(template, name), 'utf8')]);
    const written = files.map(([name, text]): [string, string] => [
      name,
      name === 'scenario.json' ? text.replace(ITS_ID, `"id": "${id}"`).replace(ITS_SCHEMA, `"$schema": "./${SCHEMA}"`) : text,
    ]);
    return ok(new Map([...written, [SCHEMA, jsonSchemaText()]]));
  } catch (error) {
    return failed(COMMAND_LINE.noTemplate(whyNot(error)));
  }
}

/**
 * Folders to make, outermost first. One by one: `mkdir` with `recursive` never ends where a parent cannot be written (Node 20, /proc).
 */
function missingFolders(folder: string): readonly string[] {
  const missing: string[] = [];
  for (let path = resolve(folder); !existsSync(path); path = dirname(path)) missing.unshift(path);
  return missing;
}

/** Writes all or nothing. Out: the paths written, relative to the folder. */
export function newScenario(home: string, folder: string): Result<readonly string[], string> {
  const name = basename(resolve(folder));
  const isThere = existsSync(folder);
  if (isThere && !statSync(folder).isDirectory()) return failed(COMMAND_LINE.isFile(folder));
  if (!isId(name)) return failed(COMMAND_LINE.badName(name, nearestId(name)));
  const names = isThere ? namesIn(folder) : ok([]);
  if (!names.ok) return names;
  if (names.value.length > 0) return failed(COMMAND_LINE.notEmpty(folder));
  const files = filesOf(home, name);
  if (!files.ok) return files;
  const made: string[] = [];
  const makeFolder = (path: string): void => {
    for (const missing of missingFolders(path)) {
      mkdirSync(missing);
      made.push(missing);
    }
  };
  const written: string[] = [];
  try {
    for (const [path, text] of files.value) {
      makeFolder(dirname(join(folder, path)));
      writeFileSync(join(folder, path), text, { flag: 'wx' });
      written.push(path);
    }
    return ok(written);
  } catch (error) {
    for (const path of written) rmSync(join(folder, path), { force: true });
    for (const path of made.toReversed()) rmSync(path, { recursive: true, force: true });
    return failed(COMMAND_LINE.cannotWrite(folder, whyNot(error)));
  }
}
