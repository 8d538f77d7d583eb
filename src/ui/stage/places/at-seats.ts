/** At seats: what stands before or behind somebody at a table that belongs to all. */
import { greyed, MUG_COLOURS } from '../colours.ts';
import { type Figure, type Prop, thing } from '../picture.ts';
import { holderOf } from '../seating.ts';
import type { Seat } from '../seats.ts';
import { type PlaceState, seatsTaken } from './place.ts';

/** The edge of a table: its y there, and the z of what stands on it. */
type Edge = (x: number) => { readonly y: number; readonly z: number };

/** Seats of those who are sick or gone. */
export const emptySeats = (state: PlaceState, seats: readonly Seat[]): readonly Seat[] =>
  seatsTaken(state).flatMap((at) => {
    const holder = holderOf(state.view.people, state.seating, at);
    const seat = seats[at];
    return seat === undefined || holder === null || holder.state === 'here' || holder.state === 'coming' ? [] : [seat];
  });

/** Somebody was here: the chair, pushed in. Its z is behind the table's. */
export const emptyChairs = (state: PlaceState, seats: readonly Seat[], z: number): Prop[] =>
  emptySeats(state, seats).map(({ sit }) => thing('chair', sit.x, sit.y + 18, z, { scale: sit.scale * 5.6, slots: state.colours }));

/** A mug before everybody who sits: steaming, plain, or knocked over in chaos. */
export function mugs({ weights, colours, mute }: PlaceState, figures: readonly Figure[], edge: Edge): Prop[] {
  const sitting = figures.filter(({ pose }) => !/^(standing|wheelchair)/.test(pose));
  return sitting.flatMap((figure, k) => {
    const side = figure.flip ? -1 : 1;
    const x = figure.x + side * figure.scale * 330;
    const { y, z } = edge(x);
    const scale = Math.min(1, figure.scale * 4.8);
    const slots = { ...colours, mug: greyed(MUG_COLOURS[k % MUG_COLOURS.length] ?? MUG_COLOURS[0], mute) };
    if (weights.chaos > 0.5 && k % 3 === 1) {
      return [thing('spill', x + side * 20, y + 6, z, { scale, slots }), thing('mug-fallen', x, y + 4, z + 0.1, { scale, slots })];
    }
    const mug = thing('mug', x, y + 4, z, { scale, slots });
    return weights.thriving > 0.4 ? [mug, thing('mug-steam', x, y + 4, z, { scale, slots })] : [mug];
  });
}

/** How far each seat is pushed in chaos, and how the head there tilts: x, y, degrees. */
const PUSHES = [
  [-12, 4, 8],
  [14, 8, 6],
  [8, -4, -5],
  [-10, 10, 7],
  [12, 2, 5],
  [-8, 6, -6],
  [10, -2, 6],
  [-12, 6, -4],
] as const;

/** The same seats, shaken: for places whose people do not move far in chaos. Always by the same amounts. */
export const shaken = (seats: readonly Seat[]): readonly Seat[] =>
  seats.map((seat, k) => {
    const [x, y, tilt] = PUSHES[k % PUSHES.length] ?? [0, 0, 0];
    return { ...seat, sit: { ...seat.sit, x: seat.sit.x + x, y: seat.sit.y + y }, tilt };
  });
