/**
 * Playing: one open story. In: a book and what was saved of a run. Out: the View of the page the player is on, and the moves a person
 * can make: go on, choose, go back. Every change is saved before the next page is shown.
 */
import { type Frame } from '../../core/rules/frame.ts';
import { currentScene } from '../../core/rules/kernel.ts';
import type { Prepared } from '../../core/rules/prepare.ts';
import { read } from '../../core/rules/read.ts';
import { runOf, startPlay } from '../../core/run/play.ts';
import { rewind } from '../../core/run/rewind.ts';
import type { Mark, Origin, Run } from '../../core/run/run.ts';
import type { View } from '../../core/view/view.ts';
import { nextPage, type Page, type Situation, viewOf } from '../../core/view/view-of.ts';
import type { Saves } from '../../io/storage/saves.ts';
import type { Book } from './books.ts';
import { createSeed } from './seed.ts';

export type Playing = {
  readonly book: Book;
  readonly view: () => View;
  readonly run: () => Run;
  /** Presses the page's button; nothing on a decision. */
  readonly goOn: () => void;
  /** False where there is no such open option. */
  readonly choose: (option: string) => boolean;
  /** Writes the run down as it stands, before any further choice. */
  readonly keep: () => void;
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
  const { prepared, text } = book;
  const play = startPlay(prepared, from.seed ?? createSeed(), from.choices ?? [], book.machine());
  const marks: Mark[] = [...(from.marks ?? [])];
  const taken = (): number => play.choices().length;
  let page = fitting(prepared, play.frame(), taken(), from.page ?? (taken() === 0 ? 'briefing' : 'scene'));

  const run = (): Run => runOf(play, marks, from.origin);
  /** Writes the run down. Before the first choice there is nothing that could be lost. */
  const save = (): void => {
    if (taken() > 0) saves.keep(book.from, { run: run(), page, at: now() });
  };
  const situation = (): Situation => ({ prepared, text, frame: play.frame(), last: play.last(), page });

  return {
    book,
    view: () => viewOf(situation()),
    run,
    goOn: () => {
      if (page === 'decision' || page === 'ending') return;
      page = nextPage(situation());
      if (page === 'ending') saves.remember(book.from, prepared.story.id, read(prepared, play.frame()).ending?.id ?? '');
      save();
    },
    choose: (option) => {
      if (page !== 'decision' || !play.choose(option)) return false;
      page = 'reaction';
      save();
      return true;
    },
    keep: save,
    look: (person) => {
      marks.push({ after: taken(), what: 'look', person });
      save();
    },
    stop: play.stop,
  };
}

/** A saved page that the state still allows: after an edit of the story the run may stand elsewhere. */
function fitting(p: Prepared, frame: Frame, choices: number, page: Page): Page {
  const scene = currentScene(p, frame);
  if (page === 'reaction') return choices > 0 ? page : 'briefing';
  if (scene === null) return choices > 0 ? 'ending' : page;
  if (page === 'briefing') return choices === 0 ? page : 'scene';
  if (page === 'ending') return 'scene';
  return scene.scene.interrupt ? 'decision' : page;
}

/** The same story again, from the decision at position `to`; at the beginning with a new seed and the briefing behind it. */
export function playingAgain(playing: Playing, saves: Saves, now: () => number, to: number): Playing {
  const run = playing.run();
  const { choices, origin } = rewind(run, to);
  playing.stop();
  return startPlaying(playing.book, saves, now, {
    seed: to === 0 ? undefined : run.seed,
    choices,
    origin,
    page: to === 0 ? 'briefing' : 'scene',
  });
}
