/** A run as a problem shows it: what `compass run` takes. */
import type { ShownRun } from '../../scenario/problems-plays.ts';
import type { Example } from '../facts.ts';

export const runOf = (example: Example | null): ShownRun | null =>
  example === null ? null : { seed: example.seed, choices: example.choices.join(',') };
