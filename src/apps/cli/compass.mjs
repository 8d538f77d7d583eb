#!/usr/bin/env node
/**
 * The `compass` command. In an installed package it runs what was built for it; in a clone it bundles the sources (Node 20 does not read
 * TypeScript) into node_modules/.cache and runs that, anew only after a source has changed. What it says and does is in main.ts.
 * In syntax that an old Node can read, because it is what tells people that theirs is too old.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = [20, 19];
/** Bundles of other versions of the sources are kept so long: somebody may be running one. */
const KEPT_MS = 24 * 60 * 60 * 1000;

const here = dirname(fileURLToPath(import.meta.url));
const home = join(here, '..', '..', '..');
const shipped = join(home, 'dist', 'compass');
const cache = join(home, 'node_modules', '.cache', 'compass');
const stamp = join(cache, 'stamp.json');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  console.error(
    `compass needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.`,
  );
  process.exit(2);
}

/** What the bundle depends on: a new file can only come in through one of these. */
const keyOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
};

/** The folder of the bundle made from the sources as they are, or nothing. */
function cached() {
  try {
    const { key, files } = JSON.parse(readFileSync(stamp, 'utf8'));
    const folder = join(cache, key);
    return keyOf(files) === key && existsSync(join(folder, 'compass.js')) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Two commands may start at once: each bundles into a folder of its own, and what is renamed into place is whole. */
async function bundled() {
  const { bundle, root } = await import('./bundle.mjs');
  mkdirSync(cache, { recursive: true });
  const making = join(cache, `making-${process.pid}`);
  const sources = await bundle(making);
  const files = [...sources, join(here, 'bundle.mjs'), join(root, 'package-lock.json')];
  const key = keyOf(files);
  const folder = join(cache, key);
  try {
    renameSync(making, folder);
  } catch (error) {
    // Somebody else was first with the same sources.
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(join(folder, 'compass.js'))) throw error;
  }
  writeFileSync(`${stamp}.${process.pid}`, JSON.stringify({ key, files }));
  renameSync(`${stamp}.${process.pid}`, stamp);
  for (const name of readdirSync(cache)) {
    const old = join(cache, name);
    if (old !== folder && Date.now() - statSync(old).mtimeMs > KEPT_MS) rmSync(old, { recursive: true, force: true });
  }
  return folder;
}

const isClone = existsSync(join(here, 'bin.ts'));
const folder = isClone ? (cached() ?? (await bundled())) : shipped;
const { start } = await import(pathToFileURL(join(folder, 'compass.js')).href);
await start(process.argv.slice(2), home);
