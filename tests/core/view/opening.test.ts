/** The opening that the build works out shows what the engine would show, whatever the seed of the run. */
import { describe, expect, it } from 'vitest';
import { begin } from '../../../src/core/rules/kernel.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { load } from '../../../src/core/scenario/load.ts';
import { openingOf } from '../../../src/core/view/opening.ts';
import { type Opening, openingView } from '../../../src/core/view/opening-view.ts';
import { viewOf } from '../../../src/core/view/view-of.ts';
import { ownStory, withEverything } from '../../support/own-story.ts';
import { shippedStories } from '../../support/shipped.ts';

const PAGES = ['briefing', 'scene', 'decision'] as const;
const SEEDS = [0, 1, 2, 3, 7, 1234, 2 ** 31, 2 ** 32 - 1];

const loaded = (name: string, content: object) => {
  const { story, text } = load(JSON.stringify(content));
  if (!story || !text) throw new Error(`${name} does not load`);
  return { id: name, story, text };
};

/** Its options shuffled, one of them locked. */
const shuffled = withEverything();
Object.assign(shuffled.scenes['monday'] ?? {}, { keepOrder: false });

const stories = [
  ...shippedStories(),
  loaded('a small story', ownStory()),
  loaded('an order that is kept, odds, a locked option', withEverything()),
  loaded('the same in any order', shuffled),
];

describe('the opening', () => {
  for (const { id, story, text } of stories) {
    it(`of ${id} is what the engine shows`, () => {
      const opening = JSON.parse(JSON.stringify(openingOf(story, text))) as Opening;
      const prepared = prepare(story);
      for (const seed of SEEDS) {
        const frame = begin(prepared, seed);
        for (const page of PAGES) {
          expect(openingView(opening, page, seed)).toEqual(viewOf({ prepared, text, frame, last: null, page }));
        }
      }
    });
  }

  it('puts the options in another order for another seed', () => {
    const { story, text } = loaded('shuffled', shuffled);
    const opening = openingOf(story, text);
    if (!opening) throw new Error('no opening');
    const orders = new Set(
      SEEDS.map((seed) =>
        openingView(opening, 'decision', seed)
          .options.map(({ id }) => id)
          .join(),
      ),
    );
    expect(orders.size).toBeGreaterThan(1);
  });

  it('is none where a story ends before anything is asked', () => {
    const { story, text } = loaded('a small story', ownStory());
    expect(openingOf({ ...story, first: -1 }, text)).toBeNull();
  });
});
