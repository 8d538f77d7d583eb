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
const KNOWN_FACES: ReadonlySet<string> = new Set(FACES);

export const isFace = (mood: string): mood is Face => KNOWN_FACES.has(mood);

/** What stands before the first colon, when it has the form of a speaker; null for plain narration. */
export function prefixOf(line: string): Prefix | null {
  const match = PREFIX.exec(line);
  if (match === null) return null;
  return { who: match[1] ?? '', mood: match[2] ?? null, rest: line.slice(match[0].length) };
}

export function parseLine(line: string, cast: { readonly has: (id: string) => boolean }): Spoken {
  const prefix = prefixOf(line);
  if (prefix === null || !cast.has(prefix.who)) return { who: null, mood: null, says: line };
  return { who: prefix.who, mood: prefix.mood !== null && isFace(prefix.mood) ? prefix.mood : null, says: prefix.rest };
}
