/** Walk: somebody goes from where they were to where they are, with small steps. */
import { type Course, easeBoth, REST } from './course.ts';

export type Spot = { readonly x: number; readonly y: number; readonly scale: number };

const LONGEST_WALK = 800;
/** Units of one step, and how high it is. */
const STEP = 90;
const STEP_HEIGHT = 7;

export function walk(from: Spot, to: Spot): Course {
  const distance = Math.hypot(from.x - to.x, from.y - to.y);
  const steps = Math.max(1, Math.round(distance / STEP));
  const size = from.scale / to.scale;
  return {
    length: Math.min(LONGEST_WALK, 360 + distance * 0.7),
    at: (share) => {
      const left = 1 - easeBoth(share);
      const scale = 1 + (size - 1) * left;
      const step = share === 1 ? 0 : Math.abs(Math.sin(share * steps * Math.PI)) * STEP_HEIGHT;
      return { ...REST, dx: (from.x - to.x) * left, dy: (from.y - to.y) * left - step, scaleX: scale, scaleY: scale };
    },
  };
}
