/** x kept between low and high. */
export const clamp = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x);
