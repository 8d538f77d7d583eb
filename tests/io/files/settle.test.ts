import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settling } from '../../../src/io/files/settle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A file that is unfinished as long as `isWhole` is false, and every time it was told. */
function scene() {
  const file = { isWhole: true, told: [] as string[] };
  const settle = settling(
    () => !file.isWhole,
    (path) => file.told.push(path),
  );
  return { file, settle };
}

describe('a file that is saved', () => {
  it('is told once, however many events one save makes', () => {
    const { file, settle } = scene();
    for (let event = 0; event < 3; event += 1) {
      settle.happened('a');
      vi.advanceTimersByTime(10);
    }
    expect(file.told).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(file.told).toEqual(['a']);
  });

  it('is told soon: nobody waits for it', () => {
    const { file, settle } = scene();
    settle.happened('a');
    vi.advanceTimersByTime(50);
    expect(file.told).toEqual(['a']);
  });

  it('half-written is not told until the rest is there', () => {
    const { file, settle } = scene();
    file.isWhole = false;
    settle.happened('a');
    vi.advanceTimersByTime(100);
    file.isWhole = true;
    settle.happened('a');
    vi.advanceTimersByTime(1000);
    expect(file.told).toEqual(['a']);
  });

  it('that stays half-written is told all the same', () => {
    const { file, settle } = scene();
    file.isWhole = false;
    settle.happened('a');
    vi.advanceTimersByTime(1000);
    expect(file.told).toEqual(['a']);
  });

  it('does not wait for another, and not after the end', () => {
    const { file, settle } = scene();
    settle.happened('a');
    settle.happened('b');
    vi.advanceTimersByTime(1000);
    settle.happened('c');
    settle.stop();
    vi.advanceTimersByTime(1000);
    expect(file.told).toEqual(['a', 'b']);
  });
});
