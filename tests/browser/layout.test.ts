/** Nothing is cut, nothing overlaps, and in wide windows what is pressed next is in sight without scrolling. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { usePlayer } from '../support/player-page.ts';
import { SCREENS, whole } from './accessibility/screens.ts';

const player = usePlayer();
const WIDE = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
  { width: 1366, height: 640 },
] as const;
const NARROW = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;
const IN_PLAY = [
  'briefing',
  'scene',
  'decision',
  'reaction',
  'interrupt',
  'ending',
  'odds, promise and a locked option',
  'prices and asides',
  'the reaction to an aside',
  'a calendar',
  'a calendar that is counted',
  'a number nobody reports',
];

/** Words wider than their box, or boxes that reach out of the window sideways. */
const cut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(p, h1, h2, h3, li, button, .says, .price, .tag)')]
      .filter((one) => one.checkVisibility() && !one.closest('.hide') && !one.matches('.hide'))
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        // Inline boxes have no client width; their parents are measured instead.
        const isCut =
          one.clientWidth > 0 &&
          (one.scrollWidth > one.clientWidth + 1 ||
            (getComputedStyle(one).overflow !== 'visible' && one.scrollHeight > one.clientHeight + 1));
        return isCut || left < -0.5 || right > innerWidth + 0.5;
      })
      .map((one) => `${one.tagName}.${one.className} “${one.innerText.slice(0, 60)}” ${one.scrollWidth} in ${one.clientWidth}`),
  );

/** Pairs of cards that lie over each other; one card inside another is none. */
const overlaps = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const cards = [...document.querySelectorAll<HTMLElement>('main :is(.card, .option, .knock, .btn--go)')].filter((one) =>
      one.checkVisibility(),
    );
    const boxes = cards.map((one) => ({ one, box: one.getBoundingClientRect() }));
    return boxes.flatMap(({ one, box }, index) =>
      boxes.slice(index + 1).flatMap(({ one: other, box: next }) => {
        if (one.contains(other) || other.contains(one)) return [];
        const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
        const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
        return across > 1 && down > 1 ? [`${one.className} over ${other.className} by ${across} × ${down}`] : [];
      }),
    );
  });

/** What is pressed next and does not lie wholly in the window. */
const outOfSight = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '[data-option], [data-need], [data-action="set"], [data-action="continue"], [data-action="start"], [data-action="debrief"]',
      ),
    ]
      .filter((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top < 0 || bottom > innerHeight + 0.5;
      })
      .map((one) => `“${one.innerText.slice(0, 60)}” ends at ${one.getBoundingClientRect().bottom} of ${innerHeight}`),
  );

describe('every page of play', () => {
  for (const name of IN_PLAY) {
    it(name, async () => {
      const device = await player.device();
      const { page } = device;
      await SCREENS[name]?.(device);
      await whole(device);
      for (const size of [...WIDE, ...NARROW]) {
        await page.setViewportSize(size);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        const at = `${name} at ${size.width} × ${size.height}`;
        expect(await cut(page), `${at}: cut`).toEqual([]);
        expect(await overlaps(page), `${at}: overlaps`).toEqual([]);
        if (size.width >= 1024) expect(await outOfSight(page), `${at}: out of sight`).toEqual([]);
      }
    });
  }
});

it('the checks see what is wrong', async () => {
  const device = await player.device({ viewport: { width: 1366, height: 640 } });
  await SCREENS['decision']?.(device);
  await device.page.evaluate(() => {
    document.querySelector('main h1')?.setAttribute('style', 'white-space: nowrap; word-spacing: 50em');
    document.querySelector('main .card')?.setAttribute('style', 'position: fixed; inset: 0');
    document.querySelector('[data-option]')?.setAttribute('style', 'translate: 0 40rem');
  });
  expect(await cut(device.page)).not.toEqual([]);
  expect(await overlaps(device.page)).not.toEqual([]);
  expect(await outOfSight(device.page)).toHaveLength(1);
});
