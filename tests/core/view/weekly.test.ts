/** What a player is told of a weekly effect: its sentence once, its part of every change by name, and nothing of it as their own doing. */
import { expect, it } from 'vitest';
import { load } from '../../../src/core/scenario/load.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import type { View } from '../../../src/core/view/view.ts';
import { pagesOf } from '../../support/pages.ts';
import { weekStory } from '../../support/week-story.ts';

const SAYS = 'The printer is louder than the people now.';
const weekly = [{ from: 1, to: 4, when: { meter: 'morale', atLeast: 52 }, effects: { morale: -4 }, says: SAYS }];
const { story, text } = load(JSON.stringify({ ...weekStory(), weekly }));
if (story === null || text === null) throw new Error('not compiled');

const choices = ['monday:ana', 'tuesday:ana=1~cook=1', 'cake:they', 'friday:plug'];
const reactions = pagesOf({ id: story.id, source: '', story, text, prepared: prepare(story) }, 3, choices)
  .filter(({ page }) => page === 'reaction')
  .map(({ view }) => view);

const told = ({ news }: View): number => news.filter(({ says }) => says === SAYS).length;
const morale = ({ changes }: View) => changes.find(({ meter }) => meter === 'morale');

it('its sentence is told when it is felt for the first time, and only then', () => {
  expect(reactions.map(told)).toEqual([0, 1, 0, 0]);
  expect(reactions[1]?.announcement).toContain(SAYS);
});

it('[A3] its part of a change stands beside that of the choice, every time', () => {
  expect(morale(reactions[0] as View)?.why).not.toContain('how things stand');
  // With the cake nothing changed: coffee made up for it.
  for (const view of [reactions[1], reactions[3]] as View[]) {
    expect(morale(view)?.causes).toContainEqual(expect.objectContaining({ says: 'how things stand', by: -4 }));
    expect(morale(view)?.why).toContain('how things stand −4');
  }
  expect(morale(reactions[3] as View)?.yours).toBe(5);
});
