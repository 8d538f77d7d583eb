/**
 * A TypeScript module as it would be shipped: bundled, then run by Node itself. Tests run modules one by one with every import looked up
 * at each use, which makes small functions ten times slower and says nothing about the product. In: a path from the root. Out: its exports.
 */
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = fileURLToPath(new URL('../../node_modules/.cache/compass-bench/', import.meta.url));

export async function bundled<Exports>(path: string): Promise<Exports> {
  const name = basename(path, '.ts');
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: path,
      outDir: OUT,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: `${name}.js` } },
    },
  });
  return (await import(/* @vite-ignore */ pathToFileURL(`${OUT}${name}.js`).href)) as Exports;
}
