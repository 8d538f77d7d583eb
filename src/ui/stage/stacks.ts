/**
 * Stacks: work that waits, on any table. Towers where nobody keeps order, equal heaps where everything is kept, few and low where all goes
 * well. A stack that would cover a head is made lower, or left out.
 */
import type { RoomColours } from './colours.ts';
import type { Weights } from './corners.ts';
import { isClear } from './keep-clear.ts';
import { type Figure, type Prop, thing } from './picture.ts';
import type { PropName } from './props.ts';

const LOWER: Partial<Record<PropName, PropName>> = { 'stack-tower': 'stack-high', 'stack-double': 'stack-high', 'stack-high': 'stack-low' };

/** The tallest stack of this kind that covers nobody's head, or none. `put` places it. */
export function stackClear(put: (prop: PropName) => Prop, wanted: PropName, people: readonly Figure[]): Prop[] {
  for (let name: PropName | undefined = wanted; name !== undefined; name = LOWER[name]) {
    const stack = put(name);
    if (isClear(stack, people)) return [stack];
  }
  return [];
}

const HEAPS: readonly (PropName | null)[] = [null, 'stack-low', 'stack-high', 'stack-tower'];

/** Where everything is kept, all heaps are the same. */
export const evenHeap = (pile: number): PropName => (pile < 2.4 ? 'stack-low' : pile < 9 ? 'stack-high' : 'stack-double');

/** The heap on the k-th spot. `pile`: weeks of work waiting, 0 to 12. */
function heapOf(weights: Weights, pile: number, k: number): PropName | null {
  const isOdd = k % 2 === 1;
  if (weights.stagnation > 0.35) return evenHeap(pile);
  const isLoose = weights.chaos > 0.35 || weights.adrift > 0.4;
  const size = isLoose ? Math.round(pile / 3.4 + (isOdd ? -0.6 : 0.4)) : Math.floor(pile / 4.5 + (isOdd ? 0 : 0.4));
  return HEAPS[Math.min(isLoose ? 3 : 2, Math.max(0, size))] ?? null;
}

export type StackSpot = { readonly x: number; readonly y: number; readonly z: number; readonly scale?: number };

export function stacks(
  { weights, pile, slots }: { readonly weights: Weights; readonly pile: number; readonly slots: RoomColours },
  spots: readonly StackSpot[],
  people: readonly Figure[],
): Prop[] {
  return spots.flatMap(({ x, y, z, scale = 1 }, k) => {
    const wanted = heapOf(weights, pile, k);
    return wanted === null ? [] : stackClear((prop) => thing(prop, x, y, z, { scale, slots }), wanted, people);
  });
}
