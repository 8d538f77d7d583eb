/**
 * Corners: the two numbers of the stage, order (management at work) and drive (leadership at work), as how strongly each of four pictures
 * shows: thriving 1,1 · chaos 0,1 · stagnation 1,0 · adrift 0,0.
 */
export const CORNERS = ['thriving', 'chaos', 'stagnation', 'adrift'] as const;
export type Corner = (typeof CORNERS)[number];
/** 0 to 1 each, together 1. */
export type Weights = Readonly<Record<Corner, number>>;

const within = (value: number): number => Math.min(1, Math.max(0, value));
/** Makes the middle short and the ends long, so that a corner is reached before the numbers are perfect. */
const sharpen = (value: number): number => within(value) ** 2 * (3 - 2 * within(value));

/** `order`, `drive` 0 to 1; numbers outside are taken as the nearest end. */
export function weightsOf(order: number, drive: number): Weights {
  const o = sharpen(order);
  const d = sharpen(drive);
  return { thriving: o * d, chaos: (1 - o) * d, stagnation: o * (1 - d), adrift: (1 - o) * (1 - d) };
}

/** The strongest corner; ties go to the first of CORNERS. */
export const strongest = (weights: Weights): Corner => CORNERS.reduce((best, corner) => (weights[corner] > weights[best] ? corner : best));

/** From this weight on the picture takes the corner's full postures. */
export const STRONG = 0.58;
