/** The review and the picture as files in a real browser: axe finds nothing, nothing scrolls sideways, all is well-formed. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleOdds } from '../../../src/core/analysis/odds/sample.ts';
import { graphSvg } from '../../../src/core/documents/graph/graph.ts';
import { reviewHtml } from '../../../src/core/documents/review/review.ts';
import { portrait } from '../../../src/core/look/compose.ts';
import { load } from '../../../src/core/scenario/load.ts';
import { peoplePart } from '../../../src/ui/art/people-parts.ts';
import { launch } from '../../support/chromium.ts';
import { shippedStories } from '../../support/shipped.ts';
import { violations } from '../../support/violations.ts';

const shipped = shippedStories().find(({ id }) => id === 'first-week');
if (!shipped) throw new Error('first-week is the scenario these documents are of');
const { story, text, prepared, source } = shipped;
const odds = sampleOdds(prepared, { runs: 500 });
let drawn = 0;
const html = reviewHtml({
  story,
  text,
  scenario: load(source).scenario ?? { cast: {} },
  odds,
  portrait: (look, face) => portrait(look, face, peoplePart, { ids: `_p${(drawn += 1)}-`, size: 64 }),
});

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(colorScheme: 'light' | 'dark'): Promise<Page> {
  // The document's own policy forbids every script, so the checker has to be let in from outside.
  const context = await browser.newContext({ bypassCSP: true, colorScheme });
  const page = await context.newPage();
  await page.setContent(html);
  return page;
}

describe('the review', () => {
  it('light: axe finds nothing, and 320 CSS pixels are enough', async () => {
    const page = await open('light');
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width}`).toBeLessThanOrEqual(0);
    }
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
  it('dark: all words stand out from what is behind them', async () => {
    const page = await open('dark');
    expect(await violations(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
    await page.context().close();
  });
  it('begins with a way past its front, on paper every scene has a page of its own', async () => {
    const page = await open('light');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('_scenes');
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('.scene')
        .first()
        .evaluate((one) => getComputedStyle(one).breakBefore),
    ).toBe('page');
    expect(await page.locator('.skip').isVisible()).toBe(false);
    await page.context().close();
  });
  it('the check sees what is wrong', async () => {
    const page = await open('light');
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect((await violations(page, ['button-name'])).join()).toContain('button-name');
    await page.context().close();
  });
});

it('the picture is well-formed XML with a name and a description', async () => {
  const page = await browser.newPage();
  const found = await page.evaluate(
    (svg) => {
      const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
      const named = (read.documentElement.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => read.getElementById(id)?.textContent ?? '');
      return { error: read.querySelector('parsererror')?.textContent ?? null, named, root: read.documentElement.localName };
    },
    graphSvg(story, text, odds, []),
  );
  expect(found.error).toBeNull();
  expect(found.root).toBe('svg');
  expect(found.named[0]).toBe('First week: scenes, options and endings');
  expect(found.named[1]).toContain('§1 Monday leads to §2 Tuesday.');
});
