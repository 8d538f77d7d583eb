/**
 * Columns of things in an order that crosses few lines. In: boxes in columns and the lines between them. Out: the same columns, sorted,
 * with a place kept free in every column that a long line passes, so that it never runs through a box.
 * Sugiyama, Tagawa & Toda 1981: barycentre sweeps to and fro; the order with the fewest crossings is kept.
 */
import type { Bundle, Columns } from './parts.ts';

/** A box, or the place a line keeps in a column it passes. */
export type Thing = { readonly box: number; readonly bundle: number };
/** A piece of a line between neighbouring columns; ports are 0 to 1 down the side of a thing. */
export type Hop = { readonly left: Thing; readonly right: Thing; readonly leftPort: number; readonly rightPort: number };

export type Sorted = {
  readonly columns: readonly (readonly Thing[])[];
  /** Between column i and i + 1. */
  readonly hops: readonly (readonly Hop[])[];
  /** Of every bundle, the places it keeps, in the direction the line runs. */
  readonly passes: readonly (readonly { readonly column: number; readonly thing: Thing }[])[];
};

const SWEEPS = 24;

/** True where the line has to run from right to left. */
export const runsBack = (bundle: Bundle, columns: Columns): boolean =>
  (columns.of.get(bundle.to) ?? 0) <= (columns.of.get(bundle.from) ?? 0);

export function sortedColumns(
  bundles: readonly Bundle[],
  columns: Columns,
  order: readonly number[],
  /** 0 to 1 down the side of the box a line leaves from. */
  exitOf: (bundle: Bundle) => number,
  /** The same for the box a line comes to. */
  entryOf: (bundle: Bundle) => number,
): Sorted {
  const things: Thing[][] = Array.from({ length: columns.count }, () => []);
  const boxes = new Map<number, Thing>();
  for (const box of order) {
    const thing = { box, bundle: -1 };
    boxes.set(box, thing);
    things[columns.of.get(box) ?? 0]?.push(thing);
  }
  const hops: Hop[][] = Array.from({ length: Math.max(0, columns.count - 1) }, () => []);
  const passes = bundles.map((bundle, index) => {
    const [from, to] = [columns.of.get(bundle.from) ?? 0, columns.of.get(bundle.to) ?? 0];
    const back = runsBack(bundle, columns);
    const passed: { column: number; thing: Thing }[] = [];
    for (let column = back ? from : from + 1; back ? column >= to : column < to; column += back ? -1 : 1) {
      const thing = { box: -1, bundle: index };
      things[column]?.push(thing);
      passed.push({ column, thing });
    }
    const [source, target] = [boxes.get(bundle.from), boxes.get(bundle.to)];
    if (!source || !target) return passed;
    const chain = back
      ? passed.reduceRight<Thing[]>((things, { thing }) => [...things, thing], [])
      : [source, ...passed.map(({ thing }) => thing), target];
    chain.slice(1).forEach((right, at) => {
      const left = chain[at] as Thing;
      const column = (back ? to : from) + at;
      hops[column]?.push({
        left,
        right,
        leftPort: left === source ? exitOf(bundle) : 0.5,
        rightPort: right === target ? entryOf(bundle) : 0.5,
      });
    });
    return passed;
  });
  return { columns: fewestCrossings(things, hops), hops, passes };
}

const ranksOf = (things: readonly Thing[]): Map<Thing, number> => new Map(things.map((thing, rank) => [thing, rank]));

/** Pairs of lines that cross between two columns. */
function crossings(left: readonly Thing[], right: readonly Thing[], hops: readonly Hop[]): number {
  const [l, r] = [ranksOf(left), ranksOf(right)];
  const ends = hops.map((hop) => [(l.get(hop.left) ?? 0) + hop.leftPort, (r.get(hop.right) ?? 0) + hop.rightPort] as const);
  let count = 0;
  for (const [i, one] of ends.entries())
    for (let j = i + 1; j < ends.length; j++) {
      const other = ends[j] as readonly [number, number];
      if ((one[0] - other[0]) * (one[1] - other[1]) < 0) count++;
    }
  return count;
}

export const crossingsOf = ({ columns, hops }: Pick<Sorted, 'columns' | 'hops'>): number =>
  hops.reduce((sum, list, at) => sum + crossings(columns[at] ?? [], columns[at + 1] ?? [], list), 0);

/** Sorts `things` by the mean place of what they are tied to; what is tied to nothing keeps its place. */
function byBarycentre(things: readonly Thing[], others: readonly Thing[], hops: readonly Hop[], side: 'left' | 'right'): Thing[] {
  const ranks = ranksOf(others);
  const sums = new Map<Thing, { sum: number; count: number }>();
  for (const hop of hops) {
    const [own, other, port] = side === 'left' ? [hop.left, hop.right, hop.rightPort] : [hop.right, hop.left, hop.leftPort];
    const known = sums.get(own) ?? { sum: 0, count: 0 };
    sums.set(own, { sum: known.sum + (ranks.get(other) ?? 0) + port, count: known.count + 1 });
  }
  const scale = others.length / Math.max(1, things.length);
  const keys = new Map(
    things.map((thing, rank) => {
      const known = sums.get(thing);
      return [thing, known ? known.sum / known.count : (rank + 0.5) * scale];
    }),
  );
  return [...things].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
}

function fewestCrossings(start: readonly (readonly Thing[])[], hops: readonly (readonly Hop[])[]): readonly (readonly Thing[])[] {
  const current = start.map((column) => [...column]);
  let best = current.map((column) => [...column]);
  let least = crossingsOf({ columns: best, hops });
  // Endings keep the order in which they are tested.
  const movable = current.length - 1;
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
    const forth = sweep % 2 === 0;
    for (let step = 0; step < movable; step++) {
      const at = forth ? step : movable - 1 - step;
      const neighbour = forth ? at - 1 : at + 1;
      if (!current[neighbour]) continue;
      current[at] = byBarycentre(
        current[at] ?? [],
        current[neighbour] ?? [],
        hops[Math.min(at, neighbour)] ?? [],
        forth ? 'right' : 'left',
      );
    }
    const found = crossingsOf({ columns: current, hops });
    if (found < least) {
      least = found;
      best = current.map((column) => [...column]);
    }
  }
  return best;
}
