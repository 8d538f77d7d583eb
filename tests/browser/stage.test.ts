/** The office in a real browser: what its pixels do, when it draws at all, and that it lasts. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { playOn } from '../bench/driver.ts';
import { heapOf } from '../support/heap.ts';
import { goOnTo, leads, mouse, usePlayer } from '../support/player-page.ts';
import { randomRun } from '../support/random-run.ts';
import { shippedStories } from '../support/shipped.ts';
import { pixelsOf, settled, told } from '../support/stage-watch.ts';

const player = usePlayer();
const story = shippedStories().find((one) => one.story.people.length > 0);
if (!story) throw new Error('no story with a team');
const choices = randomRun(story.prepared, 3).choices.slice(0, 2);
const address = `?scenario=${story.id}&seed=3`;
/** Small, because the processor draws it. */
const viewport = { width: 1100, height: 600 };

/** Until pixels differ from these: a picture is painted beside the page's own work. */
const changed = (page: Page, from: string) => expect.poll(() => pixelsOf(page), { timeout: 8000 }).not.toBe(from);

async function started(page: Page): Promise<string> {
  await goOnTo(page, 'decision');
  await page.waitForSelector('#stage[data-stage="running"]', { state: 'attached' });
  return settled(page);
}

/** The picture after each of the choices. */
async function pictures(page: Page): Promise<string[]> {
  const seen = [await started(page)];
  for (const choice of choices) {
    await goOnTo(page, 'decision').catch(() => undefined);
    await leads(page, () => mouse.choose(page, choice.split(':')[1] ?? ''));
    await changed(page, seen.at(-1) ?? '');
    seen.push(await settled(page));
  }
  return seen;
}

describe('with motion off', () => {
  it('the picture follows the run: states differ, nothing moves between them, and the same run gives the same pixels', async () => {
    const { page, open } = await player.device({ viewport });
    await open(address);
    const first = await pictures(page);
    expect(new Set(first).size).toBe(choices.length + 1);
    const drawn = await told(page, 'frames');
    await page.waitForTimeout(2000);
    expect(await pixelsOf(page)).toBe(first.at(-1));
    expect(await told(page, 'frames')).toBe(drawn);
    await page.evaluate(() => localStorage.clear());
    await open(address);
    expect(await pictures(page)).toEqual(first);
  });

  it('a picture that was taken away comes back, and so it does in another window and on a finer screen', async () => {
    const { page, open, context } = await player.device({ viewport });
    await open(address);
    const before = await started(page);
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas');
      canvas?.dispatchEvent(new Event('contextlost'));
      canvas?.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
    });
    expect(await pixelsOf(page)).not.toBe(before);
    await page.evaluate(() => document.querySelector('#stage canvas')?.dispatchEvent(new Event('contextrestored')));
    await expect.poll(() => pixelsOf(page)).toBe(before);

    await page.setViewportSize({ width: 700, height: 900 });
    await changed(page, before);
    await settled(page);
    const [canvas, element] = await page.evaluate(() =>
      ['#stage canvas', '#stage'].map((selector) => {
        const { width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? { width: 0, height: 0 };
        return [Math.round(width), Math.round(height)];
      }),
    );
    expect(canvas).toEqual(element);
    await page.setViewportSize(viewport);
    await expect.poll(() => pixelsOf(page), { timeout: 8000 }).toBe(before);

    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setDeviceMetricsOverride', { width: 1000, height: 600, deviceScaleFactor: 1.5, mobile: false });
    await expect.poll(() => pixelsOf(page), { timeout: 8000 }).toMatch(/^1500×/);
  });
});

describe('with motion', () => {
  it('the office lives while somebody is there, sleeps after ten seconds without input, wakes, and sleeps in a hidden tab', async () => {
    const { page, open } = await player.device({ viewport, reducedMotion: 'no-preference' });
    await open(address);
    await goOnTo(page, 'decision');
    await page.waitForSelector('#stage[data-stage="running"]', { state: 'attached' });
    const alive = await pixelsOf(page);
    await changed(page, alive);
    await expect.poll(() => told(page, 'frames'), { timeout: 14_000, interval: 250 }).toMatch(/^\d{2,}$/);
    const asleep = { pixels: await pixelsOf(page), frames: await told(page, 'frames') };
    await page.waitForTimeout(1000);
    expect({ pixels: await pixelsOf(page), frames: await told(page, 'frames') }).toEqual(asleep);
    await page.mouse.move(300, 200);
    await changed(page, asleep.pixels);

    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    const hidden = await pixelsOf(page);
    await page.mouse.move(320, 220);
    await page.waitForTimeout(500);
    expect(await pixelsOf(page)).toBe(hidden);
  });

  it('two hundred choices at speed leave neither memory nor things on the scene behind', async () => {
    const { page, open, context } = await player.device({ viewport: { width: 480, height: 360 }, reducedMotion: 'no-preference' });
    const tools = await context.newCDPSession(page);
    await open(address);
    await page.evaluate(playOn, { clicks: 20, painted: false, seed: 1 });
    await page.waitForSelector('#stage[data-stage="running"]', { state: 'attached' });
    // Until every drawing was read once, and what is kept has its full size.
    await page.evaluate(playOn, { clicks: 250, painted: false, seed: 2 });
    await page.waitForTimeout(1000);
    const before = await heapOf(tools);
    const most: number[] = [];
    let made = 0;
    for (let part = 0; made < 200; part++) {
      made += (await page.evaluate(playOn, { clicks: 150, painted: false, seed: 3 + part })).choices;
      await page.waitForTimeout(300);
      most.push(Number(await told(page, 'things')));
    }
    await page.waitForTimeout(1000);
    expect((await heapOf(tools)).data - before.data).toBeLessThanOrEqual(1);
    expect(
      most.every((things) => things > 5 && things < 90),
      most.join(' '),
    ).toBe(true);
  });
});

/** Chromium without a graphics card draws WebGL by the processor, which the stage does not choose by itself. */
const asGraphicsCard = (): void => {
  type Ask = (this: HTMLCanvasElement, kind: string, options?: object) => RenderingContext | null;
  const real = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'getContext')?.value as Ask;
  const asked: Ask = function (kind, options) {
    const context = real.call(this, kind, { ...options, failIfMajorPerformanceCaveat: false, preserveDrawingBuffer: true });
    if (kind.startsWith('webgl') && context instanceof WebGLRenderingContext) context.getExtension = extensions(context);
    return context;
  };
  const extensions = (context: WebGLRenderingContext) => {
    const real = context.getExtension.bind(context) as (name: string) => unknown;
    return ((name: string) => (name === 'WEBGL_debug_renderer_info' ? null : real(name))) as typeof context.getExtension;
  };
  HTMLCanvasElement.prototype.getContext = asked as typeof HTMLCanvasElement.prototype.getContext;
};

describe('with WebGL', () => {
  it('a lost context comes back with the same picture', async () => {
    const { page, open } = await player.device({ viewport: { width: 700, height: 480 } });
    await page.addInitScript(asGraphicsCard);
    await open(address);
    const before = await started(page);
    const lose = await page.evaluateHandle(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas');
      return canvas?.getContext('webgl')?.getExtension('WEBGL_lose_context') ?? null;
    });
    expect(await lose.evaluate((one) => one !== null), 'the office is drawn by WebGL').toBe(true);
    await lose.evaluate((one) => one?.loseContext());
    await changed(page, before);
    await lose.evaluate((one) => one?.restoreContext());
    await expect.poll(() => pixelsOf(page), { timeout: 8000 }).toBe(before);
  });
});
