/**
 * Sheets: canvases with parts of the picture on them, made by the painter. In: things or people and how many pixels a unit has; out: canvases.
 */
import { type Box, HEAD_VIEW_BOX, poseOf } from '../../core/look/anatomy.ts';
import { type Layer as PersonLayer, pieces } from '../../core/look/pieces.ts';
import { slots } from '../../core/look/slots.ts';
import type { Drawings } from './drawings.ts';
import { type Brush, paintDrawing } from './painter.ts';
import type { Figure, Prop, Wash } from './picture.ts';

/** A canvas for a box of units; the brush works in units. */
function blank(box: Box, pixels: number): { canvas: HTMLCanvasElement; brush: Brush } {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil(box[2] * pixels));
  canvas.height = Math.max(1, Math.ceil(box[3] * pixels));
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('No canvas to draw on.');
  brush.scale(canvas.width / box[2], canvas.height / box[3]);
  brush.translate(-box[0], -box[1]);
  return { canvas, brush };
}

function paintProp(brush: Brush, prop: Prop, drawings: Drawings): void {
  brush.save();
  brush.translate(prop.x, prop.y);
  brush.rotate((prop.turn * Math.PI) / 180);
  brush.scale(prop.flip ? -prop.scale : prop.scale, prop.scale);
  brush.globalAlpha = prop.alpha;
  paintDrawing(brush, drawings.prop(prop.prop), prop.slots);
  brush.restore();
}

/** Several still things on one sheet. Done step by step, so that the page can breathe: each step is one thing. */
export function* sheetSteps(props: readonly Prop[], box: Box, pixels: number, drawings: Drawings): Generator<undefined, HTMLCanvasElement> {
  const { canvas, brush } = blank(box, pixels);
  for (const prop of props) {
    paintProp(brush, prop, drawings);
    yield;
  }
  return canvas;
}

/** One thing, upright about its anchor, for things that move. */
export function propCanvas(prop: Prop, pixels: number, drawings: Drawings): HTMLCanvasElement {
  const drawing = drawings.prop(prop.prop);
  const { canvas, brush } = blank(drawing.box, pixels * prop.scale);
  paintDrawing(brush, drawing, prop.slots);
  return canvas;
}

const LAYERS: Readonly<Record<'body' | 'head' | 'hands', readonly PersonLayer[]>> = {
  body: ['back'],
  head: ['head', 'face', 'over'],
  hands: ['front'],
};
export type PersonPart = keyof typeof LAYERS;

const piecesOf = (figure: Figure, part: PersonPart) =>
  pieces(figure.look, figure.pose, figure.face).filter((piece) => LAYERS[part].includes(piece.layer));

/** The box of a part in body space, or null where the pose has no such part. */
export const partBox = (figure: Figure, part: PersonPart): Box | null =>
  piecesOf(figure, part).length === 0 ? null : part === 'head' ? HEAD_VIEW_BOX : poseOf(figure.pose).viewBox;

/** One part of a person. */
export function personCanvas(figure: Figure, part: PersonPart, box: Box, pixels: number, drawings: Drawings): HTMLCanvasElement {
  const { canvas, brush } = blank(box, pixels * figure.scale);
  const colours = slots(figure.look, figure.mute);
  for (const { folder, name, layer } of piecesOf(figure, part)) {
    paintDrawing(brush, drawings.person(folder, name), colours, folder === 'bodies' ? layer : undefined);
  }
  return canvas;
}

const WASH_COLOURS = { veil: '#7f8894', dark: '#1d2433', dusk: '#f2894b' } as const;

/** Light and shade are soft: a small canvas, stretched over the window. */
export function washCanvas(wash: Wash['wash']): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = wash === 'vignette' ? 128 : 4;
  canvas.height = wash === 'vignette' ? 72 : 4;
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('No canvas to draw on.');
  if (wash === 'vignette') {
    brush.scale(canvas.width, canvas.height);
    const gradient = brush.createRadialGradient(0.5, 0.46, 0, 0.5, 0.46, 0.74);
    gradient.addColorStop(0.55, '#8f1d1700');
    gradient.addColorStop(1, '#8f1d17ff');
    brush.fillStyle = gradient;
    brush.fillRect(0, 0, 1, 1);
  } else {
    brush.fillStyle = WASH_COLOURS[wash];
    brush.fillRect(0, 0, 4, 4);
  }
  return canvas;
}
