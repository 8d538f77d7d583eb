/** What an author wrote of a scene, found again in the story: needs behind splits, asides, words of each; and what documents say of them. */
import { describe, expect, it } from 'vitest';
import { inWords } from '../../../src/core/documents/in-words.ts';
import { listedIn, needBehind, wordsOf } from '../../../src/core/documents/listed.ts';
import { numberingOf } from '../../../src/core/documents/numbering.ts';
import { plain } from '../../../src/core/documents/phrase.ts';
import { offeredIn, readingOf } from '../../../src/core/analysis/reading/words.ts';
import { reviewHtml } from '../../../src/core/documents/review/review.ts';
import type { StoryOption } from '../../../src/core/rules/story.ts';
import { load } from '../../../src/core/scenario/load.ts';
import { shippedStories } from '../../support/shipped.ts';
import { option, scene } from '../../support/stories.ts';
import { weekStory } from '../../support/week-story.ts';

const { scenario, story, text, problems } = load(JSON.stringify(weekStory(), null, 2));
if (!scenario || !story || !text) throw new Error(JSON.stringify(problems));
const at = (id: string) => story.scenes.find((one) => one.id === id) ?? scene('none', []);

describe('what is listed of a scene', () => {
  it('are options, then asides, each with its own place', () => {
    expect(listedIn(at('monday')).map(({ kind, id, places }) => [kind, id, places])).toEqual([
      ['option', 'ana', [0]],
      ['option', 'ben', [1]],
      ['option', 'cook', [2]],
      ['aside', '+list', [3]],
    ]);
  });

  it('are of a calendar its needs, each with what one token does: the same as an option that is written so', () => {
    const needs = listedIn(at('tuesday'));
    expect(needs.map(({ kind, id, places }) => [kind, id, places])).toEqual([
      ['need', 'ana', [0, 1]],
      ['need', 'ben', [0, 2]],
      ['need', 'cook', [1, 2]],
    ]);
    const parts = ({ when, effects, set, learn, keeps, for: pleased, move }: StoryOption) => ({
      when,
      effects: [...effects].sort((a, b) => ('meter' in a && 'meter' in b ? a.meter - b.meter : 0)),
      set,
      learn,
      keeps,
      pleased,
      move,
    });
    needs.forEach(({ option: need }, i) => expect(parts(need)).toEqual(parts(at('monday').options[i] ?? option('none'))));
    expect(needs.map(({ option: { later } }) => later.map((place) => story.laters[place]?.effects))).toEqual([
      [[{ meter: 0, by: 4 }]],
      [],
      [],
    ]);
    expect(needs.map(({ option: { promises } }) => promises.map((promise) => story.promises[promise]?.id))).toEqual([
      [],
      ['tuesday:ben'],
      [],
    ]);
    expect(needs.map((one) => wordsOf(text.scenes['tuesday'], one)?.says)).toEqual(
      needs.map((_, i) => Object.values(weekStory().scenes.monday.options)[i]?.says),
    );
  });

  it('finds the moves and effects of needs that can get several tokens', () => {
    const share = (need: string, tokens: number) => ({ need, tokens, move: need === 'a' ? 1 : 4, strength: 1 });
    const split = (a: number, b: number) =>
      option(`a=${a}~b=${b}`, {
        split: [share('a', a), share('b', b)].filter(({ tokens }) => tokens > 0),
        effects: [{ meter: 0, by: 3 * a - 2 * b }],
      });
    const needs = listedIn(scene('week', [split(3, 0), split(2, 1), split(1, 2), split(0, 3)]));
    expect(needs.map(({ option: { move, effects } }) => [move, effects])).toEqual([
      [1, [{ meter: 0, by: 3 }]],
      [4, [{ meter: 0, by: -2 }]],
    ]);
  });

  it.each(shippedStories())('$id: every need has what its author wrote', ({ source, story: shipped }) => {
    const file = JSON.parse(source) as {
      scenes: Record<string, { allocate?: { needs: Record<string, { for?: string[]; move?: string; when?: object; keeps?: string[] }> } }>;
    };
    for (const one of shipped.scenes) {
      const written = file.scenes[one.id]?.allocate?.needs ?? {};
      const needs = listedIn(one).filter(({ kind }) => kind === 'need');
      expect(needs.map(({ id }) => id)).toEqual(Object.keys(written));
      for (const { id, option: need } of needs) {
        expect(need.for.map((person) => shipped.people[person]?.id)).toEqual(written[id]?.for ?? []);
        expect(need.keeps.map((promise) => shipped.promises[promise]?.id)).toEqual(written[id]?.keeps ?? []);
        expect(need.when !== null).toBe(written[id]?.when !== undefined);
        expect(need.move >= 0).toBe(written[id]?.move !== undefined);
      }
    }
  });

  it('knows the need that a condition on splits is about', () => {
    expect(needBehind(at('tuesday'), [1, 0])?.id).toBe('ana');
    expect(needBehind(at('tuesday'), [0])).toBeNull();
  });
});

describe('in words', () => {
  const words = inWords(story, text, numberingOf(story));
  it('numbers needs and asides, and says who got time', () => {
    const when = text.scenes['friday']?.options['plug']?.lines[0]?.when;
    if (!when) throw new Error('a line that asks for the calendar');
    expect(plain(words.condition(when))).toBe('you gave time to §2.1 “Ana, with the paper”');
    expect(plain(words.condition({ is: 'not', of: when }))).toBe('you gave no time to §2.1 “Ana, with the paper”');
    expect(plain(words.option(0, 3))).toBe('§1.4 “Read the list twice”');
    expect(plain(words.option(1, 0))).toBe('§2 “Ana, with the paper · Ben, with the toner”');
  });

  it('puts slots where they stand, then events, in reading order', () => {
    expect(numberingOf(story).order.map((index) => story.scenes[index]?.id)).toEqual([
      'monday',
      'tuesday',
      'noon',
      'friday',
      'cake',
      'smoke',
    ]);
  });
});

describe('reading', () => {
  it('counts of a calendar its needs, and what one run plays: who got time and who did not', () => {
    const tuesday = text.scenes['tuesday'];
    if (!tuesday) throw new Error('the calendar');
    expect(offeredIn(tuesday).map(({ says }) => says)).toEqual(['Ana, with the paper', 'Ben, with the toner', 'The cook, with the soup']);
    // 3 + 4 before; 4 + 4 + 5 under the question; at most "It is the blue one." and "It leaks." (7), or the cook and who missed.
    const reading = readingOf(tuesday);
    expect(reading.run).toBe(3 + 4 + 4 + 4 + 5 + Math.max(5 + 2, 5 + 1 + 2 + 2, 2 + 1 + 3));
    expect(reading.all).toBeGreaterThan(reading.run);
  });

  it('counts what an aside plays among all words, and not for a run that only decides', () => {
    const monday = text.scenes['monday'];
    if (!monday) throw new Error('the first scene');
    const without = { ...monday, options: Object.fromEntries(Object.entries(monday.options).filter(([id]) => id !== '+list')) };
    expect(readingOf(monday).run - readingOf(without).run).toBe(4);
    expect(readingOf(monday).all - readingOf(without).all).toBe(4 + 10);
  });
});

describe('the review', () => {
  const html = reviewHtml({ story, text, scenario, odds: null, portrait: null });
  const read = html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, '');

  it('tells needs with what they do and what is played without time, not splits', () => {
    expect(read).toContain('A calendar: 2 parts of the time are shared out, at most 1 for each.');
    expect(read).toContain('§2.2 Ben, with the toner');
    expect(read).toContain('Without time§2.2b Ben: I see.§2.2c narration: He goes.');
    expect(read).not.toContain('Ana, with the paper · Ben, with the toner');
    expect(read).toContain('Keepsthe promise of §2.2 “Ben, with the toner”');
  });

  it('tells asides with their price, slots with their events, events with where they are drawn', () => {
    expect(read).toContain('§1.4 Read the list twiceThen the player reads');
    expect(read).toContain('Takes1 day of those saved');
    expect(read).toContain('A slot: here one of 2 events comes up');
    expect(read).toContain('Drawn in §3 Noon, if the flag “read” is set; weight 1.');
    expect(read).toContain('In a lesson that leaves this decision out, it is told with §1.1 “Ana, with the paper”.');
  });

  it('tells chapters and what is seen on looking', () => {
    expect(read).toContain('§C2 TonerBegins with §4 Friday.It opens with:§C2ra Ben: As I said.');
    expect(read).toContain('Seen on looking:She hums., if the flag “heard” is setShe waits., otherwise');
  });
});
