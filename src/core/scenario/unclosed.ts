/**
 * Brackets that do not match. A parser sees a missing } only at the end of the file; who indents has written down where it belongs. In: a
 * source that is not JSON, and where the parser gave up. Out: the bracket that is not closed, or closes too much, and what to do; null
 * where the indentation does not tell.
 */
import { short } from './problem.ts';
import { endOfText, positionAt } from './scan.ts';

/** `at`: an offset. */
export type Unclosed = { readonly at: number; readonly what: string; readonly fix: string };

type Opened = {
  readonly at: number;
  readonly bracket: string;
  readonly line: number;
  readonly indent: number;
  /** The key it is the value of; null in a list. */
  readonly key: string | null;
  /** The key of what it lies in. */
  readonly within: string | null;
  /** Something of it stands on a line of its own, deeper than it. */
  hasLine: boolean;
  /** Something of it stands behind it, on its line. */
  isInline: boolean;
};

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
/** A line of JSON begins with one of these, blanks apart; any other is inside of what went wrong. */
const BEGINS = /["{}[\]]/;

/** What entries of a part of the file are called. */
const CALLED: Readonly<Record<string, string>> = {
  scenes: 'scene ',
  options: 'option ',
  endings: 'ending ',
  cast: 'person ',
  facts: 'fact ',
};

const nameOf = ({ bracket, key, within }: Opened): string =>
  key === null ? `this ${bracket}` : `${within !== null && CALLED[within] ? 'the ' : ''}${CALLED[within ?? ''] ?? ''}"${short(key)}"`;

function tooFew(source: string, opened: Opened, before: number): Unclosed {
  const { at, bracket } = opened;
  const closer = CLOSES[bracket] ?? '';
  const last = source.slice(0, before).trimEnd().length;
  const { line } = positionAt(source, last);
  return {
    at,
    what: `${nameOf(opened)}, opened on line ${positionAt(source, at).line}, is not closed; by the indentation its ${closer} is missing at the end of line ${line}`,
    fix: `Write ${closer} at the end of line ${line}, before the comma if one stands there; where more of the same follows, with a comma behind it.`,
  };
}

function tooMany(source: string, { bracket, at: opened }: Opened, at: number): Unclosed {
  return {
    at,
    what: `by the indentation this ${source.charAt(at)} is one too many: it closes the ${bracket} of line ${positionAt(source, opened).line}`,
    fix: `Remove it, or write what it should close.`,
  };
}

const keyInList = (top: Opened | undefined): Unclosed | null =>
  top?.bracket === '['
    ? {
        at: top.at,
        what: 'this [ opens a list, and a list has no keys',
        fix: 'Write { instead of it, and } where it is closed; or [{ and }] for a list of such things.',
      }
    : null;

/** Text between brackets is walked once, up to where the parser gave up. */
export function unclosed(source: string, until: number): Unclosed | null {
  const open: Opened[] = [];
  let line = 0;
  let indent = 0;
  let isStart = true;
  let lineStart = 0;
  let text: string | null = null;
  let key: string | null = null;
  for (let i = 0; i < source.length && i <= until; i++) {
    const unit = source.charAt(i);
    if (unit === '\n') {
      line++;
      lineStart = i + 1;
      isStart = true;
      continue;
    }
    if (/\s/.test(unit)) continue;
    const isFirst = isStart;
    isStart = false;
    if (isFirst) indent = i - lineStart;
    const top = open.at(-1);
    const isCloser = unit === '}' || unit === ']';
    if (isFirst && top !== undefined && top.line < line && BEGINS.test(unit)) {
      // Nothing inside stood deeper: this file is not indented, and tells nothing.
      if (!isCloser && indent <= top.indent && !top.hasLine && (!top.isInline || top.indent === 0)) return null;
      if (isCloser ? indent < top.indent : indent <= top.indent) return tooFew(source, top, i);
      if (isCloser && indent > top.indent) return tooMany(source, top, i);
      top.hasLine = true;
    }
    if (top !== undefined && top.line === line && !isCloser) top.isInline = true;
    if (unit === '"') {
      const end = endOfText(source, i);
      text = source.slice(i + 1, end);
      i = end;
    } else if (unit === ':') key = text;
    else if (unit === '{' || unit === '[') {
      open.push({ at: i, bracket: unit, line, indent, key, within: top?.key ?? null, hasLine: false, isInline: false });
      key = null;
    } else if (unit === ',') key = null;
    else if (isCloser) {
      if (top === undefined) return null;
      // } for [, on one line: where the other is missing nobody can tell.
      if (CLOSES[top.bracket] !== unit) return isFirst ? tooFew(source, top, i) : null;
      open.pop();
      key = null;
    }
  }
  return source.charAt(until) === ':' ? keyInList(open.at(-1)) : null;
}
