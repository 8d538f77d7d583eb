/** Whole plays in a browser by keyboard alone: to every ending of every story, and from home to home. */
import { describe, expect, it } from 'vitest';
import { plansOf } from '../support/plans.ts';
import { keyboard, leads, tabTo, usePlayer, where } from '../support/player-page.ts';
import { shippedStories } from '../support/shipped.ts';
import { plays } from '../support/whole-play.ts';

const player = usePlayer();

for (const story of shippedStories()) {
  const plans = plansOf(story.id);

  describe(story.id, () => {
    it.each(story.story.endings.map(({ id }) => id))('by keyboard alone: to %s', async (id) => {
      const plan = plans.find((one) => one.expect.ending === id);
      if (!plan) throw new Error(`no plan leads to ${id}`);
      await plays(player, { story, run: plan, hands: keyboard(), more: '&stage=off' });
    });
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
