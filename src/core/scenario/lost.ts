/**
 * What JSON.parse keeps silent about: duplicate keys, halves of characters, "__proto__" as a key. In: the source and what was read from it.
 * Findings go to the reporter.
 */
import { visit } from 'jsonc-parser';
import type { Read } from './read.ts';
import type { Reporter } from './report.ts';

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

/** Counts the keys of a parsed value. */
function count(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) keys += count(value[i]);
    return keys;
  }
  // An object of JSON.parse has own keys only, unless "__proto__" is one of them; then we are careful.
  for (const key in value) keys += 1 + count((value as Record<string, unknown>)[key]);
  return keys;
}

/**
 * Counts them too, and reports texts and keys that hold half a character, and "__proto__" as a key, which a schema passes over in silence.
 * The path is one list that grows and shrinks.
 */
function countWithCare(value: unknown, path: (string | number)[], report: Reporter): number {
  if (typeof value === 'string') {
    if (LONE.test(value)) report.add('broken-characters', path, { what: 'half a character (a lone surrogate)' });
    return 0;
  }
  if (typeof value !== 'object' || value === null) return 0;
  const inside = (part: string | number, item: unknown): number => {
    path.push(part);
    const keys = countWithCare(item, path, report);
    path.pop();
    return keys;
  };
  if (Array.isArray(value)) return value.reduce((keys: number, item, i) => keys + inside(i, item), 0);
  let keys = 0;
  for (const key of Object.keys(value)) {
    if (key === '__proto__') report.add('bad-id', [...path, key], { id: key }, 'key');
    if (LONE.test(key)) report.add('broken-characters', [...path, key], { what: 'half a character (a lone surrogate)' }, 'key');
    keys += 1 + inside(key, (value as Record<string, unknown>)[key]);
  }
  return keys;
}

/** Whether the source writes something with which a key or a text may not be what it seems. */
function needsCare(source: string): boolean {
  const escapes = source.includes('\\u') && /\\u(?:[dD][89a-fA-F]|005[fF])/.test(source);
  return escapes || SURROGATE.test(source) || source.includes('__proto__');
}

/** `keys`: how many the value holds, when somebody has counted them already (fits.ts does by the way); a file that lost none is done. */
export function reportLost(source: string, { value, keysWritten }: Read, keys: number | null, report: Reporter): void {
  const read = needsCare(source) ? countWithCare(value, [], report) : (keys ?? count(value));
  if (read !== keysWritten) reportDuplicates(source, report);
}
