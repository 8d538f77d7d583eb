/** The composer against the real drawings: everything an author can name can be drawn, nothing else can. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { POSES, type PoseName } from '../../../src/core/look/anatomy.ts';
import { figure, type PartSource, portrait } from '../../../src/core/look/compose.ts';
import { CLOTHES, FACES, type Face, GLASSES, HAIRS, HEADS, type Look, SKINS, TROUSERS, WRAPS } from '../../../src/core/look/look.ts';
import * as palette from '../../../src/core/look/palette.ts';
import { pieces } from '../../../src/core/look/pieces.ts';
import { slots } from '../../../src/core/look/slots.ts';

const source: PartSource = (folder, name) => readFileSync(new URL(`../../../assets/people/${folder}/${name}.svg`, import.meta.url), 'utf8');
const cache = new Map<string, string>();
const part: PartSource = (folder, name) => {
  const key = `${folder}/${name}`;
  const svg = cache.get(key) ?? source(folder, name);
  cache.set(key, svg);
  return svg;
};
const plain: Look = { head: 'bob', skin: 'olive' };
const poseNames = Object.keys(POSES) as PoseName[];

describe('the composer', () => {
  it('draws every head with every face in every pose', () => {
    let drawn = 0;
    const wanted = new Set<string>();
    for (const head of HEADS)
      for (const face of FACES)
        for (const pose of poseNames) {
          const list = pieces({ ...plain, head }, pose, face);
          if (list.some(({ folder, name }) => folder === 'heads' && name === head) && list.some(({ layer }) => layer === 'face'))
            drawn += 1;
          for (const { folder, name } of list) wanted.add(`${folder}/${name}`);
        }
    for (const file of wanted) expect(part(...(file.split('/') as Parameters<PartSource>)), file).toContain('<svg');
    expect(drawn).toBe(35 * 21 * 28);
  });

  it.each(poseNames)('writes a whole picture in the pose %s', (pose) => {
    const look: Look = { ...plain, glasses: 'round', beard: 'stubble', aid: 'hearing-aid' };
    const svg = portrait(look, 'happy', part, { pose, ids: 'a' });
    expect(svg).toMatch(/^<svg [^>]*aria-hidden="true"/);
    expect(svg).not.toMatch(/var\(|style=|<style|data:|blob:|href|undefined|NaN|data-layer/);
    expect((svg.match(/<g\b/g) ?? []).length).toBe((svg.match(/<\/g>/g) ?? []).length);
  });

  it('puts the hands of panic, cheer, chin and slump above the head, and of no other pose', () => {
    const inFront = poseNames.filter((pose) => pieces(plain, pose, 'calm').at(-1)?.layer === 'front');
    const drawnInFront = poseNames.filter((pose) => part('bodies', pose).includes('data-layer="front"'));
    expect(inFront.sort()).toEqual(drawnInFront.sort());
  });

  it('gives every id once, and every address an id, with several people on one page', () => {
    const page = HEADS.map((head, at) =>
      figure({ ...plain, head, glasses: 'thick' }, 'calm', part, { pose: 'coffee', ids: `p${at}-` }),
    ).join('');
    const ids = [...page.matchAll(/\bid="([^"]+)"/g)].map((found) => found[1]);
    const used = [...page.matchAll(/url\(#([^)]+)\)/g)].map((found) => found[1]);
    expect(ids.length).toBeGreaterThan(30);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of used) expect(ids).toContain(id);
  });

  it('throws on an unknown head, face, pose and colour, and names what is known', () => {
    expect(() => pieces({ ...plain, head: 'helmet' as Look['head'] }, 'neutral', 'calm')).toThrow(/head "helmet".*bob/);
    expect(() => pieces(plain, 'neutral', 'smug' as Face)).toThrow(/face "smug"/);
    expect(() => pieces(plain, 'flying' as PoseName, 'calm')).toThrow(/pose "flying"/);
    expect(() => slots({ ...plain, skin: 'green' })).toThrow(/skin colour "green"/);
    expect(() => slots({ ...plain, clothes: '__proto__' })).toThrow(/clothes/);
  });
});

describe('colours', () => {
  it('takes hex, keeps long sleeves in the clothes colour, and darkens the ink of a face on dark skin', () => {
    expect(slots({ ...plain, clothes: '#123456', sleeves: 'long' }).sleeve).toBe('#123456');
    expect(slots(plain).sleeve).toBe(palette.SKIN_COLOURS.olive);
    expect(slots({ ...plain, skin: 'deep' }).face).toBe(palette.FACE_INK_ON_DARK);
    expect(slots({ ...plain, skin: 'light' }).face).toBe(palette.INK);
  });

  it('shows the edge of a short sleeve, and none on a long one', () => {
    expect(slots(plain).hem).toBe(palette.INK);
    for (const long of [slots({ ...plain, clothes: 'sun', sleeves: 'long' }), slots({ ...plain, head: 'hijab', clothes: 'sun' })]) {
      expect(long.hem).toBe(palette.CLOTHES_COLOURS.sun);
      expect(long.sleeve).toBe(palette.CLOTHES_COLOURS.sun);
    }
  });

  it('drains clothes more than skin', () => {
    const faded = slots({ ...plain, clothes: 'sun' }, 1);
    expect(faded.clothes).not.toBe(palette.CLOTHES_COLOURS.sun);
    expect(faded.skin).not.toBe(palette.SKIN_COLOURS.olive);
    expect(slots(plain, 0)).toEqual(slots(plain));
  });

  it('has a colour for every name an author can write, and no other', () => {
    expect(Object.keys(palette.SKIN_COLOURS)).toEqual([...SKINS]);
    expect(Object.keys(palette.HAIR_COLOURS)).toEqual([...HAIRS]);
    expect(Object.keys(palette.CLOTHES_COLOURS)).toEqual([...CLOTHES]);
    expect(Object.keys(palette.WRAP_COLOURS)).toEqual([...WRAPS]);
    expect(Object.keys(palette.TROUSERS_COLOURS)).toEqual([...TROUSERS]);
  });
});

describe('the files', () => {
  const names = (folder: string): string[] =>
    readdirSync(new URL(`../../../assets/people/${folder}`, import.meta.url))
      .map((file) => file.replace('.svg', ''))
      .sort();

  it('are exactly the names that can be asked for', () => {
    expect(names('heads')).toEqual([...HEADS].sort());
    expect(names('faces')).toEqual([...FACES].sort());
    expect(names('bodies')).toEqual([...poseNames].sort());
    expect(names('extras')).toEqual([...GLASSES.map((one) => `glasses-${one}`), 'stubble', 'jawline', 'hearing-aid'].sort());
  });

  it('give happy, calm and neutral a mouth and brows of their own: at 48 pixels nothing else tells them apart', () => {
    const strokes = (name: Face): readonly string[] => [...part('faces', name).matchAll(/ d="([^"]+)"/g)].map(([, d = '']) => d);
    const three = (['happy', 'calm', 'neutral'] as const).map(strokes);
    for (const [k, own] of three.entries())
      for (const other of three.slice(k + 1)) {
        // Eyes and nose may be the same.
        expect(own.filter((d) => other.includes(d)).length).toBeLessThanOrEqual(2);
        expect(own.filter((d) => !other.includes(d)).length).toBeGreaterThanOrEqual(2);
      }
  });

  it('hold no words, scripts, links, styles or unknown slots', () => {
    const known = new Set(Object.keys(slots(plain)));
    for (const folder of ['heads', 'faces', 'bodies', 'extras'] as const)
      for (const name of names(folder)) {
        const svg = part(folder, name);
        expect(svg, name).not.toMatch(/<(text|script|image|foreignObject|style|a)\b|href=|NaN|undefined|style=/);
        for (const [, slot] of svg.matchAll(/var\(--([\w-]+)/g)) expect(known.has(slot ?? ''), `${name}: ${slot}`).toBe(true);
      }
  });
});
