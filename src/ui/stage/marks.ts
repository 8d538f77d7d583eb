/**
 * Marks: what the office keeps of choices, where it stands or hangs. In: the marks of a view and the colours of the room; out: things.
 * Every mark has one place of its own, off the board and off every head in every layout, so that nothing moves when another comes; those
 * that a story shows one after the other share a place.
 */
import type { RoomColours } from './colours.ts';
import type { MarkName } from './mark-props.ts';
import { type Prop, thing } from './picture.ts';

type Spot = { readonly x: number; readonly y: number; readonly z: number; readonly scale: number };

/** On the wall, its middle there; before the posters, behind the lamps. */
const wall = (x: number, y: number, scale = 1): Spot => ({ x, y, z: 14, scale });
/** On a windowsill. */
const sill = (x: number, y: number, scale = 1): Spot => ({ x, y, z: 14.5, scale });
/** On the floor along the wall, behind the desks. */
const floor = (x: number, y: number, scale = 1): Spot => ({ x, y, z: 33, scale });
/** The coffee machine and what is tied to it: always one of four. */
const MACHINE = floor(414, 399, 0.9);

export const MARK_SPOTS: Readonly<Record<MarkName, Spot>> = {
  flowers: sill(222, 271),
  cake: sill(1124, 270),
  'whiteboard-plan': wall(1112, 50),
  trophy: wall(823, 147, 0.8),
  'box-by-door': floor(512, 400, 0.72),
  'coat-gone': wall(40, 112),
  poster: wall(62, 48, 0.9),
  'calendar-on-wall': wall(1246, 206),
  kettle: sill(1182, 270),
  suitcase: floor(722, 400, 0.7),
  stool: floor(775, 400, 0.7),
  balloon: MACHINE,
  'balloon-low': MACHINE,
  'balloon-face': MACHINE,
  string: MACHINE,
  'jos-desk': floor(903, 399, 0.95),
  'rota-on-wall': wall(300, 206),
  'sunday-lamps': sill(142, 270),
  'wall-of-promises': wall(875, 58, 0.72),
  'cooks-photographs': wall(405, 57, 0.85),
  'sentence-for-done': wall(522, 58, 0.95),
  'twelve-points': wall(755, 58, 0.72),
  napkins: wall(512, 330, 0.85),
  'sunday-photo': wall(40, 212, 0.9),
  'spoon-chart': wall(735, 326, 0.75),
  // One wall has room for one answer to the newspaper.
  'framed-headline': wall(180, 48),
  'first-no': wall(180, 46, 0.9),
  'string-over-desks': wall(638, 2),
  'ravis-clean-desk': sill(1068, 270, 0.8),
  'sunrise-on-wall': wall(903, 288),
  'sheet-on-door': wall(1246, 128),
};

export const marks = (names: readonly MarkName[], slots: RoomColours): Prop[] =>
  [...new Set(names)].map((name) => {
    const { x, y, z, scale } = MARK_SPOTS[name];
    return thing(`mark-${name}`, x, y, z, { scale, slots });
  });
