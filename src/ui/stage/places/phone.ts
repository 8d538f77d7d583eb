/** Phone: our own desk with the phone on it, whoever calls in a round inset above it, and the team at their tables meanwhile. */
import { board, fallenNotes } from '../board.ts';
import { flying, lyingSheets, nearSheets, paperBalls } from '../clutter.ts';
import { type Prop, thing } from '../picture.ts';
import { plants } from '../plants.ts';
import { alarm, bunting, clock, cobwebs, lamps, shell, sunbeams, windows } from '../room.ts';
import { type Layout, MOST_SEATS, type Seat, type Spot } from '../seats.ts';
import { stacks } from '../stacks.ts';
import { emptyChairs, mugs, shaken } from './at-seats.ts';
import { oppositeSeat, type PlaceState, type Setting } from './place.ts';

const INSET = { x: 965, y: 300 } as const;
const CALLER: Spot = { x: INSET.x, y: INSET.y + 112, scale: 0.245, z: 590 };
const TABLES = { back: { x: 330, y: 432, scale: 0.68 }, front: { x: 330, y: 590, scale: 0.75 } } as const;
const DESK = { x: 1010, y: 600 } as const;

const front = (x: number): Seat => ({ row: 'front', sit: { x, y: 634, scale: 0.192, flip: x > 330 }, desk: null, tilt: 0 });
const back = (x: number): Seat => ({ row: 'back', sit: { x, y: 464, scale: 0.158, flip: x > 330 }, desk: null, tilt: 3 });
const LINES: readonly Seat[] = [front(410), front(250), back(250), back(410), front(90), front(570), back(90), back(570)];
const up = (x: number, pose: 'standing' | 'standing-point'): NonNullable<Seat['stand']> => ({
  x,
  y: 566,
  scale: 0.142,
  flip: x > 330,
  pose,
});

const SEATS: Readonly<Record<Layout, readonly Seat[]>> = {
  table: LINES.map((seat, k) =>
    k === 2 ? { ...seat, stand: up(170, 'standing-point') } : k === 3 ? { ...seat, stand: up(490, 'standing') } : seat,
  ),
  scattered: shaken(LINES).map((seat, k) =>
    k === 3 ? { ...seat, stand: up(500, 'standing-point') } : k === 4 ? { ...seat, stand: up(150, 'standing') } : seat,
  ),
  rows: LINES,
};

/** Who calls: a guest, else whoever of the team the scene is with; nobody yet where nobody has spoken. */
function callerSeat(state: PlaceState): number | null {
  return state.view.guest !== null || state.view.opposite === null ? null : oppositeSeat(state);
}

function seatsOf(state: PlaceState, caller: number | null): readonly Seat[] {
  const own = SEATS[state.layout];
  return Array.from({ length: MOST_SEATS }, (_, k) =>
    k === caller ? { row: 'front', sit: CALLER, desk: null, tilt: 0 } : (own[k] ?? front(250)),
  );
}

function call({ weights, colours: slots }: PlaceState, isOn: boolean): Prop[] {
  const list: Prop[] = [
    thing('table-long', DESK.x, DESK.y, 592, { scale: 0.86, turn: 1.6 * weights.chaos, slots }),
    thing('desk-phone', INSET.x, DESK.y + 2, 593, { scale: 1.15, turn: 4 * weights.chaos, slots }),
    thing('call-waves', INSET.x, DESK.y - 100, 593, { scale: isOn ? 0.5 : 1, slots }),
  ];
  if (!isOn) return list;
  return [...list, thing('inset-disc', INSET.x, INSET.y, 580, { slots }), thing('inset-cap', INSET.x, INSET.y, 591, { slots })];
}

export function phone(state: PlaceState): Setting {
  const { view, weights, colours: slots } = state;
  const caller = callerSeat(state);
  const seats = seatsOf(state, caller);
  return {
    seats,
    guest: { ...CALLER, pose: 'phone' },
    back: [
      shell(slots),
      ...windows(state, [
        { x: 40, y: 70 },
        { x: -480, y: 86 },
        { x: 1560, y: 86 },
      ]),
      ...clock(state, { x: 640, y: 110 }, 0.8),
      ...board(weights, slots, view.pile, view.progress, { x: 290, y: 70, scale: 0.85 }),
      ...fallenNotes(weights, slots, [290, 270, 400, 110]),
      ...lamps(state, [260, 1200]),
      ...sunbeams(state, [{ x: 40, y: 270, flip: false }]),
      ...bunting(state, [{ x: 20, y: 8 }]),
      ...alarm(state, { x: 560, y: 46 }),
      ...cobwebs(state, [
        { x: 570, y: 96, flip: true },
        { x: 40, y: 70, flip: false },
      ]),
      thing('table-long', TABLES.back.x, TABLES.back.y, 430, { scale: TABLES.back.scale, turn: 2 * weights.chaos, slots }),
      thing('table-long', TABLES.front.x, TABLES.front.y, 570, { scale: TABLES.front.scale, turn: -2 * weights.chaos, slots }),
      ...plants(weights, state.drive, slots, [
        { x: 20, y: 412, z: 31, scale: 0.8 },
        { x: 1258, y: 602, z: 593, scale: 0.6 },
        { x: 690, y: 412, z: 31, scale: 0.7 },
        { x: 740, y: 716, z: 640, scale: 1.1 },
      ]),
      ...call(state, view.guest !== null || caller !== null),
      ...(weights.chaos > 0.4 ? [thing('cable', 640, 690, 640, { slots })] : []),
      ...lyingSheets(weights, 9, [1040, 602, 200, 10], 594, slots),
      ...paperBalls(weights, view.order, [640, 560, 160, 120], slots),
      ...nearSheets(weights, slots).slice(0, 1),
    ],
    furnish: (figures) => {
      const atTables = figures.filter(({ x }) => x < 700);
      return [
        ...emptyChairs(
          state,
          seats.filter(({ row }) => row === 'front'),
          559,
        ),
        ...emptyChairs(
          state,
          seats.filter(({ row }) => row === 'back'),
          419,
        ),
        ...mugs(
          state,
          atTables.filter(({ z }) => z === 560),
          () => ({ y: TABLES.front.y, z: 573 }),
        ),
        ...stacks(
          { weights, pile: view.pile, slots },
          [
            { x: 1150, y: DESK.y + 2, z: 595 },
            { x: 790, y: DESK.y + 2, z: 595 },
            { x: 640, y: TABLES.front.y + 2, z: 573, scale: 0.9 },
            { x: 620, y: TABLES.back.y + 2, z: 431, scale: 0.75 },
            { x: 30, y: TABLES.back.y + 2, z: 431, scale: 0.75 },
          ],
          figures,
        ),
        ...flying(weights, view.pile, figures, [[290, 40, 290, 200]], slots),
      ];
    },
    crop: 'phone',
  };
}
