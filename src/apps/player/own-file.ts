/** A scenario file of one's own, loaded in the browser: the checking library comes with this module, and only with it. */
import { readRun } from '../../core/run/read-run.ts';
import type { Run } from '../../core/run/run.ts';
import { load } from '../../core/scenario/load.ts';
import { PLAYER } from '../../core/text/player.ts';
import type { ProblemView } from '../../core/view/problems.ts';
import { type Book, openOwn } from './books.ts';

/** A story to play, or a run that was kept as a file, or what is wrong with the file. */
export type Opened = { readonly book: Book | null; readonly run?: Run; readonly problems: readonly ProblemView[] };

export async function openFile(file: File): Promise<Opened> {
  const source = await file.text().catch(() => null);
  if (source === null)
    return { book: null, problems: [{ severity: 'error', place: file.name, code: 'file-changed', ...PLAYER.fileChanged }] };
  const run = readRun(source);
  if (run.ok) return { book: null, run: run.value, problems: [] };
  const { story, text, problems } = load(source);
  const shown = problems
    .filter((problem) => problem.severity !== 'hint')
    .map(
      ({ severity, line, column, code, message, fix }): ProblemView => ({
        severity: severity === 'error' ? 'error' : 'warning',
        place: `${file.name}:${line}:${column}`,
        code,
        message,
        fix,
      }),
    );
  return { book: story && text ? openOwn(story, text) : null, problems: shown };
}
