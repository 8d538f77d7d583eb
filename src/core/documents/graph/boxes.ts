/**
 * What stands in each box and how much room it takes. In: Story, Text, odds, conditions in words. Out: boxes with their lines of text and
 * the heights of their parts, from the top of the box; they have no place yet. Sizes in CSS pixels.
 */
import { comesBy, type Odds } from '../../analysis/odds/odds.ts';
import type { Story, StoryScene } from '../../rules/story.ts';
import type { Text } from '../../scenario/text.ts';
import { daysWords, GRAPH_WORDS, KIND_WORDS, share, visitsWords } from '../../text/documents.ts';
import type { InWords } from '../in-words.ts';
import { listedIn, wordsOf } from '../listed.ts';
import { type Numbering, titleOf } from '../numbering.ts';
import { plain } from '../phrase.ts';
import { wrapped } from './measure.ts';

export const SIZE = { title: 15, text: 12.5, small: 11.5, line: 16, pad: 12, width: 276, gate: 108, ending: 276 } as const;

export type Row = {
  readonly lines: readonly string[];
  /** From the top of the box. */
  readonly top: number;
  readonly height: number;
  readonly share: string;
  /** When the option is open, in words; empty: always. */
  readonly when: string;
  /** The whole sentence. */
  readonly says: string;
};

export type Box = {
  readonly kind: 'scene' | 'slot' | 'event' | 'interrupt' | 'gate' | 'ending';
  /** The author's id; of the gate, none. */
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** How often runs come by. */
  readonly note: string;
  /** Small: when it comes, what kind it is. */
  readonly about: readonly string[];
  /** The question. */
  readonly ask: readonly string[];
  readonly rows: readonly Row[];
  readonly width: number;
  readonly height: number;
  /** Kind of an ending; empty otherwise. */
  readonly ending: string;
};

/** Height of the head: the title's line. */
export const HEAD = 34;
const inner = (width: number): number => width - 2 * SIZE.pad;
/** Room for "100 %" at the right of a row. */
const SHARE_ROOM = 46;

type Given = {
  readonly story: Story;
  readonly text: Text;
  readonly odds: Odds | null;
  readonly words: InWords;
  readonly numbering: Numbering;
};

type Written = { readonly says: string; readonly share: string; readonly when: string };

/** What can be chosen: options, needs and asides; in a slot, the events it draws. */
function rowsOf({ story, text, odds, words, numbering }: Given, scene: StoryScene, index: number): readonly Written[] {
  const taken = odds?.scenes[index]?.taken;
  if (scene.draws !== null) {
    return scene.draws.map((event) => ({
      says: `${numbering.scene(event)} ${titleOf(story.scenes[event]?.id ?? '')}`,
      share: '',
      when: story.scenes[event]?.event?.when ? plain(words.condition(story.scenes[event].event.when)) : '',
    }));
  }
  return listedIn(scene).map((one) => {
    const says = wordsOf(text.scenes[scene.id], one)?.says ?? one.id;
    return {
      says: one.option.aside === null ? says : `+ ${says} (${daysWords(one.option.aside)})`,
      share: taken ? share(one.places.reduce((sum, place) => sum + (taken[place] ?? 0), 0)) : '',
      when: one.option.when ? plain(words.condition(one.option.when)) : '',
    };
  });
}

/** Small, under the title: when it comes by itself, what it draws or shares out. */
function aboutOf({ story, text, words, numbering }: Given, scene: StoryScene, index: number): string {
  if (scene.interrupt) return `Comes when ${plain(words.condition(scene.interrupt.when))}`;
  if (scene.draws !== null) return GRAPH_WORDS.slot;
  if (scene.event) {
    const slots = story.scenes.flatMap(({ draws }, at) => (draws?.includes(index) ? [numbering.scene(at)] : []));
    const { when, weight } = scene.event;
    return GRAPH_WORDS.drawnBy(slots.join(', '), weight, when ? plain(words.condition(when)) : '');
  }
  const calendar = text.scenes[scene.id]?.calendar;
  return calendar ? GRAPH_WORDS.calendar(calendar.tokens, calendar.each) : '';
}

export function sceneBox(given: Given, index: number): Box {
  const { story, text, odds, numbering } = given;
  const scene = story.scenes[index];
  const id = scene?.id ?? '';
  const known = odds?.scenes[index];
  const says = scene ? aboutOf(given, scene, index) : '';
  const about = says === '' ? [] : wrapped(says, inner(SIZE.width), SIZE.small, 3);
  const question = text.scenes[id]?.ask ?? '';
  const ask = question === '' ? [] : wrapped(question, inner(SIZE.width), SIZE.text, 3, true);
  let top = HEAD + (about.length + ask.length) * SIZE.line + 8;
  const rows = (scene ? rowsOf(given, scene, index) : []).map((row): Row => {
    const written = wrapped(row.says, inner(SIZE.width) - (row.when === '' ? 0 : 18) - (row.share === '' ? 0 : SHARE_ROOM), SIZE.text, 2);
    const height = written.length * SIZE.line + 10;
    const made = { ...row, lines: written, top, height };
    top += height;
    return made;
  });
  return {
    kind: scene?.interrupt ? 'interrupt' : scene?.event ? 'event' : scene?.draws ? 'slot' : 'scene',
    id,
    number: numbering.scene(index),
    title: titleOf(id),
    // Nobody decides in a slot, so nobody is counted there.
    note: known && scene && scene.draws === null ? visitsWords(comesBy(known, scene.options)) : '',
    about,
    ask,
    rows,
    width: SIZE.width,
    height: top,
    ending: '',
  };
}

export function gateBox(): Box {
  const lines = wrapped('Endings are tested from top to bottom', inner(SIZE.gate), SIZE.small, 4);
  const height = HEAD + lines.length * SIZE.line + 8;
  // Its one row is the whole box: lines leave from the middle of its side.
  const row: Row = { lines: [], top: 0, height, share: '', when: '', says: '' };
  return {
    kind: 'gate',
    id: '',
    number: '',
    title: 'The end',
    note: '',
    about: lines,
    ask: [],
    rows: [row],
    width: SIZE.gate,
    height,
    ending: '',
  };
}

export function endingBox({ story, text, odds, words }: Given, index: number): Box {
  const ending = story.endings[index];
  const id = ending?.id ?? '';
  const when = ending?.when ? [`If ${plain(words.condition(ending.when))}`] : [];
  const early = ending?.early ? ['Tested after every choice'] : [];
  const lines = [KIND_WORDS[ending?.kind ?? ''] ?? '', ...early, ...when].flatMap((line) =>
    wrapped(line, inner(SIZE.ending), SIZE.small, 3),
  );
  return {
    kind: 'ending',
    id,
    number: '',
    title: text.endings[id]?.title ?? id,
    note: odds ? share(odds.endings[index] ?? 0) : '',
    about: lines,
    ask: [],
    rows: [],
    width: SIZE.ending,
    height: HEAD + lines.length * SIZE.line + 10,
    ending: ending?.kind ?? '',
  };
}
