/** Nothing is lost: a killed tab, blocked storage, a damaged save, two runs of one story, going back. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { goOnTo, kept, leads, metersShown, mouse, play, playToEnd, usePlayer, where } from '../support/player-page.ts';
import { randomRun } from '../support/random-run.ts';
import { type Shipped, shippedStories } from '../support/shipped.ts';

const player = usePlayer();
const stories = shippedStories();
const story = stories[0] as Shipped;
const address = (one: Shipped, seed: number): string => `?scenario=${one.id}&seed=${seed}&stage=off`;
const savedKey = `compass-and-map/shipped/${story.id}/run`;

/** A run that meets an interrupt, cut off before the interrupt's own choice. */
function interrupted(): { readonly story: Shipped; readonly seed: number; readonly choices: readonly string[]; readonly scene: string } {
  for (const one of stories) {
    const interrupts = new Set(one.story.scenes.filter((scene) => scene.interrupt !== null).map((scene) => scene.id));
    for (let seed = 1; interrupts.size > 0 && seed < 200; seed += 1) {
      const { choices } = randomRun(one.prepared, seed);
      const at = choices.findIndex((choice) => interrupts.has(choice.split(':')[0] ?? ''));
      if (at > 0) return { story: one, seed, choices: choices.slice(0, at), scene: choices[at]?.split(':')[0] ?? '' };
    }
  }
  throw new Error('no story has an interrupt that a random player meets');
}

describe('the tab is killed in mid-run', () => {
  const seed = 7;
  const [first = '', second = ''] = randomRun(story.prepared, seed).choices;
  const theInterrupt = interrupted();

  /** Closes the tab without a word, opens another, and compares what the player sees. */
  async function survives(one: Shipped, at: number, reach: (page: Page) => Promise<unknown>): Promise<void> {
    const { open, page, newTab } = await player.device();
    await open(address(one, at));
    await reach(page);
    const before = [await where(page), await metersShown(page), await page.locator('h1').innerText()];
    await page.close({ runBeforeUnload: false });
    const again = await newTab();
    await open(`?scenario=${one.id}&stage=off`, again);
    expect([await where(again), await metersShown(again), await again.locator('h1').innerText()]).toEqual(before);
  }

  it('in a reaction', () => survives(story, seed, (page) => play(page, [first])));
  it('in the scene after it', () =>
    survives(story, seed, async (page) => (await play(page, [first]), leads(page, () => mouse.goOn(page)))));
  it('on the second decision', () => survives(story, seed, async (page) => (await play(page, [first]), goOnTo(page, 'decision'))));
  it('in the second reaction', () => survives(story, seed, (page) => play(page, [first, second])));
  it('in an interrupt', () =>
    survives(theInterrupt.story, theInterrupt.seed, async (page) => {
      await play(page, theInterrupt.choices);
      expect(await leads(page, () => mouse.goOn(page))).toMatchObject({ moment: 'interrupt', scene: theInterrupt.scene });
    }));

  it('and the run that goes on from there ends where it would have ended', async () => {
    const { choices } = randomRun(story.prepared, seed);
    const { open, page, newTab } = await player.device();
    await open(address(story, seed));
    await play(page, choices.slice(0, 2));
    await page.close();
    const again = await newTab();
    await open(address(story, seed), again);
    await playToEnd(again, choices.slice(2));
    expect(await kept(again, story.id)).toMatchObject({ run: { choices } });
  });
});

describe('storage is blocked', () => {
  const { choices } = randomRun(story.prepared, 7);
  const blocked = async () => {
    const device = await player.device();
    await device.context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    return device;
  };

  it('plays to the end, and goes home', async () => {
    const { open, page } = await blocked();
    await open(address(story, 7));
    await playToEnd(page, choices);
    expect(await leads(page, () => page.click('[data-action="exit"]'))).toMatchObject({ phase: 'home' });
  });

  it('leaving shows a code, and the code leads to the same scene on another device', async () => {
    const { open, page } = await blocked();
    await open(address(story, 7));
    await play(page, choices.slice(0, 2));
    const next = (await goOnTo(page, 'decision')).at(-1);
    const meters = await metersShown(page);
    await leads(page, () => page.click('[data-action="exit"]'));
    const code = await page.locator('code.code').innerText();
    expect(code).toMatch(/^r1\./);

    const other = await player.device();
    await other.open('?stage=off');
    await other.page.fill('#code', `  ${code}\n`);
    await leads(other.page, () => other.page.click('form button[type="submit"]'));
    expect((await goOnTo(other.page, 'decision')).at(-1) ?? (await where(other.page))).toEqual(next);
    expect(await metersShown(other.page)).toEqual(meters);
  });

  it('the code also stands in the settings, and Back returns to the same page', async () => {
    const { open, page } = await blocked();
    await open(address(story, 7));
    await play(page, choices.slice(0, 1));
    const before = await where(page);
    await leads(page, () => page.click('[data-action="settings"]'));
    expect(await page.locator('code.code').innerText()).toMatch(/^r1\./);
    expect(await leads(page, () => page.click('[data-action="exit"]'))).toEqual(before);
  });

  it('a code with a wrong character is told, and nothing else happens', async () => {
    const { open, page } = await blocked();
    await open('?stage=off');
    await page.fill('#code', `r1.${story.id}.7.abcd.00000000.0000`);
    await page.click('form button[type="submit"]');
    await page.waitForSelector('.wrong');
    expect((await where(page)).phase).toBe('home');
  });
});

describe('a saved run that cannot be read', () => {
  const damaged: Readonly<Record<string, string>> = {
    garbage: '\u0000\u0001 not json',
    'half a JSON': `{"run":{"format":1,"scenario":"${story.id}","seed":7,"cho`,
    'another format': JSON.stringify({ run: { format: 2, scenario: story.id, seed: 7, choices: [], marks: [] }, page: 'scene', at: 0 }),
    'a list': '[]',
    'a prototype': '{"run":{"__proto__":{"format":1}},"page":"scene"}',
    'a thousand and one choices': JSON.stringify({ run: { format: 1, scenario: story.id, seed: 7, choices: Array(1001).fill('a:b') } }),
  };
  for (const [name, text] of Object.entries(damaged)) {
    it(`${name}: says so, keeps the text aside, and starts anew`, async () => {
      const { open, page, context } = await player.device();
      await context.addInitScript(
        ([key, value]) => {
          if (localStorage.getItem('put') === null) localStorage.setItem(key as string, value as string);
          localStorage.setItem('put', '1');
        },
        [savedKey, text],
      );
      expect(await open(`?scenario=${story.id}&stage=off`)).toMatchObject({ phase: 'problem' });
      expect(await leads(page, () => page.click('[data-action="start"]'))).toMatchObject({ phase: 'briefing', scenario: story.id });
      const aside = await page.evaluate((key) => localStorage.getItem(key), `compass-and-map/shipped/${story.id}/damaged`);
      expect(aside).toBe(text);
      expect((await open('?stage=off')).phase).toBe('home');
    });
  }
});

describe('two runs of one story', () => {
  const run = { seed: 1, choices: randomRun(story.prepared, 1).choices };

  it('a link with another seed sets the unfinished run aside, and home takes back to it', async () => {
    const { open, page } = await player.device();
    await open(`?scenario=${story.id}&seed=1&stage=off`);
    await play(page, run.choices.slice(0, 1));
    const first = await where(page);
    await open(`?scenario=${story.id}&seed=2&stage=off`);
    await play(page, randomRun(story.prepared, 2).choices.slice(0, 1));
    await open('?stage=off');
    expect(await leads(page, () => page.click(`[data-story="${story.id}"] [data-action="take-back"]`))).toEqual(first);
  });

  it('a link with choices starts there, plays on, and a reload stays where the player is', async () => {
    const { open, page } = await player.device();
    await open(`?scenario=${story.id}&seed=${run.seed}&choices=${run.choices.slice(0, 1).join()}&stage=off`);
    await play(page, run.choices.slice(1, 2));
    const there = await where(page);
    expect(new URL(page.url()).searchParams.has('choices')).toBe(false);
    await page.reload();
    await page.waitForSelector('main');
    expect(await where(page)).toEqual(there);
  });
});

describe('there and back', () => {
  const seed = 7;
  const { choices } = randomRun(story.prepared, seed);

  it('going back from the look back makes a new run and says where it came from', async () => {
    const { open, page } = await player.device();
    await open(address(story, seed));
    await playToEnd(page, choices);
    const finished = await kept(page, story.id);
    await leads(page, () => page.click('[data-action="debrief"]'));
    await page.click('[data-chapter="happened"]');
    await page.locator('[data-action="rewind"]').nth(1).click();
    await page.waitForSelector('main:not([data-phase="debrief"])');
    expect(await kept(page, story.id)).toEqual(finished);
    await goOnTo(page, 'decision');
    expect(await where(page)).toMatchObject({ scene: choices[1]?.split(':')[0] });
    await leads(page, () => mouse.choose(page, choices[1]?.split(':')[1] ?? ''));
    expect(await kept(page, story.id)).toMatchObject({
      run: { seed, choices: choices.slice(0, 2), origin: { attempt: 1, kept: 1, intent: 'rewind' } },
    });
  });

  it('assessed: no way back is offered', async () => {
    const { open, page } = await player.device();
    await open(`${address(story, seed)}&mode=assessed`);
    await playToEnd(page, choices);
    await leads(page, () => page.click('[data-action="debrief"]'));
    await page.check('input[name="take-back"][value="0"]');
    await page.waitForSelector('[data-action="see-why"], [data-action="next-chapter"]');
    for (const chapter of ['happened', 'why']) {
      expect(await page.locator('[data-action="rewind"]').count()).toBe(0);
      await page.click(`[data-chapter="${chapter}"]`);
    }
    expect(await page.locator('[data-action="rewind"]').count()).toBe(0);
  });

  it('playing again begins anew, and home knows the ending', async () => {
    const { open, page } = await player.device();
    await open(address(story, seed));
    await playToEnd(page, choices);
    await leads(page, () => page.click('[data-action="again"]'));
    expect(await where(page)).toMatchObject({ phase: 'briefing', scenario: story.id });
    await open('?stage=off');
    expect(await page.locator(`[data-story="${story.id}"] [data-action="again"]`).count()).toBe(1);
    expect(await page.locator('.album [data-kind]').count()).toBe(1);
  });

  it('the browser’s Back leads home, Forward leads to the same place', async () => {
    const { open, page } = await player.device();
    await open('?stage=off');
    await leads(page, () => page.click(`[data-story="${story.id}"] [data-action="start"]`));
    await goOnTo(page, 'decision');
    const option = await page.locator('[data-option]:not([aria-disabled])').first().getAttribute('data-option');
    const before = await leads(page, () => mouse.choose(page, option ?? ''));
    expect(await leads(page, () => page.goBack())).toMatchObject({ phase: 'home' });
    expect(await page.locator('.resume [data-action="continue"]').count()).toBe(1);
    expect(await leads(page, () => page.goForward())).toEqual(before);
  });

  it('deleting the runs in the settings deletes all of them', async () => {
    const { open, page } = await player.device();
    await open(address(story, seed));
    await play(page, choices.slice(0, 1));
    await leads(page, () => page.click('[data-action="settings"]'));
    await page.click('text="Delete my runs…"');
    await page.click('text="Delete them"');
    await page.waitForSelector('text="Your runs are deleted."');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.reload();
    await page.waitForSelector('main[data-phase="briefing"]');
  });
});
