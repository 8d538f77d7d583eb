/** Painter: shapes of a drawing onto a canvas, with the colours of the slots. Paths are made once per shape and kept. */
import type { Slots } from '../../core/look/slots.ts';
import { addressOf, colourOf, type Drawing, readTransform, type Shape } from './drawing.ts';

export type Brush = CanvasRenderingContext2D;

const paths = new WeakMap<Shape, Path2D>();

const number = (shape: Shape, name: string, fallback = 0): number => Number(shape.attributes[name] ?? fallback);

function makePath(shape: Shape): Path2D {
  if (shape.tag === 'path') return new Path2D(shape.attributes.d ?? '');
  const path = new Path2D();
  if (shape.tag === 'rect') {
    const radius = number(shape, 'rx', number(shape, 'ry'));
    path.roundRect(number(shape, 'x'), number(shape, 'y'), number(shape, 'width'), number(shape, 'height'), radius);
  } else {
    const rx = number(shape, 'rx', number(shape, 'r'));
    path.ellipse(number(shape, 'cx'), number(shape, 'cy'), rx, number(shape, 'ry', number(shape, 'r', rx)), 0, 0, 2 * Math.PI);
  }
  return path;
}

function pathOf(shape: Shape): Path2D {
  const kept = paths.get(shape);
  if (kept !== undefined) return kept;
  const path = makePath(shape);
  paths.set(shape, path);
  return path;
}

const rule = (value: string | undefined): CanvasFillRule => (value === 'evenodd' ? 'evenodd' : 'nonzero');

function applyTransform(brush: Brush, text: string): void {
  for (const [name, [a = 0, b, c = 0]] of readTransform(text)) {
    if (name === 'translate') brush.translate(a, b ?? 0);
    else if (name === 'scale') brush.scale(a, b ?? a);
    else if (name === 'rotate') {
      brush.translate(b ?? 0, c);
      brush.rotate((a * Math.PI) / 180);
      brush.translate(-(b ?? 0), -c);
    }
  }
}

function clipTo(brush: Brush, drawing: Drawing, shape: Shape): void {
  const id = addressOf(shape.attributes['clip-path']);
  const inside = id === null ? undefined : drawing.definitions.get(id)?.children[0];
  if (inside !== undefined) brush.clip(pathOf(inside), rule(inside.attributes['clip-rule']));
}

/** `#rrggbb` and an opacity as one colour. */
function withAlpha(colour: string, alpha: number): string {
  return `${colour}${Math.round(Math.min(1, Math.max(0, alpha)) * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

/** Gradients are given in shares of the shape's box; for our drawings that is the drawing's own box. */
function fillGradient(brush: Brush, drawing: Drawing, definition: Shape, path: Path2D): void {
  const isRound = definition.tag === 'radialGradient';
  const x = number(definition, 'cx', 0.5);
  const y = number(definition, 'cy', 0.5);
  const gradient = isRound
    ? brush.createRadialGradient(x, y, 0, x, y, number(definition, 'r', 0.5))
    : brush.createLinearGradient(number(definition, 'x1'), number(definition, 'y1'), number(definition, 'x2', 1), number(definition, 'y2'));
  for (const stop of definition.children) {
    gradient.addColorStop(number(stop, 'offset'), withAlpha(stop.attributes['stop-color'] ?? '#000000', number(stop, 'stop-opacity', 1)));
  }
  const [left, top, width, height] = drawing.box;
  brush.save();
  brush.clip(path);
  brush.translate(left, top);
  brush.scale(width, height);
  brush.fillStyle = gradient;
  brush.fillRect(0, 0, 1, 1);
  brush.restore();
}

function paintOutline(brush: Brush, shape: Shape, path: Path2D, slots: Slots): void {
  const colour = shape.attributes.stroke === undefined ? null : colourOf(shape.attributes.stroke, slots);
  if (colour === null) return;
  brush.strokeStyle = colour;
  brush.lineWidth = number(shape, 'stroke-width', 1);
  brush.lineCap = (shape.attributes['stroke-linecap'] ?? 'butt') as CanvasLineCap;
  brush.lineJoin = (shape.attributes['stroke-linejoin'] ?? 'miter') as CanvasLineJoin;
  brush.stroke(path);
}

function paintPath(brush: Brush, drawing: Drawing, shape: Shape, slots: Slots): void {
  const path = pathOf(shape);
  const fill = shape.attributes.fill ?? '#000000';
  const gradient = drawing.definitions.get(addressOf(fill) ?? '');
  const colour = gradient === undefined ? colourOf(fill, slots) : null;
  if (gradient !== undefined) fillGradient(brush, drawing, gradient, path);
  if (colour !== null) {
    brush.fillStyle = colour;
    brush.fill(path, rule(shape.attributes['fill-rule']));
  }
  paintOutline(brush, shape, path, slots);
}

function paintShape(brush: Brush, drawing: Drawing, shape: Shape, slots: Slots): void {
  const { transform, opacity } = shape.attributes;
  const isSimple = transform === undefined && opacity === undefined && shape.attributes['clip-path'] === undefined;
  if (!isSimple) brush.save();
  if (transform !== undefined) applyTransform(brush, transform);
  if (opacity !== undefined) brush.globalAlpha *= Number(opacity);
  clipTo(brush, drawing, shape);
  if (shape.tag === 'g') for (const child of shape.children) paintShape(brush, drawing, child, slots);
  else paintPath(brush, drawing, shape, slots);
  if (!isSimple) brush.restore();
}

/** `only`: the data-layer to paint ('back', 'front'); without it, all of the drawing. */
export function paintDrawing(brush: Brush, drawing: Drawing, slots: Slots, only?: string): void {
  for (const shape of drawing.shapes) {
    const layer = shape.attributes['data-layer'];
    if (only === undefined || layer === only) paintShape(brush, drawing, shape, slots);
  }
}
