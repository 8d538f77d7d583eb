/**
 * Figures beside the limits they are judged by. In: a share (0 to 1) or points, and its bounds. Out: both in words, with as many digits as
 * it takes to see on which side the figure lies: never "8 %" where at least 8 % was wanted and 7.96 % measured.
 */

export type Limits = { readonly least?: number; readonly most?: number };
type Unit = '%' | 'points';

/** Sums of chances miss what they should be by a hair. */
const HAIR = 1e-9;
/** More digits than anybody reads; what agrees in so many is the same. */
const MOST_DIGITS = 6;
/** Under so many percent a whole number says too little. */
const SMALL = 10;

const written = (value: number, digits: number): string => {
  const text = String(Number(value.toFixed(digits)));
  return text === '-0' ? '0' : text;
};

/** Digits behind the point that a figure has by itself: 0 and 100 percent only where it is so. */
function digitsOf(value: number, unit: Unit): number {
  const { length } = written(value, MOST_DIGITS).split('.')[1] ?? '';
  if (unit === 'points') return Math.min(length, 1);
  const isSaid = (digits: number): boolean => {
    const shown = Number(value.toFixed(digits));
    return (Math.abs(shown) > HAIR || Math.abs(value) <= HAIR) && (Math.abs(shown - 100) > HAIR || Math.abs(value - 100) <= HAIR);
  };
  let digits = Math.abs(value) < SMALL ? Math.min(length, 1) : 0;
  while (!isSaid(digits) && digits < MOST_DIGITS) digits++;
  return digits;
}

const said = (value: number, unit: Unit, digits = digitsOf(value, unit)): string => `${written(value, digits)} ${unit}`;

/** "12 %", "6.7 %", "0.04 %", "99.6 %". */
export const percentOf = (share: number): string => said(share * 100, '%');

/** The bounds in words; `least` 0 is "more than none". */
function bounds({ least, most }: Limits, word: (limit: number) => string): string {
  if (least !== undefined && most !== undefined) return `${word(least)} to ${word(most)}`;
  if (most !== undefined) return `at most ${word(most)}`;
  return least === 0 ? 'more than none' : `at least ${word(least ?? 0)}`;
}

/** Twice as often as what comes in more than half of all runs. */
const MORE_THAN_ALL = 'more than all of them';

/** A figure, and what is wanted of it. */
export type Judged = { readonly figure: string; readonly wanted: string };

export function besideLimits(measured: number, limits: Limits, unit: Unit = '%'): Judged {
  const scale = unit === '%' ? 100 : 1;
  const value = measured * scale;
  const others = [limits.least, limits.most].filter((limit) => limit !== undefined).map((limit) => limit * scale);
  let digits = digitsOf(value, unit);
  const looksLike = (limit: number): boolean => Math.abs(value - limit) > HAIR && written(value, digits) === written(limit, digits);
  while (others.some(looksLike) && digits < MOST_DIGITS) digits++;
  // A limit keeps its own digits, and gets more only where the figure is that near.
  const word = (limit: number): string => {
    const own = digitsOf(limit * scale, unit);
    return said(limit * scale, unit, written(limit * scale, own) === written(value, own) ? Math.max(own, digits) : own);
  };
  const isTooMuch = unit === '%' && (limits.least ?? 0) > 1 + HAIR;
  return { figure: said(value, unit, digits), wanted: isTooMuch ? MORE_THAN_ALL : bounds(limits, word) };
}
