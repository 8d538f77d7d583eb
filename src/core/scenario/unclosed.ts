/**
 * Brackets that do not match. A parser sees a missing } only at the end of the file; who indents has written down where it belongs. In: a
 * source that is not JSON, and where the parser gave up. Out: the bracket that is not closed, or closes too much, and what to do; null
 * where the indentation does not tell.
 */
import { endOfText, positionAt } from './scan.ts';

/** `at`: an offset. */
export type Unclosed = { readonly at: number; readonly what: string; readonly fix: string };

type Opened = { readonly at: number; readonly bracket: string; readonly line: number; readonly indent: number; hasLine: boolean };

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
/** A line of JSON begins with one of these, blanks apart; any other is inside of what went wrong. */
const BEGINS = /["{}[\]]/;

function tooFew(source: string, { at, bracket }: Opened, before: number): Unclosed {
  const closer = CLOSES[bracket] ?? '';
  const last = source.slice(0, before).trimEnd().length;
  const { line } = positionAt(source, last);
  return {
    at,
    what: `this ${bracket} is not closed, and by the indentation its ${closer} is missing behind line ${line}`,
    fix: `Write ${closer} behind line ${line}; where more of the same follows, with a comma.`,
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
      if (!isCloser && indent <= top.indent && !top.hasLine) return null;
      if (isCloser ? indent < top.indent : indent <= top.indent) return tooFew(source, top, i);
      if (isCloser && indent > top.indent) return tooMany(source, top, i);
      top.hasLine = true;
    }
    if (unit === '"') i = endOfText(source, i);
    else if (unit === '{' || unit === '[') open.push({ at: i, bracket: unit, line, indent, hasLine: false });
    else if (isCloser) {
      if (top === undefined) return null;
      // } for [, on one line: where the other is missing nobody can tell.
      if (CLOSES[top.bracket] !== unit) return isFirst ? tooFew(source, top, i) : null;
      open.pop();
    }
  }
  return source.charAt(until) === ':' ? keyInList(open.at(-1)) : null;
}
