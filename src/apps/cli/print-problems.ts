/** Problems as lines: "file:line:col severity CODE message fix", one each, so that editors and grep find their way. */
import type { Problem, Severity } from '../../core/scenario/problem.ts';
import { type Colour, type Paint, wrap } from './words.ts';

const COLOURS: Readonly<Record<Severity, Colour>> = { error: 'red', warning: 'yellow', hint: 'cyan' };

export type ProblemLook = { readonly paint: Paint; readonly columns: number; readonly isTerminal: boolean };

/** On a terminal the fix stands on lines of its own, and the message where it is long; elsewhere a problem is one line. */
export function problemLines(
  file: string,
  problems: readonly Omit<Problem, 'path'>[],
  { paint, columns, isTerminal }: ProblemLook,
): string[] {
  return problems.flatMap(({ line, column, severity, code, message, fix }) => {
    const place = `${file}:${line}:${column}`;
    const head = `${paint('bold', place)} ${paint(COLOURS[severity], severity)} ${code}`;
    if (!isTerminal) return [`${head} ${message} ${fix}`.trimEnd()];
    // Colours are not counted.
    const fits = `${place} ${severity} ${code} ${message}`.length <= columns;
    return [
      ...(fits ? [`${head} ${message}`] : [head, ...wrap(message, columns, '    ')]),
      ...(fix === '' ? [] : wrap(fix, columns, '    ').map((one) => paint('dim', one))),
    ];
  });
}
