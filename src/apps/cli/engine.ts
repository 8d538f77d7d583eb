/** How the engine is to run the command line. In: nothing. Out: nothing; a flag of this process is set (decisions/engine-of-the-command-line.md). */
import { setFlagsFromString } from 'node:v8';

/** Bytes of code that a function runs before the engine compiles it for speed; Node 20 has 67,584. */
const INTERRUPT_BUDGET = 400_000;

export const tuneEngine = (): void => setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
