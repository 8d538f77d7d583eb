/**
 * Playing: one open story. In: a book and what was saved of a run. Out: the View of the page the player is on, and the moves a person
 * can make: go on, choose, go back. Every change is saved before the next page is shown.
 */
import { currentScene } from '../../core/rules/kernel.ts';
import { read } from '../../core/rules/read.ts';
import { lookedAt } from '../../core/run/looks.ts';
import { type Play, runOf, startPlay } from '../../core/run/play.ts';
import { rewind } from '../../core/run/rewind.ts';
import type { Mark, Origin, Run } from '../../core/run/run.ts';
import { begins, chapterAt } from '../../core/view/chapters.ts';
import { recalling, unlockedOn, wordsOf } from '../../core/view/recall.ts';
import type { View } from '../../core/view/view.ts';
import { nextPage, type Page, type Situation, viewOf } from '../../core/view/view-of.ts';
import { knownOf } from '../../io/storage/known.ts';
import type { Saves } from '../../io/storage/saves.ts';
import type { Book } from './books.ts';
import { createSeed } from './seed.ts';

export type Playing = {
  readonly book: Book;
  readonly view: () => View;
  readonly run: () => Run;
  /** Presses the page's button; nothing on a decision. */
  readonly goOn: () => void;
  /** Goes on over pages that were read before, to the next decision or to words that are new; false where this one is new. */
  readonly skip: () => boolean;
  /** False where there is no such open option. */
  readonly choose: (option: string) => boolean;
  /** Writes the run down as it stands, before any further choice. */
  readonly keep: () => void;
  /** The player looks at a person; false where they may not. */
  readonly look: (person: string) => boolean;
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
  const taken = (): number => play.choices().length;
  // A run that was cut back has not seen what came after.
  const marks: Mark[] = (from.marks ?? []).filter(({ after }) => after <= taken());
  const known = knownOf(saves, book.from, prepared.story.id);
  let page = fitting(book, play, from.page ?? (taken() === 0 ? 'briefing' : 'chapter'));
  let shown: View | null = null;
  let isSaved = saves.lasting;

  const run = (): Run => runOf(play, marks, from.origin);
  /** Writes the run down. Before the first choice there is nothing that could be lost. */
  const save = (): void => {
    if (taken() === 0) return;
    const where = page === 'reaction' ? play.last()?.before : play.frame();
    const chapter = where && text.chapters.length > 0 ? { chapter: chapterAt(prepared, text, where) } : {};
    isSaved = saves.keep(book.from, { run: run(), page, at: now(), ...chapter });
  };
  const situation = (): Situation => ({
    prepared,
    text,
    frame: play.frame(),
    last: play.last(),
    page,
    looked: lookedAt(marks, play.choices()),
  });
  const view = (): View =>
    (shown = { ...recalling(prepared, text, viewOf(situation()), known.read(), play.choices()), isSaved: isSaved && taken() > 0 });
  const goOn = (): void => {
    if (page === 'decision' || page === 'ending') return;
    if (shown) known.add({ words: wordsOf(shown) });
    page = nextPage(situation());
    if (page === 'ending') saves.remember(book.from, prepared.story.id, read(prepared, play.frame()).ending?.id ?? '');
    save();
  };

  return {
    book,
    view,
    run,
    goOn,
    skip: () => {
      if (!view().isKnown) return false;
      while (view().isKnown) goOn();
      return true;
    },
    choose: (option) => {
      const decision = shown;
      if (page !== 'decision' || !play.choose(option)) return false;
      if (decision) {
        const choices = play.choices().slice(-1);
        known.add({ choices, words: wordsOf(decision), unlocked: unlockedOn(prepared, decision) });
      }
      page = 'reaction';
      save();
      return true;
    },
    keep: save,
    look: (person) => {
      if (!view().team.some(({ id, mayLook }) => id === person && mayLook)) return false;
      marks.push({ after: taken(), what: 'look', person });
      save();
      return true;
    },
    stop: play.stop,
  };
}

/** A page that the state allows: after an edit of the story the run may stand elsewhere; a chapter has its page only where it begins. */
function fitting({ prepared, text }: Book, play: Play, page: Page): Page {
  const frame = play.frame();
  const choices = play.choices().length;
  const scene = currentScene(prepared, frame);
  if (page === 'reaction') return choices > 0 ? page : 'briefing';
  if (scene === null) return choices > 0 ? 'ending' : page;
  if (page === 'briefing') return choices === 0 ? page : 'scene';
  if (page === 'ending') return 'scene';
  if (scene.scene.interrupt) return 'decision';
  return page === 'chapter' && !begins(prepared, text, frame, play.last()) ? 'scene' : page;
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
  });
}
