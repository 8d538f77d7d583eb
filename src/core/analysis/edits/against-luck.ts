/**
 * Luck of a saved run on two stories at once. Dice belong to their key and visit (core/base/dice.ts): where both stories ask the same die,
 * they hear the same roll, even at other odds; where the key differs (a renamed option), the rolls have nothing to do with each other.
 * So what is kept along a run is, of every die asked so far, between which numbers it must have fallen.
 */
import { roll } from '../../base/dice.ts';
import type { Dice } from '../../rules/scratch.ts';

/** The dice asked so far, the last first; the newest entry of a die is what is known of it: low ≤ roll < high, of 0 up to 10. */
export type Rolls = {
  readonly key: number;
  readonly visit: number;
  readonly low: number;
  readonly high: number;
  readonly before: Rolls | null;
};

function knownOf(rolls: Rolls | null, key: number, visit: number): Rolls | null {
  for (let one = rolls; one !== null; one = one.before) if (one.key === key && one.visit === visit) return one;
  return null;
}

/**
 * Does the same once for every way in which the dice it asks can fall, given those that fell before. `told` hears what came of it, how the
 * dice fell, and the chance of that; the chances add up to 1. A question whose answer is known already is no new way.
 */
export function eachFall<Result>(
  before: Rolls | null,
  play: (dice: Dice) => Result,
  told: (result: Result, rolls: Rolls | null, chance: number) => void,
): void {
  // Answers of the questions that were open, in their order: all true first, then the last is turned, as in rules/luck.ts.
  const answers: boolean[] = [];
  for (;;) {
    let rolls = before;
    let chance = 1;
    let asked = 0;
    const dice: Dice = (key, visit, in10) => {
      const known = knownOf(rolls, key, visit);
      const low = known?.low ?? 0;
      const high = known?.high ?? 10;
      if (in10 <= low || in10 >= high) return in10 >= high;
      if (asked === answers.length) answers.push(true);
      const isTrue = answers[asked++] as boolean;
      rolls = isTrue ? { key, visit, low, high: in10, before: rolls } : { key, visit, low: in10, high, before: rolls };
      chance *= (isTrue ? in10 - low : high - in10) / (high - low);
      return isTrue;
    };
    told(play(dice), rolls, chance);
    while (answers.at(-1) === false) answers.pop();
    if (answers.length === 0) return;
    answers[answers.length - 1] = false;
  }
}

/** So many seeds are tried for an example. */
const MOST_SEEDS = 20_000;

/** The first seed, from 1, with which all these dice fall so; null where none is near. */
export function seedFor(rolls: Rolls | null): number | null {
  const asked: Rolls[] = [];
  for (let one = rolls; one !== null; one = one.before) if (knownOf(rolls, one.key, one.visit) === one) asked.push(one);
  for (let seed = 1; seed <= MOST_SEEDS; seed++) {
    const fits = asked.every(({ key, visit, low, high }) => {
      const fell = roll(key, seed, visit) * 10;
      return fell >= low && fell < high;
    });
    if (fits) return seed;
  }
  return null;
}
