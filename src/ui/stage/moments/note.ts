/** Note: one flies in an arch from where it hung to where it hangs now. */
import { arch, type Course, easeBoth, REST } from './course.ts';
import type { Spot } from './walk.ts';

const HIGH = 64;

export const fly = (from: Spot, to: Spot): Course => ({
  length: 720,
  at: (share) => {
    const left = 1 - easeBoth(share);
    const lift = share === 1 ? 0 : arch(share);
    return {
      ...REST,
      dx: (from.x - to.x) * left,
      dy: (from.y - to.y) * left - HIGH * lift,
      turn: 24 * lift,
      scaleX: 1 + 0.4 * lift,
      scaleY: 1 + 0.4 * lift,
    };
  },
});
