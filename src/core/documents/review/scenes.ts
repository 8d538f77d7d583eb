/** The scenes of the review, in reading order; then what follows them: endings, facts, questions, sources, reading time. */
import { LABELS } from '../../analysis/odds/odds.ts';
import {
  clockWords,
  counted,
  KIND_MEANS,
  KIND_WORDS,
  LABEL_WORDS,
  readingTime,
  REVIEW_WORDS,
  share,
  visitsWords,
} from '../../text/documents.ts';
import { PLACE_WORDS } from '../../text/descriptions.ts';
import { type Child, element, type Markup, together } from '../markup.ts';
import { anchor, titleOf } from '../numbering.ts';
import { readingOf, secondsFor, WORDS_PER_MINUTE } from '../../analysis/reading/words.ts';
import { optionOf } from './option.ts';
import { linked, linesOf, list, numbered, type Page, written } from './page.ts';

const W = REVIEW_WORDS;

function sceneOf(page: Page, index: number): Markup | null {
  const { story, text, numbering, words, odds } = page;
  const scene = story.scenes[index];
  const own = scene ? text.scenes[scene.id] : undefined;
  if (!scene || !own) return null;
  const number = numbering.scene(index);
  const names = (people: readonly number[]): string => people.map(words.person).join(', ');
  const place = PLACE_WORDS[own.place] ?? '';
  const known = odds?.scenes[index];
  const notes: readonly (readonly Child[])[] = [
    [
      [scene.label === null ? '' : clockWords(text.clock, scene.label), place].filter((part) => part !== '').join(', '),
      known ? `; ${visitsWords(known.visits)} come by` : null,
      `. Its id is ${scene.id}.`,
    ],
    ...(scene.interrupt
      ? [['Comes when ', ...written(words.condition(scene.interrupt.when)), `; urgency ${scene.interrupt.urgency} of 3.`]]
      : []),
    ...(scene.needs.length > 0 ? [[`Needs ${names(scene.needs)}.`]] : []),
    ...scene.without.map(({ person, to }): readonly Child[] => [
      `Without ${words.person(person)}, the story goes to `,
      ...written(words.scene(to)),
      ' instead.',
    ]),
    ...(scene.joins.length > 0 ? [[`Joins the team here: ${names(scene.joins)}.`]] : []),
    ...(scene.leaves.length > 0 ? [[`Leaves the team here: ${names(scene.leaves)}.`]] : []),
  ];
  const reading = readingOf(own);
  return element(
    'section',
    { class: 'scene', id: anchor.scene(scene.id), 'aria-labelledby': anchor.inScene(scene.id, 'heading') },
    element('h3', { id: anchor.inScene(scene.id, 'heading') }, linked(scene.id, number), ` ${titleOf(scene.id)}`),
    notes.map((note) => element('p', { class: 'muted' }, ...note)),
    linesOf(page, own.lines, (line) => anchor.inScene(scene.id, `line-${line}`), number),
    element('p', { class: 'ask', id: anchor.inScene(scene.id, 'ask') }, numbered(`${number}?`), ' ', page.authored('span', own.ask)),
    scene.options.map((_, option) => optionOf(page, index, option)),
    element(
      'p',
      { class: 'muted' },
      `${counted(reading.run, 'word')} in one run, ${readingTime(secondsFor(reading.run))}; ${counted(reading.all, 'word')} in all.`,
    ),
  );
}

export function scenes(page: Page): Markup {
  const { story, numbering } = page;
  const isInterrupt = (index: number): boolean => story.scenes[index]?.interrupt !== null;
  const interrupts = numbering.order.filter(isInterrupt);
  return together(
    element('h2', { id: anchor.part('scenes'), tabindex: -1 }, W.scenes),
    numbering.order.filter((index) => !isInterrupt(index)).map((index) => sceneOf(page, index)),
    interrupts.length === 0
      ? null
      : together(
          element('h2', { id: anchor.part('interrupts') }, W.interrupts),
          element('p', {}, W.interruptsAbout),
          interrupts.map((index) => sceneOf(page, index)),
        ),
  );
}

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
      scene.options.flatMap((one, index) => (one.learn.includes(fact) ? [words.option(at, index)] : [])),
    );
    return ways.length === 0
      ? [' Nothing teaches it.']
      : [' Learned by ', ...ways.flatMap((way, at) => [at === 0 ? '' : ', or ', ...written(way)]), '.'];
  };
  const rows = numbering.order.map((index) => {
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
