/** Asides, calendars and old numbers, played by keyboard alone: keys, focus, what is said, what is kept. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { calendarStory } from '../support/calendar-story.ts';
import { asFile } from '../support/own-story.ts';
import {
  type Device,
  type DeviceOptions,
  goOnTo,
  kept,
  keyboard,
  leads,
  play,
  playToEnd,
  tabTo,
  usePlayer,
  where,
} from '../support/player-page.ts';

const player = usePlayer();
const RUN = [
  'boxes+ravi',
  'boxes:chair',
  'talks:ingrid=1~maya=1',
  'hours:pack=1~label=2',
  'reports:trust',
  'van+count',
  'van:count',
  'keys:photo',
];

async function begin(choices: readonly string[] = [], options: DeviceOptions = {}): Promise<Device> {
  const device = await player.device(options);
  const { open, page } = device;
  await open('?stage=off');
  await leads(page, () => page.setInputFiles('input[type="file"]', asFile(calendarStory())));
  if (choices.length > 0) await play(page, choices, keyboard());
  await goOnTo(page, 'decision', keyboard());
  return device;
}
const said = (page: Page): Promise<string> => page.locator('[role="status"]').innerText();
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => `${document.activeElement?.tagName.toLowerCase()} ${(document.activeElement as HTMLElement | null)?.innerText ?? ''}`,
  );
const ticked = (page: Page): Promise<readonly (string | null)[]> =>
  page.locator('[data-need][aria-checked="true"]').evaluateAll((all) => all.map((one) => one.getAttribute('data-need')));
const days = (page: Page): Promise<string | null> => page.locator('[data-days]').getAttribute('data-days');

describe('a whole run by keyboard alone', () => {
  it('with asides, both calendars and a number nobody reports, to its end, and it is kept', async () => {
    const { open, page } = await player.device();
    await open('?stage=off');
    await leads(page, () => page.setInputFiles('input[type="file"]', asFile(calendarStory())));
    const passed = await playToEnd(page, RUN, keyboard());
    expect(passed.at(-1)).toMatchObject({ phase: 'ending', scenario: 'shared-week' });
    expect(await kept(page, 'shared-week', 'own')).toMatchObject({ page: 'ending', run: { choices: RUN } });
  });

  it('the same in a window of 320 pixels, and with forced colours', async () => {
    const { page } = await begin(RUN.slice(0, 2), { viewport: { width: 320, height: 640 }, forcedColors: 'active' });
    expect((await play(page, RUN.slice(2, 4), keyboard())).at(-1)).toMatchObject({ scene: 'hours', moment: 'reaction' });
  });
});

describe('an aside', () => {
  it('is paid from saved days, leads back to its decision, and is then gone', async () => {
    const { page } = await begin();
    expect(await days(page)).toBe('1');
    expect(await page.locator('[data-option="list"] .price').innerText()).toBe('Takes 4 days, leaves 1');
    await tabTo(page, '[data-option="+ravi"]');
    expect(await leads(page, () => page.keyboard.press('Enter'))).toMatchObject({ phase: 'scene', moment: 'reaction', scene: 'boxes' });
    expect(await days(page)).toBe('0.5');
    expect(await page.locator('[data-action="continue"]').innerText()).toContain('Back to the decision');
    expect(await leads(page, () => page.keyboard.press('Space'))).toMatchObject({ phase: 'decision', moment: null, scene: 'boxes' });
    expect(await focused(page)).toBe(`h1 ${await page.locator('h1').innerText()}`);
    expect(await page.locator('[data-option="+ravi"]').count()).toBe(0);
    expect(await page.locator('.promises').innerText()).toContain('a chair at the scanner');
  });

  it('that cannot be paid says so, can be focused, and does nothing', async () => {
    const { page } = await begin();
    const before = await where(page);
    await tabTo(page, '[data-option="+rooms"]');
    expect(await focused(page)).toContain('You would need 2 days, and you have 1 day saved.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    expect(await where(page)).toEqual(before);
    expect(await page.locator('[data-option="+rooms"]').getAttribute('aria-disabled')).toBe('true');
  });

  it('is kept with the run, on the decision it came back to', async () => {
    const { page } = await begin(['boxes+ravi']);
    expect(await kept(page, 'shared-week', 'own')).toMatchObject({ page: 'decision', run: { choices: ['boxes+ravi'] } });
  });
});

describe('a calendar', () => {
  it('numbers tick and untick, the region says it, Space sets once nothing is missing', async () => {
    const { page } = await begin(['boxes:ask']);
    expect(await focused(page)).toBe('h1 Two hours are free. Who gets them?');
    const set = page.locator('[data-action="set"]');
    expect(await set.getAttribute('aria-disabled')).toBe('true');
    expect(await page.locator(`#${await set.getAttribute('aria-describedby')}`).innerText()).toBe('0 of 2 given. 2 still to give.');

    await page.keyboard.press('1');
    expect(await ticked(page)).toEqual(['ravi']);
    expect(await said(page)).toBe('Ravi, on the stairs: chosen. 1 of 2 given. 1 still to give.');
    await page.keyboard.press('Space');
    expect(await where(page)).toMatchObject({ phase: 'decision', scene: 'talks' });
    expect(await said(page)).toBe('1 of 2 given. 1 still to give.');
    await page.keyboard.press('1');
    expect(await ticked(page)).toEqual([]);

    await page.keyboard.press('2');
    await page.keyboard.press('3');
    expect(await ticked(page)).toEqual(['ingrid', 'maya']);
    await page.keyboard.press('1');
    expect(await ticked(page)).toEqual(['ingrid', 'maya']);
    expect(await said(page)).toBe('All 2 are given. Take one back first.');
    expect(await set.getAttribute('aria-disabled')).toBeNull();
    expect(await leads(page, () => page.keyboard.press('Space'))).toMatchObject({ phase: 'scene', moment: 'reaction', scene: 'talks' });
    expect(await kept(page, 'shared-week', 'own')).toMatchObject({ run: { choices: ['boxes:ask', 'talks:ingrid=1~maya=1'] } });
  });

  it('a locked need comes last, is read and reached by its key, and is never ticked', async () => {
    const { page } = await begin(['boxes:ask']);
    expect(await page.locator('[data-need]').last().getAttribute('data-need')).toBe('tomas');
    await page.keyboard.press('4');
    expect(await focused(page)).toContain('He asks only once somebody else was asked.');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    expect(await ticked(page)).toEqual([]);
    expect(await page.locator('[role="checkbox"][aria-disabled="true"]').count()).toBe(1);
  });

  it('the incomplete button says what is missing and sets nothing', async () => {
    const { page } = await begin(['boxes:ask']);
    await tabTo(page, '[data-action="set"]');
    await page.keyboard.press('Enter');
    expect(await where(page)).toMatchObject({ phase: 'decision', scene: 'talks' });
    expect(await said(page)).toBe('0 of 2 given. 2 still to give.');
  });

  it('counted needs go up and down, by their buttons and by their keys', async () => {
    const { page } = await begin(['boxes:ask', 'talks:ingrid=1~maya=1']);
    const given = (need: string): Promise<string | null> => page.locator(`[data-need="${need}"]`).getAttribute('data-given');
    await tabTo(page, '[data-need="pack"] [data-step="more"]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await given('pack')).toBe('2');
    await page.keyboard.press('2');
    expect(await said(page)).toMatch(/^Label what is packed: 1\. 3 of 3 given\. Takes [\d.]+ days, leaves [\d.]+$/);
    await page.keyboard.press('1');
    expect(await given('pack')).toBe('0');
    await page.keyboard.press('1');
    await page.keyboard.press('3');
    await tabTo(page, '[data-action="set"]');
    await leads(page, () => page.keyboard.press('Enter'));
    expect(await kept(page, 'shared-week', 'own')).toMatchObject({
      run: { choices: ['boxes:ask', 'talks:ingrid=1~maya=1', 'hours:pack=1~label=1~rest=1'] },
    });
  });
});

describe('a number nobody reports', () => {
  it('says from when it is, in words too, and why', async () => {
    const { page } = await begin(['boxes:ask', 'talks:ingrid=1~maya=1', 'hours:pack=1~label=2', 'reports:trust']);
    const meter = page.locator('[role="meter"][aria-label="Execution"]');
    expect(await meter.getAttribute('aria-valuetext')).toMatch(/as of week 5$/);
    expect(await page.locator('.hud').innerText()).toContain('Nobody reports any more. You see Execution as it was.');
    await play(page, ['van:guess'], keyboard());
    expect(await said(page)).not.toContain('Execution');
  });
});
