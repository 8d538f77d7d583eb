/**
 * An ending: a tableau in the office, as data. `mood` says how the room stands whatever the last numbers were; `draw` gives the room and the
 * beats in which the picture comes together, each adding to those before it.
 */
import type { Weights } from '../corners.ts';
import type { Prop, Wash } from '../picture.ts';
import type { PlaceState, Setting } from '../places/place.ts';
import type { Layout, Seat } from '../seats.ts';

export type Beat = {
  /** Milliseconds from the start. */
  readonly at: number;
  readonly things: readonly Prop[];
  readonly washes?: readonly Wash[];
};

export type Ending = {
  readonly mood: { readonly order: number; readonly drive: number; readonly weights: Weights; readonly layout: Layout };
  /** The first beat comes after 0, when the room is there; the last within 4 to 8 seconds. */
  readonly draw: (state: PlaceState) => { readonly setting: Omit<Setting, 'crop'>; readonly beats: readonly Beat[] };
};

const XS = [545, 735, 385, 895, 222, 1058] as const;

/** Six along one table of 1000 units whose middle is at 640; the seventh and eighth stand beside it. */
export const atOneTable = (top: number, scale: number): readonly Seat[] => [
  ...XS.map((x): Seat => ({ row: 'front', sit: { x, y: top + 44, scale, flip: x > 640 }, desk: null, tilt: 0 })),
  ...[1180, 100].map(
    (x): Seat => ({
      row: 'back',
      sit: { x, y: top + 44, scale, flip: x > 640 },
      stand: { x, y: top + 20, scale: 0.15, flip: x > 640, pose: 'standing', always: true },
      desk: null,
      tilt: 0,
    }),
  ),
];
