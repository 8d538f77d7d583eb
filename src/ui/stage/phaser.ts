/**
 * The one door to Phaser: a game that only draws. No input, no sound, no focus, no banner, and none of the textures that Phaser loads
 * from data: addresses, so that it starts under `default-src 'self'`: we register canvases of our own in their place.
 */
import './no-image-probe.ts';
import Phaser from 'phaser';

export type Scene = Phaser.Scene;
export type Game = Phaser.Game;
export type Image = Phaser.GameObjects.Image;
export type Container = Phaser.GameObjects.Container;

/** Textures that Phaser waits for before it starts. */
const OWN_TEXTURES = ['__DEFAULT', '__MISSING', '__WHITE'] as const;

function plainCanvas(colour: string | null): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 4;
  canvas.height = 4;
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('No canvas to draw on.');
  if (colour !== null) {
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 4, 4);
  }
  return canvas;
}

function registerOwnTextures(game: Phaser.Game): void {
  game.events.once(Phaser.Core.Events.BOOT, () => {
    for (const name of OWN_TEXTURES) game.textures.addCanvas(name, plainCanvas(name === '__WHITE' ? '#ffffff' : null));
    // The manager counts three loaded images; ours need no loading. After this tick, when everything else has booted too.
    queueMicrotask(() => {
      for (const _ of OWN_TEXTURES) game.textures.emit(Phaser.Textures.Events.LOAD);
    });
  });
}

export type Size = { readonly width: number; readonly height: number; readonly ratio: number };

/** WebGL that a processor imitates is slower than a plain canvas. */
function hasGraphicsCard(): boolean {
  const probe = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (probe === null) return false;
  const info = probe.getExtension('WEBGL_debug_renderer_info');
  const name = info === null ? '' : String(probe.getParameter(info.UNMASKED_RENDERER_WEBGL));
  probe.getExtension('WEBGL_lose_context')?.loseContext();
  return !/swiftshader|llvmpipe|software/i.test(name);
}

/** Frames a second while something moves. */
const FRAMES = 30;

/** `size` in CSS pixels and device pixels per CSS pixel. Resolves when the scene can be drawn on; never resolves where Phaser cannot start. */
export function startGame(parent: HTMLElement, size: Size): Promise<{ readonly game: Game; readonly scene: Scene }> {
  return new Promise((resolve, reject) => {
    class Office extends Phaser.Scene {
      create(): void {
        resolve({ game: this.game, scene: this });
      }
    }
    try {
      // Phaser's types ask for strings; null is its documented "load none".
      const none = null as unknown as string;
      // The game reports itself through the scene it starts.
      void new Phaser.Game({
        type: hasGraphicsCard() ? Phaser.AUTO : Phaser.CANVAS,
        parent,
        scene: Office,
        transparent: true,
        banner: false,
        autoFocus: false,
        disableContextMenu: false,
        audio: { noAudio: true },
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        fps: { limit: FRAMES },
        images: { default: none, missing: none, white: none },
        render: { maxTextures: 1, antialiasGL: false },
        scale: {
          mode: Phaser.Scale.NONE,
          width: size.width * size.ratio,
          height: size.height * size.ratio,
          zoom: 1 / size.ratio,
          expandParent: false,
        },
        callbacks: { preBoot: registerOwnTextures },
      });
    } catch (problem) {
      reject(problem instanceof Error ? problem : new Error(String(problem)));
    }
  });
}

export const AFTER_RENDER = Phaser.Core.Events.POST_RENDER;
export const UPDATE = Phaser.Scenes.Events.UPDATE;
