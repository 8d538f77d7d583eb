/** Hollow: everything is shipped and ticked, the prize stands on the table, and between the people are empty chairs. */
import { board } from '../board.ts';
import { greyed, MUG_COLOURS } from '../colours.ts';
import { thing } from '../picture.ts';
import { emptyChairs } from '../places/at-seats.ts';
import { officeWall } from '../places/office.ts';
import { plants } from '../plants.ts';
import { lamps } from '../room.ts';
import { atOneTable, type Ending } from './ending.ts';

const TOP = 590;
const SEATS = atOneTable(TOP, 0.2);
/** Crates on the floor, at the wall: x, how many on each other. */
const CRATES = [
  [160, 2],
  [280, 3],
  [1000, 3],
  [1120, 2],
] as const;

export const hollow: Ending = {
  mood: { order: 0.95, drive: 0.3, weights: { thriving: 0.35, chaos: 0, stagnation: 0.65, adrift: 0 }, layout: 'rows' },
  draw: (state) => {
    const { weights, colours: slots, mute, seating } = state;
    const taken = new Set(seating.values());
    const unused = SEATS.filter((seat, k) => !taken.has(k) && seat.row === 'front');
    return {
      setting: {
        seats: SEATS,
        guest: { x: 1180, y: 600, scale: 0.16, flip: true, z: 478 },
        back: [
          ...officeWall(state, 'dusk'),
          ...lamps({ ...state, drive: 0, weights: { ...weights, thriving: 0 } }, [304, 976]),
          ...plants(weights, 0.3, slots, [
            { x: 40, y: 412, z: 31, scale: 0.95 },
            { x: 1244, y: 412, z: 31, scale: 0.9 },
          ]),
          ...board(weights, slots, 0, 1),
          thing('table-long', 640, TOP, 570, { scale: 1.04, slots }),
          ...unused.map(({ sit }) => thing('chair', sit.x, TOP + 60, 559, { scale: 1.15, slots })),
          ...[310, 805, 970].map((x, k) =>
            thing('mug', x, TOP + 4, 573, { slots: { ...slots, mug: greyed(MUG_COLOURS[k] ?? MUG_COLOURS[0], mute) } }),
          ),
        ],
        furnish: () => emptyChairs(state, SEATS, 559),
      },
      beats: [
        { at: 900, things: CRATES.map(([x]) => thing('crate', x, 432, 40, { scale: 0.95, slots })) },
        {
          at: 2000,
          things: CRATES.flatMap(([x, high]) =>
            Array.from({ length: high - 1 }, (_, k) =>
              thing('crate', x + (k % 2 === 0 ? 6 : -4), 432 - 78 * (k + 1), 41 + k, { scale: 0.95, slots }),
            ),
          ),
        },
        { at: 3200, things: [thing('trophy', 640, TOP + 4, 574, { scale: 1.1, slots })] },
        { at: 4600, things: [thing('confetti', 470, 780, 690, { slots }), thing('confetti', 820, 790, 690, { turn: 80, slots })] },
        { at: 5600, things: [], washes: [{ kind: 'wash', wash: 'dusk', alpha: 0.1, z: 699 }] },
      ],
    };
  },
};
