/** The command line as a test calls it. In: words, and what a person types. Out: the exit code and everything it said. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../../src/apps/cli/main.ts';
import type { ExitCode, Terminal } from '../../../src/apps/cli/command.ts';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const scenario = (id: string): string => join(root, 'scenarios', id, 'scenario.json');

export type Said = { readonly code: ExitCode; readonly out: string; readonly err: string };
type Around = Partial<Terminal> & { readonly typed?: readonly string[]; readonly home?: string };

async function* lines(typed: readonly string[]): AsyncGenerator<string> {
  for (const line of typed) yield await Promise.resolve(line);
}

export async function compassIn({ typed = [], home = root, ...terminal }: Around, ...words: readonly string[]): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(
    words,
    {
      out: (line) => void out.push(line),
      err: (line) => void err.push(line),
      isTerminal: false,
      hasColours: false,
      columns: 100,
      lines: { [Symbol.asyncIterator]: () => lines(typed) },
      signal: new AbortController().signal,
      ...terminal,
    },
    home,
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}

export const compass = (...words: readonly string[]): Promise<Said> => compassIn({}, ...words);

/** A folder that is gone after the test. */
export function withFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'compass-'));
  return work(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
}
