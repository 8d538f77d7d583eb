/**
 * Motion: where things are at a moment, as pure functions of time (milliseconds). Nothing flashes faster than once a second; with motion
 * off none of this runs.
 */
import type { Box } from '../../core/look/anatomy.ts';
import type { Figure, Picture, Prop, Tempo } from './picture.ts';

/** Degrees a head nods. Slow: everybody in unison, one breath in about eight seconds; fast: each on their own. */
export function bob(time: number, tempo: Tempo, seed: number): number {
  if (tempo === 'slow') return Math.sin(time / 1300) * 1.4;
  const own = (seed * 7) % 5;
  return tempo === 'fast' ? Math.sin(time / (190 + own * 23) + seed) * 3.4 : Math.sin(time / (620 + own * 70) + seed) * 2.2;
}

/** Share of its light that a pulsing thing shows: half a turn a second. */
export const pulse = (time: number): number => 0.65 + 0.35 * Math.sin((time / 1000) * Math.PI);

/** Sheets before people drift round heads, and come in again above when they have fallen out below. */
export function drift(sheet: Prop, picture: Picture, visible: Box): (time: number) => { x: number; y: number; turn: number } {
  const heads = picture.items.filter((item): item is Figure => item.kind === 'figure' && item.z < sheet.z).map(({ head }) => head);
  const speed = 26 + (Math.abs(sheet.turn) % 5) * 14;
  const spin = (sheet.turn > 0 ? 1 : -1) * 22;
  const top = visible[1] - 60;
  const height = visible[3] + 120;
  const margin = 34 * sheet.scale;
  return (time) => {
    const y = top + ((((sheet.y - top + (time / 1000) * speed) % height) + height) % height);
    let x = sheet.x + Math.sin(time / 900 + sheet.turn) * 24;
    for (const head of heads) {
      if (y < head[1] - margin || y > head[1] + head[3] + margin || x < head[0] - margin || x > head[0] + head[2] + margin) continue;
      x = x < head[0] + head[2] / 2 ? head[0] - margin : head[0] + head[2] + margin;
    }
    return { x, y, turn: sheet.turn + (time / 1000) * spin };
  };
}
