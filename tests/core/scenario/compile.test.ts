/** compile: what the author's words become. The two small scenarios in bases/ are varied here and there. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SAMPLES } from '../../../src/core/look/samples.ts';
import { load } from '../../../src/core/scenario/load.ts';
import { END, type Story } from '../../../src/core/rules/story.ts';
import { MOVE_NAMES, STRANGER, STRENGTH_NAMES, TYPES } from '../../../src/core/rules/words.ts';
import type { Text } from '../../../src/core/scenario/text.ts';

const plain = readFileSync('tests/core/scenario/bases/plain.json', 'utf8');
const team = readFileSync('tests/core/scenario/bases/team.json', 'utf8');

/** A scenario after some replacements; it must have no error. */
function compiled(source: string, ...edits: readonly (readonly [string, string])[]): { story: Story; text: Text } {
  let edited = source;
  for (const [from, to] of edits) {
    expect(edited).toContain(from);
    edited = edited.replace(from, () => to);
  }
  const { story, text, problems } = load(edited);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (story === null || text === null) throw new Error('not compiled');
  return { story, text };
}

const optionOf = (story: Story, scene: number, option: number) => {
  const found = story.scenes[scene]?.options[option];
  if (!found) throw new Error('no such option');
  return found;
};

describe('a plain story', () => {
  const { story, text } = compiled(plain);

  it('starts with its two meters and its own', () => {
    expect(story.start).toEqual([55, 50, 0, 0, 0, 0, 0]);
    expect(story.meters).toEqual([{ id: 'guests', start: 60, shown: true }]);
    expect(story).toMatchObject({ dynamics: 'none', weeks: 0, people: [], first: 0 });
    expect(compiled(plain, ['  "start": { "morale": 55, "execution": 50 },\n', '']).story.start.slice(0, 2)).toEqual([50, 50]);
  });

  it('turns words into steps of four points, or of the own step of a meter; numbers stay', () => {
    expect(optionOf(story, 0, 0).effects).toEqual([
      { meter: 1, by: 4 },
      { meter: 0, by: -4 },
    ]);
    expect(optionOf(story, 1, 0).effects).toEqual([{ meter: 7, by: 4 }]);
    expect(optionOf(story, 1, 1).effects).toEqual([{ meter: 7, by: -3 }]);
    const own = compiled(plain, ['"start": 60', '"start": 60, "step": 10, "shown": false'], ['"guests": "+"', '"guests": "++"']);
    expect(optionOf(own.story, 1, 0).effects).toEqual([{ meter: 7, by: 20 }]);
    expect(own.story.meters[0]?.shown).toBe(false);
  });

  it('numbers flags, facts and promises', () => {
    expect(story).toMatchObject({ flags: ['tired'], facts: ['jun-stock'], promises: [{ id: 'weekend:ask', to: -1, by: 4 }] });
    expect(optionOf(story, 0, 0)).toMatchObject({ set: [0], promises: [], move: -1, learn: [] });
    expect(optionOf(story, 0, 1)).toMatchObject({ set: [], promises: [0], learn: [0] });
    expect(optionOf(story, 1, 0).keeps).toEqual([0]);
    expect(optionOf(story, 1, 1).when).toEqual({ is: 'learned', fact: 0 });
  });

  it('leads from scene to scene and to the end', () => {
    expect(story.scenes.map(({ next }) => next)).toEqual([[{ when: null, to: 1 }], [{ when: null, to: 2 }], [{ when: null, to: END }]]);
    const routes = compiled(plain, [
      '"next": "menu"',
      '"next": [{ "when": { "meter": "guests", "below": 10 }, "to": "end" }, { "to": "menu" }]',
    ]);
    expect(routes.story.scenes[0]?.next).toEqual([
      { when: { is: 'meter', meter: 7, below: 10 }, to: END },
      { when: null, to: 1 },
    ]);
    const goto = compiled(plain, ['"set": ["tired"]', '"set": ["tired"], "goto": "end"']);
    expect(optionOf(goto.story, 0, 0).goto).toEqual([{ when: null, to: END }]);
  });

  it('keeps every word under its address', () => {
    expect(text.scenes['weekend']).toMatchObject({
      place: 'kitchen',
      ask: 'What do you answer?',
      lines: [{ who: 'jun', mood: 'worried', says: 'I can come in on Sunday.', when: null }],
    });
    expect(text.scenes['menu']?.lines).toEqual([
      { who: 'nadia', mood: null, says: 'The menu, then.', when: null },
      { who: null, mood: null, says: 'Jun yawns.', when: { is: 'flag', flag: 0 } },
    ]);
    expect(text.scenes['weekend']?.options['ask']?.promise).toEqual({
      to: 'jun',
      what: 'a free Sunday',
      broken: { who: 'jun', mood: 'sad', says: 'It is Sunday. I am here.', when: null },
    });
    expect(text.scenes['menu']).toMatchObject({ place: 'office', options: { soup: { concepts: ['train-and-support'], locked: null } } });
    expect(text).toMatchObject({
      clock: 'week',
      last: 4,
      outcomes: ['Notice when a team needs direction and when it needs structure'],
      facts: { 'jun-stock': 'Jun burnt the stock on Thursday.' },
      meters: { guests: { name: 'Guests' } },
      questions: [],
    });
    expect(text.cast['nadia']?.look).toEqual(SAMPLES.fatou);
    expect(text.cast['jun']?.look).toEqual({ head: 'crop', skin: 'tan', clothes: 'mint' });
    expect(text.endings['night-off']).toEqual({
      title: 'A night like others',
      lines: [{ who: null, mood: null, says: 'You lock up at eleven.', when: null }],
    });
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify({ story, text }))).toEqual({ story, text });
  });

  it('knows every kind of condition', () => {
    const all = `{ "all": [{ "visited": "weekend" }, { "visited": "weekend:ask" }, { "any": [{ "flag": "tired" }, { "not": { "meter": "morale", "atLeast": 20, "below": 80 } }] }] }`;
    const { story: with_ } = compiled(
      plain,
      ['{ "flag": "tired" }, "says"', '{ "flag": "tired" }, "says"'],
      ['"when": { "learned": "jun-stock" }', `"when": ${all}`],
    );
    expect(optionOf(with_, 1, 1).when).toEqual({
      is: 'all',
      of: [
        { is: 'visited', scene: 0, option: -1 },
        { is: 'visited', scene: 0, option: 1 },
        {
          is: 'any',
          of: [
            { is: 'flag', flag: 0 },
            { is: 'not', of: { is: 'meter', meter: 0, atLeast: 20, below: 80 } },
          ],
        },
      ],
    });
  });

  it('compiles chances, later and weekly effects', () => {
    const chance =
      '"chance": { "in10": 6, "raise": [{ "when": { "flag": "tired" }, "by": -2 }], "good": { "effects": { "guests": "++" }, "lines": ["Bravo."] }, "bad": {} }';
    const later =
      '"later": [{ "after": 1, "effects": { "morale": "-" }, "says": "Jun is late." }, { "at": "menu", "effects": { "guests": 2 }, "chance": 3, "when": { "flag": "tired" } }]';
    const { story: s, text: t } = compiled(
      plain,
      ['"effects": { "guests": -3 }', `"effects": { "guests": -3 }, ${chance}`],
      ['"set": ["tired"]', `"set": ["tired"], ${later}`],
      [
        '"first"',
        '"weekly": [{ "from": 2, "to": 3, "effects": { "guests": "-" } }, { "from": 1, "to": 3, "when": { "flag": "tired" }, "effects": { "morale": -2 }, "says": "Nobody is awake." }], "first"',
      ],
    );
    expect(optionOf(s, 1, 1).chance).toEqual({
      in10: 6,
      raise: [{ when: { is: 'flag', flag: 0 }, by: -2 }],
      good: [{ meter: 7, by: 8 }],
      bad: [],
    });
    expect(optionOf(s, 0, 0).later).toEqual([0, 1]);
    expect(s.laters).toEqual([
      { after: 1, at: null, when: null, in10: 10, effects: [{ meter: 0, by: -4 }] },
      { after: null, at: 1, when: { is: 'flag', flag: 0 }, in10: 3, effects: [{ meter: 7, by: 2 }] },
    ]);
    expect(s.weekly).toEqual([
      { from: 2, to: 3, when: null, effects: [{ meter: 7, by: -4 }] },
      { from: 1, to: 3, when: { is: 'flag', flag: 0 }, effects: [{ meter: 0, by: -2 }] },
    ]);
    expect(t.weekly).toEqual(['', 'Nobody is awake.']);
    expect(t.scenes['weekend']?.options['thank']?.later).toEqual(['Jun is late.', '']);
    expect(t.scenes['menu']?.options['roast']?.good[0]?.says).toBe('Bravo.');
  });
});

describe('a team story', () => {
  const { story, text } = compiled(team);

  it('takes people, moves and strengths from the words', () => {
    expect(story.people).toEqual([
      { id: 'nadia', autonomy: 0.9, structure: 0.2, drive: 1.2, atStart: true },
      { id: 'emil', autonomy: 0.2, structure: 0.8, drive: 0.8, atStart: true },
    ]);
    expect(optionOf(story, 0, 0)).toMatchObject({
      move: MOVE_NAMES.indexOf('push'),
      strength: STRENGTH_NAMES.indexOf('full'),
      for: [0],
      against: [],
    });
    expect(optionOf(story, 1, 1)).toMatchObject({ move: MOVE_NAMES.indexOf('coach'), strength: STRENGTH_NAMES.indexOf('light') });
    expect(optionOf(story, 5, 1).effects).toEqual([{ person: 1, of: 'energy', by: 4 }]);
    expect(text.cast['emil']?.impression).toBe(TYPES.planner.impression);
  });

  it('counts load in half weeks', () => {
    expect(optionOf(compiled(team, ['"move": "wait"', '"move": "wait", "effects": { "load": "--" }']).story, 1, 0).effects).toEqual([
      { meter: 4, by: -1 },
    ]);
  });

  it('lasts twelve weeks at least on the shortest way, interrupts apart', () => {
    expect(story.weeks).toBe(4);
    expect(compiled(team, ['"next": "salt"', '"next": "end"']).story.weeks).toBe(6);
    expect(
      compiled(team, ['"next": "dough"', '"next": [{ "when": { "meter": "morale", "below": 5 }, "to": "end" }, { "to": "dough" }]']).story
        .weeks,
    ).toBe(12);
  });

  it('lets an interrupt need its speakers in the team, or whom it names', () => {
    expect(story.scenes[5]).toMatchObject({
      label: null,
      needs: [1],
      interrupt: { urgency: 2, when: { is: 'person', person: 1, meter: 'engagement', below: 45 } },
      next: [],
    });
    expect(story.scenes[0]?.needs).toEqual([]);
    expect(compiled(team, ['"urgency": 2 },', '"urgency": 2 }, "needs": ["nadia"],']).story.scenes[5]?.needs).toEqual([0]);
    expect(compiled(team, ['"emil/tired: I have', '"orlov/tired: I have']).story.scenes[5]?.needs).toEqual([]);
  });

  it('counts who may join, in the order of the cast, and leaves others out', () => {
    const joined = compiled(
      team,
      ['"move": "wait"', '"move": "wait", "joins": ["orlov"], "leaves": ["emil"]'],
      ['"look": "ruth"', '"look": "ruth", "type": { "autonomy": 0.5, "structure": 0.6, "drive": 1 }'],
    );
    expect(joined.story.people[2]).toEqual({ id: 'orlov', autonomy: 0.5, structure: 0.6, drive: 1, atStart: false });
    expect(optionOf(joined.story, 1, 0)).toMatchObject({ joins: [2], leaves: [1] });
  });

  it('goes elsewhere without somebody', () => {
    const without = compiled(team, ['"week": 3,', '"week": 3, "needs": ["emil"], "without": { "emil": "end" },']);
    expect(without.story.scenes[1]).toMatchObject({ needs: [1], without: [{ person: 1, to: END }] });
  });

  it('starts from a word or from seven numbers', () => {
    expect(story.start).toEqual([55, 58, 58, 44, 2.7, 56, 77]);
    const numbers = '{ "morale": 1, "execution": 2, "purpose": 3, "clarity": 4, "load": 5, "capability": 6, "energy": 7 }';
    expect(compiled(team, ['"start": "fresh"', `"start": ${numbers}`]).story.start).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('gives people of a plain story the needs of a stranger', () => {
    const { story: s } = compiled(plain, ['"dynamics": "none",', '"dynamics": "none", "team": ["jun"],']);
    expect(s.people).toEqual([
      { id: 'jun', autonomy: STRANGER.autonomy, structure: STRANGER.structure, drive: STRANGER.drive, atStart: true },
    ]);
  });
});
