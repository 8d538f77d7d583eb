/**
 * A worker thread that walks parts of a story's runs. In: the story and the split (workerData), then numbers of parts, one message each.
 * Out: now and then the runs of the part so far, and each part when it is done. Bundled as a file of its own beside the command line.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type PathsPart, type Split, walkPart } from '../../core/analysis/walk/paths.ts';
import { prepare } from '../../core/rules/prepare.ts';
import type { Story } from '../../core/rules/story.ts';

export type WalkerData = { readonly story: Story; readonly split: Split };
export type FromWalker = { readonly runs: number } | { readonly done: PathsPart };

const { story, split } = workerData as WalkerData;
const p = prepare(story);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
const tell = (message: FromWalker): void => parentPort?.postMessage(message);

parentPort?.on('message', (part: number) => {
  const done = walkPart(p, split, part, (runs) => {
    tell({ runs });
    return true;
  });
  // Nobody stops it from within: who wants an end ends the thread.
  if (done !== null) tell({ done });
});
