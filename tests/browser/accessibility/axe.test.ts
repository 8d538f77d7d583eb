/** axe-core finds nothing on any screen in three windows; nothing scrolls sideways; what is pressed is large enough. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { usePlayer } from '../../support/player-page.ts';
import { violations } from '../../support/violations.ts';
import { SCREENS, whole, WINDOWS } from './screens.ts';

const player = usePlayer();
/** CSS pixels: WCAG 2.2 AA asks for 24; our own buttons, options and people are 44. */
const LEAST_TARGET = 24;
const LEAST_OURS = 44;

/** Pressable things that are too small, as "what: width × height". */
const small = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    ([least, ours]) => {
      const of = (one: Element): DOMRect => one.getBoundingClientRect();
      const tooSmall = [...document.querySelectorAll<HTMLElement>('main :is(a, button, input, summary, label:has(input)), header button')]
        .filter((one) => one.checkVisibility() && !one.closest('label, .file, .hide') === !one.matches('label'))
        .filter(
          (one) => Math.min(of(one).width, of(one).height) < (one.matches('.btn, .option, .person') ? (ours ?? 0) : (least ?? 0)) - 0.5,
        );
      return tooSmall.map((one) => `${one.className || one.tagName} “${one.innerText}”: ${of(one).width} × ${of(one).height}`);
    },
    [LEAST_TARGET, LEAST_OURS],
  );

describe('every screen', () => {
  for (const [name, reach] of Object.entries(SCREENS)) {
    it(name, async () => {
      const device = await player.device();
      const { page } = device;
      await reach(device);
      await whole(device);
      for (const window of WINDOWS) {
        await page.setViewportSize(window);
        const at = `${name} at ${window.width} × ${window.height}`;
        expect(await violations(page), at).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${at} scrolls sideways`).toBeLessThanOrEqual(
          0,
        );
        expect(await small(page), at).toEqual([]);
      }
    });
  }
});

it('the checks see what is wrong', async () => {
  const device = await player.device();
  await device.open('?stage=off');
  await device.page.evaluate(() => {
    const button = document.createElement('button');
    button.style.cssText = 'inline-size: 10px; block-size: 10px; padding: 0; border: 0';
    document.querySelector('main')?.append(button);
  });
  expect((await violations(device.page)).join()).toContain('button-name');
  expect(await small(device.page)).toHaveLength(1);
});
