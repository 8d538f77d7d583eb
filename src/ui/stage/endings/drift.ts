/** Drift: late spring at the window, tulips on the table, few notes done, and everybody at ease. */
import { board } from '../board.ts';
import { thing } from '../picture.ts';
import { emptyChairs, mugs } from '../places/at-seats.ts';
import { officeWall } from '../places/office.ts';
import { plants } from '../plants.ts';
import { lamps, sunbeams } from '../room.ts';
import { stacks } from '../stacks.ts';
import { atOneTable, type Ending } from './ending.ts';

const TOP = 590;
const SEATS = atOneTable(TOP, 0.2).map((seat, k) =>
  k === 3 || k === 4 ? { ...seat, stand: { x: k === 3 ? 960 : 330, y: 556, scale: 0.15, flip: k === 3, pose: 'standing' as const } } : seat,
);

export const drift: Ending = {
  mood: { order: 0.62, drive: 0.8, weights: { thriving: 0.6, chaos: 0.05, stagnation: 0.05, adrift: 0.3 }, layout: 'table' },
  draw: (state) => {
    const { view, weights, colours: slots } = state;
    return {
      setting: {
        seats: SEATS,
        guest: { x: 1180, y: 590, scale: 0.16, flip: true, z: 478 },
        back: [
          ...officeWall(state, 'blossom'),
          ...lamps(state, [304, 976]),
          ...plants(weights, 0.7, slots, [
            { x: 40, y: 412, z: 31, scale: 0.95 },
            { x: 1244, y: 412, z: 31, scale: 0.9 },
            { x: 812, y: 404, z: 31, scale: 0.6 },
          ]),
          ...board(weights, slots, 6, 0.2),
          thing('rug', 640, 780, 33, { scale: 1.3, slots }),
          thing('desk-back', 1080, 428, 40, { slots }),
          thing('table-long', 640, TOP, 570, { scale: 1.04, slots }),
        ],
        furnish: (figures) => [
          ...emptyChairs(state, SEATS, 559),
          ...mugs(
            state,
            figures.filter(({ z }) => z === 560),
            () => ({ y: TOP, z: 573 }),
          ),
          ...stacks(
            { weights, pile: Math.max(4, view.pile), slots },
            [
              { x: 1010, y: 430, z: 41 },
              { x: 1090, y: 430, z: 41 },
              { x: 1160, y: 430, z: 41, scale: 0.9 },
            ],
            figures,
          ),
        ],
      },
      beats: [
        {
          at: 1000,
          things: sunbeams(state, [
            { x: 70, y: 280, flip: false },
            { x: 1210, y: 280, flip: true },
          ]),
        },
        { at: 2300, things: [thing('tulips', 640, TOP + 4, 574, { scale: 0.7, slots })] },
        { at: 3600, things: [thing('fruit-bowl', 470, TOP + 4, 574, { slots })] },
        {
          at: 5000,
          things: [
            thing('note', 700, 372, 33, { turn: 60, slots: { ...slots, note: '#FFD45C' } }),
            thing('paper-2', 860, 770, 641, { slots }),
          ],
        },
      ],
    };
  },
};
