/** The weight budgets (KB of 1,000 bytes, as sent), and that nothing before the first choice waits for anything but the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { weigh } from '../support/weights.ts';

const KB = 1000;
const weights = weigh();
const kilobytes = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`;
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

afterAll(() => {
  const { openings, stories, requests, linked: _, ...parts } = weights;
  const lines = Object.entries(parts).map(([name, bytes]) => `${name} ${kilobytes(bytes)}`);
  const each = Object.entries(openings).map(([id, bytes]) => `${id} ${kilobytes(bytes)}, whole ${kilobytes(stories[id] ?? 0)}`);
  process.stdout.write(`sizes, gzip: ${[...lines, `requests ${requests}`, ...each].join(' · ')}\n`);
});

describe('budgets', () => {
  // DESIGN §11 allows 36 KB; ours is what it is, so that it does not grow unnoticed.
  it('what runs before the first choice: the entry and what it imports', () => {
    expect(weights.first).toBeGreaterThan(1 * KB);
    expect(weights.first).toBeLessThanOrEqual(20.5 * KB);
  });

  it('the engine, which comes while the first pages are read and the first reaction waits for', () => {
    expect(weights.engine).toBeGreaterThan(1 * KB);
    expect(weights.engine).toBeLessThanOrEqual(42 * KB);
  });

  it('every opening, and there is one for each story', () => {
    expect(Object.keys(weights.openings)).not.toEqual([]);
    expect(Object.keys(weights.openings).sort()).toEqual(Object.keys(weights.stories).sort());
    for (const [id, bytes] of Object.entries(weights.openings)) expect(bytes, id).toBeLessThanOrEqual(10 * KB);
  });

  it('the whole player with Phaser', () => {
    expect(weights.phaser).toBeGreaterThan(150 * KB);
    expect(weights.player).toBeLessThanOrEqual(420 * KB);
  });

  it('art', () => {
    expect(weights.art).toBeLessThanOrEqual(200 * KB);
  });

  it('requests to the first choice', () => {
    expect(weights.requests).toBeLessThanOrEqual(4);
  });
});

describe('the page', () => {
  const page = readFileSync(`${DIST}/index.html`, 'utf8');

  it('loads neither Phaser nor art nor sound nor what plays or checks scenarios', () => {
    expect(weights.linked.filter((path) => /phaser|checking|art-|sounding|speaker|zzfx|engine|story-/.test(path))).toEqual([]);
  });

  it('has nothing inline but data, so that the strictest policy fits', () => {
    expect(page.replaceAll(/<script type="application\/json" id="[^"]+">[^<]*<\/script>/g, '')).not.toMatch(
      /<style|style="|\son\w+="|<script(?![^>]*\ssrc=)/,
    );
  });

  it('links nothing absolutely, so that it works in any folder', () => {
    expect(page).not.toMatch(/(?:src|href)="(?:\/|https?:)/);
  });

  it('ships no file as a data: address in its styles', () => {
    const styles = readdirSync(`${DIST}/assets`).filter((file) => file.endsWith('.css'));
    for (const file of styles) expect(readFileSync(`${DIST}/assets/${file}`, 'utf8'), file).not.toMatch(/url\(["']?data:/);
  });
});
