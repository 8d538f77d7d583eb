/** Checks that two options of a scene do not do exactly the same: then only their words differ, and the choice is none. */
import { choiceOf } from '../rules/choice.ts';
import { STOCKS } from '../rules/story.ts';
import { STEP_POINTS, STEPS } from '../rules/words.ts';
import { stepPoints } from './compile-parts.ts';
import { HAS } from './fields.ts';
import { optionPath } from './addresses.ts';
import { type CheckPart, type Known, type KnownOption, type KnownScene, type LooseOption } from './known.ts';
import type { Reporter } from './report.ts';
import type { Used } from './used.ts';

/** Fields that decide what an option does; the others are words and looks. */
const DOES = [
  'when',
  'move',
  'strength',
  'monitors',
  'leans',
  'effects',
  'for',
  'against',
  'later',
  'chance',
  'promise',
  'keeps',
  'learn',
  'set',
  'joins',
  'leaves',
  'goto',
] as const satisfies readonly (keyof LooseOption)[];
const DOING = DOES.reduce((bits, field) => bits | HAS[field], 0);
/** What an option does when it has nothing but a condition; that it changes nothing is told elsewhere. */
const IDLE = HAS.when;
/** Words inside of what is done. */
const WORDS: ReadonlySet<string> = new Set(['says', 'lines']);

/** Points of an effect as it is written. */
function pointsOf(key: string, amount: unknown, { file }: Known): unknown {
  if (typeof amount !== 'string') return amount;
  const steps = STEPS[amount as keyof typeof STEPS];
  const stock = (STOCKS as readonly string[]).indexOf(key);
  return steps * (key.includes('.') ? STEP_POINTS.points : stepPoints(stock, file.meters?.[key]?.step));
}

/** Two words, or two numbers, are equal or not; only a word and a number need to be counted. */
function sameEffects(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>, known: Known): boolean {
  for (const key in a) {
    const [one, other] = [a[key], b[key]];
    if (one === other) continue;
    if (other === undefined || typeof one === typeof other || pointsOf(key, one, known) !== pointsOf(key, other, known)) return false;
  }
  for (const key in b) if (a[key] === undefined) return false;
  return true;
}

/** Equal but for words; `name` is the field that holds them. */
function isSame(a: unknown, b: unknown, name: string, known: Known): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const one = a as Readonly<Record<string, unknown>>;
  const other = b as Readonly<Record<string, unknown>>;
  if (name === 'effects') return sameEffects(one, other, known);
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => WORDS.has(key) || isSame(one[key], other[key], key, known));
}

/** A promise is kept by its own name, so two options that promise never do the same. */
function doTheSame({ option: a, has }: KnownOption, { option: b }: KnownOption, known: Known): boolean {
  if (has & HAS.promise) return false;
  // Where options differ it is mostly here.
  if (a.effects !== undefined && b.effects !== undefined && !sameEffects(a.effects, b.effects, known)) return false;
  return DOES.every((field) => (has & HAS[field]) === 0 || isSame(a[field], b[field], field, known));
}

function checkScene({ id, options }: KnownScene, known: Known, used: Used, report: Reporter): void {
  for (let i = 1; i < options.length; i++) {
    const option = options[i] as KnownOption;
    const doing = option.has & DOING;
    if ((doing & ~IDLE) === 0) continue;
    for (let j = 0; j < i; j++) {
      const other = options[j] as KnownOption;
      if ((other.has & DOING) !== doing || !doTheSame(option, other, known)) continue;
      // A later condition may ask which of the two it was.
      if (used.visited.has(choiceOf(id, option.id)) || used.visited.has(choiceOf(id, other.id))) continue;
      report.add('same-effect', optionPath(id, option.id), { option: option.id, other: other.id }, 'key');
      break;
    }
  }
}

export const checkAlike = (known: Known, used: Used, report: Reporter): CheckPart => ({
  scene: (scene) => checkScene(scene, known, used, report),
  rest: () => undefined,
});
