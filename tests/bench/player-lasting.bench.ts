/**
 * The player that is left running: memory after a thousand choices, and what one frame of the office costs when it is fullest.
 * Read the differences; megabytes and milliseconds are this machine's.
 */
import { expect, it } from 'vitest';
import { type Heap, heapOf } from '../support/heap.ts';
import { printTable, type Row } from '../support/measure.ts';
import { asFile, fullestChaos } from '../support/own-story.ts';
import { playOn } from './driver.ts';
import { usePages } from './pages.ts';

const pages = usePages();

/** A small window: what is kept does not depend on its size, and the picture is drawn by the processor here. */
const SMALL = { width: 480, height: 360 };

async function heapAfter(url: string, choices: number): Promise<{ loaded: Heap; after: Heap; choices: number }> {
  const { page, tools, close } = await pages.fresh({ viewport: SMALL });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForSelector('[data-action="start"], button[data-option]');
  // Once round the story, so that every lazy part is loaded before the first look.
  await page.evaluate(playOn, { clicks: 40, painted: false, seed: 1 });
  await page.waitForTimeout(3000);
  const loaded = await heapOf(tools);
  let made = 0;
  for (let part = 0; made < choices; part++) made += (await page.evaluate(playOn, { clicks: 100, painted: false, seed: 3 + part })).choices;
  await page.waitForTimeout(1000);
  const after = await heapOf(tools);
  await close();
  return { loaded, after, choices: made };
}

it('memory after 1,000 choices', async () => {
  const words = await heapAfter(pages.player('&stage=off&motion=off'), 1000);
  const staged = await heapAfter(pages.player(), 1000);
  const rows = [
    { name: 'words alone', ...words },
    { name: 'with the stage', ...staged },
  ].flatMap(({ name, loaded, after, choices }): Row[] => [
    {
      what: `${name}, ${choices} choices`,
      figure: `${loaded.data.toFixed(2)} → ${after.data.toFixed(2)} MB`,
      budget: '≤ + 1 MB',
      within: after.data - loaded.data <= 1,
    },
    { what: '  compiled code beside it', figure: `${loaded.code.toFixed(2)} → ${after.code.toFixed(2)} MB` },
  ]);
  printTable('Live memory of the page', rows);
  expect(words.choices).toBeGreaterThanOrEqual(1000);
  expect(staged.choices).toBeGreaterThanOrEqual(1000);
});

/** Counts the frames that the stage has drawn: each begins by clearing its canvas once (without a graphics card it is a plain canvas). */
const countFrames = (): void => {
  const counted = globalThis as unknown as { frames: number };
  counted.frames = 0;
  const brush = CanvasRenderingContext2D.prototype;
  const clear = Object.getOwnPropertyDescriptor(brush, 'clearRect')?.value as (this: CanvasRenderingContext2D, ...box: number[]) => void;
  brush.clearRect = function (...box) {
    if (this.canvas.isConnected) counted.frames += 1;
    clear.apply(this, box);
  };
};

/** Processor time is counted, so that a busy machine does not matter; a processor 4 times slower takes 4 times as much. */
const SLOWER = 4;

it('a frame of the stage, six people in the fullest chaos, processor 4 times slower', async () => {
  const { page, tools, close } = await pages.fresh({});
  await page.addInitScript(countFrames);
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(pages.home(), { waitUntil: 'load' });
  await page.setInputFiles('input[type="file"]', asFile(fullestChaos()));
  await page.click('[data-action="start"]');
  await page.waitForSelector('#stage[data-stage="running"][data-mood="chaos"]', { state: 'attached', timeout: 120_000 });
  await page.waitForSelector('.person');
  expect(await page.locator('.person').count()).toBe(6);
  // The first picture has been painted; from here on it only moves.
  await page.waitForTimeout(3000);
  const look = async (): Promise<{ script: number; task: number; frames: number }> => {
    const { metrics } = await tools.send('Performance.getMetrics');
    const ms = (name: string): number => (metrics.find((one) => one.name === name)?.value ?? Number.NaN) * 1000;
    const frames = await page.evaluate(() => (globalThis as unknown as { frames: number }).frames);
    return { script: ms('ScriptDuration'), task: ms('TaskDuration'), frames };
  };
  const before = await look();
  await page.waitForTimeout(10_000);
  const after = await look();
  await close();
  const frames = after.frames - before.frames;
  const script = (SLOWER * (after.script - before.script)) / frames;
  const task = (SLOWER * (after.task - before.task)) / frames;
  printTable(`A frame of the office in the fullest chaos, ${frames} frames`, [
    { what: 'scripting', figure: `${script.toFixed(1)} ms`, budget: '≤ 8 ms', within: script <= 8 },
    { what: 'all work of the page’s thread', figure: `${task.toFixed(1)} ms` },
  ]);
  expect(frames).toBeGreaterThan(20);
});
