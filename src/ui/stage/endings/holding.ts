/** Holding: an ordinary Monday. Coats on their hooks, the week's first day marked, coffee, and work as usual. */
import { board } from '../board.ts';
import { thing } from '../picture.ts';
import { desks } from '../places/office-desks.ts';
import { officeWall } from '../places/office.ts';
import { OFFICE_SEATS } from '../places/office-seats.ts';
import { plants } from '../plants.ts';
import { lamps, sunbeams } from '../room.ts';
import { holderOf } from '../seating.ts';
import type { Ending } from './ending.ts';

/** Front seats, and where the mug on each of their desks is. */
const STEAMING = [
  { at: 0, x: 280 },
  { at: 1, x: 584 },
  { at: 4, x: 1112 },
] as const;

export const holding: Ending = {
  mood: { order: 0.6, drive: 0.55, weights: { thriving: 0.5, chaos: 0.02, stagnation: 0.3, adrift: 0.18 }, layout: 'rows' },
  draw: (state) => {
    const { view, weights, layout, colours: slots, mute, seating } = state;
    return {
      setting: {
        seats: OFFICE_SEATS.rows,
        guest: { x: 838, y: 590, scale: 0.164, z: 498 },
        back: [
          ...officeWall(state),
          ...lamps(state, [304, 976]),
          ...plants(weights, 0.5, slots, [
            { x: 40, y: 412, z: 31, scale: 0.95 },
            { x: 1244, y: 412, z: 31, scale: 0.9 },
            { x: 470, y: 404, z: 31, scale: 0.6 },
          ]),
          ...board(weights, slots, view.pile, 0.6),
          thing('bin', 430, 640, 505, { slots }),
          thing('rug', 640, 790, 33, { scale: 1.2, slots }),
        ],
        furnish: (figures) =>
          desks({ weights, layout, colours: slots, mute, pile: Math.min(6, view.pile), people: view.people, seating, figures }),
      },
      beats: [
        { at: 900, things: sunbeams(state, [{ x: 70, y: 280, flip: false }]) },
        { at: 1900, things: [thing('coat-rack', 1160, 420, 30, { scale: 1.1, slots })] },
        { at: 2900, things: [thing('calendar', 372, 262, 13, { scale: 0.9, slots })] },
        {
          at: 4200,
          things: STEAMING.filter(({ at }) => holderOf(view.people, seating, at)?.state === 'here').map(({ x }) =>
            thing('mug-steam', x, 592, 574, { slots }),
          ),
        },
      ],
    };
  },
};
