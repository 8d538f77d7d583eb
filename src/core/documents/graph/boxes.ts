/**
 * What stands in each box and how much room it takes. In: Story, Text, odds, conditions in words. Out: boxes with their lines of text and
 * the heights of their parts, from the top of the box; they have no place yet. Sizes in CSS pixels.
 */
import type { Odds } from '../../analysis/odds/odds.ts';
import type { Story } from '../../rules/story.ts';
import type { Text } from '../../scenario/text.ts';
import { KIND_WORDS, share, visitsWords } from '../../text/documents.ts';
import type { InWords } from '../in-words.ts';
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
  readonly kind: 'scene' | 'interrupt' | 'gate' | 'ending';
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

export function sceneBox({ story, text, odds, words, numbering }: Given, index: number): Box {
  const scene = story.scenes[index];
  const id = scene?.id ?? '';
  const sceneText = text.scenes[id];
  const known = odds?.scenes[index];
  const comesWhen = scene?.interrupt
    ? wrapped(`Comes when ${plain(words.condition(scene.interrupt.when))}`, inner(SIZE.width), SIZE.small, 3)
    : [];
  const ask = wrapped(sceneText?.ask ?? '', inner(SIZE.width), SIZE.text, 3, true);
  let top = HEAD + (comesWhen.length + ask.length) * SIZE.line + 8;
  const rows = (scene?.options ?? []).map((option, at): Row => {
    const says = sceneText?.options[option.id]?.says ?? option.id;
    const marked = option.when ? 18 : 0;
    const written = wrapped(says, inner(SIZE.width) - marked - (known ? SHARE_ROOM : 0), SIZE.text, 2);
    const height = written.length * SIZE.line + 10;
    const row = {
      lines: written,
      top,
      height,
      share: known ? share(known.taken[at] ?? 0) : '',
      when: option.when ? plain(words.condition(option.when)) : '',
      says,
    };
    top += height;
    return row;
  });
  return {
    kind: scene?.interrupt ? 'interrupt' : 'scene',
    id,
    number: numbering.scene(index),
    title: titleOf(id),
    note: known ? visitsWords(known.visits) : '',
    about: comesWhen,
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
