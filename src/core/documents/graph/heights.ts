/**
 * How high each thing of a column stands. In: sorted columns, heights, lines. Out: the top of every thing, so that lines run as level as
 * the order allows: each column is a least-squares fit with the order as its constraint (pool adjacent violators, Ayer et al. 1955).
 */
import type { Hop, Sorted, Thing } from './columns.ts';

/** CSS pixels between things of a column, and the height a passing line keeps. */
const BETWEEN = 26;
export const PASSING = 12;
const ROUNDS = 40;

/** Straight passages matter most to the eye, then passages, then short lines. */
const weightOf = (hop: Hop): number => (hop.left.box < 0 && hop.right.box < 0 ? 8 : hop.left.box < 0 || hop.right.box < 0 ? 3 : 1);

/** Tops nearest to those wished for, in order and without overlap. */
function fitted(heights: readonly number[], wishes: readonly { readonly top: number; readonly weight: number }[]): number[] {
  let offset = 0;
  const offsets = heights.map((height) => {
    const at = offset;
    offset += height + BETWEEN;
    return at;
  });
  const blocks: { sum: number; weight: number; count: number }[] = [];
  wishes.forEach(({ top, weight }, at) => {
    let block = { sum: (top - (offsets[at] ?? 0)) * weight, weight, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.weight > block.sum / block.weight; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, weight: last.weight + block.weight, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  const tops = blocks.flatMap(({ sum, weight, count }) => Array.from({ length: count }, () => sum / weight));
  return tops.map((top, at) => top + (offsets[at] ?? 0));
}

export function topsOf(
  { columns, hops }: Pick<Sorted, 'columns' | 'hops'>,
  heightOf: (thing: Thing) => number,
): ReadonlyMap<Thing, number> {
  const tops = new Map<Thing, number>();
  for (const column of columns) {
    let total = -BETWEEN;
    for (const thing of column) total += heightOf(thing) + BETWEEN;
    let top = -total / 2;
    for (const thing of column) {
      tops.set(thing, top);
      top += heightOf(thing) + BETWEEN;
    }
  }
  const wish = (thing: Thing, ties: readonly { at: number; own: number; weight: number }[]): { top: number; weight: number } => {
    const weight = ties.reduce((sum, tie) => sum + tie.weight, 0);
    if (weight === 0) return { top: tops.get(thing) ?? 0, weight: 0.1 };
    return { top: ties.reduce((sum, tie) => sum + tie.weight * (tie.at - tie.own), 0) / weight, weight };
  };
  const portAt = (thing: Thing, port: number): number => (tops.get(thing) ?? 0) + port * heightOf(thing);
  for (let round = 0; round < ROUNDS; round++) {
    const forth = round % 2 === 0;
    for (let step = 0; step < columns.length; step++) {
      const at = forth ? step : columns.length - 1 - step;
      const column = columns[at] ?? [];
      const ties = new Map<Thing, { at: number; own: number; weight: number }[]>();
      const tie = (thing: Thing, other: number, own: number, weight: number): void =>
        void ties.set(thing, [...(ties.get(thing) ?? []), { at: other, own, weight }]);
      for (const hop of hops[at - 1] ?? [])
        tie(hop.right, portAt(hop.left, hop.leftPort), hop.rightPort * heightOf(hop.right), weightOf(hop));
      for (const hop of hops[at] ?? []) tie(hop.left, portAt(hop.right, hop.rightPort), hop.leftPort * heightOf(hop.left), weightOf(hop));
      const wishes = column.map((thing) => wish(thing, ties.get(thing) ?? []));
      fitted(column.map(heightOf), wishes).forEach((top, place) => tops.set(column[place] as Thing, top));
    }
  }
  return tops;
}
