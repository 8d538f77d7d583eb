/**
 * What all parts of the review share. In: Story, Text, the author's file, odds, a painter of portraits. Out: helpers that write an author's
 * words with their language and direction, phrases with their links, and numbered lines with anchors.
 */
import type { Odds } from '../../analysis/odds/odds.ts';
import type { Face, Look } from '../../look/look.ts';
import type { Story } from '../../rules/story.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Line, Text } from '../../scenario/text.ts';
import { MOOD_WORDS } from '../../text/descriptions.ts';
import { REVIEW_WORDS } from '../../text/documents.ts';
import { isolated } from '../characters.ts';
import { type InWords, inWords } from '../in-words.ts';
import { type Child, element, type Markup } from '../markup.ts';
import { letter, type Numbering, numberingOf } from '../numbering.ts';
import type { Phrase } from '../phrase.ts';

/** `portrait`: SVG text, 64 CSS pixels square. */
export type ReviewOf = {
  readonly story: Story;
  readonly text: Text;
  readonly scenario: Pick<Scenario, 'cast' | 'sources'>;
  readonly odds: Odds | null;
  readonly portrait: ((look: Look, face: Face) => string) | null;
};

export type Page = ReviewOf & {
  readonly words: InWords;
  readonly numbering: Numbering;
  /** An element around words of the author's. */
  readonly authored: (name: string, says: string, className?: string) => Markup;
};

export function pageOf(given: ReviewOf): Page {
  const numbering = numberingOf(given.story);
  // Our own words are English; the author's may be in any language, written in any direction.
  const lang = given.text.language === 'en' ? null : given.text.language;
  return {
    ...given,
    numbering,
    words: inWords(given.story, given.text, numbering),
    authored: (name, says, className) => element(name, { class: className ?? null, lang, dir: 'auto' }, says),
  };
}

/** Words with their links. */
export const written = (phrase: Phrase): readonly Child[] =>
  phrase.map((part) => (typeof part === 'string' ? part : element('a', { href: `#${part.to}` }, part.says)));

/** A number somebody can name in a comment. */
export const numbered = (number: string): Markup => element('span', { class: 'number' }, number);
/** The same in a heading: it links to itself, so that its address can be copied. Lines have none: that would be hundreds of stops for a keyboard. */
export const linked = (id: string, number: string): Markup => element('a', { class: 'number', href: `#${id}` }, number);

/** One row of "what it does". */
export const fact = (name: string, ...children: readonly Child[]): Markup =>
  element('div', {}, element('dt', {}, name), element('dd', {}, ...children));

export const list = (items: readonly (readonly Child[])[], className = ''): Markup =>
  element(
    'ul',
    { class: className === '' ? null : className },
    items.map((item) => element('li', {}, ...item)),
  );

/** A line: number, who speaks and how, the words, and when it is heard. */
export function lineOf(page: Page, line: Line, id: string, number: string): Markup {
  const who = line.who === null ? null : isolated(page.text.cast[line.who]?.name ?? line.who);
  const mood = line.mood === null ? '' : MOOD_WORDS[line.mood];
  const speaker = who === null ? element('span', { class: 'who' }, REVIEW_WORDS.nobody) : element('strong', { class: 'who' }, who);
  return element(
    'li',
    { id, class: who === null ? 'narration' : null },
    numbered(number),
    ' ',
    speaker,
    mood === '' ? null : ` (${mood})`,
    ': ',
    page.authored('span', line.says, 'says'),
    line.when ? element('span', { class: 'when' }, ' Only if ', ...written(page.words.condition(line.when)), '.') : null,
  );
}

/** `from`: how many lines of the same number came before. */
export function linesOf(page: Page, lines: readonly Line[], idOf: (index: number) => string, number: string, from = 0): Markup | null {
  if (lines.length === 0) return null;
  return element(
    'ol',
    { class: 'lines' },
    lines.map((line, index) => lineOf(page, line, idOf(index + 1), `${number}${letter(index + from)}`)),
  );
}
