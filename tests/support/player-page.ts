/**
 * The built player in a real browser, as a person uses it. In: which page to open and whose hands play (mouse or keyboard).
 * Out: devices (each with a memory of its own), and moves that wait for the page's hooks (DESIGN.md §6), never for time.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { isAside, partsOf, splitOf } from '../../src/core/rules/choice.ts';
import { type LaunchOptions, launch } from './chromium.ts';
import { serveSite, type Site, type SiteOptions } from './site.ts';

/** Another build than dist/, for trying something while dist/ is being rebuilt. */
const FOLDER = process.env['PLAYER_FOLDER'];

/** Milliseconds until a hook that does not come fails the test. */
const PATIENCE = 10_000;

/** What `<main>` says about where the player is; what is absent is null. */
export type Where = {
  readonly phase: string;
  readonly moment: string | null;
  readonly scenario: string | null;
  readonly scene: string | null;
  readonly ending: string | null;
  readonly kind: string | null;
};

export async function where(page: Page): Promise<Where> {
  return page.locator('main').evaluate(({ dataset }) => ({
    phase: dataset['phase'] ?? '',
    moment: dataset['moment'] ?? null,
    scenario: dataset['scenario'] ?? null,
    scene: dataset['scene'] ?? null,
    ending: dataset['ending'] ?? null,
    kind: dataset['endingKind'] ?? null,
  }));
}

/** Does something, then waits until another page of the game is shown and its heading has the focus. */
export async function leads(page: Page, act: () => Promise<unknown>): Promise<Where> {
  const before = await where(page);
  await act();
  await page.waitForFunction((was) => {
    const now = document.querySelector('main')?.dataset;
    const isOther = now && (now['phase'] !== was.phase || (now['moment'] ?? null) !== was.moment || (now['scene'] ?? null) !== was.scene);
    // The heading takes the focus within the page's first frame, after layout: hands that are faster than a frame would press beside it.
    return isOther && document.activeElement?.matches('main h1');
  }, before);
  return where(page);
}

export type Hands = {
  /** Presses start or go on. */
  readonly goOn: (page: Page) => Promise<unknown>;
  readonly choose: (page: Page, option: string) => Promise<unknown>;
};

const GO_ON = '[data-action="start"],[data-action="continue"]';

const SET = '[data-action="set"]';

/** What gives a need one more: its own button where it is counted, else its card. */
const moreOf = (need: string): string => `[data-need="${need}"]:is(button), [data-need="${need}"] [data-step="more"]`;

export const mouse: Hands = {
  goOn: (page) => page.click(`main :is(${GO_ON})`),
  choose: async (page, option) => {
    const split = splitOf(option);
    if (split === null) return page.click(`[data-option="${option}"]`);
    for (const [need, tokens] of split) for (let i = 0; i < tokens; i += 1) await page.click(moreOf(need));
    await page.click(SET);
  },
};

/** Presses Tab until what `selector` names has the focus. */
export async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${most} presses of Tab did not reach ${selector}`);
}

/** The key that chooses an option, by its place among those shown. */
export async function keyOf(page: Page, option: string): Promise<string> {
  const shown = await page
    .locator('[data-option]:not([data-option^="+"])')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-option')));
  if (!shown.includes(option)) throw new Error(`${option} is not among ${shown.join(', ')}`);
  return String(shown.indexOf(option) + 1);
}

/** Shares out a calendar by the number keys, or with Tab from one card to the next; Space or Enter sets it. */
async function give(page: Page, split: readonly (readonly [need: string, tokens: number])[], byNumber: boolean): Promise<void> {
  const shown = await page.locator('[data-need]').evaluateAll((all) => all.map((one) => one.getAttribute('data-need')));
  for (const [need, tokens] of split) {
    if (!byNumber) await tabTo(page, moreOf(need));
    for (let i = 0; i < tokens; i += 1) await page.keyboard.press(byNumber ? String(shown.indexOf(need) + 1) : 'Space');
  }
  if (!byNumber) await tabTo(page, SET);
  await page.keyboard.press(byNumber ? 'Space' : 'Enter');
}

/** Takes every way the keyboard offers in turn: Space, Enter and Tab to go on; number keys, and Tab with Enter or Space, to choose. */
export function keyboard(): Hands {
  let onward = 0;
  let choices = 0;
  return {
    goOn: async (page) => {
      const way = onward++ % 3;
      if (way === 2) await tabTo(page, GO_ON);
      await page.keyboard.press(way === 1 ? 'Enter' : 'Space');
    },
    choose: async (page, option) => {
      const way = choices++ % 3;
      const split = splitOf(option);
      if (split) return give(page, split, way === 0);
      if (way === 0 && !isAside(option)) return page.keyboard.press(await keyOf(page, option));
      await tabTo(page, `[data-option="${option}"]`);
      return page.keyboard.press(way === 1 ? 'Enter' : 'Space');
    },
  };
}

/** Goes on until a page of this phase (and moment, if told) is shown. Out: every page passed, this one included. */
export async function goOnTo(page: Page, phase: string, hands: Hands = mouse): Promise<Where[]> {
  const passed: Where[] = [];
  for (let now = await where(page); now.phase !== phase; passed.push(now)) {
    if (now.phase === 'decision' || passed.length > 3) throw new Error(`no ${phase} comes after ${JSON.stringify(now)}`);
    now = await leads(page, () => hands.goOn(page));
  }
  return passed;
}

/** Chooses in order, going on to each decision. Out: every page passed, the first included. Stops in the last reaction. */
export async function play(page: Page, choices: readonly string[], hands: Hands = mouse): Promise<Where[]> {
  const passed = [await where(page)];
  for (const choice of choices) {
    passed.push(...(await goOnTo(page, 'decision', hands)));
    const { scene, option } = partsOf(choice);
    const asked = passed.at(-1)?.scene;
    if (asked !== scene) throw new Error(`${choice} was to be chosen, but ${asked} is asked`);
    passed.push(await leads(page, () => hands.choose(page, option)));
  }
  return passed;
}

/** The same to the ending. */
export async function playToEnd(page: Page, choices: readonly string[], hands: Hands = mouse): Promise<Where[]> {
  const passed = await play(page, choices, hands);
  return [...passed, ...(await goOnTo(page, 'ending', hands))];
}

/** The visible numbers of the rail by name, e.g. { Morale: 46 }. */
export async function metersShown(page: Page): Promise<Record<string, number>> {
  const all = await page
    .locator('[role="meter"]')
    .evaluateAll((meters) =>
      meters.map((one) => [one.getAttribute('aria-label') ?? '', Number(one.getAttribute('aria-valuenow'))] as const),
    );
  return Object.fromEntries(all);
}

/** What stands in this device's memory under a story, parsed; null where nothing does. */
export async function kept(page: Page, story: string, from: 'shipped' | 'own' = 'shipped', what = 'run'): Promise<unknown> {
  const text = await page.evaluate((key) => localStorage.getItem(key), `compass-and-map/${from}/${story}/${what}`);
  return text === null ? null : (JSON.parse(text) as unknown);
}

/** One device: a context with a memory of its own, and one tab. */
export type Device = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Opens an address of the player in a tab (the first one unless told) and waits for its page. */
  readonly open: (search?: string, page?: Page) => Promise<Where>;
  /** A further tab of the same device. */
  readonly newTab: () => Promise<Page>;
  /** Addresses asked for, by any tab, in order. */
  readonly requests: readonly string[];
  /** What was thrown or written to the console as an error. */
  readonly errors: readonly string[];
};

/** Motion is reduced unless told: a click waits for what moves. */
export type DeviceOptions = BrowserContextOptions & {
  /** Host name of the player, 127.0.0.1 unless told. */
  readonly host?: string;
  /** A part of the network is made to fail: the browser's own lines about that are no errors of the game. */
  readonly networkFails?: boolean;
};

export type Player = { readonly device: (options?: DeviceOptions) => Promise<Device>; readonly site: () => Site };

/**
 * One browser and one site for a test file. After every test its devices are closed, and none may have seen an error or asked another
 * origin for anything.
 */
export function usePlayer(browserOptions: LaunchOptions = {}, siteOptions: SiteOptions = {}): Player {
  let browser: Browser;
  let site: Site;
  let devices: Device[] = [];
  beforeAll(async () => {
    [browser, site] = await Promise.all([
      launch(browserOptions),
      serveSite({ ...(FOLDER === undefined ? {} : { folder: FOLDER }), ...siteOptions }),
    ]);
  });
  afterAll(() => Promise.all([browser?.close(), site?.close()]));
  afterEach(async () => {
    const used = devices;
    devices = [];
    await Promise.all(used.map(({ context }) => context.close()));
    expect(used.flatMap(({ errors }) => errors)).toEqual([]);
    const origins = new Set(used.flatMap(({ requests }) => requests.map((address) => new URL(address).origin)));
    expect([...origins].filter((origin) => new URL(origin).port !== new URL(site.url).port)).toEqual([]);
  });

  async function device({ host = '127.0.0.1', networkFails = false, ...options }: DeviceOptions = {}): Promise<Device> {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(PATIENCE);
    const errors: string[] = [];
    const requests: string[] = [];
    context.on('weberror', (error) => errors.push(error.error().stack ?? error.error().message));
    context.on('console', (message) => {
      const excused = networkFails && message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !excused) errors.push(message.text());
    });
    context.on('request', (request) => {
      if (!request.url().startsWith('blob:')) requests.push(request.url());
    });
    const page = await context.newPage();
    const open = async (search = '', tab = page): Promise<Where> => {
      await tab.goto(`${site.urlOf(host)}${search}`);
      return where(tab);
    };
    const made: Device = { context, page, open, newTab: () => context.newPage(), requests, errors };
    devices.push(made);
    return made;
  }
  return { device, site: () => site };
}
