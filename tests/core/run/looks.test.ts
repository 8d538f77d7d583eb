import { describe, expect, it } from 'vitest';
import { lookedAt } from '../../../src/core/run/looks.ts';
import type { Mark } from '../../../src/core/run/run.ts';

const look = (after: number, person: string): Mark => ({ after, what: 'look', person });

describe('[R8] whom the player looked at in the scene that waits', () => {
  it('is nobody before anybody was looked at, and nobody again after a decision', () => {
    expect(lookedAt([], [])).toBeNull();
    expect(lookedAt([look(0, 'ana')], [])).toBe('ana');
    expect(lookedAt([look(0, 'ana')], ['monday:ask'])).toBeNull();
    expect(lookedAt([look(0, 'ana'), look(1, 'ben')], ['monday:ask'])).toBe('ben');
  });

  it('outlasts an aside, which leaves the scene as it is', () => {
    const marks = [look(1, 'ana')];
    expect(lookedAt(marks, ['monday:ask', 'tuesday+stay', 'tuesday+call'])).toBe('ana');
    expect(lookedAt(marks, ['monday:ask', 'tuesday+stay', 'tuesday:list'])).toBeNull();
    expect(lookedAt([look(2, 'ana')], ['monday:ask', 'tuesday+stay'])).toBe('ana');
  });

  it('is not told by a mark of what has not come yet', () => {
    expect(lookedAt([look(3, 'ana')], ['monday:ask'])).toBeNull();
  });
});
