/** What a player meets on the way in a story with asides, a calendar, events and chapters: words, decisions, who speaks and who is asked. */
import { describe, expect, it } from 'vitest';
import { momentsOf } from '../../../../src/core/analysis/findings/moments.ts';
import { prepare } from '../../../../src/core/rules/prepare.ts';
import { load } from '../../../../src/core/scenario/load.ts';
import { weekStory } from '../../../support/week-story.ts';

function met(change: (file: ReturnType<typeof weekStory>) => object = (file) => file) {
  const { story, text, problems } = load(JSON.stringify(change(weekStory())));
  if (!story || !text) throw new Error(JSON.stringify(problems));
  return momentsOf(prepare(story), text, { runs: 200, decisions: 5000 });
}
/** The same with somebody let go by the first decision. */
const without = (person: string) => (file: ReturnType<typeof weekStory>) => {
  const { monday } = file.scenes;
  const options = Object.fromEntries(
    Object.entries(monday.options).map(([id, one]) => [id, { ...one, promise: undefined, leaves: [person] }]),
  );
  return { ...file, scenes: { ...file.scenes, monday: { ...monday, options } } };
};
const places = (list: readonly { readonly path: readonly (string | number)[] }[]): string[] =>
  list.map(({ path }) => path.join('.')).toSorted();

describe('moments', () => {
  it('feel no aside, which decides nothing', () => {
    const all = met();
    expect(all.absent).toEqual([]);
    expect(all.asked).toEqual([]);
    expect(all.felt.map((points) => points !== null)).toEqual([true, true, true, true, true, false]);
  });

  it('hear who has left in a need, in what it missed, and on the page between chapters', () => {
    const { absent, asked } = met(without('ben'));
    expect(places(absent)).toEqual([
      'chapters.1.recap.0',
      'scenes.tuesday.allocate.needs.ben.lines.0',
      'scenes.tuesday.allocate.needs.ben.missed.0',
    ]);
    expect(places(asked)).toEqual(['scenes.tuesday.allocate.needs.ben']);
    for (const { run } of absent) expect(run.choices[0]).toMatch(/^monday[:+]/);
  });

  it('hear who has left in an aside and in an event', () => {
    const { absent } = met((file) => {
      const gone = without('ana')(file) as unknown as ReturnType<typeof weekStory>;
      const { friday, cake } = gone.scenes;
      const asides = { list: { says: 'Ask once more', days: 0.5, lines: ['ana: Gone.'] } };
      return { ...gone, scenes: { ...gone.scenes, friday: { ...friday, asides }, cake: { ...cake, lines: ['ana: Cake!'] } } };
    });
    expect(places(absent)).toEqual(
      expect.arrayContaining(['scenes.cake.lines.0', 'scenes.friday.asides.list.lines.0', 'scenes.tuesday.allocate.needs.ana.missed.0']),
    );
  });
});
