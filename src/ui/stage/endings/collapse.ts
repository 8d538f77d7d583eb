/** Collapse: the hooks are empty, the coats on the floor, the desks bare. Who is left sits under one lamp, round a pot of soup. */
import { board, fallenNotes } from '../board.ts';
import { lyingSheets, paperBalls } from '../clutter.ts';
import { thing } from '../picture.ts';
import { emptyChairs } from '../places/at-seats.ts';
import { officeWall } from '../places/office.ts';
import { plants } from '../plants.ts';
import { atOneTable, type Ending } from './ending.ts';

const TOP = 560;
const SEATS = atOneTable(TOP, 0.198);

export const collapse: Ending = {
  mood: { order: 0.05, drive: 0.05, weights: { thriving: 0, chaos: 0, stagnation: 0, adrift: 1 }, layout: 'rows' },
  draw: (state) => {
    const { weights, colours: slots } = state;
    return {
      setting: {
        seats: SEATS,
        guest: { x: 1150, y: 590, scale: 0.16, flip: true, z: 478 },
        back: [
          ...officeWall(state, 'night'),
          thing('cord', 640, -44, 15.5, { slots }),
          ...board(weights, slots, 6, 0.3),
          ...fallenNotes(weights, slots, [440, 290, 390, 120]),
          ...plants(weights, 0, slots, [
            { x: 40, y: 412, z: 31, scale: 0.95 },
            { x: 1244, y: 412, z: 31, scale: 0.9 },
          ]),
          ...[200, 1080].map((x) => thing('desk-back', x, 428, 40, { slots })),
          thing('chair-fallen', 330, 470, 45, { scale: 0.8, slots }),
          thing('box', 1010, 426, 44, { slots }),
          thing('table-long', 640, TOP, 570, { scale: 1.04, slots }),
          ...paperBalls(weights, 0, [330, 660, 620, 120], slots),
        ],
        furnish: () => emptyChairs(state, SEATS, 559),
      },
      beats: [
        { at: 800, things: [thing('hooks', 980, 272, 13, { slots })] },
        { at: 1800, things: [thing('coats', 1060, 520, 46, { scale: 0.9, slots })] },
        {
          at: 2800,
          things: lyingSheets(weights, 14, [180, 720, 900, 90], 641, slots),
          washes: [{ kind: 'wash', wash: 'dark', alpha: 0.34, z: 701 }],
        },
        {
          at: 4200,
          things: [thing('lamp-on', 640, -44, 703, { slots }), thing('lamp-glow', 640, 430, 702, { scale: 2, alpha: 0.62 })],
        },
        {
          at: 5600,
          things: [
            thing('soup-pot', 640, TOP + 4, 704, { scale: 0.65, slots }),
            thing('mug-steam', 636, TOP - 26, 704, { scale: 1.2, slots }),
          ],
        },
      ],
    };
  },
};
