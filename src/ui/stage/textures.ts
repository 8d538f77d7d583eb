/**
 * Textures: canvases by key, each painted once. What is not on the scene is kept as long as there is room for it, the latest longest, so
 * that a face that comes back is there at once and memory does not grow with the length of a run.
 */
import type { Scene } from './phaser.ts';

/** Device pixels (4 bytes each) kept beside those on the scene; and how many textures, because small ones have their weight too. */
const SPARE_PIXELS = 6_000_000;
const SPARE_TEXTURES = 64;

export class Textures {
  private readonly scene: Scene;
  private shown: ReadonlySet<string> = new Set();
  /** Pixels by key, the least recently used first. */
  private readonly kept = new Map<string, number>();

  constructor(scene: Scene) {
    this.scene = scene;
  }

  /** Notes that this one is used. False where it is not there yet. */
  touch(key: string): boolean {
    const pixels = this.kept.get(key);
    if (pixels === undefined) return false;
    this.kept.delete(key);
    this.kept.set(key, pixels);
    return true;
  }

  add(key: string, canvas: HTMLCanvasElement): void {
    if (this.touch(key)) return;
    // Not addCanvas: that reads all pixels back and keeps them a second time.
    this.scene.textures.create(key, canvas, canvas.width, canvas.height)?.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
    this.kept.set(key, canvas.width * canvas.height);
  }

  /** These are on the scene now; of the others, what is too much goes. */
  show(keys: ReadonlySet<string>): void {
    this.shown = keys;
    this.trim();
  }

  /** Everything that is painted is lost, on the scene too. */
  clear(): void {
    this.shown = new Set();
    for (const key of this.kept.keys()) this.drop(key);
  }

  trim(): void {
    const spare = [...this.kept].filter(([key]) => !this.shown.has(key));
    let pixels = spare.reduce((sum, [, one]) => sum + one, 0);
    let count = spare.length;
    for (const [key, one] of spare) {
      if (pixels <= SPARE_PIXELS && count <= SPARE_TEXTURES) return;
      this.drop(key);
      pixels -= one;
      count -= 1;
    }
  }

  private drop(key: string): void {
    this.kept.delete(key);
    this.scene.textures.remove(key);
  }
}
