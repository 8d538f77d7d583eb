/** Watches the office from within a page: what its canvas shows, and how often it was drawn. */
import type { Page } from 'playwright-core';

/** A hash of every pixel of the office, without the curtain over it. Equal pictures have equal hashes. */
export const pixelsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas:not([data-curtain])');
    const copy = document.createElement('canvas');
    copy.width = canvas?.width ?? 0;
    copy.height = canvas?.height ?? 0;
    const brush = copy.getContext('2d', { willReadFrequently: true });
    if (canvas === null || brush === null || copy.width === 0) return 'no picture';
    brush.drawImage(canvas, 0, 0);
    const words = new Uint32Array(brush.getImageData(0, 0, copy.width, copy.height).data.buffer);
    let hash = 0;
    for (const word of words) hash = (Math.imul(hash, 31) + word) | 0;
    return `${copy.width}×${copy.height} ${hash}`;
  });

/** What the stage's element says about itself. */
export const told = async (page: Page, name: 'stage' | 'frames' | 'things'): Promise<string | undefined> =>
  page.locator('#stage').evaluate(({ dataset }, key) => dataset[key], name);

/** Until the same picture has been there for a while and no curtain is before it. Only where nothing moves. */
export async function settled(page: Page): Promise<string> {
  let last = '';
  for (let same = 0; same < 3; ) {
    const now = await pixelsOf(page);
    const isVeiled = (await page.locator('#stage [data-curtain]').count()) > 0;
    same = now === last && !isVeiled ? same + 1 : 0;
    last = now;
    await page.waitForTimeout(100);
  }
  return last;
}
