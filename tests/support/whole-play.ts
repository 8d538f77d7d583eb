/** A whole play in the browser, held against the rules. In: a story, a run of it, hands. Out: nothing, or a failed expectation. */
import { expect } from 'vitest';
import { isAside } from '../../src/core/rules/choice.ts';
import { digest, read } from '../../src/core/rules/read.ts';
import { replay } from '../../src/core/run/replay.ts';
import type { Plan } from './plans.ts';
import { type Hands, kept, type Player, playToEnd, type Where } from './player-page.ts';
import type { Shipped } from './shipped.ts';

type Played = Pick<Plan, 'seed' | 'choose'>;

/** The pages a run passes, from the rules alone. */
function pagesOf(story: Shipped, { seed, choose }: Played): Where[] {
  const { steps, frame, stopped } = replay(story.prepared, seed, choose);
  expect(stopped).toBeNull();
  const isInterrupt = (id: string): boolean => story.story.scenes.some((scene) => scene.id === id && scene.interrupt !== null);
  /** A chapter but the first has a page before its first scene, and before one that stands in for it. */
  const opens = new Set(story.text.chapters.slice(1).map(({ first }) => first));
  for (const id of opens)
    for (const { to } of story.story.scenes.find((scene) => scene.id === id)?.without ?? []) opens.add(story.story.scenes[to]?.id ?? id);
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
          : [...(opens.has(scene) ? [at('scene', { scene, moment: 'chapter' })] : []), at('scene', { scene }), at('decision', { scene })]),
      at('scene', { scene, moment: 'reaction' }),
    ]),
    at('ending', { ending: ending?.id ?? null, kind: ending?.kind ?? null }),
  ];
}

export type WholePlay = {
  readonly story: Shipped;
  readonly run: Played;
  readonly hands: Hands;
  /** Further parameters of the address. */
  readonly more?: string;
};

/** Plays in the browser and holds every page, and what was saved at the end, against the rules. */
export async function plays(player: Player, { story, run, hands, more = '' }: WholePlay): Promise<void> {
  const { open, page } = await player.device();
  await open(`?scenario=${story.id}&seed=${run.seed}${more}`);
  expect(await playToEnd(page, run.choose, hands)).toEqual(pagesOf(story, run));
  const { frame } = replay(story.prepared, run.seed, run.choose);
  expect(await kept(page, story.id)).toMatchObject({
    page: 'ending',
    run: { scenario: story.id, seed: run.seed, choices: run.choose, made: { end: digest(story.prepared, frame) } },
  });
}
