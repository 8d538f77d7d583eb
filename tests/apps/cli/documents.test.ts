/** `compass graph` and `compass review`: what they write, where to, and what they refuse. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Terminal } from '../../../src/apps/cli/command.ts';
import { graph } from '../../../src/apps/cli/graph.ts';
import { review } from '../../../src/apps/cli/review.ts';
import { scenario, withFolder } from './compass.ts';

function terminal(): Terminal & { readonly said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  return {
    said,
    out: (line) => void (said.out += `${line}\n`),
    err: (line) => void (said.err += `${line}\n`),
    isTerminal: false,
    hasColours: false,
    columns: 100,
    lines: { [Symbol.asyncIterator]: () => (async function* () {})() },
    signal: new AbortController().signal,
  };
}

const COMMANDS = {
  'graph svg': { begins: '<?xml', run: (t: Terminal, file: string, to: object) => graph(t, file, { format: 'svg', ...to }) },
  'graph stately': {
    begins: 'import { createMachine }',
    run: (t: Terminal, file: string, to: object) => graph(t, file, { format: 'stately', ...to }),
  },
  review: { begins: '<!DOCTYPE html>', run: (t: Terminal, file: string, to: object) => review(t, file, to) },
};

for (const [name, { begins, run }] of Object.entries(COMMANDS))
  describe(name, () => {
    it('prints the document', () => {
      const t = terminal();
      expect(run(t, scenario('plain-standup'), {})).toBe(0);
      expect(t.said.out.startsWith(begins)).toBe(true);
      expect(t.said.out).toContain('monday');
      expect(t.said.err).toBe('');
    });
    it('writes to a file, and over one only when told', () =>
      withFolder(async (folder) => {
        const output = join(folder, 'document');
        expect(run(terminal(), scenario('plain-standup'), { output })).toBe(0);
        const first = readFileSync(output, 'utf8');
        expect(first.startsWith(begins)).toBe(true);
        writeFileSync(output, 'mine');
        const t = terminal();
        expect(run(t, scenario('plain-standup'), { output })).toBe(2);
        expect(t.said.err).toContain('--force');
        expect(readFileSync(output, 'utf8')).toBe('mine');
        expect(run(terminal(), scenario('plain-standup'), { output, force: true })).toBe(0);
        expect(readFileSync(output, 'utf8')).toBe(first);
        await Promise.resolve();
      }));
    it('tells what is wrong with a scenario, and where', () =>
      withFolder(async (folder) => {
        const file = join(folder, 'scenario.json');
        writeFileSync(file, readFileSync(scenario('plain-standup'), 'utf8').replace('"next": "wednesday"', '"next": "wednesdai"'));
        const t = terminal();
        expect(run(t, file, { output: join(folder, 'document') })).toBe(1);
        expect(t.said.err).toMatch(/scenario\.json:\d+:\d+ .*wednesdai/);
        expect(run(terminal(), join(folder, 'nothing'), {})).toBe(2);
        expect(run(terminal(), scenario('plain-standup'), { output: join(folder, 'no', 'such', 'folder') })).toBe(2);
        await Promise.resolve();
      }));
  });

it('people have faces, each drawn once, with ids of its own', () => {
  const t = terminal();
  review(t, scenario('first-week'), {});
  expect(t.said.out.match(/<svg/g)).toHaveLength(6);
  const ids = [...t.said.out.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
