/**
 * Prepare: paints everything a picture needs, a slice at a time, while the old picture is still on screen. In: picture, camera, window;
 * out: layers with the keys and boxes of their textures. What was painted before, for this picture or another, is not painted again.
 */
import { hash64 } from '../../core/base/hash.ts';
import type { Box } from '../../core/look/anatomy.ts';
import { type Camera, type Frame, visibleBox } from './camera.ts';
import type { Lies } from './change.ts';
import type { Drawings } from './drawings.ts';
import { type Layer, layersOf, type Sheet } from './layers.ts';
import type { Figure, Picture, Prop } from './picture.ts';
import { PROPS } from './props.ts';
import { type PersonPart, partBox, personCanvas, propCanvas, sheetSteps, washCanvas } from './sheets.ts';
import type { Textures } from './textures.ts';

export type Painted = { readonly key: string; readonly box: Box; readonly part: PersonPart | null };
export type Ready = { readonly layer: Layer; readonly painted: readonly Painted[] };
export type Work = {
  readonly textures: Textures;
  readonly drawings: Drawings;
  /** Lets the page breathe; false where a newer picture has come. */
  readonly rest: () => Promise<boolean>;
};

const PARTS: readonly PersonPart[] = ['body', 'head', 'hands'];

/** The sheet's box grown to whole device pixels, so that lines stay sharp. */
function onPixels(box: Box, camera: Camera, frame: Frame, pixels: number): Box {
  const left = camera.x - frame.width / 2 / camera.scale;
  const top = camera.y - frame.height / 2 / camera.scale;
  const x = left + Math.floor((box[0] - left) * pixels) / pixels;
  const y = top + Math.floor((box[1] - top) * pixels) / pixels;
  return [x, y, Math.ceil((box[0] + box[2] - x) * pixels) / pixels, Math.ceil((box[1] + box[3] - y) * pixels) / pixels];
}

/** A part is painted once for all pictures that show it in this size. */
export async function paintFigure(figure: Figure, pixels: number, { textures, drawings, rest }: Work): Promise<readonly Painted[] | null> {
  const { look, pose, face, mute, scale } = figure;
  const list: Painted[] = [];
  for (const part of PARTS) {
    const box = partBox(figure, part);
    if (box === null) continue;
    const what = part === 'head' ? [look, mute, face] : [look, mute, pose];
    const key = `${part}-${JSON.stringify(what)}-${(pixels * scale).toFixed(4)}`;
    list.push({ key, box, part });
    if (textures.touch(key)) continue;
    textures.add(key, personCanvas(figure, part, box, pixels, drawings));
    if (!(await rest())) return null;
  }
  return list;
}

/** Things that move come in few sizes, so that thirty sheets of paper share a handful of textures. */
function paintLoose(prop: Prop, pixels: number, { textures, drawings }: Work): Painted {
  const scale = Math.ceil(prop.scale * 2) / 2;
  const key = `${prop.prop}-${scale}-${pixels.toFixed(3)}-${hash64(JSON.stringify(prop.slots))}`;
  if (!textures.touch(key)) textures.add(key, propCanvas({ ...prop, scale }, pixels, drawings));
  return { key, box: PROPS[prop.prop], part: null };
}

async function paintSheet(sheet: Sheet, box: Box, pixels: number, { textures, drawings, rest }: Work): Promise<Painted | null> {
  const key = `sheet-${hash64(JSON.stringify([sheet.props, box, pixels]))}`;
  if (textures.touch(key)) return { key, box, part: null };
  const steps = sheetSteps(sheet.props, box, pixels, drawings);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      textures.add(key, step.value);
      return { key, box, part: null };
    }
    if (!(await rest())) return null;
  }
}

async function paintLayer(layer: Layer, { camera, frame, ratio }: Lies, work: Work): Promise<readonly Painted[] | null> {
  const pixels = camera.scale * ratio;
  if (layer.kind === 'figure') return paintFigure(layer, pixels, work);
  if (layer.kind === 'loose') return [paintLoose(layer.prop, pixels, work)];
  if (layer.kind === 'wash') {
    const key = `wash-${layer.wash}`;
    if (!work.textures.touch(key)) work.textures.add(key, washCanvas(layer.wash));
    return [{ key, box: visibleBox(camera, frame, 40), part: null }];
  }
  const painted = await paintSheet(layer, onPixels(layer.box, camera, frame, pixels), pixels, work);
  return painted === null ? null : [painted];
}

/** Null where a newer picture came in between. */
export async function prepare(picture: Picture, lies: Lies, work: Work): Promise<readonly Ready[] | null> {
  const ready: Ready[] = [];
  for (const layer of layersOf(picture, visibleBox(lies.camera, lies.frame))) {
    const painted = await paintLayer(layer, lies, work);
    if (painted === null || !(await work.rest())) return null;
    ready.push({ layer, painted });
  }
  return ready;
}
