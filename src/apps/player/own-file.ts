/** A scenario file of one's own, loaded in the browser: the checking library comes with this module, and only with it. */
import { load } from '../../core/scenario/load.ts';
import type { ProblemView } from '../../core/view/problems.ts';
import { openOwn, type OpenBook } from './shelf.ts';

export async function openFile(file: File): Promise<{ readonly book: OpenBook | null; readonly problems: readonly ProblemView[] }> {
  const { story, text, problems } = load(await file.text());
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
