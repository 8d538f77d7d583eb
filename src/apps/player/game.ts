/**
 * The game: which screen is shown, and what every action of a person does. In: the address, the device's memory, a clock. Out: a screen
 * as plain data that app.tsx renders, and a call to `changed` whenever there is another one.
 */
import { NotArrived, part } from '../../core/base/part.ts';
import { PLAYER } from '../../core/text/player.ts';
import type { Settings } from '../../core/view/settings.ts';
import type { PlayAction } from '../../ui/dom/action.ts';
import type { Address } from './address.ts';
import { currentRun } from './current.ts';
import type { Debriefing } from './debriefing.ts';
import type { Environment } from './environment.ts';
import { fetchingWith } from './fetching.ts';
import type { Playing } from './playing.ts';
import type { Screen } from './screen.ts';
import { waysIn } from './ways-in.ts';

export function createGame(environment: Environment) {
  const { saves } = environment;
  const current = currentRun(saves, environment.now);
  let screen: Screen = { at: 'loading' };
  let mode: Address['mode'] = 'practice';
  let debrief: { readonly of: Playing; readonly debriefing: Debriefing } | null = null;

  const show = (next: Screen, isOther = true): void => {
    screen = next;
    environment.changed(isOther);
  };
  /** `isOther`: another page of play, not the same one with something more on it. */
  const showPlay = (isOther = true): void => {
    const view = current.view();
    if (view) show({ at: 'play', view }, isOther);
    const playing = current.playing();
    // While the ending is read; where it does not arrive, opening the look back tries again and says so.
    if (view?.phase === 'ending' && playing) {
      void debriefed(playing).catch((problem: unknown) => {
        if (!(problem instanceof NotArrived)) throw problem;
      });
    }
  };
  /** The page that stands there, with what is known of it now. */
  const refresh = (): void => {
    if (screen.at === 'play') showPlay(false);
  };
  const afresh = (): Promise<boolean> => environment.afresh(current.runToKeep());
  const fetching = fetchingWith((again) => show({ at: 'lost', again }), afresh);
  const ways = waysIn({ environment, current, fetching, show, showPlay, refresh, home });

  async function home(wrong: string | null = null): Promise<void> {
    await fetching(async () => {
      const left = await current.wayBack();
      current.play(null);
      const { homeView } = await part(() => import('./home.ts'));
      show({ at: 'home', view: await homeView(saves, wrong, ways.own()), left });
    });
  }

  function change(settings: Settings): void {
    saves.change(settings);
    environment.apply(settings);
  }

  function leave(): void {
    environment.visit(null);
    void home();
  }

  async function settings(): Promise<void> {
    const before = screen;
    await fetching(async () => show({ at: 'settings', settings: saves.settings(), before, left: await current.wayBack(true) }));
  }

  /** The debrief of the run in hand; counting begins as soon as its ending is read. */
  async function debriefed(playing: Playing): Promise<Debriefing> {
    const { startDebriefing } = await part(() => import('./debriefing.ts'));
    if (debrief?.of !== playing) {
      debrief?.debriefing.stop();
      const changed = (): void => {
        if (screen.at === 'debrief') show(screen, false);
      };
      const mayRewind = mode === 'practice';
      debrief = { of: playing, debriefing: startDebriefing({ playing, saves, mayRewind, now: environment.now, changed }) };
    }
    return debrief.debriefing;
  }

  async function lookBack(): Promise<void> {
    const playing = current.playing();
    if (!playing) return;
    await fetching(async () => show({ at: 'debrief', debriefing: await debriefed(playing) }));
  }

  async function again(to: number): Promise<void> {
    const playing = current.playing();
    if (!playing) return;
    current.play((await current.engine()).again(playing, to));
    showPlay();
  }

  /** At once where the engine is here, so that the next page is painted with the next frame; the first choice may have to wait for it. */
  function act(does: (playing: Playing) => boolean, isOther = true): void {
    const now = current.playing();
    if (now) {
      if (does(now)) showPlay(isOther);
      return;
    }
    void fetching(async () => {
      const playing = await current.ready();
      // Waiting for the engine, a second press must not choose again: the page is another one by then.
      if (playing && does(playing)) showPlay(isOther);
    });
  }

  function send(action: PlayAction): void {
    switch (action.type) {
      case 'settings':
        return void settings();
      case 'sound':
        change({ ...saves.settings(), sound: saves.settings().sound === 'on' ? 'off' : 'on' });
        return environment.changed(false);
      case 'exit':
        return leave();
      case 'debrief':
        return void lookBack();
      case 'choose':
        return act((playing) => playing.choose(action.option));
      case 'look':
        return act((playing) => playing.look(action.person), false);
      case 'skip':
        return act((playing) => playing.skip());
      case 'again':
        return void again(0);
      case 'rewind':
        return void again(action.to);
      case 'start':
      case 'continue':
        current.goOn();
        return showPlay();
    }
  }

  const visit = (id: string, fresh = false): void => {
    environment.visit(id);
    void ways.open(id, { fresh });
  };

  return {
    screen: (): Screen => screen,
    send,
    /** Reads the address and shows what it asks for. */
    route: async (): Promise<void> => {
      const address = environment.address();
      mode = address.mode;
      if (address.scenario === null) return home(address.ignored.length > 0 ? PLAYER.ignored(address.ignored) : null);
      await ways.open(address.scenario, address);
    },
    home: {
      start: (id: string): void => visit(id),
      resume: (id: string, isOwn = false): void => (isOwn && ways.own() ? void ways.ownAgain() : visit(id)),
      again: (id: string): void => visit(id, true),
      takeBack: (id: string): void => {
        saves.takeBack('shipped', id);
        visit(id);
      },
      file: (own: File): void => void ways.file(own),
      code: (text: string): void => void ways.code(text),
      settings: (): void => void settings(),
    },
    settings: {
      change: (next: Settings): void => {
        change(next);
        if (screen.at === 'settings') show({ ...screen, settings: next });
      },
      erase: (): void => {
        saves.eraseAll();
        environment.apply(saves.settings());
        if (screen.at === 'settings') show({ ...screen, settings: saves.settings() });
      },
      back: (): void => {
        // A page of play is made anew: what earlier runs left may be erased.
        if (screen.at === 'settings') {
          if (screen.before.at === 'play') showPlay();
          else show(screen.before);
        }
      },
    },
    changedStory: {
      goOn: (): void => {
        if (screen.at === 'changed') void ways.changed(screen);
      },
      startOver: (): void => {
        if (screen.at === 'changed') void ways.afresh(screen.book, screen.isLink);
      },
    },
    toHome: leave,
    /** A page of the game itself did not arrive. False: nor does anything else. */
    afresh,
    // For somebody who writes while playing (authoring.tsx): in the development server only.
    ...(import.meta.hot ? { inside: { current, put: (next: Screen): void => void (screen = next) } } : {}),
  };
}

export type Game = ReturnType<typeof createGame>;
