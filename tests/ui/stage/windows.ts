/** The windows the stage's tests look through, and what of a head must be seen in them. */
import type { Frame } from '../../../src/ui/stage/camera.ts';
import type { Figure } from '../../../src/ui/stage/picture.ts';

export const wide = (width: number, height: number, rem: number): Frame => ({
  layout: 'wide',
  width,
  height,
  rail: 24.5 * rem,
  low: 16.25 * rem,
  isRightToLeft: false,
});
const strip = (width: number, height: number): Frame => ({ layout: 'stacked', width, height, rail: 0, low: 0, isRightToLeft: false });

export const WIDE: Readonly<Record<string, Frame>> = {
  '1366×768': wide(1366, 768, 16),
  '1366×640': wide(1366, 640, 16),
  '1920×1080': wide(1920, 1080, 18.6),
};
export const STRIPS: Readonly<Record<string, Frame>> = {
  '390×844': strip(390, 211),
  '320×640': strip(320, 160),
  '768×1024': strip(768, 256),
};
/** The first card lies this far over the strip, CSS pixels. */
export const CARD_EDGE = 20;

/** Without hair: what must be seen. */
export const face = ({ head: [x, y, width, height] }: Figure): [number, number, number, number] => [
  x + width * 0.16,
  y + height * 0.33,
  width * 0.74,
  height * 0.66,
];
