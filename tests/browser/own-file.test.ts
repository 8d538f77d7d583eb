/** A scenario file of one's own on the home page: chosen or dropped, right or wrong, or meant badly. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asFile, type OwnStory, ownStory } from '../support/own-story.ts';
import { type Device, goOnTo, leads, play, playToEnd, usePlayer, type Where, where } from '../support/player-page.ts';

const player = usePlayer();
const INPUT = 'input[type="file"]';
const home = async (): Promise<Device> => {
  const device = await player.device();
  await device.open('?stage=off');
  return device;
};
const bring = (page: Page, content: unknown, name?: string): Promise<Where> =>
  leads(page, () => page.setInputFiles(INPUT, asFile(content, name)));
const text = (page: Page): Promise<string> => page.locator('main').innerText();

/** Drops a file on the page's drop zone as the browser would. */
async function drop(page: Page, content: string, name: string): Promise<Where> {
  const data = await page.evaluateHandle(
    ([words, called]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([words as string], called as string, { type: 'application/json' }));
      return transfer;
    },
    [content, name],
  );
  return leads(page, async () => {
    await page.dispatchEvent('.drop', 'dragover', { dataTransfer: data });
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: data });
  });
}

/** Line of a text in the file as asFile writes it, from 1. */
const lineOf = (content: unknown, words: string): number => {
  const at = JSON.stringify(content, null, 2)
    .split('\n')
    .findIndex((line) => line.includes(words));
  if (at < 0) throw new Error(`${words} is not in the file`);
  return at + 1;
};

describe('a valid file', () => {
  const choices = ['monday:ask', 'tuesday:help', 'wednesday:name', 'friday:trust'];

  it('chosen: plays to its ending and its look back', async () => {
    const { page } = await home();
    expect(await bring(page, ownStory())).toMatchObject({ phase: 'briefing', scenario: 'own-story' });
    expect((await playToEnd(page, choices)).at(-1)).toMatchObject({ ending: 'prints', kind: 'thriving' });
    expect(await leads(page, () => page.click('[data-action="debrief"]'))).toMatchObject({ phase: 'debrief', scenario: 'own-story' });
  });

  it('dropped: plays', async () => {
    const { page } = await home();
    expect(await drop(page, JSON.stringify(ownStory()), 'dropped.json')).toMatchObject({ phase: 'briefing', scenario: 'own-story' });
    await play(page, choices.slice(0, 1));
  });

  it('is checked in the browser: nothing of it is sent', async () => {
    const { page, requests } = await home();
    await page.evaluate(() => {
      navigator.sendBeacon = () => {
        throw new Error('something was sent');
      };
    });
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    await bring(page, ownStory());
    await play(page, choices.slice(0, 1));
    expect(sent).toEqual([]);
    expect(requests.some((one) => /checking-/.test(one))).toBe(true);
  });
});

describe('a file with errors', () => {
  const broken = (): OwnStory => {
    const one = ownStory();
    const { tuesday, friday } = one.scenes;
    if (tuesday) tuesday.next = 'wensday';
    if (friday) friday.lines = ['anna/happy: Hello.'];
    return one;
  };

  it('shows every problem with file, line, column, code, sentence and fix', async () => {
    const { page } = await home();
    const content = broken();
    expect(await bring(page, content, 'mine.json')).toMatchObject({ phase: 'problem' });
    expect(await page.locator('h1').innerText()).toBe('This scenario cannot be played yet');
    const words = await text(page);
    expect(words).toMatch(new RegExp(`mine\\.json:${lineOf(content, 'wensday')}:\\d+ [a-z-]+`));
    expect(words).toMatch(new RegExp(`mine\\.json:${lineOf(content, 'anna/happy')}:\\d+ [a-z-]+`));
    expect(words).toContain('wednesday');
    expect(words).toMatch(/Fix:/);
  });

  it('mended and read again: plays', async () => {
    const { page } = await home();
    const folder = await mkdtemp(join(tmpdir(), 'own-file-'));
    const path = join(folder, 'mine.json');
    await writeFile(path, JSON.stringify(broken()));
    expect(await leads(page, () => page.setInputFiles(INPUT, path))).toMatchObject({ phase: 'problem' });
    await writeFile(path, JSON.stringify(ownStory()));
    // A browser may refuse to read a file that changed since it was chosen; then it says so, and choosing it again plays.
    await page.click('text="Read the file again"');
    await page.waitForFunction(
      () => document.querySelector('main')?.dataset['phase'] === 'briefing' || document.body.innerText.includes('file-changed'),
    );
    if ((await where(page)).phase !== 'briefing') {
      await leads(page, () => page.click('[data-action="exit"]'));
      await leads(page, () => page.setInputFiles(INPUT, path));
    }
    expect(await where(page)).toMatchObject({ phase: 'briefing', scenario: 'own-story' });
  });

  it('the same file, mended, can be chosen again from home', async () => {
    const { page } = await home();
    await bring(page, broken());
    await leads(page, () => page.click('[data-action="exit"]'));
    expect(await bring(page, ownStory())).toMatchObject({ phase: 'briefing' });
  });
});

describe('a hostile file gets a page of problems, and no error of ours', () => {
  const MEGA = 1024 * 1024;
  const files: Readonly<Record<string, () => string | Buffer>> = {
    'ten megabytes': () => `{"title":"${'a'.repeat(10 * MEGA)}"}`,
    'ten thousand levels': () => '['.repeat(10_000) + ']'.repeat(10_000),
    'a __proto__': () => JSON.stringify(ownStory()).replace('"scenes":{', '"scenes":{"__proto__":{"polluted":true},'),
    'no JSON': () => 'Dear all, the printer has moved.',
    'nothing at all': () => '',
    'an image': () => Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
    'a list': () => '[]',
    'half a character': () => JSON.stringify(ownStory()).replace('The printer', 'The \\ud800 printer'),
  };
  for (const [name, make] of Object.entries(files)) {
    it(name, async () => {
      const { page } = await home();
      const content = make();
      const buffer = typeof content === 'string' ? Buffer.from(content) : content;
      const now = await leads(page, () => page.setInputFiles(INPUT, { name: 'bad.json', mimeType: 'application/json', buffer }));
      expect(now.phase).toBe('problem');
      expect(await page.locator('.problem').count()).toBeGreaterThan(0);
      expect(await text(page)).toMatch(/bad\.json:\d+:\d+ [a-z-]+/);
      expect(await page.evaluate(() => (({}) as Record<string, unknown>)['polluted'])).toBeUndefined();
    });
  }
});

describe('texts are texts', () => {
  const nasty = {
    title: 'Printer <script>window.ran = 1</script>',
    role: 'You run <img src="x" onerror="window.ran = 2"> and ]]> and \u202ethe office\u202c.',
    name: 'Ana <b>bold</b>',
    line: 'ana/happy: </script><script>window.ran = 3</script> &amp; <svg onload="window.ran = 4">',
    ask: 'javascript:window.ran = 5 "><script>window.ran = 6</script>?',
    says: 'Say <img src=x onerror=window.ran=7> to all',
    ending: 'The end <iframe srcdoc="<script>parent.ran = 8</script>">',
  };

  it('script, CDATA, bidi and markup are shown as they are written, and never run', async () => {
    const { page, requests } = await home();
    const one = ownStory();
    one.title = nasty.title;
    one.role = nasty.role;
    one.cast.ana.name = nasty.name;
    const { monday } = one.scenes;
    if (!monday) throw new Error('no monday');
    monday.lines = [nasty.line];
    monday.ask = nasty.ask;
    const ask = monday.options['ask'];
    if (ask) ask.says = nasty.says;
    for (const ending of Object.values(one.endings)) ending.title = nasty.ending;
    const before = requests.length;
    const shown: string[] = [];
    const look = async (): Promise<void> => void shown.push(await text(page));

    await bring(page, one);
    await look();
    await leads(page, () => page.click('[data-action="start"]'));
    await look();
    await goOnTo(page, 'decision');
    await look();
    await playToEnd(page, ['monday:ask', 'tuesday:help', 'wednesday:name', 'friday:trust']);
    await look();
    await leads(page, () => page.click('[data-action="debrief"]'));
    await look();

    const all = shown.join('\n');
    for (const words of [nasty.title, nasty.role, nasty.name, nasty.line.slice('ana/happy: '.length), nasty.ask, nasty.says, nasty.ending])
      expect(all).toContain(words);
    expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
    expect(await page.locator('#words :is(script, iframe, img, b b)').count()).toBe(0);
    expect(requests.slice(before).filter((address) => new URL(address).pathname.endsWith('/x'))).toEqual([]);
    await expect.poll(() => page.title()).toContain('<script>');
  });
});
