/**
 * The player in a real browser beside the vanilla page with the same words, measured in turns: the start over a slow network, a click
 * on a slow processor, and what was built. Read the ratios; milliseconds are this machine's.
 */
import { expect, it } from 'vitest';
import { median, printTable, quantile, type Row, whole } from '../support/measure.ts';
import { weigh } from '../support/weights.ts';
import { noteStart, type Played, playOn, type Start, startOf } from './driver.ts';
import { story, usePages } from './pages.ts';

const ROUNDS = 5;
const pages = usePages();

async function start(url: string): Promise<Start> {
  const { page, close } = await pages.fresh({ slowNetwork: true, slowProcessor: true });
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
    const theirs = await start(pages.vanilla());
    pairs.push({ theirs, mine: await start(pages.player()) });
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
  const { page, close } = await pages.fresh({ slowProcessor: true });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForSelector('[data-action="start"], button[data-option]');
  await page.evaluate(playOn, { clicks: 10, painted: true, seed: 1 });
  const played = await page.evaluate(playOn, { clicks: 40, painted: true, seed: 2 });
  await close();
  return played;
}

it('click to the next text painted, processor 4 times slower', async () => {
  const urls = { vanilla: pages.vanilla(), player: pages.player('&stage=off&motion=off'), staged: pages.player() };
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

it('weight', () => {
  const weights = weigh();
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
  const opening = weights.openings[story.id] ?? Number.NaN;
  printTable('Weight as sent (gzip 9, KB of 1,000 bytes)', [
    { what: 'code before the first choice', figure: kilobytes(weights.first), budget: '≤ 36 KB', within: weights.first <= 36e3 },
    {
      what: 'engine, from the first choice on',
      figure: kilobytes(weights.engine),
      budget: '≤ 42 KB (ours)',
      within: weights.engine <= 42e3,
    },
    { what: 'styles of the first load', figure: kilobytes(weights.styles) },
    { what: `opening of ${story.id}, in the page`, figure: kilobytes(opening), budget: '≤ 10 KB', within: opening <= 10e3 },
    { what: 'Phaser', figure: kilobytes(weights.phaser) },
    { what: 'whole player', figure: kilobytes(weights.player), budget: '≤ 420 KB', within: weights.player <= 420e3 },
    { what: 'scenario checking, on demand', figure: kilobytes(weights.checking) },
    { what: 'art', figure: kilobytes(weights.art), budget: '≤ 200 KB', within: weights.art <= 200e3 },
    { what: 'fonts', figure: kilobytes(weights.fonts) },
  ]);
  expect(weights.engine).toBeGreaterThan(0);
});
