/**
 * The author's loop in the development server. In: the server, and which file changed. Out: every save checked and told once, in the
 * terminal and to every page; scenarios/ is watched wherever it lies.
 */
import { join } from 'node:path';
import type { Logger, ViteDevServer } from 'vite';
import { AUTHORS_ASK, AUTHORS_NEWS, type AuthorsNews } from '../../core/view/authoring.ts';
import { openingOf } from '../../core/view/opening.ts';
import { reportLines, savedLines, type TerminalLine } from './authors-terminal.ts';
import { catalogueOf } from './modules.ts';
import type { Shipped } from './scenarios.ts';
import { type Settling, settling } from './settle.ts';
import { looksUnfinished, type Saved, type Watched, watchScenarios } from './watched.ts';

export type AuthorsLoop = Settling & {
  /** Read when they are first asked for: a server that only runs tests needs none of them. */
  readonly watched: () => Watched;
};

const wholeOf = ({ story, text }: Shipped) => ({ story, text, opening: openingOf(story, text) });

function newsOf(watched: Watched, saved: Saved | null): AuthorsNews {
  return {
    edited: saved && {
      id: saved.id,
      file: saved.file,
      isGone: saved.isGone,
      whole: saved.shipped && wholeOf(saved.shipped),
    },
    catalogue: catalogueOf(watched.good()),
    reports: watched.reports(),
  };
}

/** `forget`: what was served of the scenarios is out of date. */
export function authorsLoop(root: string, server: ViteDevServer, forget: () => void): AuthorsLoop {
  let made: Watched | undefined;
  const watched = (): Watched => (made ??= watchScenarios(root));
  const { hot } = server.environments.client;
  const { logger } = server.config;
  server.watcher.add(join(root, 'scenarios'));
  hot.on(AUTHORS_ASK, (_, client) => client.send(AUTHORS_NEWS, newsOf(watched(), null)));
  server.httpServer?.once('listening', () => write(logger, watched().reports().flatMap(reportLines)));

  function tell(file: string): void {
    const saved = watched().look(file);
    if (saved === null) return;
    forget();
    hot.send(AUTHORS_NEWS, newsOf(watched(), saved));
    write(logger, savedLines(saved));
  }

  const settle = settling(looksUnfinished, tell);
  server.httpServer?.once('close', settle.stop);
  return { ...settle, watched };
}

function write(logger: Logger, lines: readonly TerminalLine[]): void {
  for (const { level, says } of lines) logger[level](says, { timestamp: level === 'info' });
}
