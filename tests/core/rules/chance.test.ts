import { describe, expect, it } from 'vitest';
import { advance, begin, currentScene, oddsNow } from '../../../src/core/rules/kernel.ts';
import { eachOutcome } from '../../../src/core/rules/luck.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { read } from '../../../src/core/rules/read.ts';
import type { Condition } from '../../../src/core/rules/story.ts';
import { playing } from '../../support/playing.ts';
import { inOrder, option, plainStory, scene } from '../../support/stories.ts';

const seen: Condition = { is: 'flag', flag: 0 };
const draw = (in10: number, raise: { when: Condition; by: number }[] = []) =>
  option('draw', { chance: { in10, raise, good: [{ meter: 0, by: 10 }], bad: [{ meter: 0, by: -10 }] }, effects: [{ meter: 1, by: 1 }] });
const story = (drawn = draw(7)) =>
  plainStory(inOrder([scene('one', [option('plain'), option('set', { set: [0] }), drawn]), scene('two', [drawn])]), { flags: ['seen'] });

describe('chance', () => {
  it('[D1] the same roll whatever came before, another one for another scene or seed', () => {
    let different = 0;
    const lucky: boolean[] = [];
    for (let seed = 1; seed <= 100; seed++) {
      const morale = (...choices: string[]): number =>
        playing(story(), seed)
          .choose(...choices)
          .state().stocks.morale;
      const second = morale('plain', 'draw') - 50;
      expect(morale('set', 'draw') - 50).toBe(second);
      const first = morale('draw') - 50;
      expect(morale('draw', 'draw') - 50).toBe(first + second);
      if (first !== second) different++;
      lucky.push(first > 0);
    }
    expect(different).toBeGreaterThan(20);
    expect(new Set(lucky).size).toBe(2);
  });

  it('[D1] taken again, an option rolls again', () => {
    const loop = plainStory([scene('one', [draw(5)], { next: [{ when: null, to: 0 }] })]);
    const play = playing(loop);
    const rolls = Array.from({ length: 20 }, () => play.choose('draw').trace.happened[0]);
    expect(new Set(rolls.map((one) => one?.what === 'chance' && one.good)).size).toBe(2);
  });

  it('[D2] odds are in10 and every raise that holds, from 0 to 10', () => {
    const odds = (in10: number, by: number, choice: string): number => {
      const { p, f } = playing(story(draw(in10, [{ when: seen, by }]))).choose(choice);
      const drawn = currentScene(p, f)?.options[0];
      return drawn ? oddsNow(p, f, drawn) : -1;
    };
    expect([odds(6, 2, 'plain'), odds(6, 2, 'set'), odds(9, 5, 'set'), odds(3, -5, 'set')]).toEqual([6, 8, 10, 0]);
  });

  it('[D2] as often as the odds say', () => {
    let good = 0;
    for (let seed = 0; seed < 2000; seed++)
      if (
        playing(story(draw(7)), seed)
          .choose('draw')
          .state().stocks.morale > 50
      )
        good++;
    expect(good / 2000).toBeGreaterThan(0.66);
    expect(good / 2000).toBeLessThan(0.74);
  });

  it('[D3] luck comes with the option’s own effects, and is told with its odds', () => {
    const sure = playing(story(draw(10))).choose('draw');
    expect(sure.state().stocks).toMatchObject({ morale: 60, execution: 51 });
    expect(sure.trace.happened).toEqual([{ what: 'chance', good: true, in10: 10 }]);
    expect(
      playing(story(draw(0)))
        .choose('draw')
        .state().stocks,
    ).toMatchObject({ morale: 40, execution: 51 });
  });

  it('[D4] all outcomes of a choice are walked once each, with chances that add up to 1', () => {
    const twice = option('draw', {
      chance: { in10: 7, raise: [], good: [{ meter: 0, by: 10 }], bad: [{ meter: 0, by: -10 }] },
      later: [0],
    });
    const later = { after: 1, at: null, when: null, in10: 4, effects: [{ meter: 1, by: 5 }] };
    const p = prepare(plainStory(inOrder([scene('one', [twice]), scene('two', [option('plain')])]), { laters: [later] }));
    const found: [number, number, number][] = [];
    let f = begin(p, 1);
    eachOutcome(
      p,
      () => {
        f = begin(p, 1);
        advance(p, f, 0);
        advance(p, f, 0);
      },
      (chance) => {
        const { morale, execution } = read(p, f).stocks;
        found.push([morale, execution, chance]);
      },
    );
    expect(found.map(([morale, execution]) => [morale, execution])).toEqual([
      [60, 55],
      [60, 50],
      [40, 55],
      [40, 50],
    ]);
    expect(found.map(([, , chance]) => chance.toFixed(10))).toEqual(['0.2800000000', '0.4200000000', '0.1200000000', '0.1800000000']);
    // Afterwards luck is the seed's again.
    expect(new Set(Array.from({ length: 50 }, (_, seed) => playing(story(), seed).choose('draw').state().stocks.morale)).size).toBe(2);
  });

  it('[D4] what is certain is asked of nobody', () => {
    const { p, f } = playing(story(draw(10)));
    let ways = 0;
    eachOutcome(
      p,
      () => advance(p, f, 0),
      (chance) => {
        ways++;
        expect(chance).toBe(1);
      },
    );
    expect(ways).toBe(1);
  });
});
