/**
 * The picture table of looks for authors: every part of a look under the name that is written for it, drawn by the composer that draws the
 * game. In: where the drawings come from. Out: one SVG, with the names as text.
 */
import type { PoseName } from '../../src/core/look/anatomy.ts';
import { figure, type PartSource } from '../../src/core/look/compose.ts';
import { CLOTHES, GLASSES, HAIRS, HEADS, type Look, SKINS, TROUSERS, WRAPS } from '../../src/core/look/look.ts';
import { SAMPLE_NAMES, SAMPLES } from '../../src/core/look/samples.ts';

type Cell = { readonly name: string; readonly look: Look };
/** `box` is the part of body space that its cells show. */
type Section = { readonly title: string; readonly box: string; readonly pose: PoseName; readonly cells: readonly Cell[] };

const COLUMNS = 14;
/** Pixels. */
const CELL = { width: 76, height: 78, drawing: 60, name: 72 } as const;
const TITLE = 28;
const EDGE = 14;

const HEAD = '80 -110 770 770';
const BUST = '-40 -70 960 960';
const WHOLE = '-860 60 2640 2640';
const IN_WHEELS = '-600 60 2400 2400';

const plain: Look = { head: 'short', skin: 'tan', hair: 'espresso', clothes: 'blue' };
const named = <Name extends string>(names: readonly Name[], look: (name: Name) => Partial<Look>): readonly Cell[] =>
  names.map((name) => ({ name, look: { ...plain, ...look(name) } }));
const section = (title: string, cells: readonly Cell[], box = HEAD, pose: PoseName = 'neutral'): Section => ({ title, box, pose, cells });

/** In reading order; a section begins a new row where the row before has no room for all of it. */
const SECTIONS: readonly Section[] = [
  section(
    'look: a sample, by name',
    SAMPLE_NAMES.map((name) => ({ name, look: SAMPLES[name] })),
    BUST,
  ),
  section(
    'head',
    named(HEADS, (head) => ({ head })),
  ),
  section(
    'skin',
    named(SKINS, (skin) => ({ skin })),
  ),
  section(
    'glasses',
    named(GLASSES, (glasses) => ({ glasses })),
  ),
  section(
    'hair',
    named(HAIRS, (hair) => ({ head: 'bob', hair })),
  ),
  section(
    'beard',
    named(['stubble', 'jawline'], (beard) => ({ beard })),
  ),
  section(
    'aid',
    named(['hearing-aid'], (aid) => ({ head: 'bald', aid })),
  ),
  section(
    'wrap',
    named(WRAPS, (wrap) => ({ head: 'hijab', wrap })),
  ),
  section(
    'sleeves',
    named(['short', 'long'], (sleeves) => ({ sleeves })),
    '-40 420 860 860',
  ),
  section(
    'clothes',
    named(CLOTHES, (clothes) => ({ clothes })),
    BUST,
  ),
  section(
    'trousers',
    named(TROUSERS, (trousers) => ({ trousers })),
    WHOLE,
    'standing-folded',
  ),
  section(
    'mobility',
    named(['wheelchair'], (mobility) => ({ mobility })),
    IN_WHEELS,
    'wheelchair',
  ),
  section('tee', [{ name: 'sun', look: { ...plain, tee: 'sun' } }], BUST, 'blazer'),
  section('pattern', [{ name: 'true', look: { ...plain, pattern: true } }], '0 440 860 860', 'arms-folded'),
];

function drawn({ name, look }: Cell, { box, pose }: Section, ids: string, source: PartSource, x: number, y: number): string {
  const left = x + (CELL.width - CELL.drawing) / 2;
  const picture = `<svg x="${left}" y="${y}" width="${CELL.drawing}" height="${CELL.drawing}" viewBox="${box}">${figure(look, 'calm', source, { pose, ids })}</svg>`;
  return `${picture}<text x="${x + CELL.width / 2}" y="${y + CELL.name}" font-size="11.5" text-anchor="middle">${name}</text>`;
}

export function lookTable(source: PartSource): { readonly svg: string; readonly width: number; readonly height: number } {
  let column = 0;
  let y = EDGE;
  let svg = '';
  SECTIONS.forEach((one, s) => {
    const { title, cells } = one;
    if (s > 0 && column + cells.length > COLUMNS) {
      column = 0;
      y += TITLE + CELL.height;
    }
    const x = EDGE + column * CELL.width;
    svg += `<text x="${x + 6}" y="${y + 16}" font-size="14" font-weight="700">${title}</text>`;
    cells.forEach((cell, k) => {
      const at = { x: x + (k % COLUMNS) * CELL.width, y: y + TITLE + Math.floor(k / COLUMNS) * CELL.height };
      svg += drawn(cell, one, `s${s}c${k}-`, source, at.x, at.y);
    });
    y += Math.floor((cells.length - 1) / COLUMNS) * CELL.height;
    column += cells.length > COLUMNS ? COLUMNS : cells.length;
  });
  const width = 2 * EDGE + COLUMNS * CELL.width;
  const height = y + TITLE + CELL.height + EDGE;
  const root = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Figtree, sans-serif" fill="#1d2433">`;
  return { svg: `${root}<rect width="${width}" height="${height}" fill="#ffffff"/>${svg}</svg>`, width, height };
}
