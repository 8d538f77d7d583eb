/**
 * readRun: a saved run from untrusted text, by hand, so that the player's first load carries no validation library. It accepts exactly
 * what the schema in the tests accepts. In: text. Out: the Run, or one plain sentence on what is wrong. Never throws.
 */
import { isId } from '../base/ids.ts';
import { isAside, partsOf, splitId, splitOf } from '../rules/choice.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { type Made, type Mark, MOST_CHOICES, type Origin, type Run } from './run.ts';

/** A saved run longer than this is not ours: 1,000 choices of the longest names and as many marks. */
export const LONGEST_RUN = 400_000;

/** Tokens of a calendar. */
const MOST_TOKENS = 5;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const whole = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
const onlyKeys = (value: Record<string, unknown>, allowed: readonly string[]): boolean =>
  Object.keys(value).every((key) => allowed.includes(key));
const isChoice = (value: unknown): value is string => {
  if (typeof value !== 'string') return false;
  const { scene, option } = partsOf(value);
  if (!isId(scene)) return false;
  const split = splitOf(option);
  if (split === null) return isId(isAside(option) ? option.slice(1) : option);
  return splitId(split) === option && split.every(([need, tokens]) => isId(need) && whole(tokens, MOST_TOKENS) && tokens > 0);
};

const isMark = (value: unknown): value is Mark =>
  isObject(value) &&
  onlyKeys(value, ['after', 'what', 'person']) &&
  whole(value.after, MOST_CHOICES) &&
  value.what === 'look' &&
  typeof value.person === 'string' &&
  isId(value.person);

const isMeters = (value: unknown): value is Record<string, number> =>
  isObject(value) && Object.entries(value).every(([id, points]) => isId(id) && whole(points, 100));

const isMade = (value: unknown): value is Made =>
  isObject(value) &&
  onlyKeys(value, ['story', 'rules', 'end', 'meters']) &&
  typeof value.story === 'string' &&
  /^[0-9a-f]{16}$/.test(value.story) &&
  whole(value.rules, 1_000_000) &&
  typeof value.end === 'string' &&
  /^[0-9a-f]{8}$/.test(value.end) &&
  isMeters(value.meters);

const isOrigin = (value: unknown): value is Origin =>
  isObject(value) &&
  onlyKeys(value, ['attempt', 'kept', 'intent']) &&
  whole(value.attempt, 1_000_000) &&
  whole(value.kept, MOST_CHOICES) &&
  (value.intent === 'rewind' || value.intent === 'again');

/** Each field of a run with the test it must pass, in the order in which a problem is told. */
const FIELDS: readonly (readonly [string, (value: unknown) => boolean, string])[] = [
  ['scenario', (value) => typeof value === 'string' && isId(value), 'the scenario has no proper id'],
  ['seed', (value) => whole(value, 0xffffffff), 'the seed is not a whole number from 0 to 4294967295'],
  [
    'choices',
    (value) => Array.isArray(value) && value.length <= MOST_CHOICES && value.every(isChoice),
    'the choices are not a list of at most 1,000 "scene:option"',
  ],
  ['marks', (value) => Array.isArray(value) && value.length <= MOST_CHOICES && value.every(isMark), 'the marks cannot be read'],
  ['made', isMade, 'what the run was made on cannot be read'],
  ['origin', (value) => value === undefined || isOrigin(value), 'where the run came from cannot be read'],
];

export function readRun(text: string): Result<Run, string> {
  if (text.length > LONGEST_RUN) return failed('This is too long to be a saved run.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed('This is not a saved run: it is not JSON.');
  }
  return checkRun(value);
}

/** The same for a value already parsed. */
export function checkRun(value: unknown): Result<Run, string> {
  if (!isObject(value)) return failed('This is not a saved run.');
  if (value.format !== 1) return failed('This run was saved by another version of the game.');
  if (!onlyKeys(value, ['format', ...FIELDS.map(([name]) => name)])) return failed('This saved run has a field nobody knows.');
  for (const [name, fits, problem] of FIELDS) if (!fits(value[name])) return failed(`This saved run is damaged: ${problem}.`);
  return ok(value as unknown as Run);
}
