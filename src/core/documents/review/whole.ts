/** What the review says of the story as a whole, behind its endings: chapters, weekly effects, stale meters, marks in the office, lessons. */
import type { Line } from '../../scenario/text.ts';
import { REVIEW_WORDS } from '../../text/documents.ts';
import { type Child, element, type Markup, together } from '../markup.ts';
import { anchor } from '../numbering.ts';
import { joined } from '../phrase.ts';
import { linesOf, list, type Page, written } from './page.ts';

const W = REVIEW_WORDS;

const indexOf = ({ story }: Page, scene: string): number => story.scenes.findIndex(({ id }) => id === scene);

function chapters(page: Page): Markup | null {
  const { text, words } = page;
  if (text.chapters.length === 0) return null;
  const said = (says: string, lines: readonly Line[], id: string, number: string): Child =>
    lines.length === 0 ? null : [element('p', {}, says), linesOf(page, lines, (line) => `${id}-${line}`, number)];
  return together(
    element('h2', { id: anchor.part('chapters') }, W.chapters),
    text.chapters.map(({ title, first, ends, recap }, place) => {
      const id = anchor.part(`chapter.${place + 1}`);
      const number = `§C${place + 1}`;
      return element(
        'section',
        { id, 'aria-labelledby': `${id}.heading` },
        element('h3', { id: `${id}.heading` }, `${number} `, page.authored('span', title)),
        element('p', { class: 'muted' }, `${W.chapterBegins} `, ...written(words.scene(indexOf(page, first))), '.'),
        said(W.chapterRecap, recap, `${id}.recap`, `${number}r`),
        said(W.chapterEnds, ends, `${id}.ends`, `${number}e`),
      );
    }),
  );
}

function weekly({ story, text, words, authored }: Page): Markup | null {
  if (story.weekly.length === 0) return null;
  return together(
    element('h2', { id: anchor.part('weekly') }, W.weekly),
    element('p', {}, W.weeklyAbout),
    list(
      story.weekly.map(({ from, to, when, effects }, place) => [
        W.fromTo(text.clock, from, to),
        ...(when === null ? [] : [', while ', ...written(words.condition(when))]),
        `: ${words.effects(effects).join(', ') || W.nothing}. `,
        text.weekly[place] ? authored('q', text.weekly[place]) : null,
      ]),
    ),
  );
}

function stale(page: Page): Markup | null {
  const { story, text, words } = page;
  if (story.stale.length === 0) return null;
  return together(
    element('h2', { id: anchor.part('stale') }, W.stale),
    element('p', {}, W.staleAbout),
    list(
      story.stale.map(({ meters, when }, place) => [
        `${meters.map(words.meter).join(', ')}, while `,
        ...written(words.condition(when)),
        ': ',
        page.authored('q', text.stale[place] ?? ''),
      ]),
    ),
  );
}

function marks({ text, words }: Page): Markup | null {
  if (text.marks.length === 0) return null;
  return together(
    element('h2', { id: anchor.part('marks') }, W.marks),
    element('p', {}, W.marksAbout),
    list(text.marks.map(({ prop, when }) => [`${prop}, while `, ...written(words.condition(when))])),
  );
}

function lessons(page: Page): Markup | null {
  const { text, words } = page;
  if (text.lessons.length === 0) return null;
  return together(
    element('h2', { id: anchor.part('lessons') }, W.lessons),
    element('p', {}, W.lessonsAbout),
    list(
      text.lessons.map(({ minutes, scenes }) => [
        W.lesson(minutes),
        ...written(
          joined(
            scenes.map((scene) => words.scene(indexOf(page, scene))),
            ', ',
          ),
        ),
      ]),
    ),
  );
}

export const whole = (page: Page): Markup => together(chapters(page), weekly(page), stale(page), marks(page), lessons(page));
