/** One row of the table of problems: how severe, what it is about (for the reference), and the words of one occurrence. */
import type { Severity } from './problem.ts';

export type Entry<Args> = {
  readonly severity: Severity;
  readonly about: string;
  readonly message: (args: Args) => string;
  readonly fix: (args: Args) => string;
};

/** What a problem without particulars is told with: nothing. */
type Nothing = Readonly<Record<string, never>>;

export const entry = <Args = Nothing>(
  severity: Severity,
  about: string,
  message: (args: Args) => string,
  fix: (args: Args) => string,
): Entry<Args> => ({ severity, about, message, fix });
