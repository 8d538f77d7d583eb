/** Swell: a light goes up once and down again: a lamp that is put on, an alarm that starts. Once a second at most, never a flash. */
import { arch, type Course, REST } from './course.ts';

export const swell = (most: number): Course => ({
  length: 1000,
  at: (share) => ({ ...REST, alpha: share === 1 ? 0 : most * arch(share) }),
});
