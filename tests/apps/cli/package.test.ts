/**
 * The packed package: npm pack, npm install into an empty folder, and the commands there, with nothing but Node and npm and without a
 * network: the package has no dependencies.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './compass.ts';

const folder = mkdtempSync(join(tmpdir(), 'compass-package-'));
const empty = join(folder, 'empty');
const installed = join(empty, 'node_modules', 'compass-and-map');

/** As a person would: `shell` is how Windows finds npm and npx. */
function type(
  program: 'npm' | 'npx',
  words: readonly string[],
  cwd: string,
  input = '',
): { code: number | null; out: string; err: string } {
  const env = {
    ...process.env,
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
  const { status, stdout, stderr } = spawnSync(program, [...words], {
    cwd,
    env,
    input,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { code: status, out: stdout, err: stderr };
}
/** As the commands that `npx` finds, without the second that it takes to look. */
const directly = (words: readonly string[], input = ''): { code: number | null; out: string } => {
  const bin = join(installed, 'src/apps/cli/compass.mjs');
  const { status, stdout } = spawnSync(process.execPath, [bin, ...words], { cwd: empty, input, encoding: 'utf8' });
  return { code: status, out: stdout };
};
const compass = (words: readonly string[]): ReturnType<typeof type> => type('npx', ['--no', 'compass', ...words], empty);

beforeAll(() => {
  mkdirSync(empty);
  const packed = type('npm', ['pack', '--pack-destination', folder], root);
  const [archive = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  if (packed.code !== 0) throw new Error(packed.err);
  // npm looks for a package.json upwards: without one here it might find another.
  writeFileSync(join(empty, 'package.json'), '{ "private": true }\n');
  const made = type('npm', ['install', join(folder, archive)], empty);
  if (made.code !== 0) throw new Error(made.err);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed package', () => {
  it('installs alone: no dependencies', () => {
    expect(readdirSync(join(empty, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['compass-and-map']);
    const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { readonly dependencies?: object };
    expect(dependencies).toBeUndefined();
  });

  it('carries the licences of what is bundled, and no sources', () => {
    const licences = readFileSync(join(installed, 'dist/compass/LICENSES.txt'), 'utf8');
    for (const name of ['commander', 'zod', 'jsonc-parser', 'xstate']) expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(readdirSync(join(installed, 'src/apps/cli'))).toEqual(['compass.mjs']);
  });

  it('has what its README links to, but for what only a clone has', () => {
    const readme = readFileSync(join(installed, 'README.md'), 'utf8');
    const lines = readme.split('\n').filter((line) => !line.includes('in a clone'));
    const links = lines.flatMap((line) => [...line.matchAll(/\]\(([^):#]+)\)/g)].map(([, target = '']) => target));
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !existsSync(join(installed, link)))).toEqual([]);
    expect(directly(['--help']).out).toContain('scenarios/README.md');
  });

  it('leaves nothing of the packing in the clone', () => {
    expect(existsSync(join(root, 'dist/compass'))).toBe(false);
  });

  it('makes, checks, runs and plays a scenario', () => {
    const made = compass(['new', 'demo']);
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('npx compass check demo') as string });
    expect(compass(['check', 'demo']).out).toContain('1 scenario and 4 plans checked: no errors');
    const run = compass(['run', 'demo/scenario.json', '--choices', 'thursday:ask,friday:halves,saturday:stones']);
    expect(run.out).toContain('Ending: Warm');
    expect(directly(['run', 'demo/scenario.json', '--choices', 'thursday:nap']).code).toBe(1);
    expect(directly(['play', 'demo', '--seed', '1'], 'ask\nquit\n').out).toContain('Otto found out');
    expect(directly(['check', 'nothing']).code).toBe(2);
  }, 60_000);
});
