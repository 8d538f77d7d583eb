/**
 * The player in a real browser beside the vanilla page with the same words, measured in turns: the start over a slow network, a click
 * on a slow processor, memory after a thousand choices, and what was built. Read the ratios; milliseconds are this machine's.
 */
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findScenarios, readScenario } from '../../src/io/files/scenarios.ts';
import { launch } from '../support/chromium.ts';
import { median, printTable, quantile, type Row, whole } from '../support/measure.ts';
import { type Site, serveSite } from '../support/site.ts';
import { writeVanillaPage } from '../support/vanilla.ts';
import { weigh } from '../support/weights.ts';
import { noteStart, type Played, playOn, type Start, startOf } from './driver.ts';

const ROUNDS = 5;
const SLOWER = 4;
/** "Fast 3G" as the developer tools have it: 1.6 Mbit/s less a tenth, 562.5 ms to every answer. */
const FAST_3G = { offline: false, latency: 562.5, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (0.75e6 / 8) * 0.9 };

/** The story that the budget names, and until it exists the first one. */
const files = findScenarios(fileURLToPath(new URL('../..', import.meta.url)));
const loaded = readScenario(files.find((file) => file.includes('rapid-growth')) ?? files[0] ?? 'no scenario');
if (!loaded.ok) throw new Error(loaded.problem);
const { story } = loaded.value;

let browser: Browser;
let player: Site;
let vanilla: Site;

beforeAll(async () => {
  player = await serveSite();
  vanilla = await serveSite({ folder: writeVanillaPage(loaded.value) });
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await Promise.all([player.close(), vanilla.close()]);
});

const playerUrl = (more = ''): string => `${player.url}?scenario=${story.id}&seed=1${more}`;

type Conditions = { readonly slowNetwork: boolean; readonly slowProcessor: boolean };

/** A page of a browser profile of its own, so that nothing is cached. */
async function freshPage(conditions: Conditions): Promise<{ page: Page; tools: CDPSession; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  if (conditions.slowNetwork) await tools.send('Network.emulateNetworkConditions', FAST_3G);
  if (conditions.slowProcessor) await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { page, tools, close: () => context.close() };
}

async function start(url: string): Promise<Start> {
  const { page, close } = await freshPage({ slowNetwork: true, slowProcessor: true });
  await page.addInitScript(noteStart);
  await page.goto(url, { waitUntil: 'commit', timeout: 60_000 });
  await page.waitForFunction(startOf, undefined, { timeout: 60_000, polling: 100 });
  const noted = await page.evaluate(startOf);
  await close();
  if (noted === null) throw new Error('the page never offered an option');
  return noted;
}

it('start to the first open option, Fast 3G, processor 4 times slower', async () => {
  const pairs: { mine: Start; theirs: Start }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const theirs = await start(vanilla.url);
    pairs.push({ theirs, mine: await start(playerUrl()) });
  }
  const ratio = median(pairs.map(({ mine, theirs }) => mine.ms / theirs.ms));
  const mine = median(pairs.map((pair) => pair.mine.ms));
  const theirs = median(pairs.map((pair) => pair.theirs.ms));
  const last = pairs[pairs.length - 1];
  printTable(`Start of ${story.id}, median of ${ROUNDS} paired rounds`, [
    { what: 'vanilla page', figure: `${whole(theirs)} ms` },
    { what: 'player', figure: `${whole(mine)} ms` },
    { what: 'player / vanilla', figure: `${ratio.toFixed(2)} ×`, budget: '≤ 1.8 ×', within: ratio <= 1.8 },
    { what: 'requests until then', figure: String(last?.mine.requests), budget: '≤ 4', within: (last?.mine.requests ?? 99) <= 4 },
    { what: 'gzip bytes until then', figure: whole(last?.mine.bytes ?? 0) },
    { what: 'gzip bytes of the vanilla page', figure: whole(last?.theirs.bytes ?? 0) },
  ]);
  expect(mine).toBeGreaterThan(theirs);
});

/** Loads a page and plays it warm. */
async function clicks(url: string): Promise<Played> {
  const { page, close } = await freshPage({ slowNetwork: false, slowProcessor: true });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForSelector('[data-action="start"], button[data-option]');
  await page.evaluate(playOn, { clicks: 10, painted: true, seed: 1 });
  const played = await page.evaluate(playOn, { clicks: 40, painted: true, seed: 2 });
  await close();
  return played;
}

it('click to the next text painted, processor 4 times slower', async () => {
  const urls = { vanilla: vanilla.url, player: playerUrl('&stage=off&motion=off'), staged: playerUrl() };
  const times: Record<keyof typeof urls, number[]> = { vanilla: [], player: [], staged: [] };
  for (let round = 0; round < 3; round++) {
    for (const name of ['vanilla', 'player', 'staged'] as const) times[name].push(...(await clicks(urls[name])).ms);
  }
  const row = (what: string, ms: readonly number[], budget = false): Row => {
    const p95 = quantile(ms, 0.95);
    const figure = `${median(ms).toFixed(0)} ms (p95 ${p95.toFixed(0)})`;
    return budget ? { what, figure, budget: 'p95 ≤ 100 ms', within: p95 <= 100 } : { what, figure };
  };
  const ratio = median(times.player) / median(times.vanilla);
  printTable(`Click to the next text painted, ${times.player.length} clicks each`, [
    row('vanilla page', times.vanilla),
    row('player, words alone', times.player, true),
    { what: 'player / vanilla', figure: `${ratio.toFixed(2)} ×`, budget: '≤ 1.2 ×', within: ratio <= 1.2 },
    row('player with the stage, drawn by the processor', times.staged),
  ]);
  expect(times.player.length).toBeGreaterThan(50);
});

/** Megabytes of live JavaScript objects. */
async function heap(tools: CDPSession): Promise<number> {
  await tools.send('HeapProfiler.collectGarbage');
  await tools.send('HeapProfiler.collectGarbage');
  const { metrics } = await tools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
}

async function heapAfter(url: string, choices: number): Promise<{ loaded: number; after: number; choices: number }> {
  const { page, tools, close } = await freshPage({ slowNetwork: false, slowProcessor: false });
  await tools.send('Performance.enable');
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForSelector('[data-action="start"], button[data-option]');
  // Once round the story, so that every lazy part is loaded before the first look.
  await page.evaluate(playOn, { clicks: 40, painted: false, seed: 1 });
  await page.waitForTimeout(3000);
  const loaded = await heap(tools);
  let made = 0;
  for (let part = 0; made < choices; part++) made += (await page.evaluate(playOn, { clicks: 100, painted: false, seed: 3 + part })).choices;
  await page.waitForTimeout(1000);
  const after = await heap(tools);
  await close();
  return { loaded, after, choices: made };
}

it('memory after 1,000 choices', async () => {
  const words = await heapAfter(playerUrl('&stage=off&motion=off'), 1000);
  const staged = await heapAfter(playerUrl(), 1000);
  const rows = [
    { name: 'words alone', ...words },
    { name: 'with the stage', ...staged },
  ].map(({ name, loaded, after, choices }): Row => {
    const grown = after - loaded;
    return {
      what: `${name}, ${choices} choices`,
      figure: `${loaded.toFixed(1)} → ${after.toFixed(1)} MB`,
      budget: '≤ + 1 MB',
      within: grown <= 1,
    };
  });
  printTable('Live JavaScript memory', rows);
  expect(words.choices).toBeGreaterThanOrEqual(1000);
});

it('weight', () => {
  const weights = weigh();
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
  const opening = weights.openings[story.id] ?? Number.NaN;
  printTable('Weight as sent (gzip 9, KB of 1,000 bytes)', [
    { what: 'engine: entry and its imports', figure: kilobytes(weights.engine), budget: '≤ 36 KB', within: weights.engine <= 36e3 },
    { what: 'styles of the first load', figure: kilobytes(weights.styles) },
    { what: `opening of ${story.id}`, figure: kilobytes(opening), budget: '≤ 10 KB', within: opening <= 10e3 },
    { what: 'Phaser', figure: kilobytes(weights.phaser) },
    { what: 'whole player', figure: kilobytes(weights.player), budget: '≤ 420 KB', within: weights.player <= 420e3 },
    { what: 'scenario checking, on demand', figure: kilobytes(weights.checking) },
    { what: 'art', figure: kilobytes(weights.art), budget: '≤ 200 KB', within: weights.art <= 200e3 },
    { what: 'fonts', figure: kilobytes(weights.fonts) },
  ]);
  expect(weights.engine).toBeGreaterThan(0);
});
