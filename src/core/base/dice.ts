/**
 * Dice without a stream: a roll is a hash of what it is for, so changing one choice changes no other luck.
 * In: names and numbers that say which roll. Out: a number from 0 up to, not including, 1; or a shuffled list.
 */
import { hash32, mix32 } from './hash.ts';

/** The key of a roll, computed once for its scenario, scene and id. */
export const rollKey = (...names: readonly string[]): number => hash32(names.join('/'));

/** One roll of the key in this run (seed, 32 bits) at this visit (0, 1, 2 …). */
export const roll = (key: number, seed: number, visit: number): number =>
  mix32(mix32(key ^ mix32(seed)) ^ Math.imul(visit + 1, 0x9e3779b1)) / 4294967296;

/** A seeded stream, for players, tests and generators (mulberry32, Tommy Ettinger, public domain). Never used inside a story. */
export function stream(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A shuffled copy, the same for the same key, seed and visit (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], key: number, seed: number, visit: number): Item[] {
  const next = stream(mix32(key ^ mix32(seed)) ^ visit);
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const a = out[i] as Item;
    out[i] = out[j] as Item;
    out[j] = a;
  }
  return out;
}
