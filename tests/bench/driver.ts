/**
 * Drives a page from within, so that only the page's own work is measured. The functions are sent to the browser as text: each stands
 * alone and knows nothing but the hooks of the player (data-option, data-action), which the vanilla page has too.
 */

/** What the page says about its start: milliseconds from navigation to the first open option, and what was fetched until then. */
export type Start = { readonly ms: number; readonly requests: number; readonly bytes: number };

type Noted = { readyAt?: number };

/** Presses start and continue as soon as they exist, and notes when the first option can be chosen. Runs before the page's own code. */
export function noteStart(): void {
  const noted = globalThis as unknown as Noted;
  let pressed = '';
  const look = (): void => {
    if (noted.readyAt !== undefined) return;
    if (document.querySelector('button[data-option]:not([disabled]):not([aria-disabled="true"])') !== null) {
      noted.readyAt = performance.now();
      return;
    }
    const onward = document.querySelector<HTMLElement>('[data-action="start"], [data-phase="scene"] [data-action="continue"]');
    // A page may keep the same button from moment to moment: what it says tells them apart.
    const moment = `${onward?.dataset['action']} ${document.querySelector('main')?.textContent}`;
    if (onward === null || moment === pressed) return;
    pressed = moment;
    onward.click();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
}

/** Null until an option is open. Asked late enough for the page itself to have arrived whole. */
export function startOf(): Start | null {
  const ms = (globalThis as unknown as Noted).readyAt;
  if (ms === undefined || document.readyState !== 'complete') return null;
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const pages = performance.getEntriesByType('navigation') as PerformanceResourceTiming[];
  const arrived = [...pages, ...resources.filter(({ responseEnd }) => responseEnd <= ms)];
  return { ms, requests: arrived.length, bytes: arrived.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) };
}

export type Pace = { readonly clicks: number; readonly painted: boolean; readonly seed: number };
export type Played = { readonly ms: readonly number[]; readonly choices: number };

/**
 * Clicks through the story, round and round, options by the dice. `painted`: waits for the frame that shows the next text and one more,
 * and times it; else goes on as soon as the text has changed. Throws where nothing changes for five seconds.
 */
export async function playOn({ clicks, painted, seed }: Pace): Promise<Played> {
  let state = seed;
  const roll = (): number => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32;
  const wait = (): Promise<unknown> => new Promise((done) => (painted ? requestAnimationFrame(done) : setTimeout(done, 0)));
  const shown = (): string =>
    `${document.querySelector('main')?.getAttribute('data-scene')} ${document.querySelector('main')?.textContent}`;
  const ms: number[] = [];
  let choices = 0;
  for (let click = 0; click < clicks; click++) {
    const options = document.querySelectorAll<HTMLElement>('button[data-option]:not([disabled]):not([aria-disabled="true"])');
    const option = options[Math.floor(roll() * options.length)];
    const onward = ['continue', 'start', 'again']
      .map((action) => document.querySelector<HTMLElement>(`[data-action="${action}"]`))
      .find((one) => one !== null);
    const button = option ?? onward;
    if (button === undefined || button === null) throw new Error(`nothing to press: ${shown().slice(0, 200)}`);
    const before = shown();
    const since = performance.now();
    button.click();
    while (shown() === before) {
      if (performance.now() - since > 5000) throw new Error(`nothing changed after pressing ${button.outerHTML.slice(0, 200)}`);
      await wait();
    }
    // The next frame has the new text; the one after it says that it was painted.
    if (painted) {
      await wait();
      await wait();
    }
    if (option !== undefined) choices++;
    if (option !== undefined || button.dataset['action'] === 'continue') ms.push(performance.now() - since);
  }
  return { ms, choices };
}
