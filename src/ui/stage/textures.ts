/**
 * Textures: canvases by key, each painted once and dropped when no picture uses it, so memory does not grow with the length of a run.
 */
import type { Scene } from './phaser.ts';

export class Textures {
  private readonly scene: Scene;
  private shown: ReadonlySet<string> = new Set();

  constructor(scene: Scene) {
    this.scene = scene;
  }

  /** Paints what is not there yet. */
  keep(key: string, paint: () => HTMLCanvasElement): void {
    if (this.scene.textures.exists(key)) return;
    const canvas = paint();
    // Not addCanvas: that reads all pixels back and keeps them a second time.
    this.scene.textures.create(key, canvas, canvas.width, canvas.height)?.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
  }

  /** These are on the scene now; everything else goes. */
  show(keys: ReadonlySet<string>): void {
    this.shown = keys;
    this.dropUnused();
  }

  /** Drops what was painted for a picture that is not wanted any more. Phaser's own start with two underscores. */
  dropUnused(): void {
    for (const key of this.scene.textures.getTextureKeys()) {
      if (!key.startsWith('__') && !this.shown.has(key)) this.scene.textures.remove(key);
    }
  }
}
