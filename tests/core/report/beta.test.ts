/** What is known of a share: the Beta distribution against known values, and the widths of PEDAGOGY §5.1. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { band, below, quantile } from '../../../src/core/report/beta.ts';

describe('the incomplete beta function', () => {
  // Closed forms: Beta(1,1) is uniform, Beta(2,1) is x², Beta(2,2) is 3x² − 2x³.
  it.each([0, 0.1, 0.25, 0.5, 0.9, 1])('has its closed forms at %d', (x) => {
    expect(below(x, 1, 1)).toBeCloseTo(x, 12);
    expect(below(x, 2, 1)).toBeCloseTo(x * x, 12);
    expect(below(x, 2, 2)).toBeCloseTo(3 * x ** 2 - 2 * x ** 3, 12);
  });

  it('never falls, and is its own mirror: what lies below x lies above 1 − x with the sides changed', () => {
    const side = fc.double({ min: 1, max: 200, noNaN: true });
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(side, side, share, share, (a, b, x, y) => {
        const [low, high] = x < y ? [x, y] : [y, x];
        expect(below(low, a, b)).toBeLessThanOrEqual(below(high, a, b) + 1e-9);
        expect(below(x, a, b)).toBeCloseTo(1 - below(1 - x, b, a), 9);
      }),
    );
  });

  it('a quantile is where it says', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: 1, max: 50, noNaN: true }),
        fc.double({ min: 1, max: 50, noNaN: true }),
        (p, a, b) => {
          expect(below(quantile(p, a, b), a, b)).toBeCloseTo(p, 6);
        },
      ),
    );
  });
});

describe('the band', () => {
  // PEDAGOGY §5.1, measured around a true share of .7.
  it.each([
    [3, 0.53],
    [5, 0.45],
    [8, 0.37],
    [12, 0.32],
    [20, 0.25],
    [40, 0.18],
  ])('of %d chances is about %d wide', (n, width) => {
    const { from, to } = band(0.7 * n, 0.3 * n);
    expect(to - from).toBeGreaterThan(width - 0.035);
    expect(to - from).toBeLessThan(width + 0.015);
  });

  it('of nothing is everything: the prior is uniform', () => {
    const { from, to, mean, n } = band(0, 0);
    expect([from, to].map((end) => Math.round(end * 1e6) / 1e6)).toEqual([0.1, 0.9]);
    expect([mean, n]).toEqual([0.5, 0]);
  });
});
