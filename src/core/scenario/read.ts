/**
 * Step 1, read: text to a JSON value. Strict JSON, within limits; what JSON.parse keeps silent about is told by lost.ts.
 * In: the source. Out: the parsed value, or undefined when nothing can be done with it; findings go to the reporter.
 */
import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import type { Reporter } from './report.ts';
import { positionAt, scan } from './scan.ts';
import { unclosed } from './unclosed.ts';

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
/** Characters that are looked at for a slip: the quoted words in a text are no longer. */
const LONGEST_SLIP = 200;

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

/** A text ended just before, a word follows, and on the same line another quotation mark: the two stand around a word inside of a text. */
const QUOTED_WORD = /^[^\s",:[\]{}][^"\n]*"/;

/**
 * What people and word processors write where JSON wants something else. In: the source from there on, and whether a text ended just
 * before. Null for anything else.
 */
function slipAt(rest: string, isBehindText: boolean): { readonly what: string; readonly fix: string } | null {
  if (isBehindText && QUOTED_WORD.test(rest))
    return {
      what: 'the quotation mark before it ends the text',
      fix: 'Inside of a text write \\" for a quotation mark, or curly ones: “…” or ‘…’.',
    };
  const number = /^\+(\d+(?:\.\d+)?)/.exec(rest)?.[1];
  if (number !== undefined) return { what: 'JSON has no plus before a number', fix: `Write ${number}.` };
  if (/^['‘’‚]/.test(rest)) return { what: 'these are single quotes', fix: 'Write double quotes: "...".' };
  if (/^[“”„«»]/.test(rest)) return { what: 'these are curly quotes', fix: 'Write straight quotes, as in code: "...".' };
  return null;
}

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
      const isBehindText = name !== 'ColonExpected' && source.charAt(before) === '"' && !source.slice(before, offset).includes('\n');
      const slip = slipAt(source.slice(offset, offset + LONGEST_SLIP), isBehindText);
      const bracket = slip === null ? unclosed(source, offset) : null;
      const { what, fix } = slip ?? bracket ?? { what: SYNTAX[name] ?? 'this is not JSON', fix: null };
      report.addAt('not-json', positionAt(source, bracket?.at ?? offset), { what, fix });
    }
    count++;
    if (broken || count >= MOST_SYNTAX) throw stop;
  };
  try {
    visit(source, { onError }, { disallowComments: true, allowTrailingComma: false });
  } catch (thrown) {
    if (thrown !== stop) report.addAt('too-deep', { line: 1, column: 1 }, { most: MOST_LEVELS });
  }
  if (report.findings.length === 0) report.addAt('not-json', { line: 1, column: 1 }, { what: 'this is not JSON', fix: null });
}

export type Read = {
  readonly value: unknown;
  /** Keys in the text, of all objects together. */
  readonly keysWritten: number;
  /** Where its scenes are, for finding places in it again (scan.ts). */
  readonly spans: readonly number[];
};

export function read(source: string, report: Reporter): Read | undefined {
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
  const { tooDeepAt, tooWideAt, tooLongAt, textLength, colons, spans } = scan(source, {
    levels: MOST_LEVELS,
    keys: MOST_KEYS,
    text: MOST_TEXT,
  });
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
  try {
    return { value: JSON.parse(source), keysWritten: colons, spans };
  } catch {
    reportSyntax(source, report);
    return nothing;
  }
}
