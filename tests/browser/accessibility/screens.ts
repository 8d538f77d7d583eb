/** Every kind of screen, each with the way to it from an empty device. In: a device. Out: the screen is shown. */
import { calendarStory } from '../../support/calendar-story.ts';
import { asFile, ownStory, withEverything } from '../../support/own-story.ts';
import { type Device, goOnTo, leads, mouse, play, playToEnd } from '../../support/player-page.ts';
import { randomRun } from '../../support/random-run.ts';
import { shippedStories } from '../../support/shipped.ts';

const stories = shippedStories();
/** A run of a team story that meets an interrupt, and where it does. */
function meeting(): { readonly id: string; readonly seed: number; readonly choices: readonly string[]; readonly at: number } {
  for (const { id, story, prepared } of stories) {
    const interrupts = new Set(story.scenes.filter((scene) => scene.interrupt !== null).map((scene) => scene.id));
    for (let seed = 1; interrupts.size > 0 && seed < 200; seed += 1) {
      const { choices } = randomRun(prepared, seed);
      const at = choices.findIndex((choice) => interrupts.has(choice.split(':')[0] ?? ''));
      if (at > 0) return { id, seed, choices, at };
    }
  }
  throw new Error('no story has an interrupt that a random player meets');
}
const run = meeting();

const team = async ({ open }: Device): Promise<void> => void (await open(`?scenario=${run.id}&seed=${run.seed}&stage=off`));
const own = async ({ open, page }: Device, content: unknown): Promise<void> => {
  await open('?stage=off');
  await leads(page, () => page.setInputFiles('input[type="file"]', asFile(content)));
};
/** The story that shares out time, after these choices: in their reaction, or on the next decision. */
const shared = async (device: Device, choices: readonly string[], to: 'reaction' | 'decision' = 'decision'): Promise<void> => {
  await own(device, calendarStory());
  await play(device.page, choices);
  if (to === 'decision') await goOnTo(device.page, 'decision');
};
const SHARED = ['boxes:ask', 'talks:ravi=1~ingrid=1', 'hours:pack=2~label=1', 'reports:trust'];

const before = (count: number): readonly string[] => run.choices.slice(0, count);

const lookBack = async (device: Device): Promise<void> => {
  await team(device);
  await playToEnd(device.page, run.choices);
  await leads(device.page, () => device.page.click('[data-action="debrief"]'));
};
/** Answers the question, and waits for what is counted. */
const answered = async (page: Device['page']): Promise<void> => {
  await page.check('input[name="take-back"][value="1"]');
  await page.waitForSelector('[data-action="see-why"], .card [data-action="next-chapter"]', { timeout: 30_000 });
};
/** A chapter of the look back, with everything open that can be. */
const chapter = async (device: Device, name: string): Promise<void> => {
  await lookBack(device);
  await answered(device.page);
  await device.page.click(`[data-chapter="${name}"]`);
  await device.page.waitForSelector(`main[data-chapter="${name}"]`);
  for (const one of await device.page.locator('details').all()) await one.evaluate((details: HTMLDetailsElement) => (details.open = true));
};

export const SCREENS: Readonly<Record<string, (device: Device) => Promise<unknown>>> = {
  home: ({ open }) => open('?stage=off'),
  briefing: team,
  scene: async (device) => (await team(device), goOnTo(device.page, 'scene')),
  decision: async (device) => (await team(device), goOnTo(device.page, 'decision')),
  reaction: async (device) => (await team(device), play(device.page, before(1))),
  interrupt: async (device) => (
    await team(device), await play(device.page, before(run.at)), leads(device.page, () => mouse.goOn(device.page))
  ),
  'a person’s card open': async (device) => {
    await team(device);
    await goOnTo(device.page, 'decision');
    await device.page.locator('.person').first().click();
    await device.page.waitForSelector('#known');
  },
  ending: async (device) => (await team(device), playToEnd(device.page, run.choices)),
  'the look back’s question': lookBack,
  'where it turned': async (device) => (await lookBack(device), answered(device.page)),
  'how it felt': (device) => chapter(device, 'felt'),
  'what happened, tables and causes open': (device) => chapter(device, 'happened'),
  'why, tables open': (device) => chapter(device, 'why'),
  'what the people say': async (device) => {
    await chapter(device, 'people');
    for (const felt of ['purpose', 'clarity', 'energy']) await device.page.locator(`input[name="guess-${felt}"]`).nth(2).check();
    await device.page.waitForSelector('.comments');
  },
  'the two fuels, answers open': (device) => chapter(device, 'fuels'),
  'what I will do': (device) => chapter(device, 'will'),
  settings: async (device) => (await device.open('?stage=off'), leads(device.page, () => device.page.click('[data-action="settings"]'))),
  'odds, promise and a locked option': async (device) => (await own(device, withEverything()), goOnTo(device.page, 'decision')),
  'prices and asides': async (device) => (await shared(device, []), device.page.waitForSelector('.before')),
  'the reaction to an aside': (device) => shared(device, ['boxes+ravi'], 'reaction'),
  'a calendar': async (device) => {
    await shared(device, SHARED.slice(0, 1));
    await device.page.click('[data-need="ravi"]');
  },
  'a calendar that is counted': async (device) => {
    await shared(device, SHARED.slice(0, 2));
    await device.page.click('[data-need="pack"] [data-step="more"]');
  },
  'a number nobody reports': (device) => shared(device, [...SHARED, 'van:guess'], 'reaction'),
  'problems of a file': async (device) => {
    const broken = ownStory();
    const { tuesday } = broken.scenes;
    if (tuesday) tuesday.next = 'wensday';
    await own(device, broken);
  },
  'a story that changed': async (device) => {
    const edited = ownStory();
    await own(device, edited);
    await play(device.page, ['monday:ask', 'tuesday:help']);
    const { tuesday } = edited.scenes;
    if (tuesday)
      tuesday.options = {
        list: tuesday.options['list'] ?? { says: '', effects: {}, lines: [] },
        wait: { says: 'Wait for the paper to come', effects: { morale: 1, execution: -1 }, lines: [] },
      };
    await own(device, edited);
  },
};

/** The bar of play has its switch for sound, which comes a moment later than the bar. */
export const whole = async ({ page }: Device): Promise<void> => {
  if ((await page.locator('.hud-top').count()) > 0) await page.waitForSelector('[data-action="sound"]');
};

export const WINDOWS = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;
