/** Checks lines: that who speaks is in the cast, that the mood is drawn, that something is said, that nobody speaks who is not heard. */
import { isId } from '../base/ids.ts';
import { FACES } from '../look/look.ts';
import type { Known } from './known.ts';
import { isFace, type Prefix, prefixOf } from './lines.ts';
import type { Path } from './problem.ts';
import type { Reporter } from './report.ts';
import { nearest } from './suggest.ts';

/** Longer lines do not fit into the dialogue on a phone. */
const LONGEST_LINE = 400;

/** A prefix that was meant as a speaker: with a mood, or almost somebody of the cast. Any other is narration with a colon. */
function meantAsSpeaker({ who, mood }: Prefix, known: Known): boolean {
  if (mood !== null) return isId(who) || known.cast.has(who.toLowerCase());
  return isId(who) && nearest(who, known.cast) !== null;
}

/** No longer than the longest name and what hangs on it. */
const LONGEST_START = 41;
const MARKS = ':：/(';
/** What can follow a name in a line that was meant to be spoken, from its first mark on. */
const MOOD_IN_BRACKETS = /\(\s*([^()]{0,40}?)\s*\)\s*[:：]\s*/y;
const MOOD_BEHIND_SLASH = /\/\s*([^\s:：/]{0,31})\s*([:：]\s*|\s+)/y;
const COLON = /[:：]\s*/y;

type Meant = { readonly who: string; readonly id: string; readonly mood: string; readonly says: string };

/** Narration that begins as if somebody of the cast said it: "Hana: …", "hana (worried): …", "hana/worried …". Null for any other. */
function meantAsSpoken(line: string, { called }: Known): Meant | null {
  const most = Math.min(line.length, LONGEST_START);
  let mark = 0;
  while (mark < most && !MARKS.includes(line.charAt(mark))) mark++;
  if (mark === most) return null;
  const who = line.slice(0, mark).trim();
  const id = called.get(who.toLowerCase());
  if (id === undefined) return null;
  for (const form of [COLON, MOOD_IN_BRACKETS, MOOD_BEHIND_SLASH]) {
    form.lastIndex = mark;
    const found = form.exec(line);
    if (found === null) continue;
    const mood = (found[1] ?? '').toLowerCase();
    // "Ana/Ben come in": only a mood makes a speaker of it.
    if (form === MOOD_BEHIND_SLASH && !isFace(mood) && found[2]?.trim() === '') return null;
    return { who, id, mood: isFace(mood) ? `/${mood}` : '', says: line.slice(form.lastIndex) };
  }
  return null;
}

export function checkLine(says: string, path: Path, known: Known, report: Reporter): void {
  if (says.length > LONGEST_LINE) report.add('text-too-long', path, { where: 'line', characters: says.length, most: LONGEST_LINE });
  const prefix = prefixOf(says);
  if (prefix !== null && known.cast.has(prefix.who)) {
    if (prefix.mood !== null && !isFace(prefix.mood)) report.add('unknown-mood', path, { id: prefix.mood, names: FACES });
    if (prefix.end === says.length) report.add('empty-text', path, { where: 'line' });
  } else if (known.cast.size > 0 && prefix !== null && meantAsSpeaker(prefix, known)) {
    report.add('unknown-speaker', path, { id: prefix.who, names: known.cast });
  } else {
    const meant = meantAsSpoken(says, known);
    if (meant !== null) report.add('line-looks-spoken', path, meant);
  }
}
