import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../../src/apps/cli/main.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(root, 'node_modules', '.cli-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

function compass(...words: string[]): { code: number; out: string; err: string } {
  const out: string[] = [];
  const err: string[] = [];
  const code = main(words, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('compass', () => {
  it('checks a folder of scenarios: 0 where none has an error', () => {
    const result = compass('check', join(root, 'scenarios'));
    expect(result.out).toMatch(/\d+ scenarios checked, no errors\.$/);
    expect(result.code).toBe(0);
  });

  it('prints each problem with its place and what to do, and ends with 1', () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, '{\n  "format": 1,\n  "id": "Broken"\n}\n');
    const result = compass('check', file);
    expect(result.code).toBe(1);
    expect(result.out).toMatch(/broken\.json:3:\d+ error bad-id /);
  });

  it('ends with 2 and writes nothing where a path is wrong or the words make no sense', () => {
    expect(compass('check', join(folder, 'nowhere'))).toMatchObject({ code: 2, out: '' });
    expect(compass('check', folder)).toMatchObject({ code: 2, out: '' });
    expect(compass('fly')).toMatchObject({ code: 2, out: '' });
    expect(compass('check')).toMatchObject({ code: 2, out: '' });
  });

  it('prints the schema, and its usage when asked', () => {
    expect(JSON.parse(compass('schema').out)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
    expect(compass().out).toContain('compass check');
  });

  it('runs as a command in a clone', () => {
    const out = execFileSync(process.execPath, [join(root, 'src/apps/cli/compass.mjs'), 'check', join(root, 'scenarios/first-week')], {
      encoding: 'utf8',
    });
    expect(out).toContain('1 scenario checked, no errors.');
  }, 30_000);
});
