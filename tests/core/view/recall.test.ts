import { describe, expect, it } from 'vitest';
import { type Known, recalling, unlockable, unlockedOn, wordsOf } from '../../../src/core/view/recall.ts';
import type { View } from '../../../src/core/view/view.ts';
import { load } from '../../../src/core/scenario/load.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { withEverything } from '../../support/own-story.ts';
import { pagesOf } from '../../support/pages.ts';

const { story, text } = load(JSON.stringify(withEverything()));
if (!story || !text) throw new Error('the story does not load');
const prepared = prepare(story);
const choices = ['monday:ask', 'tuesday:help', 'wednesday:name', 'friday:trust'];
const views = pagesOf({ id: story.id, story, text, prepared } as Parameters<typeof pagesOf>[0], 1, choices).map(({ view }) => view);
const find = (wanted: string): View => {
  const view = views.find(({ phase, moment, scene }) => wanted === `${moment ?? phase} ${scene}`);
  if (!view) throw new Error(`no ${wanted}`);
  return view;
};
const known = (more: Partial<Record<keyof Known, readonly string[]>> = {}): Known => ({
  choices: new Set(more.choices),
  words: new Set(more.words),
  unlocked: new Set(more.unlocked),
  endings: new Set(more.endings),
});
const recalled = (view: View, what: Known, run: readonly string[] = []): View => recalling(prepared, text, view, what, run);

describe('options taken in an earlier run', () => {
  it('are marked, and no others', () => {
    expect(recalled(find('decision monday'), known({ choices: ['monday:ask', 'tuesday:ask'] })).taken).toEqual(['ask']);
    expect(recalled(find('decision monday'), known()).taken).toEqual([]);
    expect(recalled(find('decision tuesday'), known({ choices: ['monday:ask'] })).taken).toEqual([]);
  });

  it('are not those of this run', () => {
    expect(recalled(find('decision monday'), known({ choices: ['monday:ask'] }), ['monday:ask']).taken).toEqual([]);
  });
});

describe('a page of known words', () => {
  const scene = find('scene monday');
  const reaction = find('reaction monday');

  it('is one whose every line and piece of news was read', () => {
    expect(wordsOf(scene).length).toBeGreaterThan(0);
    expect(recalled(scene, known()).isKnown).toBe(false);
    expect(recalled(scene, known({ words: wordsOf(scene) })).isKnown).toBe(true);
    expect(recalled(reaction, known({ words: wordsOf(reaction) })).isKnown).toBe(true);
    const longer = { ...scene, lines: [...scene.lines, { who: null, face: 'neutral', mood: '', says: 'And a new word.' } as const] };
    expect(recalled(longer, known({ words: wordsOf(scene) })).isKnown).toBe(false);
    const news = [{ says: 'A thing happened.', isLoss: false }];
    expect(recalled({ ...reaction, news }, known({ words: wordsOf(reaction) })).isKnown).toBe(false);
  });

  it('is not one without words, nor one on which somebody goes, nor a decision', () => {
    expect(recalled({ ...scene, lines: [] }, known()).isKnown).toBe(false);
    const gone = { ...reaction, news: [{ says: 'Ana is gone.', isLoss: true }] };
    expect(recalled(gone, known({ words: wordsOf(gone) })).isKnown).toBe(false);
    const asked = { ...find('decision monday'), lines: scene.lines };
    expect(recalled(asked, known({ words: wordsOf(asked) })).isKnown).toBe(false);
  });

  it('tells the same words of two people apart', () => {
    const [first] = scene.lines;
    if (!first) throw new Error('no line');
    expect(wordsOf({ lines: [first, { ...first, who: null }], news: [] })[0]).not.toBe(
      wordsOf({ lines: [{ ...first, who: null }], news: [] })[0],
    );
  });
});

describe('the album', () => {
  it('knows the options that are closed at times, and which stand open on a page', () => {
    expect(unlockable(story, text)).toEqual([{ id: 'monday:locked', says: 'Say locked to nobody at all' }]);
    const monday = find('decision monday');
    expect(unlockedOn(prepared, monday)).toEqual([]);
    expect(unlockedOn(prepared, { ...monday, options: monday.options.map((one) => ({ ...one, locked: null })) })).toEqual([
      'monday:locked',
    ]);
  });

  it('stands on an ending alone: what was found by name, the rest without', () => {
    const ending = views.at(-1);
    if (!ending) throw new Error('no ending');
    expect(recalled(ending, known({ endings: ['prints'] })).album).toEqual({
      endings: [
        { id: 'prints', kind: 'thriving', title: 'It prints' },
        { id: 'hums', kind: 'holding', title: null },
      ],
      unlocked: [{ id: 'monday:locked', says: null }],
    });
    expect(recalled(ending, known({ unlocked: ['monday:locked'] })).album?.unlocked[0]?.says).toBe('Say locked to nobody at all');
    expect(recalled(find('scene monday'), known()).album).toBeNull();
  });
});
