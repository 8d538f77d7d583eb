/**
 * What every command of the command line is: words in, lines out, an exit code. Each command has a file of its own that adds it to the
 * program; main.ts lists them. In: a Bench (the terminal, where the package lies). Out: an ExitCode.
 */
import type { Command } from 'commander';

/** 0 fine; 1 something must be worked on; 2 usage, or a file that cannot be read (and nothing was written). */
export type ExitCode = 0 | 1 | 2;

/** Where a command writes to, and what it may know of the terminal. */
export type Terminal = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Colours and progress only where a person looks. */
  readonly isTerminal: boolean;
  /** Shows a line that the next one takes the place of; an empty one takes it away. Not there where nobody looks. */
  readonly status?: (line: string) => void;
  /** As `isTerminal`, but false where the person asked for no colours (NO_COLOR). */
  readonly hasColours: boolean;
  /** Characters in a line. */
  readonly columns: number;
  /** Lines a person types, for `play`; ends with the input. */
  readonly lines: AsyncIterable<string>;
  /** Aborted by Ctrl-C. Only a command that reads it catches Ctrl-C; any other is ended by it. */
  readonly signal: AbortSignal;
};

/** What the commands work with. */
export type Bench = {
  readonly terminal: Terminal;
  /** The folder of this package, in a clone and where it is installed: `scenarios/templates` lies in it. */
  readonly home: string;
  /** Makes the work of a command into an action of the program: what it returns becomes the exit code. */
  readonly action: <Args extends readonly unknown[]>(
    work: (...args: Args) => ExitCode | Promise<ExitCode>,
  ) => (...args: Args) => Promise<void>;
};

/** Adds one command to the program. */
export type AddCommand = (program: Command, bench: Bench) => void;

/** Help text under a command: "Example:" and the lines, as they are typed. */
export const example = (...lines: readonly string[]): string =>
  `\n${lines.length === 1 ? 'Example' : 'Examples'}:\n${lines.map((line) => `  $ npx compass ${line}`).join('\n')}`;

/** Wrong usage, or a file that cannot be read: one sentence, nothing else. */
export function refuse({ err }: Pick<Terminal, 'err'>, sentence: string): ExitCode {
  err(sentence);
  return 2;
}
