import { describe, expect, it } from 'vitest';
import { attention, daysOf, usesOf } from '../../../src/core/rules/meaning.ts';
import type { StoryShare } from '../../../src/core/rules/story.ts';
import { playing } from '../../support/playing.ts';
import { moveIndex, option, scene, strengthIndex, teamStory } from '../../support/stories.ts';

const talk = (need: string, tokens = 1): StoryShare => ({ need, tokens, move: moveIndex('listen'), strength: strengthIndex('light') });
const plan = (need: string, tokens = 1): StoryShare => ({ need, tokens, move: moveIndex('organise'), strength: strengthIndex('full') });
const split = (...shares: readonly StoryShare[]) =>
  option(shares.map(({ need, tokens }) => `${need}=${tokens}`).join('~'), { split: shares });

describe('a calendar', () => {
  it('[W7] adds up the attention of its tokens, and what is left of the week is routine', () => {
    const { lead, manage } = attention(usesOf(split(talk('ada'), talk('ben'))));
    expect(lead).toBeCloseTo(0.72 + 0.1 * 0.28, 12);
    expect(manage).toBeCloseTo(0.1 * 0.28, 12);
    expect(attention(usesOf(split(talk('ada', 2)))).lead).toBeCloseTo(lead, 12);
  });

  it('[W7] shares out more than a whole week in proportion', () => {
    const { lead, manage } = attention(usesOf(split(talk('ada', 2), plan('wall'))));
    expect(lead + manage).toBeCloseTo(1, 12);
    expect(lead / manage).toBeCloseTo(0.72 / 0.8, 12);
    expect(daysOf(usesOf(split(talk('ada', 2), plan('wall'))))).toBe(5);
  });

  it('[W7] counts a use of the move for every token, and its gains wear off after the week', () => {
    const week = (id: string, next: number) =>
      scene(id, [split(talk('ada'), talk('ben')), option('one', { move: moveIndex('listen') })], { next: [{ when: null, to: next }] });
    const story = teamStory([week('first', 1), week('second', -1)]);
    const [fresh, used] = [playing(story).choose('one'), playing(story).choose('ada=1~ben=1')];
    const { p } = used;
    expect(used.f[p.at.used + moveIndex('listen')]).toBe(2);
    expect(fresh.f[p.at.used + moveIndex('listen')]).toBe(1);
  });
});
