/** A second play: options taken before, words that can be skipped, the album across runs, and forgetting all of it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Device, goOnTo, kept, leads, mouse, playToEnd, usePlayer, where } from '../support/player-page.ts';
import { asFile, withEverything } from '../support/own-story.ts';
import { randomRun } from '../support/random-run.ts';
import { shippedStories } from '../support/shipped.ts';

const player = usePlayer();
const story = shippedStories().find((one) => one.story.people.length > 0);
if (!story) throw new Error('no story with a team');
const seed = 3;
const { choices } = randomRun(story.prepared, seed);
const first = choices[0]?.split(':')[1] ?? '';

async function playedOnce(): Promise<Device & { readonly ending: string }> {
  const device = await player.device();
  await device.open(`?scenario=${story?.id}&seed=${seed}&stage=off`);
  expect(await device.page.locator('main').innerText()).not.toContain('Taken before');
  const { ending } = (await playToEnd(device.page, choices)).at(-1) ?? {};
  return { ...device, ending: ending ?? '' };
}
const again = async ({ page }: Device): Promise<void> => {
  await leads(page, () => page.click('[data-action="again"]'));
  await goOnTo(page, 'scene');
};
const taken = (page: Page): Promise<(string | null)[]> =>
  page.locator('[data-option]:has-text("Taken before")').evaluateAll((all) => all.map((one) => one.getAttribute('data-option')));
const titleOf = (ending: string): string => story.text.endings[ending]?.title ?? ending;

describe('the second run of a story', () => {
  it('marks in words what was taken, and nothing in the first', async () => {
    const device = await playedOnce();
    const { page } = device;
    await again(device);
    await goOnTo(page, 'decision');
    expect(await taken(page)).toEqual([first]);
  });

  it('skips what was read: by key from the heading, by a button, to the decision', async () => {
    const device = await playedOnce();
    const { page } = device;
    await again(device);
    await page.waitForSelector('[data-action="skip"]');
    expect(await leads(page, () => page.keyboard.press('Shift+Space'))).toMatchObject({ phase: 'decision' });
    await leads(page, () => mouse.choose(page, first));
    // Before the first choice nothing is left to luck: its reaction has the same words in every run.
    expect((await leads(page, () => page.click('[data-action="skip"]'))).moment).not.toBe('reaction');
  });

  it('offers no skip where nothing was read', async () => {
    const { open, page } = await player.device();
    await open(`?scenario=${story.id}&seed=${seed}&stage=off`);
    const scene = (await goOnTo(page, 'scene')).at(-1);
    await leads(page, () => mouse.goOn(page));
    await leads(page, () => mouse.choose(page, first));
    expect(await page.locator('[data-action="skip"]').count()).toBe(0);
    await page.keyboard.press('Shift+Space');
    expect(await where(page)).toMatchObject({ moment: 'reaction', scene: scene?.scene });
  });

  it('knows it from the first page on, before any choice, after a reload too', async () => {
    const { page, open } = await playedOnce();
    await open(`?scenario=${story.id}&seed=${seed + 1}&stage=off`);
    await page.reload();
    await goOnTo(page, 'decision');
    await expect.poll(() => taken(page)).toEqual([first]);
  });
});

describe('the album', () => {
  it('names the ending at once and on the home page, after a reload too', async () => {
    const { page, ending } = await playedOnce();
    await page.waitForSelector('.found');
    expect(await page.locator('.found').innerText()).toMatch(/1 of \d+ endings found/);
    await page.click('.found summary');
    expect(await page.locator('.found').innerText()).toContain(titleOf(ending));
    await leads(page, () => page.click('[data-action="exit"]'));
    expect(await page.locator('.album').innerText()).toContain(titleOf(ending));
    await page.reload();
    expect(await page.locator('.album').innerText()).toContain(titleOf(ending));
  });

  it('names an option that was closed, once it was open', async () => {
    const { open, page } = await player.device();
    await open('?stage=off');
    const content = withEverything();
    const { locked } = content.scenes['monday']?.options ?? {};
    const { wednesday } = content.scenes;
    if (!locked || !wednesday) throw new Error('no locked option');
    Object.assign(wednesday.options, { locked: { ...locked, when: { visited: 'tuesday' }, says: 'Read out what it printed on Tuesday' } });
    await leads(page, () => page.setInputFiles('input[type="file"]', asFile(content)));
    await playToEnd(page, ['monday:ask', 'tuesday:help', 'wednesday:name', 'friday:trust']);
    await page.waitForSelector('.found');
    expect(await page.locator('.found').innerText()).toContain('1 of 2 locked options opened');
    await page.click('.found summary');
    expect(await page.locator('.found').innerText()).toContain('Read out what it printed on Tuesday');
    expect(await page.locator('.found').innerText()).not.toContain('Say locked to nobody at all');
  });

  it('can be emptied in the settings, which say what goes; runs stay', async () => {
    const device = await playedOnce();
    const { page, ending, open } = device;
    await again(device);
    await goOnTo(page, 'decision');
    await leads(page, () => mouse.choose(page, first));
    await leads(page, () => page.click('[data-action="settings"]'));
    expect(await page.locator('main').innerText()).toContain('Shift + Space');
    await page.click('[data-action="forget"]');
    const asked = page.locator('[role="group"][aria-labelledby="forget-sure"]');
    for (const goes of ['ending', 'unlocked', 'took', 'read', 'cannot be taken back']) expect(await asked.innerText()).toContain(goes);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep them');
    await asked.getByText('Forget them').click();
    expect(await page.locator('[role="status"]').innerText()).toBe('The album is empty.');
    expect(await kept(page, story.id, 'shipped', 'known')).toBeNull();
    expect(await kept(page, story.id, 'shipped', 'album')).toBeNull();
    expect(await kept(page, story.id)).toMatchObject({ run: { choices: [choices[0]] } });
    await open('?stage=off');
    expect(await page.locator('.album').innerText()).not.toContain(titleOf(ending));
  });
});

describe('where the browser keeps nothing', () => {
  it('a second run knows the first all the same, as long as the tab lives', async () => {
    const { context, open, page } = await player.device();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await open(`?scenario=${story.id}&seed=${seed}&stage=off`);
    await playToEnd(page, choices);
    await leads(page, () => page.click('[data-action="again"]'));
    await goOnTo(page, 'decision');
    expect(await taken(page)).toEqual([first]);
  });
});
