/**
 * Lines: who says what. In: the author's "person/mood: text". Out: the speaker, the mood and the words; or narration.
 * Narration may hold a colon ("On the box it says: Boxes."), so a prefix counts only when it is somebody of the cast; what looks like a
 * mistyped one is told apart in check-lines.ts.
 */
import { FACES, type Face } from '../look/look.ts';

export type Spoken = { readonly who: string | null; readonly mood: Face | null; readonly says: string };
export type Prefix = { readonly who: string; readonly mood: string | null; readonly rest: string };

/** No longer than two ids, so that a text of a megabyte is not searched for a colon. */
const PREFIX = /^([A-Za-z][A-Za-z0-9-]{0,31})(?:\/([^\s:/]{0,31}))?:\s*/;
const LOWER = 32;
const A = 97;
const Z = 122;
const ZERO = 48;
const COLON = 58;
const HYPHEN = 45;
const SLASH = 47;
const KNOWN_FACES: ReadonlySet<string> = new Set(FACES);

export const isFace = (mood: string): mood is Face => KNOWN_FACES.has(mood);

/** Most narration is told apart by the character behind its first word, before the expression is tried. */
function canHavePrefix(line: string): boolean {
  for (let i = 0; i < line.length && i <= 32; i++) {
    const unit = line.charCodeAt(i) | LOWER;
    if (unit >= A && unit <= Z) continue;
    const plain = line.charCodeAt(i);
    if ((plain >= ZERO && plain <= COLON - 1) || plain === HYPHEN) continue;
    return plain === COLON || plain === SLASH;
  }
  return false;
}

/** What stands before the first colon, when it has the form of a speaker; null for plain narration. */
export function prefixOf(line: string): Prefix | null {
  if (!canHavePrefix(line)) return null;
  const match = PREFIX.exec(line);
  if (match === null) return null;
  return { who: match[1] ?? '', mood: match[2] ?? null, rest: line.slice(match[0].length) };
}

export function parseLine(line: string, cast: { readonly has: (id: string) => boolean }): Spoken {
  const prefix = prefixOf(line);
  if (prefix === null || !cast.has(prefix.who)) return { who: null, mood: null, says: line };
  return { who: prefix.who, mood: prefix.mood !== null && isFace(prefix.mood) ? prefix.mood : null, says: prefix.rest };
}
