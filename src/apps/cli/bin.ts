/** Where the bundled command line begins: wires main to the real terminal. In: the folder of the package. Out: the exit code. */
import { tuneEngine } from './engine.ts';
import { main } from './main.ts';
import { openTerminal } from './terminal.ts';

/** The usual code of a command that was ended by Ctrl-C. */
const INTERRUPTED = 130;

/** `home` is the folder of the package. */
export async function start(words: readonly string[], home: string): Promise<void> {
  tuneEngine();
  const { terminal, close, wasInterrupted } = openTerminal();
  const code = await main(words, terminal, home);
  close();
  process.exitCode = wasInterrupted() ? INTERRUPTED : code;
}
