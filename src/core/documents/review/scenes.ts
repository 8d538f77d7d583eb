/** The scenes of the review, in reading order, slots among them; then events and interrupts. In: a Page. Out: their sections. */
import { comesBy } from '../../analysis/odds/odds.ts';
import { splitOf } from '../../rules/choice.ts';
import type { StoryScene } from '../../rules/story.ts';
import { clockWords, counted, readingTime, REVIEW_WORDS, visitsWords } from '../../text/documents.ts';
import { PLACE_WORDS } from '../../text/descriptions.ts';
import { listedIn } from '../listed.ts';
import { type Child, element, type Markup, together } from '../markup.ts';
import { anchor, titleOf } from '../numbering.ts';
import { readingOf, secondsFor } from '../../analysis/reading/words.ts';
import { optionOf } from './option.ts';
import { joined } from '../phrase.ts';
import { linked, linesOf, list, numbered, type Page, written } from './page.ts';

const W = REVIEW_WORDS;

function sceneOf(page: Page, index: number): Markup | null {
  const { story, text, numbering, words, odds } = page;
  const scene = story.scenes[index];
  const own = scene ? text.scenes[scene.id] : undefined;
  if (scene?.draws) return slotOf(page, scene, index);
  if (!scene || !own) return null;
  const number = numbering.scene(index);
  const names = (people: readonly number[]): string => people.map(words.person).join(', ');
  const place = PLACE_WORDS[own.place] ?? '';
  const known = odds?.scenes[index];
  const notes: readonly (readonly Child[])[] = [
    [
      [scene.label === null ? '' : clockWords(text.clock, scene.label), place].filter((part) => part !== '').join(', '),
      known ? `; ${visitsWords(comesBy(known, scene.options))} come by` : null,
      `. Its id is ${scene.id}.`,
    ],
    ...(scene.interrupt
      ? [['Comes when ', ...written(words.condition(scene.interrupt.when)), `; urgency ${scene.interrupt.urgency} of 3.`]]
      : []),
    ...(scene.event ? [drawnWords(page, scene.event, index)] : []),
    ...(scene.needs.length > 0 ? [[`Needs ${names(scene.needs)}.`]] : []),
    ...scene.without.map(({ person, to }): readonly Child[] => [
      `Without ${words.person(person)}, the story goes to `,
      ...written(words.scene(to)),
      ' instead.',
    ]),
    ...(scene.joins.length > 0 ? [[`Joins the team here: ${names(scene.joins)}.`]] : []),
    ...(scene.leaves.length > 0 ? [[`Leaves the team here: ${names(scene.leaves)}.`]] : []),
    ...(own.usual === null ? [] : [[W.usual, ...usualWords(page, scene, index, own.usual), '.']]),
    ...(own.calendar ? [[W.calendar(own.calendar.tokens, own.calendar.each)]] : []),
  ];
  const reading = readingOf(own);
  return element(
    'section',
    { class: 'scene', id: anchor.scene(scene.id), 'aria-labelledby': anchor.inScene(scene.id, 'heading') },
    element('h3', { id: anchor.inScene(scene.id, 'heading') }, linked(scene.id, number), ` ${titleOf(scene.id)}`),
    notes.map((note) => element('p', { class: 'muted' }, ...note)),
    linesOf(page, own.lines, (line) => anchor.inScene(scene.id, `line-${line}`), number),
    element('p', { class: 'ask', id: anchor.inScene(scene.id, 'ask') }, numbered(`${number}?`), ' ', page.authored('span', own.ask)),
    listedIn(scene).map((_, place) => optionOf(page, index, place)),
    element(
      'p',
      { class: 'muted' },
      `${counted(reading.run, 'word')} in one run, ${readingTime(secondsFor(reading.run))}; ${counted(reading.all, 'word')} in all.`,
    ),
  );
}

/** In which slots it can be drawn, when, and how much it weighs there. */
function drawnWords({ story, words }: Page, { when, weight, raise }: NonNullable<StoryScene['event']>, index: number): readonly Child[] {
  const slots = story.scenes.flatMap(({ draws }, at) => (draws?.includes(index) ? [words.scene(at)] : []));
  return [
    'Drawn in ',
    ...(slots.length === 0 ? ['no slot'] : written(joined(slots, ', '))),
    ...(when ? [', if ', ...written(words.condition(when))] : []),
    `; weight ${weight}`,
    ...raise.flatMap(({ when: raised, by }): Child[] => [
      `, ${Math.abs(by)} ${by < 0 ? 'less' : 'more'} if `,
      ...written(words.condition(raised)),
    ]),
    '.',
  ];
}

/** The option told in a lesson; of a calendar what each need gets. */
function usualWords({ text, words }: Page, scene: StoryScene, index: number, usual: string): readonly Child[] {
  const wanted = (splitOf(usual) ?? [[usual, 1] as const]).map(([id]) => id);
  const places = listedIn(scene).flatMap(({ id }, place) => (wanted.includes(id) ? [place] : []));
  if (places.length === 0) return [text.scenes[scene.id]?.options[usual]?.says ?? usual];
  return written(
    joined(
      places.map((place) => words.listed(index, place)),
      ' and ',
    ),
  );
}

/** A slot: what it can draw, how often each comes up, and where the story goes on. */
function slotOf(page: Page, scene: StoryScene, index: number): Markup {
  const { story, text, numbering, words, odds } = page;
  const events = (scene.draws ?? []).map((event): readonly Child[] => {
    const known = odds?.scenes[event];
    const isElsewhere = story.scenes.some((other) => other !== scene && other.draws?.includes(event) === true);
    return [...written(words.scene(event)), known ? `: played in ${visitsWords(known.visits)}${isElsewhere ? W.allSlots : ''}` : ''];
  });
  return element(
    'section',
    { class: 'scene', id: anchor.scene(scene.id), 'aria-labelledby': anchor.inScene(scene.id, 'heading') },
    element('h3', { id: anchor.inScene(scene.id, 'heading') }, linked(scene.id, numbering.scene(index)), ` ${titleOf(scene.id)}`),
    element('p', { class: 'muted' }, `${scene.label === null ? '' : `${clockWords(text.clock, scene.label)}. `}Its id is ${scene.id}.`),
    element('p', {}, W.slot(events.length)),
    list(events),
    element('p', {}, `${W.leads} `, ...written(words.routes(scene.next)), '.'),
  );
}

export function scenes(page: Page): Markup {
  const { story, numbering } = page;
  const such = (is: (scene: StoryScene) => boolean): readonly number[] =>
    numbering.order.filter((index) => story.scenes.slice(index, index + 1).some(is));
  const part = (id: string, says: string, about: string, indexes: readonly number[]): Markup | null =>
    indexes.length === 0
      ? null
      : together(
          element('h2', { id: anchor.part(id) }, says),
          element('p', {}, about),
          indexes.map((index) => sceneOf(page, index)),
        );
  return together(
    element('h2', { id: anchor.part('scenes'), tabindex: -1 }, W.scenes),
    such(({ interrupt, event }) => interrupt === null && event === null).map((index) => sceneOf(page, index)),
    part(
      'events',
      W.events,
      W.eventsAbout,
      such(({ event }) => event !== null),
    ),
    part(
      'interrupts',
      W.interrupts,
      W.interruptsAbout,
      such(({ interrupt }) => interrupt !== null),
    ),
  );
}
