/** Sign: a bubble or a bulb beside a head that pops up, stays long enough to be seen, and goes. */
import { type Course, easeOut, REST, UNSEEN } from './course.ts';

export const sign = (): Course => ({
  length: 1150,
  at: (share) => {
    if (share === 1) return UNSEEN;
    const pop = easeOut(Math.min(1, share / 0.22));
    const scale = 0.3 + 0.7 * pop + 0.12 * Math.sin(Math.min(1, share / 0.34) * Math.PI) * pop;
    return { ...REST, scaleX: scale, scaleY: scale, alpha: Math.min(1, (1 - share) / 0.2) };
  },
});
