/** An edited story under a saved run: the right words for every kind of edit, and the run is never lost. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readRun } from '../../src/core/run/read-run.ts';
import { asFile, type OwnStory, ownStory } from '../support/own-story.ts';
import { goOnTo, kept, leads, metersShown, mouse, play, playToEnd, usePlayer, where } from '../support/player-page.ts';

const player = usePlayer();

describe('the story is edited under a saved run', () => {
  const made = ['monday:ask', 'tuesday:help', 'wednesday:name'];

  /** Plays three days of the story, then brings the edited file. Out: the page that is shown, and its tab. */
  async function afterEdit(edit: (story: OwnStory) => void, choices: readonly string[] = made) {
    const { open, page } = await player.device();
    const bring = async (content: OwnStory) => {
      await open('?stage=off');
      return leads(page, () => page.setInputFiles('input[type="file"]', asFile(content)));
    };
    const today = ownStory();
    await bring(today);
    await play(page, choices);
    const before = await where(page);
    edit(today);
    return { page, before, now: await bring(today) };
  }
  const kinds = (page: Page): Promise<string> => page.locator('main').innerText();
  const goOn = (page: Page) => leads(page, () => page.click('[data-action="continue"]'));
  const sceneOf = (one: OwnStory, id: string) => {
    const scene = one.scenes[id];
    if (!scene) throw new Error(`no scene ${id}`);
    return scene;
  };
  const rename = (one: OwnStory): void => {
    const { options } = sceneOf(one, 'tuesday');
    sceneOf(one, 'tuesday').options = Object.fromEntries(Object.entries(options).map(([id, o]) => [id === 'help' ? 'aid' : id, o]));
  };

  it('nothing but texts: silently, at the same place', async () => {
    const { page, before, now } = await afterEdit((one) => {
      for (const scene of Object.values(one.scenes)) scene.ask = `${scene.ask} Really?`;
      one.title = 'The new printer';
    });
    expect(now).toEqual(before);
    expect((await goOnTo(page, 'decision')).at(-1)?.scene).toBe('friday');
    expect(await page.locator('h1').innerText()).toMatch(/Really\?$/);
  });

  it('an option renamed and declared: silently, under its new name', async () => {
    const { page, before, now } = await afterEdit((one) => {
      rename(one);
      one.renamed = { 'tuesday:help': 'tuesday:aid' };
    });
    expect(now).toEqual(before);
    await goOnTo(page, 'decision');
    await leads(page, () => mouse.choose(page, 'trust'));
    expect(await kept(page, 'own-story', 'own')).toMatchObject({
      run: { choices: ['monday:ask', 'tuesday:aid', 'wednesday:name', 'friday:trust'] },
    });
  });

  it('an option renamed without a word: says which choice is gone, and goes back to the last valid decision', async () => {
    const { page, now } = await afterEdit(rename);
    expect(now.phase).toBe('problem');
    const words = await kinds(page);
    expect(words).toContain('The story changed while you were away');
    expect(words).toContain('1 decision of your run still fit');
    expect(words).toContain('choice gone: “help”');
    expect(await goOn(page)).toMatchObject({ phase: 'scene', moment: null, scene: 'tuesday' });
    expect((await goOnTo(page, 'decision')).at(-1)).toMatchObject({ scene: 'tuesday' });
  });

  it('an option removed: the same', async () => {
    const { page, now } = await afterEdit((one) => {
      sceneOf(one, 'wednesday').options = {
        number: sceneOf(one, 'wednesday').options['number'] as OwnStory['scenes'][string]['options'][string],
        call: { says: 'Call it what they call it now', effects: { morale: 2, execution: -1 }, lines: [] },
      };
    });
    expect(now.phase).toBe('problem');
    expect(await kinds(page)).toContain('2 decisions of your run still fit');
    expect(await goOn(page)).toMatchObject({ phase: 'scene', moment: null, scene: 'wednesday' });
  });

  it('a scene inserted between decisions already made: stops where the story now asks something else', async () => {
    const { page, now } = await afterEdit((one) => {
      one.scenes['between'] = { ...sceneOf(one, 'tuesday'), next: 'tuesday', ask: 'Who buys the ink?' };
      sceneOf(one, 'monday').next = 'between';
    });
    expect(now.phase).toBe('problem');
    expect(await goOn(page)).toMatchObject({ phase: 'scene', moment: null, scene: 'between' });
  });

  it('a scene inserted ahead of the player: silently', async () => {
    const { before, now } = await afterEdit((one) => {
      one.scenes['saturday'] = { ...sceneOf(one, 'friday'), day: 6, next: 'end' };
      sceneOf(one, 'friday').next = 'saturday';
    });
    expect(now).toEqual(before);
  });

  it('a meter added: says so, and goes on at the same place', async () => {
    const { page, before, now } = await afterEdit((one) => {
      one.meters = { ink: { name: 'Ink', start: 40 } };
      for (const scene of Object.values(one.scenes)) for (const option of Object.values(scene.options)) option.effects['ink'] = 3;
    });
    expect(now.phase).toBe('problem');
    expect(await kinds(page)).toContain('All your decisions still fit');
    await goOn(page);
    expect(await where(page)).toEqual(before);
    expect(Object.keys(await metersShown(page))).toContain('Ink');
  });

  it('an effect changed: says which meter differs, from what to what', async () => {
    const { page, before, now } = await afterEdit((one) => {
      const help = sceneOf(one, 'tuesday').options['help'];
      if (help) help.effects['morale'] = 12;
    });
    expect(now.phase).toBe('problem');
    expect(await kinds(page)).toMatch(/Morale is 74 now, it was 68/);
    await goOn(page);
    expect(await where(page)).toEqual(before);
  });

  it('a threshold changed: silently, and the new threshold decides', async () => {
    const { page, before, now } = await afterEdit((one) => {
      const prints = one.endings['prints'];
      if (prints) prints.when = { meter: 'morale', atLeast: 90 };
    });
    expect(now).toEqual(before);
    expect((await playToEnd(page, ['friday:trust'])).at(-1)?.ending).toBe('hums');
  });

  it('“keep my old run” hands out the whole run as it was', async () => {
    const { page } = await afterEdit(rename);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text="Keep my old run as a file"')]);
    const run = readRun(await readFile(await download.path(), 'utf8'));
    expect(run.ok && run.value.choices).toEqual(made);
  });

  it('“start over” starts over', async () => {
    const { page } = await afterEdit(rename);
    expect(await leads(page, () => page.click('[data-action="again"]'))).toMatchObject({ phase: 'briefing', scenario: 'own-story' });
  });
});
