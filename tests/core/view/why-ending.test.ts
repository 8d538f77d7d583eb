import { describe, expect, it } from 'vitest';
import { advance, begin } from '../../../src/core/rules/kernel.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import type { Condition, StoryEnding } from '../../../src/core/rules/story.ts';
import type { Text } from '../../../src/core/scenario/text.ts';
import { whyEnding } from '../../../src/core/view/why-ending.ts';
import { option, plainStory, scene, stock, teamStory } from '../../support/stories.ts';

const text = {
  cast: { ada: { name: 'Ada' } },
  facts: { known: 'Ada keeps bees.' },
  meters: { trust: { name: 'Trust' } },
  scenes: { only: { options: { go: { says: 'Go at once' } } } },
} as unknown as Text;

const ending = (kind: StoryEnding['kind'], when: Condition | null = null): StoryEnding => ({ id: 'end', kind, when, early: false });
const only = scene('only', [
  option('go', {
    effects: [
      { meter: 0, by: -36 },
      { meter: 1, by: -40 },
    ],
    learn: [0],
    set: [0],
  }),
]);

function whyOf(end: StoryEnding): string {
  const p = prepare(
    plainStory([only], {
      endings: [end],
      facts: ['known'],
      flags: ['went'],
      meters: [{ id: 'trust', start: 50, shown: true }],
      start: [60, 58, 0, 0, 0, 0, 0],
    }),
  );
  const f = begin(p, 1);
  advance(p, f, 0);
  return whyEnding(p, text, f);
}

describe('[E1] why this ending', () => {
  it('says the line of the kind that took it, with the numbers', () => {
    expect(whyOf(ending('collapse'))).toBe('Morale 24 (under 25) and execution 18 (under 25).');
  });

  it('[E3] says what was left where no other ending took it', () => {
    expect(whyOf(ending('otherwise'))).toBe('Morale 24 (under 25) and execution 18 (under 25).');
  });

  it('[E3] says the parts of an author’s condition', () => {
    const all: Condition = {
      is: 'all',
      of: [
        { is: 'meter', meter: 0, below: 46 },
        { is: 'meter', meter: 7, atLeast: 40 },
        { is: 'learned', fact: 0 },
        { is: 'flag', flag: 0 },
        { is: 'visited', scene: 0, option: 0 },
      ],
    };
    expect(whyOf(ending('holding', all))).toBe(
      'Morale 24 (under 46), Trust 50 (40 or more), you had learned “Ada keeps bees” and you chose “Go at once”.',
    );
  });

  it('of several ways says the one that held, and of a "not" what was missing', () => {
    const held: Condition = { is: 'meter', meter: 1, below: 40 };
    expect(whyOf(ending('holding', { is: 'any', of: [{ is: 'meter', meter: 0, atLeast: 90 }, held] }))).toBe('Execution 18 (under 40).');
    expect(whyOf(ending('holding', { is: 'not', of: { is: 'meter', meter: 1, atLeast: 40 } }))).toBe('Execution 18 (under 40).');
    expect(
      whyOf(
        ending('holding', {
          is: 'not',
          of: {
            is: 'any',
            of: [
              { is: 'meter', meter: 0, atLeast: 60 },
              { is: 'meter', meter: 1, atLeast: 60 },
            ],
          },
        }),
      ),
    ).toBe('Morale 24 (under 60) and execution 18 (under 60).');
  });

  it('says nothing where nothing can be said', () => {
    expect(whyOf(ending('holding', { is: 'visited', scene: 0, option: -1 }))).toBe('');
  });

  it('in a team tells which of the two was ahead, who is gone and how many seats are filled', () => {
    const of = (start: Partial<Record<'purpose' | 'clarity' | 'morale' | 'execution', number>>, kind: StoryEnding['kind']): string => {
      const values = teamStory([]).start.map(
        (value, i) => Object.entries(start).find(([name]) => stock(name as 'purpose') === i)?.[1] ?? value,
      );
      const p = prepare(teamStory([scene('only', [option('go')])], { endings: [ending(kind)], start: values }));
      const f = begin(p, 1);
      advance(p, f, 0);
      return whyEnding(p, text, f);
    };
    expect(of({ purpose: 70, clarity: 20, execution: 20 }, 'chaos')).toMatch(
      /^Execution \d+ \(under 50\) and people knew better what it was for \(\d+\) than whose turn it was \(\d+\)\.$/,
    );
    expect(of({ purpose: 80, clarity: 80, morale: 90, execution: 95 }, 'thriving')).toMatch(/nobody gone\.$/);
  });
});
