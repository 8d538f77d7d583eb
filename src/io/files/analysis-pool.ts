/**
 * Walking every run on all cores: the parts of a walk (core/analysis/paths.ts) are handed to worker threads and added up here, in an order
 * that is the story's, so that the result is the same to the last bit with any number of threads. With one core, or where the worker's
 * file is not there (sources run one by one), the parts are walked here. In: a Prepared. Out: Paths, or null where it was stopped.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Paths } from '../../core/analysis/facts.ts';
import { combineParts, type PathsPart, type Split, splitOf, walkPart } from '../../core/analysis/walk/paths.ts';
import type { Prepared } from '../../core/rules/prepare.ts';
import type { FromWalker, WalkerData } from './analysis-worker.ts';

/** How far a walk has come: parts done of all, and runs walked. */
export type WalkProgress = { readonly parts: number; readonly of: number; readonly runs: number };

export type PoolOptions = {
  /** Worker threads at most; 1: none, the parts are walked here. */
  readonly threads?: number;
  /** Told now and then. False stops the walk and ends the threads. */
  readonly progress?: (progress: WalkProgress) => boolean;
  /** The worker as JavaScript. */
  readonly worker?: string;
  /** Up to so many runs a story is not split. */
  readonly wholeUpTo?: number;
};

/** The bundle puts it beside the file this module ends up in. */
const WORKER = join(dirname(fileURLToPath(import.meta.url)), 'analysis-worker.js');

/** Throws on a story that can go in circles. */
export async function walkOnThreads(p: Prepared, options: PoolOptions = {}): Promise<Paths | null> {
  const { threads = availableParallelism(), progress = () => true, worker = WORKER, wholeUpTo } = options;
  const split = splitOf(p, wholeUpTo);
  const count = Math.min(threads, split.parts);
  const counting: Counting = { progress, of: split.parts, done: 0, runs: 0, under: new Map() };
  const parts = count > 1 && existsSync(worker) ? await shared(p, split, { count, counting, worker }) : await alone(p, split, counting);
  return parts === null ? null : combineParts(p, split, parts);
}

type Counting = {
  readonly progress: (progress: WalkProgress) => boolean;
  readonly of: number;
  done: number;
  /** Of the parts that are done; then of those under way, by thread. */
  runs: number;
  readonly under: Map<number, number>;
};

function isToGoOn({ progress, of, done, runs, under }: Counting): boolean {
  return progress({ parts: done, of, runs: [...under.values()].reduce((sum, one) => sum + one, runs) });
}

function underWay(counting: Counting, thread: number, runs: number): boolean {
  counting.under.set(thread, runs);
  return isToGoOn(counting);
}

/** The first of the sums is the number of runs. */
function finished(counting: Counting, thread: number, part: PathsPart): boolean {
  counting.under.delete(thread);
  counting.runs += part.sums[0] ?? 0;
  counting.done++;
  return isToGoOn(counting);
}

async function alone(p: Prepared, split: Split, counting: Counting): Promise<PathsPart[] | null> {
  const parts: PathsPart[] = [];
  for (let number = 0; number < split.parts; number++) {
    const part = walkPart(p, split, number, (runs) => underWay(counting, 0, runs));
    if (part === null || !finished(counting, 0, part)) return null;
    parts.push(part);
    // Whatever else waits for this process gets its turn.
    await new Promise((next) => setImmediate(next));
  }
  return parts;
}

type Sharing = { readonly count: number; readonly counting: Counting; readonly worker: string };

/** Each thread gets the next part when it has done one. However this ends, no thread is left. */
async function shared(p: Prepared, split: Split, { count, counting, worker }: Sharing): Promise<PathsPart[] | null> {
  const parts: PathsPart[] = [];
  const workerData: WalkerData = { story: p.story, split };
  const threads = Array.from({ length: count }, () => new Worker(worker, { workerData }));
  let next = 0;
  try {
    return await new Promise((resolve, reject) => {
      threads.forEach((thread, place) => {
        const more = (): void => {
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
          if (next < split.parts) thread.postMessage(next++);
        };
        thread.on('error', reject);
        thread.on('exit', () => reject(new Error('a worker thread ended too early')));
        thread.on('message', (message: FromWalker) => {
          const goesOn = 'done' in message ? finished(counting, place, message.done) : underWay(counting, place, message.runs);
          if (!goesOn) return resolve(null);
          if (!('done' in message)) return;
          parts.push(message.done);
          if (parts.length === split.parts) resolve(parts);
          else more();
        });
        more();
      });
    });
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
