/** Rise and sink: somebody stands up, sits down, lays their head down, lifts it, or comes in from behind their desk. */
import { arch, type Course, easeBoth, easeOut, REST, UNSEEN } from './course.ts';

/** `from`: units below where they come to be. They rise a little too far, and settle. */
export const rise = (from: number, length = 520): Course => ({
  length,
  at: (share) => ({
    ...REST,
    dy: (1 - easeOut(share)) * from - 5 * arch(easeOut(share)) * (1 - share),
    scaleY: 1 - 0.08 * (1 - easeOut(share)),
  }),
});

/** `from`: units above where they come to be. */
export const sink = (from: number): Course => ({
  length: 640,
  at: (share) => ({ ...REST, dy: -(1 - easeBoth(share)) * from, scaleY: 1 + 0.06 * (1 - easeBoth(share)) }),
});

/** Somebody who is gone: they sink behind their desk, `by` units, and are not seen again. */
export const duck = (by: number): Course => ({
  length: 600,
  at: (share) =>
    share === 1 ? UNSEEN : { ...REST, dy: by * easeBoth(share), scaleY: 1 - 0.1 * easeBoth(share), alpha: Math.min(1, (1 - share) / 0.3) },
});
