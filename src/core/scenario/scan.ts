/**
 * One fast pass over the text of a file, valid JSON or not: how deep it nests, how wide it is and how many keys it writes.
 * The number of keys against those of the parsed value tells duplicates without building a tree.
 */
export type Scan = {
  /** Where the nesting first exceeds the limit, or -1. */
  readonly tooDeepAt: number;
  /** Colons outside strings. */
  readonly colons: number;
  /** Where a text begins that is longer than the limit, or -1. */
  readonly tooLongAt: number;
  /** Its length in characters, or 0. */
  readonly textLength: number;
  /** Where one object first has more keys than the limit, or -1. */
  readonly tooWideAt: number;
};

const QUOTE = 34;
const BACKSLASH = 92;
const LINE_FEED = 10;
const COLON = 58;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

/** Where the closing quotation mark stands, or the end of the file. A text that is never closed is told later, by the parser. */
function endOfText(source: string, start: number): number {
  for (let end = source.indexOf('"', start + 1); end >= 0; end = source.indexOf('"', end + 1)) {
    let before = end - 1;
    while (source.charCodeAt(before) === BACKSLASH) before--;
    if ((end - before) % 2 === 1) return end;
  }
  return source.length;
}

export type ScanLimits = { readonly levels: number; readonly keys: number; readonly text: number };

export function scan(source: string, limits: ScanLimits): Scan {
  const fine = { tooDeepAt: -1, tooWideAt: -1, tooLongAt: -1, textLength: 0 };
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
      outside.push(keys);
      keys = 0;
    } else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) {
      depth--;
      keys = outside.pop() ?? 0;
    }
  }
  return { ...fine, colons };
}

/** Line and column (from 1) of an offset. Line breaks as editors count them. */
export function positionAt(source: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let i = 0; i < offset && i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (unit === LINE_FEED || (unit === 13 && source.charCodeAt(i + 1) !== LINE_FEED)) {
      line++;
      start = i + 1;
    }
  }
  return { line, column: Math.min(offset, source.length) - start + 1 };
}
