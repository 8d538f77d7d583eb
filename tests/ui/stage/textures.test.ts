/** What is kept of what was painted. */
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/ui/stage/phaser.ts';
import { Textures } from '../../../src/ui/stage/textures.ts';

/** As much of a scene as textures need: a manager that knows its keys. */
function kept(): { readonly textures: Textures; readonly keys: Set<string> } {
  const keys = new Set<string>();
  const manager = { create: (key: string) => (keys.add(key), null), remove: (key: string) => keys.delete(key) };
  return { textures: new Textures({ textures: manager } as unknown as Scene), keys };
}
const canvas = (pixels: number): HTMLCanvasElement => ({ width: pixels, height: 1 }) as HTMLCanvasElement;
const LARGE = 2_500_000;

describe('textures', () => {
  it('knows what was painted, and that it was not', () => {
    const { textures } = kept();
    expect(textures.touch('a')).toBe(false);
    textures.add('a', canvas(10));
    expect(textures.touch('a')).toBe(true);
  });

  it('keeps what is on the scene whatever its size, and of the rest the latest that has room', () => {
    const { textures, keys } = kept();
    for (const key of ['a', 'b', 'c', 'd', 'e']) textures.add(key, canvas(LARGE));
    textures.show(new Set(['a', 'b', 'c', 'd', 'e']));
    expect(keys.size).toBe(5);
    textures.touch('a');
    textures.show(new Set(['e']));
    expect([...keys].sort()).toEqual(['a', 'd', 'e']);
  });

  it('keeps no more than a handful of small ones', () => {
    const { textures, keys } = kept();
    for (let k = 0; k < 500; k++) {
      textures.add(`face-${k}`, canvas(1000));
      textures.show(new Set([`face-${k}`]));
    }
    expect(keys.size).toBeLessThanOrEqual(65);
    expect(keys.has('face-499')).toBe(true);
    expect(keys.has('face-0')).toBe(false);
  });

  it('forgets everything where everything painted was lost', () => {
    const { textures, keys } = kept();
    textures.add('a', canvas(10));
    textures.show(new Set(['a']));
    textures.clear();
    expect(keys.size).toBe(0);
    expect(textures.touch('a')).toBe(false);
  });
});
