/** How much a random run reads. */
import { describe, expect, it } from 'vitest';
import { gridOdds } from '../../../../src/core/analysis/odds/grid.ts';
import { readingOfRuns } from '../../../../src/core/analysis/reading/runs.ts';
import { prepare } from '../../../../src/core/rules/prepare.ts';
import { load } from '../../../../src/core/scenario/load.ts';
import { ownStory } from '../../../support/own-story.ts';

function readingOf(change: (story: ReturnType<typeof ownStory>) => void): ReturnType<typeof readingOfRuns> {
  const authored = ownStory();
  change(authored);
  const { story, text, problems } = load(JSON.stringify(authored));
  if (story === null || text === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  const odds = gridOdds(prepare(story));
  if (odds === null) throw new Error('a plain story fits a grid');
  return readingOfRuns(story, text, odds);
}

describe('readingOfRuns', () => {
  it('counts briefing, scenes, every option, one reaction each, and the ending', () => {
    const { run, scenes } = readingOf(() => undefined);
    // Role 7, outcome 3; each scene: 3, its question, 6 + 6 words of options, reaction 1; either ending 2.
    const questions = 5 + 5 + 4 + 5;
    expect(run.words).toBeCloseTo(7 + 3 + 4 * (3 + 12 + 1) + questions + 2, 9);
    expect(run.decisions).toBeCloseTo(4, 9);
    expect(run.seconds).toBeCloseTo((run.words * 60) / 200 + 4 * 15, 9);
    expect(scenes.map(({ words }) => words)).toEqual([21, 21, 20, 21]);
  });

  it('weighs what only some runs read', () => {
    const before = readingOf(() => undefined).run.words;
    const after = readingOf(({ scenes }) => scenes['monday']?.options['ask']?.lines.push('Eight more words that one run in two reads.'));
    expect(after.run.words - before).toBeCloseTo(9 / 2, 9);
  });
});
