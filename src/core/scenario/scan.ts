/**
 * One fast pass over the text of a file, valid JSON or not: how deep it nests, how wide it is and how many keys it writes.
 * The number of keys against those of the parsed value tells duplicates without building a tree; where scenes stand lets locate.ts jump over them.
 */
import type { Position } from './problem.ts';

export type Scan = {
  /** Where the nesting first exceeds the limit, or -1. */
  readonly tooDeepAt: number;
  /** Colons outside strings. */
  readonly colons: number;
  /** Where a text begins that is longer than the limit, or -1. */
  readonly tooLongAt: number;
  /** Its length in characters, or 0. */
  readonly textLength: number;
  /** Where each object or list three levels deep (a scene) begins and where it ends: two offsets for each, in order. */
  readonly spans: readonly number[];
  /** Where one object first has more keys than the limit, or -1. */
  readonly tooWideAt: number;
};

const QUOTE = 34;
const BACKSLASH = 92;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const COLON = 58;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

/** Where the closing quotation mark stands, or the end of the file. A text that is never closed is told later, by the parser. */
export function endOfText(source: string, start: number): number {
  for (let end = source.indexOf('"', start + 1); end >= 0; end = source.indexOf('"', end + 1)) {
    let before = end - 1;
    while (source.charCodeAt(before) === BACKSLASH) before--;
    if ((end - before) % 2 === 1) return end;
  }
  return source.length;
}

export type ScanLimits = { readonly levels: number; readonly keys: number; readonly text: number };

/** The file is at 1, what is in `scenes` at 3. */
const SPAN_LEVEL = 3;

export function scan(source: string, limits: ScanLimits): Scan {
  const spans: number[] = [];
  const fine = { tooDeepAt: -1, tooWideAt: -1, tooLongAt: -1, textLength: 0, spans };
  let depth = 0;
  let colons = 0;
  let keys = 0;
  /** Keys so far of the objects around this one. */
  const outside: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (unit === QUOTE) {
      const start = i;
      i = endOfText(source, start);
      if (i - start > limits.text) return { ...fine, tooLongAt: start, textLength: i - start - 1, colons };
    } else if (unit === COLON) {
      colons++;
      if (++keys > limits.keys) return { ...fine, tooWideAt: i, colons };
    } else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
      if (++depth > limits.levels) return { ...fine, tooDeepAt: i, colons };
      if (depth === SPAN_LEVEL) spans.push(i);
      outside.push(keys);
      keys = 0;
    } else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) {
      if (depth === SPAN_LEVEL) spans.push(i);
      depth--;
      keys = outside.pop() ?? 0;
    }
  }
  return { ...fine, colons };
}

/** Offsets at which lines begin. Line breaks as editors count them. */
function lineStarts(source: string, until: number): readonly number[] {
  const starts = [0];
  // Old Macs ended lines with a carriage return alone; where there is none, the search for line feeds is fast.
  if (!source.includes('\r')) {
    for (let i = source.indexOf('\n'); i >= 0 && i < until; i = source.indexOf('\n', i + 1)) starts.push(i + 1);
    return starts;
  }
  for (let i = 0; i < until; i++) {
    const unit = source.charCodeAt(i);
    if (unit === LINE_FEED || (unit === CARRIAGE_RETURN && source.charCodeAt(i + 1) !== LINE_FEED)) starts.push(i + 1);
  }
  return starts;
}

/** Line and column (from 1) of offsets, in any order. */
export function positionsAt(source: string, offsets: readonly number[]): readonly Position[] {
  let furthest = 0;
  for (const offset of offsets) furthest = Math.max(furthest, offset);
  const starts = lineStarts(source, Math.min(furthest, source.length));
  return offsets.map((offset) => {
    const at = Math.min(offset, source.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] as number) + 1 };
  });
}

/** The same for one offset, without a list of all lines. */
export function positionAt(source: string, offset: number): Position {
  let line = 1;
  let start = 0;
  const until = Math.min(offset, source.length);
  for (let i = 0; i < until; i++) {
    const unit = source.charCodeAt(i);
    if (unit === LINE_FEED || (unit === CARRIAGE_RETURN && source.charCodeAt(i + 1) !== LINE_FEED)) {
      line++;
      start = i + 1;
    }
  }
  return { line, column: until - start + 1 };
}
