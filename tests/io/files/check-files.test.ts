/** Files a person names: which scenarios they mean, and what cannot be read. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLACE_CODES } from '../../../src/core/scenario/problems-places.ts';
import { namesIn, openScenario, readFileOf, readText, scenarioFiles } from '../../../src/io/files/check-files.ts';
import { plansBeside } from '../../../src/io/files/plans.ts';
import { compass, compassIn, root, scenario, withFolder } from '../../apps/cli/compass.ts';

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
      expect(plansBeside(join(folder, 'scenario.json'))).toEqual({ ok: true, value: [] });
      mkdirSync(join(folder, 'plans'));
      writeFileSync(join(folder, 'plans', 'notes.txt'), 'not a plan');
      writeFileSync(join(folder, 'plans', 'b.json'), '{}');
      writeFileSync(join(folder, 'plans', 'a.json'), '{ "about": "x",\n  "seed": -1 }');
      const beside = plansBeside(join(folder, 'scenario.json'));
      const plans = beside.ok ? beside.value : [];
      expect(plans.map(({ file }) => file)).toEqual([join(folder, 'plans', 'a.json'), join(folder, 'plans', 'b.json')]);
      expect(plans[0]?.plan).toMatchObject({ ok: false, problem: { position: { line: 2, column: 11 } } });
      await Promise.resolve();
    }));
});

describe('a scenario in a folder of another name', () => {
  const PLACES = join(root, 'tests', 'problems', 'places');

  it.each([...PLACE_CODES])('%s has an example, told at its place', (code) => {
    const file = join(PLACES, code, 'scenarios', 'friday', 'scenario.json');
    const read = readFileOf(file);
    const [first, ...others] = read.ok ? read.value.loaded.problems : [];
    expect(others).toEqual([]);
    expect(first).toMatchObject({ code, severity: 'error', path: 'id' });
    const source = readFileSync(file, 'utf8');
    expect((source.split('\n')[(first?.line ?? 0) - 1] ?? '').slice((first?.column ?? 0) - 1)).toMatch(/^"id": /);
  });

  it('is told by check, as an error; outside of a folder called scenarios it is none', async () => {
    const { code, out } = await compass('check', join(PLACES, 'folder-name', 'scenarios'));
    expect(code).toBe(1);
    expect(out).toMatch(/scenario\.json:\d+:\d+ error folder-name The scenario calls itself "\S+", and its folder is called "friday"\./);
    await withFolder(async (folder) => {
      mkdirSync(join(folder, 'friday'));
      const copy = join(folder, 'friday', 'scenario.json');
      writeFileSync(copy, readFileSync(join(PLACES, 'folder-name', 'scenarios', 'friday', 'scenario.json')));
      expect((await compass('check', copy)).code).toBe(0);
    });
  });
});

describe('what is there and cannot be read', () => {
  /** Neither a folder nor gone: reading names in it fails on every system, for every user. */
  const asFile = (...path: readonly string[]): void => writeFileSync(join(...path), 'no folder');

  it('names in a folder: one sentence in our words, with the place', () =>
    withFolder(async (folder) => {
      asFile(folder, 'file');
      const names = namesIn(join(folder, 'file'));
      expect(names.ok ? '' : names.problem).toMatch(
        /file: this folder cannot be read\. Something on the way to it is a file and not a folder\. \(The/,
      );
      await Promise.resolve();
    }));

  it('a folder of plans: check ends with 2 and says nothing else', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'scenario.json'), readFileSync(STANDUP));
      asFile(folder, 'plans');
      const { code, out, err } = await compass('check', folder);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/plans: this folder cannot be read\. /);
    }));

  it('the template: new ends with 2, and nothing is written', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'package.json'), '{ "version": "1.0.0" }');
      const { code, err } = await compassIn({ home: folder }, 'new', join(folder, 'demo'));
      expect(code).toBe(2);
      expect(err).toMatch(/^The template .* cannot be read, so nothing was written\. Install compass again\./);
      expect(existsSync(join(folder, 'demo'))).toBe(false);
    }));
});
