/**
 * Layout: a place for everything. In: boxes, columns, bundles. Out: rectangles of boxes and weeks, and for every line the points it runs
 * through; where a line leaves a band it ends in a letter, and begins again at the same letter. Sizes in CSS pixels.
 */
import { bandsOf } from './bands.ts';
import { type Box, HEAD } from './boxes.ts';
import { runsBack, type Sorted, sortedColumns, type Thing } from './columns.ts';
import { PASSING, topsOf } from './heights.ts';
import { type Bundle, type Columns, gateOf } from './parts.ts';
import type { Story } from '../../rules/story.ts';

export type Point = { readonly x: number; readonly y: number };
export type PlacedBox = { readonly node: number; readonly box: Box; readonly x: number; readonly y: number };
export type PlacedWeek = {
  readonly label: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
/** `letter`: where a line is broken between bands, the mark at both ends. */
export type Break = { readonly letter: string; readonly at: Point };
export type PlacedBundle = {
  readonly bundle: Bundle;
  /** Where the options' own lines meet; the same as the start of the first piece. */
  readonly joint: Point;
  /** Right ends of the rows it leaves from. */
  readonly starts: readonly Point[];
  readonly pieces: readonly (readonly Point[])[];
  readonly breaks: readonly Break[];
  readonly back: boolean;
};
export type Layout = {
  readonly boxes: readonly PlacedBox[];
  readonly bundles: readonly PlacedBundle[];
  readonly weeks: readonly PlacedWeek[];
  readonly width: number;
  readonly height: number;
};

const GAP = 104;
const WEEK_HEAD = 34;
const BAND_GAP = 30;
/** Room at both ends of a band for broken lines. */
const MARGIN = 84;
/** Of a mark, from the side of its column; and between two marks, from middle to middle. */
const MARK_OUT = 66;
const MARK_GAP = 25;
const JOINT = 22;
/** Below the head of a week, and under its lowest box. */
const INSET = 20;

/** Down the side of a box, where a row's line leaves it. */
const rowMiddle = (box: Box, row: number): number => {
  const found = box.rows[row];
  return found ? found.top + found.height / 2 : HEAD / 2;
};
const meanRow = (box: Box, rows: readonly number[]): number =>
  rows.length === 0 ? HEAD / 2 : rows.reduce((sum, row) => sum + rowMiddle(box, row), 0) / rows.length;
/** Lines come in at the height at which the box's own lines leave, so that a story without forks is one straight line. */
const entry = (box: Box): number => (box.rows.length > 0 ? meanRow(box, [...box.rows.keys()]) : box.height / 2);

/** A, B … Z, AA: marks of broken lines. */
const mark = (index: number): string => (index < 26 ? '' : mark(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

export function layoutOf(
  story: Story,
  boxes: ReadonlyMap<number, Box>,
  columns: Columns,
  bundles: readonly Bundle[],
  order: readonly number[],
): Layout {
  const boxAt = (node: number): Box => boxes.get(node) as Box;
  const sorted: Sorted = sortedColumns(
    bundles,
    columns,
    order,
    (bundle) => meanRow(boxAt(bundle.from), bundle.rows) / boxAt(bundle.from).height,
    (bundle) => entry(boxAt(bundle.to)) / boxAt(bundle.to).height,
  );
  const heightOf = (thing: Thing): number => (thing.box < 0 ? PASSING : boxAt(thing.box).height);
  const tops = topsOf(sorted, heightOf);
  const widths = sorted.columns.map((things) => Math.max(0, ...things.map(({ box }) => (box < 0 ? 0 : boxAt(box).width))));
  const extent = (list: readonly number[]): { top: number; bottom: number } => {
    const things = list.flatMap((column) => sorted.columns[column] ?? []);
    return {
      top: Math.min(0, ...things.map((thing) => tops.get(thing) ?? 0)),
      bottom: Math.max(0, ...things.map((thing) => (tops.get(thing) ?? 0) + heightOf(thing))),
    };
  };
  const all = extent([...widths.keys()]);
  const bandOf = bandsOf(
    widths.map((width) => width + GAP),
    all.bottom - all.top + WEEK_HEAD,
    columns,
  );

  // Places of columns and of the zero line of each band.
  const lefts: number[] = [];
  const zeros: number[] = [];
  const frames: { y: number; height: number }[] = [];
  let y = 0;
  let width = 0;
  for (let band = 0; band <= (bandOf.at(-1) ?? 0); band++) {
    const own = [...widths.keys()].filter((column) => bandOf[column] === band);
    const { top, bottom } = extent(own);
    const height = WEEK_HEAD + 2 * INSET + bottom - top;
    frames.push({ y, height });
    zeros.push(y + WEEK_HEAD + INSET - top);
    let x = band === 0 ? 0 : MARGIN;
    for (const column of own) {
      lefts[column] = x;
      x += (widths[column] ?? 0) + GAP;
    }
    width = Math.max(width, x - GAP + ((bandOf.at(-1) ?? 0) > band ? MARGIN : 0));
    y += height + BAND_GAP;
  }
  const left = (column: number): number => lefts[column] ?? 0;
  const right = (column: number): number => left(column) + (widths[column] ?? 0);
  const columnOf = (node: number): number => columns.of.get(node) ?? 0;
  const zero = (column: number): number => zeros[bandOf[column] ?? 0] ?? 0;
  const topOf = (thing: Thing, column: number): number => zero(column) + (tops.get(thing) ?? 0);

  const placed = new Map<number, PlacedBox>();
  sorted.columns.forEach((things, column) => {
    for (const thing of things)
      if (thing.box >= 0) placed.set(thing.box, { node: thing.box, box: boxAt(thing.box), x: left(column), y: topOf(thing, column) });
  });
  let broken = 0;
  const marks: { readonly place: { readonly x: number; y: number }; readonly band: number }[] = [];

  const route = (bundle: Bundle, index: number): PlacedBundle => {
    const [from, to] = [placed.get(bundle.from) as PlacedBox, placed.get(bundle.to) as PlacedBox];
    const back = runsBack(bundle, columns);
    const starts = bundle.rows.map((row): Point => ({ x: from.x + from.box.width, y: from.y + rowMiddle(from.box, row) }));
    const exit = { x: from.x + from.box.width, y: from.y + meanRow(from.box, bundle.rows) };
    const joint = starts.length > 1 ? { x: exit.x + JOINT, y: exit.y } : exit;
    const end = { x: to.x, y: to.y + entry(to.box) };
    // Corners with their columns, in the direction of the line.
    const corners: { at: Point; column: number }[] = [{ at: joint, column: columnOf(bundle.from) }];
    for (const { column, thing } of sorted.passes[index] ?? []) {
      const middle = topOf(thing, column) + PASSING / 2;
      const ends = back ? [right(column), left(column)] : [left(column), right(column)];
      for (const x of ends) corners.push({ at: { x, y: middle }, column });
    }
    corners.push({ at: end, column: columnOf(bundle.to) });
    const pieces: Point[][] = [[]];
    const breaks: Break[] = [];
    corners.forEach(({ at, column }, place) => {
      const before = corners[place - 1];
      if (before && bandOf[before.column] !== bandOf[column]) {
        const letter = mark(broken++);
        const [out, into] = back
          ? [left(before.column) - MARK_OUT, right(column) + MARK_OUT]
          : [right(before.column) + MARK_OUT, left(column) - MARK_OUT];
        const leave = { x: out, y: before.at.y };
        const come = { x: into, y: at.y };
        marks.push({ place: leave, band: bandOf[before.column] ?? 0 }, { place: come, band: bandOf[column] ?? 0 });
        pieces.at(-1)?.push(leave);
        breaks.push({ letter, at: leave }, { letter, at: come });
        pieces.push([come]);
      }
      pieces.at(-1)?.push(at);
    });
    return { bundle, joint, starts, pieces, breaks, back };
  };

  const weeks = columns.weeks.map(({ label, first, last }): PlacedWeek => {
    const frame = frames[bandOf[first] ?? 0] ?? { y: 0, height: 0 };
    return { label, x: left(first) - 16, y: frame.y, width: right(last) - left(first) + 32, height: frame.height };
  });
  const routed = bundles.map(route);
  // Marks at one side of a band never lie on each other; their lines bend to where they are pushed.
  const inOrder = [...marks].sort((a, b) => a.band - b.band || a.place.x - b.place.x || a.place.y - b.place.y);
  inOrder.forEach(({ place, band }, index) => {
    const above = inOrder[index - 1];
    if (above && above.band === band && above.place.x === place.x) place.y = Math.max(place.y, above.place.y + MARK_GAP);
  });
  const gate = placed.get(gateOf(story));
  return { boxes: [...placed.values()], bundles: routed, weeks, width: Math.max(width, (gate?.x ?? 0) + GAP), height: y - BAND_GAP };
}
