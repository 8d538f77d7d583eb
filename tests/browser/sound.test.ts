/** Sound in a real browser: heard only when it is on and something was pressed, fetched only then, and missed by nobody. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Device, type DeviceOptions, goOnTo, keyboard, leads, mouse, tabTo, usePlayer } from '../support/player-page.ts';
import { randomRun } from '../support/random-run.ts';
import { shippedStories } from '../support/shipped.ts';

const player = usePlayer();
const story = shippedStories().find((one) => one.story.people.length > 0);
if (!story) throw new Error('no story with a team');
const seed = 3;
const option = randomRun(story.prepared, seed).choices[0]?.split(':')[1] ?? '';
const address = (more = ''): string => `?scenario=${story.id}&seed=${seed}&stage=off${more}`;
const SWITCH = '[data-action="sound"]';

/** A device whose page counts its audio contexts and the sounds they start; `isOn`: as its settings were left. */
async function counting(isOn: boolean, options: DeviceOptions = {}): Promise<Device> {
  const device = await player.device(options);
  await device.context.addInitScript((on) => {
    const page = globalThis as unknown as { heard: { contexts: number; sources: number } };
    page.heard = { contexts: 0, sources: 0 };
    globalThis.AudioContext = class extends AudioContext {
      constructor() {
        super();
        page.heard.contexts += 1;
      }
      override createBufferSource(): AudioBufferSourceNode {
        page.heard.sources += 1;
        return super.createBufferSource();
      }
    };
    if (on && localStorage.length === 0) localStorage.setItem('compass-and-map/settings', '{"sound":"on"}');
  }, isOn);
  return device;
}

const heard = (page: Page): Promise<{ contexts: number; sources: number }> =>
  page.evaluate(() => ({ ...(globalThis as unknown as { heard: { contexts: number; sources: number } }).heard }));
const sources = async (page: Page): Promise<number> => (await heard(page)).sources;
const fetched = ({ requests }: Device): readonly string[] => requests.filter((one) => /\/(?:speaker|zzfx|sounding)-/.test(one));
/** Long enough for a sound that was asked for to have begun: two frames, and all that waits behind them. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => setTimeout(done, 100), 0)))),
  );

describe('with sound on', () => {
  it('nothing is made before a press; a choice is heard', async () => {
    const device = await counting(true);
    const { page } = device;
    await device.open(address());
    await expect.poll(() => fetched(device).filter((one) => one.includes('sounding')).length).toBe(1);
    await settled(page);
    expect(await heard(page)).toEqual({ contexts: 0, sources: 0 });
    expect(fetched(device).filter((one) => one.includes('speaker'))).toEqual([]);
    await goOnTo(page, 'decision');
    await settled(page);
    expect(await heard(page)).toEqual({ contexts: 1, sources: 0 });
    await leads(page, () => mouse.choose(page, option));
    await expect.poll(() => sources(page)).toBeGreaterThanOrEqual(1);
    expect((await heard(page)).sources).toBeLessThanOrEqual(2);
  });

  it('the same by keyboard alone, with more motion', async () => {
    const device = await counting(true, { reducedMotion: 'no-preference' });
    const { page } = device;
    await device.open(address());
    await expect.poll(() => fetched(device).length).toBe(1);
    const hands = keyboard();
    await goOnTo(page, 'decision', hands);
    await leads(page, () => hands.choose(page, option));
    await expect.poll(() => sources(page)).toBeGreaterThanOrEqual(1);
  });

  it('a press that the browser does not take for one (Escape, say) makes nothing', async () => {
    const device = await counting(true);
    const { page } = device;
    await device.context.addInitScript(() =>
      Object.defineProperty(navigator, 'userActivation', { get: () => ({ hasBeenActive: false, isActive: false }) }),
    );
    await device.open(address());
    await expect.poll(() => fetched(device).length).toBe(1);
    await goOnTo(page, 'decision');
    await leads(page, () => mouse.choose(page, option));
    await settled(page);
    expect(await heard(page)).toEqual({ contexts: 0, sources: 0 });
    expect(fetched(device).filter((one) => one.includes('speaker'))).toEqual([]);
  });

  it('the switch turns it off for good', async () => {
    const device = await counting(true);
    const { page } = device;
    await device.open(address());
    await expect.poll(() => fetched(device).length).toBe(1);
    await goOnTo(page, 'decision');
    expect(await page.locator(SWITCH).getAttribute('aria-pressed')).toBe('true');
    await page.click(SWITCH);
    await page.waitForSelector(`${SWITCH}[aria-pressed="false"]`);
    await leads(page, () => mouse.choose(page, option));
    await settled(page);
    expect(await sources(page)).toBe(0);
    await page.reload();
    await page.waitForSelector(`${SWITCH}[aria-pressed="false"]`);
  });

  it('a tab out of sight is silent', async () => {
    const device = await counting(true);
    const { page } = device;
    await device.open(address());
    await expect.poll(() => fetched(device).length).toBe(1);
    await goOnTo(page, 'decision');
    await page.evaluate(() => Object.defineProperty(document, 'hidden', { get: () => true }));
    await leads(page, () => mouse.choose(page, option));
    await settled(page);
    expect(await sources(page)).toBe(0);
  });
});

describe('with sound off', () => {
  it('as it is on a new device: nothing is fetched, made or heard', async () => {
    const device = await counting(false);
    const { page } = device;
    await device.open(address());
    await goOnTo(page, 'decision');
    await leads(page, () => mouse.choose(page, option));
    await settled(page);
    expect(await heard(page)).toEqual({ contexts: 0, sources: 0 });
    expect(fetched(device)).toEqual([]);
  });

  it('by the address: the same on a device where it is on, and play has no switch', async () => {
    const device = await counting(true);
    const { page } = device;
    await device.open(address('&sound=off'));
    await goOnTo(page, 'decision');
    await leads(page, () => mouse.choose(page, option));
    await settled(page);
    expect(await heard(page)).toEqual({ contexts: 0, sources: 0 });
    expect(fetched(device)).toEqual([]);
    expect(await page.locator('[data-action="settings"]').count()).toBe(1);
    expect(await page.locator(SWITCH).count()).toBe(0);
  });
});

describe('the switch', () => {
  it('is reached by Tab, keeps the focus, is heard as it is turned on, and then choices are', async () => {
    const device = await counting(false);
    const { page } = device;
    await device.open(address());
    await goOnTo(page, 'decision');
    await page.waitForSelector(`${SWITCH}[aria-pressed="false"]`);
    await tabTo(page, SWITCH);
    await page.keyboard.press('Space');
    await page.waitForSelector(`${SWITCH}[aria-pressed="true"]`);
    expect(await page.evaluate((wanted) => document.activeElement?.matches(wanted), SWITCH)).toBe(true);
    await expect.poll(() => sources(page)).toBe(1);
    await leads(page, () => mouse.choose(page, option));
    await expect.poll(() => sources(page)).toBeGreaterThan(1);
  });

  it('is in the settings too', async () => {
    const device = await counting(false);
    const { page } = device;
    await device.open(address());
    await leads(page, () => page.click('[data-action="settings"]'));
    const choice = page.getByRole('group', { name: 'Short sounds' });
    expect(await choice.getByLabel('Off').isChecked()).toBe(true);
    await choice.getByLabel('On').check();
    await expect.poll(() => sources(page)).toBe(1);
    await leads(page, () => page.click('[data-action="exit"]'));
    await goOnTo(page, 'decision');
    expect(await page.locator(SWITCH).getAttribute('aria-pressed')).toBe('true');
  });

  it('moves nothing as it comes, in the narrowest window', async () => {
    const device = await player.device({ viewport: { width: 320, height: 640 } });
    const { page } = device;
    await device.open(address('&sound=off'));
    await goOnTo(page, 'decision');
    const without = await page.locator('.hud-top').boundingBox();
    await device.open(address());
    await goOnTo(page, 'decision');
    await page.waitForSelector(SWITCH);
    expect((await page.locator('.hud-top').boundingBox())?.height).toBe(without?.height);
  });
});

describe('a browser without sound', () => {
  it('plays on, with no switch and no error', async () => {
    const device = await player.device();
    const { page } = device;
    await device.context.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'AudioContext');
      localStorage.setItem('compass-and-map/settings', '{"sound":"on"}');
    });
    await device.open(address());
    await goOnTo(page, 'decision');
    await leads(page, () => mouse.choose(page, option));
    await settled(page);
    expect(await page.locator(SWITCH).count()).toBe(0);
    expect(fetched(device)).toEqual([]);
  });

  it('the same where one cannot be made', async () => {
    const device = await player.device();
    const { page } = device;
    await device.context.addInitScript(() => {
      globalThis.AudioContext = class extends AudioContext {
        constructor() {
          super();
          throw new DOMException('no loudspeaker', 'NotSupportedError');
        }
      };
      localStorage.setItem('compass-and-map/settings', '{"sound":"on"}');
    });
    await device.open(address());
    await expect.poll(() => fetched(device).length).toBe(1);
    await goOnTo(page, 'decision');
    await leads(page, () => mouse.choose(page, option));
    await settled(page);
    expect(device.errors).toEqual([]);
  });
});
