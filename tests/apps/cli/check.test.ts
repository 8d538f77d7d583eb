/** `compass check`: problems of scenarios and of their plans, as lines and as JSON. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CheckAgainstOutputSchema, CheckOutputSchema } from '../../../src/apps/cli/json.ts';
import { compass, compassIn, root, scenario, withFolder } from './compass.ts';

const problem = (name: string): string => join(root, 'tests', 'problems', `${name}.json`);
const BROKEN = problem('bad-id');

/** plain-standup in a folder of its own, with one plan as `change` leaves it. */
const withPlan = (change: (plan: string) => string): ReturnType<typeof compass> =>
  withFolder((folder) => {
    const copy = join(folder, 'plain-standup');
    mkdirSync(join(copy, 'plans'), { recursive: true });
    cpSync(scenario('plain-standup'), join(copy, 'scenario.json'));
    const plan = readFileSync(join(root, 'scenarios/plain-standup/plans/sixteen.json'), 'utf8');
    writeFileSync(join(copy, 'plans', 'sixteen.json'), change(plan));
    return compass('check', copy);
  });

describe('compass check', () => {
  it('takes folders and files, each scenario once: 0 where none has an error', async () => {
    const { code, out } = await compass('check', join(root, 'scenarios'), scenario('plain-standup'));
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ scenarios and \d+ plans checked: no errors, no warnings, no hints\.$/m);
  });

  it('prints each problem on a line with its place and what to do, and ends with 1', async () => {
    const { code, out } = await compass('check', BROKEN);
    expect(code).toBe(1);
    const [first] = out.split('\n');
    expect(first).toMatch(/bad-id\.json:\d+:\d+ error bad-id .*cannot be an id\. Use lower-case/);
    expect(out).toContain('1 scenario checked: 1 error, no warnings, no hints.');
  });

  it('ends with 0 where there are only warnings and hints', async () => {
    const { code, out } = await compass('check', problem('promise-never-kept'));
    expect(out).toMatch(/no errors, \d+ warnings?, /);
    expect(code).toBe(0);
  });

  it('on a terminal puts what to do on a line of its own, and colours only where they are wanted', async () => {
    const coloured = await compassIn({ isTerminal: true, hasColours: true }, 'check', BROKEN);
    expect(coloured.out).toContain('\u001b[31merror\u001b[0m');
    const plain = await compassIn({ isTerminal: true }, 'check', BROKEN);
    expect(plain.out).not.toContain('\u001b');
    expect(plain.out.split('\n')[1]).toMatch(/^ {4}Use lower-case/);
  });

  it.each([
    ['no such path', 'nowhere', 'there is no such file or folder'],
    ['a folder without scenarios', 'src', 'there is no scenario.json'],
  ])('%s: 2 and no output', async (_, path, sentence) => {
    const { code, out, err } = await compass('check', join(root, path));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('says nothing of the first file where the second cannot be read', async () => {
    expect(await compass('check', BROKEN, join(root, 'nowhere'))).toMatchObject({ code: 2, out: '' });
  });

  it('tells what is no scenario at all', () =>
    withFolder(async (folder) => {
      const files = { 'text.json': 'hello', 'empty.json': '', 'list.json': '[]', 'picture.json': '\u0000\ufffd\u0001' };
      for (const [name, text] of Object.entries(files)) {
        writeFileSync(join(folder, name), text);
        const { code, out } = await compass('check', join(folder, name));
        expect(code, name).toBe(1);
        expect(out, name).toMatch(/:1:1 error /);
      }
    }));

  it('refuses a file too large to be one, unread', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'large.json');
      writeFileSync(file, Buffer.alloc(33 * 1024 * 1024, ' '));
      const { code, err } = await compass('check', file);
      expect(code).toBe(2);
      expect(err).toContain('33 MB are too many');
    }));
});

describe('compass check --json', () => {
  it('prints what its schema says', async () => {
    const { code, out } = await compass('check', BROKEN, '--json');
    const problems = CheckOutputSchema.parse(JSON.parse(out));
    expect(code).toBe(1);
    expect(problems).toMatchObject([{ file: BROKEN, code: 'bad-id', severity: 'error' }]);
  });

  it('prints an empty list where all is well', async () => {
    expect(await compass('check', scenario('plain-standup'), '--json')).toMatchObject({ code: 0, out: '[]' });
  });
});

describe('plans', () => {
  it('hold, as they are', async () => {
    expect(await withPlan((plan) => plan)).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 scenario and 1 plan checked') as string,
    });
  });

  it.each([
    [
      'another ending',
      '"ending": "sixteen"',
      '"ending": "same-time"',
      /sixteen\.json:6:\d+ error plan-differs .* ends with sixteen \(thriving\)/,
    ],
    ['another kind', '"kind": "thriving"', '"kind": "hollow"', /sixteen\.json:7:\d+ error plan-differs/],
    ['a choice that is gone', 'wednesday:pair', 'wednesday:talk', /plan-differs The plan stops: Choice 2, “wednesday:talk”/],
    ['a run that goes on', ', "friday:bus"', '', /plan-differs The plan is over, and the run is not: friday waits/],
    ['a meter out of its range', '[60, 68]', '[10, 20]', /plan-differs The plan expects morale between 10 and 20/],
    ['a meter that is not there', '"morale"', '"mood"', /plan-differs The plan expects something of mood/],
    [
      'another order of scenes',
      '["monday", "wednesday"',
      '["wednesday", "monday"',
      /plan-differs The plan expects the scenes wednesday, monday/,
    ],
    ['a field nobody knows', '"about"', '"abut"', /plan-unreadable /],
    ['no JSON', '{', '', /plan-unreadable /],
  ])('with %s are a located error, and the line that plays them', async (_, from, to, sentence) => {
    const { code, out } = await withPlan((plan) => {
      expect(plan).toContain(from);
      return plan.replace(from, to);
    });
    expect(code).toBe(1);
    expect(out).toMatch(sentence);
    if (out.includes('plan-differs')) expect(out).toContain('a plan left over from a template belongs to its story, delete it');
    if (out.includes('plan-differs')) expect(out).toMatch(/npx compass run .*--choices monday:hand/);
  });
});

describe('compass check --against', () => {
  /** plain-standup as it is, after an edit, compared with itself before it. */
  const edited = (change: (source: string) => string, ...words: readonly string[]): ReturnType<typeof compass> =>
    withFolder((folder) => {
      const file = join(folder, 'scenario.json');
      writeFileSync(file, change(readFileSync(scenario('plain-standup'), 'utf8')));
      return compass('check', file, '--against', scenario('plain-standup'), ...words);
    });

  it('says what an edit does to saved runs, beside the problems', async () => {
    expect((await edited((source) => source)).out).toContain('Saved runs: nothing they could notice.');
    const { out } = await edited((source) => source.replaceAll('"pair"', '"duo"'));
    expect(out).toMatch(/scenario\.json:\d+:\d+ \w+ id-removed /);
    expect(out).toMatch(/^Of runs saved on the way, at any decision: \d+ % are stopped/m);
    expect(out).toContain('"wednesday:pair": "wednesday:duo"');
  });

  it('prints what its schema says', async () => {
    const { out } = await edited((source) => source.replaceAll('"pair"', '"duo"'), '--json');
    expect(CheckAgainstOutputSchema.parse(JSON.parse(out)).against?.unchanged).toBe(false);
    const broken = await edited((source) => source.replace('"morale"', '"mood"'), '--json');
    expect(broken.code).toBe(1);
    expect(CheckAgainstOutputSchema.parse(JSON.parse(broken.out)).against).toBeNull();
  });

  it('says that saved runs were not looked at where the new file has errors, and why', async () => {
    const broken = await edited((source) => source.replace('"morale"', '"mood"'));
    expect(broken.code).toBe(1);
    expect(broken.out).toMatch(/^Saved runs were not looked at: \S+scenario\.json has errors, so no run can be made again in it\./m);
    expect((await edited((source) => source)).out).not.toContain('not looked at');
    expect((await compass('check', '--help')).out.replace(/\s+/g, ' ')).toContain('copy the file before you rename anything');
  });

  it('compares one with one that can be read', async () => {
    const several = await compass('check', join(root, 'scenarios'), '--against', scenario('plain-standup'));
    expect([several.code, several.out]).toEqual([2, '']);
    expect(await compass('check', scenario('plain-standup'), '--against', 'nowhere')).toMatchObject({ code: 2, out: '' });
    expect(await compass('check', scenario('plain-standup'), '--against', BROKEN)).toMatchObject({ code: 1, out: '' });
  });
});
