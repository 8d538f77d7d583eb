/** Checks lines: that who speaks is in the cast, that the mood is drawn, that something is said. */
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

export function checkLine(says: string, path: Path, known: Known, report: Reporter): void {
  if (says.length > LONGEST_LINE) report.add('text-too-long', path, { where: 'line', characters: says.length, most: LONGEST_LINE });
  const prefix = prefixOf(says);
  if (prefix === null) return;
  if (known.cast.has(prefix.who)) {
    if (prefix.mood !== null && !isFace(prefix.mood)) report.add('unknown-mood', path, { id: prefix.mood, names: FACES });
    if (prefix.end === says.length) report.add('empty-text', path, { where: 'line' });
  } else if (known.cast.size > 0 && meantAsSpeaker(prefix, known)) {
    report.add('unknown-speaker', path, { id: prefix.who, names: known.cast });
  }
}
