/** Turning points: where the share that thrives moved most, by decisions and never by dice. */
import { describe, expect, it } from 'vitest';
import { countWorth } from '../../../src/core/report/counting/worth.ts';
import { type TurningPoint, turningPoints } from '../../../src/core/report/turning-points.ts';
import { type Prepared, prepare } from '../../../src/core/rules/prepare.ts';
import { replay } from '../../../src/core/run/replay.ts';
import { driven } from '../../support/driven.ts';
import { anyRun } from '../../support/any-run.ts';
import { smallStory, smallTeamStory } from '../../support/small-stories.ts';
import { inOrder, option, plainStory, scene, stock } from '../../support/stories.ts';

const both = (by: number) => [
  { meter: stock('morale'), by },
  { meter: stock('execution'), by },
];
const ENDINGS = [
  { id: 'good', kind: 'thriving' as const, when: null, early: false },
  { id: 'rest', kind: 'otherwise' as const, when: null, early: false },
];
const turnsOf = (p: Prepared, seed: number, choices: readonly string[]): readonly TurningPoint[] =>
  turningPoints(driven(countWorth(p, seed, replay(p, seed, choices).steps)).value);

describe('turning points', () => {
  it('are the two largest movements of all decisions, largest first, each beside the best option or the worst it spared', () => {
    let turns = 0;
    for (let seed = 1; seed <= 40; seed++) {
      for (const storyOf of [smallStory, smallTeamStory]) {
        const p = prepare(storyOf(seed));
        const choices = anyRun(p, seed);
        const decisions = driven(countWorth(p, seed, replay(p, seed, choices).steps)).value;
        const found = turningPoints(decisions);
        const movements = decisions.map(({ moved }) => Math.abs(moved)).filter((moved) => moved >= 0.01);
        movements.sort((a, b) => b - a);
        expect(found.map(({ moved }) => Math.abs(moved))).toEqual(movements.slice(0, 2));
        for (const { taken, other, moved, at } of found) {
          turns++;
          const worths = decisions.find((one) => one.at === at)?.options.map(({ ends }) => ends.thrives) ?? [];
          const isBest = taken.ends.thrives >= Math.max(...worths) - 1e-9;
          expect(other.ends.thrives).toBeCloseTo(isBest ? Math.min(...worths) : Math.max(...worths), 12);
          if (isBest) expect(moved).toBeGreaterThan(0);
        }
      }
    }
    expect(turns).toBeGreaterThan(15);
  });

  it('are none where no decision moved anything', () => {
    const p = prepare(
      plainStory(inOrder([scene('one', [option('a'), option('b')]), scene('two', [option('a'), option('b')])]), { endings: ENDINGS }),
    );
    expect(turnsOf(p, 1, ['one:a', 'two:b'])).toEqual([]);
  });

  it('are never a roll of the dice: a bet turns as much as it was worth before it fell, won or lost', () => {
    const bet = { in10: 5, raise: [], good: both(20), bad: both(-20) };
    const p = prepare(
      plainStory([scene('bet', [option('bet', { chance: bet }), option('sure', { effects: both(20) })])], { endings: ENDINGS }),
    );
    const seeds = Array.from({ length: 20 }, (_, seed) => seed);
    const endings = new Set(seeds.map((seed) => replay(p, seed, ['bet:bet']).frame.join()));
    expect(endings.size).toBeGreaterThan(1);
    for (const seed of seeds) {
      const [turn, ...others] = turnsOf(p, seed, ['bet:bet']);
      expect(others).toEqual([]);
      expect(turn).toMatchObject({ at: 0, moved: -0.25, taken: { option: 'bet' }, other: { option: 'sure' } });
      expect(turn?.taken.ends.thrives).toBe(0.5);
    }
  });
});
