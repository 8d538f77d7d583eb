/** Plants show how the people are cared for: more and greener where the office thrives. */
import type { RoomColours } from './colours.ts';
import type { Weights } from './corners.ts';
import { type Prop, thing } from './picture.ts';

export type PlantSpot = { readonly x: number; readonly y: number; readonly z: number; readonly scale: number };

/** The office's. The first two are always there. */
export const OFFICE_PLANTS: readonly PlantSpot[] = [
  { x: 40, y: 412, z: 31, scale: 0.95 },
  { x: 1244, y: 412, z: 31, scale: 0.9 },
  { x: 52, y: 716, z: 640, scale: 1.2 },
  { x: 1228, y: 716, z: 640, scale: 1.2 },
  { x: 592, y: 404, z: 31, scale: 0.6 },
  { x: 812, y: 404, z: 31, scale: 0.6 },
  { x: 110, y: 428, z: 431, scale: 0.6 },
];

/** The first `always` of the spots have a plant in any state; the others where the office thrives. */
export function plants(weights: Weights, drive: number, slots: RoomColours, spots: readonly PlantSpot[], always = 2): Prop[] {
  const name = weights.thriving > 0.35 ? 'plant-healthy' : drive < 0.42 ? 'plant-wilted' : 'plant-stressed';
  const count = Math.round(always + (spots.length - always) * weights.thriving);
  return spots
    .slice(0, count)
    .map(({ x, y, z, scale }, k) => thing(name, x, y, z, { scale, turn: weights.chaos > 0.6 && k === 1 ? 9 : 0, slots }));
}
