/**
 * Course: where a thing or a person is while something happens to them, as a pure function of time (milliseconds since it began), told as
 * what is added to where the picture has them. Every course ends at rest, or unseen, and none takes longer than a decision's effect may.
 */

/** Units, degrees and shares. */
export type Shift = {
  readonly dx: number;
  readonly dy: number;
  readonly turn: number;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly alpha: number;
};

export const REST: Shift = { dx: 0, dy: 0, turn: 0, scaleX: 1, scaleY: 1, alpha: 1 };
export const UNSEEN: Shift = { ...REST, alpha: 0 };

export type Course = {
  /** Milliseconds. */
  readonly length: number;
  /** From 0 to 1 of its length; where it ends is 1. */
  readonly at: (share: number) => Shift;
};

/** Milliseconds that what a decision does to the room may take in all. */
export const LONGEST = 1200;

export const shiftAt = ({ length, at }: Course, time: number): Shift => at(Math.min(1, Math.max(0, time / length)));

/** Begins later: until then it stays where it begins. */
export const after = (delay: number, course: Course): Course => ({
  length: delay + course.length,
  at: (share) => (share === 1 ? course.at(1) : shiftAt(course, share * (delay + course.length) - delay)),
});

/** Fast first, then slower. */
export const easeOut = (share: number): number => 1 - (1 - share) ** 3;
/** Slow at both ends. */
export const easeBoth = (share: number): number => share ** 2 * (3 - 2 * share);
/** Up and down again: 0, 1, 0. */
export const arch = (share: number): number => Math.sin(share * Math.PI);
