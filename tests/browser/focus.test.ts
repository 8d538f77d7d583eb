/** Where the focus is, what is said, what the keys do: the game for somebody who does not look at it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asFile, withEverything } from '../support/own-story.ts';
import { type Device, goOnTo, keyOf, leads, mouse, tabTo, usePlayer, where } from '../support/player-page.ts';
import { randomRun } from '../support/random-run.ts';
import { shippedStories } from '../support/shipped.ts';

const player = usePlayer();
const story = shippedStories().find((one) => one.story.people.length > 0);
if (!story) throw new Error('no story with a team');
const seed = 3;
const { choices } = randomRun(story.prepared, seed);

const begin = async (): Promise<Device> => {
  const device = await player.device();
  await device.open(`?scenario=${story.id}&seed=${seed}&stage=off`);
  return device;
};
/** Tag, name and text of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement;
    return `${one?.tagName.toLowerCase()}: ${(one as HTMLElement | null)?.innerText ?? ''}`;
  });
const heading = async (page: Page): Promise<string> => `h1: ${await page.locator('main h1').innerText()}`;
const said = (page: Page): Promise<string> => page.locator('[role="status"]').innerText();

async function atLock(): Promise<Device> {
  const device = await player.device();
  await device.open('?stage=off');
  await leads(device.page, () => device.page.setInputFiles('input[type="file"]', asFile(withEverything())));
  await goOnTo(device.page, 'decision');
  return device;
}

describe('the focus', () => {
  it('is on the new heading on every page of a run, and the title names it', async () => {
    const { page } = await begin();
    const titles: string[] = [];
    const look = async (): Promise<void> => {
      expect(await focused(page)).toBe(await heading(page));
      // The title may wait for the words.
      await expect.poll(() => page.title()).toContain(await page.locator('main h1').innerText());
      titles.push(await page.title());
    };
    await look();
    for (let now = await where(page); now.phase !== 'ending'; ) {
      const choice = choices.find((one) => one.startsWith(`${now.scene}:`));
      const option = choice?.split(':')[1] ?? '';
      now = await leads(page, () => (now.phase === 'decision' ? mouse.choose(page, option) : mouse.goOn(page)));
      await look();
    }
    for (const [index, title] of titles.entries()) if (index > 0) expect(title).not.toBe(titles[index - 1]);
    await leads(page, () => page.click('[data-action="debrief"]'));
    await look();
    await leads(page, () => page.click('[data-action="exit"]'));
    expect(await focused(page)).toBe(await heading(page));
    await expect.poll(() => page.title()).toMatch(/^Home/);
  });

  it('settings and back: the same page, its heading focused', async () => {
    const { page } = await begin();
    const before = (await goOnTo(page, 'decision')).at(-1);
    expect(await leads(page, () => page.click('[data-action="settings"]'))).toMatchObject({ phase: 'settings' });
    expect(await focused(page)).toBe(await heading(page));
    expect(await leads(page, () => page.click('[data-action="exit"]'))).toEqual(before);
    expect(await focused(page)).toBe(await heading(page));
  });

  it('the skip link is the first stop, and leads to the words', async () => {
    const { page } = await begin();
    expect(await page.evaluate(() => document.querySelector('a, button, input, summary, [tabindex="0"]')?.className)).toBe('skip');
    await page.focus('.skip');
    expect(await focused(page)).toBe('a: Skip to the words');
    const box = await page.locator('.skip').boundingBox();
    expect(box && box.x >= 0 && box.y >= 0 && box.width > 40).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  });

  it('a person’s card opens, Escape closes it, and the focus is back on the person', async () => {
    const { page } = await begin();
    await goOnTo(page, 'decision');
    await tabTo(page, '.person');
    const person = page.locator('.person').first();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#known');
    expect(await person.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await page.waitForSelector('#known', { state: 'detached' });
    expect(await person.getAttribute('aria-expanded')).toBe('false');
    expect(await person.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('a card closed by its own button: the same', async () => {
    const { page } = await begin();
    await goOnTo(page, 'decision');
    await page.locator('.person').nth(1).click();
    await page.click('#known button');
    await page.waitForSelector('#known', { state: 'detached' });
    expect(
      await page
        .locator('.person')
        .nth(1)
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
  });
});

describe('the live region', () => {
  it('after a choice says every change that is shown: how much, to what, why', async () => {
    const { page } = await begin();
    await goOnTo(page, 'decision');
    expect(await said(page)).toBe('');
    await leads(page, () => mouse.choose(page, choices[0]?.split(':')[1] ?? ''));
    const words = await said(page);
    const shown = await page
      .locator('.change')
      .evaluateAll((all) => all.map((one) => [...one.querySelectorAll('p')].map((p) => p.innerText)));
    expect(shown.length).toBeGreaterThan(0);
    for (const [change = '', why = ''] of shown) {
      const [, name = '', to = ''] = /^(.+) [\d.]+ to ([\d.]+)$/.exec(change) ?? [];
      if (name === '') expect(words).toContain(`${change}: `);
      else expect(words).toMatch(new RegExp(`${name} (rose|fell) by [\\d.]+ to ${to}: `));
      expect(words).toContain(why);
    }
    for (const news of await page.locator('.news li').allInnerTexts()) expect(words).toContain(news);
  });

  it('is one element that stays, polite', async () => {
    const { page } = await begin();
    await page.evaluate(() => document.querySelector('[role="status"]')?.setAttribute('data-same', ''));
    await goOnTo(page, 'decision');
    await leads(page, () => page.keyboard.press('1'));
    expect(await page.locator('[role="status"]').count()).toBe(1);
    expect(await page.locator('[role="status"][data-same]').count()).toBe(1);
  });
});

describe('the keys', () => {
  it('1 to 4 choose in the shown order', async () => {
    const { page } = await begin();
    await goOnTo(page, 'decision');
    const option = choices[0]?.split(':')[1] ?? '';
    const says = await page.locator(`[data-option="${option}"] .says`).innerText();
    await leads(page, async () => page.keyboard.press(await keyOf(page, option)));
    expect(await page.locator('main .label').first().innerText()).toBe(says);
  });

  it('a key without an option does nothing, nor one with Ctrl held', async () => {
    const { page } = await begin();
    const before = (await goOnTo(page, 'decision')).at(-1);
    for (const key of ['0', '5', '9', 'Space', 'Enter', 'Control+1']) await page.keyboard.press(key);
    expect(await where(page)).toEqual(before);
  });

  it('Space goes on from the heading; a key held down goes on once', async () => {
    const { page } = await begin();
    expect(await leads(page, () => page.keyboard.press('Space'))).toMatchObject({ phase: 'scene' });
    await page.keyboard.down('Space');
    await page.waitForSelector('main[data-phase="decision"]');
    await page.keyboard.down('Space');
    await page.keyboard.up('Space');
    expect(await where(page)).toMatchObject({ phase: 'decision' });
  });

  it('in the code field on the home page digits are digits', async () => {
    const { open, page } = await player.device();
    await open('?stage=off');
    await page.focus('#code');
    await page.keyboard.type('r1 2 3');
    expect(await page.inputValue('#code')).toBe('r1 2 3');
    expect((await where(page)).phase).toBe('home');
  });
});

describe('a locked option', () => {
  it('comes last, can be focused and read, and does nothing by key, click or Enter', async () => {
    const { page } = await atLock();
    const locked = page.locator('[data-option="locked"]');
    expect(await page.locator('[data-option]').last().getAttribute('data-option')).toBe('locked');
    expect(await locked.getAttribute('aria-disabled')).toBe('true');
    expect(await locked.innerText()).toContain('You would need to know');
    await page.keyboard.press(await keyOf(page, 'locked'));
    expect(await locked.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await locked.click({ force: true });
    expect(await where(page)).toMatchObject({ phase: 'decision', scene: 'monday' });
    await leads(page, () => page.keyboard.press('1'));
  });
});
