import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportLines, savedLines } from '../../../src/io/files/authors-terminal.ts';
import { looksUnfinished, type Saved, watchScenarios } from '../../../src/io/files/watched.ts';
import { ownStory } from '../../support/own-story.ts';

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'compass-watched-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const pathOf = (id: string): string => join(root, 'scenarios', id, 'scenario.json');
const save = (id: string, content: unknown): string => {
  mkdirSync(dirname(pathOf(id)), { recursive: true });
  writeFileSync(pathOf(id), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return pathOf(id);
};
const broken = { ...ownStory(), first: 'mondy' };
/** A save that must be one. */
const seen = (saved: Saved | null): Saved => {
  if (saved === null) throw new Error('nothing was saved');
  return saved;
};
const says = (saved: Saved | null): readonly string[] => savedLines(seen(saved)).map((line) => line.says);

describe('scenarios that are being written', () => {
  it('a file is looked at once for each text', () => {
    const file = save('own-story', ownStory());
    const watched = watchScenarios(root);
    expect(watched.look(file)).toBeNull();
    save('own-story', { ...ownStory(), title: 'Another' });
    expect(seen(watched.look(file)).shipped?.text.title).toBe('Another');
    expect(watched.look(file)).toBeNull();
  });

  it('the last good version stays while the file has errors, and is said to be what plays', () => {
    const file = save('own-story', ownStory());
    const watched = watchScenarios(root);
    save('own-story', broken);
    const saved = seen(watched.look(file));
    expect(saved).toMatchObject({ id: 'own-story', shipped: null, report: { plays: 'earlier' } });
    expect(watched.good().map(({ text }) => text.title)).toEqual(['The printer']);
    expect(watched.reports()).toEqual([saved.report]);
    save('own-story', ownStory());
    expect(seen(watched.look(file))).toMatchObject({ isMended: true, report: { plays: 'this', problems: [] } });
    expect(watched.reports()).toEqual([]);
  });

  it('a file that never was good does not keep the others from being played', () => {
    save('broken', { ...broken, id: 'broken' });
    save('own-story', ownStory());
    const watched = watchScenarios(root);
    expect(watched.good().map(({ story }) => story.id)).toEqual(['own-story']);
    expect(watched.reports()).toMatchObject([{ id: 'broken', plays: 'nothing' }]);
  });

  it('a folder that comes, and one that goes', () => {
    const watched = watchScenarios(root);
    const file = save('own-story', ownStory());
    expect(seen(watched.look(file)).shipped).not.toBeNull();
    rmSync(dirname(file), { recursive: true });
    expect(watched.look(file)).toMatchObject({ isGone: true, report: null });
    expect(watched.good()).toEqual([]);
    expect(watched.look(file)).toBeNull();
  });

  it('a folder with another name than its scenario is told at the id', () => {
    const watched = watchScenarios(root);
    const { report } = seen(watched.look(save('moved', ownStory())));
    expect(report?.problems[0]).toMatchObject({ code: 'folder-name', severity: 'error', line: 3, column: 3 });
  });

  it('warnings are told of files that were saved, not of all at the start', () => {
    const warned = { ...ownStory(), renamed: { 'monday:ask': 'monday:order' } };
    const file = save('own-story', warned);
    const watched = watchScenarios(root);
    expect(watched.reports()).toEqual([]);
    save('own-story', { ...warned, title: 'Saved' });
    watched.look(file);
    expect(watched.reports()).toMatchObject([{ plays: 'this', problems: [{ severity: 'warning' }] }]);
  });
});

describe('a file that looks unfinished', () => {
  it.each([
    ['empty', '', true],
    ['cut off', '{ "format": 1, "id"', true],
    ['whole', '{}', false],
  ])('%s', (_, content, unfinished) => {
    expect(looksUnfinished(save('one', content))).toBe(unfinished);
  });

  it('away', () => {
    expect(looksUnfinished(pathOf('nowhere'))).toBe(true);
  });
});

describe('the terminal', () => {
  it('says a line for each problem, a summary, and when it is mended', () => {
    const file = save('own-story', ownStory());
    const watched = watchScenarios(root);
    save('own-story', broken);
    expect(says(watched.look(file))).toEqual([
      expect.stringMatching(/^scenarios\/own-story\/scenario\.json:\d+:\d+ error unknown-scene There is no scene "mondy"\. Did you mean/),
      'own-story: 1 error. The game goes on with the last good version.',
    ]);
    save('own-story', ownStory());
    expect(says(watched.look(file))).toEqual(['own-story: mended.']);
    save('own-story', { ...ownStory(), title: 'Again' });
    expect(says(watched.look(file))).toEqual(['own-story: no problems.']);
    rmSync(file);
    expect(says(watched.look(file))).toEqual(['scenarios/own-story/scenario.json is gone.']);
  });

  it('counts hints, and says nothing at the start where there are only hints', () => {
    const hint = { code: 'text-long', severity: 'hint', line: 1, column: 1, path: '', message: 'Long.', fix: '' } as const;
    const report = { id: 'a', file: 'scenarios/a/scenario.json', problems: [hint], plays: 'this' } as const;
    expect(reportLines(report)).toEqual([]);
    expect(
      savedLines({ id: 'a', file: report.file, isGone: false, shipped: null, report, isMended: false }).map((one) => one.says),
    ).toEqual(['a: no problems. (1 hint: npx compass check scenarios/a)']);
  });
});
