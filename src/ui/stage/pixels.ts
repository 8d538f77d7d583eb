/** Pixels: how many device pixels a CSS pixel gets, and the game's canvas in that size. */
import type { Frame } from './camera.ts';
import type { Lies } from './change.ts';
import type { Game } from './phaser.ts';

/** Device pixels that one picture may have. */
const MOST_PIXELS = 4_200_000;

export const ratioFor = (frame: Pick<Frame, 'width' | 'height'>, device: number): number =>
  Math.max(0.5, Math.min(2, device, Math.sqrt(MOST_PIXELS / Math.max(1, frame.width * frame.height))));

export function fit({ scale, canvas }: Game, { frame, ratio }: Lies): void {
  const width = Math.round(frame.width * ratio);
  const height = Math.round(frame.height * ratio);
  if (scale.width === width && scale.height === height && scale.zoom === 1 / ratio) return;
  scale.setZoom(1 / ratio);
  scale.resize(width, height);
  canvas.style.width = `${frame.width}px`;
  canvas.style.height = `${frame.height}px`;
}
