/**
 * Corridor: doors, a long floor, and a parapet to lean on. People stand in pairs where they are well, wander where nobody keeps order, and
 * lean in a row where nothing happens.
 */
import { board, fallenNotes } from '../board.ts';
import { flying, lyingSheets, nearSheets, paperBalls } from '../clutter.ts';
import { thing } from '../picture.ts';
import { plants } from '../plants.ts';
import { alarm, bunting, clock, cobwebs, lamps, poster, shell } from '../room.ts';
import type { Layout, Seat, Spot } from '../seats.ts';
import { stacks } from '../stacks.ts';
import { mugs } from './at-seats.ts';
import type { PlaceState, Setting } from './place.ts';

const TOP = 596;
const lean = (x: number, flip: boolean, tilt: number): Seat => ({
  row: 'front',
  sit: { x, y: TOP + 42, scale: 0.202, flip },
  desk: null,
  tilt,
});
const on = (x: number, y: number, flip: boolean, pose: 'standing' | 'standing-point'): NonNullable<Seat['stand']> => ({
  x,
  y,
  scale: 0.15 * (1 + (y - 585) / 700),
  flip,
  pose,
  always: true,
  z: 450 + y / 20,
});

/** Leaning, in the order of the seats. */
const ROW = [555, 725, 385, 895, 215, 1065, 1235, 45] as const;
/** Two and two. */
const PAIRS = [560, 706, 240, 386, 880, 1026, 1210, 1350] as const;
const ADRIFT_IN_IT = [520, 770, 300, 930, 150, 1110, 1260, 1400] as const;

const SEATS: Readonly<Record<Layout, readonly Seat[]>> = {
  table: PAIRS.map((x, k) => ({
    ...lean(x, k % 2 === 1, 0),
    stand: on(x, 588 + (k % 2) * 8, k % 2 === 1, k % 4 === 0 ? 'standing-point' : 'standing'),
  })),
  scattered: ADRIFT_IN_IT.map((x, k) =>
    k % 3 === 2
      ? lean(x, k % 2 === 0, 7)
      : { ...lean(x, k % 2 === 0, 7), stand: on(x, 560 + ((k * 17) % 40), k % 2 === 0, k % 2 === 0 ? 'standing-point' : 'standing') },
  ),
  rows: ROW.map((x) => lean(x, false, 3)),
};
const GUEST: Readonly<Record<Layout, Spot>> = {
  table: { x: 1160, y: 596, scale: 0.156, flip: true, z: 479 },
  scattered: { x: 645, y: 586, scale: 0.152, z: 478 },
  rows: { x: 810, y: 586, scale: 0.15, flip: true, z: 478 },
};

export function corridor(state: PlaceState): Setting {
  const { view, weights, layout, colours: slots } = state;
  const { chaos, thriving } = weights;
  return {
    seats: SEATS[layout],
    guest: GUEST[layout],
    back: [
      shell(slots),
      ...[100, 920, 1170, -160, 1460].map((x, k) => thing('door', x, 404, 8, { scale: 1.32, turn: k === 1 ? 3 * chaos : 0, slots })),
      thing('hallway', 660, 402, 9, { slots }),
      ...board(weights, slots, view.pile, view.progress, { x: 200, y: 130, scale: 0.78 }),
      ...fallenNotes(weights, slots, [200, 300, 280, 190]),
      poster(state, { x: 1042, y: 200 }),
      ...clock(state, { x: 840, y: 90 }, 0.7),
      ...lamps(state, [330, 1042]),
      ...bunting(state, [
        { x: 20, y: 8 },
        { x: 846, y: 8 },
      ]),
      ...alarm(state, { x: 660, y: 62 }),
      ...cobwebs(state, [
        { x: 812, y: 112, flip: true },
        { x: 508, y: 112, flip: false },
      ]),
      thing('cooler', 1272, 418, 30, { turn: 6 * chaos, slots }),
      thing('extinguisher', 1052, 400, 30, { slots }),
      ...plants(weights, state.drive, slots, [
        { x: 478, y: 408, z: 31, scale: 0.62 },
        { x: 836, y: 408, z: 31, scale: 0.62 },
        { x: 14, y: 420, z: 31, scale: 0.8 },
        { x: 640, y: TOP + 4, z: 572, scale: 0.36 },
      ]),
      ...(thriving > 0.5 ? [thing('rug', 660, 500, 32, { alpha: thriving, scale: 1.2, slots })] : []),
      ...(chaos > 0.45
        ? [
            thing('ladder', 1110, 470, 34, { turn: 14, slots }),
            thing('box', 430, 500, 420, { turn: -7, slots }),
            thing('box', 800, 470, 34, { turn: 5, slots }),
          ]
        : []),
      thing('parapet', 640, TOP, 570, { slots }),
      ...lyingSheets(weights, 16, [60, 430, 1160, 110], 40, slots),
      ...lyingSheets(weights, 9, [60, TOP, 1160, 10], 573, slots),
      ...paperBalls(weights, view.order, [200, 450, 900, 110], slots),
      ...nearSheets(weights, slots),
    ],
    furnish: (figures) => [
      ...mugs(state, figures, () => ({ y: TOP, z: 573 })),
      ...stacks(
        { weights, pile: view.pile, slots },
        [
          { x: 130, y: TOP + 2, z: 573 },
          { x: 1150, y: TOP + 2, z: 573 },
          { x: 470, y: TOP + 2, z: 573, scale: 0.9 },
          { x: 980, y: TOP + 2, z: 573, scale: 0.9 },
          { x: 812, y: TOP + 2, z: 573, scale: 0.9 },
        ],
        figures,
      ),
      ...flying(weights, view.pile, figures, [[200, 110, 260, 180]], slots),
    ],
    crop: 'corridor',
  };
}
