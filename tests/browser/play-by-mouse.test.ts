/** Whole plays in a browser by mouse: every plan, and one at random with the office, come to the same end as Node computes by replay. */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/core/rules/read.ts';
import { replay } from '../../src/core/run/replay.ts';
import { plansOf } from '../support/plans.ts';
import { mouse, usePlayer } from '../support/player-page.ts';
import { randomRun } from '../support/random-run.ts';
import { shippedStories } from '../support/shipped.ts';
import { plays } from '../support/whole-play.ts';

const player = usePlayer();

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
        await plays(player, { story, run: plan, hands: mouse, more: '&stage=off' });
      });
    }

    it('a random player with the office on the screen', () =>
      plays(player, { story, run: { seed: 1, choose: [...randomRun(story.prepared, 1).choices] }, hands: mouse, more: '&motion=off' }));
  });
}
