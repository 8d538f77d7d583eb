/**
 * The window: how large the stage is, and what words cover, read from the page. `--rail` and `--low` are set by the words' layout, in px or
 * rem.
 */
import type { Frame } from './camera.ts';
import type { Crop } from './picture.ts';

/** Wide from here on, as the page's own style sheet says. */
const WIDE = '(min-width: 64rem) and (min-height: 36rem)';
/** The ending's card, rem. */
const ENDING_CARD = 31;

const rootSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** `24.5rem`, `260px` or a bare number → CSS pixels; anything else is 0. */
export function pixelsOf(text: string, rem: number): number {
  const found = /^\s*(-?[\d.]+)\s*(px|rem)?\s*$/.exec(text);
  return found === null ? 0 : Number(found[1]) * (found[2] === 'rem' ? rem : 1);
}

/** `crop` of the picture to show: an ending has one card at the end side and none below. */
export function readFrame(element: HTMLElement, crop: Crop): Frame {
  const { width, height } = element.getBoundingClientRect();
  const layout = window.matchMedia(WIDE).matches ? 'wide' : 'stacked';
  const style = getComputedStyle(element);
  const rem = rootSize();
  const isWide = layout === 'wide';
  const rail = isWide ? pixelsOf(style.getPropertyValue('--rail'), rem) : 0;
  const isEnding = crop === 'tableau';
  return {
    layout,
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(height)),
    rail: isWide && isEnding ? Math.max(rail, ENDING_CARD * rem) : rail,
    low: isWide && !isEnding ? pixelsOf(style.getPropertyValue('--low'), rem) : 0,
    isRightToLeft: style.direction === 'rtl',
  };
}
