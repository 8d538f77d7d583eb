/**
 * The picture table of looks is made of today's drawings. UPDATE=1 draws it anew, in a real browser:
 * UPDATE=1 npx vitest run --project unit tests/assets/looks.test.ts
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hash64 } from '../../src/core/base/hash.ts';
import type { PartSource } from '../../src/core/look/compose.ts';
import { CLOTHES, GLASSES, HAIRS, HEADS, SKINS, WRAPS } from '../../src/core/look/look.ts';
import { SAMPLE_NAMES } from '../../src/core/look/samples.ts';
import { launch } from '../support/chromium.ts';
import { lookTable } from '../support/look-table.ts';
import { fewColours, wordOf } from '../support/png.ts';

const FILE = 'assets/pictures/looks.png';
const source: PartSource = (folder, name) => readFileSync(`assets/people/${folder}/${name}.svg`, 'utf8');

/** Pixels of a drawing, as a browser paints it. */
async function painted({ svg, width, height }: ReturnType<typeof lookTable>): Promise<Uint8Array> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.setContent(`<body style="margin:0">${svg}`);
    const png = (await page.screenshot()).toString('base64');
    const pixels = await page.evaluate(async (shot) => {
      const image = new Image();
      image.src = `data:image/png;base64,${shot}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const brush = canvas.getContext('2d');
      if (brush === null) throw new Error('No canvas to read from.');
      brush.drawImage(image, 0, 0);
      let text = '';
      for (const byte of brush.getImageData(0, 0, image.width, image.height).data) text += String.fromCharCode(byte);
      return btoa(text);
    }, png);
    return Buffer.from(pixels, 'base64');
  } finally {
    await browser.close();
  }
}

describe('the picture of looks', () => {
  const table = lookTable(source);
  const word = hash64(table.svg);

  it('is up to date', { timeout: 60_000 }, async () => {
    if (process.env['UPDATE'] === '1') writeFileSync(FILE, fewColours(table.width, table.height, await painted(table), word));
    expect(existsSync(FILE), `${FILE} is missing: run this test with UPDATE=1`).toBe(true);
    expect(wordOf(readFileSync(FILE)), `${FILE} is out of date: run this test with UPDATE=1`).toBe(word);
  });

  it('shows every part that an author can name, and every sample, once', () => {
    const names = [...table.svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, name]) => name);
    for (const list of [HEADS, SKINS, HAIRS, WRAPS, CLOTHES, GLASSES, SAMPLE_NAMES, ['stubble', 'jawline', 'hearing-aid', 'wheelchair']])
      for (const name of list) expect(names).toContain(name);
    const count = (pattern: RegExp): number => (table.svg.match(pattern) ?? []).length;
    expect(count(/<svg x=/g)).toBeGreaterThan(100);
    expect(names).toHaveLength(count(/<svg x=/g) + count(/font-weight/g));
  });

  it('is small enough to keep, and named where looks are told', () => {
    expect(readFileSync(FILE).length).toBeLessThanOrEqual(150_000);
    expect(readFileSync('scenarios/REFERENCE.md', 'utf8')).toContain('(../assets/pictures/looks.png)');
  });
});
