/** A story in chapters: the page between two, leaving there and coming back, and looking at somebody once in a scene. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chapterStory, ENDS, RECAP, TELLS } from '../support/chapter-story.ts';
import { asFile } from '../support/own-story.ts';
import { type Device, goOnTo, kept, keyboard, leads, mouse, play, playToEnd, tabTo, usePlayer, where } from '../support/player-page.ts';

const player = usePlayer();

async function begin(options?: Parameters<typeof player.device>[0]): Promise<Device> {
  const device = await player.device(options);
  await device.open('?stage=off');
  await leads(device.page, () => device.page.setInputFiles('input[type="file"]', asFile(chapterStory())));
  return device;
}
const text = (page: Page): Promise<string> => page.locator('main').innerText();
const status = (page: Page): Promise<string> => page.locator('[role="status"]').innerText();
const person = (page: Page, id: string): Promise<void> => page.click(`[data-person="${id}"]`);
/** Plays to the page between the chapters. */
async function toChapter(page: Page): Promise<void> {
  await play(page, ['monday:ask', 'tuesday:help']);
  expect(await leads(page, () => mouse.goOn(page))).toMatchObject({ phase: 'scene', moment: 'chapter', scene: 'wednesday' });
  await page.waitForSelector('main .chapter');
}

describe('the page between two chapters', () => {
  it('closes one, opens the next, is saved, and goes on', async () => {
    const { page } = await begin();
    await goOnTo(page, 'scene');
    expect(await text(page)).toContain('Chapter 1 of 2: Paper');
    await toChapter(page);
    const words = await text(page);
    const order = [
      'Chapter 2 of 2: Ink',
      ENDS,
      'It is the wrong size.',
      'So far',
      RECAP,
      'You asked all of them.',
      'Saved. You can leave here.',
    ];
    expect(order.filter((one) => !words.includes(one))).toEqual([]);
    expect([...order].sort((a, b) => words.indexOf(a) - words.indexOf(b))).toEqual(order);
    expect(await page.locator('.clock').innerText()).toContain('Chapter 2 of 2: Ink');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Chapter 2 of 2: Ink');
    expect(await kept(page, 'own-story', 'own')).toMatchObject({ page: 'chapter', chapter: 1 });
    expect(await leads(page, () => page.keyboard.press('Space'))).toMatchObject({ phase: 'scene', moment: null, scene: 'wednesday' });
    expect((await playToEnd(page, ['wednesday:name', 'friday:trust'])).at(-1)?.phase).toBe('ending');
  });

  it('can be left, and is there again', async () => {
    const { page } = await begin();
    await toChapter(page);
    expect(await leads(page, () => page.click('.chapter [data-action="exit"]'))).toMatchObject({ phase: 'home' });
    expect(await page.locator('.hero').innerText()).toContain('Chapter 2 of 2: Ink');
    await leads(page, () => page.click('.hero [data-action="continue"]'));
    expect(await where(page)).toMatchObject({ moment: 'chapter', scene: 'wednesday' });
    expect(await text(page)).toContain(RECAP);
  });

  it('waits for who is at the door', async () => {
    const { page } = await begin();
    const passed = await play(page, ['monday:ask', 'tuesday:list', 'door:soon']);
    expect(passed.map(({ moment }) => moment)).not.toContain('chapter');
    expect(await leads(page, () => mouse.goOn(page))).toMatchObject({ moment: 'chapter', scene: 'wednesday' });
  });
});

describe('looking at a person', () => {
  it('shows one tell in a scene, aloud too, and the others say whom one has looked at', async () => {
    const { page } = await begin();
    await goOnTo(page, 'scene');
    await person(page, 'cleo');
    await page.waitForSelector('#known');
    expect(await page.locator('[data-action="look"]').count()).toBe(0);
    await person(page, 'ana');
    await page.click('[data-action="look"]');
    expect(await page.locator('[data-tell="ana"]').innerText()).toBe(TELLS.ana.always);
    expect(await status(page)).toBe(`Ana: ${TELLS.ana.always}`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Close');
    expect(await where(page)).toMatchObject({ phase: 'scene', scene: 'monday' });

    await goOnTo(page, 'decision');
    await person(page, 'ben');
    const button = page.locator('[data-action="look"]');
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    expect(await button.innerText()).toContain('Ana');
    await button.click({ force: true });
    expect(await page.locator('[data-tell]').count()).toBe(0);
    await person(page, 'ana');
    expect(await page.locator('[data-tell="ana"]').innerText()).toBe(TELLS.ana.always);

    await play(page, ['monday:ask']);
    await goOnTo(page, 'decision');
    await person(page, 'ana');
    await page.click('[data-action="look"]');
    expect(await page.locator('[data-tell="ana"]').innerText()).toBe(TELLS.ana.asked);
    await play(page, ['tuesday:help']);
    expect(await kept(page, 'own-story', 'own')).toMatchObject({
      run: {
        choices: ['monday:ask', 'tuesday:help'],
        marks: [
          { after: 0, what: 'look', person: 'ana' },
          { after: 1, what: 'look', person: 'ana' },
        ],
      },
    });
  });

  it('works by keyboard alone', async () => {
    const { page } = await begin();
    await goOnTo(page, 'decision', keyboard());
    await tabTo(page, '[data-person="ben"]');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-action="look"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-tell="ben"]');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Close');
    await page.keyboard.press('Escape');
    await page.waitForSelector('#known', { state: 'detached' });
    expect(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['person'])).toBe('ben');
  });
});
