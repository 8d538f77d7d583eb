/**
 * The page of somebody who writes a scenario (development only; main.tsx loads it, the build leaves it out). In: the game, and news of
 * every save from the development server. Out: the game goes on in the edited story at the same place, and a strip says what is wrong.
 */
import { render } from 'preact';
import { AUTHORS_ASK, AUTHORS_NEWS, type AuthorsNews, stripOf } from '../../core/view/authoring.ts';
import { AUTHORING } from '../../core/text/authoring.ts';
import { PLAYER } from '../../core/text/player.ts';
import { AuthorsStrip } from '../../ui/dom/authors-strip.tsx';
import { readAddress } from './address.ts';
import { putOnShelf } from './authoring-shelf.ts';
import type { Book } from './books.ts';
import type { Game } from './game.ts';
import { momentLink } from './moment-link.ts';
import { type Held, pageOf, playOn } from './play-on.ts';
import type { Screen } from './screen.ts';

/** Draws the page; what had the focus keeps it, and the page stays where it was scrolled to, as far as they are still there. */
function inPlace(draw: () => void): void {
  const focused = document.activeElement;
  const [left, top] = [scrollX, scrollY];
  draw();
  // New words in the heading count as a new page, which takes the focus within its first frame, after layout; this comes with the next.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (scrollX !== left || scrollY !== top) scrollTo(left, top);
      if (focused instanceof HTMLElement && focused.isConnected && focused !== document.activeElement)
        focused.focus({ preventScroll: true });
    }),
  );
}

/** The page of play under a screen, replaced: settings are laid over it. */
const withPlay = (screen: Screen, play: Screen): Screen =>
  screen.at === 'settings' ? { ...screen, before: withPlay(screen.before, play) } : screen.at === 'play' ? play : screen;

export function startAuthoring(game: Game, draw: () => void): void {
  const hot = import.meta.hot;
  const { inside } = game;
  if (!hot || !inside) return;
  const { current, put } = inside;
  const place = document.createElement('div');
  document.body.append(place);
  let held: Held | null = null;
  let reports: AuthorsNews['reports'] = [];
  const { ignored } = readAddress(location.search);
  let says = ignored.length > 0 ? PLAYER.ignored(ignored) : '';

  const drawStrip = (): void =>
    render(
      <AuthorsStrip
        strip={stripOf(reports)}
        says={says}
        link={() => linkHere()}
        open={(file) => void fetch(`/__open-in-editor?file=${encodeURIComponent(file)}`)}
        close={() => {
          says = '';
          drawStrip();
        }}
      />,
      place,
    );

  function linkHere(): string {
    const run = current.playing()?.run();
    return run ? momentLink(location, run) : location.href;
  }

  /** The run in hand, in the edited story; nothing where another story is played. */
  async function goOn(book: Book): Promise<void> {
    const playing = await current.ready();
    if (!playing || playing.book.from !== 'shipped' || playing.book.prepared.story.id !== book.prepared.story.id) return;
    if (playing.book !== book) {
      const on = playOn(book, { run: playing.run(), page: pageOf(playing.view()) }, held);
      const { seed, marks, origin } = on.from.run;
      const next = (await current.engine()).start(book, { seed, choices: on.choices, page: on.page, marks, origin });
      current.play(next);
      // A run that was cut back is not written down: the whole one is still there when the page is loaded anew.
      if (on.held === null) next.keep();
      held = on.held;
      says = on.says;
    }
    const view = current.view();
    const screen = game.screen();
    if (!view) return;
    const isStopped = held !== null && screen.at !== 'settings';
    put(isStopped ? { at: 'play', view } : withPlay(screen, { at: 'play', view }));
    if (screen.at === 'debrief' && !isStopped) game.send({ type: 'debrief' });
    else inPlace(draw);
  }

  async function take(news: AuthorsNews): Promise<void> {
    const book = putOnShelf(document, news);
    const { edited } = news;
    reports = news.reports;
    // A run that stands cut back is told of until its story is saved again.
    if (edited && (held === null || book?.prepared.story.id === held.run.scenario)) says = '';
    const screen = game.screen();
    const played = current.view()?.scenario.id;
    if (edited?.isGone && edited.id === played) says = AUTHORING.gone(edited.file);
    if (screen.at === 'home' || (screen.at === 'changed' && book && screen.run.scenario === edited?.id)) await game.route();
    else if (book) await goOn(book);
    drawStrip();
  }

  // One save after the other, however long each takes.
  let before: Promise<void> = Promise.resolve();
  hot.on(AUTHORS_NEWS, (news: AuthorsNews) => {
    before = before.then(() => take(news)).catch(reportError);
  });
  hot.send(AUTHORS_ASK);
  drawStrip();
}
