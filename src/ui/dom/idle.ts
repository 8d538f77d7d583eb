/**
 * Waits until the browser has nothing better to do, at most `most` milliseconds: what is done then delays no word on the page. `work` can
 * ask how many milliseconds are left until the browser wants its turn.
 */
export const whenIdle = (work: (left: () => number) => void, most = 2000): void => {
  if (typeof requestIdleCallback === 'function') {
    requestIdleCallback((deadline) => work(() => (deadline.didTimeout ? Number.POSITIVE_INFINITY : deadline.timeRemaining())), {
      timeout: most,
    });
  } else setTimeout(() => work(() => Number.POSITIVE_INFINITY), Math.min(most, 300));
};

/** The words first: what only goes with them is done when they are on screen (and their panel is measured). */
export const afterPaint = (work: () => void): void => {
  requestAnimationFrame(() => setTimeout(work, 0));
};
