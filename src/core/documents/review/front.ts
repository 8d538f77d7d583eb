/** The front of the review: title, what it is, role, outcomes, people, contents. */
import { LABELS } from '../../analysis/odds/odds.ts';
import { TYPES } from '../../rules/words.ts';
import { clockWords, counted, KIND_WORDS, LABEL_WORDS, needsWords, REVIEW_WORDS, share, TYPE_WORDS } from '../../text/documents.ts';
import { isolated } from '../characters.ts';
import type { CastText } from '../../scenario/text.ts';
import { type Child, drawing, element, type Markup, together } from '../markup.ts';
import { anchor, titleOf } from '../numbering.ts';
import { list, type Page, written } from './page.ts';

const W = REVIEW_WORDS;

/** Where the shares of the document come from, in a sentence. */
function oddsSentence({ odds }: Page): string {
  if (!odds) return 'Shares of runs are not part of this copy.';
  const label = LABEL_WORDS[LABELS[odds.method]] ?? '';
  const how = odds.method === 'sample' ? `${label} from ${counted(odds.looked, 'run')}` : label;
  return `Shares are of random play, where every open option is as likely as the others: they say what the story offers, not what people choose. They are ${how}.`;
}

export function front(page: Page): Markup {
  const { story, text } = page;
  const scenes = story.scenes.filter(({ interrupt, event, draws }) => interrupt === null && event === null && draws === null).length;
  const events = story.scenes.filter(({ event }) => event !== null).length;
  const knocks = story.scenes.filter(({ interrupt }) => interrupt !== null).length;
  const between = [counted(events, 'event'), counted(knocks, 'interrupt')]
    .map((says) => (says.startsWith('0 ') ? '' : ` ${says},`))
    .join('');
  return together(
    page.authored('h1', text.title),
    element(
      'p',
      { class: 'lead' },
      `A scenario of Compass & Map for review: ${counted(scenes, 'scene')},${between} ${counted(story.endings.length, 'ending')}, about ${counted(text.minutes, 'minute')} to play.`,
    ),
    page.authored('p', text.role, 'role'),
    element('h2', { id: anchor.part('about') }, W.about),
    element('p', {}, W.how),
    element('p', {}, story.dynamics === 'none' ? W.plainStory : W.team),
    element('p', {}, oddsSentence(page)),
    element('h2', { id: anchor.part('outcomes') }, W.outcomes),
    list(text.outcomes.map((outcome) => [page.authored('span', outcome)])),
    cast(page),
  );
}

/** The person's kind in words; nothing for somebody outside the team. */
function kindOf(page: Page, id: string): string {
  const type = page.scenario.cast[id]?.type;
  if (type === undefined) return '';
  const needs = typeof type === 'string' ? TYPES[type] : type;
  const name = typeof type === 'string' ? `${titleOf(TYPE_WORDS[type] ?? type)}: ` : '';
  const words = needsWords(needs.autonomy, needs.structure, needs.drive);
  return `${name}${name === '' ? titleOf(words) : words}.`;
}

/** What is seen on looking at somebody: the first that holds. */
function tellsOf(page: Page, tells: CastText['tells']): Markup | null {
  if (tells.length === 0) return null;
  const tell = ({ when, says }: CastText['tells'][number], place: number): readonly Child[] => [
    page.authored('q', says),
    ...(when ? [', if ', ...written(page.words.condition(when))] : [place === 0 ? '' : ', otherwise']),
  ];
  return together(element('p', { class: 'muted' }, `${W.tells}:`), list(tells.map(tell)));
}

function cast(page: Page): Markup {
  const { story, text, portrait } = page;
  return together(
    element('h2', { id: anchor.part('cast') }, W.cast),
    element(
      'ul',
      { class: 'cast' },
      Object.entries(text.cast).map(([id, person]) => {
        const member = story.people.find((one) => one.id === id);
        const place = member ? (member.atStart ? 'in the team' : 'joins the team later') : 'outside the team';
        const kind = kindOf(page, id);
        return element(
          'li',
          { id: anchor.part(`cast.${id}`) },
          portrait ? drawing(portrait(person.look, 'neutral')) : null,
          element(
            'div',
            {},
            element('p', {}, element('strong', {}, isolated(person.name)), ', ', page.authored('span', person.title), ` (${place})`),
            person.impression === '' ? null : page.authored('p', person.impression),
            kind === '' ? null : element('p', { class: 'muted' }, kind),
            tellsOf(page, person.tells),
          ),
        );
      }),
    ),
  );
}

export function contents(page: Page): Markup {
  const { story, text, numbering, odds } = page;
  const scene = (index: number): Markup | null => {
    const at = story.scenes[index];
    if (!at) return null;
    const when = at.interrupt ? 'interrupt' : at.event ? 'event' : at.label === null ? '' : clockWords(text.clock, at.label);
    return element(
      'li',
      {},
      element('a', { href: `#${anchor.scene(at.id)}` }, `${numbering.scene(index)} ${titleOf(at.id)}`),
      when === '' ? null : ` (${when.toLowerCase()})`,
    );
  };
  const part = (id: string, says: string): Markup => element('li', {}, element('a', { href: `#${anchor.part(id)}` }, says));
  return element(
    'nav',
    { 'aria-labelledby': anchor.part('contents') },
    element('h2', { id: anchor.part('contents') }, W.contents),
    element('ul', { class: 'contents' }, numbering.order.map(scene)),
    element(
      'ul',
      { class: 'contents' },
      part('endings', W.endings),
      story.endings.map((ending, index) =>
        element(
          'li',
          {},
          element('a', { href: `#${anchor.ending(ending.id)}` }, isolated(text.endings[ending.id]?.title ?? ending.id)),
          ` (${KIND_WORDS[ending.kind] ?? ''}${odds ? `, ${share(odds.endings[index] ?? 0)}` : ''})`,
        ),
      ),
      text.chapters.length > 0 ? part('chapters', W.chapters) : null,
      story.weekly.length > 0 ? part('weekly', W.weekly) : null,
      story.stale.length > 0 ? part('stale', W.stale) : null,
      text.marks.length > 0 ? part('marks', W.marks) : null,
      text.lessons.length > 0 ? part('lessons', W.lessons) : null,
      story.facts.length > 0 ? part('facts', W.facts) : null,
      text.questions.length > 0 ? part('questions', W.questions) : null,
      page.scenario.sources ? part('sources', W.sources) : null,
      part('reading', W.reading),
    ),
  );
}
