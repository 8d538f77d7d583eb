/**
 * Lines: who says what. In: the author's "person/mood: text". Out: the speaker, the mood and the words; or narration.
 * Narration may hold a colon ("On the box it says: Boxes."), so a prefix counts only when it is somebody of the cast; what looks like a
 * mistyped one is told apart in check-lines.ts.
 */
import { FACES, type Face } from '../look/look.ts';

export type Spoken = { readonly who: string | null; readonly mood: Face | null; readonly says: string };
/** `end`: where the words begin. */
export type Prefix = { readonly who: string; readonly mood: string | null; readonly end: number };

/** No longer than two ids, so that a text of a megabyte is not searched for a colon. */
const LONGEST_WHO = 32;
/** Behind the slash. */
const MOOD = /([^\s:/]{0,31}):/y;
const SPACES = /\s*/y;
const SPACE = 32;
const LAST_ASCII = 126;
const LOWER = 32;
const A = 97;
const Z = 122;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const HYPHEN = 45;
const SLASH = 47;
const KNOWN_FACES: ReadonlySet<string> = new Set(FACES);

export const isFace = (mood: string): mood is Face => KNOWN_FACES.has(mood);

/** How long the word is that a line begins with, when it may be an id: letters, digits and hyphens, a letter first. */
function wordAt(line: string): number {
  let i = 0;
  for (; i < line.length && i <= LONGEST_WHO; i++) {
    const unit = line.charCodeAt(i);
    const lower = unit | LOWER;
    const inId = (lower >= A && lower <= Z) || (i > 0 && ((unit >= ZERO && unit <= NINE) || unit === HYPHEN));
    if (!inId) break;
  }
  return i <= LONGEST_WHO ? i : 0;
}

/** What `expression` finds at a place and nowhere else; null when it is not there. */
function matchAt(expression: RegExp, line: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(line);
}

/** The first character from a place on that is no space. In nearly every line it is the one behind a single space. */
function behindSpaces(line: string, from: number): number {
  const at = line.charCodeAt(from) === SPACE ? from + 1 : from;
  const unit = line.charCodeAt(at);
  return unit > SPACE && unit <= LAST_ASCII ? at : at + (matchAt(SPACES, line, at)?.[0].length ?? 0);
}

/** What stands before the first colon, when it has the form of a speaker; null for plain narration. */
export function prefixOf(line: string): Prefix | null {
  const word = wordAt(line);
  if (word === 0) return null;
  const unit = line.charCodeAt(word);
  if (unit === COLON) return { who: line.slice(0, word), mood: null, end: behindSpaces(line, word + 1) };
  const mood = unit === SLASH ? matchAt(MOOD, line, word + 1) : null;
  if (mood === null) return null;
  return { who: line.slice(0, word), mood: mood[1] ?? '', end: behindSpaces(line, word + 1 + mood[0].length) };
}

export function parseLine(line: string, cast: { readonly has: (id: string) => boolean }): Spoken {
  const prefix = prefixOf(line);
  if (prefix === null || !cast.has(prefix.who)) return { who: null, mood: null, says: line };
  return { who: prefix.who, mood: prefix.mood !== null && isFace(prefix.mood) ? prefix.mood : null, says: line.slice(prefix.end) };
}
