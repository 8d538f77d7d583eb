/**
 * A graph of numbered places. In: ways, as pairs of numbers in two long lists (one list for each of ten thousand scenes would cost more than
 * all that is asked of them). Out: what can be reached from a place.
 */
export type Ways = { readonly from: number[]; readonly to: number[] };

export const backwards = ({ from, to }: Ways): Ways => ({ from: to, to: from });

/** Marks in `seen` the places that can be reached from one of them, and that one. Places marked before are taken as done. */
export type Reach = (start: number, seen: Uint8Array) => void;

export function reachOf({ from, to }: Ways, size: number): Reach {
  // For every place the first of its ways; for every way the next one from the same place; -1 is none.
  const first = new Int32Array(size).fill(-1);
  const next = new Int32Array(from.length);
  for (let way = 0; way < from.length; way++) {
    const place = from[way] as number;
    next[way] = first[place] as number;
    first[place] = way;
  }
  return (start, seen) => {
    if (seen[start] === 1) return;
    seen[start] = 1;
    const open = [start];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      for (let way = first[place] as number; way >= 0; way = next[way] as number) {
        const target = to[way] as number;
        if (seen[target] === 1) continue;
        seen[target] = 1;
        open.push(target);
      }
    }
  };
}
