/**
 * Calm: how fast the office goes on nodding and drifting while nobody does anything. In: milliseconds since the last input (a key, a
 * pointer, a new picture); out: 1 as usual, 0 at rest. It slows down over the last second, so that nothing stops with a jerk.
 */
export const RESTS_AFTER = 10_000;
const SLOWS_FOR = 1000;

export const paceAfter = (idle: number): number => Math.min(1, Math.max(0, (RESTS_AFTER - idle) / SLOWS_FOR));
