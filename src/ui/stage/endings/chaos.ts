/** Chaos: a party and a storm of paper at once. The lights are up, the cake is down, and the alarm goes on. */
import { board, fallenNotes } from '../board.ts';
import { flying, nearSheets, paperBalls } from '../clutter.ts';
import { thing } from '../picture.ts';
import { desks } from '../places/office-desks.ts';
import { officeWall } from '../places/office.ts';
import { OFFICE_SEATS } from '../places/office-seats.ts';
import { OFFICE_PLANTS, plants } from '../plants.ts';
import { alarm, lamps } from '../room.ts';
import type { Ending } from './ending.ts';

export const chaos: Ending = {
  mood: { order: 0, drive: 1, weights: { thriving: 0, chaos: 1, stagnation: 0, adrift: 0 }, layout: 'scattered' },
  draw: (state) => {
    const { view, weights, layout, colours: slots, mute, seating } = state;
    const pile = Math.max(8, view.pile);
    return {
      setting: {
        seats: OFFICE_SEATS.scattered,
        guest: { x: 418, y: 590, scale: 0.164, z: 498 },
        back: [
          ...officeWall(state),
          ...lamps(state, [304, 976]),
          ...plants(weights, 1, slots, OFFICE_PLANTS),
          ...board(weights, slots, pile, 0.5),
          ...fallenNotes(weights, slots, [440, 290, 390, 120]),
          thing('chair-fallen', 838, 690, 640, { turn: 6, scale: 1.15, slots }),
          thing('box', 742, 560, 505, { turn: -8, slots }),
          thing('cable', 330, 720, 640, { slots }),
          ...paperBalls(weights, 0, [330, 548, 620, 200], slots),
        ],
        furnish: (figures) => [
          ...desks({ weights, layout, colours: slots, mute, pile, people: view.people, seating, figures }),
          ...flying(weights, pile, figures, [], slots),
        ],
      },
      beats: [
        {
          at: 800,
          things: [
            thing('party-lights', -20, -6, 9, { turn: 4, slots }),
            thing('party-lights', 400, 14, 9, { turn: -3, slots }),
            thing('party-lights', 830, -4, 9, { turn: 7, slots }),
          ],
        },
        {
          at: 1800,
          things: [
            thing('balloons', 420, 250, 33, { turn: 20, slots }),
            thing('balloons', 940, 420, 33, { turn: -14, slots }),
            thing('balloons', 60, 420, 33, { turn: -8, slots }),
          ],
        },
        { at: 2900, things: alarm(state, { x: 640, y: 58 }) },
        {
          at: 3700,
          things: [
            [150, 330],
            [480, 60],
            [900, 300],
            [1130, 330],
            [430, 650],
            [960, 560],
          ].map(([x = 0, y = 0], k) => thing('confetti', x, y, 690, { turn: k * 61, slots })),
        },
        { at: 4800, things: [thing('cake', 470, 760, 650, { turn: 74, scale: 1.2, slots }), ...nearSheets(weights, slots)] },
      ],
    };
  },
};
