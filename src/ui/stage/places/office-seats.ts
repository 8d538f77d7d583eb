/** The office's seats and desks in each layout. Data only, in stage units (seats.ts). */
import type { Desk, Layout, Seat } from '../seats.ts';

/** The long table of the thriving office: the middle of its top edge. */
export const TABLE = { x: 585, y: 590 } as const;
/** Desks nobody sits at while the team is round the table. */
export const SPARE_DESKS: readonly Desk[] = [
  { x: 150, y: 428, turn: 0 },
  { x: 1166, y: 428, turn: 0 },
];

const row = (back: boolean, x: number): Seat =>
  back
    ? { row: 'back', sit: { x, y: 464, scale: 0.172 }, desk: { x, y: 432, turn: 0 }, tilt: 4 }
    : { row: 'front', sit: { x, y: 634, scale: 0.22 }, desk: { x, y: 590, turn: 0 }, tilt: 0 };

const atTable = (x: number, flip: boolean): Seat => ({ row: 'front', sit: { x, y: 634, scale: 0.212, flip }, desk: null, tilt: 0 });

/** In the order in which seats fill: four of them lie close together, for small teams and narrow pictures. */
export const OFFICE_SEATS: Readonly<Record<Layout, readonly Seat[]>> = {
  rows: [
    row(false, 224),
    row(false, 640),
    row(true, 282),
    row(true, 640),
    row(false, 1056),
    row(true, 998),
    row(true, 1356),
    row(false, 1472),
  ],
  scattered: [
    { row: 'front', sit: { x: 168, y: 648, scale: 0.226 }, desk: { x: 176, y: 606, turn: -5 }, tilt: 8 },
    { row: 'front', sit: { x: 590, y: 652, scale: 0.23 }, desk: { x: 604, y: 612, turn: 4 }, tilt: 8 },
    { row: 'back', sit: { x: 262, y: 474, scale: 0.178 }, desk: { x: 276, y: 442, turn: -6 }, tilt: -5 },
    { row: 'back', sit: { x: 576, y: 474, scale: 0.176 }, desk: { x: 610, y: 440, turn: 5 }, tilt: 7 },
    { row: 'front', sit: { x: 1128, y: 646, scale: 0.226, flip: true }, desk: { x: 1130, y: 606, turn: -7 }, tilt: 5 },
    {
      row: 'back',
      sit: { x: 1000, y: 476, scale: 0.176 },
      stand: { x: 862, y: 592, scale: 0.168, flip: true, pose: 'standing-point' },
      desk: { x: 1046, y: 444, turn: 9 },
      tilt: 6,
    },
    { row: 'back', sit: { x: 1390, y: 474, scale: 0.176, flip: true }, desk: { x: 1400, y: 442, turn: -6 }, tilt: -5 },
    { row: 'front', sit: { x: 1500, y: 650, scale: 0.226, flip: true }, desk: { x: 1506, y: 608, turn: 5 }, tilt: 6 },
  ],
  table: [
    atTable(470, false),
    atTable(716, true),
    {
      row: 'back',
      sit: { x: 150, y: 462, scale: 0.174 },
      stand: { x: 392, y: 552, scale: 0.15, pose: 'standing-point' },
      desk: { x: 150, y: 428, turn: 0 },
      tilt: 0,
    },
    atTable(226, false),
    atTable(944, true),
    {
      row: 'back',
      sit: { x: 1166, y: 462, scale: 0.174, flip: true },
      stand: { x: 1022, y: 556, scale: 0.15, flip: true, pose: 'standing' },
      desk: { x: 1166, y: 428, turn: 0 },
      tilt: 0,
    },
    { row: 'front', sit: { x: 1330, y: 634, scale: 0.212, flip: true }, desk: { x: 1330, y: 590, turn: 0 }, tilt: 0 },
    { row: 'back', sit: { x: 1520, y: 462, scale: 0.174, flip: true }, desk: { x: 1520, y: 428, turn: 0 }, tilt: 0 },
  ],
};
