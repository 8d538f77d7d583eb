/**
 * Hearing: the words that one run shows, and who speaks or is asked in them though they have gone. In: a Prepared, its Text, a run on its
 * way. Out: words counted, and the first run in which each such line or question would be met; their paths are the author's.
 */
import { holds, isHere } from '../../rules/conditions.ts';
import type { Frame } from '../../rules/frame.ts';
import { isOpen } from '../../rules/kernel.ts';
import type { Prepared, PreparedOption, PreparedScene } from '../../rules/prepare.ts';
import type { Line, OptionText, SceneText, Text } from '../../scenario/text.ts';
import type { Example } from '../facts.ts';

type Path = readonly (string | number)[];
/** Something about somebody who is gone, and a run in which a player would meet it. */
export type Absent = { readonly path: Path; readonly person: string; readonly run: Example };

/** One run on its way. `gone`: whom the story let go. */
export type OnTheWay = { readonly seed: number; readonly choices: string[]; readonly gone: Set<string>; chapter: number };
export const startHearing = (seed: number): OnTheWay => ({ seed, choices: [], gone: new Set(), chapter: 0 });

export type Listener = {
  readonly p: Prepared;
  readonly text: Text;
  readonly absent: Map<string, Absent>;
  readonly asked: Map<string, Absent>;
  /** Words by text: they are counted once. */
  readonly counted: Map<string, number>;
  words: number;
  /** What is played after a choice; `before`: the state it was made in. */
  readonly reaction: (run: OnTheWay, before: Frame, scene: PreparedScene, chosen: PreparedOption, good: boolean | null) => void;
};

export function listenerFor(p: Prepared, text: Text): Listener {
  const listener: Listener = {
    p,
    text,
    absent: new Map(),
    asked: new Map(),
    counted: new Map(),
    words: 0,
    reaction: (run, before, { scene: { id } }, chosen, good) => {
      const shown = text.scenes[id];
      const path = pathOf(id, chosen);
      const words = shown?.options[chosen.option.id];
      if (shown?.calendar && chosen.option.split) hearCalendar(listener, run, before, id, shown, chosen.option.split);
      else hear(listener, run, before, words?.lines ?? [], [...path, 'lines']);
      if (good === true) hear(listener, run, before, words?.good ?? [], [...path, 'chance', 'good', 'lines']);
      if (good === false) hear(listener, run, before, words?.bad ?? [], [...path, 'chance', 'bad', 'lines']);
    },
  };
  return listener;
}

/** Where an option or an aside stands in the file. */
const pathOf = (scene: string, { option, aside }: PreparedOption): Path =>
  aside === null ? ['scenes', scene, 'options', option.id] : ['scenes', scene, 'asides', option.id.slice(1)];
const needPath = (scene: string, need: string): Path => ['scenes', scene, 'allocate', 'needs', need];

/** A calendar plays what got time, then what got none. */
function hearCalendar(
  listener: Listener,
  run: OnTheWay,
  before: Frame,
  scene: string,
  { calendar }: SceneText,
  split: NonNullable<PreparedOption['option']['split']>,
): void {
  const needs = Object.entries(calendar?.needs ?? {});
  const got = new Set(split.map(({ need }) => need));
  for (const [need, { lines }] of needs) if (got.has(need)) hear(listener, run, before, lines, [...needPath(scene, need), 'lines']);
  for (const [need, { missed }] of needs) if (!got.has(need)) hear(listener, run, before, missed, [...needPath(scene, need), 'missed']);
}

/** A scene is entered: its lines, its question, what can be chosen. Whom it lets go may still say goodbye in it; who joins with it may speak. */
export function look(listener: Listener, run: OnTheWay, frame: Frame, scene: PreparedScene): void {
  const { p, text } = listener;
  const { id, joins } = scene.scene;
  const shown = text.scenes[id];
  turnPage(listener, run, frame, id);
  comeAndGo(p, run, { joins, leaves: [] });
  hear(listener, run, frame, shown?.lines ?? [], ['scenes', id, 'lines']);
  comeAndGo(p, run, scene.scene);
  read(listener, shown?.ask ?? '');
  for (const one of offeredIn(scene, shown)) read(listener, one.says);
  for (const option of scene.options) askAbout(listener, run, frame, id, option);
}

/** The page between two chapters: how one ends, what the next begins with. */
function turnPage(listener: Listener, run: OnTheWay, frame: Frame, scene: string): void {
  const { chapters } = listener.text;
  const place = chapters.findIndex(({ first }) => first === scene);
  if (place <= run.chapter) return;
  hear(listener, run, frame, chapters[run.chapter]?.ends ?? [], ['chapters', run.chapter, 'ends']);
  hear(listener, run, frame, chapters[place]?.recap ?? [], ['chapters', place, 'recap']);
  run.chapter = place;
}

/** What stands under a question: options, or the needs of a calendar, and asides. */
const offeredIn = ({ options }: PreparedScene, shown: SceneText | undefined): readonly Pick<OptionText, 'says'>[] => [
  ...options.flatMap(({ option }) => (option.split === null ? (shown?.options[option.id] ?? []) : [])),
  ...Object.values(shown?.calendar?.needs ?? {}),
];

/** An aside for people who are all away, and a need that is called by somebody who is, could not be played. */
function askAbout(listener: Listener, run: OnTheWay, frame: Frame, scene: string, one: PreparedOption): void {
  const { p } = listener;
  const isAway = (person: number): boolean => !isHere(p, frame, person) || run.gone.has(p.story.people[person]?.id ?? '');
  const tell = (path: Path, person: number): void => note(listener.asked, run, path, p.story.people[person]?.id ?? '');
  const { aside, option } = one;
  if (aside === null && option.split === null) return;
  if (!isOpen(p, frame, one)) return;
  const [first] = option.for;
  if (aside !== null && first !== undefined && option.for.every(isAway)) tell(pathOf(scene, one), first);
  for (const { need } of option.split ?? []) {
    const person = p.story.people.findIndex(({ id }) => id === need);
    if (person >= 0 && isAway(person)) tell(needPath(scene, need), person);
  }
}

export function comeAndGo(
  p: Prepared,
  { gone }: OnTheWay,
  { joins, leaves }: { joins: readonly number[]; leaves: readonly number[] },
): void {
  for (const person of leaves) gone.add(p.story.people[person]?.id ?? '');
  for (const person of joins) gone.delete(p.story.people[person]?.id ?? '');
}

/** Lines whose condition holds. What somebody says who is away is left out by the game; who left for good should not have been asked to. */
export function hear(listener: Listener, run: OnTheWay, frame: Frame, lines: readonly Line[], path: Path): void {
  const { p } = listener;
  lines.forEach(({ who, says, when }, i) => {
    if (!holds(p, frame, when)) return;
    if (who !== null && run.gone.has(who)) note(listener.absent, run, [...path, i], who);
    const person = who === null ? -1 : p.story.people.findIndex(({ id }) => id === who);
    if (person < 0 || isHere(p, frame, person)) read(listener, says);
  });
}

function note(found: Map<string, Absent>, run: OnTheWay, path: Path, person: string): void {
  const key = path.join('.');
  if (!found.has(key)) found.set(key, { path, person, run: { seed: run.seed, choices: [...run.choices] } });
}

function read(listener: Listener, text: string): void {
  let words = listener.counted.get(text);
  if (words === undefined) {
    words = text.split(/\s+/).filter((word) => word !== '').length;
    listener.counted.set(text, words);
  }
  listener.words += words;
}
