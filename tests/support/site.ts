/**
 * Serves a built folder as a plain web server would: static files, gzip, 127.0.0.1, a free port.
 * In: the folder (dist/ unless told), a policy, further host names. Out: the address and a way to close it.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Nothing but our own files; no inline script or style, no data: addresses. */
export const STRICT_POLICY = "default-src 'self'";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg']);

export type SiteOptions = {
  readonly folder?: string;
  /** Sent as Content-Security-Policy. */
  readonly policy?: string;
  /** Host names served beside 127.0.0.1, e.g. "compass.test". */
  readonly hosts?: readonly string[];
};

export type Site = {
  /** "http://127.0.0.1:1234/" */
  readonly url: string;
  /** The same for another host name. */
  readonly urlOf: (host: string) => string;
  /** Paths asked for since the start, in order. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
};

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** Starts the server. Files are read and compressed at first use, so that timing runs measure the browser. */
export async function serveSite({ folder = DIST, policy, hosts = [] }: SiteOptions = {}): Promise<Site> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no index.html. Build first: npm run build`);
  const names = new Set(['127.0.0.1', 'localhost', ...hosts]);
  const requests: string[] = [];
  const files = new Map<string, { plain: Buffer; packed: Buffer | null }>();

  const fileAt = async (path: string): Promise<{ plain: Buffer; packed: Buffer | null } | null> => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const plain = await readFile(path).catch(() => null);
    if (plain === null) return null;
    const file = { plain, packed: COMPRESSED.has(extname(path)) ? gzipSync(plain, { level: 9 }) : null };
    files.set(path, file);
    return file;
  };

  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const address = new URL(request.url ?? '/', 'http://127.0.0.1');
      requests.push(address.pathname);
      if (!names.has((request.headers.host ?? '').replace(/:\d+$/, ''))) return void response.writeHead(421).end();
      const path = normalize(join(folder, decodeURIComponent(address.pathname.replace(/\/$/, '/index.html'))));
      const file = path.startsWith(folder + sep) ? await fileAt(path) : null;
      if (file === null) return void response.writeHead(404).end();
      const isPacked = file.packed !== null && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
      const body = isPacked && file.packed !== null ? file.packed : file.plain;
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-length': body.length,
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
        ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
        ...(policy === undefined ? {} : { 'content-security-policy': policy }),
      });
      response.end(body);
    };
    answer().catch(() => response.writeHead(500).end());
  });

  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/`,
    urlOf: (host) => `http://${host}:${port}/`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
