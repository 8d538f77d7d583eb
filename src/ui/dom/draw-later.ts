/**
 * Drawing what can wait for the words (portraits, the window's title): in goes the work, out comes a way to call it off. It is done in
 * order, as much as fits between two frames, once the words are on the screen.
 */
import { whenIdle } from './idle.ts';

/** The longest that a picture keeps a reader waiting, milliseconds; and what is left of a moment when the next picture can wait. */
const MOST = 250;
const ENOUGH = 3;

const waiting = new Set<() => void>();
let isAsked = false;

function ask(): void {
  if (isAsked || waiting.size === 0) return;
  isAsked = true;
  whenIdle((left) => {
    isAsked = false;
    for (const work of waiting) {
      waiting.delete(work);
      work();
      if (left() < ENOUGH) break;
    }
    ask();
  }, MOST);
}

export function drawLater(work: () => void): () => void {
  waiting.add(work);
  ask();
  return () => waiting.delete(work);
}
