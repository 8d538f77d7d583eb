/** An analysis from the cache or made anew: what finds it again, and what does not. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepare, type Prepared } from '../../../src/core/rules/prepare.ts';
import { load } from '../../../src/core/scenario/load.ts';
import { openCache } from '../../../src/io/files/analysis-cache.ts';
import { analysisOf } from '../../../src/io/files/analysis-of.ts';
import { ownStory } from '../../support/own-story.ts';
import { option, plainStory, scene } from '../../support/stories.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compass-analysis-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function storyOf(change: (story: ReturnType<typeof ownStory>) => void = () => undefined): Prepared {
  const authored = ownStory();
  change(authored);
  const { story, problems } = load(JSON.stringify(authored));
  if (story === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  return prepare(story);
}
async function found(
  p: Prepared,
  more: { readonly runs?: number } = {},
): Promise<{ isNew: boolean; text: string; notKept: string | null }> {
  const one = await analysisOf(p, { cache: openCache(folder), threads: 1, ...more });
  if (one === null) throw new Error('nobody stopped it');
  return { isNew: one.isNew, text: JSON.stringify(one.analysis), notKept: one.notKept };
}

/** Three times round at most, which no structure tells: so it is sampled. */
const again = option('again', {
  when: { is: 'meter', meter: 0, below: 60 },
  effects: [{ meter: 0, by: 4 }],
  goto: [{ when: null, to: 0 }],
});
const circle = prepare(plainStory([scene('round', [again, option('out')]), scene('never', [option('on')])]));

describe('analysisOf', () => {
  it('makes it once, and finds the same again', async () => {
    const first = await found(storyOf());
    const second = await found(storyOf());
    expect([first.isNew, second.isNew]).toEqual([true, false]);
    expect(second.text).toBe(first.text);
  });

  it('finds it again after an edit of words', async () => {
    await found(storyOf());
    const edited = storyOf((story) => {
      story.title = 'The scanner';
      story.cast.ana.name = 'Anna';
      const monday = story.scenes['monday'];
      if (monday) [monday.ask, monday.lines] = ['Where does the scanner go?', ['ben/happy: It hums.']];
    });
    expect((await found(edited)).isNew).toBe(false);
  });

  it.each<[string, (story: ReturnType<typeof ownStory>) => void]>([
    ['an effect', ({ scenes }) => void Object.assign(scenes['monday']?.options['ask']?.effects ?? {}, { morale: 7 })],
    ['a way', ({ scenes }) => void Object.assign(scenes['monday'] ?? {}, { next: 'wednesday' })],
    ['an ending', ({ endings }) => void Object.assign(endings['prints'] ?? {}, { when: { meter: 'morale', atLeast: 61 } })],
    ['a start', ({ start }) => void Object.assign(start, { morale: 51 })],
  ])('makes it anew after an edit of %s', async (_, change) => {
    await found(storyOf());
    expect((await found(storyOf(change))).isNew).toBe(true);
  });

  it('makes it anew for another number of sampled runs, only where runs are sampled', async () => {
    await found(storyOf(), { runs: 100 });
    expect((await found(storyOf(), { runs: 200 })).isNew).toBe(false);
    await found(circle, { runs: 100 });
    expect((await found(circle, { runs: 200 })).isNew).toBe(true);
    expect((await found(circle, { runs: 100 })).isNew).toBe(false);
  });

  it('gives back the mean of what never happens as it was', async () => {
    for (const isNew of [true, false]) {
      const one = await analysisOf(circle, { cache: openCache(folder), runs: 100 });
      expect([one?.isNew, one?.analysis.odds.scenes[1]?.meters[0]?.mean]).toEqual([isNew, Number.NaN]);
    }
  });

  it('makes and writes it anew where the file is damaged', async () => {
    const { text } = await found(storyOf());
    const [name = ''] = readdirSync(folder);
    const file = join(folder, name);
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.slice(0, 1000));
    expect(await found(storyOf())).toEqual({ isNew: true, text, notKept: null });
    expect(readFileSync(file, 'utf8')).toBe(whole);
  });

  it('works without a cache that can be written, and says so', async () => {
    writeFileSync(join(folder, 'file'), '');
    const one = await analysisOf(storyOf(), { cache: openCache(join(folder, 'file')) });
    expect(one?.isNew).toBe(true);
    expect(one?.notKept).toMatch(/EEXIST|ENOTDIR/);
  });

  it('keeps nothing of what was stopped', async () => {
    const stopped = await analysisOf(circle, { cache: openCache(folder), runs: 1000, progress: () => false });
    expect([stopped, readdirSync(folder)]).toEqual([null, []]);
  });
});
