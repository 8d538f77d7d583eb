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
  const { openings, rests, requests, linked: _, ...parts } = weights;
  const lines = Object.entries(parts).map(([name, bytes]) => `${name} ${kilobytes(bytes)}`);
  const stories = Object.entries(openings).map(([id, bytes]) => `${id} ${kilobytes(bytes)} + ${kilobytes(rests[id] ?? 0)}`);
  process.stdout.write(`sizes, gzip: ${[...lines, `requests ${requests}`, ...stories].join(' · ')}\n`);
});

describe('budgets', () => {
  it('the engine: the entry and what it imports', () => {
    expect(weights.engine).toBeGreaterThan(1 * KB);
    expect(weights.engine).toBeLessThanOrEqual(36 * KB);
  });

  it('every opening, and there is one', () => {
    expect(Object.keys(weights.openings)).not.toEqual([]);
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

  it('names every opening, so that none waits for a script', () => {
    const openings = weights.linked.filter((path) => path.startsWith('assets/opening-'));
    expect(openings).toHaveLength(Object.keys(weights.openings).length);
  });

  it('loads neither Phaser nor art nor what checks scenarios', () => {
    expect(weights.linked.filter((path) => /phaser|checking|art-/.test(path))).toEqual([]);
  });

  it('has nothing inline, so that the strictest policy fits', () => {
    expect(page).not.toMatch(/<style|style="|\son\w+="|<script(?![^>]*\ssrc=)/);
  });

  it('links nothing absolutely, so that it works in any folder', () => {
    expect(page).not.toMatch(/(?:src|href)="(?:\/|https?:)/);
  });

  it('ships no file as a data: address in its styles', () => {
    const styles = readdirSync(`${DIST}/assets`).filter((file) => file.endsWith('.css'));
    for (const file of styles) expect(readFileSync(`${DIST}/assets/${file}`, 'utf8'), file).not.toMatch(/url\(["']?data:/);
  });
});
