/** Thriving: evening light, the board full, all of them round one table, and a cake on it. */
import { board } from '../board.ts';
import { thing } from '../picture.ts';
import { desks } from '../places/office-desks.ts';
import { officeWall } from '../places/office.ts';
import { OFFICE_SEATS, TABLE } from '../places/office-seats.ts';
import { OFFICE_PLANTS, plants } from '../plants.ts';
import { bunting, lamps } from '../room.ts';
import type { Ending } from './ending.ts';

export const thriving: Ending = {
  mood: { order: 1, drive: 1, weights: { thriving: 1, chaos: 0, stagnation: 0, adrift: 0 }, layout: 'table' },
  draw: (state) => {
    const { view, weights, layout, colours: slots, mute, seating } = state;
    return {
      setting: {
        seats: OFFICE_SEATS.table,
        guest: { x: 800, y: 558, scale: 0.15, z: 478 },
        back: [
          ...officeWall(state, 'dusk'),
          ...lamps(state, [304, 976]),
          thing('rug', 640, 548, 32, { scale: 1.1, slots }),
          ...plants(weights, 1, slots, [...OFFICE_PLANTS, { x: 150, y: 820, z: 641, scale: 1.2 }, { x: 1130, y: 820, z: 641, scale: 1.2 }]),
          thing('rug', 640, 770, 33, { scale: 1.3, slots }),
          ...board(weights, slots, view.pile, 1),
        ],
        furnish: (figures) => desks({ weights, layout, colours: slots, mute, pile: 0, people: view.people, seating, figures }),
      },
      beats: [
        { at: 900, things: [], washes: [{ kind: 'wash', wash: 'dusk', alpha: 0.13, z: 699 }] },
        {
          at: 1900,
          things: [
            ...bunting(state, [
              { x: 20, y: 8 },
              { x: 846, y: 8 },
            ]),
            thing('party-lights', 433, 4, 9, { slots }),
          ],
        },
        {
          at: 3000,
          things: [thing('cake', TABLE.x + 8, TABLE.y + 6, 574, { scale: 0.72, slots }), thing('trophy', 1010, 592, 574, { slots })],
        },
        {
          at: 4400,
          things: [
            thing('balloons', 100, 588, 568, { scale: 1.05, slots }),
            thing('balloons', 1090, 600, 568, { scale: 1.05, flip: true, slots }),
          ],
        },
        {
          at: 5400,
          things: [
            [150, 30],
            [520, 330],
            [860, 340],
            [1080, 40],
            [300, 660],
            [900, 670],
          ].map(([x = 0, y = 0], k) => thing('confetti', x, y, 690, { turn: k * 47, scale: 0.9, slots })),
        },
      ],
    };
  },
};
