/** What follows an option: walked it is every run there is, sampled it lies where the walk says, and its slices change nothing. */
import { describe, expect, it } from 'vitest';
import { continuations } from '../../../../src/core/report/counting/continuations.ts';
import { errorOf } from '../../../../src/core/report/counting/ends.ts';
import { begin } from '../../../../src/core/rules/kernel.ts';
import { prepare } from '../../../../src/core/rules/prepare.ts';
import { ENDING_KINDS, type Story } from '../../../../src/core/rules/story.ts';
import { driven } from '../../../support/driven.ts';
import { deckStory, deckTeamStory, everyRun, smallStory, smallTeamStory } from '../../../support/small-stories.ts';
import { option, plainStory, scene } from '../../../support/stories.ts';

const WHOLE = { ahead: 0, walk: Number.POSITIVE_INFINITY, sample: 0, seed: 1 };

/** The story behind a scene with one option, so that what follows it is every run of the story. */
function behindOneOption(story: Story): Story {
  const door = scene('door', [option('open')], { label: 1, next: [{ when: null, to: story.first }] });
  return { ...story, scenes: [...story.scenes, door], first: story.scenes.length };
}

const FAMILIES = [
  ['plain', smallStory],
  ['team', smallTeamStory],
  ['asides and a deck', deckStory],
  ['the same with a team and a calendar', deckTeamStory],
] as const;

describe('all continuations of an option', () => {
  it.each(FAMILIES)('are every run, by ending and by kind: %s', (_, storyOf) => {
    for (let seed = 1; seed <= 12; seed++) {
      const story = behindOneOption(storyOf(seed));
      const p = prepare(story);
      const brute = everyRun(story);
      const { value: ends } = driven(continuations(p, begin(p, seed), 0, WHOLE));
      expect(ends.label).toBe('exact');
      expect(ends.played).toBe(brute.runs);
      brute.endings.forEach((share, ending) => expect(ends.endings[ending]).toBeCloseTo(share, 12));
      for (const kind of ENDING_KINDS) expect(ends.kinds[kind]).toBeCloseTo(brute.kinds.get(kind) ?? 0, 12);
    }
  });

  it.each(FAMILIES)('are sampled where there are too many, and lie within four standard errors: %s', (_, storyOf) => {
    for (let seed = 1; seed <= 6; seed++) {
      const story = behindOneOption(storyOf(seed));
      const p = prepare(story);
      const { value: exact } = driven(continuations(p, begin(p, seed), 0, WHOLE));
      const { value: ends } = driven(continuations(p, begin(p, seed), 0, { ...WHOLE, walk: 0, sample: 4000 }));
      expect([ends.label, ends.played]).toEqual(['sampled', 4000]);
      expect(errorOf(exact)).toBe(0);
      expect(Math.abs(ends.thrives - exact.thrives)).toBeLessThanOrEqual(4 * errorOf(ends));
    }
  });
});

describe('the work', () => {
  const story = behindOneOption(smallTeamStory(5));
  const p = prepare(story);

  it('gives the page its turn, and equal seeds are equal figures', () => {
    const sampled = { ...WHOLE, ahead: 9, walk: 0, sample: 500 };
    const { value, slices } = driven(continuations(p, begin(p, 1), 0, sampled));
    expect(slices).toBeGreaterThan(20);
    expect(driven(continuations(p, begin(p, 1), 0, sampled)).value).toEqual(value);
    expect(driven(continuations(p, begin(p, 1), 0, { ...sampled, seed: 2 })).value).not.toEqual(value);
  });

  it('does not depend on the run’s own dice, and leaves the state as it was', () => {
    const before = begin(p, 7);
    const copy = [...before];
    const { value } = driven(continuations(p, before, 0, WHOLE));
    expect([...before]).toEqual(copy);
    expect(driven(continuations(p, begin(p, 8), 0, WHOLE)).value).toEqual(value);
  });

  it('a story that goes in circles is sampled, and comes to an end', () => {
    const circle = prepare(plainStory([scene('round', [option('again', { goto: [{ when: null, to: 0 }] })])]));
    const { value } = driven(continuations(circle, begin(circle, 1), 0, { ...WHOLE, walk: 50, sample: 2 }));
    expect(value).toMatchObject({ label: 'sampled', played: 2, thrives: 0 });
    expect(value.endings).toEqual([0]);
  });
});
