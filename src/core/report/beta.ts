/**
 * The Beta distribution: what is known of a share after some hits and misses. In: hits and misses, counted with weights. Out: the mean and
 * an 80 % interval. The prior is Beta(1,1): before any evidence every share is as likely as any other.
 */

export type Band = {
  /** Mean of the share, 0 to 1. */
  readonly mean: number;
  /** 80 % of what is likely lies between these, 0 to 1. */
  readonly from: number;
  readonly to: number;
  /** Hits and misses together, with their weights. */
  readonly n: number;
};

/** Shares of the distribution under the ends of the interval. */
const TAIL = 0.1;

/** `hits`, `misses` ≥ 0. */
export function band(hits: number, misses: number): Band {
  const a = 1 + hits;
  const b = 1 + misses;
  return { mean: a / (a + b), from: quantile(TAIL, a, b), to: quantile(1 - TAIL, a, b), n: hits + misses };
}

/** Halvings: 2⁻⁴⁰ is far below what is shown. */
const HALVINGS = 40;

/** The share under which `p` of Beta(a, b) lies, by halving; 0 < p < 1. */
export function quantile(p: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (below(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** How much of Beta(a, b) lies below x: the regularised incomplete beta function (Press et al., Numerical Recipes, §6.4). */
export function below(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

const TERMS = 200;
const CLOSE = 1e-12;
const TINY = 1e-300;

/** The continued fraction of the incomplete beta function, by Lentz's method. */
function fraction(x: number, a: number, b: number): number {
  const kept = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return h;
}

/** Lanczos's approximation of the logarithm of the gamma function (g = 7, 9 terms); x > 0. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

function logGamma(x: number): number {
  const [first, ...terms] = LANCZOS;
  const sum = terms.reduce((total, term, i) => total + term / (x + i), first as number);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
