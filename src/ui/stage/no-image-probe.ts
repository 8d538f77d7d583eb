/**
 * While Phaser is evaluated it loads two data: images, to learn about blend modes that we do not use; a strict content policy reports each
 * as an error. phaser.ts imports this file first. Modules are evaluated in one go, and the next microtask gives the real Image back, even
 * where Phaser has thrown: nothing else can meet the stand-in.
 */
const original = globalThis.Image;

class NoImage {
  onload: (() => void) | null = null;
  src = '';
}

if (original !== undefined) {
  globalThis.Image = NoImage as unknown as typeof Image;
  queueMicrotask(() => {
    globalThis.Image = original;
  });
}
