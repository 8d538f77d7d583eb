/**
 * The opening of a story: its first pages as Views, worked out when the game is built, so that they are shown before the engine is here.
 * In: a story and its text. Out: an Opening. Nothing is rolled before the first choice; a run's seed only shuffles the options.
 */
import { begin, currentScene } from '../rules/kernel.ts';
import { prepare } from '../rules/prepare.ts';
import type { Story } from '../rules/story.ts';
import type { Text } from '../scenario/text.ts';
import { cardsOf, visitsOf } from './decision.ts';
import type { Opening, OpeningPage } from './opening-view.ts';
import type { View } from './view.ts';
import { viewOf } from './view-of.ts';

/** Null where the story ends before anything is asked. */
export function openingOf(story: Story, text: Text): Opening | null {
  const prepared = prepare(story);
  const frame = begin(prepared, 0);
  const scene = currentScene(prepared, frame);
  if (scene === null) return null;
  const view = (page: OpeningPage): View => viewOf({ prepared, text, frame, last: null, page });
  return {
    views: { briefing: view('briefing'), scene: view('scene'), decision: view('decision') },
    order: scene.scene.keepOrder
      ? null
      : { key: scene.orderKey, visit: visitsOf(prepared, frame, scene), options: cardsOf(scene).map(({ option }) => option.id) },
  };
}
