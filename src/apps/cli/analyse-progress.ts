/** How far an analysis has come, on one line of a terminal that is gone in the end. In: shares of the work. Out: nothing on a pipe. */
import { ANALYSIS_WORDS } from '../../core/text/analysis.ts';
import type { AnalysisProgress } from '../../io/files/analysis-of.ts';
import type { Terminal } from './command.ts';

/** Short work is done before a line could be read; a faster one would only flicker. */
const FIRST_MS = 500;
const EVERY_MS = 200;

export type ProgressLine = { readonly tell: (progress: AnalysisProgress) => boolean; readonly end: () => void };

export function progressLine({ status }: Pick<Terminal, 'status'>, now: () => number = () => performance.now()): ProgressLine {
  const began = now();
  let shown: number | null = null;
  return {
    tell: ({ share, runs, player }) => {
      const time = now();
      if (status === undefined || time - began < FIRST_MS || (shown !== null && time - shown < EVERY_MS)) return true;
      const secondsLeft = share !== null && share > 0 ? Math.round(((time - began) * (1 - share)) / share / 1000) : null;
      status(
        player === undefined
          ? ANALYSIS_WORDS.progress(share === null ? null : Math.floor(share * 100), runs, secondsLeft)
          : ANALYSIS_WORDS.playersProgress(player.id, runs, player.of),
      );
      shown = time;
      return true;
    },
    end: () => {
      if (shown !== null) status?.('');
    },
  };
}
