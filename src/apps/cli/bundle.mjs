#!/usr/bin/env node
/**
 * Bundles the command line, with every package it uses, for Node 20.19 and newer. In: a folder. Out: compass.js in it, the licences of
 * the packages inside, and the list of source files it was made from. Run as a program it builds what `npm pack` ships.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '..', '..', '..');
/** Where the built command line lies in the package. */
export const SHIPPED = join(root, 'dist', 'compass');

/** Each becomes a file of its own; what they share becomes another. */
const ENTRIES = { compass: join(here, 'bin.ts'), 'analysis-worker': join(root, 'src', 'io', 'files', 'analysis-worker.ts') };

/** Out: the files of this repository that went into it. */
export async function bundle(outDir) {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rolldownOptions: { input: ENTRIES, output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' } },
    },
  });
  const files = made.output.flatMap(({ moduleIds = [] }) => moduleIds.filter((id) => existsSync(id)));
  writeFileSync(join(outDir, 'LICENSES.txt'), licences(files));
  // Node asks the nearest package.json what kind of modules these are; in a clone's cache there is none of ours.
  writeFileSync(join(outDir, 'package.json'), '{ "type": "module" }\n');
  return files.filter((id) => !id.includes(`${sep}node_modules${sep}`) && !id.includes('/node_modules/'));
}

/** The folder of the package a file belongs to, or nothing where it is ours. */
const packageOf = (file) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];

function licences(files) {
  const folders = [...new Set(files.flatMap((file) => packageOf(file) ?? []))].sort((a, b) => a.localeCompare(b, 'en'));
  return folders
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const text = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
      return `${name} ${version} (${license})\n\n${text === undefined ? '' : readFileSync(join(folder, text), 'utf8').trim()}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === 'clean') rmSync(SHIPPED, { recursive: true, force: true });
  else {
    const files = await bundle(SHIPPED);
    console.error(`compass: ${files.length} source files bundled into ${relative(root, SHIPPED)}`);
  }
}
