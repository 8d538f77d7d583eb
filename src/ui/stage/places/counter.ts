/** Counter: the team behind a service counter, shelves of parcels behind them, and a queue of silhouettes before it. */
import { stream } from '../../../core/base/dice.ts';
import { mix } from '../../../core/look/colour.ts';
import { INK } from '../../../core/look/palette.ts';
import { board, fallenNotes } from '../board.ts';
import { flying, lyingSheets, nearSheets } from '../clutter.ts';
import { type Prop, thing } from '../picture.ts';
import { plants } from '../plants.ts';
import { alarm, bunting, clock, cobwebs, lamps, shell, windows } from '../room.ts';
import type { Layout, Seat, Spot } from '../seats.ts';
import { stacks } from '../stacks.ts';
import { mugs, shaken } from './at-seats.ts';
import type { PlaceState, Setting } from './place.ts';

const TOP = 506;
const SHELVES = [206, 1074] as const;
/** Boards of a shelf above its foot at y 400, and parcels on each. */
const BOARDS = [204, 294, 386] as const;
const ON_BOARD = 5;

const behind = (x: number, flip: boolean): Seat => ({ row: 'front', sit: { x, y: TOP + 42, scale: 0.2, flip }, desk: null, tilt: 2 });
const fetching = (x: number, flip: boolean): NonNullable<Seat['stand']> => ({ x, y: 520, scale: 0.142, flip, pose: 'standing', z: 410 });
const LINE: readonly Seat[] = [545, 735, 355, 925, 165, 1115, 1305, -25].map((x) => behind(x, x > 640));

const SEATS: Readonly<Record<Layout, readonly Seat[]>> = {
  table: LINE.map((seat, k) =>
    k === 2 ? { ...seat, stand: fetching(440, false) } : k === 5 ? { ...seat, stand: fetching(1020, true) } : seat,
  ),
  scattered: shaken(LINE).map((seat, k) =>
    k === 1
      ? { ...seat, stand: { ...fetching(830, true), pose: 'standing-point' } }
      : k === 4
        ? { ...seat, stand: fetching(258, false) }
        : seat,
  ),
  rows: LINE.map((seat) => ({ ...seat, sit: { ...seat.sit, flip: false } })),
};
/** Customers of importance are let in behind the counter. */
const GUEST: Spot = { x: 640, y: 530, scale: 0.146, z: 408 };

/** Unclaimed: more with the pile; straight where order is, tumbled where not. */
function parcels({ view, weights, colours: slots }: PlaceState): Prop[] {
  const loose = Math.min(1, weights.chaos + 0.6 * weights.adrift);
  const next = stream(71);
  const places = SHELVES.flatMap((x) => BOARDS.flatMap((y) => Array.from({ length: ON_BOARD }, (_, k) => ({ x: x - 160 + k * 80, y }))));
  const share = Math.min(1, 0.15 + view.pile / 12);
  return places.flatMap(({ x, y }, k): Prop[] => {
    const [dx, turn, size, is] = [next() - 0.5, next() - 0.5, next(), next()];
    const isThere = loose > 0.3 ? is < share : (k * 7) % places.length < share * places.length;
    if (!isThere) return [];
    const scale = weights.stagnation > 0.4 ? 1 : 0.8 + 0.25 * size;
    return [thing('parcel', x + dx * 40 * loose, y, 14 + k * 0.01, { scale, turn: turn * 26 * loose, slots })];
  });
}

const fallen = ({ weights, colours: slots }: PlaceState): Prop[] =>
  weights.chaos > 0.35
    ? [
        thing('parcel', 470, 470, 300, { turn: 24, scale: 1.1, slots }),
        thing('parcel', 850, 476, 300, { turn: -66, scale: 1.1, slots }),
        thing('parcel', 640, TOP + 4, 574, { turn: -8, scale: 1.1, slots }),
      ]
    : [];

const BACKS = ['audience-short', 'audience-long', 'audience-bun', 'audience-short', 'audience-veil'] as const;

/** Who waits, as shapes: one line where order is, a crowd where not. */
function queue({ view, weights, colours }: PlaceState): Prop[] {
  const loose = Math.min(1, weights.chaos + 0.5 * weights.adrift);
  const next = stream(73);
  const count = Math.round(2 + view.pile * 0.65 + 3 * weights.chaos);
  const shade = mix(colours.floor, INK, 0.62);
  const slots = { ...colours, fabric: shade, wood: mix(shade, INK, 0.25), rim: mix(shade, '#ffffff', 0.16) };
  const step = Math.min(200, 1180 / Math.max(1, count));
  return Array.from({ length: count }, (_, k) =>
    thing(
      BACKS[k % BACKS.length] ?? 'audience-short',
      640 + (k - (count - 1) / 2) * step + (next() - 0.5) * 90 * loose,
      706 + next() * 34 * loose,
      640 + k * 0.01,
      {
        scale: 1 - 0.1 * next() * loose,
        turn: (next() - 0.5) * 14 * loose,
        slots,
      },
    ),
  );
}

export function counter(state: PlaceState): Setting {
  const { view, weights, layout, colours: slots } = state;
  const { chaos, adrift, stagnation } = weights;
  return {
    seats: SEATS[layout],
    guest: GUEST,
    back: [
      shell(slots),
      ...windows(state, [
        { x: -400, y: 86 },
        { x: 1600, y: 86 },
      ]),
      ...SHELVES.map((x, k) => thing('parcel-shelf', x, 400, 9, { turn: (k === 0 ? -1.5 : 2) * chaos, scale: 1, slots })),
      ...parcels(state),
      ...fallen(state),
      ...board(weights, slots, view.pile, view.progress, { x: 502, y: 122, scale: 0.84 }),
      ...fallenNotes(weights, slots, [470, 300, 340, 120]),
      thing(stagnation + adrift > 0.45 ? 'ticket-stuck' : 'ticket', 640, 22, 13, { turn: 5 * chaos, slots }),
      ...clock(state, { x: 480, y: 66 }, 0.7),
      ...lamps(state, [380, 900]),
      ...bunting(state, [
        { x: 20, y: 8 },
        { x: 846, y: 8 },
      ]),
      ...alarm(state, { x: 780, y: 62 }),
      ...cobwebs(state, [
        { x: 430, y: 112, flip: true },
        { x: 850, y: 112, flip: false },
      ]),
      ...plants(weights, state.drive, slots, [
        { x: 470, y: 420, z: 31, scale: 0.7 },
        { x: 812, y: 420, z: 31, scale: 0.7 },
        { x: 640, y: TOP + 4, z: 572, scale: 0.36 },
      ]),
      thing('counter', 640, TOP, 570, { turn: -1 * chaos, slots }),
      thing('bell', 448, TOP + 2, 573, { turn: 20 * chaos, slots }),
      ...lyingSheets(weights, 12, [60, TOP + 2, 1160, 12], 573, slots),
      ...queue(state),
      ...nearSheets(weights, slots),
    ],
    furnish: (figures) => [
      ...mugs(
        state,
        figures.filter(({ z }) => z === 560),
        () => ({ y: TOP, z: 574 }),
      ),
      ...stacks(
        { weights, pile: view.pile, slots },
        [
          { x: 260, y: TOP + 2, z: 573 },
          { x: 1020, y: TOP + 2, z: 573 },
          { x: 830, y: TOP + 2, z: 573 },
          { x: 70, y: TOP + 2, z: 573 },
          { x: 1210, y: TOP + 2, z: 573 },
        ],
        figures,
      ),
      ...flying(weights, view.pile, figures, [[502, 100, 280, 190]], slots),
    ],
    crop: 'counter',
  };
}
