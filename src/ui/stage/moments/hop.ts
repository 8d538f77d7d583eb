/** Hop: somebody whose mood is better rises a little; whose mood is worse sinks a little. */
import { arch, type Course, REST } from './course.ts';

const HIGH = 16;
const LOW = 7;

export const hop = (isBetter: boolean): Course => ({
  length: 420,
  at: (share) =>
    share === 1
      ? REST
      : { ...REST, dy: isBetter ? -HIGH * arch(share) * (1 - share) : LOW * arch(share), scaleY: isBetter ? 1 : 1 - 0.03 * arch(share) },
});
