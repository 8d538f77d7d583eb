/** The stage alone on a page, for tests that look at it: `paint(view)` resolves when the view is on screen. */
import type { StageView } from '../../../src/core/view/view.ts';
import { peoplePart } from '../../../src/ui/art/people-parts.ts';
import { bodySource, propSource } from '../../../src/ui/stage/parts.ts';
import { startRunning } from '../../../src/ui/stage/running.ts';

declare global {
  interface Window {
    /** Resolves to the milliseconds until the view was on screen. */
    paint: (view: StageView) => Promise<number>;
  }
}

const element = document.getElementById('stage');
if (element === null) throw new Error('The page has a stage.');
const starting = startRunning(element, !location.search.includes('motion=off'), { people: peoplePart, body: bodySource, prop: propSource });

window.paint = async (view) => {
  document.body.classList.toggle('ending', view.ending !== null);
  const running = await starting;
  const began = performance.now();
  await running.show(view);
  const took = performance.now() - began;
  // The old picture fades out over the new one; here it goes at once.
  document.querySelector('[data-curtain]')?.remove();
  return took;
};
