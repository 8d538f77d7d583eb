/** The page of every screen. Play is here at once; the others are fetched when they are first shown. */
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { whenIdle } from '../../ui/dom/idle.ts';
import { LostPage } from '../../ui/dom/lost-page.tsx';
import type { PlayParts } from '../../ui/dom/parts.tsx';
import { PlayPage } from '../../ui/dom/play-page.tsx';
import type { AppProps, LaterPageProps } from './props.ts';

/** Everything but play, in one chunk of its own; where it does not arrive, a page that says so. */
const useLaterPages = (wanted: boolean): ComponentType<LaterPageProps> | null => {
  const [page, setPage] = useState<{ readonly Later: ComponentType<LaterPageProps> } | null>(null);
  useEffect(() => {
    if (!wanted || page) return;
    void import('./later-pages.tsx').then(
      ({ LaterPage }) => setPage({ Later: LaterPage }),
      () => setPage({ Later: NotArrived }),
    );
  }, [wanted, page]);
  return page?.Later ?? null;
};

/** Parts of play that only some stories need, in a chunk of their own: fetched while the first pages are read. */
const useParts = (wanted: boolean): PlayParts | 'lost' | null => {
  const [parts, setParts] = useState<PlayParts | 'lost' | null>(null);
  useEffect(() => {
    if (!wanted || parts) return;
    const lost = (): void => setParts('lost');
    whenIdle(() => void import('../../ui/dom/parts.tsx').then(({ PARTS }) => setParts(PARTS), lost));
  }, [wanted, parts]);
  return parts;
};

/** The one page that must not wait for the network. */
const NotArrived = ({ game }: LaterPageProps) => <LostPage readAgain={() => void game.afresh()} />;

export const App = (props: AppProps) => {
  const { game, late } = props;
  const screen = game.screen();
  const Later = useLaterPages(screen.at !== 'play' && screen.at !== 'loading' && screen.at !== 'lost');
  const parts = useParts(screen.at === 'play');
  useLayoutEffect(() => {
    if (screen.at === 'play') late.shown(screen.view);
  }, [screen, late]);
  if (screen.at === 'loading') return null;
  if (screen.at === 'lost') return <LostPage readAgain={screen.again} />;
  if (screen.at === 'play') {
    const { view } = screen;
    // Without its calendar a decision cannot be made; whatever else is missing is no reason to stop.
    if (parts === 'lost' && view.calendar) return <LostPage readAgain={() => void game.afresh()} />;
    return (
      <PlayPage view={view} portraits={late.portraits()} sound={late.sound()} send={game.send} parts={parts === 'lost' ? null : parts} />
    );
  }
  return Later ? <Later {...props} screen={screen} /> : null;
};
