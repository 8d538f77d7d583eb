/** Waits until the browser has nothing better to do, at most `most` milliseconds: what is fetched then delays no word on the page. */
export const whenIdle = (work: () => void, most = 2000): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: most });
  else setTimeout(work, Math.min(most, 300));
};
