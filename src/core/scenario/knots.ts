/** Knots of a graph: places that can all lead to each other, and places that lead to themselves. In: ways per place. Out: lists of places. */

/** Tarjan's strongly connected components (1972), with a list in place of calls: a story can be deeper than the calls of an engine. */
export function knotsOf(ways: readonly (readonly number[])[]): number[][] {
  const order = new Int32Array(ways.length).fill(-1);
  const low = new Int32Array(ways.length);
  const isWaiting = new Uint8Array(ways.length);
  const waiting: number[] = [];
  const knots: number[][] = [];
  let count = 0;
  const enter = (place: number): { readonly place: number; next: number } => {
    order[place] = low[place] = count++;
    isWaiting[place] = 1;
    waiting.push(place);
    return { place, next: 0 };
  };
  const lower = (place: number, to: number): void => {
    low[place] = Math.min(low[place] as number, to);
  };
  for (let start = 0; start < ways.length; start++) {
    if (order[start] !== -1 || ways[start]?.length === 0) continue;
    const trail = [enter(start)];
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const { place } = top;
      const to = ways[place]?.[top.next++];
      if (to !== undefined) {
        if (order[to] === -1) trail.push(enter(to));
        else if (isWaiting[to] === 1) lower(place, order[to] as number);
        continue;
      }
      trail.pop();
      const before = trail.at(-1);
      if (before !== undefined) lower(before.place, low[place] as number);
      if (low[place] !== order[place]) continue;
      const knot = waiting.splice(waiting.lastIndexOf(place));
      for (const one of knot) isWaiting[one] = 0;
      if (knot.length > 1 || ways[place]?.includes(place)) knots.push(knot);
    }
  }
  return knots;
}
