/** A part that the network did not bring is told apart from a mistake in it. */
import { describe, expect, it } from 'vitest';
import { NotArrived, part } from '../../../src/core/base/part.ts';

describe('a part', () => {
  it('that arrives is given back', async () => {
    expect(await part(() => Promise.resolve({ here: true }))).toEqual({ here: true });
  });

  it('that cannot be fetched is a NotArrived, with its cause', async () => {
    const cause = new TypeError('Failed to fetch dynamically imported module');
    const problem = await part(() => Promise.reject(cause)).catch((one: unknown) => one);
    expect(problem).toBeInstanceOf(NotArrived);
    expect((problem as NotArrived).cause).toBe(cause);
  });

  it('that throws when it runs throws that', async () => {
    await expect(part(() => Promise.reject(new RangeError('ours')))).rejects.toThrow(RangeError);
  });
});
