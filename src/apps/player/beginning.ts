/**
 * Beginning: a run before its first choice, shown from the opening alone while the engine is fetched. In: the opening and a seed. Out:
 * the Views of its pages, and where a play that takes over has to stand.
 */
import { type Opening, type OpeningPage, openingView } from '../../core/view/opening-view.ts';
import type { View } from '../../core/view/view.ts';
import type { From } from './playing.ts';

export type Beginning = {
  readonly story: string;
  readonly view: () => View;
  readonly goOn: () => void;
  /** Where the engine takes over. */
  readonly from: () => From;
};

const NEXT: Readonly<Record<OpeningPage, OpeningPage>> = { briefing: 'scene', scene: 'decision', decision: 'decision' };

export function beginningOf(story: string, opening: Opening, seed: number): Beginning {
  let page: OpeningPage = 'briefing';
  return {
    story,
    view: () => openingView(opening, page, seed),
    goOn: () => {
      page = NEXT[page];
    },
    from: () => ({ seed, page }),
  };
}
