/**
 * The stage alone in a real browser. In: StageViews. Out: pictures of them, as the built stage paints them in a window with the words'
 * areas marked.
 */
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { StageView } from '../../src/core/view/view.ts';
import { slimPhaser } from '../../src/io/files/slim-phaser.ts';
import { launch } from './chromium.ts';
import { serveSite } from './site.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = 'tests/support/stage-page/index.html';

export type StagePage = {
  readonly page: Page;
  readonly errors: readonly string[];
  /** Milliseconds until it was on screen. */
  readonly paint: (view: StageView) => Promise<number>;
  readonly close: () => Promise<void>;
};

export type Size = { readonly width: number; readonly height: number };

/** Builds the page and opens it in a window of this size. Without motion nothing tilts or drifts, and pictures come sooner. */
export async function openStagePage(size: Size, motion = true): Promise<StagePage> {
  const folder = await mkdtemp(join(tmpdir(), 'compass-stage-'));
  await build({
    // The drawings are found by their path from here.
    root: ROOT,
    base: '/',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [slimPhaser()],
    define: { global: 'globalThis' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: join(ROOT, PAGE) } },
  });
  await rename(join(folder, PAGE), join(folder, 'index.html'));
  const [browser, site] = await Promise.all([launch(), serveSite({ folder })]);
  const page = await browser.newPage({ viewport: size });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(motion ? site.url : `${site.url}?motion=off`);
  await page.waitForFunction(() => 'paint' in window);
  return {
    page,
    errors,
    paint: (view) => page.evaluate((one) => window.paint(one), view),
    close: async () => {
      await Promise.all([browser.close(), site.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
