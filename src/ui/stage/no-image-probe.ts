/**
 * While Phaser is evaluated it loads two data: images, to learn about blend modes that we do not use; a strict content policy reports each
 * as an error. phaser.ts imports this file first and calls `giveImageBack` right after: modules are evaluated in one go, so nothing else
 * can meet the stand-in.
 */
const original = globalThis.Image;

class NoImage {
  onload: (() => void) | null = null;
  src = '';
}

globalThis.Image = NoImage as unknown as typeof Image;

export function giveImageBack(): void {
  globalThis.Image = original;
}
