import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { load } from '../../../src/core/scenario/load.ts';
import type { View } from '../../../src/core/view/view.ts';
import { chapterStory, ENDS, RECAP } from '../../support/chapter-story.ts';
import { ownStory } from '../../support/own-story.ts';
import { pagesOf } from '../../support/pages.ts';

const viewsOf = (content: object, choices: readonly string[]): View[] => {
  const { story, text, problems } = load(JSON.stringify(content));
  if (!story || !text) throw new Error(JSON.stringify(problems));
  return pagesOf({ id: story.id, story, text, prepared: prepare(story) } as Parameters<typeof pagesOf>[0], 1, choices).map(
    ({ view }) => view,
  );
};
const says = (view: View | undefined): readonly string[] => view?.lines.map((line) => line.says) ?? [];
const kinds = (views: readonly View[]): string[] => views.map(({ phase, moment, scene }) => `${moment ?? phase} ${scene}`);

describe('a chapter', () => {
  it('has a page before its first scene: how the one before ends, then the recap by its conditions', () => {
    const views = viewsOf(chapterStory(), ['monday:ask', 'tuesday:help', 'wednesday:name']);
    const at = views.findIndex(({ moment }) => moment === 'chapter');
    const page = views[at];
    expect(kinds(views.slice(at - 1, at + 3))).toEqual(['reaction tuesday', 'chapter wednesday', 'scene wednesday', 'decision wednesday']);
    expect(page?.heading).toBe('Chapter 2 of 2: Ink');
    expect(says(page)).toEqual([ENDS, 'It is the wrong size.', RECAP, 'You asked all of them.']);
    expect(page?.closing).toBe(2);
    expect(page?.onward).toBe('Go on');
    expect(views.filter(({ moment }) => moment === 'chapter')).toHaveLength(1);
    expect(says(viewsOf(chapterStory(), ['monday:order', 'tuesday:help'])[at])).not.toContain('You asked all of them.');
  });

  it('is said beside the clock on every page: the new one from its page on', () => {
    const views = viewsOf(chapterStory(), ['monday:ask', 'tuesday:help', 'wednesday:name', 'friday:trust']);
    const at = views.findIndex(({ moment }) => moment === 'chapter');
    expect(new Set(views.slice(0, at).map(({ chapter }) => chapter))).toEqual(new Set(['Chapter 1 of 2: Paper']));
    expect(new Set(views.slice(at).map(({ chapter }) => chapter))).toEqual(new Set(['Chapter 2 of 2: Ink']));
  });

  it('that is the first is named over the first scene, and nowhere else', () => {
    const views = viewsOf(chapterStory(), ['monday:ask', 'tuesday:help']);
    expect(views.filter(({ label }) => label === 'Chapter 1 of 2: Paper').map(({ scene, phase }) => `${phase} ${scene}`)).toEqual([
      'scene monday',
    ]);
  });

  it('waits for an interrupt that comes first', () => {
    const views = viewsOf(chapterStory(), ['monday:ask', 'tuesday:list', 'door:soon', 'wednesday:name']);
    const at = kinds(views).indexOf('reaction tuesday');
    expect(kinds(views.slice(at, at + 5))).toEqual([
      'reaction tuesday',
      'interrupt door',
      'reaction door',
      'chapter wednesday',
      'scene wednesday',
    ]);
    expect(says(views[at + 3])[0]).toBe(ENDS);
  });

  it('comes once: a scene entered again has no second page', () => {
    const story = chapterStory();
    const { name } = story.scenes['wednesday']?.options ?? {};
    if (!name) throw new Error('no wednesday:name');
    Object.assign(name, { goto: 'wednesday', when: { not: { visited: 'wednesday:name' } }, locked: 'It has a name.' });
    const views = viewsOf(story, ['monday:ask', 'tuesday:help', 'wednesday:name', 'wednesday:number']);
    expect(kinds(views).filter((one) => one === 'scene wednesday')).toHaveLength(2);
    expect(kinds(views).filter((one) => one === 'chapter wednesday')).toHaveLength(1);
  });

  it('begins too with the scene that stands in for its first where somebody is away', () => {
    const story = chapterStory();
    const { monday, wednesday } = story.scenes;
    const { ask } = monday?.options ?? {};
    if (!monday || !wednesday || !ask) throw new Error('no monday:ask or no wednesday');
    const [who] = story.team ?? [];
    if (who === undefined) throw new Error('nobody in the team');
    // In a plain story nobody is ever away.
    Object.assign(story, { dynamics: 'team-v1', pace: 'slow', start: 'fresh', difficulty: 'fair' });
    for (const person of Object.values(story.cast)) Object.assign(person, { type: 'steady' });
    Object.assign(ask, { leaves: [who] });
    Object.assign(story.scenes, { instead: { ...wednesday } });
    Object.assign(wednesday, { without: { [who]: 'instead' }, needs: [who] });
    const views = viewsOf(story, ['monday:ask', 'tuesday:help']);
    expect(kinds(views).slice(-3)).toEqual(['chapter instead', 'scene instead', 'decision instead']);
    expect(views.at(-1)?.chapter).toBe('Chapter 2 of 2: Ink');
  });

  it('is nowhere in a story without any', () => {
    const views = viewsOf(ownStory(), ['monday:ask', 'tuesday:help', 'wednesday:name', 'friday:trust']);
    expect(views.some(({ moment, chapter, closing }) => moment === 'chapter' || chapter !== '' || closing !== null)).toBe(false);
  });
});
