/**
 * The development server over a folder of scenarios that a test writes, as `npm start` runs it. In: scenarios by id. Out: its address, the
 * files, and everything it said in the terminal.
 */
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLogger, createServer, type InlineConfig, mergeConfig, type Plugin, type UserConfig } from 'vite';
import { scenarioPlugin } from '../../src/io/files/scenario-plugin.ts';
import config from '../../vite.config.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type DevPlayer = {
  /** "http://127.0.0.1:1234/" */
  readonly url: string;
  /** Writes a scenario, as an editor saves it. */
  readonly save: (id: string, content: unknown) => Promise<void>;
  /** Takes a scenario's folder away. */
  readonly remove: (id: string) => Promise<void>;
  readonly pathOf: (id: string) => string;
  /** Lines told since this was last asked. */
  readonly told: () => readonly string[];
  readonly close: () => Promise<void>;
};

export async function startDevPlayer(scenarios: Readonly<Record<string, unknown>>): Promise<DevPlayer> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'compass-author-')));
  const pathOf = (id: string): string => join(folder, 'scenarios', id, 'scenario.json');
  const save = async (id: string, content: unknown): Promise<void> => {
    await mkdir(join(folder, 'scenarios', id), { recursive: true });
    await writeFile(pathOf(id), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  };
  for (const [id, content] of Object.entries(scenarios)) await save(id, content);

  let lines: string[] = [];
  const tell = (says: string): void => void lines.push(says);
  const logger = { ...createLogger('info'), info: tell, warn: tell, warnOnce: tell, error: tell };
  const { plugins: _, test: __, ...usual } = config({ mode: 'development', command: 'serve' }) as UserConfig & { test?: unknown };
  const plugins: Plugin[] = [scenarioPlugin({ folder })];
  const server = await createServer(
    mergeConfig(usual, {
      root: ROOT,
      configFile: false,
      plugins,
      customLogger: logger,
      // A cache of its own: an author may run `npm start` while the tests run. Phaser is not prepared: the picture stays off.
      cacheDir: 'node_modules/.cache/compass-dev-player',
      optimizeDeps: { exclude: ['phaser'] },
      server: {
        host: '127.0.0.1',
        port: 0,
        // Nothing but the scenarios of the test: who edits the game meanwhile does not disturb it.
        watch: { ignored: (path: string) => path !== folder && !path.startsWith(folder + sep) },
      },
    } satisfies InlineConfig),
  );
  await server.listen();
  const address = server.httpServer?.address() as AddressInfo | null | undefined;
  if (!address) throw new Error('the development server has no address');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    save,
    remove: (id) => rm(join(folder, 'scenarios', id), { recursive: true }),
    pathOf,
    told: () => {
      const said = lines;
      lines = [];
      return said;
    },
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
