/** Whole plays in a browser: every plan by mouse, every ending by keyboard alone, and the same end as Node computes by replay. */
import { describe, expect, it } from 'vitest';
import { isAside } from '../../src/core/rules/choice.ts';
import { digest, read } from '../../src/core/rules/read.ts';
import { replay } from '../../src/core/run/replay.ts';
import { type Plan, plansOf } from '../support/plans.ts';
import { type Hands, keyboard, kept, leads, mouse, playToEnd, tabTo, usePlayer, type Where, where } from '../support/player-page.ts';
import { randomRun } from '../support/random-run.ts';
import { type Shipped, shippedStories } from '../support/shipped.ts';

const player = usePlayer();

type Played = Pick<Plan, 'seed' | 'choose'>;

/** The pages a run passes, from the rules alone. */
function pagesOf(story: Shipped, { seed, choose }: Played): Where[] {
  const { steps, frame, stopped } = replay(story.prepared, seed, choose);
  expect(stopped).toBeNull();
  const isInterrupt = (id: string): boolean => story.story.scenes.some((scene) => scene.id === id && scene.interrupt !== null);
  const at = (phase: string, more: Partial<Where>): Where => ({
    phase,
    moment: null,
    scenario: story.id,
    scene: null,
    ending: null,
    kind: null,
    ...more,
  });
  const { ending } = read(story.prepared, frame);
  return [
    at('briefing', {}),
    ...steps.flatMap(({ scene }, i) => [
      // After an aside its decision is asked again.
      ...(isAside(steps[i - 1]?.option ?? '')
        ? [at('decision', { scene, ...(isInterrupt(scene) ? { moment: 'interrupt' } : {}) })]
        : isInterrupt(scene)
          ? [at('decision', { scene, moment: 'interrupt' })]
          : [at('scene', { scene }), at('decision', { scene })]),
      at('scene', { scene, moment: 'reaction' }),
    ]),
    at('ending', { ending: ending?.id ?? null, kind: ending?.kind ?? null }),
  ];
}

/** Plays in the browser and holds every page, and what was saved at the end, against the rules. */
async function plays(story: Shipped, run: Played, hands: Hands, more = ''): Promise<void> {
  const { open, page } = await player.device();
  await open(`?scenario=${story.id}&seed=${run.seed}${more}`);
  expect(await playToEnd(page, run.choose, hands)).toEqual(pagesOf(story, run));
  const { frame } = replay(story.prepared, run.seed, run.choose);
  expect(await kept(page, story.id)).toMatchObject({
    page: 'ending',
    run: { scenario: story.id, seed: run.seed, choices: run.choose, made: { end: digest(story.prepared, frame) } },
  });
}

for (const story of shippedStories()) {
  const plans = plansOf(story.id);

  describe(story.id, () => {
    it('has plans, and one to every ending', () => {
      expect(new Set(plans.map((plan) => plan.expect.ending))).toEqual(new Set(story.story.endings.map((ending) => ending.id)));
    });

    for (const plan of plans) {
      it(`by mouse: plan ${plan.name}`, async () => {
        const { frame } = replay(story.prepared, plan.seed, plan.choose);
        expect(read(story.prepared, frame).ending).toEqual({ id: plan.expect.ending, kind: plan.expect.kind });
        await plays(story, plan, mouse, '&stage=off');
      });
    }

    for (const { id } of story.story.endings) {
      const plan = plans.find((one) => one.expect.ending === id);
      if (plan) it(`by keyboard alone: to ${id}`, () => plays(story, plan, keyboard(), '&stage=off'));
    }

    it('a random player with the office on the screen', () =>
      plays(story, { seed: 1, choose: [...randomRun(story.prepared, 1).choices] }, mouse, '&motion=off'));
  });
}

describe('from home to the look back and home again, by keyboard alone', () => {
  const [story] = shippedStories();
  if (!story) throw new Error('no story');

  it('starts, plays, looks back, goes home', async () => {
    const { open, page } = await player.device();
    const hands = keyboard();
    await open('?stage=off');
    expect((await where(page)).phase).toBe('home');
    await tabTo(page, `[data-story="${story.id}"] [data-action="start"]`);
    await leads(page, () => page.keyboard.press('Enter'));
    for (let now = await where(page); now.phase !== 'ending'; ) {
      if (now.phase === 'decision') now = await leads(page, () => page.keyboard.press('1'));
      else now = await leads(page, () => hands.goOn(page));
    }
    await tabTo(page, '[data-action="debrief"]');
    await leads(page, () => page.keyboard.press('Space'));
    expect((await where(page)).phase).toBe('debrief');
    await tabTo(page, '[data-action="exit"]');
    await leads(page, () => page.keyboard.press('Enter'));
    expect((await where(page)).phase).toBe('home');
    expect(new URL(page.url()).search).toBe('?stage=off');
  });
});
