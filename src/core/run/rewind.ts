/** Going back makes a new run that remembers where it came from; the old one is never edited. */
import type { Origin, Run } from './run.ts';

/** The choices before decision `to` (0 is the beginning), and the origin of the run that starts from there. */
export function rewind(run: Run, to: number): { readonly choices: readonly string[]; readonly origin: Origin } {
  const kept = Math.max(0, Math.min(Math.trunc(to), run.choices.length));
  return {
    choices: run.choices.slice(0, kept),
    origin: { attempt: (run.origin?.attempt ?? 0) + 1, kept, intent: kept === 0 ? 'again' : 'rewind' },
  };
}
