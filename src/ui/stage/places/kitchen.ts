/** Kitchen: units along the wall, a fridge, a high table that all stand or sit at. Dirty cups gather where nobody keeps order. */
import { board, fallenNotes } from '../board.ts';
import { flying, lyingSheets, nearSheets, paperBalls } from '../clutter.ts';
import { type Prop, thing } from '../picture.ts';
import { plants } from '../plants.ts';
import { alarm, bunting, clock, cobwebs, lamps, shell, sunbeams, windows } from '../room.ts';
import type { Layout, Seat, Spot } from '../seats.ts';
import { stacks } from '../stacks.ts';
import { emptySeats, mugs } from './at-seats.ts';
import type { PlaceState, Setting } from './place.ts';

const BAR = { x: 570, y: 590 } as const;
/** The work top along the wall. */
const WORK_TOP = 326;

const sit = (x: number, flip: boolean, tilt = 0, scale = 0.205): Seat => ({
  row: 'front',
  sit: { x, y: 634, scale, flip },
  desk: null,
  tilt,
});
const standing = (x: number, flip: boolean, pose: 'standing' | 'standing-point'): NonNullable<Seat['stand']> => ({
  x,
  y: 570,
  scale: 0.152,
  flip,
  pose,
});

const SEATS: Readonly<Record<Layout, readonly Seat[]>> = {
  table: [
    sit(470, false),
    sit(660, true),
    { ...sit(120, false), stand: standing(380, false, 'standing') },
    sit(270, false),
    sit(860, true),
    { ...sit(1020, true), stand: standing(968, true, 'standing-point') },
    { ...sit(1190, true), stand: { ...standing(1190, true, 'standing'), always: true } },
    { ...sit(1340, true), stand: { ...standing(1340, true, 'standing'), always: true } },
  ],
  scattered: [
    sit(440, false, 8),
    sit(690, true, 7),
    { ...sit(140, false, -5), stand: standing(330, false, 'standing-point') },
    sit(230, false, 7),
    sit(900, true, 6),
    { ...sit(1030, true, 6), stand: standing(800, true, 'standing') },
    { ...sit(1190, true, 6), stand: { ...standing(1190, true, 'standing'), always: true } },
    { ...sit(1340, true, 5), stand: { ...standing(1340, true, 'standing-point'), always: true } },
  ],
  rows: [490, 650, 330, 810, 170, 970, 1150, 1310].map((x) => sit(x, false, 2, 0.195)),
};
/** The row is as long as the bar; who comes later stands beside it. */
const GUEST: Readonly<Record<Layout, Spot>> = {
  table: { x: 1150, y: 592, scale: 0.16, flip: true, z: 498 },
  scattered: { x: 1140, y: 592, scale: 0.16, flip: true, z: 498 },
  rows: { x: 1130, y: 600, scale: 0.165, flip: true, z: 498 },
};

function sink({ weights, colours: slots, mute }: PlaceState): Prop[] {
  const { chaos, adrift, thriving, stagnation } = weights;
  const list: Prop[] = [thing('kettle', 110, WORK_TOP, 26, { slots })];
  if (thriving > 0.4) list.push(thing('mug-steam', 112, WORK_TOP - 24, 26, { scale: 1.4, slots }));
  const dirty = Math.round(4 * Math.min(1, chaos + 0.8 * adrift));
  for (let k = 0; k < dirty; k++) list.push(thing('cups-dirty', 250 + k * 104, WORK_TOP + 2, 26, { scale: 0.9 + 0.1 * (k % 2), slots }));
  if (stagnation > 0.4)
    for (let k = 0; k < 6; k++)
      list.push(thing('mug', 220 + k * 40, WORK_TOP, 26, { slots: { ...slots, mug: mute > 0 ? '#B7BEC8' : '#4C8BD6' } }));
  if (thriving > 0.5)
    list.push(thing('fruit-bowl', 620, WORK_TOP + 2, 26, { slots }), thing('rug', 560, 540, 32, { alpha: thriving, slots }));
  return list;
}

function onBar({ weights, colours: slots }: PlaceState): Prop[] {
  const list: Prop[] = [];
  if (weights.chaos > 0.4) list.push(thing('pizza', 560, 594, 573, { slots }), thing('cups-dirty', 330, 594, 573, { scale: 0.9, slots }));
  if (weights.adrift > 0.4) list.push(thing('cups-dirty', 570, 594, 573, { scale: 0.9, slots }));
  if (weights.thriving > 0.5) list.push(thing('fruit-bowl', 565, 594, 573, { slots }));
  return list;
}

export function kitchen(state: PlaceState): Setting {
  const { view, weights, layout, colours: slots } = state;
  const { chaos } = weights;
  const seats = SEATS[layout];
  return {
    seats,
    guest: GUEST[layout],
    back: [
      shell(slots),
      ...windows(state, [
        { x: 480, y: 70 },
        { x: -300, y: 86 },
        { x: 1640, y: 86 },
      ]),
      thing('kitchen-shelf', 250, 156, 12, { turn: -2 * chaos, slots }),
      thing('kitchen-run', 424, 438, 24, { slots }),
      thing('fridge', 956, 440, 24, { turn: 2 * chaos, slots }),
      thing('door', 1440, 404, 8, { scale: 1.32, slots }),
      ...clock(state, { x: 770, y: 132 }),
      ...board(weights, slots, view.pile, view.progress, { x: 1070, y: 110, scale: 0.62 }),
      ...fallenNotes(weights, slots, [1050, 300, 200, 130]),
      ...lamps(state, [380, 860]),
      ...sunbeams(state, [{ x: 480, y: 270, flip: false }]),
      ...bunting(state, [
        { x: 20, y: 8 },
        { x: 846, y: 8 },
      ]),
      ...alarm(state, { x: 640, y: 46 }),
      ...cobwebs(state, [
        { x: 414, y: 166, flip: true },
        { x: 480, y: 70, flip: false },
      ]),
      ...sink(state),
      ...plants(weights, state.drive, slots, [
        { x: 1250, y: 420, z: 31, scale: 0.95 },
        { x: 30, y: 326, z: 26, scale: 0.5 },
        { x: 52, y: 716, z: 640, scale: 1.2 },
        { x: 1228, y: 716, z: 640, scale: 1.2 },
        { x: 790, y: 326, z: 26, scale: 0.42 },
      ]),
      thing('bar', BAR.x, BAR.y, 570, { turn: -1.4 * chaos, slots }),
      ...onBar(state),
      ...(chaos > 0.4 ? [thing('box', 1110, 640, 640, { turn: -8, scale: 1.2, slots })] : []),
      ...[-300, -100, 100, 300].map((dx, k) =>
        thing('stool', BAR.x + dx, 772 + (k % 2) * 6 * chaos, 641, { turn: (k % 2 ? 9 : -12) * chaos, scale: 1.2, slots }),
      ),
      ...lyingSheets(weights, 7, [150, 592, 840, 8], 574, slots),
      ...paperBalls(weights, view.order, [300, 540, 700, 40], slots),
      ...nearSheets(weights, slots),
    ],
    furnish: (figures) => [
      ...emptySeats(state, seats).map((seat) => thing('stool', seat.sit.x, BAR.y + 44, 559, { scale: 1.1, slots })),
      ...mugs(state, figures, () => ({ y: BAR.y, z: 574 })),
      ...stacks(
        { weights, pile: view.pile, slots },
        [
          { x: 1030, y: 592, z: 573 },
          { x: 100, y: 592, z: 573 },
          { x: 700, y: WORK_TOP + 2, z: 26, scale: 0.9 },
          { x: 40, y: WORK_TOP + 2, z: 26, scale: 0.9 },
        ],
        figures,
      ),
      ...flying(weights, view.pile, figures, [[1060, 60, 220, 180]], slots),
    ],
    crop: 'kitchen',
  };
}
