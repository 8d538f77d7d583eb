/**
 * What the player's benches share: the story they play, the built player and the vanilla page served side by side, and pages on a slow
 * network or a slow processor.
 */
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findScenarios, readScenario } from '../../src/io/files/scenarios.ts';
import { launch } from '../support/chromium.ts';
import { type Site, serveSite } from '../support/site.ts';
import { writeVanillaPage } from '../support/vanilla.ts';

const SLOWER = 4;
/** "Fast 3G" as the developer tools have it: 1.6 Mbit/s less a tenth, 562.5 ms to every answer. */
const FAST_3G = { offline: false, latency: 562.5, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (0.75e6 / 8) * 0.9 };

/** The story that the budget names, and until it exists the first one. */
const files = findScenarios(fileURLToPath(new URL('../..', import.meta.url)));
const loaded = readScenario(files.find((file) => file.includes('rapid-growth')) ?? files[0] ?? 'no scenario');
if (!loaded.ok) throw new Error(loaded.problem);
const shipped = loaded.value;
export const { story } = shipped;

export type Conditions = {
  readonly slowNetwork?: boolean;
  readonly slowProcessor?: boolean;
  /** CSS pixels; 1280 × 720 unless told. */
  readonly viewport?: { readonly width: number; readonly height: number };
};

export type FreshPage = { readonly page: Page; readonly tools: CDPSession; readonly close: () => Promise<void> };

export type Pages = {
  readonly vanilla: () => string;
  /** The address of the story in the player; `more` is put behind it. */
  readonly player: (more?: string) => string;
  readonly home: () => string;
  /** A page of a browser profile of its own, so that nothing is cached. */
  readonly fresh: (conditions: Conditions) => Promise<FreshPage>;
};

/** One browser and two sites for a bench file. */
export function usePages(): Pages {
  let browser: Browser;
  let player: Site;
  let vanilla: Site;

  beforeAll(async () => {
    const folder = process.env['PLAYER_FOLDER'];
    player = await serveSite(folder === undefined ? {} : { folder });
    vanilla = await serveSite({ folder: writeVanillaPage(shipped) });
    browser = await launch();
  });

  afterAll(async () => {
    await browser.close();
    await Promise.all([player.close(), vanilla.close()]);
  });

  return {
    vanilla: () => vanilla.url,
    player: (more = '') => `${player.url}?scenario=${story.id}&seed=1${more}`,
    home: () => player.url,
    fresh: async ({ slowNetwork = false, slowProcessor = false, viewport = { width: 1280, height: 720 } }) => {
      const context = await browser.newContext({ viewport });
      const page = await context.newPage();
      const tools = await context.newCDPSession(page);
      await tools.send('Network.enable');
      if (slowNetwork) await tools.send('Network.emulateNetworkConditions', FAST_3G);
      if (slowProcessor) await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      return { page, tools, close: () => context.close() };
    },
  };
}
