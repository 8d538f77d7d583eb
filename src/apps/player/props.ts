/** What the player's pages are given: the game, what comes late, the device's memory. */
import type { Saves } from '../../io/storage/saves.ts';
import type { Game } from './game.ts';
import type { Screen } from './screen.ts';
import type { Late } from './late.ts';

export type AppProps = { game: Game; late: Late; saves: Saves };

/** Every screen but play. */
export type LaterPageProps = AppProps & { screen: Exclude<Screen, { at: 'play' | 'loading' | 'lost' }> };
