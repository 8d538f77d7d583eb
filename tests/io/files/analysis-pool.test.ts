/** Walking on worker threads: the same to the last bit as walking here, told about, stopped, and without threads where there are none. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walkPaths } from '../../../src/core/analysis/walk/paths.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { walkOnThreads, type WalkProgress } from '../../../src/io/files/analysis-pool.ts';
import { dealtStory } from '../../support/dealt-stories.ts';

const folder = mkdtempSync(join(tmpdir(), 'compass-pool-'));
const BUNDLER = new URL('../../../src/apps/cli/bundle.mjs', import.meta.url).href;
const worker = join(folder, 'cli', 'analysis-worker.js');
/** 729 runs: enough to be split where a test says so. */
const p = prepare(dealtStory(5, { decisions: 6 }));
const split = { wholeUpTo: 10 };
const alone = JSON.stringify(walkPaths(p));

/** As the launcher bundles it: the worker is one of its files. */
beforeAll(async () => {
  const { bundle } = (await import(/* @vite-ignore */ BUNDLER)) as { readonly bundle: (outDir: string) => Promise<unknown> };
  await bundle(join(folder, 'cli'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('walkOnThreads', () => {
  it('comes to the same here and on any number of threads', async () => {
    const here = JSON.stringify(await walkOnThreads(p, { threads: 1, ...split }));
    for (const threads of [2, 3]) expect(JSON.stringify(await walkOnThreads(p, { threads, worker, ...split })), `${threads}`).toBe(here);
  });

  it('walks a story of few runs as it is', async () => {
    expect(JSON.stringify(await walkOnThreads(p, { threads: 2, worker }))).toBe(alone);
  });

  it.each([1, 2])('tells how far it is, up to the end: %i threads', async (threads) => {
    const told: WalkProgress[] = [];
    await walkOnThreads(p, { threads, worker, ...split, progress: (now) => told.push(now) > 0 });
    expect(told.at(-1)).toEqual({ parts: told[0]?.of, of: told[0]?.of, runs: 729 });
    expect(told.map(({ parts }) => parts)).toEqual(told.map(({ parts }) => parts).toSorted((a, b) => a - b));
  });

  it.each([1, 2])('stops where it is told to: %i threads', async (threads) => {
    let asked = 0;
    expect(await walkOnThreads(p, { threads, worker, ...split, progress: () => ++asked < 3 })).toBeNull();
    expect(asked).toBeLessThan(10);
  });

  it('walks here where the worker is not there', async () => {
    const found = await walkOnThreads(p, { threads: 2, worker: join(folder, 'nothing.js'), ...split });
    expect(found?.runs).toBe(729);
  });

  it('tells of a worker that breaks, instead of waiting for it', async () => {
    const broken = join(folder, 'broken.mjs');
    writeFileSync(broken, 'throw new Error("broken on purpose");\n');
    await expect(walkOnThreads(p, { threads: 2, worker: broken, ...split })).rejects.toThrow('broken on purpose');
    writeFileSync(broken, 'process.exit(0);\n');
    await expect(walkOnThreads(p, { threads: 2, worker: broken, ...split })).rejects.toThrow('ended too early');
  });
});
