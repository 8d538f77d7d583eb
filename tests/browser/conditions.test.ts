/** One whole run under each hard condition: the game plays on to its ending, and says in data-stage whether there is a picture. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/core/rules/read.ts';
import { type Device, goOnTo, leads, mouse, play, playToEnd, usePlayer, where } from '../support/player-page.ts';
import { randomRun } from '../support/random-run.ts';
import { shippedStories } from '../support/shipped.ts';
import { STRICT_POLICY } from '../support/site.ts';

/** The story with the fewest scenes: a condition is about the program, not about the story. */
const [story] = [...shippedStories()].sort((a, b) => a.story.scenes.length - b.story.scenes.length);
if (!story) throw new Error('no story');
const seed = 4;
const run = randomRun(story.prepared, seed);
const ending = read(story.prepared, run.frame).ending?.id;
const address = `?scenario=${story.id}&seed=${seed}`;
/** A small window: the picture is drawn by the processor here. */
const small = { viewport: { width: 640, height: 480 } } as const;

async function playsToItsEnding({ open, page }: Device, more = ''): Promise<void> {
  await open(address + more);
  const last = (await playToEnd(page, run.choices)).at(-1);
  expect(last?.ending).toBe(ending);
}

const stageIs = (page: Page, state: string): Promise<unknown> =>
  page.waitForSelector(`#stage[data-stage="${state}"]`, { state: 'attached' });

/** Everything the picture needs and the words do not. */
const PICTURE = /phaser|art-office|\/mount-|\/running-/;

describe('in an ordinary browser', () => {
  const player = usePlayer({ hostRules: 'MAP compass.test 127.0.0.1' }, { hosts: ['compass.test'] });

  it('the office moving: it runs, and the whole run asks nobody else for anything', async () => {
    const device = await player.device({ ...small, reducedMotion: 'no-preference' });
    await playsToItsEnding(device);
    await stageIs(device.page, 'running');
    expect(device.requests.some((one) => PICTURE.test(one))).toBe(true);
    await leads(device.page, () => device.page.click('[data-action="debrief"]'));
    // That none left the origin is checked after every test; here, that there were some to check.
    expect(device.requests.length).toBeGreaterThan(8);
  });

  it('stage=off: Phaser is never asked for', async () => {
    const device = await player.device();
    await playsToItsEnding(device, '&stage=off');
    await stageIs(device.page, 'off');
    expect(device.requests.filter((one) => PICTURE.test(one))).toEqual([]);
  });

  it('the office switched off in the settings: the same, also after a reload', async () => {
    const device = await player.device();
    await device.open('?');
    await leads(device.page, () => device.page.click('[data-action="settings"]'));
    await device.page.check('input[name="stage"][value="off"]');
    await playsToItsEnding(device);
    expect(device.requests.filter((one) => PICTURE.test(one))).toEqual([]);
  });

  it('plain http: not a secure context, no crypto.subtle, and it plays', async () => {
    const device = await player.device({ ...small, host: 'compass.test' });
    await device.open();
    expect(await device.page.evaluate(() => isSecureContext)).toBe(false);
    await playsToItsEnding(device, '&motion=off');
    await stageIs(device.page, 'running');
  });

  it('no canvas at all: the picture is given up, the run is not', async () => {
    const device = await player.device();
    await device.context.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await playsToItsEnding(device);
    await stageIs(device.page, 'off');
    expect(device.requests.some((one) => PICTURE.test(one))).toBe(true);
  });

  it('the picture never arrives: the same', async () => {
    const device = await player.device({ networkFails: true });
    await device.context.route(PICTURE, (route) => route.abort());
    await playsToItsEnding(device);
    await stageIs(device.page, 'off');
  });

  it('the portraits never arrive: names and moods are said all the same', async () => {
    const device = await player.device({ networkFails: true });
    await device.context.route(/art-portraits|portraits-/, (route) => route.abort());
    await playsToItsEnding(device, '&stage=off');
  });

  it('reduced motion: asked for by the device', async () => {
    const device = await player.device(small);
    await playsToItsEnding(device);
    expect(await device.page.evaluate(() => document.documentElement.dataset['motion'])).toBe('off');
    await stageIs(device.page, 'running');
  });

  it('motion=off in the address: the same', async () => {
    const device = await player.device({ reducedMotion: 'no-preference' });
    await device.open(`${address}&motion=off&stage=off`);
    expect(await device.page.evaluate(() => document.documentElement.dataset['motion'])).toBe('off');
    await device.open(`${address}&stage=off`);
    expect(await device.page.evaluate(() => document.documentElement.dataset['motion'])).toBe('on');
  });

  it('font=readable: the other letters are fetched and used', async () => {
    const device = await player.device();
    await playsToItsEnding(device, '&stage=off&font=readable');
    expect(await device.page.locator('h1').evaluate((h1) => getComputedStyle(h1).fontFamily)).toMatch(/^"?Atkinson/);
    expect(device.requests.some((one) => /atkinson.*woff2/.test(one))).toBe(true);
    expect(device.requests.some((one) => /figtree.*woff2/.test(one))).toBe(false);
  });

  it('forced colours: it plays', async () => {
    const device = await player.device({ forcedColors: 'active' });
    await playsToItsEnding(device, '&stage=off');
  });

  describe('a part of the game', () => {
    const [first = '', ...others] = run.choices;
    const option = first.split(':')[1] ?? '';
    const again = 'text="Try again"';

    /** A device on which a part never arrives, until it is let through. */
    async function without(parts: RegExp): Promise<Device & { readonly letThrough: () => Promise<void> }> {
      const device = await player.device({ networkFails: true });
      await device.context.route(parts, (route) => route.abort());
      return { ...device, letThrough: () => device.context.unroute(parts) };
    }

    it('comes slowly: the first choice waits for it, and then is made once', async () => {
      const { context, open, page } = await player.device();
      let arrive = (): void => undefined;
      const late = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      await context.route('**/assets/story-*.js', async (route) => {
        await late;
        await route.continue();
      });
      await open(`${address}&stage=off`);
      await goOnTo(page, 'decision');
      await mouse.choose(page, option);
      await mouse.choose(page, option);
      expect((await where(page)).phase).toBe('decision');
      arrive();
      await page.waitForSelector('main[data-moment="reaction"]');
      expect((await playToEnd(page, others)).at(-1)?.ending).toBe(ending);
    });

    for (const [name, parts] of [
      ['the story', /\/assets\/story-/],
      ['the engine', /\/assets\/engine-/],
    ] as const) {
      it(`does not come, ${name}: the first choice says so, and can be made again`, async () => {
        const { open, page, requests, letThrough } = await without(parts);
        await open(`${address}&stage=off`);
        await goOnTo(page, 'decision');
        expect(await leads(page, () => mouse.choose(page, option))).toMatchObject({ phase: 'problem' });
        expect(requests.some((one) => parts.test(one))).toBe(true);
        await letThrough();
        const now = await leads(page, () => page.click(again));
        // Where the browser asks again for what did not arrive, the choice is made. Where it never does, the page is loaded anew; nothing
        // was chosen yet, so it begins at the briefing, with the same seed.
        const isMade = now.phase !== 'briefing';
        if (isMade) expect(now).toMatchObject({ phase: 'scene', moment: 'reaction', scene: first.split(':')[0] });
        expect((await playToEnd(page, isMade ? others : run.choices)).at(-1)?.ending).toBe(ending);
      });
    }

    it('does not come, and the network is gone altogether: it says so, waits, and loses nothing', async () => {
      const { context, open, page } = await player.device({ networkFails: true });
      await open(`${address}&stage=off`);
      await play(page, [first]);
      await context.setOffline(true);
      expect(await leads(page, () => page.click('[data-action="settings"]'))).toMatchObject({ phase: 'problem' });
      await page.click(again);
      expect(await page.locator('h1').innerText()).toBe('A part of the game did not arrive');
      await context.setOffline(false);
      expect(await leads(page, () => page.click(again))).toMatchObject({ moment: 'reaction' });
      expect((await playToEnd(page, others)).at(-1)?.ending).toBe(ending);
    });

    it('does not come where storage is blocked: the address carries the run over', async () => {
      const { context, open, page, letThrough } = await without(/\/assets\/later-pages-/);
      await context.addInitScript(() => Object.defineProperty(window, 'localStorage', { value: null }));
      await open(`${address}&stage=off`);
      await play(page, [first]);
      expect(await leads(page, () => page.click('[data-action="settings"]'))).toMatchObject({ phase: 'problem' });
      await letThrough();
      await leads(page, () => page.click(again));
      expect(await where(page)).toMatchObject({ phase: 'scene', scene: others[0]?.split(':')[0] });
      expect((await playToEnd(page, others)).at(-1)?.ending).toBe(ending);
    });
  });
});

describe('under the strictest policy', () => {
  const player = usePlayer({}, { policy: STRICT_POLICY });

  it('plays from home to the look back, and nothing is refused', async () => {
    const device = await player.device(small);
    const { page, context } = device;
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`));
    });
    await device.open();
    await playsToItsEnding(device);
    await page.waitForSelector('#stage:not([data-stage="loading"])', { state: 'attached' });
    await leads(page, () => page.click('[data-action="debrief"]'));
    await leads(page, () => page.click('[data-action="exit"]'));
    // What was refused is in the console, and an error there fails every test.
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  });

  it('really is strict: an inline script does not run', async () => {
    const { open, page } = await player.device({ networkFails: true });
    await open();
    const policy = (await page.request.get(player.site().url)).headers()['content-security-policy'];
    expect(policy).toBe("default-src 'self'");
  });
});

describe('without WebGL', () => {
  const player = usePlayer({ args: ['--disable-webgl', '--disable-3d-apis'] });

  it('plays on, on a plain canvas or without a picture, and says which', async () => {
    const device = await player.device(small);
    await device.open();
    expect(await device.page.evaluate(() => document.createElement('canvas').getContext('webgl'))).toBeNull();
    await playsToItsEnding(device);
    await device.page.waitForSelector('#stage:is([data-stage="running"], [data-stage="off"])', { state: 'attached' });
  });
});
