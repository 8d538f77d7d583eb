/**
 * Portraits for the DOM: (look, face) → inline SVG markup of our own drawings, hidden from assistive technology (the page says name and
 * mood in words). No style attributes and no data: or blob: addresses, so it works under `default-src 'self'`.
 */
import { portrait } from '../../core/look/compose.ts';
import type { Face, Look } from '../../core/look/look.ts';

/** `size`: CSS pixels, square; left out, the picture fills its box. Every call's ids are new, so markup may be used once per call. */
export type Portrait = (look: Look, face: Face, size?: number) => string;

/** Loads the drawings (once) and hands back the painter. */
export async function loadPortraits(): Promise<Portrait> {
  const { peoplePart } = await import('./people-parts.ts');
  let made = 0;
  return (look, face, size) => {
    made += 1;
    return portrait(look, face, peoplePart, { ids: `p${made}-`, ...(size === undefined ? {} : { size }) });
  };
}
