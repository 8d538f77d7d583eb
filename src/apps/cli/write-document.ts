/** Where a document goes: to the terminal, or to a file that is not there yet. In: its text. Out: the exit code, after the reason was told. */
import { writeFileSync } from 'node:fs';
import { COMMAND_LINE } from '../../core/text/command-line.ts';
import { DOCUMENT_COMMANDS } from '../../core/text/documents.ts';
import type { ExitCode, Terminal } from './command.ts';

export type Destination = { readonly output?: string | undefined; readonly force?: boolean | undefined };

/** Refuses a file that is there, unless told otherwise; then nothing is written. */
export function writeDocument(terminal: Terminal, document: string, { output, force = false }: Destination): ExitCode {
  if (output === undefined) {
    terminal.out(document.trimEnd());
    return 0;
  }
  try {
    // `wx` fails where the file is there: asked and written in one step.
    writeFileSync(output, document, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const why = error instanceof Error ? error.message : String(error);
    terminal.err(isThere ? DOCUMENT_COMMANDS.isThere(output) : COMMAND_LINE.cannotWrite(output, why));
    return 2;
  }
  terminal.err(DOCUMENT_COMMANDS.written(output));
  return 0;
}
