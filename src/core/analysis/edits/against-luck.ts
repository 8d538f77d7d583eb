/**
 * Luck of a saved run on two stories at once. Dice belong to their key and visit (core/base/dice.ts): where both stories ask the same die,
 * they hear the same roll, even at other odds; where the key differs (a renamed option), the rolls have nothing to do with each other.
 * So what is kept along a run is, of every die asked so far, between which numbers it must have fallen.
 */
import { roll } from '../../base/dice.ts';
import { type Frame, get } from '../../rules/frame.ts';
import { advance, oddsNow } from '../../rules/kernel.ts';
import type { Prepared, PreparedOption } from '../../rules/prepare.ts';

/** A die that a choice asks: it comes true where the roll, 0 up to 10, is below `in10` (more than 0, less than 10). */
export type Question = { readonly key: number; readonly visit: number; readonly in10: number };

/** The dice asked so far, the last first; the newest entry of a die is what is known of it: low ≤ roll < high, of 0 up to 10. */
export type Rolls = {
  readonly key: number;
  readonly visit: number;
  readonly low: number;
  readonly high: number;
  readonly before: Rolls | null;
};

const NOTHING: readonly Question[] = [];

/** What an option asks when it is taken in this frame, in the order of the kernel. */
export function questionsOf(p: Prepared, f: Frame, chosen: PreparedOption): readonly Question[] {
  const { chance, starts } = chosen;
  if (chance === null && starts.length === 0) return NOTHING;
  const visit = get(f, p.at.chosen + chosen.index);
  const asked: Question[] = [];
  const ask = (key: number, in10: number): void => {
    if (in10 > 0 && in10 < 10) asked.push({ key, visit, in10 });
  };
  if (chance !== null) ask(chance.key, oddsNow(p, f, chosen));
  starts.forEach(({ later }, entry) => ask(chosen.laterKeys[entry] as number, later.in10));
  return asked;
}

function knownOf(rolls: Rolls | null, { key, visit }: Pick<Question, 'key' | 'visit'>): Rolls | null {
  for (let one = rolls; one !== null; one = one.before) if (one.key === key && one.visit === visit) return one;
  return null;
}

/** Tells every way in which these dice can fall, given those that fell before, with its chance; the chances add up to 1. */
export function eachFall(
  questions: readonly Question[],
  rolls: Rolls | null,
  told: (rolls: Rolls | null, chance: number) => void,
  at = 0,
  chance = 1,
): void {
  const question = questions[at];
  if (question === undefined) return told(rolls, chance);
  const { key, visit, in10 } = question;
  const known = knownOf(rolls, question);
  const low = known?.low ?? 0;
  const high = known?.high ?? 10;
  if (in10 <= low || in10 >= high) return eachFall(questions, rolls, told, at + 1, chance);
  const width = high - low;
  eachFall(questions, { key, visit, low, high: in10, before: rolls }, told, at + 1, (chance * (in10 - low)) / width);
  eachFall(questions, { key, visit, low: in10, high, before: rolls }, told, at + 1, (chance * (high - in10)) / width);
}

/** Takes an option with dice that are known to fall so; `questions` are those of this option in this frame. */
export function advanceWith(p: Prepared, f: Frame, option: number, questions: readonly Question[], rolls: Rolls | null): void {
  const answers = questions.map((question) => (knownOf(rolls, question)?.high ?? 10) <= question.in10);
  const outcome = { in10: [] as number[], answers };
  p.scratch.outcome = outcome;
  try {
    advance(p, f, option);
  } finally {
    p.scratch.outcome = null;
  }
  if (outcome.in10.length !== questions.length) throw new Error('against: the kernel asks other dice than questionsOf says.');
}

/** So many seeds are tried for an example. */
const MOST_SEEDS = 20_000;

/** The first seed, from 1, with which all these dice fall so; null where none is near. */
export function seedFor(rolls: Rolls | null): number | null {
  const asked: Rolls[] = [];
  for (let one = rolls; one !== null; one = one.before) if (knownOf(rolls, one) === one) asked.push(one);
  for (let seed = 1; seed <= MOST_SEEDS; seed++) {
    const fits = asked.every(({ key, visit, low, high }) => {
      const fell = roll(key, seed, visit) * 10;
      return fell >= low && fell < high;
    });
    if (fits) return seed;
  }
  return null;
}
