/** The author's loop, as `npm start` runs it: a save is on the page without a click, the run keeps its place, the strip says what is wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AUTHORS_ASK, AUTHORS_NEWS } from '../../src/core/view/authoring.ts';
import { AUTHORING } from '../../src/core/text/authoring.ts';
import { launch } from '../support/chromium.ts';
import { type DevPlayer, startDevPlayer } from '../support/dev-player.ts';
import { type OwnStory, ownStory } from '../support/own-story.ts';
import { goOnTo, leads, metersShown, mouse, play, where } from '../support/player-page.ts';
import { serveSite, type Site } from '../support/site.ts';
import { shippedStories } from '../support/shipped.ts';
import { violations } from '../support/violations.ts';

const DIST = process.env['PLAYER_FOLDER'] ?? fileURLToPath(new URL('../../dist', import.meta.url));
const PHONE = { width: 390, height: 844 };

let browser: Browser;
let dev: DevPlayer;
let site: Site;
let context: BrowserContext;
let page: Page;
let errors: string[];
let story: OwnStory;

beforeAll(async () => {
  [browser, dev, site] = await Promise.all([launch(), startDevPlayer({ 'own-story': ownStory() }), serveSite({ folder: DIST })]);
  context = await browser.newContext({ reducedMotion: 'reduce', viewport: PHONE });
  context.setDefaultTimeout(10_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: dev.url });
  // On a fresh clone the server first prepares the packages, which takes longer than any test waits.
  const first = await context.newPage();
  await first.goto(`${dev.url}?scenario=own-story&stage=off`, { timeout: 50_000 });
  await first.waitForSelector('#authors-strip', { timeout: 50_000 });
  await first.close();
});
afterAll(() => Promise.all([browser?.close(), dev?.close(), site?.close()]));

beforeEach(async () => {
  story = ownStory();
  await dev.save('own-story', story);
  errors = [];
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
});
afterEach(async () => {
  if (page.url().startsWith('http')) await page.evaluate(() => localStorage.clear());
  await page.close();
  expect(errors).toEqual([]);
});

async function open(search: string): Promise<void> {
  await page.goto(`${dev.url}${search}`);
  await page.waitForSelector('main');
  await page.waitForSelector('#authors-strip');
}
/** Wednesday's question, two decisions made. */
const onWednesday = (): Promise<void> =>
  open('?scenario=own-story&seed=3&choices=monday:ask,tuesday:help&stage=off').then(async () => void (await goOnTo(page, 'decision')));
const save = (): Promise<void> => dev.save('own-story', story);
const strip = () => page.locator('#authors-strip');
const told = (words: string): Promise<void> => strip().getByText(words).first().waitFor();
const quiet = (): Promise<void> => page.locator('#authors-strip[data-state="quiet"]').waitFor();
const scene = (id: string): OwnStory['scenes'][string] => {
  const one = story.scenes[id];
  if (!one) throw new Error(`no scene ${id}`);
  return one;
};

describe('a save while the story is played', () => {
  it('new words: on the page without a click, at the same place, with focus and scroll', async () => {
    await open('?scenario=own-story&seed=3&stage=off');
    await play(page, ['monday:ask', 'tuesday:help']);
    await goOnTo(page, 'decision');
    const before = await where(page);
    await page.setViewportSize({ width: 390, height: 420 });
    await page.focus('[data-option="number"]');
    await page.evaluate(() => scrollTo(0, 40));
    scene('wednesday').ask = 'What shall it be called?';
    await save();
    await page.getByRole('heading', { name: 'What shall it be called?' }).waitFor();
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(painted)))),
    );
    expect(await where(page)).toEqual(before);
    expect(await page.evaluate(() => [document.activeElement?.getAttribute('data-option'), scrollY])).toEqual(['number', 40]);
    await quiet();
    // Under the settings, too, the page has the new words when it is shown again.
    dev.told();
    await leads(page, () => page.click('[data-action="settings"]'));
    scene('wednesday').ask = 'And now?';
    await save();
    await expect.poll(() => dev.told().length).toBeGreaterThan(0);
    await leads(page, () => page.getByRole('button', { name: 'Back' }).click());
    await page.getByRole('heading', { name: 'And now?' }).waitFor();
  });

  it('before the first choice: the briefing has the new words', async () => {
    await open('?scenario=own-story&seed=3&stage=off');
    story.role = 'You run an office with two printers.';
    await save();
    await page.getByText('two printers').waitFor();
    expect(await where(page)).toMatchObject({ phase: 'briefing' });
    await play(page, ['monday:ask']);
  });

  it('an error: told with its place, the game plays on; mended: not told any more', async () => {
    await onWednesday();
    scene('friday').next = 'fryday';
    scene('wednesday').ask = 'Never shown?';
    await save();
    await told('own-story has 1 error. The game goes on with the last good version.');
    const place = /scenarios\/own-story\/scenario\.json:\d+:\d+/;
    expect(await strip().innerText()).toMatch(place);
    const [line = 0] = (/:(\d+):/.exec(await strip().innerText()) ?? []).slice(1).map(Number);
    expect(readFileSync(dev.pathOf('own-story'), 'utf8').split('\n')[line - 1]).toContain('fryday');
    // Nothing of the game lies under the strip, and it is opened by keyboard.
    const [top, bottom] = await page.evaluate(() => [
      document.querySelector('#authors-strip')?.getBoundingClientRect().top,
      Math.max(...[...document.querySelectorAll('[data-option]')].map((one) => one.getBoundingClientRect().bottom)),
    ]);
    expect(bottom).toBeLessThanOrEqual(top ?? 0);
    await strip().getByRole('button', { name: AUTHORING.show }).press('Enter');
    expect(await strip().innerText()).toMatch(/error[\s\S]*unknown-scene[\s\S]*Fix: Did you mean "friday"\?/);
    expect(await violations(page)).toEqual([]);
    // The editor is asked for, and nothing navigates.
    const asked = page.waitForRequest(/__open-in-editor/);
    await page.route(/__open-in-editor/, (route) => route.fulfill({ status: 200 }));
    await strip()
      .getByRole('button', { name: /in your editor/ })
      .click();
    expect(decodeURIComponent((await asked).url())).toMatch(new RegExp(`file=${place.source}$`));
    await leads(page, () => mouse.choose(page, 'name'));
    scene('friday').next = 'end';
    await save();
    await quiet();
    expect(await strip().innerText()).not.toMatch(place);
    expect(await violations(page)).toEqual([]);
    // Loaded anew while the file is broken: the last good version plays, and the strip is there.
    scene('friday').next = 'fryday';
    await save();
    await told('1 error');
    await page.reload();
    await told('1 error');
    expect(await where(page)).toMatchObject({ scenario: 'own-story', scene: 'wednesday' });
  });

  it('the chosen option taken away: told, and at that decision; brought back: where it was', async () => {
    await onWednesday();
    const before = await where(page);
    const { help, ...others } = scene('tuesday').options;
    if (!help) throw new Error('no help');
    scene('tuesday').options = { aid: help, ...others };
    await save();
    await told('The choice tuesday:help of this run no longer fits.');
    expect(await where(page)).toMatchObject({ phase: 'decision', scene: 'tuesday' });
    expect(await page.locator('[data-option="aid"]').count()).toBe(1);
    expect(await page.locator('[data-option="help"]').count()).toBe(0);
    story.renamed = { 'tuesday:help': 'tuesday:aid' };
    await save();
    await page.waitForSelector('main[data-scene="wednesday"]');
    expect(await where(page)).toEqual(before);
    await quiet();
  });

  it('another number: plays on, and says which meter', async () => {
    await onWednesday();
    const before = await where(page);
    const help = scene('tuesday').options['help'];
    if (help) help.effects['morale'] = 12;
    await save();
    await told('Replayed with the new numbers. Morale is 68 now, it was 62.');
    expect(await where(page)).toEqual(before);
    expect(await metersShown(page)).toMatchObject({ Morale: 68 });
    await strip().getByRole('button', { name: AUTHORING.close }).click();
    await quiet();
    await page.reload();
    await page.waitForSelector('main');
    expect(await where(page)).toEqual(before);
  });
});

describe('the folder of scenarios', () => {
  it('a new one, a renamed one, one that is gone: the home page knows', async () => {
    await open('?stage=off');
    await page.waitForSelector('[data-story="own-story"]');
    await dev.save('second', { ...story, id: 'second', title: 'The second printer' });
    await page.waitForSelector('[data-story="second"]');
    await dev.remove('second');
    await dev.save('third', { ...story, id: 'second', title: 'The third printer' });
    await told('The scenario calls itself "second", and its folder is called "third".');
    await page.waitForSelector('[data-story="second"]', { state: 'detached' });
    await dev.save('third', { ...story, id: 'third', title: 'The third printer' });
    await leads(page, () => page.click('[data-story="third"] [data-action="start"]'));
    expect(await where(page)).toMatchObject({ phase: 'briefing', scenario: 'third' });
    await dev.remove('third');
    await told('scenarios/third/scenario.json is gone. The run goes on with what it was.');
    await play(page, ['monday:ask']);
    await page.click('[data-action="exit"]');
    await page.waitForSelector('[data-story="own-story"]');
    expect(await page.locator('[data-story]').count()).toBe(1);
  });

  it('in the terminal: each problem once, however the editor writes, and when it is mended', async () => {
    dev.told();
    const broken = JSON.stringify({ ...story, first: 'mondy' }, null, 2);
    await dev.save('own-story', '');
    await dev.save('own-story', broken.slice(0, 400));
    await dev.save('own-story', broken);
    await dev.save('own-story', broken);
    const lines: string[] = [];
    const until = (words: string) => expect.poll(() => (lines.push(...dev.told()), lines.join('\n'))).toContain(words);
    await until('own-story: 1 error. The game goes on with the last good version.');
    await dev.save('own-story', story);
    await until('own-story: mended.');
    expect(lines).toEqual([
      expect.stringMatching(/^scenarios\/own-story\/scenario\.json:\d+:\d+ error unknown-scene There is no scene "mondy"\./),
      'own-story: 1 error. The game goes on with the last good version.',
      'own-story: mended.',
    ]);
  });
});

describe('a link to a moment', () => {
  it('is copied from the strip, and opens the same moment', async () => {
    await onWednesday();
    await page.click('[data-action="copy-moment"]');
    await told(AUTHORING.copied);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${dev.url}?scenario=own-story&seed=3&choices=monday:ask,tuesday:help`);
  });

  const [shipped] = shippedStories();
  const first = shipped?.prepared.scenes[shipped.story.first];
  const good = `${first?.scene.id}:${first?.options[0]?.option.id}`;
  const addressOf = (choices: string) => `${site.url}?scenario=${shipped?.id}&seed=3&choices=${choices}&stage=off`;

  it('opens in the build too', async () => {
    await page.goto(addressOf(good));
    await page.waitForSelector('main[data-phase="scene"],main[data-phase="decision"]');
    expect((await where(page)).scene).not.toBe(first?.scene.id);
  });

  it('with a wrong choice says which, and goes on from the last that fits', async () => {
    await page.goto(addressOf(`${good},no-such:choice`));
    await page.waitForSelector('main[data-phase="problem"]');
    expect(await page.locator('main').innerText()).toMatch(
      /This link leads to a choice that is not there[\s\S]*1 decision of the link fits[\s\S]*“choice”/,
    );
    expect(await violations(page)).toEqual([]);
    await leads(page, () => page.click('[data-action="continue"]'));
    expect(new URL(page.url()).searchParams.has('choices')).toBe(false);
  });
});

describe('the build', () => {
  it('has nothing of this', () => {
    const marks = [AUTHORS_NEWS, AUTHORS_ASK, 'authors-strip', AUTHORING.copyLink, '__open-in-editor'];
    const texts = ['.', 'assets'].flatMap((folder) =>
      readdirSync(join(DIST, folder))
        .filter((file) => /\.(?:js|css|html)$/.test(file))
        .map((file) => readFileSync(join(DIST, folder, file), 'utf8')),
    );
    expect(texts.length).toBeGreaterThan(5);
    for (const mark of marks) expect(texts.filter((text) => text.includes(mark)).length, mark).toBe(0);
  });
});
