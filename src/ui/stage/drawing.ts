/**
 * Drawing: the text of one of our SVG files as a tree of shapes. It reads only what the files in assets/ use (path, rect, circle, ellipse,
 * g, clipPath, gradients) and throws on anything else. Pure: the painter turns shapes into canvas strokes, so no image has to be loaded
 * and a strict content policy (`default-src 'self'`) does not stop the stage.
 */
import type { Box } from '../../core/look/anatomy.ts';

export type Shape = { readonly tag: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly Shape[] };
export type Drawing = {
  readonly box: Box;
  readonly shapes: readonly Shape[];
  /** Clip paths and gradients by id. */
  readonly definitions: ReadonlyMap<string, Shape>;
};

const KNOWN = new Set(['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'defs', 'clipPath', 'linearGradient', 'radialGradient', 'stop']);
const DEFINED = new Set(['clipPath', 'linearGradient', 'radialGradient']);

type Open = { tag: string; attributes: Record<string, string>; children: Shape[] };

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, value] of text.matchAll(/([\w:-]+)="([^"]*)"/g))
    if (name !== undefined && value !== undefined) attributes[name] = value;
  return attributes;
}

/** Throws where the text is not one of our drawings. */
export function readDrawing(svg: string): Drawing {
  const root: Open = { tag: 'root', attributes: {}, children: [] };
  const stack: Open[] = [root];
  const definitions = new Map<string, Shape>();
  for (const [, closing, tag, rest, empty] of svg.matchAll(/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g)) {
    if (tag === undefined || !KNOWN.has(tag)) throw new Error(`A drawing may not hold <${tag ?? ''}>.`);
    if (closing === '/') {
      const done = stack.pop();
      if (done === undefined || done.tag !== tag || stack.length === 0) throw new Error(`</${tag}> closes nothing.`);
      continue;
    }
    const shape: Open = { tag, attributes: attributesOf(rest ?? ''), children: [] };
    const id = shape.attributes.id;
    if (DEFINED.has(tag) && id !== undefined) definitions.set(id, shape);
    else if (tag !== 'defs') stack.at(-1)?.children.push(shape);
    if (empty !== '/') stack.push(shape);
  }
  const found = root.children[0];
  const box = found?.attributes.viewBox?.split(' ').map(Number);
  if (found === undefined || stack.length !== 1 || box?.length !== 4) throw new Error('This is not a whole drawing.');
  return { box: box as unknown as Box, shapes: found.children, definitions };
}

/** `translate(1 2) rotate(30)` → [['translate', [1, 2]], ['rotate', [30]]]. */
export function readTransform(text: string): readonly (readonly [string, readonly number[]])[] {
  return [...text.matchAll(/(\w+)\(([^)]*)\)/g)].map(
    ([, name = '', numbers = '']) => [name, (numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)] as const,
  );
}

/** The colour of an attribute: a slot's colour, the slot's own fallback, or what is written; null for none. */
export function colourOf(value: string, slots: Readonly<Record<string, string>>): string | null {
  if (value === 'none') return null;
  const slot = /^var\(--([\w-]+),\s*([^)]*)\)$/.exec(value);
  return slot === null ? value : (slots[slot[1] ?? ''] ?? slot[2] ?? null);
}

export const addressOf = (value: string | undefined): string | null => /^url\(#([^)]+)\)$/.exec(value ?? '')?.[1] ?? null;
