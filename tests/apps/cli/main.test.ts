/** The command line as a whole: help, wrong words, mistakes of ours. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, it, vi } from 'vitest';
import { compass, compassIn, root } from './compass.ts';

const COMMANDS = ['new', 'check', 'play', 'run', 'analyse', 'graph', 'review', 'schema'] as const;

describe('help', () => {
  it('is what compass says without words, with every command and the exit codes', async () => {
    const { code, out, err } = await compass();
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(out).toContain('Exit codes: 0 ');
    expect(out).toContain('the handbook, scenarios/README.md');
    expect((await compass('--help')).out).toBe(out);
  });

  it.each(COMMANDS)('of %s has an example', async (command) => {
    const { code, out } = await compass(command, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Examples?:\\n  \\$ npx compass ${command} `));
  });

  it('is also said by help, and the version by --version', async () => {
    expect(await compass('help', 'check')).toEqual(await compass('check', '--help'));
    expect(await compass('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string });
  });

  it.each(['check', 'analyse'])('of %s tells when its exit code is 1', async (command) => {
    expect((await compass(command, '--help')).out).toMatch(/^Exit code 1: an error is left/m);
  });

  it.each(['new', 'check', 'play', 'run', 'analyse', 'graph', 'review'] as const)(
    'of %s names only what an author can have',
    async (command) => {
      const { out } = await compass(command, '--help');
      const lines = [...out.matchAll(/\$ npx compass (.+)$/gm)].map(([, line = '']) => line);
      expect(lines.filter((line) => !line.startsWith(`${command} my-story`))).toEqual([]);
    },
  );

  it('keeps to the width of the terminal', async () => {
    const { out } = await compassIn({ columns: 60 }, 'check', '--help');
    const described = out.split('\n').filter((line) => !line.includes('$ npx'));
    expect(Math.max(...described.map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

describe('wrong words', () => {
  it.each([
    [['chek', 'x'], 'Did you mean check?'],
    [['check', 'x', '--jsn'], 'Did you mean --json?'],
    [['fly'], "unknown command 'fly'"],
    [['check'], "missing required argument 'paths'"],
    [['new'], "missing required argument 'folder'"],
    [['schema', 'tree'], 'Allowed choices are scenario, check, '],
    [['run', 'x', 'y'], 'too many arguments'],
  ])('%j: 2, nothing on the way out, and what was meant', async (words, sentence) => {
    const { code, out, err } = await compass(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('point to the help of their command', async () => {
    expect((await compass('check')).err).toContain('npx compass check --help');
  });
});

describe('a mistake of ours', () => {
  it('is one line that says how to report it, and 2', async () => {
    const broken = vi.spyOn(Command.prototype, 'parseAsync').mockRejectedValue(new TypeError('x is not a function'));
    try {
      const { code, out, err } = await compass('check', root);
      expect([code, out]).toEqual([2, '']);
      expect(err.split('\n')).toHaveLength(1);
      expect(err).toMatch(/x is not a function.*report it/);
    } finally {
      broken.mockRestore();
    }
  });

  it('in the middle of a command too: the folder of the package is gone', async () => {
    const { code, err } = await compassIn({ home: '/nowhere' }, 'new', join(tmpdir(), 'compass-never-made'));
    expect(code).toBe(2);
    expect(err).toContain('not your fault');
  });
});

describe('a narrow terminal', () => {
  it.each([['--help'], ['analyse --help'], ['graph --help']])('%s fits 40 columns, but for lines to type', async (words) => {
    const { out } = await compassIn({ columns: 40, isTerminal: true }, ...words.split(' '));
    expect(out.split('\n').filter((line) => line.length > 40 && !/^( {2}\$ |Usage: )/.test(line))).toEqual([]);
    expect(out).toContain('Options:');
  });

  it('problems, runs and plays fit it too, but for places and lines to type', async () => {
    const toCopy = /npx compass|\.json:\d|^Run code: /;
    const first = join(root, 'scenarios', 'first-week');
    for (const words of [
      ['check', join(root, 'tests', 'problems', 'bad-id.json')],
      ['check', first],
      ['run', first],
      ['play', first, '--seed', '3'],
    ]) {
      const { out } = await compassIn({ columns: 40, isTerminal: true, typed: ['1', 'why', 'team', '2', 'quit'] }, ...words);
      expect(out.split('\n').filter((line) => line.length > 40 && !toCopy.test(line))).toEqual([]);
      expect(out.length).toBeGreaterThan(50);
    }
  });
});
