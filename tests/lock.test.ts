/** package-lock.json names the builds of every platform: `npm ci` refuses a lock file that was written where some could not be seen. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Entry = { readonly version?: string; readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> };

const lock = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
const { packages } = JSON.parse(lock) as { readonly packages: Readonly<Record<string, Entry>> };

/** node_modules folders that a package at this path looks into, nearest first. */
const foldersAbove = (path: string): readonly string[] => {
  const parts = path.split('/node_modules/');
  return [...parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/node_modules/`), 'node_modules/'];
};

it('names every optional package, at the version that is asked for', () => {
  const asked = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).map(([name, version]) => ({ path, name, version })),
  );
  const exact = asked.filter(({ version }) => /^\d/.test(version));
  const missing = exact.filter(({ path, name, version }) => {
    const nearest = foldersAbove(path).find((folder) => packages[folder + name] !== undefined);
    return nearest === undefined || packages[nearest + name]?.version !== version;
  });
  expect(exact.length).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});

it('names no download address, so that any registry serves', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
