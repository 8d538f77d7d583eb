/**
 * Step 1, read: text to a JSON value. Strict JSON, and what JSON.parse keeps silent about: duplicate keys, lost characters, endless nesting.
 * In: the source. Out: the parsed value, or undefined when nothing can be done with it; findings go to the reporter.
 */
import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';
import { positionAt, scan } from './scan.ts';

/** Characters; the largest scenario of the plan has 10,000 scenes. */
export const MOST_CHARACTERS = 8_000_000;
/** Levels of brackets; a scenario with conditions inside conditions needs about twenty. */
const MOST_LEVELS = 64;
/** Keys of one object; the widest of the plan has 10,000 scenes. Far more of them stop the browser inside JSON.parse. */
const MOST_KEYS = 20_000;
/** Characters of one text; what is shown is far shorter (check-words.ts), this is where reading stops. */
const MOST_TEXT = 2_000_000;
/** Syntax errors after the first few are echoes of it. */
const MOST_SYNTAX = 20;

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this word is not JSON (only true, false and null are; texts stand in "quotes")',
  InvalidNumberFormat: 'this is not a number',
  PropertyNameExpected: 'a key in "quotes" is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is expected after the key',
  CommaExpected: 'a comma is expected',
  CloseBraceExpected: 'a closing } is expected',
  CloseBracketExpected: 'a closing ] is expected',
  EndOfFileExpected: 'the file should end here',
  UnexpectedEndOfString: 'this text has no closing quotation mark on its line',
  UnexpectedEndOfNumber: 'this number stops too early',
  UnexpectedEndOfComment: 'this comment is never closed',
  InvalidUnicode: 'a \\u needs four hexadecimal digits',
  InvalidEscapeCharacter: 'a backslash in a text needs another character behind it (\\", \\\\, \\n)',
  InvalidCharacter: 'there is a control character in a text',
};

/** What JSON allows between its parts, and what editors put there all the same. */
const isBlank = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 160 && /\s/.test(String.fromCharCode(unit)));

function reportSyntax(source: string, report: Reporter): void {
  let count = 0;
  let broken = false;
  let commaAt = -1;
  const stop = new Error('enough');
  const onError = (error: ParseErrorCode, offset: number): void => {
    const name = printParseErrorCode(error);
    let before = offset - 1;
    while (before >= 0 && isBlank(source.charCodeAt(before))) before--;
    const atClose = /[\]}]/.test(source.charAt(offset));
    if (name === 'InvalidCommentToken') report.addAt('comment', positionAt(source, offset), {});
    else if (atClose && source.charAt(before) === ',' && (name === 'PropertyNameExpected' || name === 'ValueExpected')) {
      if (commaAt === before) return;
      commaAt = before;
      report.addAt('trailing-comma', positionAt(source, before), {});
    } else if (!broken) {
      broken = true;
      report.addAt('not-json', positionAt(source, offset), { what: SYNTAX[name] ?? 'this is not JSON' });
    }
    count++;
    if (broken || count >= MOST_SYNTAX) throw stop;
  };
  try {
    visit(source, { onError }, { disallowComments: true, allowTrailingComma: false });
  } catch (thrown) {
    if (thrown !== stop) report.addAt('too-deep', { line: 1, column: 1 }, { most: MOST_LEVELS });
  }
  if (report.findings.length === 0) report.addAt('not-json', { line: 1, column: 1 }, { what: 'this is not JSON' });
}

function reportDuplicates(source: string, report: Reporter): void {
  const seen: Set<string>[] = [];
  visit(source, {
    onObjectBegin: () => void seen.push(new Set()),
    onObjectEnd: () => void seen.pop(),
    onObjectProperty: (name, _offset, _length, line, character, path) => {
      const keys = seen[seen.length - 1];
      if (keys?.has(name)) report.addAt('duplicate-key', { line: line + 1, column: character + 1 }, { key: name }, [...path(), name]);
      keys?.add(name);
    },
  });
}

/** Any half of a pair: a quick question, before the exact one. */
const SURROGATE = /[\ud800-\udfff]/;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Counts the keys of a parsed value. With `careful`, also reports texts and keys that hold half a character, and "__proto__" as a key,
 * which a schema passes over in silence.
 */
function walk(value: unknown, path: Path, careful: boolean, report: Reporter): number {
  if (typeof value === 'string') {
    if (careful && LONE.test(value)) report.add('broken-characters', path, { what: 'half a character (a lone surrogate)' });
    return 0;
  }
  if (typeof value !== 'object' || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const item: unknown = value[i];
      if (careful || typeof item === 'object') keys += walk(item, careful ? [...path, i] : path, careful, report);
    }
    return keys;
  }
  if (!careful) {
    // An object of JSON.parse has own keys only, unless "__proto__" is one of them; then we are careful.
    for (const key in value) {
      const item = (value as Record<string, unknown>)[key];
      keys++;
      if (typeof item === 'object') keys += walk(item, path, careful, report);
    }
    return keys;
  }
  for (const key of Object.keys(value)) {
    const inside = [...path, key];
    if (key === '__proto__') report.add('bad-id', inside, { id: key }, 'key');
    if (LONE.test(key)) report.add('broken-characters', inside, { what: 'half a character (a lone surrogate)' }, 'key');
    keys += 1 + walk((value as Record<string, unknown>)[key], inside, careful, report);
  }
  return keys;
}

export function read(source: string, report: Reporter): unknown {
  const nothing = undefined;
  if (!/\S/.test(source)) {
    report.addAt('file-empty', { line: 1, column: 1 }, {});
    return nothing;
  }
  if (source.length > MOST_CHARACTERS) {
    report.addAt('file-too-large', { line: 1, column: 1 }, { characters: source.length, most: MOST_CHARACTERS });
    return nothing;
  }
  if (source.charCodeAt(0) === 0xfeff) {
    report.addAt('byte-order-mark', { line: 1, column: 1 }, {});
    return nothing;
  }
  const { tooDeepAt, tooWideAt, tooLongAt, textLength, colons } = scan(source, { levels: MOST_LEVELS, keys: MOST_KEYS, text: MOST_TEXT });
  if (tooDeepAt >= 0) {
    report.addAt('too-deep', positionAt(source, tooDeepAt), { most: MOST_LEVELS });
    return nothing;
  }
  if (tooWideAt >= 0) {
    report.addAt('too-many-keys', positionAt(source, tooWideAt), { most: MOST_KEYS });
    return nothing;
  }
  if (tooLongAt >= 0) {
    report.addAt('text-too-long', positionAt(source, tooLongAt), { where: 'text', characters: textLength, most: MOST_TEXT });
    return nothing;
  }
  const lost = source.indexOf('\ufffd');
  if (lost >= 0) report.addAt('broken-characters', positionAt(source, lost), { what: 'a character that was lost in saving (U+FFFD)' });
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    reportSyntax(source, report);
    return nothing;
  }
  const escapes = source.includes('\\u') && /\\u(?:[dD][89a-fA-F]|005[fF])/.test(source);
  const careful = escapes || SURROGATE.test(source) || source.includes('__proto__');
  if (walk(value, [], careful, report) !== colons) reportDuplicates(source, report);
  return value;
}
