/**
 * What every page does to the document around it: which kind of page it is (for the style sheet), its title, where the focus goes,
 * and how high the low panel stands (the stage keeps its people above it).
 */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { WORDS } from '../../core/text/interface.ts';
import type { StageView } from '../../core/view/view.ts';
import { drawLater } from './draw-later.ts';

/** `play` and `ending` lie over the stage; `page` has none. */
export type PageKind = 'play' | 'ending' | 'page';

/**
 * Sets the document's title to "<heading> · <whose>" and moves the focus to the h1, in the frame that paints it, each time `phase` changes.
 * `phase`: any text that differs between two pages, also between two moments of play.
 */
export const usePhaseFocus = (kind: PageKind, phase: string, heading: string, whose: string = WORDS.game): void => {
  useLayoutEffect(() => {
    const root = document.documentElement;
    // Written only when it differs: a root attribute makes the browser work out every style again.
    if (root.dataset.page !== kind) root.dataset.page = kind;
    const main = document.querySelector('main');
    if (!main) return;
    // Between layout and paint: asked for now, the browser would lay out the page only to see whether it can have the focus; asked for
    // with the next frame, it would paint the page twice.
    const laidOut = new ResizeObserver(() => {
      laidOut.disconnect();
      if (scrollY > 0) scrollTo(0, 0);
      document.querySelector<HTMLElement>('main h1')?.focus();
    });
    laidOut.observe(main);
    return () => laidOut.disconnect();
  }, [kind, phase, heading, whose]);
  // The window's frame can wait for the words; a tab in the background has its title all the same.
  useEffect(
    () =>
      drawLater(() => {
        document.title = heading === whose ? `${heading} · ${WORDS.game}` : `${heading} · ${whose}`;
      }),
    [heading, whose],
  );
};

/** Share of the window's height that the low panel is said to take at most: under longer words the camera stands still. */
const MOST = 0.6;

/**
 * Measures the low panel and writes its height as `--low` on the stage's element, for its camera. The observer measures after layout,
 * so nothing is laid out twice; and only the stage hears of it, so no word's style is worked out again.
 */
export const useLowPanel = () => {
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const low = panel.current;
    if (!low) return;
    const observer = new ResizeObserver(([entry]) => {
      const height = Math.min(entry?.borderBoxSize[0]?.blockSize ?? 0, innerHeight * MOST);
      document.getElementById('stage')?.style.setProperty('--low', `${Math.ceil(height)}px`);
    });
    observer.observe(low);
    return () => observer.disconnect();
  }, []);
  return panel;
};

/** Tells the stage's element the mood and the place, so that its plain wall and floor fit before (or without) the picture. */
export const useStageMood = ({ mood, place, door }: StageView): void => {
  useEffect(() => {
    const stage = document.getElementById('stage');
    if (!stage) return;
    stage.dataset.mood = mood;
    stage.dataset.place = door ? 'door' : place;
  }, [mood, place, door]);
};
