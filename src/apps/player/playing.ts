/**
 * Playing: one open story. In: its compiled parts and what was saved. Out: the View of the page the player is on, and the moves a
 * person can make: go on, choose, go back. Every change is saved before the next page is shown.
 */
import { createSeed } from './seed.ts';
import { type Prepared, prepare } from '../../core/rules/prepare.ts';
import type { Story } from '../../core/rules/story.ts';
import { machineOf, type StoryMachine } from '../../core/machine/machine.ts';
import { currentScene } from '../../core/rules/kernel.ts';
import { read } from '../../core/rules/read.ts';
import { type Play, runOf, startPlay } from '../../core/run/play.ts';
import { rewind } from '../../core/run/rewind.ts';
import type { Mark, Origin, Run } from '../../core/run/run.ts';
import { runCode } from '../../core/run/run-code.ts';
import type { Text } from '../../core/scenario/text.ts';
import type { View } from '../../core/view/view.ts';
import { nextPage, type Page, viewOf } from '../../core/view/view-of.ts';
import type { Package, Saves } from '../../io/storage/saves.ts';

/** A story made ready once, however often it is played. */
export type Book = { readonly from: Package; readonly prepared: Prepared; readonly machine: StoryMachine; readonly text: () => Text };

export function openBook(from: Package, story: Story, text: () => Text): Book {
  const prepared = prepare(story);
  return { from, prepared, machine: machineOf(prepared), text };
}

export type Playing = {
  readonly book: Book;
  readonly view: () => View;
  readonly page: () => Page;
  readonly run: () => Run;
  readonly code: () => string;
  /** Presses the page's button; nothing on a decision. */
  readonly goOn: () => void;
  readonly choose: (option: string) => boolean;
  /** The player looked at a person's card. */
  readonly look: (person: string) => void;
  readonly stop: () => void;
};

export type From = {
  readonly seed?: number | undefined;
  readonly choices?: readonly string[] | undefined;
  readonly page?: Page | undefined;
  readonly marks?: readonly Mark[] | undefined;
  readonly origin?: Origin | undefined;
};

export function startPlaying(book: Book, saves: Saves, now: () => number, from: From = {}): Playing {
  const seed = from.seed ?? createSeed();
  const play = startPlay(book.prepared, seed, from.choices ?? [], book.machine);
  const marks: Mark[] = [...(from.marks ?? [])];
  let page = fitting(book.prepared, play, from.page ?? (play.choices().length === 0 ? 'briefing' : 'scene'));

  const run = (): Run => runOf(play, marks, from.origin);
  const save = (): void => {
    saves.keep(book.from, { run: run(), page, at: now() });
  };
  const situation = () => ({ prepared: book.prepared, text: book.text(), frame: play.frame(), last: play.last(), page });

  return {
    book,
    view: () => viewOf(situation()),
    page: () => page,
    run,
    code: () => runCode(run()),
    goOn: () => {
      if (page === 'decision' || page === 'ending') return;
      page = nextPage(situation());
      if (page === 'ending') saves.remember(book.from, book.prepared.story.id, read(book.prepared, play.frame()).ending?.id ?? '');
      save();
    },
    choose: (option) => {
      if (page !== 'decision' || !play.choose(option)) return false;
      page = 'reaction';
      save();
      return true;
    },
    look: (person) => {
      marks.push({ after: play.choices().length, what: 'look', person });
      save();
    },
    stop: play.stop,
  };
}

/** A saved page that the state still allows: after an edit of the story the run may stand elsewhere. */
function fitting(p: Prepared, play: Play, page: Page): Page {
  const scene = currentScene(p, play.frame());
  const choices = play.choices().length;
  if (page === 'reaction') return choices > 0 ? page : 'briefing';
  if (scene === null) return choices > 0 ? 'ending' : page;
  if (page === 'briefing') return choices === 0 ? page : 'scene';
  if (page === 'ending') return 'scene';
  return scene.scene.interrupt ? 'decision' : page;
}

/** The same story again, from the decision at position `to`; at the beginning with the briefing behind it. */
export function playingAgain(playing: Playing, saves: Saves, now: () => number, to: number): Playing {
  const { choices, origin } = rewind(playing.run(), to);
  playing.stop();
  return startPlaying(playing.book, saves, now, { seed: to === 0 ? undefined : playing.run().seed, choices, origin, page: to === 0 ? 'briefing' : 'scene' });
}

