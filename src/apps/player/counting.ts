/**
 * Counting a run for its debrief: in a worker where one starts, else on the page in short slices, with the same figures. In: a story made
 * ready, a run. Out: how far it is, the counts once they are there, and a call to `changed` now and then.
 */
import { type Counts, countRun, type ReportedRun } from '../../core/report/report.ts';
import type { Prepared } from '../../core/rules/prepare.ts';
import type { CountingAnswer, CountingQuestion } from './counting-worker.ts';

export type Counting = {
  /** 0 to 1. */
  readonly progress: () => number;
  readonly counts: () => Counts | null;
  readonly stop: () => void;
};

/** A slice on the page, milliseconds: shorter than a frame, so that nothing the player does has to wait. */
const SLICE = 8;
/** Milliseconds between two times that the progress is told. */
const TELL = 200;

export function startCounting(p: Prepared, run: ReportedRun, changed: () => void): Counting {
  let progress = 0;
  let counts: Counts | null = null;
  let toldAt = 0;
  let stop = (): void => undefined;

  const tell = (share: number): void => {
    progress = share;
    const now = performance.now();
    if (now - toldAt < TELL) return;
    toldAt = now;
    changed();
  };
  const done = (found: Counts): void => {
    counts = found;
    progress = 1;
    changed();
  };
  const onPage = (): void => {
    stop = inSlices(countRun(p, run), tell, done);
  };
  stop = inWorker({ story: p.story, run }, tell, done, onPage) ?? stop;
  return { progress: () => progress, counts: () => counts, stop: () => stop() };
}

/** Null, and nothing begun, where this browser starts no workers; `failed` where the worker does not come or breaks. */
function inWorker(
  question: CountingQuestion,
  tell: (share: number) => void,
  done: (counts: Counts) => void,
  failed: () => void,
): (() => void) | null {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./counting-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    // No workers here, or a policy that forbids them: the page counts by itself.
    failed();
    return null;
  }
  worker.addEventListener('message', ({ data }: MessageEvent<CountingAnswer>) => {
    if (data.is === 'progress') return tell(data.share);
    worker.terminate();
    done(data.counts);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    worker.terminate();
    failed();
  });
  worker.postMessage(question, []);
  return () => worker.terminate();
}

/** Out: stops it. */
function inSlices(work: Generator<number, Counts>, tell: (share: number) => void, done: (counts: Counts) => void): () => void {
  const { port1, port2 } = new MessageChannel();
  let isOver = false;
  port1.addEventListener('message', () => {
    if (isOver) return;
    const end = performance.now() + SLICE;
    let turn = work.next();
    while (turn.done !== true && performance.now() < end) turn = work.next();
    if (turn.done === true) {
      isOver = true;
      port1.close();
      return done(turn.value);
    }
    tell(turn.value);
    port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  return () => {
    isOver = true;
    port1.close();
  };
}
