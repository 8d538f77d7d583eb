/**
 * What an analysis found, kept on disk. In: what it depends on (a key) and plain data. Out: the data again, or null: not there, damaged, or
 * somebody else's. Written whole or not at all. A cache that cannot be written is no reason to fail.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAME = 'compass-and-map';
/** Files; the oldest go first. */
const KEPT = 200;

type Around = {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  readonly home?: string;
};

/** In node_modules/.cache beside the nearest package.json, where packages are installed there; else in the user's folder for caches. */
export function cacheFolder(from: string, { env = process.env, platform = process.platform, home = homedir() }: Around = {}): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) {
      if (existsSync(join(folder, 'node_modules'))) return join(folder, 'node_modules', '.cache', NAME);
      break;
    }
    if (dirname(folder) === folder) break;
  }
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), NAME, 'Cache');
  // The specification of XDG says to ignore what is not absolute.
  const named = env['XDG_CACHE_HOME'];
  return join(named?.startsWith('/') ? named : join(home, '.cache'), NAME);
}

/** Another build may find something else in the same story: a clone whose sources changed, a newer package. */
function buildId(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(here).filter((name) => /\.[jt]s$/.test(name));
  return files.map((name) => `${name} ${statSync(join(here, name)).size} ${statSync(join(here, name)).mtimeMs}`).join('\n');
}

/** A short name for everything that a result depends on. */
export const cacheKey = (parts: readonly (string | number)[]): string => sha256([...parts, buildId()].join('\n')).slice(0, 32);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export type Cache = {
  /** Null: not there, damaged, or not ours. */
  readonly read: (key: string) => unknown;
  /** The sentence says why it could not be written. */
  readonly write: (key: string, value: unknown) => string | null;
};

/** No file is touched, and nothing found. */
export const NO_CACHE: Cache = { read: () => null, write: () => null };

/** A file holds the key and a hash of the rest in its first line, then JSON. */
export const openCache = (folder: string): Cache => ({
  read: (key) => {
    try {
      const text = readFileSync(fileOf(folder, key), 'utf8');
      const end = text.indexOf('\n');
      const body = text.slice(end + 1);
      return end > 0 && text.slice(0, end) === headOf(key, body) ? (JSON.parse(body) as unknown) : null;
    } catch {
      return null;
    }
  },
  write: (key, value) => {
    const file = fileOf(folder, key);
    const writing = `${file}.${process.pid}`;
    try {
      mkdirSync(folder, { recursive: true });
      const body = JSON.stringify(value);
      writeFileSync(writing, `${headOf(key, body)}\n${body}`);
      renameSync(writing, file);
      forgetOldest(folder);
      return null;
    } catch (error) {
      // Where the folder cannot be, nothing was begun.
      if (existsSync(writing)) rmSync(writing, { force: true });
      return error instanceof Error ? error.message : String(error);
    }
  },
});

const fileOf = (folder: string, key: string): string => join(folder, `analysis-${key}.json`);
const headOf = (key: string, body: string): string => `${NAME} ${key} ${sha256(body)}`;

/** Halves of files that a killed process left count as old ones too. */
function forgetOldest(folder: string): void {
  const files = readdirSync(folder).filter((name) => name.startsWith('analysis-'));
  if (files.length <= KEPT) return;
  const byAge = files.map((name) => ({ name, ms: statSync(join(folder, name)).mtimeMs })).sort((a, b) => a.ms - b.ms);
  for (const { name } of byAge.slice(0, files.length - KEPT)) rmSync(join(folder, name), { force: true });
}
