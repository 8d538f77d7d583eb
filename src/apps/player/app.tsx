/** The page of every screen. Play is here at once; the others are fetched when they are first shown. */
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Settings } from '../../core/view/settings.ts';
import { PlayPage } from '../../ui/dom/play-page.tsx';
import type { Saves } from '../../io/storage/saves.ts';
import type { Game, Screen } from './game.ts';
import type { Late } from './late.ts';

type AppProps = { game: Game; late: Late; saves: Saves; apply: (settings: Settings) => void };
export type LaterPageProps = AppProps & { screen: Exclude<Screen, { at: 'play' | 'loading' }> };

/** Everything but play, in one chunk of its own. */
const useLaterPages = (wanted: boolean): ComponentType<LaterPageProps> | null => {
  const [page, setPage] = useState<{ readonly Later: ComponentType<LaterPageProps> } | null>(null);
  useEffect(() => {
    if (wanted && !page) void import('./later-pages.tsx').then(({ LaterPage }) => setPage({ Later: LaterPage }));
  }, [wanted, page]);
  return page?.Later ?? null;
};

export const App = (props: AppProps) => {
  const { game, late } = props;
  const screen = game.screen();
  const Later = useLaterPages(screen.at !== 'play' && screen.at !== 'loading');
  useLayoutEffect(() => {
    if (screen.at === 'play') late.shown(screen.view);
  }, [screen, late]);
  if (screen.at === 'loading') return null;
  if (screen.at === 'play') return <PlayPage view={screen.view} portraits={late.portraits()} send={game.send} />;
  return Later ? <Later {...props} screen={screen} /> : null;
};
