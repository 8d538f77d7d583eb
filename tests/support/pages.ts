/** Walks a run page by page, as a player sees it: briefing, scene, decision, reaction … ending. */
import { begin, newTrace } from '../../src/core/rules/kernel.ts';
import { replay } from '../../src/core/run/replay.ts';
import type { View } from '../../src/core/view/view.ts';
import { nextPage, type Page, type Situation, viewOf } from '../../src/core/view/view-of.ts';
import { randomRun } from './random-run.ts';
import type { Shipped } from './shipped.ts';

export type PageSeen = { readonly page: Page; readonly view: View; readonly situation: Situation };

/** Every page of the run these choices make, in order. */
export function pagesOf({ prepared, text }: Shipped, seed: number, choices: readonly string[]): PageSeen[] {
  const { steps } = replay(prepared, seed, choices);
  const seen: PageSeen[] = [];
  let situation: Situation = { prepared, text, frame: begin(prepared, seed, newTrace(prepared)), last: null, page: 'briefing' };
  let next = 0;
  for (;;) {
    seen.push({ page: situation.page, view: viewOf(situation), situation });
    const step = steps[next];
    if (situation.page === 'ending') return seen;
    if (situation.page === 'decision') {
      if (!step) return seen;
      next++;
      situation = { ...situation, frame: step.after, last: step, page: 'reaction' };
    } else situation = { ...situation, page: nextPage(situation) };
  }
}

export const randomPages = (shipped: Shipped, seed: number): PageSeen[] =>
  pagesOf(shipped, seed, randomRun(shipped.prepared, seed).choices);
