/** The command as a program in a clone: the launcher, its cache, pipes, the terminal's own behaviour. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root, scenario } from './compass.ts';

const LAUNCHER = join(root, 'src/apps/cli/compass.mjs');
const STAMP = join(root, 'node_modules/.cache/compass/stamp.json');
const STANDUP = scenario('plain-standup');

const launch = (words: readonly string[], input = ''): { code: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...words], { encoding: 'utf8', input });
  return { code: status, out: stdout, err: stderr };
};

describe('in a clone', () => {
  beforeAll(() => void launch(['--help']), 60_000);

  it('checks, with the exit code of what it found', () => {
    expect(launch(['check', STANDUP])).toMatchObject({ code: 0, err: '' });
    expect(launch(['check', join(root, 'tests/problems/bad-id.json')]).code).toBe(1);
    expect(launch(['check', 'nowhere'])).toMatchObject({ code: 2, out: '' });
  }, 30_000);

  it('bundles only once while no source changes', () => {
    const { mtimeMs } = statSync(STAMP);
    launch(['--help']);
    expect(statSync(STAMP).mtimeMs).toBe(mtimeMs);
    const { files } = JSON.parse(readFileSync(STAMP, 'utf8')) as { readonly files: readonly string[] };
    for (const file of ['src/apps/cli/main.ts', 'src/core/rules/kernel.ts', 'src/apps/cli/bundle.mjs'])
      expect(files).toContain(join(root, file));
  }, 30_000);

  it('plays what is typed into a pipe, to its end', () => {
    const { code, out, err } = launch(['play', STANDUP, '--seed', '1'], 'hand\npair\nbus\n');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Sixteen');
    expect(out).not.toContain('\u001b');
  }, 30_000);

  it.runIf(process.platform !== 'win32')(
    'is quiet when the reader has seen enough',
    () => {
      const line = `"${process.execPath}" "${LAUNCHER}" schema | head -1`;
      expect(execFileSync('bash', ['-c', `set -o pipefail; ${line}`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })).toBe(
        '{\n',
      );
    },
    30_000,
  );
});
