/** The worker that counts: a story and a run come in as a message, the progress and then the counts go out. */
import { type Counts, countRun, type ReportedRun } from '../../core/report/report.ts';
import { prepare } from '../../core/rules/prepare.ts';
import type { Story } from '../../core/rules/story.ts';

export type CountingQuestion = { readonly story: Story; readonly run: ReportedRun };
export type CountingAnswer = { readonly is: 'progress'; readonly share: number } | { readonly is: 'counts'; readonly counts: Counts };

const answer = (message: CountingAnswer): void => postMessage(message);

/** Share of the work between two messages. */
const STEP = 0.02;

addEventListener('message', ({ data: { story, run } }: MessageEvent<CountingQuestion>) => {
  const work = countRun(prepare(story), run);
  let told = 0;
  let turn = work.next();
  for (; turn.done !== true; turn = work.next()) {
    if (turn.value - told < STEP) continue;
    told = turn.value;
    answer({ is: 'progress', share: told });
  }
  answer({ is: 'counts', counts: turn.value });
});
