/** The reader of drawings, against every file the stage uses; layers; motion. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { POSES } from '../../../src/core/look/anatomy.ts';
import { cameraFor, visibleBox } from '../../../src/ui/stage/camera.ts';
import { addressOf, colourOf, readDrawing, readTransform, type Shape } from '../../../src/ui/stage/drawing.ts';
import { layersOf } from '../../../src/ui/stage/layers.ts';
import { bob, drift, pulse } from '../../../src/ui/stage/motion.ts';
import { pictureOf } from '../../../src/ui/stage/picture-of.ts';
import { bodySource, propSource } from '../../../src/ui/stage/parts.ts';
import type { Prop } from '../../../src/ui/stage/picture.ts';
import { PROPS, type PropName } from '../../../src/ui/stage/props.ts';
import { seatPeople } from '../../../src/ui/stage/seating.ts';
import { roomColours } from '../../../src/ui/stage/colours.ts';
import { weightsOf } from '../../../src/ui/stage/corners.ts';
import { peoplePart } from '../../../src/ui/art/people-parts.ts';
import { CORNER_NAMES, stageView } from './people.ts';

const root = new URL('../../../assets/', import.meta.url);
const folders = ['people/heads', 'people/faces', 'people/bodies', 'people/extras', 'props'];
const files = folders.flatMap((folder) => readdirSync(new URL(folder, root)).map((file) => `${folder}/${file}`));
const text = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const all = (shapes: readonly Shape[]): Shape[] => shapes.flatMap((shape) => [shape, ...all(shape.children)]);

describe('readDrawing', () => {
  it('reads every drawing whole: every shape, every address, every attribute it must paint', () => {
    expect(files.length).toBeGreaterThan(140);
    const painted = new Set([
      'd',
      'fill',
      'fill-rule',
      'clip-rule',
      'clip-path',
      'stroke',
      'stroke-width',
      'stroke-linecap',
      'stroke-linejoin',
    ]);
    const known = new Set([
      ...painted,
      'opacity',
      'transform',
      'data-layer',
      'id',
      'x',
      'y',
      'width',
      'height',
      'rx',
      'ry',
      'r',
      'cx',
      'cy',
    ]);
    for (const file of files) {
      const drawing = readDrawing(text(file));
      const shapes = all(drawing.shapes);
      const defined = [...drawing.definitions.values()].flatMap((shape) => [...(shape.tag === 'clipPath' ? shape.children : [])]);
      const written = (text(file).match(/<(path|rect|circle|ellipse)\b/g) ?? []).length;
      expect(shapes.filter(({ tag }) => tag !== 'g').length + defined.length, file).toBe(written);
      for (const shape of shapes) {
        for (const name of Object.keys(shape.attributes)) expect(known.has(name), `${file}: ${name}`).toBe(true);
        for (const value of [shape.attributes.fill, shape.attributes['clip-path']]) {
          const id = addressOf(value);
          if (id !== null) expect(drawing.definitions.has(id), `${file}: ${id}`).toBe(true);
        }
      }
      for (const { tag, children } of drawing.definitions.values()) if (tag === 'clipPath') expect(children, file).toHaveLength(1);
    }
  });

  it('throws on what is not a drawing of ours', () => {
    for (const bad of [
      '',
      '<svg viewBox="0 0 1 1">',
      '<svg viewBox="0 0 1 1"><script></script></svg>',
      '<svg viewBox="0 0 1 1"></g></svg>',
      '<svg></svg>',
    ]) {
      expect(() => readDrawing(bad), bad).toThrow();
    }
  });

  it('reads transforms and colours', () => {
    expect(readTransform('translate(-8-50) scale(.8)')).toEqual([
      ['translate', [-8, -50]],
      ['scale', [0.8]],
    ]);
    expect(colourOf('none', {})).toBeNull();
    expect(colourOf('var(--skin,#c98a5c)', { skin: '#111111' })).toBe('#111111');
    expect(colourOf('var(--skin,#c98a5c)', {})).toBe('#c98a5c');
    expect(colourOf('#fff', {})).toBe('#fff');
  });
});

describe('the chunks', () => {
  it('hold every prop and every pose, and know the box of each', () => {
    for (const name of Object.keys(PROPS) as PropName[]) expect(readDrawing(propSource(name)).box, name).toHaveLength(4);
    for (const pose of ['neutral', ...Object.keys(POSES)]) {
      if (['shirt', 'hoodie', 'blazer'].includes(pose)) continue;
      expect(bodySource(pose) ?? peoplePart('bodies', pose)).toContain('<svg');
    }
  });

  it('give a colour for every slot a prop has', () => {
    const known = new Set([...Object.keys(roomColours(weightsOf(1, 1))), 'ink', 'note', 'mug']);
    for (const file of files.filter((one) => one.startsWith('props/')))
      for (const [, slot] of text(file).matchAll(/var\(--([\w-]+)/g)) expect(known.has(slot ?? ''), `${file}: ${slot}`).toBe(true);
  });
});

describe('layers', () => {
  it('keep the order, lose nothing that can be seen, and stay few', () => {
    for (const corner of CORNER_NAMES) {
      const view = stageView(corner, 6);
      const picture = pictureOf(view, seatPeople(view.people, new Map()));
      const frame = { layout: 'wide', width: 1366, height: 768, rail: 392, low: 260, isRightToLeft: false } as const;
      const layers = layersOf(picture, visibleBox(cameraFor(picture, frame), frame));
      expect(layers.filter(({ kind }) => kind === 'figure')).toHaveLength(6);
      expect(layers.filter(({ kind }) => kind === 'sheet').length).toBeLessThanOrEqual(8);
      const loose = picture.items.filter((item) => item.kind === 'prop' && item.move !== null);
      expect(layers.filter(({ kind }) => kind === 'loose')).toHaveLength(loose.length);
    }
  });
});

describe('motion', () => {
  it('nods by a few degrees, in unison where everything is slow', () => {
    for (let time = 0; time < 9000; time += 97) {
      expect(Math.abs(bob(time, 'fast', 168))).toBeLessThanOrEqual(4);
      expect(bob(time, 'slow', 168)).toBe(bob(time, 'slow', 590));
      expect(pulse(time)).toBeGreaterThan(0.25);
    }
  });

  it('flashes less than once a second', () => {
    let turns = 0;
    let rising = true;
    for (let time = 0; time < 10_000; time += 20) {
      const isRising = pulse(time + 20) > pulse(time);
      if (isRising !== rising) turns += 1;
      rising = isRising;
    }
    expect(turns / 2 / 10).toBeLessThanOrEqual(1);
  });

  it('lets sheets before people drift round heads for ever, inside the window', () => {
    const view = stageView('chaos', 6);
    const picture = pictureOf(view, seatPeople(view.people, new Map()));
    const visible = [0, 0, 1280, 720] as const;
    const sheets = picture.items.filter((item): item is Prop => item.kind === 'prop' && item.move === 'drift' && item.z === 660);
    expect(sheets.length).toBeGreaterThan(5);
    for (const sheet of sheets) {
      const at = drift(sheet, picture, visible);
      for (let time = 0; time < 60_000; time += 501) {
        const { x, y } = at(time);
        expect(y).toBeGreaterThanOrEqual(-60);
        expect(y).toBeLessThanOrEqual(780);
        for (const item of picture.items) {
          if (item.kind !== 'figure') continue;
          const [left, top, width, height] = item.head;
          expect(x > left && x < left + width && y > top && y < top + height).toBe(false);
        }
      }
    }
  });
});
