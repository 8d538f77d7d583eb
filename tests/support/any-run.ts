/** The choices of a random run, by seed; of one that gets stuck, as far as it came. */
import { anyOf, playRun } from '../../src/core/analysis/players/play-run.ts';
import type { Prepared } from '../../src/core/rules/prepare.ts';

export const anyRun = (p: Prepared, seed: number): readonly string[] => playRun(p, seed, ({ open, next }) => anyOf(open, next)).choices;
