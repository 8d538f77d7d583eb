/**
 * The office while it is painted: how soon the first picture is there once Phaser has arrived, how soon a choice's, and how long the page's
 * thread is kept busy at a stretch. Beside it the words alone, whose own long tasks are not the office's.
 */
import { expect, it } from 'vitest';
import { median, printTable, type Row } from '../support/measure.ts';
import { playOn } from './driver.ts';
import { usePages } from './pages.ts';

const pages = usePages();

type Watched = { runningAt?: number; arrivedAt?: number; long: { at: number; ms: number }[] };

/** Notes when Phaser's code has arrived, when the office is there, and every task over 50 ms. */
function watch(): void {
  const watched: Watched = { long: [] };
  (globalThis as unknown as { watched: Watched }).watched = watched;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watched.long.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    if (watched.runningAt !== undefined || document.querySelector('#stage[data-stage="running"]') === null) return;
    watched.runningAt = performance.now();
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    watched.arrivedAt = files.find(({ name }) => name.includes('phaser'))?.responseEnd ?? 0;
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-stage'], childList: true });
}

type Seen = { readonly first: number; readonly painting: readonly number[]; readonly playing: readonly number[] };

/** Milliseconds: to the first picture, and every long task until then and while eight pages are read. */
async function read(url: string, slowProcessor: boolean, isStaged: boolean): Promise<Seen> {
  const { page, close } = await pages.fresh({ slowProcessor });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForSelector('[data-action="start"]');
  await page.evaluate(playOn, { clicks: 2, painted: true, seed: 1 });
  if (isStaged) await page.waitForSelector('#stage[data-stage="running"]', { state: 'attached', timeout: 60_000 });
  const looked = () => page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
  const { arrivedAt = 0, runningAt = 0, long } = await looked();
  // What runs Phaser's own code for the first time is not ours to cut: from the first task after it on.
  const painting = long.filter(({ at }) => at > arrivedAt).map(({ ms }) => ms);
  const since = long.length;
  for (let turn = 0; turn < 8; turn++) {
    await page.evaluate(playOn, { clicks: 1, painted: true, seed: turn });
    await page.waitForTimeout(600);
  }
  const after = await looked();
  await close();
  return { first: runningAt - arrivedAt, painting, playing: after.long.slice(since).map(({ ms }) => ms) };
}

const worst = (ms: readonly number[]): string => (ms.length === 0 ? 'none' : `${ms.length}, worst ${Math.max(...ms).toFixed(0)} ms`);

it.each([
  ['processor as it is', false, 1200],
  ['processor 4 times slower', true, 3000],
] as const)('painting, %s', async (name, isSlow, budget) => {
  const staged = [];
  for (let round = 0; round < 3; round++) staged.push(await read(pages.player(), isSlow, true));
  const words = await read(pages.player('&stage=off'), isSlow, false);
  const first = median(staged.map((one) => one.first));
  const rows: Row[] = [
    { what: 'Phaser arrived → first picture', figure: `${first.toFixed(0)} ms`, budget: `≤ ${budget} ms`, within: first <= budget },
    { what: 'tasks over 50 ms until then', figure: staged.map(({ painting }) => worst(painting)).join(' · ') },
    { what: 'tasks over 50 ms in eight pages', figure: staged.map(({ playing }) => worst(playing)).join(' · ') },
    { what: 'the same, words alone', figure: worst(words.playing) },
  ];
  printTable(`Painting the office, ${name}`, rows);
  expect(first).toBeGreaterThan(0);
});
