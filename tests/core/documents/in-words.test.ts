import { describe, expect, it } from 'vitest';
import { inWords } from '../../../src/core/documents/in-words.ts';
import { numberingOf } from '../../../src/core/documents/numbering.ts';
import { plain } from '../../../src/core/documents/phrase.ts';
import { readingOf, wordsIn } from '../../../src/core/analysis/reading/words.ts';
import type { Condition } from '../../../src/core/rules/story.ts';
import { change, readingTime, share, visitsWords } from '../../../src/core/text/documents.ts';
import { shippedStories } from '../../support/shipped.ts';

const shipped = shippedStories().find(({ id }) => id === 'first-week');
if (!shipped) throw new Error('first-week is the story these words are about');
const { story, text } = shipped;
const words = inWords(story, text, numberingOf(story));
const says = (condition: Condition): string => plain(words.condition(condition));

const high: Condition = { is: 'meter', meter: 0, atLeast: 55 };
const low: Condition = { is: 'meter', meter: 1, below: 40 };
const odile: Condition = { is: 'present', person: 0 };
const femi: Condition = { is: 'present', person: 1 };
const tired: Condition = { is: 'person', person: 1, meter: 'energy', below: 42 };
const not = (of: Condition): Condition => ({ is: 'not', of });

describe('conditions', () => {
  it('says numbers, the work pile in weeks', () => {
    expect(says(high)).toBe('morale is 55 or more');
    expect(says(low)).toBe('execution is under 40');
    expect(says({ is: 'meter', meter: 4, atLeast: 3.4, below: 5 })).toBe('work pile is 3.4 weeks or more and under 5 weeks');
    expect(says(tired)).toBe('Femi’s energy is under 42');
  });
  it('names people, scenes, options, facts', () => {
    expect(says(odile)).toBe('Odile is there');
    expect(says({ is: 'visited', scene: 0, option: -1 })).toBe('you have been in §1 Monday');
    expect(says({ is: 'visited', scene: 0, option: 0 })).toBe('you chose §1.1 “Tip out the nearest bag and look inside for a name”');
    expect(says({ is: 'learned', fact: 0 })).toBe('you know the fact “lukas-label”');
  });
  it('turns denials round', () => {
    expect(says(not(high))).toBe('morale is under 55');
    expect(says(not(not(high)))).toBe('morale is 55 or more');
    expect(says(not(odile))).toBe('Odile is away');
    expect(says(not(tired))).toBe('Femi’s energy is 42 or more, or Femi is away');
    expect(says(not({ is: 'any', of: [odile, femi] }))).toBe('Odile is away and Femi is away');
    expect(says(not({ is: 'all', of: [odile, femi] }))).toBe('Odile is away or Femi is away');
    expect(says(not({ is: 'meter', meter: 0, atLeast: 40, below: 60 }))).toBe('morale is under 40 or is 60 or more');
  });
  it('brackets groups of the other kind only', () => {
    expect(says({ is: 'any', of: [{ is: 'all', of: [high, low] }, odile] })).toBe(
      '(morale is 55 or more and execution is under 40) or Odile is there',
    );
    expect(says({ is: 'all', of: [{ is: 'all', of: [high, low] }, odile] })).toBe(
      'morale is 55 or more and execution is under 40 and Odile is there',
    );
    expect(says({ is: 'all', of: [not({ is: 'all', of: [odile, femi] }), high] })).toBe(
      '(Odile is away or Femi is away) and morale is 55 or more',
    );
    expect(says({ is: 'all', of: [not(tired), high] })).toBe('(Femi’s energy is 42 or more, or Femi is away) and morale is 55 or more');
  });
  it('has words for every condition of every shipped scenario', () => {
    for (const one of shippedStories()) {
      const its = inWords(one.story, one.text, numberingOf(one.story));
      const all = one.story.scenes.flatMap((scene) => scene.options.flatMap(({ when }) => (when ? [when] : [])));
      for (const condition of all) expect(plain(its.condition(condition))).toMatch(/ is | know | chose | been /);
    }
  });
});

describe('amounts', () => {
  it('says effects with signs, and weeks of work', () => {
    expect(
      words.effects([
        { meter: 0, by: 8 },
        { meter: 1, by: -4 },
        { meter: 4, by: -0.5 },
        { meter: 2, by: 1 },
        { meter: 3, by: 0 },
      ]),
    ).toEqual(['morale +8 points', 'execution −4 points', 'work pile −0.5 weeks', 'purpose +1 point']);
    expect(words.effects([{ person: 0, of: 'energy', by: -8 }])).toEqual(['Odile’s energy −8 points']);
    expect(words.sides([0], [1])).toEqual(['Odile likes it: engagement +5 points', 'Femi dislikes it: engagement −5 points']);
    expect(change(0, 1 / 3)).toBe('+0.3 points');
  });
  it('never rounds a share to never or always', () => {
    expect([0, 0.001, 0.126, 0.9999, 1].map(share)).toEqual(['0 %', 'under 1 %', '13 %', 'over 99 %', '100 %']);
    // A sum of many chances misses 1 by the last bits.
    expect([0.1 + 0.2 + 0.7 - 1e-12, 1 + 1e-12, 1e-12].map(share)).toEqual(['100 %', '100 %', '0 %']);
    expect([1 + 1e-12, 1.25].map(visitsWords)).toEqual(['100 % of runs', '1.3 times a run']);
  });
  it('says where routes lead', () => {
    expect(plain(words.routes([{ when: null, to: 1 }]))).toBe('§2 Tuesday');
    expect(
      plain(
        words.routes([
          { when: high, to: 1 },
          { when: null, to: -1 },
        ]),
      ),
    ).toBe('if morale is 55 or more: §2 Tuesday; otherwise: the end');
  });
});

describe('reading load', () => {
  it('counts words in scripts with and without spaces', () => {
    expect(wordsIn("It's 5,412 things; don’t ask.")).toBe(5);
    expect(wordsIn('会議は終わりです')).toBe(4);
    expect(wordsIn(' … ')).toBe(0);
    expect([3, 59, 60, 100].map(readingTime)).toEqual(['10 s', '1 min', '1 min', '2 min']);
  });
  it('one run reads every option and one reaction', () => {
    const line = (says: string) => ({ who: null, mood: null, says, when: null });
    const option = (says: string, reaction: string) => ({
      says,
      locked: null,
      lines: [line(reaction)],
      later: [],
      good: [line('one')],
      bad: [line('one two')],
      promise: null,
      concepts: [],
    });
    const options = { a: option('go on', 'a b c'), b: option('stop', 'a') };
    expect(
      readingOf({ place: 'office', lines: [line('hello there')], ask: 'what now', options, calendar: null, usual: null }),
    ).toMatchObject({
      all: 17,
      run: 12,
    });
  });
});
