/** Plant: one that is cared for lifts its leaves; one that is not lets them hang. */
import { type Course, easeOut, REST } from './course.ts';

const SWING = 7;

/** `side`: 1 or -1, so that neighbours do not swing together. */
export const plant = (isBetter: boolean, side: number): Course => ({
  length: 900,
  at: (share) => {
    const left = (1 - easeOut(share)) ** 1.2;
    const swing = share === 1 ? 0 : Math.sin(share * 3 * Math.PI) * (1 - share) * SWING * side;
    return { ...REST, scaleY: isBetter ? 1 - 0.24 * left : 1 + 0.16 * left, turn: swing };
  },
});
