/**
 * The ways into a story: its name, a link with choices, a run code, a saved run, a file of one's own. In: the run in hand and what the
 * game can show. Out: one function for each; all of them end on a page of play, or on one that says why not.
 */
import { part } from '../../core/base/part.ts';
import type { Resumed } from '../../core/run/resume.ts';
import type { Run } from '../../core/run/run.ts';
import { PLAYER } from '../../core/text/player.ts';
import type { Page } from '../../core/view/view-of.ts';
import type { Saved } from '../../io/storage/saves.ts';
import { beginningOf } from './beginning.ts';
import type { Book } from './books.ts';
import type { CurrentRun } from './current.ts';
import type { Environment } from './environment.ts';
import type { Fetching } from './fetching.ts';
import type { Playing } from './playing.ts';
import { whenIdle } from '../../ui/dom/idle.ts';
import type { Screen } from './screen.ts';
import { createSeed } from './seed.ts';
import { isShipped, openingIn } from './shelf.ts';

type Hall = {
  readonly environment: Environment;
  readonly current: CurrentRun;
  readonly fetching: Fetching;
  readonly show: (screen: Screen) => void;
  readonly showPlay: () => void;
  readonly refresh: () => void;
  readonly home: (wrong: string) => Promise<void>;
};

/** What a link may ask for beside the story; `fresh`: a saved run is not carried on. */
type Asked = { readonly seed?: number | null; readonly choices?: string | null; readonly fresh?: boolean };

const canGoOn = ({ page, run }: Saved): boolean => page !== 'ending' && run.choices.length > 0;

export function waysIn({ environment, current, fetching, show, showPlay, refresh, home }: Hall) {
  const { saves } = environment;
  /** The story from a file that was opened last in this tab. */
  let own: Book | null = null;

  async function begin(id: string, seed: number): Promise<void> {
    const opening = openingIn(document, id);
    if (opening) current.begin(beginningOf(id, opening, seed));
    else {
      const { engine, book } = await current.openShipped(id);
      current.play(engine.start(book, { seed }));
    }
    showPlay();
    // The engine is wanted soon; where it fails now, the page that needs it tells and tries again.
    whenIdle(() => void current.ready().then(refresh, () => undefined));
  }

  /** Opens a story where its saved run stands, or where the address says. */
  async function open(id: string, { seed = null, choices = null, fresh = false }: Asked = {}): Promise<void> {
    if (!isShipped(id)) return home(PLAYER.noSuchStory(id));
    await fetching(async () => {
      const found = await saves.find('shipped', id);
      if (found.is === 'damaged') {
        const title = openingIn(document, id)?.views.briefing.scenario.title ?? id;
        return show({ at: 'damaged', story: id, title, why: found.why, text: found.text });
      }
      if (choices) return openAt(id, choices, seed);
      const saved = found.is === 'saved' && canGoOn(found.saved) && (seed === null || seed === found.saved.run.seed) ? found.saved : null;
      if (fresh || !saved) return begin(id, seed ?? createSeed());
      await carryOn((await current.openShipped(id)).book, saved.run, saved.page);
    });
  }

  /** Opens a story at choices that came with a link: a list, or a run code. */
  async function openAt(id: string, choices: string, seed: number | null): Promise<void> {
    const { engine, book } = await current.openShipped(id);
    const { lost, ...from } = engine.followLink(book, choices, seed);
    const playing = engine.start(book, from);
    current.play(playing);
    if (lost !== null) {
      const resumed: Resumed = { kind: 'stopped', choices: from.choices, lost, meters: [] };
      return show({ at: 'changed', title: book.text.title, resumed, run: playing.run(), book, page: 'scene', isLink: true });
    }
    showPlay();
    arrive(playing);
  }

  /** From here on this is the run of the story: the address names the story only, so that a reload comes back to the same place. */
  function arrive(playing: Playing): void {
    playing.keep();
    environment.arrived();
  }

  async function carryOn(book: Book, run: Run, page: Page): Promise<void> {
    const engine = await current.engine();
    const resumed = engine.resume(book, run);
    if (resumed.kind !== 'same') return show({ at: 'changed', title: book.text.title, resumed, run, book, page, isLink: false });
    current.play(engine.start(book, { seed: run.seed, choices: resumed.choices, page, marks: run.marks, origin: run.origin }));
    showPlay();
  }

  async function playOwn(book: Book): Promise<void> {
    const found = await saves.find('own', book.prepared.story.id);
    if (found.is === 'saved' && canGoOn(found.saved)) return carryOn(book, found.saved.run, found.saved.page);
    current.play((await current.engine()).start(book));
    showPlay();
  }

  /** A run that was kept as a file. */
  async function playKept(run: Run): Promise<void> {
    if (!isShipped(run.scenario)) return home(PLAYER.noSuchStory(run.scenario));
    environment.visit(run.scenario);
    await carryOn((await current.openShipped(run.scenario)).book, run, 'scene');
  }

  /** A file of one's own: its problems, or the play. */
  async function file(chosen: File): Promise<void> {
    await fetching(async () => {
      const { openFile } = await part(() => import('./own-file.ts'));
      const { run, book, problems } = await openFile(chosen);
      if (run) return playKept(run);
      if (!book) return show({ at: 'problems', file: chosen.name, problems, again: () => void file(chosen) });
      own = book;
      await playOwn(book);
    });
  }

  /** A run code typed or pasted on the home page. */
  async function code(text: string): Promise<void> {
    await fetching(async () => {
      const { readCode } = await current.engine();
      const parts = readCode(text);
      if (!parts.ok) return home(PLAYER.codeProblems[parts.problem]);
      const { scenario } = parts.value;
      if (!isShipped(scenario)) return home(PLAYER.noSuchStory(scenario));
      environment.visit(scenario);
      await openAt(scenario, text.trim(), null);
    });
  }

  return {
    open,
    file,
    code,
    own: () => own,
    /** Back to the story from the file. */
    ownAgain: async (): Promise<void> => {
      const book = own;
      if (book) await fetching(() => playOwn(book));
    },
    /** Goes on with a run whose story was edited since. */
    changed: async ({ book, run, resumed, page, isLink }: Extract<Screen, { at: 'changed' }>): Promise<void> => {
      // A run that stopped stands elsewhere than it was left: in the scene whose decision is asked again.
      const where = resumed.kind === 'stopped' ? 'scene' : page;
      const engine = await current.engine();
      const playing = engine.start(book, { seed: run.seed, choices: resumed.choices, page: where, marks: run.marks, origin: run.origin });
      current.play(playing);
      showPlay();
      if (isLink) arrive(playing);
    },
    /** The same story from its beginning. */
    afresh: async (book: Book, isLink: boolean): Promise<void> => {
      current.play((await current.engine()).start(book));
      showPlay();
      if (isLink) environment.arrived();
    },
  };
}
