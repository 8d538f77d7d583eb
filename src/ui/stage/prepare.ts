/**
 * Prepare: paints everything a picture needs, a slice at a time, while the old picture is still on screen. In: picture, camera, window;
 * out: layers with the keys and boxes of their textures.
 */
import type { Box } from '../../core/look/anatomy.ts';
import { type Camera, type Frame, visibleBox } from './camera.ts';
import type { Drawings } from './drawings.ts';
import { type Layer, layersOf } from './layers.ts';
import type { Figure, Picture, Prop } from './picture.ts';
import { PROPS } from './props.ts';
import { type PersonPart, partBox, personCanvas, propCanvas, sheetCanvas, washCanvas } from './sheets.ts';
import type { Textures } from './textures.ts';

export type Painted = { readonly key: string; readonly box: Box; readonly part: PersonPart | null };
export type Ready = { readonly layer: Layer; readonly painted: readonly Painted[] };
export type Prepared = {
  readonly picture: Picture;
  readonly camera: Camera;
  readonly frame: Frame;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  readonly ready: readonly Ready[];
};
export type Work = {
  readonly textures: Textures;
  readonly drawings: Drawings;
  /** Lets the page breathe; false where a newer picture has come. */
  readonly rest: () => Promise<boolean>;
};

const PARTS: readonly PersonPart[] = ['body', 'head', 'hands'];
let sheets = 0;

/** The sheet's box grown to whole device pixels, so that lines stay sharp. */
function onPixels(box: Box, camera: Camera, frame: Frame, pixels: number): Box {
  const left = camera.x - frame.width / 2 / camera.scale;
  const top = camera.y - frame.height / 2 / camera.scale;
  const x = left + Math.floor((box[0] - left) * pixels) / pixels;
  const y = top + Math.floor((box[1] - top) * pixels) / pixels;
  return [x, y, Math.ceil((box[0] + box[2] - x) * pixels) / pixels, Math.ceil((box[1] + box[3] - y) * pixels) / pixels];
}

function paintFigure(figure: Figure, pixels: number, { textures, drawings }: Work): Painted[] {
  const { look, pose, face, mute, scale } = figure;
  return PARTS.flatMap((part) => {
    const box = partBox(figure, part);
    if (box === null) return [];
    const what = part === 'head' ? [look, mute, face] : [look, mute, pose];
    const key = `${part}-${JSON.stringify(what)}-${(pixels * scale).toFixed(4)}`;
    textures.keep(key, () => personCanvas(figure, part, box, pixels, drawings));
    return [{ key, box, part }];
  });
}

/** Things that move come in few sizes, so that thirty sheets of paper share a handful of textures. */
function paintLoose(prop: Prop, pixels: number, { textures, drawings }: Work): Painted {
  const scale = Math.ceil(prop.scale * 2) / 2;
  const key = `${prop.prop}-${scale}-${pixels.toFixed(3)}-${prop.slots.paper ?? ''}`;
  textures.keep(key, () => propCanvas({ ...prop, scale }, pixels, drawings));
  return { key, box: PROPS[prop.prop], part: null };
}

function paintLayer(layer: Layer, camera: Camera, frame: Frame, pixels: number, work: Work): readonly Painted[] {
  if (layer.kind === 'figure') return paintFigure(layer, pixels, work);
  if (layer.kind === 'loose') return [paintLoose(layer.prop, pixels, work)];
  if (layer.kind === 'wash') {
    const key = `wash-${layer.wash}`;
    work.textures.keep(key, () => washCanvas(layer.wash));
    return [{ key, box: visibleBox(camera, frame, 40), part: null }];
  }
  const box = onPixels(layer.box, camera, frame, pixels);
  sheets += 1;
  const key = `sheet-${sheets}`;
  work.textures.keep(key, () => sheetCanvas(layer.props, box, pixels, work.drawings));
  return [{ key, box, part: null }];
}

/** Null where a newer picture came in between. */
export async function prepare(picture: Picture, camera: Camera, frame: Frame, ratio: number, work: Work): Promise<Prepared | null> {
  const ready: Ready[] = [];
  for (const layer of layersOf(picture, visibleBox(camera, frame))) {
    ready.push({ layer, painted: paintLayer(layer, camera, frame, camera.scale * ratio, work) });
    if (!(await work.rest())) {
      work.textures.dropUnused();
      return null;
    }
  }
  return { picture, camera, frame, ratio, ready };
}
