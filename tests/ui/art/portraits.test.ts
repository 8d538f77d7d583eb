/** Portraits as the page gets them: a loaded chunk, then plain markup. */
import { describe, expect, it } from 'vitest';
import { FACES, HEADS } from '../../../src/core/look/look.ts';
import { loadPortraits } from '../../../src/ui/art/portraits.ts';

describe('loadPortraits', () => {
  it('draws every head and every face, with no style and no address that a strict policy stops', async () => {
    const draw = await loadPortraits();
    for (const head of HEADS) expect(draw({ head, skin: 'tan' }, 'calm')).not.toMatch(/style=|data:|blob:/);
    for (const face of FACES) expect(draw({ head: 'bob', skin: 'tan' }, face)).toContain('aria-hidden="true"');
  });

  it('takes a size in pixels, and gives two pictures on one page different ids', async () => {
    const draw = await loadPortraits();
    const first = draw({ head: 'bob', skin: 'tan' }, 'calm', 48);
    const second = draw({ head: 'bob', skin: 'tan' }, 'calm', 48);
    expect(first).toContain('width="48" height="48"');
    const ids = (svg: string): string[] => [...svg.matchAll(/\bid="([^"]+)"/g)].map((found) => found[1] ?? '');
    expect(ids(first).length).toBeGreaterThan(0);
    expect(ids(first).filter((id) => ids(second).includes(id))).toEqual([]);
  });
});
