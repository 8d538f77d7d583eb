/**
 * Slots: every colour in a drawing is `var(--slot,#fallback)`. In goes a look, out comes the colour of each slot of a person.
 * An unknown colour name throws: the scenario check reports it to the author before anything is drawn.
 */
import { isHex, luminance, mix } from './colour.ts';
import type { Look } from './look.ts';
import { CLOTHES_COLOURS, FACE_INK_ON_DARK, FADED, HAIR_COLOURS, INK, SKIN_COLOURS, TROUSERS_COLOURS, WRAP_COLOURS } from './palette.ts';

export type Slots = Readonly<Record<string, string>>;

function colour(list: Readonly<Record<string, string>>, field: string, name: string | undefined, fallback: string): string {
  if (name === undefined) return fallback;
  const known = Object.hasOwn(list, name) ? list[name] : undefined;
  if (known !== undefined) return known;
  if (isHex(name)) return name;
  throw new Error(`Unknown ${field} colour "${name}". Known: ${Object.keys(list).join(', ')}.`);
}

/** Heads whose hair is under cloth: the hair slot takes the cloth's colour. */
const isCovered = (look: Look): boolean => look.head === 'hijab' || look.head === 'turban';

/** `mute` 0 to 1 drains colour towards grey; skin far less than clothes. */
export function slots(look: Look, mute = 0): Slots {
  const drain = (hex: string, share: number): string => (mute > 0 ? mix(hex, FADED, mute * share) : hex);
  const skin = drain(colour(SKIN_COLOURS, 'skin', look.skin, '#C98A5C'), 0.34);
  const clothes = drain(colour(CLOTHES_COLOURS, 'clothes', look.clothes, '#4C8BD6'), 0.6);
  const wrap = colour(WRAP_COLOURS, 'wrap', look.wrap, isCovered(look) ? '#8E7CC3' : '#C4573F');
  const hair = drain(isCovered(look) ? wrap : colour(HAIR_COLOURS, 'hair', look.hair, '#3B2A26'), 0.4);
  const isLong = look.sleeves === 'long' || look.head === 'hijab';
  return {
    ink: INK,
    skin,
    hair,
    clothes,
    face: luminance(skin) < 0.2 ? FACE_INK_ON_DARK : INK,
    wrap: drain(isCovered(look) ? mix(hair, '#ffffff', 0.45) : wrap, 0.5),
    sleeve: isLong ? clothes : skin,
    cuff: isLong ? INK : skin,
    // The edge of a short sleeve; on a long one there is none.
    hem: isLong ? clothes : INK,
    pattern: look.pattern === true ? mix(clothes, INK, 0.3) : clothes,
    tee: drain(colour(CLOTHES_COLOURS, 'tee', look.tee, '#FFFFFF'), 0.3),
    trousers: drain(colour(TROUSERS_COLOURS, 'trousers', look.trousers, '#3E4A63'), 0.4),
    shoes: '#FFFFFF',
    object: '#DDE3EC',
    chair: '#C9D1DC',
    stubble: INK,
  };
}

/** Writes the colours into a drawing; a slot that is not given keeps the drawing's own fallback. */
export const paint = (svg: string, colours: Slots): string =>
  svg.replace(/var\(--([\w-]+),\s*([^)]*)\)/g, (_all, name: string, fallback: string) => colours[name] ?? fallback);
