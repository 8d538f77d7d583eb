/** What follows the scenes in the review: endings, the story as a whole, facts, questions, sources, reading time. In: a Page. Out: parts. */
import { LABELS } from '../../analysis/odds/odds.ts';
import { counted, KIND_MEANS, KIND_WORDS, LABEL_WORDS, readingTime, REVIEW_WORDS, share } from '../../text/documents.ts';
import { listedIn } from '../listed.ts';
import { type Child, element, type Markup, together } from '../markup.ts';
import { anchor, titleOf } from '../numbering.ts';
import { readingOf, secondsFor, WORDS_PER_MINUTE } from '../../analysis/reading/words.ts';
import { linked, linesOf, list, type Page, written } from './page.ts';
import { whole } from './whole.ts';

const W = REVIEW_WORDS;

export function endings(page: Page): Markup {
  const { story, text, words, odds } = page;
  const label = odds ? (LABEL_WORDS[LABELS[odds.method]] ?? '') : '';
  return together(
    element('h2', { id: anchor.part('endings') }, W.endings),
    element('p', {}, W.endingsAbout),
    story.endings.map((ending, index) => {
      const own = text.endings[ending.id];
      const id = anchor.ending(ending.id);
      const number = `§E${index + 1}`;
      return element(
        'section',
        { class: 'scene', id, 'aria-labelledby': `${id}.heading` },
        element('h3', { id: `${id}.heading` }, linked(id, number), ' ', page.authored('span', own?.title ?? ending.id)),
        element(
          'p',
          { class: 'muted' },
          `${titleOf(KIND_WORDS[ending.kind] ?? '')}: ${KIND_MEANS[ending.kind] ?? ''}. Its id is ${ending.id}.`,
        ),
        ending.when ? element('p', {}, 'Only if ', ...written(words.condition(ending.when)), '.') : null,
        ending.early ? element('p', {}, 'It is tested after every choice, not only at the end.') : null,
        odds ? element('p', {}, `Reached by ${share(odds.endings[index] ?? 0)} of random runs (${label}).`) : null,
        linesOf(page, own?.lines ?? [], (line) => anchor.inEnding(ending.id, `line-${line}`), number),
      );
    }),
  );
}

export function back(page: Page): Markup {
  const { story, text, scenario, numbering, words } = page;
  const learnedBy = (fact: number): readonly Child[] => {
    const ways = story.scenes.flatMap((scene, at) =>
      listedIn(scene).flatMap(({ option }, place) => (option.learn.includes(fact) ? [words.listed(at, place)] : [])),
    );
    return ways.length === 0
      ? [' Nothing teaches it.']
      : [' Learned by ', ...ways.flatMap((way, at) => [at === 0 ? '' : ', or ', ...written(way)]), '.'];
  };
  const rows = numbering.order
    .filter((index) => story.scenes[index]?.draws === null)
    .map((index) => {
      const scene = story.scenes[index];
      const own = scene ? text.scenes[scene.id] : undefined;
      return {
        name: `${numbering.scene(index)} ${titleOf(scene?.id ?? '')}`,
        to: scene?.id ?? '',
        reading: own ? readingOf(own) : { all: 0, run: 0 },
      };
    });
  const total = rows.reduce((sum, { reading }) => sum + reading.all, 0);
  const cell = (says: string): Markup => element('td', {}, says);
  return together(
    whole(page),
    story.facts.length === 0
      ? null
      : together(
          element('h2', { id: anchor.part('facts') }, W.facts),
          element(
            'ul',
            {},
            story.facts.map((id, index) =>
              element(
                'li',
                { id: anchor.part(`fact.${id}`) },
                page.authored('span', text.facts[id] ?? id),
                ` (${id}).`,
                ...learnedBy(index),
              ),
            ),
          ),
        ),
    text.questions.length === 0
      ? null
      : together(
          element('h2', { id: anchor.part('questions') }, W.questions),
          list(text.questions.map((one) => [page.authored('span', one)])),
        ),
    scenario.sources
      ? together(
          element('h2', { id: anchor.part('sources') }, W.sources),
          list(scenario.sources.map((one) => [page.authored('span', one)])),
        )
      : null,
    element('h2', { id: anchor.part('reading') }, W.reading),
    element('p', {}, W.readingAbout(WORDS_PER_MINUTE)),
    element(
      'table',
      {},
      element('caption', {}, `${counted(total, 'word')} in all scenes`),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ['Scene', 'One run', 'Time', 'In all'].map((says) => element('th', { scope: 'col' }, says)),
        ),
      ),
      element(
        'tbody',
        {},
        rows.map(({ name, to, reading }) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, element('a', { href: `#${to}` }, name)),
            cell(String(reading.run)),
            cell(readingTime(secondsFor(reading.run))),
            cell(String(reading.all)),
          ),
        ),
      ),
    ),
  );
}
