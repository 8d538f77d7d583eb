import { describe, expect, it } from 'vitest';
import { endingOf, kindOf } from '../../../src/core/rules/endings.ts';
import { LEFT, LOST, METERS, P_STATUS, ROW } from '../../../src/core/rules/frame.ts';
import type { Condition, EndingKind, Stock, StoryEnding } from '../../../src/core/rules/story.ts';
import { playing } from '../../support/playing.ts';
import { inOrder, option, plainStory, scene, stock, teamStory } from '../../support/stories.ts';

const one = [scene('one', [option('go')])];
const good: Partial<Record<Stock, number>> = { morale: 60, execution: 60, energy: 50, purpose: 60, clarity: 60 };

/** The model's kind of a team of four with these stocks, `lost` so far and `away` of them gone. */
function kind(stocks: Partial<Record<Stock, number>>, lost = 0, away = 0): EndingKind {
  const { p, f } = playing(teamStory(one));
  for (const [name, value] of Object.entries(stocks)) f[METERS + stock(name as Stock)] = value;
  f[LOST] = lost;
  for (let i = 0; i < away; i++) f[p.at.people + i * ROW + P_STATUS] = LEFT;
  return kindOf(p, f);
}

describe('endings', () => {
  it.each<[EndingKind, Partial<Record<Stock, number>>, number, number]>([
    ['thriving', good, 1, 0],
    ['thriving', good, 0, 1],
    ['collapse', good, 0, 2],
    ['collapse', { ...good, morale: 24.9, execution: 24.9 }, 0, 0],
    ['chaos', { ...good, morale: 25, execution: 24.9 }, 0, 0],
    ['chaos', { ...good, execution: 49.9, purpose: 55 }, 0, 0],
    ['drift', { ...good, execution: 50 }, 0, 0],
    ['stagnation', { ...good, morale: 54.9, purpose: 49.9 }, 0, 0],
    ['holding', { ...good, morale: 54.9, purpose: 50 }, 0, 0],
    ['hollow', { ...good, energy: 49.9 }, 0, 0],
    ['hollow', good, 2, 0],
    ['drift', { ...good, execution: 59.9, energy: 20 }, 0, 0],
    ['holding', { ...good, morale: 59.9 }, 0, 0],
  ])('[E1] %s: %o, %i lost, %i seats empty', (wanted, stocks, lost, away) => {
    expect(kind(stocks, lost, away)).toBe(wanted);
  });

  it.each<[EndingKind, number, number]>([
    ['collapse', 24, 24],
    ['thriving', 60, 60],
    ['chaos', 60, 40],
    ['stagnation', 40, 60],
    ['drift', 60, 55],
    ['holding', 55, 55],
  ])('[E2] plain: %s at morale %i and execution %i', (wanted, morale, execution) => {
    const { p, f } = playing(plainStory(one, { start: [morale, execution, 0, 0, 0, 0, 0] }));
    expect(kindOf(p, f)).toBe(wanted);
  });

  it('[E3] in file order: by its condition alone, by its kind, or the rest', () => {
    const never: Condition = { is: 'flag', flag: 0 };
    const ending = (id: string, more: Partial<StoryEnding> = {}): StoryEnding => ({
      id,
      kind: 'holding',
      when: null,
      early: false,
      ...more,
    });
    const reached = (...endings: StoryEnding[]): string | undefined => {
      const { p, f } = playing(plainStory(one, { endings, flags: ['seen'] }));
      return endings[endingOf(p, f)]?.id;
    };
    const rest = ending('rest', { kind: 'otherwise' });
    expect(reached(ending('first'), ending('second'), rest)).toBe('first');
    expect(reached(rest, ending('kind'))).toBe('kind');
    expect(reached(ending('when', { when: never }), ending('kind'), rest)).toBe('kind');
    expect(reached(ending('when', { kind: 'chaos', when: { is: 'not', of: never } }), ending('kind'), rest)).toBe('when');
    expect(reached(ending('other', { kind: 'chaos' }), rest)).toBe('rest');
  });

  it('[E3] the kind shown is the author’s, for otherwise the model’s', () => {
    const shown = (kind: StoryEnding['kind'], when: Condition | null) =>
      playing(plainStory(one, { endings: [{ id: 'it', kind, when, early: false }] }))
        .choose('go')
        .state().ending?.kind;
    expect(shown('chaos', { is: 'not', of: { is: 'visited', scene: 0, option: 5 } })).toBe('chaos');
    expect(shown('otherwise', null)).toBe('holding');
  });

  it('[E4] an early ending is tested after every choice, by its condition or its kind', () => {
    const scenes = inOrder([
      scene('one', [option('go'), option('fall', { effects: [0, 1].map((meter) => ({ meter, by: -30 })) })]),
      ...one,
    ]);
    const rest: StoryEnding = { id: 'rest', kind: 'otherwise', when: null, early: false };
    for (const when of [null, { is: 'meter' as const, meter: 0, below: 25 }]) {
      const story = plainStory(scenes, { endings: [{ id: 'over', kind: 'collapse', when, early: true }, rest] });
      expect(playing(story).choose('go').state().ending).toBeNull();
      expect(playing(story).choose('fall').state().ending).toEqual({ id: 'over', kind: 'collapse' });
    }
  });
});
