/**
 * The game: which screen is shown, and what every action of a person does. In: the address, the device's memory, a clock. Out: a screen
 * as plain data that app.tsx renders, and a call to `changed` whenever there is another one.
 */
import type { PlayAction } from '../../ui/dom/action.ts';
import type { HomeView } from '../../core/view/home.ts';
import type { LookBackView } from '../../core/view/look-back.ts';
import type { ProblemView } from '../../core/view/problems.ts';
import type { Settings } from '../../core/view/settings.ts';
import type { View } from '../../core/view/view.ts';
import type { Page } from '../../core/view/view-of.ts';
import type { Resumed } from '../../core/run/resume.ts';
import type { Run } from '../../core/run/run.ts';
import type { Saves } from '../../io/storage/saves.ts';
import type { Address } from './address.ts';
import { whenIdle } from './idle.ts';
import { type From, type Playing, playingAgain, startPlaying } from './playing.ts';
import { isShipped, type OpenBook, openShipped } from './shelf.ts';
import { PLAYER } from '../../core/text/player.ts';

/** A run that only its code can bring back. */
export type Left = { readonly run: Run; readonly code: string };

export type Screen =
  | { readonly at: 'loading' }
  /** `left`: the run just left, with its code, where this browser cannot keep it. */
  | { readonly at: 'home'; readonly view: HomeView; readonly left: Left | null }
  | { readonly at: 'play'; readonly view: View }
  | { readonly at: 'look-back'; readonly view: LookBackView }
  | { readonly at: 'settings'; readonly settings: Settings; readonly before: Screen; readonly left: Left | null }
  | { readonly at: 'problems'; readonly file: string; readonly problems: readonly ProblemView[]; readonly again: (() => void) | null }
  /** A saved run that could not be read; it was set aside. */
  | { readonly at: 'damaged'; readonly story: string; readonly title: string; readonly why: string; readonly text: string }
  /** A part of the game did not arrive. */
  | { readonly at: 'lost'; readonly again: () => void }
  | {
      readonly at: 'changed';
      readonly title: string;
      readonly resumed: Resumed;
      readonly run: Run;
      readonly book: OpenBook;
      readonly page: Page;
    };

export type Environment = {
  readonly saves: Saves;
  readonly now: () => number;
  readonly address: () => Address;
  /** The choices of the address have been taken: it need not name them any more. */
  readonly arrived: () => void;
  /** Writes the address bar; `scenario` null is home. */
  readonly visit: (scenario: string | null) => void;
  readonly changed: () => void;
  /** Loads the whole page anew, at `run` or where this device remembers; false where the server does not answer. */
  readonly afresh: (run: Run | null) => Promise<boolean>;
};

export function createGame(environment: Environment) {
  const { saves, now } = environment;
  let screen: Screen = { at: 'loading' };
  let book: OpenBook | null = null;
  let playing: Playing | null = null;
  /** The story from a file that was opened last in this tab. */
  let own: OpenBook | null = null;
  let mode: Address['mode'] = 'practice';

  const show = (next: Screen): void => {
    screen = next;
    environment.changed();
  };
  const showPlay = (): void => {
    if (playing) show({ at: 'play', view: playing.view() });
  };
  async function begin(at: OpenBook, from: From): Promise<void> {
    playing?.stop();
    playing = await startPlaying(at, saves, now, from);
    showPlay();
  }

  /**
   * Runs something that needs the network; where it fails the page says so and offers to try again. Nothing is lost. Browsers never ask
   * again for a module that did not arrive, and a newer version has other file names: failing again, the page is loaded anew.
   */
  async function fetching(work: () => Promise<void>, again = false): Promise<void> {
    try {
      await work();
    } catch (problem) {
      // A part that cannot be fetched rejects with a TypeError in every browser; anything else is a fault of ours and must be seen.
      if (!(problem instanceof TypeError)) throw problem;
      if (again && (await environment.afresh(await runToKeep()))) return;
      show({ at: 'lost', again: () => void fetching(work, true) });
    }
  }

  /** The run being played, where nothing else would bring it back, or in any case. */
  async function runToKeep(always = false): Promise<Run | null> {
    if ((saves.lasting && !always) || !playing) return null;
    const run = await playing.run().catch(() => null);
    return run && run.choices.length > 0 ? run : null;
  }

  async function home(wrong: string | null = null): Promise<void> {
    await fetching(async () => {
      const left = await wayBack();
      playing?.stop();
      playing = null;
      const { homeView } = await import('./home.ts');
      show({ at: 'home', view: await homeView(saves, wrong, own), left });
    });
  }

  /** The same with its code; a story of one's own has none, for a code names a story that came with the game. */
  async function wayBack(always = false): Promise<Left | null> {
    const run = await runToKeep(always);
    if (!run || playing?.book.from === 'own') return null;
    const { runCode } = await import('../../core/run/run-code.ts');
    return { run, code: runCode(run) };
  }

  async function settings(): Promise<void> {
    const before = screen;
    await fetching(async () => show({ at: 'settings', settings: saves.settings(), before, left: await wayBack(true) }));
  }

  /** Opens a story where its saved run stands, or where the address says. */
  async function open(id: string, asked: Partial<Pick<Address, 'seed' | 'choices'>> & { readonly fresh?: boolean } = {}): Promise<void> {
    if (!isShipped(id)) return home(PLAYER.noSuchStory(id));
    await fetching(async () => {
      book = await openShipped(id);
      const found = await saves.find('shipped', id);
      const saved = found.is === 'saved' ? found.saved : null;
      if (found.is === 'damaged') return show({ at: 'damaged', story: id, title: book.text().title, why: found.why, text: found.text });
      if (asked.choices) return openAt(book, asked.choices, asked.seed ?? null);
      const seed = asked.seed ?? null;
      if (!asked.fresh && saved && saved.page !== 'ending' && saved.run.choices.length > 0 && (seed === null || seed === saved.run.seed)) {
        await book.whole();
        return carryOn(book, saved.run, saved.page);
      }
      await begin(book, { seed: seed ?? undefined });
      // The rest and the machine are wanted soon; where one fails now, the page that needs it tells and tries again.
      const soon = playing;
      whenIdle(() => void Promise.all([soon?.ready(), book?.whole()]).catch(() => undefined));
    });
  }

  /** Opens a story at choices that came with a link: a list, or a run code. */
  async function openAt(at: OpenBook, choices: string, seed: number | null): Promise<void> {
    const [{ followCode, readCode }] = await Promise.all([import('../../core/run/run-code.ts'), at.whole()]);
    const code = readCode(choices);
    const followed = code.ok ? followCode(at.prepared, code.value).choices : choices.split(',');
    await begin(at, { seed: code.ok ? code.value.seed : (seed ?? undefined), choices: followed });
    // From here on this is the run of the story: the address names the story only, so that a reload comes back to the same place.
    playing?.keep();
    environment.arrived();
  }

  async function carryOn(at: OpenBook, run: Run, page: Page): Promise<void> {
    const { resume } = await import('../../core/run/resume.ts');
    const resumed = resume(at.prepared, run);
    if (resumed.kind === 'same') await begin(at, { seed: run.seed, choices: resumed.choices, page, marks: run.marks, origin: run.origin });
    else show({ at: 'changed', title: at.text().title, resumed, run, book: at, page });
  }

  /** Goes on, waiting for the rest of the words where they are not here yet. */
  async function goOn(): Promise<void> {
    const at = book;
    const now = playing;
    if (!at || !now) return;
    await fetching(async () => {
      if (now.page() !== 'briefing' && now.page() !== 'scene') await at.whole();
      if (now !== playing) return;
      now.goOn();
      showPlay();
    });
  }

  async function lookBack(): Promise<void> {
    const at = book;
    const now = playing;
    if (!at || !now) return;
    await fetching(async () => {
      const { lookBackOf } = await import('../../core/view/look-back-of.ts');
      show({ at: 'look-back', view: lookBackOf(at.prepared, at.text(), await now.run(), mode === 'practice') });
    });
  }

  async function again(to: number): Promise<void> {
    const now = playing;
    if (!now) return;
    await fetching(async () => {
      playing = await playingAgain(now, saves, environment.now, to);
      showPlay();
    });
  }

  async function choose(option: string): Promise<void> {
    const now = playing;
    if (!now) return;
    await fetching(async () => {
      if ((await now.choose(option)) && now === playing) showPlay();
    });
  }

  function send(action: PlayAction): void {
    switch (action.type) {
      case 'settings':
        return void settings();
      case 'exit':
        return leave();
      case 'debrief':
        return void lookBack();
      case 'choose':
        return void choose(action.option);
      case 'look':
        return playing?.look(action.person);
      case 'again':
        return void again(0);
      case 'rewind':
        return void again(action.to);
      case 'start':
      case 'continue':
        return void goOn();
    }
  }

  function leave(): void {
    environment.visit(null);
    void home();
  }

  /** A file of one's own: its problems, or the play. */
  async function file(chosen: File): Promise<void> {
    await fetching(async () => {
      const { openFile } = await import('./own-file.ts');
      const result = await openFile(chosen);
      if (result.run) return playKept(result.run);
      if (!result.book) return show({ at: 'problems', file: chosen.name, problems: result.problems, again: () => void file(chosen) });
      own = result.book;
      await playOwn(own);
    });
  }

  /** A run that was kept as a file. */
  async function playKept(run: Run): Promise<void> {
    if (!isShipped(run.scenario)) return home(PLAYER.noSuchStory(run.scenario));
    environment.visit(run.scenario);
    book = await openShipped(run.scenario);
    await book.whole();
    await carryOn(book, run, 'scene');
  }

  async function playOwn(chosen: OpenBook): Promise<void> {
    book = chosen;
    const found = await saves.find('own', chosen.prepared.story.id);
    const saved = found.is === 'saved' && found.saved.page !== 'ending' && found.saved.run.choices.length > 0 ? found.saved : null;
    if (saved) await carryOn(chosen, saved.run, saved.page);
    else await begin(chosen, {});
  }

  /** A run code typed or pasted on the home page. */
  async function code(text: string): Promise<void> {
    const { readCode } = await import('../../core/run/run-code.ts');
    const parts = readCode(text);
    if (!parts.ok) return home(PLAYER.codeProblems[parts.problem]);
    if (!isShipped(parts.value.scenario)) return home(PLAYER.noSuchStory(parts.value.scenario));
    environment.visit(parts.value.scenario);
    await fetching(async () => {
      book = await openShipped(parts.value.scenario);
      await openAt(book, text.trim(), null);
    });
  }

  return {
    screen: (): Screen => screen,
    send,
    /** Reads the address and shows what it asks for. */
    route: async (): Promise<void> => {
      const address = environment.address();
      mode = address.mode;
      if (address.scenario === null) return home(address.ignored.length > 0 ? PLAYER.ignored(address.ignored) : null);
      await open(address.scenario, address);
    },
    home: {
      start: (id: string): void => {
        environment.visit(id);
        void open(id);
      },
      resume: (id: string, isOwn = false): void => {
        if (isOwn && own) return void playOwn(own);
        environment.visit(id);
        void open(id);
      },
      again: (id: string): void => {
        environment.visit(id);
        void open(id, { fresh: true });
      },
      takeBack: (id: string): void => {
        saves.takeBack('shipped', id);
        environment.visit(id);
        void open(id);
      },
      file: (own: File): void => void file(own),
      code: (text: string): void => void code(text),
      settings: (): void => send({ type: 'settings' }),
    },
    settings: {
      change: (settings: Settings): void => {
        saves.change(settings);
        if (screen.at === 'settings') show({ ...screen, settings });
      },
      erase: (): void => {
        saves.eraseAll();
        if (screen.at === 'settings') show({ ...screen, settings: saves.settings() });
      },
      back: (): void => {
        if (screen.at === 'settings') show(screen.before);
      },
    },
    changedStory: {
      goOn: (): void => {
        if (screen.at === 'changed')
          void begin(screen.book, {
            seed: screen.run.seed,
            choices: screen.resumed.choices,
            // A run that stopped stands elsewhere than it was left: in the scene whose decision is asked again.
            page: screen.resumed.kind === 'stopped' ? 'scene' : screen.page,
            marks: screen.run.marks,
            origin: screen.run.origin,
          });
      },
      startOver: (): void => {
        if (screen.at === 'changed') void begin(screen.book, {});
      },
    },
    toHome: leave,
    /** A page of the game itself did not arrive. False: nor does anything else. */
    afresh: async (): Promise<boolean> => environment.afresh(await runToKeep()),
  };
}

export type Game = ReturnType<typeof createGame>;
