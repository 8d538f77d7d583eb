/** How the office comes to rest while nobody does anything. */
import { describe, expect, it } from 'vitest';
import { paceAfter, RESTS_AFTER } from '../../../src/ui/stage/calm.ts';

describe('paceAfter', () => {
  it('is as usual for the first seconds, and nothing from ten on', () => {
    expect(RESTS_AFTER).toBe(10_000);
    for (const idle of [0, 4000, 9000]) expect(paceAfter(idle)).toBe(1);
    for (const idle of [10_000, 60_000]) expect(paceAfter(idle)).toBe(0);
  });

  it('slows down in between, without a jerk', () => {
    const paces = [9000, 9250, 9500, 9750, 10_000].map(paceAfter);
    expect(paces).toEqual(paces.toSorted((a, b) => b - a));
    expect(new Set(paces).size).toBe(5);
  });
});
