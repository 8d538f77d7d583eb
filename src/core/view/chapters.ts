/**
 * Chapters: in which one a run stands, and the page between two. In: a prepared story, its text, a frame and the step that led to it.
 * Out: a chapter's place and words, whether one has just begun, and the lines of its page.
 */
import type { Frame } from '../rules/frame.ts';
import type { Prepared } from '../rules/prepare.ts';
import { END } from '../rules/story.ts';
import type { Step } from '../run/play.ts';
import type { Line, Text } from '../scenario/text.ts';
import { chapterWords } from '../text/descriptions.ts';

/** How often the first scene of a chapter was entered, or one that stands in for it where somebody is away. */
function entered(p: Prepared, frame: Frame, first: string): number {
  const begin = p.scenes.find((one) => one.scene.id === first);
  const standIns = new Set(begin === undefined ? [] : [begin.index]);
  // A set grows while it is walked: whoever stands in may be stood in for too.
  for (const index of standIns) for (const { to } of p.scenes[index]?.without ?? []) if (to !== END) standIns.add(to);
  return [...standIns].reduce((visits, index) => visits + (frame[p.at.visits + index] ?? 0), 0);
}

/** Place of the chapter a run is in, from 0: the last of those begun. The first has begun with the story. */
export const chapterAt = (p: Prepared, { chapters }: Text, frame: Frame): number =>
  chapters.reduce((now, { first }, place) => (entered(p, frame, first) > 0 ? place : now), 0);

/** "Chapter 2 of 4: Fuel"; empty in a story without chapters. */
export function chapterNow(p: Prepared, text: Text, frame: Frame): string {
  const place = chapterAt(p, text, frame);
  const chapter = text.chapters[place];
  return chapter ? chapterWords(place + 1, text.chapters.length, chapter.title) : '';
}

/** A chapter began with the last choice, for the first time in this run; the story's first begins with its briefing. */
export const begins = (p: Prepared, { chapters }: Text, frame: Frame, last: Step | null): boolean =>
  last !== null && chapters.some(({ first }, place) => place > 0 && entered(p, last.before, first) === 0 && entered(p, frame, first) > 0);

/** The lines that close the chapter the last choice was made in, and those that open the one it led to. */
export function betweenChapters(
  p: Prepared,
  text: Text,
  frame: Frame,
  last: Step | null,
): { readonly ends: readonly Line[]; readonly recap: readonly Line[] } {
  const closed = last ? text.chapters[chapterAt(p, text, last.before)] : undefined;
  return { ends: closed?.ends ?? [], recap: text.chapters[chapterAt(p, text, frame)]?.recap ?? [] };
}
