/** Problems as lines: "file:line:col severity CODE message fix", one each, so that editors and grep find their way. */
import type { Problem, Severity } from '../../core/scenario/problem.ts';
import { type Colour, type Paint, wrap } from './words.ts';

const COLOURS: Readonly<Record<Severity, Colour>> = { error: 'red', warning: 'yellow', hint: 'cyan' };

export type ProblemLook = { readonly paint: Paint; readonly columns: number; readonly isTerminal: boolean };

/** On a terminal the fix stands on lines of its own; elsewhere a problem is one line. */
export function problemLines(
  file: string,
  problems: readonly Omit<Problem, 'path'>[],
  { paint, columns, isTerminal }: ProblemLook,
): string[] {
  return problems.flatMap(({ line, column, severity, code, message, fix }) => {
    const place = `${file}:${line}:${column}`;
    const head = `${paint('bold', place)} ${paint(COLOURS[severity], severity)} ${code} ${message}`;
    if (!isTerminal) return [`${head} ${fix}`.trimEnd()];
    return [head, ...(fix === '' ? [] : wrap(fix, columns, '    ').map((one) => paint('dim', one)))];
  });
}
