/**
 * What the built player weighs. In: dist/. Out: bytes as sent (gzip 9; pictures and fonts as they are), by part, and what index.html
 * makes the browser fetch before the first choice.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'oxc-parser';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const PICTURES = new Set(['.svg', '.png', '.webp', '.avif', '.jpg']);
const FONTS = new Set(['.woff2', '.woff']);

/** Sizes in bytes as sent. */
export type Weights = {
  /** What runs before the first choice: the entry and everything it imports. */
  readonly first: number;
  /** What plays from the first choice on, and what it imports beyond that. */
  readonly engine: number;
  readonly styles: number;
  readonly page: number;
  /** By scenario id: the first pages, which stand in index.html, and all of the story. */
  readonly openings: Readonly<Record<string, number>>;
  readonly stories: Readonly<Record<string, number>>;
  readonly phaser: number;
  /** What only a dropped scenario file needs: the loader and its packages. */
  readonly checking: number;
  /** All code and styles of the game, without art, scenarios and what checks them. */
  readonly player: number;
  /** Drawings, as files and as chunks of them. */
  readonly art: number;
  readonly fonts: number;
  /** Requests to the first choice of any scenario: the page, scripts, styles. */
  readonly requests: number;
  /** Files that index.html preloads or loads, relative to dist/. */
  readonly linked: readonly string[];
};

const packed = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;

const sent = (path: string): number => {
  const plain = readFileSync(join(DIST, path));
  return PICTURES.has(extname(path)) && extname(path) !== '.svg' ? plain.length : FONTS.has(extname(path)) ? plain.length : packed(plain);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The file itself and all that it imports statically. */
function withImports(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  const { module } = parseSync(path, readFileSync(join(DIST, path), 'utf8'));
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ];
  for (const request of requests) withImports(join('assets', request), found);
  return found;
}

/** Weighs dist/. Throws where nothing was built. */
export function weigh(): Weights {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('dist/ holds no index.html. Build first: npm run build');
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const linked = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path = '']) => path);
  const scripts = [...page.matchAll(/<script[^>]*src="\.\/([^"]+)"/g)].map(([, path = '']) => path);
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((path) => extname(path) !== '');
  const ending = (extension: string): readonly string[] => files.filter((path) => extname(path) === extension);
  const code = ending('.js');
  const stories = Object.fromEntries(
    code.flatMap((path) => {
      const id = /^assets\/story-(.+)-[\w-]{8}\.js$/.exec(path)?.[1];
      return id === undefined ? [] : [[id, sent(path)]];
    }),
  );
  const openings = Object.fromEntries(
    [...page.matchAll(/<script type="application\/json" id="opening-([^"]+)">(.*?)<\/script>/gs)].map(([, id = '', data = '']) => [
      id,
      packed(data),
    ]),
  );
  const named = (name: string): number => sum(code.filter((path) => path.startsWith(`assets/${name}-`)).map(sent));
  const first = new Set(scripts.flatMap((path) => [...withImports(path)]));
  const engine = code
    .filter((path) => path.startsWith('assets/engine-'))
    .flatMap((path) => [...withImports(path)].filter((one) => !first.has(one)));
  const checks = (path: string): boolean => [...withImports(path)].some((file) => file.startsWith('assets/checking-'));
  const drawings = code.filter((path) => path.startsWith('assets/art-')).map(sent);
  const checking = sum(code.filter(checks).map(sent));
  const styles = ending('.css');
  const all = sum([...code, ...styles].map(sent));
  return {
    first: sum([...first].map(sent)),
    engine: sum([...new Set(engine)].map(sent)),
    styles: sum(styles.filter((path) => linked.includes(path)).map(sent)),
    page: sent('index.html'),
    openings,
    stories,
    phaser: named('phaser'),
    checking,
    player: all - sum(Object.values(stories)) - checking - sum(drawings),
    art: sum([...drawings, ...files.filter((path) => PICTURES.has(extname(path))).map(sent)]),
    fonts: sum(files.filter((path) => FONTS.has(extname(path))).map(sent)),
    requests: 1 + first.size + styles.filter((path) => linked.includes(path)).length,
    linked,
  };
}
