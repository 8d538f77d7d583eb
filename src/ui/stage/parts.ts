/**
 * The stage's own chunk of drawings: props, and the bodies that portraits do not need. Loaded with Phaser, never before the first choice.
 */
import { type Drawing, readDrawing } from './drawing.ts';
import type { PropName } from './props.ts';

const PROP_FILES = import.meta.glob<string>('/assets/props/*.svg', { query: '?raw', import: 'default', eager: true });
const BODY_FILES = import.meta.glob<string>(
  ['/assets/people/bodies/*.svg', '!**/neutral.svg', '!**/shirt.svg', '!**/hoodie.svg', '!**/blazer.svg'],
  { query: '?raw', import: 'default', eager: true },
);

const kept = new Map<string, Drawing>();

/** Reads a drawing once. */
export function drawingOf(key: string, svg: () => string): Drawing {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const drawing = readDrawing(svg());
  kept.set(key, drawing);
  return drawing;
}

function fileOf(files: Readonly<Record<string, string>>, address: string): string {
  const svg = files[address];
  if (svg === undefined) throw new Error(`No drawing ${address}.`);
  return svg;
}

export const propDrawing = (name: PropName): Drawing => drawingOf(`props/${name}`, () => fileOf(PROP_FILES, `/assets/props/${name}.svg`));

/** The text of a body that the portraits' chunk does not hold; null where it does. */
export const bodySource = (name: string): string | null => BODY_FILES[`/assets/people/bodies/${name}.svg`] ?? null;
