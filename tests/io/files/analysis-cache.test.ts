/** The cache of analyses: where it lies, what it gives back, and what it does not take for its own. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder, cacheKey, NO_CACHE, openCache } from '../../../src/io/files/analysis-cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compass-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const KEY = cacheKey(['story', 1]);
const VALUE = { share: 0.1 + 0.2, list: [1, null], text: 'a\nb' };
const fileOf = (): string => join(folder, readdirSync(folder)[0] ?? '');

describe('cacheFolder', () => {
  it('lies in node_modules beside the nearest package.json', () => {
    mkdirSync(join(folder, 'project', 'node_modules'), { recursive: true });
    mkdirSync(join(folder, 'project', 'deep', 'down'), { recursive: true });
    writeFileSync(join(folder, 'project', 'package.json'), '{}');
    expect(cacheFolder(join(folder, 'project', 'deep', 'down'))).toBe(join(folder, 'project', 'node_modules', '.cache', 'compass-and-map'));
  });

  it('makes no node_modules of its own: where nothing is installed it is the folder of the user', () => {
    writeFileSync(join(folder, 'package.json'), '{}');
    const at = (env: Record<string, string>, platform: NodeJS.Platform): string => cacheFolder(folder, { env, platform, home: '/home/jo' });
    expect(at({}, 'linux')).toBe('/home/jo/.cache/compass-and-map');
    expect(at({ XDG_CACHE_HOME: '/caches' }, 'linux')).toBe('/caches/compass-and-map');
    expect(at({ XDG_CACHE_HOME: 'relative' }, 'linux')).toBe('/home/jo/.cache/compass-and-map');
    expect(at({ LOCALAPPDATA: '/local' }, 'win32')).toBe(join('/local', 'compass-and-map', 'Cache'));
  });
});

describe('openCache', () => {
  it('gives back what was written, to the last bit, and nothing under another key', () => {
    const cache = openCache(join(folder, 'new', 'folder'));
    expect(cache.read(KEY)).toBeNull();
    expect(cache.write(KEY, VALUE)).toBeNull();
    expect(cache.read(KEY)).toEqual(VALUE);
    expect(cache.read(cacheKey(['story', 2]))).toBeNull();
    expect(NO_CACHE.write(KEY, VALUE)).toBeNull();
    expect(NO_CACHE.read(KEY)).toBeNull();
  });

  it('leaves one whole file behind, and nothing half written', () => {
    const cache = openCache(folder);
    cache.write(KEY, VALUE);
    cache.write(KEY, VALUE);
    expect(readdirSync(folder)).toEqual([`analysis-${KEY}.json`]);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -3)],
    ['changed by a digit', (text: string) => text.replace('0.3', '0.4')],
    ['empty', () => ''],
    ['of somebody else', () => '{"share":1}'],
    ['of another key', (text: string) => text.replace(KEY, cacheKey(['story', 2]))],
  ])('takes a file that is %s for none, and writes it anew', (_, damage) => {
    const cache = openCache(folder);
    cache.write(KEY, VALUE);
    const text = readFileSync(fileOf(), 'utf8');
    expect(damage(text)).not.toBe(text);
    writeFileSync(fileOf(), damage(text));
    expect(cache.read(KEY)).toBeNull();
    cache.write(KEY, VALUE);
    expect(cache.read(KEY)).toEqual(VALUE);
  });

  it('says why it cannot be written, and goes on', () => {
    writeFileSync(join(folder, 'file'), '');
    const cache = openCache(join(folder, 'file'));
    expect(cache.write(KEY, VALUE)).toMatch(/EEXIST|ENOTDIR/);
    expect(cache.read(KEY)).toBeNull();
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('');
  });

  it('keeps no more than two hundred files', () => {
    const cache = openCache(folder);
    for (let story = 0; story < 203; story++) cache.write(cacheKey([story]), story);
    expect(readdirSync(folder)).toHaveLength(200);
    expect(cache.read(cacheKey([202]))).toBe(202);
  });
});
