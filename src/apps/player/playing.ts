/**
 * Playing: one open story. In: its compiled parts and what was saved. Out: the View of the page the player is on, and the moves a
 * person can make: go on, choose, go back. Every change is saved before the next page is shown.
 *
 * The first pages are drawn from the kernel alone; the machine that plays the run is fetched while the player reads them, and the
 * first choice waits for it.
 */
import { type Frame } from '../../core/rules/frame.ts';
import { begin, currentScene } from '../../core/rules/kernel.ts';
import { type Prepared, prepare } from '../../core/rules/prepare.ts';
import { read } from '../../core/rules/read.ts';
import type { Story } from '../../core/rules/story.ts';
import type { Play, Step } from '../../core/run/play.ts';
import type { Mark, Origin, Run } from '../../core/run/run.ts';
import type { Text } from '../../core/scenario/text.ts';
import type { View } from '../../core/view/view.ts';
import { nextPage, type Page, type Situation, viewOf } from '../../core/view/view-of.ts';
import type { Package, Saves } from '../../io/storage/saves.ts';
import { createSeed } from './seed.ts';

export type Engine = typeof import('../../core/run/play.ts');

/** A story made ready once, however often it is played. */
export type Book = {
  readonly from: Package;
  readonly prepared: Prepared;
  readonly text: () => Text;
  /** Starts the machine at a seed and choices. Rejects where the engine cannot be fetched; asking again tries again. */
  readonly start: (seed: number, choices: readonly string[]) => Promise<{ readonly play: Play; readonly engine: Engine }>;
};

export function openBook(from: Package, story: Story, text: () => Text): Book {
  const prepared = prepare(story);
  let machine: ReturnType<Engine['newMachine']> | null = null;
  return {
    from,
    prepared,
    text,
    start: async (seed, choices) => {
      const engine = await import('../../core/run/play.ts');
      machine ??= engine.newMachine(prepared);
      return { play: engine.startPlay(prepared, seed, choices, machine), engine };
    },
  };
}

export type Playing = {
  readonly book: Book;
  readonly view: () => View;
  readonly page: () => Page;
  /** Resolves when the machine runs. */
  readonly ready: () => Promise<unknown>;
  readonly run: () => Promise<Run>;
  /** Presses the page's button; nothing on a decision. */
  readonly goOn: () => void;
  /** False where there is no such open option. */
  readonly choose: (option: string) => Promise<boolean>;
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

export async function startPlaying(book: Book, saves: Saves, now: () => number, from: From = {}): Promise<Playing> {
  const seed = from.seed ?? createSeed();
  const choices = from.choices ?? [];
  const marks: Mark[] = [...(from.marks ?? [])];
  let started: Awaited<ReturnType<Book['start']>> | null = null;
  let starting: ReturnType<Book['start']> | null = null;
  let stopped = false;

  function ready(): ReturnType<Book['start']> {
    starting ??= book.start(seed, choices).then(
      (both) => {
        started = both;
        if (stopped) both.play.stop();
        return both;
      },
      (problem: unknown) => {
        starting = null;
        throw problem;
      },
    );
    return starting;
  }
  if (choices.length > 0) await ready();

  const first = choices.length > 0 ? null : begin(book.prepared, seed);
  const frame = (): Frame => started?.play.frame() ?? first ?? begin(book.prepared, seed);
  const last = (): Step | null => started?.play.last() ?? null;
  const taken = (): number => started?.play.choices().length ?? 0;
  let page = fitting(book.prepared, frame(), taken(), from.page ?? (taken() === 0 ? 'briefing' : 'scene'));

  const run = async (): Promise<Run> => {
    const { play, engine } = await ready();
    return engine.runOf(play, marks, from.origin);
  };
  /** Writes the run down. Before the first choice there is nothing that could be lost. */
  const save = (): void => {
    if (started && taken() > 0) saves.keep(book.from, { run: started.engine.runOf(started.play, marks, from.origin), page, at: now() });
  };
  const situation = (): Situation => ({ prepared: book.prepared, text: book.text(), frame: frame(), last: last(), page });

  return {
    book,
    view: () => viewOf(situation()),
    page: () => page,
    ready,
    run,
    goOn: () => {
      if (page === 'decision' || page === 'ending') return;
      page = nextPage(situation());
      if (page === 'ending') saves.remember(book.from, book.prepared.story.id, read(book.prepared, frame()).ending?.id ?? '');
      save();
    },
    choose: async (option) => {
      if (page !== 'decision') return false;
      const { play } = await ready();
      // Waiting for the machine, a second press must not choose again.
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
    stop: () => {
      stopped = true;
      started?.play.stop();
    },
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
export async function playingAgain(playing: Playing, saves: Saves, now: () => number, to: number): Promise<Playing> {
  const [{ rewind }, run] = await Promise.all([import('../../core/run/rewind.ts'), playing.run()]);
  const { choices, origin } = rewind(run, to);
  playing.stop();
  return startPlaying(playing.book, saves, now, {
    seed: to === 0 ? undefined : run.seed,
    choices,
    origin,
    page: to === 0 ? 'briefing' : 'scene',
  });
}
