/**
 * Every drawing a portrait needs, as one chunk: heads, faces, extras and the plain body. Imported lazily (portraits.ts), so that none of
 * it is in the first load. The stage's other bodies and props are in ui/stage/parts.ts.
 */
import type { PartSource } from '../../core/look/compose.ts';

const FILES: Readonly<Record<string, string>> = {
  ...import.meta.glob<string>('/assets/people/{heads,faces,extras}/*.svg', { query: '?raw', import: 'default', eager: true }),
  ...import.meta.glob<string>('/assets/people/bodies/neutral.svg', { query: '?raw', import: 'default', eager: true }),
};

/** Throws for a drawing that is not in this chunk. */
export const peoplePart: PartSource = (folder, name) => {
  const svg = FILES[`/assets/people/${folder}/${name}.svg`];
  if (svg === undefined) throw new Error(`No drawing people/${folder}/${name}.`);
  return svg;
};
