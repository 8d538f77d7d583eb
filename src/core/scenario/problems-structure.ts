/** The problems of reading, formats and structure: what is wrong before anybody asks what the file means. See problems.ts. */
import { short } from './problem.ts';
import { entry } from './problem-entry.ts';
import { meant, nearest } from './suggest.ts';

type Word = { word: string; names: readonly string[] };
type Key = { key: string; where: string };

export const STRUCTURE_PROBLEMS = {
  'file-empty': entry(
    'error',
    'The file holds nothing.',
    () => 'The file is empty.',
    () => 'Start from a template, or copy another scenario.',
  ),
  'file-too-large': entry<{ characters: number; most: number }>(
    'error',
    'The file is larger than any scenario.',
    ({ characters, most }) => `The file has ${characters} characters; ${most} are the most that is read.`,
    () => 'Divide it into several scenarios.',
  ),
  'too-deep': entry<{ most: number }>(
    'error',
    'Brackets inside brackets, deeper than any scenario.',
    ({ most }) => `Here the file nests deeper than ${most} levels.`,
    () => 'Take apart conditions inside conditions, or look for brackets that are never closed.',
  ),
  'too-many-keys': entry<{ most: number }>(
    'error',
    'An object with more entries than any scenario has.',
    ({ most }) => `Here one object has more than ${most} entries.`,
    () => 'Divide the scenario into several.',
  ),
  'byte-order-mark': entry(
    'error',
    'The file begins with an invisible mark that JSON does not know.',
    () => 'The file begins with a byte order mark.',
    () => 'Save it as "UTF-8", not as "UTF-8 with BOM".',
  ),
  'broken-characters': entry<{ what: string }>(
    'error',
    'Characters that were lost when the file was saved or copied.',
    ({ what }) => `There is ${what} here.`,
    () => 'Save the file as UTF-8 and write the character again.',
  ),
  'not-json': entry<{ what: string; fix: string | null }>(
    'error',
    'The file is not valid JSON.',
    ({ what }) => `The file cannot be read from here: ${what}.`,
    ({ fix }) => fix ?? 'Look at this place and just before it: a comma, a quotation mark or a bracket is missing or too many.',
  ),
  comment: entry(
    'error',
    'A comment; JSON has none.',
    () => 'There is a comment here.',
    () => 'Remove it; what authors should know belongs into guide.md.',
  ),
  'trailing-comma': entry(
    'error',
    'A comma after the last entry.',
    () => 'There is a comma after the last entry.',
    () => 'Remove the comma.',
  ),
  'duplicate-key': entry<{ key: string }>(
    'error',
    'The same key twice in one object.',
    ({ key }) => `"${short(key)}" stands here for the second time.`,
    () => 'Rename one of the two, or remove it.',
  ),
  'not-an-object': entry(
    'error',
    'The file holds something else than an object.',
    () => 'A scenario is an object; this file holds something else.',
    () => 'Begin with { and the format: "format": 1.',
  ),
  'plan-not-scenario': entry(
    'error',
    'A plan where a scenario is expected.',
    () => 'This is a plan, not a scenario: it has choices and no scenes.',
    () => 'Check the scenario; the plans in the folder `plans` beside it are played with it.',
  ),
  'missing-format': entry<{ newest: number }>(
    'error',
    'The file does not say its format.',
    () => 'The scenario does not say which format it is written in.',
    ({ newest }) => `Add "format": ${newest}.`,
  ),
  'unknown-format': entry<{ format: string; newest: number; isQuoted: boolean }>(
    'error',
    'A format this version does not know.',
    ({ format, newest, isQuoted }) =>
      isQuoted
        ? `The format is the text "${short(format)}"; it should be a number.`
        : `The format is ${short(format)}; this version knows formats 1 to ${newest}.`,
    ({ format, newest, isQuoted }) =>
      isQuoted
        ? `Write ${short(format)} without quotes: "format": ${short(format)}.`
        : `Write "format": ${newest}, or use a newer version of Compass & Map.`,
  ),
  'unknown-key': entry<Key & { names: readonly string[] }>(
    'error',
    'A field that does not exist.',
    ({ key, where }) => `${where} has no field "${short(key)}".`,
    ({ key, names }) => meant(key, names, 'Remove it.'),
  ),
  'missing-field': entry<Key & { expected: string }>(
    'error',
    'A field that is needed and not there.',
    ({ key, where }) => `${where} has no "${short(key)}".`,
    ({ key, expected }) => `Add "${short(key)}": ${expected}.`,
  ),
  'wrong-type': entry<{ where: string; expected: string; found: string; number: string | null }>(
    'error',
    'A text where a number is expected, and the like.',
    ({ where, expected, found }) => `"${short(where)}" should be ${expected}, and is ${found}.`,
    ({ expected, number }) => (number === null ? `Write ${expected}.` : `Write ${number} without quotes.`),
  ),
  'out-of-range': entry<{ where: string; limits: string; found: string }>(
    'error',
    'A number that is too small or too large.',
    ({ where, limits, found }) => `"${short(where)}" is ${short(found)}; it should be ${limits}.`,
    ({ limits }) => `Write a number that is ${limits}.`,
  ),
  'chance-out-of-range': entry<{ found: string }>(
    'error',
    'A chance that is not 1 to 9 in ten.',
    ({ found }) => `The chance is ${short(found)}; chances go from 1 to 9 in ten.`,
    () => 'Write 1 to 9. What always or never happens is no chance: write its effects without one.',
  ),
  'empty-text': entry<{ where: string }>(
    'error',
    'A text or a list with nothing in it.',
    ({ where }) => `"${short(where)}" is empty.`,
    () => 'Write something, or leave the field out if it is not needed.',
  ),
  'bad-id': entry<{ id: string }>(
    'error',
    'An id in a form that cannot be used.',
    ({ id }) => `"${short(id)}" cannot be an id.`,
    () => 'Use lower-case letters, digits and single hyphens, a letter first, at most 32 characters: missed-date.',
  ),
  'bad-form': entry<{ where: string; text: string; form: string }>(
    'error',
    'A text that should have a certain form.',
    ({ where, text }) => `"${short(where)}" cannot be "${short(text)}".`,
    ({ form }) => `Write ${form}.`,
  ),
  'unknown-word': entry<Word & { where: string }>(
    'error',
    'A word that is not in the list of its field.',
    ({ word, where }) => `"${short(where)}" cannot be "${short(word)}".`,
    ({ word, names }) => meant(word, names, 'Choose from the list.'),
  ),
  'unknown-move': entry<Word>(
    'error',
    'A move that does not exist.',
    ({ word }) => `There is no move "${short(word)}".`,
    ({ word, names }) => meant(word, names, 'Choose the move that is nearest.'),
  ),
  'unknown-concept': entry<Word>(
    'error',
    'A concept that does not exist.',
    ({ word }) => `There is no concept "${short(word)}".`,
    ({ word, names }) => meant(word, names, 'The reference lists all concepts.'),
  ),
  'unknown-sample-look': entry<Word>(
    'error',
    'A sample look that does not exist.',
    ({ word }) => `There is no sample look "${short(word)}".`,
    ({ word, names }) => meant(word, names, 'Name a sample, or describe the look in parts.'),
  ),
  'unknown-look-part': entry<Word & { where: string }>(
    'error',
    'A part of a look that is not drawn.',
    ({ word, where }) => `There is no ${short(where)} "${short(word)}".`,
    ({ word, names, where }) => {
      const near = nearest(word, names);
      if (near !== null) return `Did you mean "${near}"?`;
      return `Choose one: ${names.join(', ')}${COLOURED.has(where) ? '; or a colour as #rrggbb' : ''}.`;
    },
  ),
};

const COLOURED = new Set(['skin', 'hair', 'wrap', 'clothes', 'tee', 'trousers']);
