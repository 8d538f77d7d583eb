/** A signed number of points to one decimal, with a real minus: "+2.5", "−0.7". */
export const signedExact = (by: number): string => {
  const rounded = Math.round(Math.abs(by) * 10) / 10;
  return rounded === 0 ? '±0' : `${by > 0 ? '+' : '−'}${rounded}`;
};
