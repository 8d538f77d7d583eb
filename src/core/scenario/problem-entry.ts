/** One row of the table of problems: how severe, what it is about (for the reference), and the words of one occurrence. */
import type { Severity } from './problem.ts';

export type Entry<Args> = {
  readonly severity: Severity;
  readonly about: string;
  readonly message: (args: Args) => string;
  readonly fix: (args: Args) => string;
};

export const entry = <Args = Record<never, never>>(
  severity: Severity,
  about: string,
  message: (args: Args) => string,
  fix: (args: Args) => string,
): Entry<Args> => ({ severity, about, message, fix });
