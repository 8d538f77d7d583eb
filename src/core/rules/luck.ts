/**
 * Luck: whether something with odds happens. In play a roll of the dice decides, by the run's seed; whoever walks all outcomes (analysis)
 * writes the answers beforehand and reads which questions were asked, so that the kernel needs no second way to play.
 */
import { roll } from '../base/dice.ts';
import { type Frame, get, SEED } from './frame.ts';
import type { Prepared } from './prepare.ts';
import type { Dice } from './scratch.ts';

/** [D1] [L4] [D4] True where it happens. `in10` is 0 to 10; certainties ask nobody. */
export function happens(p: Prepared, f: Frame, key: number, visit: number, in10: number): boolean {
  if (in10 <= 0) return false;
  if (in10 >= 10) return true;
  const { outcome } = p.scratch;
  if (outcome === null) return roll(key, get(f, SEED), visit) * 10 < in10;
  if (typeof outcome === 'function') return outcome(key, visit, in10);
  const question = outcome.in10.length;
  outcome.in10.push(in10);
  if (question >= outcome.answers.length) outcome.answers.push(true);
  return outcome.answers[question] as boolean;
}

/** Makes `choice` with these dice. */
export function withDice(p: Prepared, dice: Dice, choice: () => void): void {
  const before = p.scratch.outcome;
  p.scratch.outcome = dice;
  try {
    choice();
  } finally {
    p.scratch.outcome = before;
  }
}

/**
 * [D4] Makes `choice` once for every way its luck can fall. `choice` starts from the same state each time and is told nothing; `told`
 * hears the chance of that way, 0 to 1, after it. The chances add up to 1.
 */
export function eachOutcome(p: Prepared, choice: () => void, told: (chance: number) => void): void {
  const answers: boolean[] = [];
  do {
    const in10: number[] = [];
    const before = p.scratch.outcome;
    p.scratch.outcome = { in10, answers };
    try {
      choice();
    } finally {
      p.scratch.outcome = before;
    }
    let chance = 1;
    for (let i = 0; i < in10.length; i++) chance *= ((answers[i] as boolean) ? (in10[i] as number) : 10 - (in10[i] as number)) / 10;
    told(chance);
  } while (nextAnswers(answers));
}

/** Turns the last lucky answer unlucky and forgets what came after it; false when every way was walked. */
function nextAnswers(answers: boolean[]): boolean {
  while (answers.length > 0) {
    if (answers[answers.length - 1] === true) {
      answers[answers.length - 1] = false;
      return true;
    }
    answers.pop();
  }
  return false;
}
