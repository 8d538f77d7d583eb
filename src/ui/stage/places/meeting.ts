/** Meeting: an oval table seen from one end, the board at the other. Paper lies on it where nobody keeps order. */
import { board, fallenNotes } from '../board.ts';
import { flying, lyingSheets, nearSheets } from '../clutter.ts';
import { thing } from '../picture.ts';
import { plants } from '../plants.ts';
import { alarm, bunting, clock, cobwebs, lamps, poster, shell, sunbeams, windows } from '../room.ts';
import type { Layout, Seat, Spot } from '../seats.ts';
import { stacks } from '../stacks.ts';
import { emptyChairs, mugs, shaken } from './at-seats.ts';
import type { PlaceState, Setting } from './place.ts';

/** The middle of the table's top, and half of its width and depth. */
const TABLE = { x: 640, y: 640, across: 620, deep: 190 } as const;

/** The far edge of the table at an x. */
function edge(x: number): number {
  const share = Math.min(1, Math.abs(x - TABLE.x) / TABLE.across);
  return TABLE.y - TABLE.deep * Math.sqrt(1 - share * share);
}

const at = (x: number, y: number, scale: number, stand?: Seat['stand']): Seat => ({
  row: 'front',
  sit: { x, y, scale, flip: x > TABLE.x },
  ...(stand === undefined ? {} : { stand }),
  desk: null,
  tilt: 0,
});
const standing = (x: number, pose: 'standing' | 'standing-point'): Seat['stand'] => ({
  x,
  y: 540,
  scale: 0.15,
  flip: x > 640,
  pose,
  z: 410,
});

/** Round the far side; the seventh and eighth stand at the wall. */
const ROUND: readonly Seat[] = [
  at(530, 499, 0.178),
  at(750, 499, 0.178),
  at(340, 528, 0.192),
  at(940, 528, 0.192),
  at(160, 576, 0.214),
  at(1120, 576, 0.214),
  at(1290, 620, 0.214),
  at(-20, 620, 0.214),
];
const withStand = (seats: readonly Seat[], stands: Readonly<Record<number, Seat['stand']>>): readonly Seat[] =>
  seats.map((seat, k) => (stands[k] === undefined ? seat : { ...seat, stand: stands[k] }));

const SEATS: Readonly<Record<Layout, readonly Seat[]>> = {
  table: withStand(ROUND, { 2: standing(424, 'standing-point'), 5: standing(1040, 'standing') }),
  scattered: withStand(shaken(ROUND), { 1: standing(846, 'standing-point'), 4: standing(236, 'standing') }),
  rows: ROUND,
};
const GUEST: Spot = { x: 1040, y: 540, scale: 0.152, flip: true, z: 405 };

export function meeting(state: PlaceState): Setting {
  const { view, weights, layout, colours: slots } = state;
  const seats = SEATS[layout];
  return {
    seats,
    guest: layout === 'table' ? { ...GUEST, x: 236, flip: false } : GUEST,
    back: [
      shell(slots),
      ...windows(state, [
        { x: 60, y: 86 },
        { x: 1040, y: 86 },
        { x: -420, y: 86 },
        { x: 1700, y: 86 },
      ]),
      thing('door', 1460, 404, 8, { scale: 1.32, slots }),
      ...clock(state, { x: 372, y: 130 }),
      poster(state, { x: 910, y: 150 }),
      ...lamps(state, [440, 840]),
      ...sunbeams(state, [{ x: 1190, y: 280, flip: true }]),
      ...bunting(state, [
        { x: 20, y: 8 },
        { x: 846, y: 8 },
      ]),
      ...alarm(state, { x: 640, y: 46 }),
      ...cobwebs(state, [
        { x: 800, y: 100, flip: true },
        { x: 1040, y: 86, flip: false },
      ]),
      ...board(weights, slots, view.pile, view.progress, { x: 475, y: 70, scale: 1 }),
      ...fallenNotes(weights, slots, [440, 280, 390, 130]),
      ...plants(weights, state.drive, slots, [
        { x: 30, y: 416, z: 31, scale: 0.9 },
        { x: 1256, y: 416, z: 31, scale: 0.9 },
        { x: 300, y: 404, z: 31, scale: 0.6 },
        { x: 985, y: 404, z: 31, scale: 0.6 },
        { x: 640, y: 532, z: 571, scale: 0.34 },
      ]),
      thing('table-oval', TABLE.x, TABLE.y, 570, { turn: -1.2 * weights.chaos, slots }),
      thing('spider-phone', 640, 570, 572, { slots }),
      ...(weights.stagnation > 0.3 ? [thing('carafe', 560, 560, 572, { slots }), thing('carafe', 720, 560, 572, { slots })] : []),
      ...(weights.thriving > 0.6
        ? [thing('carafe', 700, 556, 572, { slots }), thing('fruit-bowl', 560, 570, 572, { scale: 0.8, slots })]
        : []),
      ...(weights.chaos > 0.4 ? [thing('chair-fallen', 300, 452, 33, { turn: -5, scale: 0.8, slots })] : []),
      ...lyingSheets(weights, 16, [200, 500, 880, 110], 573, slots),
      ...nearSheets(weights, slots),
    ],
    furnish: (figures) => [
      ...emptyChairs(state, seats, 559),
      ...mugs(state, figures, (x) => ({ y: edge(x) + 26, z: 573 })),
      ...stacks(
        { weights, pile: view.pile, slots },
        [
          { x: 440, y: 520, z: 574, scale: 1 },
          { x: 842, y: 520, z: 574, scale: 1 },
          { x: 250, y: 566, z: 574, scale: 1.15 },
          { x: 1032, y: 566, z: 574, scale: 1.15 },
          { x: 640, y: 500, z: 573.5, scale: 0.9 },
        ],
        figures,
      ),
      ...flying(weights, view.pile, figures, [[475, 0, 330, 250]], slots),
    ],
    crop: 'meeting',
  };
}
