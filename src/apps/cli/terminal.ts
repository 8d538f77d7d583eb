/**
 * The real terminal. In: Node's process. Out: a Terminal, and `close`, to be called when the command is done. Text of a scenario never
 * reaches the screen as a control sequence, and a reader who has seen enough (`| head -1`) is no error.
 */
import { createInterface, type Interface } from 'node:readline';
import { isatty } from 'node:tty';
import type { Terminal } from './command.ts';

/** Wider lines are hard to read; narrower terminals than this wrap by themselves. */
const WIDEST = 100;
const NARROWEST = 40;
const PROMPT = '> ';

/** Takes away what stands on the line behind the cursor. */
const ERASE = `${String.fromCharCode(27)}[K`;

/** Control characters, but for tabs, ends of lines, and the colours that we write ourselves. */
const CONTROL = /\u001b(?!\[\d{1,2}m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

export const withoutControl = (line: string): string => line.replace(CONTROL, '\ufffd');

/** Characters in a line. `shown`: what a terminal says of itself, undefined on a pipe; there COLUMNS counts, where a person set it. */
export function widthOf(shown: number | undefined, set: string | undefined): number {
  const wanted = set !== undefined && /^\d{1,4}$/.test(set) ? Number(set) : 0;
  return Math.max(NARROWEST, Math.min(shown || wanted || WIDEST, WIDEST));
}

export type OpenTerminal = { readonly terminal: Terminal; readonly close: () => void; readonly wasInterrupted: () => boolean };

export function openTerminal(): OpenTerminal {
  const { stdout, stderr, env } = process;
  const stop = new AbortController();
  let interrupted = false;
  let caught = false;
  let reader: Interface | null = null;
  const isTerminal = isatty(1);

  const interrupt = (): void => {
    if (interrupted) process.exit(130);
    interrupted = true;
    stop.abort();
    reader?.close();
  };
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      stop.abort();
    });
  }

  async function* typed(): AsyncGenerator<string> {
    const both = isTerminal && isatty(0);
    const lines = createInterface({ input: process.stdin, ...(both ? { output: stdout } : {}), prompt: PROMPT });
    reader = lines;
    lines.on('SIGINT', interrupt);
    if (both) lines.prompt();
    for await (const line of lines) {
      yield line;
      if (both) lines.prompt();
    }
  }

  return {
    terminal: {
      // A file or another program gets every character as it is.
      out: (line) => void stdout.write(`${isTerminal ? withoutControl(line) : line}\n`),
      err: (line) => void stderr.write(`${isatty(2) ? withoutControl(line) : line}\n`),
      isTerminal,
      ...(isTerminal && isatty(2) ? { status: (line: string) => void stderr.write(`\r${ERASE}${withoutControl(line)}`) } : {}),
      hasColours: isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
      columns: widthOf(stdout.columns, env['COLUMNS']),
      lines: { [Symbol.asyncIterator]: typed },
      get signal() {
        if (!caught) process.on('SIGINT', interrupt);
        caught = true;
        return stop.signal;
      },
    },
    close: () => {
      if (reader === null) return;
      reader.close();
      // Input that was never read to its end would keep the process waiting for more.
      process.stdin.unref?.();
    },
    wasInterrupted: () => interrupted,
  };
}
