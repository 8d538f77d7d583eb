/** `compass new`: a scenario that is complete from the first minute, or one sentence and nothing written. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { load } from '../../../src/core/scenario/load.ts';
import { jsonSchemaText } from '../../../src/core/scenario/json-schema.ts';
import { currentScene, isOpen, advance, begin } from '../../../src/core/rules/kernel.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { read } from '../../../src/core/rules/read.ts';
import { compass, root, withFolder } from './compass.ts';

const TEMPLATE = join(root, 'scenarios', 'templates', 'small');

describe('compass new', () => {
  it('makes a scenario, a guide, plans and the schema, named after the folder', () =>
    withFolder(async (folder) => {
      const made = join(folder, 'deep', 'late-bus');
      const { code, out } = await compass('new', made);
      expect(code).toBe(0);
      const source = readFileSync(join(made, 'scenario.json'), 'utf8');
      expect(JSON.parse(source)).toMatchObject({ $schema: './scenario.schema.json', id: 'late-bus' });
      expect(load(source).problems).toEqual([]);
      expect(readFileSync(join(made, 'scenario.schema.json'), 'utf8')).toBe(jsonSchemaText());
      expect(existsSync(join(made, 'guide.md'))).toBe(true);
      expect((await compass('check', made)).out).toBe('1 scenario and 4 plans checked: no errors, no warnings, no hints.');
      expect(out.split('\n').filter((line) => line.startsWith('  npx compass '))).toHaveLength(3);
    }));

  it('says where the handbook is, and that the plans and the guide belong to the template', () =>
    withFolder(async (folder) => {
      const { out } = await compass('new', join(folder, 'demo'));
      const [, where = ''] = /^How to write a scenario: (.+)$/m.exec(out) ?? [];
      expect(readFileSync(where, 'utf8')).toMatch(/^# Write a scenario/);
      expect(out).toContain('delete or rewrite its plans/ and guide.md');
    }));

  it('says three commands that work', () =>
    withFolder(async (folder) => {
      const { out } = await compass('new', join(folder, 'demo'));
      const lines = [...out.matchAll(/^ {2}npx compass (.+)$/gm)].map(([, line = '']) => line.split(' '));
      for (const words of lines) expect((await compass(...words)).code, words.join(' ')).toBe(0);
    }));

  it('makes one in which analyse finds two hints and nothing above them, as its guide says', () =>
    withFolder(async (folder) => {
      const made = join(folder, 'demo');
      await compass('new', made);
      const { code, out } = await compass('analyse', made, '--no-cache');
      expect(code).toBe(0);
      const found = [...out.matchAll(/scenario\.json:\d+:\d+ (\w+) (\S+)/g)].map(([, severity, name]) => `${severity} ${name}`);
      expect(found).toEqual(['hint dominated', 'hint dominated']);
    }));

  it('takes an empty folder', () =>
    withFolder(async (folder) => {
      mkdirSync(join(folder, 'demo'));
      expect(await compass('new', join(folder, 'demo'))).toMatchObject({ code: 0 });
    }));

  it.each([
    ['My Demo', 'npx compass new my-demo'],
    ['Überstunden 2', 'npx compass new uberstunden-2'],
    ['2nd', 'npx compass new nd'],
    ['a--b', 'npx compass new a-b'],
    ['日本', 'cannot be one'],
    ['a'.repeat(40), `npx compass new ${'a'.repeat(32)}`],
  ])('“%s” is no id: says what one is', (name, sentence) =>
    withFolder(async (folder) => {
      const { code, err } = await compass('new', join(folder, name));
      expect(code).toBe(2);
      expect(err).toContain(sentence);
      expect(readdirSync(folder)).toEqual([]);
    }),
  );

  it('leaves a folder that is not empty, and a file, as they are', () =>
    withFolder(async (folder) => {
      mkdirSync(join(folder, 'demo'));
      writeFileSync(join(folder, 'demo', 'mine.txt'), 'mine');
      const full = await compass('new', join(folder, 'demo'));
      expect([full.code, full.out]).toEqual([2, '']);
      expect(full.err).toContain('is not empty');
      expect(readdirSync(join(folder, 'demo'))).toEqual(['mine.txt']);
      const file = await compass('new', join(folder, 'demo', 'mine.txt'));
      expect(file.code).toBe(2);
      expect(file.err).toContain('is a file');
    }));

  it('writes nothing where it cannot write all', () =>
    withFolder(async (folder) => {
      // A file where a folder would have to be: as forbidden as a folder that may not be written, for every user and system.
      writeFileSync(join(folder, 'file'), '');
      const { code, err } = await compass('new', join(folder, 'file', 'demo'));
      expect(code).toBe(2);
      expect(err).toMatch(/nothing was written\. Something on the way to it is a file and not a folder\. \(The system says: ENOTDIR/);
      expect(readdirSync(folder)).toEqual(['file']);
    }));
});

describe('the template', () => {
  const source = readFileSync(join(TEMPLATE, 'scenario.json'), 'utf8');
  const { story } = load(source);

  it('has a plan for every ending, and a guide that names every ending and option', () => {
    const plans = readdirSync(join(TEMPLATE, 'plans')).map((name) => name.replace('.json', ''));
    expect(plans.sort()).toEqual(story?.endings.map(({ id }) => id).sort());
    const guide = readFileSync(join(TEMPLATE, 'guide.md'), 'utf8');
    const named = [...(story?.endings ?? []), ...(story?.scenes.flatMap(({ options }) => options) ?? [])].map(({ id }) => id);
    expect(named.filter((id) => !guide.includes(`\`${id}\``))).toEqual([]);
  });

  it('has the odds that its guide tells, and no ending that takes half', () => {
    const p = prepare(story ?? fail());
    const shares = new Map<string, number>();
    const walk = (frame: Float64Array, share: number): void => {
      const scene = currentScene(p, frame);
      const ending = read(p, frame).ending?.id ?? '';
      if (scene === null) return void shares.set(ending, (shares.get(ending) ?? 0) + share);
      const open = scene.options.flatMap((option, i) => (isOpen(p, frame, option) ? [i] : []));
      for (const i of open) {
        const next = frame.slice();
        advance(p, next, i);
        walk(next, share / open.length);
      }
    };
    walk(begin(p, 1), 1);
    const guide = readFileSync(join(TEMPLATE, 'guide.md'), 'utf8');
    for (const [id, share] of shares) expect(guide, id).toMatch(new RegExp(`\`${id}\` .*\\| ${Math.round(share * 100)} %`));
    expect(shares.size).toBe(4);
    expect(Math.max(...shares.values())).toBeLessThan(0.5);
  });
});

const fail = (): never => {
  throw new Error('the template has errors');
};
