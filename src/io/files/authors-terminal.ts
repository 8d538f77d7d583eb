/** What an author reads in the terminal of `npm start`. In: what a save did, or a report. Out: lines, each with how loud it is. */
import { dirname } from 'node:path/posix';
import { AUTHORING } from '../../core/text/authoring.ts';
import { countOf, type FileReport } from '../../core/view/authoring.ts';
import { problemLine } from './scenarios.ts';
import type { Saved } from './watched.ts';

export type TerminalLine = { readonly level: 'error' | 'warn' | 'info'; readonly says: string };

const info = (says: string): TerminalLine => ({ level: 'info', says });

/** One line for each error and warning, and a summary; hints are counted. Nothing where there are only hints, or nothing at all. */
export function reportLines({ id, file, problems, plays }: FileReport): readonly TerminalLine[] {
  const [errors, warnings, hints] = [countOf({ problems }, 'error'), countOf({ problems }, 'warning'), countOf({ problems }, 'hint')];
  if (errors + warnings === 0) return [];
  const meanwhile = plays === 'this' ? '' : ` ${plays === 'earlier' ? AUTHORING.earlier : AUTHORING.nothing(id)}`;
  return [
    ...problems.flatMap((problem): TerminalLine[] =>
      problem.severity === 'hint' ? [] : [{ level: problem.severity === 'error' ? 'error' : 'warn', says: problemLine(file, problem) }],
    ),
    info(`${AUTHORING.summary(id, AUTHORING.counted(errors, warnings, hints))}${meanwhile}`),
  ];
}

/** The same after a save: told also when all is well. */
export function savedLines({ id, file, report, isMended }: Saved): readonly TerminalLine[] {
  if (report === null) return [info(AUTHORING.goneHere(file))];
  const lines = reportLines(report);
  if (lines.length > 0) return lines;
  const hints = countOf(report, 'hint');
  const well = isMended ? AUTHORING.mended(id) : AUTHORING.noProblems(id);
  return [info(hints > 0 ? `${well} ${AUTHORING.seeHints(hints, dirname(file))}` : well)];
}
