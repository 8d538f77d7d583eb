/** Files a person names: which scenarios they mean, and what cannot be read. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openScenario, readText, scenarioFiles } from '../../../src/io/files/check-files.ts';
import { plansBeside } from '../../../src/io/files/plans.ts';
import { root, scenario, withFolder } from '../../apps/cli/compass.ts';

const STANDUP = scenario('plain-standup');

describe('scenarioFiles', () => {
  it('takes a file as it is, a folder for its scenario, a folder of folders for theirs', () => {
    expect(scenarioFiles([STANDUP])).toEqual({ ok: true, value: [STANDUP] });
    expect(scenarioFiles([join(root, 'scenarios/plain-standup')])).toEqual({ ok: true, value: [STANDUP] });
    const all = scenarioFiles([join(root, 'scenarios')]);
    expect(all.ok && all.value).toEqual(expect.arrayContaining([STANDUP, scenario('first-week')]));
  });

  it('names a scenario once, however often it was meant', () => {
    expect(scenarioFiles([STANDUP, join(root, 'scenarios/plain-standup')])).toEqual({ ok: true, value: [STANDUP] });
  });
});

describe('openScenario', () => {
  it('gives a scenario ready to be played', () => {
    const opened = openScenario(join(root, 'scenarios/plain-standup'));
    expect(opened.ok && [opened.value.file, opened.value.text.id, opened.value.source]).toEqual([
      STANDUP,
      'plain-standup',
      readFileSync(STANDUP, 'utf8'),
    ]);
  });

  it('says why not: the path, or what is written there', () => {
    expect(openScenario('nowhere')).toMatchObject({ ok: false, problem: { why: 'unreadable' } });
    expect(openScenario(join(root, 'scenarios'))).toMatchObject({ ok: false, problem: { why: 'unreadable' } });
    expect(openScenario(join(root, 'tests/problems/bad-id.json'))).toMatchObject({
      ok: false,
      problem: { why: 'problems', problems: [{ code: 'bad-id' }] },
    });
  });
});

describe('readText', () => {
  it('reads only what has an end', () =>
    withFolder(async (folder) => {
      expect(readText(folder)).toMatchObject({ ok: false });
      expect(readText(join(folder, 'gone'))).toMatchObject({ ok: false });
      if (process.platform !== 'win32') expect(readText('/dev/zero')).toMatchObject({ ok: false });
      await Promise.resolve();
    }));
});

describe('plansBeside', () => {
  it('are the JSON files of plans/, by name; none where there is no such folder', () =>
    withFolder(async (folder) => {
      expect(plansBeside(join(folder, 'scenario.json'))).toEqual([]);
      mkdirSync(join(folder, 'plans'));
      writeFileSync(join(folder, 'plans', 'notes.txt'), 'not a plan');
      writeFileSync(join(folder, 'plans', 'b.json'), '{}');
      writeFileSync(join(folder, 'plans', 'a.json'), '{ "about": "x",\n  "seed": -1 }');
      const plans = plansBeside(join(folder, 'scenario.json'));
      expect(plans.map(({ file }) => file)).toEqual([join(folder, 'plans', 'a.json'), join(folder, 'plans', 'b.json')]);
      expect(plans[0]?.plan).toMatchObject({ ok: false, problem: { position: { line: 2, column: 11 } } });
      await Promise.resolve();
    }));
});
