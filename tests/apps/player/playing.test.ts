/** One open story as the player holds it: looks, chapters, and what a second run knows of the first. */
import { describe, expect, it } from 'vitest';
import { startPlaying } from '../../../src/apps/player/playing.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { newMachine } from '../../../src/core/run/play.ts';
import { load } from '../../../src/core/scenario/load.ts';
import type { View } from '../../../src/core/view/view.ts';
import { memory } from '../../../src/io/storage/key-value.ts';
import { type Saves, savesIn } from '../../../src/io/storage/saves.ts';
import { chapterStory, TELLS } from '../../support/chapter-story.ts';

const { story, text } = load(JSON.stringify(chapterStory()));
if (!story || !text) throw new Error('the chapter story does not load');
const prepared = prepare(story);
const book: Parameters<typeof startPlaying>[0] = { from: 'shipped', prepared, text, machine: () => newMachine(prepared) };

type Playing = ReturnType<typeof startPlaying>;
const start = (saves: Saves, from: Parameters<typeof startPlaying>[3] = {}): Playing =>
  startPlaying(book, saves, () => 0, { seed: 1, ...from });
const kind = ({ phase, moment, scene }: View): string => `${moment ?? phase} ${scene}`;

/** Goes on and chooses in order, as a person would: every page is seen. Stops in the last reaction. */
function play(playing: Playing, options: readonly string[]): void {
  for (const option of options) {
    for (let left = 5; playing.view().phase !== 'decision' && left > 0; left--) playing.goOn();
    expect(playing.choose(option)).toBe(true);
    playing.view();
  }
}
async function resumed(saves: Saves): Promise<Playing> {
  const found = await saves.find('shipped', story?.id ?? '');
  if (found.is !== 'saved') throw new Error('nothing is saved');
  const { run, page } = found.saved;
  return start(saves, { seed: run.seed, choices: run.choices, page, marks: run.marks, origin: run.origin });
}

describe('[R8] a look', () => {
  it('is taken once in a scene, changes nothing else, and is there again after a save', async () => {
    const saves = savesIn(memory());
    const playing = start(saves);
    play(playing, ['ask']);
    playing.goOn();
    const before = playing.run();
    expect(playing.look('cleo')).toBe(false);
    expect(playing.look('ana')).toBe(true);
    expect(playing.look('ben')).toBe(false);
    expect(playing.view()).toMatchObject({ looked: 'ana', announcement: `Ana: ${TELLS.ana.asked}` });
    expect(playing.run()).toEqual({ ...before, marks: [{ after: 1, what: 'look', person: 'ana' }] });
    const again = await resumed(saves);
    expect(again.run()).toEqual(playing.run());
    expect(again.view()).toEqual(playing.view());
    expect(again.look('ben')).toBe(false);
    play(again, ['help']);
    expect(again.view().looked).toBeNull();
    again.goOn();
    again.goOn();
    expect(again.look('ben')).toBe(true);
  });

  it('at what a cut-back run has not seen is forgotten', () => {
    const marks = [1, 3].map((after) => ({ after, what: 'look', person: 'ana' }) as const);
    expect(start(savesIn(memory()), { choices: ['monday:ask'], marks }).run().marks).toEqual(marks.slice(0, 1));
  });
});

describe('a chapter', () => {
  it('is written down before its page is shown, and comes back as that page', async () => {
    const saves = savesIn(memory());
    const playing = start(saves);
    play(playing, ['ask', 'help']);
    playing.goOn();
    expect(kind(playing.view())).toBe('chapter wednesday');
    expect(await saves.find('shipped', 'own-story')).toMatchObject({ saved: { page: 'chapter', chapter: 1 } });
    expect((await resumed(saves)).view()).toEqual(playing.view());
  });

  it('opens with its page where a link or going back leads to its beginning', () => {
    expect(kind(start(savesIn(memory()), { choices: ['monday:ask', 'tuesday:help'] }).view())).toBe('chapter wednesday');
    expect(kind(start(savesIn(memory()), { choices: ['monday:ask'] }).view())).toBe('scene tuesday');
    expect(kind(start(savesIn(memory()), { choices: ['monday:ask'], page: 'chapter' }).view())).toBe('scene tuesday');
  });

  it('does not say that it is saved where nothing can be', () => {
    const playing = start(savesIn(memory()));
    play(playing, ['ask', 'help']);
    playing.goOn();
    expect(playing.view().isSaved).toBe(false);
    const kept = start(savesIn({ ...memory(), lasting: true, set: () => true }));
    play(kept, ['ask', 'help']);
    kept.goOn();
    expect(kept.view().isSaved).toBe(true);
  });
});

describe('a second run', () => {
  const first = (): Saves => {
    const saves = savesIn(memory());
    const playing = start(saves);
    play(playing, ['order', 'help', 'name', 'trust']);
    playing.goOn();
    expect(playing.view().phase).toBe('ending');
    return saves;
  };

  it('marks what was taken, skips what was read, and stops at words that are new', () => {
    const playing = start(first());
    playing.goOn();
    expect(playing.view()).toMatchObject({ phase: 'scene', isKnown: true });
    expect(playing.skip()).toBe(true);
    expect(playing.view()).toMatchObject({ phase: 'decision', scene: 'monday', taken: ['order'] });
    expect(playing.skip()).toBe(false);
    playing.choose('ask');
    // Both options are answered by the same words.
    expect(playing.view()).toMatchObject({ moment: 'reaction', isKnown: true });
    playing.skip();
    expect(kind(playing.view())).toBe('decision tuesday');
    playing.choose('help');
    playing.skip();
    // Its recap has a line more than the first time.
    expect(kind(playing.view())).toBe('chapter wednesday');
    expect(playing.skip()).toBe(false);
    playing.goOn();
    playing.skip();
    expect(kind(playing.view())).toBe('decision wednesday');
  });

  it('of which nothing is read shows nothing as known; in the first run nothing is marked', () => {
    const saves = savesIn(memory());
    const playing = start(saves);
    playing.goOn();
    expect(playing.view()).toMatchObject({ isKnown: false });
    expect(playing.skip()).toBe(false);
    play(playing, ['ask']);
    expect(playing.view().taken).toEqual([]);
  });

  it('shows the album at its end', () => {
    const playing = start(first());
    play(playing, ['ask', 'list', 'soon', 'number', 'check']);
    playing.goOn();
    expect(playing.view().album?.endings.filter(({ title }) => title !== null).length).toBeGreaterThan(0);
  });
});
