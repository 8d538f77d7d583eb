/** Stagnation: a strict grid of desks, and on the wall a tick for everything that was ever checked. */
import { board } from '../board.ts';
import { thing } from '../picture.ts';
import { desks } from '../places/office-desks.ts';
import { officeWall } from '../places/office.ts';
import { OFFICE_SEATS } from '../places/office-seats.ts';
import { plants } from '../plants.ts';
import { cobwebs, lamps } from '../room.ts';
import type { Ending } from './ending.ts';

/** Columns of ticks: the wall between windows, board, clock and poster, and above them all. Upper left of the first, how many. */
const WALLS = [
  { x: -100, y: -80, across: 24, down: 2 },
  { x: 288, y: 218, across: 3, down: 2 },
  { x: 830, y: 250, across: 3, down: 1 },
  { x: 500, y: 318, across: 5, down: 1 },
] as const;

export const stagnation: Ending = {
  mood: { order: 1, drive: 0, weights: { thriving: 0, chaos: 0, stagnation: 1, adrift: 0 }, layout: 'rows' },
  draw: (state) => {
    const { view, weights, layout, colours: slots, mute, seating } = state;
    const ticks = WALLS.map(({ x, y, across, down }) =>
      Array.from({ length: across * down }, (_, k) => thing('tick', x + (k % across) * 62, y + Math.floor(k / across) * 72, 11, { slots })),
    );
    return {
      setting: {
        seats: OFFICE_SEATS.rows,
        guest: { x: 838, y: 590, scale: 0.164, z: 498 },
        back: [
          ...officeWall(state),
          ...lamps(state, [304, 976]),
          ...board(weights, slots, 2, 1),
          ...plants(weights, 0, slots, [
            { x: 40, y: 412, z: 31, scale: 0.95 },
            { x: 1244, y: 412, z: 31, scale: 0.9 },
          ]),
          ...[224, 640, 1056].flatMap((x) => [
            thing('chair', x, 840, 639, { scale: 1.4, slots }),
            thing('desk-front', x, 790, 640, { scale: 1.1, slots }),
            thing('stack-high', x - 130, 792, 641, { scale: 1.1, slots }),
            thing('stack-high', x + 130, 792, 641, { scale: 1.1, slots }),
          ]),
        ],
        furnish: (figures) =>
          desks({ weights, layout, colours: slots, mute, pile: Math.max(3, view.pile), people: view.people, seating, figures }),
      },
      beats: [
        { at: 1000, things: ticks[1] ?? [] },
        { at: 2100, things: ticks[2] ?? [] },
        { at: 3200, things: ticks[3] ?? [] },
        { at: 4300, things: ticks[0] ?? [] },
        {
          at: 6000,
          things: cobwebs(state, [
            { x: 800, y: 116, flip: true },
            { x: 260, y: 86, flip: true },
            { x: 1020, y: 86, flip: false },
          ]),
        },
      ],
    };
  },
};
