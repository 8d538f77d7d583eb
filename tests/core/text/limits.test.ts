/** A figure beside its limit is told so that the verdict can be seen in it. */
import { describe, expect, it } from 'vitest';
import { besideLimits, type Limits, percentOf } from '../../../src/core/text/limits.ts';

const told = (value: number, limits: Limits): string => {
  const { figure, wanted } = besideLimits(value, limits);
  return `${figure}, wanted ${wanted}`;
};

describe('figures beside limits', () => {
  it('have no more digits than it takes', () => {
    expect(told(0.1234, { least: 0.08, most: 0.25 })).toBe('12 %, wanted 8 % to 25 %');
    expect(told(0.3, { least: 0.3, most: 0.6 })).toBe('30 %, wanted 30 % to 60 %');
    expect(told(1, { least: 1.4 })).toBe('100 %, wanted more than all of them');
    expect(told(0.2, { least: 0 })).toBe('20 %, wanted more than none');
  });

  it('have as many as show on which side of the limit they lie', () => {
    expect(told(0.0796, { least: 0.08, most: 0.25 })).toBe('7.96 %, wanted 8 % to 25 %');
    expect(told(0.299, { least: 0.3 })).toBe('29.9 %, wanted at least 30 %');
    expect(told(0.232, { least: 0.2337 })).toBe('23.2 %, wanted at least 23.4 %');
    expect(told(0.60001, { most: 0.6 })).toBe('60.001 %, wanted at most 60 %');
    expect(besideLimits(5.97, { least: 6 }, 'points')).toEqual({ figure: '5.97 points', wanted: 'at least 6 points' });
  });

  it('are in order as the numbers are, whatever these are', () => {
    for (let i = 1; i < 4000; i++) {
      const value = i / 4000;
      const least = ((i * 7919) % 4000) / 4000;
      const { figure, wanted } = besideLimits(value, { least });
      const [shown, limit] = [figure, wanted].map((text) => Number(/[\d.]+/.exec(text)?.[0] ?? 0));
      if (least > 0)
        expect([value, least, shown === limit, (shown ?? 0) < (limit ?? 0)]).toEqual([value, least, value === least, value < least]);
    }
  });

  it('are none or all only where it is so', () => {
    expect([0, 0.0004, 0.067, 0.5, 0.996, 0.99996, 1].map(percentOf)).toEqual([
      '0 %',
      '0.04 %',
      '6.7 %',
      '50 %',
      '99.6 %',
      '99.996 %',
      '100 %',
    ]);
  });
});
