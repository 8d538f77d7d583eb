/** The office: desks, the board, and in good times one long table. In the night it is dark but for a lamp (night.ts). */
import { board, fallenNotes } from '../board.ts';
import { flying, nearSheets, paperBalls } from '../clutter.ts';
import type { RoomColours } from '../colours.ts';
import { marks } from '../marks.ts';
import { type Figure, type Prop, thing } from '../picture.ts';
import { OFFICE_PLANTS, plants } from '../plants.ts';
import { alarm, bunting, clock, cobwebs, lamps, poster, type RoomState, shell, type Sky, sunbeams, windows } from '../room.ts';
import { desks } from './office-desks.ts';
import { OFFICE_SEATS } from './office-seats.ts';
import type { PlaceState, Setting } from './place.ts';

const WINDOWS = [
  { x: 70, y: 86 },
  { x: 1020, y: 86 },
  { x: -480, y: 86 },
  { x: 1920, y: 86 },
] as const;

/** What stands where the room goes on beyond the set, to both sides. */
const beyond = (slots: RoomColours): Prop[] => [
  thing('door', 1452, 404, 8, { scale: 1.32, slots }),
  thing('coat-rack', 1580, 410, 8, { scale: 1.1, slots }),
  thing('shelf', 1760, 190, 8, { scale: 1.2, slots }),
  thing('shelf', -130, 190, 8, { scale: 1.2, slots }),
];

/** The wall with all that hangs on it. */
export const officeWall = (state: RoomState, sky: Sky = 'day'): Prop[] => [
  shell(state.colours),
  ...beyond(state.colours),
  ...windows(state, WINDOWS, sky),
  ...clock(state, { x: 372, y: 134 }),
  poster(state, { x: 904, y: 152 }),
];

function floor(state: PlaceState): Prop[] {
  const { view, weights, colours: slots } = state;
  const { chaos, thriving } = weights;
  const list: Prop[] = [];
  if (thriving > 0.5) list.push(thing('rug', 640, 548, 32, { alpha: thriving, scale: 1.1, slots }));
  if (thriving > 0.8)
    list.push(thing('trophy', 1010, 590, 572, { slots }), thing('whiteboard-plan', 1200, 366, 431, { scale: 0.62, slots }));
  if (chaos > 0.3) list.push(thing('chair-fallen', 838, 668, 640, { turn: 6, scale: 1.15, slots }));
  if (chaos > 0.4) list.push(thing('cable', 330, 694, 640, { slots }));
  if (chaos > 0.55)
    list.push(thing('box', 742, 560, 505, { turn: -8, slots }), thing('plant-stressed', 452, 430, 33, { scale: 0.7, turn: -78, slots }));
  if (1 - view.order > 0.4) list.push(thing('bin', 384, 560, 505, { turn: chaos > 0.5 ? -64 : 0, slots }));
  return [...list, ...paperBalls(weights, view.order, [330, 548, 620, 150], slots)];
}

/** Everything that stands about and is the same by day and by night. */
export const officeBack = (state: PlaceState): Prop[] => {
  const { view, weights, colours } = state;
  return [
    ...alarm(state, { x: 640, y: 58 }),
    ...cobwebs(state, [
      { x: 800, y: 116, flip: true },
      { x: 260, y: 86, flip: true },
      { x: 1020, y: 86, flip: false },
    ]),
    ...board(weights, colours, view.pile, view.progress),
    ...fallenNotes(weights, colours, [440, 290, 390, 120]),
    ...marks(view.marks, colours),
    ...plants(weights, state.drive, colours, OFFICE_PLANTS),
    ...floor(state),
    ...nearSheets(weights, colours),
  ];
};

export const officeFurniture =
  ({ view, weights, layout, colours, mute, seating }: PlaceState) =>
  (figures: readonly Figure[]): Prop[] => [
    ...desks({ weights, layout, colours, mute, pile: view.pile, people: view.people, seating, figures }),
    ...flying(weights, view.pile, figures, [[470, 0, 330, 250]], colours),
  ];

/** Beside the desks, or before the board where the others stand round it. */
export const OFFICE_GUEST = {
  table: { x: 820, y: 560, scale: 0.152, z: 478 },
  scattered: { x: 418, y: 590, scale: 0.164, z: 498 },
  rows: { x: 838, y: 590, scale: 0.164, z: 498 },
} as const;

export function office(state: PlaceState): Setting {
  return {
    seats: OFFICE_SEATS[state.layout],
    guest: OFFICE_GUEST[state.layout],
    back: [
      ...officeWall(state),
      ...lamps(state, [304, 976]),
      ...sunbeams(state, [
        { x: 70, y: 280, flip: false },
        { x: 1210, y: 280, flip: true },
      ]),
      ...bunting(state, [
        { x: 20, y: 8 },
        { x: 846, y: 8 },
      ]),
      ...officeBack(state),
    ],
    furnish: officeFurniture(state),
    crop: state.layout === 'table' ? 'table' : 'rows',
    hasWaysOut: true,
  };
}
