/** `compass run`: every step with its exact causes, where a choice does not fit, what waits, how it ends. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RunOutput, RunOutputSchema } from '../../../src/apps/cli/json.ts';
import { plansOf } from '../../support/plans.ts';
import { shippedStories } from '../../support/shipped.ts';
import { weekStory } from '../../support/week-story.ts';
import { compass, compassIn, root, scenario, withFolder } from './compass.ts';

const STANDUP = scenario('plain-standup');
const WON = 'monday:hand,wednesday:pair,friday:bus';

const json = async (...words: readonly string[]): Promise<RunOutput> =>
  RunOutputSchema.parse(JSON.parse((await compass('run', ...words, '--json')).out));

const PLANS = shippedStories().flatMap(({ id }) => plansOf(id).map((plan) => ({ id, ...plan })));

describe('compass run', () => {
  it('tells scene, words, meters before and after with their causes, news, and the ending', async () => {
    const { code, out } = await compass('run', STANDUP, '--choices', WON);
    expect(code).toBe(0);
    expect(out).toContain('1  monday:hand  Day 1 of 5');
    expect(out).toContain('You chose: Call Wen after it');
    expect(out).toMatch(/^ {3}Morale +56 → 60 +Your choice \+4\.$/m);
    expect(out).toContain('* You now know: Wen found');
    expect(out).toContain('Ending: Sixteen  (sixteen, thriving)');
    expect(out).toMatch(/Run code: r1\.plain-standup\.1\./);
  });

  it('tells everybody who warns, interrupts, promises, and the team where one is alive', async () => {
    const choices = 'monday:shelves,tuesday:aside';
    const { out } = await compass('run', scenario('first-week'), '--choices', choices, '--seed', '4');
    expect(out).toMatch(/^ {3}\* (Odile|Lukas) /m);
    expect(out).toMatch(/^ {3}Team: Odile \S+/m);
    expect(out).toMatch(/Underneath: purpose /);
  });

  it('without choices, or stopped early, says what waits and how to go on', async () => {
    const start = await compass('run', join(root, 'scenarios/plain-standup'));
    expect(start.code).toBe(0);
    expect(start.out).toContain('The run waits at monday');
    expect(start.out).toMatch(/--choices monday:\w+$/m);
    const { out } = await compass('run', STANDUP, '--choices', 'monday:timer,wednesday:cake');
    expect(out).toMatch(/bus +Hold the printer/);
    expect(out).toContain('closed: Somebody has had a hand up');
  });

  it.each([
    [
      'an unknown option',
      'monday:hand,wednesday:cak',
      'Choice 2, “wednesday:cak”, does not fit: the scene wednesday has no such option. Did you mean “cake”?',
    ],
    ['another scene', 'monday:hand,friday:read', 'the scene that waits here is wednesday'],
    ['a closed option', 'monday:timer,wednesday:cake,friday:bus', 'it is closed here. Somebody has had a hand up'],
    ['a choice after the end', `${WON},friday:read`, 'the run has ended before it, with “Sixteen”'],
  ])('%s: 1, the steps before it, and what is open', async (_, choices, sentence) => {
    const { code, out, err } = await compass('run', STANDUP, '--choices', choices);
    expect(code).toBe(1);
    expect(out).toContain('1  monday:');
    expect(err).toContain(sentence);
    if (!choices.startsWith(WON)) expect(err).toContain('Open here: ');
  });

  it.each([
    ['no file', ['nowhere.json'], 'no such file'],
    ['a folder of several', [join(root, 'scenarios')], 'several scenarios'],
    ['no seed', [STANDUP, '--seed', 'x'], 'A seed is a whole number'],
    ['too large a seed', [STANDUP, '--seed', '4294967296'], 'A seed is a whole number'],
    ['no choice', [STANDUP, '--choices', 'monday'], '“monday” is not a choice'],
    ['too many choices', [STANDUP, '--choices', 'a:b,'.repeat(1001)], 'at most 1000'],
    ['no code', [STANDUP, '--code', 'hello'], 'A code begins with r1'],
    [
      'a code of another scenario',
      [scenario('first-week'), '--code', 'r1.plain-standup.1.YX9Qx61M.8c0dbce5.56d6'],
      'This code is of the scenario',
    ],
    ['a code and a seed', [STANDUP, '--seed', '1', '--code', 'r1'], 'cannot be used with'],
  ])('%s: 2 and no output', async (_, words, sentence) => {
    const { code, out, err } = await compass('run', ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('tells the problems of a scenario that cannot be played: 1', async () => {
    const { code, out, err } = await compass('run', join(root, 'tests/problems/unknown-scene.json'));
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/unknown-scene\.json:\d+:\d+ error unknown-scene /);
  });

  it('comes back by its own code', async () => {
    const { code } = await json(STANDUP, '--choices', 'monday:hand,wednesday:pair', '--seed', '77');
    const back = await json(STANDUP, '--code', code);
    expect(back.seed).toBe(77);
    expect(back.steps.map(({ scene, option }) => `${scene}:${option}`)).toEqual(['monday:hand', 'wednesday:pair']);
  });

  it('says what an edit did to a code', () =>
    withFolder(async (folder) => {
      const { code } = await json(STANDUP, '--choices', WON);
      const source = readFileSync(STANDUP, 'utf8');
      const file = join(folder, 'scenario.json');
      writeFileSync(file, source.replaceAll('"pair"', '"duo"'));
      const cut = await compass('run', file, '--code', code);
      expect(cut.code).toBe(1);
      expect(cut.err).toContain('1 of its 3 choices still fits');
      writeFileSync(file, source.replace('"morale": 56', '"morale": 58'));
      const moved = await compass('run', file, '--code', code);
      expect(moved.code).toBe(0);
      expect(moved.err).toContain('the run stands elsewhere now');
    }));

  it('tells asides with their days, calendars and events, and takes all of them as choices', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'scenario.json');
      writeFileSync(file, JSON.stringify(weekStory(), null, 2));
      const before = (await compass('run', file)).out;
      expect(before).toContain('1 day saved, at most 3');
      expect(before).toMatch(/ \+list +Read the list twice\n +Takes 1 day\n/);
      const { code, out } = await compass('run', file, '--choices', 'monday+list,monday:ben,tuesday:ben=1~cook=1');
      expect(code).toBe(0);
      expect(out).toMatch(/^1 {2}monday\+list .*\n {3}Before deciding\./m);
      expect(out).toMatch(/^2 {2}monday:ben /m);
      expect(out).toMatch(/^3 {2}tuesday:ben=1~cook=1 .*(?:\n.*)+?You chose: Ben, with the toner · The cook, with the soup$/m);
      expect(out).toMatch(/^The run waits at (?:cake|smoke) .*\n {3}An event: it was drawn\.$/m);
      // The line to go on is one that can be run.
      const line = /^To go on: npx compass run \S+ --choices (\S+)/m.exec(out)?.[1] ?? '';
      expect(line).toMatch(/^monday\+list,monday:ben,tuesday:ben=1~cook=1,/);
      const all = (await compass('run', file, '--choices', `${line},friday:plug`, '--json')).out;
      const run = RunOutputSchema.parse(JSON.parse(all));
      expect(run.steps.map(({ aside, event }) => [aside, event])).toEqual([
        [true, false],
        [false, false],
        [false, false],
        [false, true],
        [false, false],
      ]);
      expect(run.ending).not.toBeNull();
    }));

  it('tells every split of a calendar that is open, and needs that are closed', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'scenario.json');
      const story = weekStory();
      Object.assign(story.scenes.tuesday.allocate.needs.ana, { when: { flag: 'read' } });
      writeFileSync(file, JSON.stringify(story, null, 2));
      const { out } = await compass('run', file, '--choices', 'monday:cook', '--json');
      const { waits } = RunOutputSchema.parse(JSON.parse(out));
      expect(waits?.options.map(({ id, open, takes }) => [id, open, takes !== null])).toEqual([
        ['ben=1~cook=1', true, true],
        ['ana', false, false],
      ]);
      const { code, err } = await compass('run', file, '--choices', 'monday:cook,tuesday:ana=1~ben=1');
      expect([code, err.includes('Open here: tuesday:ben=1~cook=1')]).toEqual([1, true]);
    }));

  it('knows what an option is called now', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'scenario.json');
      const renamed = readFileSync(STANDUP, 'utf8').replaceAll('"pair"', '"duo"');
      writeFileSync(file, renamed.replace('"first":', '"renamed": { "wednesday:pair": "wednesday:duo" },\n  "first":'));
      const { err } = await compass('run', file, '--choices', 'monday:hand,wednesday:pair');
      expect(err).toContain('It is called “wednesday:duo” now.');
    }));

  it('keeps to the width of the terminal', async () => {
    const { out } = await compassIn({ columns: 60 }, 'run', scenario('first-week'), '--choices', 'monday:bag');
    const told = out.split('\n').filter((line) => !/Run code|To go on/.test(line));
    expect(Math.max(...told.map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

describe('compass run --json', () => {
  it.each(PLANS)('$id, $name: what its schema says, and causes that add up', async ({ id, seed, choose, expect: wanted }) => {
    const run = await json(scenario(id), '--choices', choose.join(), '--seed', String(seed));
    expect(run.ending).toMatchObject({ id: wanted.ending, kind: wanted.kind });
    expect(run.waits).toBeNull();
    const told = run.steps
      .flatMap(({ meters }) => meters)
      .filter(({ id: meter }) => !['purpose', 'clarity', 'capability', 'energy'].includes(meter));
    for (const { name, from, to, causes } of told) {
      expect(
        causes.reduce((sum, { by }) => sum + by, 0),
        name,
      ).toBeCloseTo(to - from, 6);
    }
  });

  it('tells where it stopped, in the same shape', async () => {
    const { code, out } = await compass('run', STANDUP, '--choices', 'monday:timer,friday:read', '--json');
    expect(code).toBe(1);
    expect(RunOutputSchema.parse(JSON.parse(out)).stopped).toMatchObject({
      number: 2,
      why: 'other-scene',
      open: ['wednesday:pair', 'wednesday:cake', 'wednesday:cards'],
    });
  });
});
