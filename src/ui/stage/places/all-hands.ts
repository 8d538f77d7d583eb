/** All hands: the team on a platform before the screen, and rows of backs of heads before them. */
import { stream } from '../../../core/base/dice.ts';
import { CLOTHES_COLOURS, HAIR_COLOURS, SKIN_COLOURS } from '../../../core/look/palette.ts';
import { board, fallenNotes } from '../board.ts';
import { flying, lyingSheets, nearSheets } from '../clutter.ts';
import { greyed } from '../colours.ts';
import { type Prop, thing } from '../picture.ts';
import { plants } from '../plants.ts';
import { alarm, bunting, cobwebs, lamps, poster, shell, windows } from '../room.ts';
import type { Layout, Seat, Spot } from '../seats.ts';
import { stacks } from '../stacks.ts';
import { emptyChairs, mugs } from './at-seats.ts';
import type { PlaceState, Setting } from './place.ts';

const PLATFORM = 520;
/** Two long tables on the platform, the screen between them. */
const TABLES = [246, 1034] as const;
const TABLE_TOP = 444;

const XS = [366, 914, 246, 1034, 126, 1154, 1290, -10] as const;
const LATE = 6;
const behind = (x: number, tilt: number): Seat => ({
  row: 'back',
  sit: { x, y: TABLE_TOP + 16, scale: 0.152, flip: x > 640, z: 460 },
  desk: null,
  tilt,
});

const SEATS: Readonly<Record<Layout, readonly Seat[]>> = {
  table: XS.map((x, k) => ({
    ...behind(x, 0),
    stand: {
      x: x + (x < 640 ? 24 : -24),
      y: 548,
      scale: 0.138,
      flip: x > 640,
      pose: k % 3 === 0 ? 'standing-point' : 'standing',
      always: true,
    },
  })),
  scattered: XS.map((x, k) => ({
    ...behind(x + (k % 2 === 0 ? -8 : 10), k % 2 === 0 ? 7 : -6),
    ...(k % 3 === 2
      ? {}
      : {
          stand: {
            x: x + (x < 640 ? 30 : -44),
            y: 540 + (k % 2) * 14,
            scale: 0.136 + 0.006 * (k % 2),
            flip: x > 640,
            pose: k % 2 === 0 ? 'standing-point' : 'standing',
            always: true,
          } as const,
        }),
  })),
  rows: XS.map((x, k) =>
    k < LATE ? behind(x, 3) : { ...behind(x, 3), stand: { x, y: 548, scale: 0.138, flip: x > 640, pose: 'standing', always: true } },
  ),
};
const GUEST: Spot = { x: 640, y: 552, scale: 0.14, z: 482 };

const BACKS = ['audience-short', 'audience-long', 'audience-bun', 'audience-short', 'audience-veil'] as const;
const values = (list: Readonly<Record<string, string>>): readonly string[] => Object.values(list);

/** Two rows before the platform: in step where all is order, else anyhow, with holes where nobody cares. */
function audience({ weights, colours, mute }: PlaceState): Prop[] {
  const loose = Math.min(1, weights.chaos + 0.6 * weights.adrift);
  const next = stream(61);
  const pick = (list: readonly string[]): string => greyed(list[Math.floor(next() * list.length)] ?? '#5F7391', mute * 0.7);
  const rows = [
    { y: 672, scale: 0.78, z: 640, from: -700, count: 19, step: 146 },
    { y: 730, scale: 1, z: 644, from: -640, count: 15, step: 184 },
  ];
  return rows.flatMap(({ y, scale, z, from, count, step }) =>
    Array.from({ length: count }, (_, k): Prop[] => {
      const [dx, dy, away, which] = [next() - 0.5, next() - 0.5, next(), Math.floor(next() * BACKS.length)];
      const slots = {
        ...colours,
        fabric: pick(values(CLOTHES_COLOURS)),
        wood: pick(values(HAIR_COLOURS)),
        rim: pick(values(SKIN_COLOURS)),
      };
      if (away < 0.3 * weights.adrift + 0.16 * weights.chaos) return [];
      return [
        thing(BACKS[which] ?? 'audience-short', from + k * step + dx * 60 * loose, y + Math.abs(dy) * 30 * loose, z + k * 0.01, {
          scale,
          turn: dx * 16 * loose,
          slots,
        }),
      ];
    }).flat(),
  );
}

export function allHands(state: PlaceState): Setting {
  const { view, weights, layout, colours: slots } = state;
  const { chaos, thriving } = weights;
  const seats = SEATS[layout];
  return {
    seats,
    guest: GUEST,
    back: [
      shell(slots),
      ...windows(state, [
        { x: 20, y: 60 },
        { x: 1070, y: 60 },
        { x: -420, y: 86 },
        { x: 1640, y: 86 },
      ]),
      thing('screen', 640, 44, 9, { turn: -1.5 * chaos, slots }),
      ...board(weights, slots, view.pile, view.progress, { x: 454, y: 60, scale: 1.13 }),
      ...fallenNotes(weights, slots, [440, 310, 400, 130]),
      poster(state, { x: 322, y: 130 }),
      ...lamps(state, [240, 1020]),
      ...bunting(state, [
        { x: 20, y: 8 },
        { x: 846, y: 8 },
        { x: 433, y: 8 },
      ]),
      ...alarm(state, { x: 930, y: 70 }),
      ...cobwebs(state, [
        { x: 862, y: 56, flip: true },
        { x: 418, y: 56, flip: false },
      ]),
      ...(thriving > 0.45
        ? [thing('balloons', 470, 520, 466, { scale: 0.86, slots }), thing('balloons', 812, 520, 466, { scale: 0.86, flip: true, slots })]
        : []),
      thing('platform', 640, PLATFORM, 380, { slots }),
      ...TABLES.map((x, k) => thing('table-long', x, TABLE_TOP, 470, { scale: 0.42, turn: (k === 0 ? -2.4 : 3) * chaos, slots })),
      thing('lectern', 560, 524, 471, { turn: 5 * chaos, slots }),
      ...plants(weights, state.drive, slots, [
        { x: 30, y: 524, z: 473, scale: 0.8 },
        { x: 1250, y: 524, z: 473, scale: 0.8 },
        { x: 726, y: 520, z: 385, scale: 0.6 },
      ]),
      ...lyingSheets(weights, 14, [60, 520, 1160, 18], 475, slots),
      ...audience(state),
      ...nearSheets(weights, slots),
    ],
    furnish: (figures) => [
      ...emptyChairs(state, seats, 459),
      ...mugs(
        state,
        figures.filter(({ z }) => z < 470),
        () => ({ y: TABLE_TOP, z: 472 }),
      ),
      ...stacks(
        { weights, pile: view.pile, slots },
        [
          { x: 410, y: TABLE_TOP + 2, z: 472, scale: 0.72 },
          { x: 872, y: TABLE_TOP + 2, z: 472, scale: 0.72 },
          { x: 470, y: 526, z: 474, scale: 0.8 },
          { x: 806, y: 526, z: 474, scale: 0.8 },
          { x: 80, y: TABLE_TOP + 2, z: 472, scale: 0.72 },
          { x: 1200, y: TABLE_TOP + 2, z: 472, scale: 0.72 },
        ],
        figures,
      ),
      ...flying(weights, view.pile, figures, [[454, 0, 380, 300]], slots),
    ],
    crop: 'all-hands',
  };
}
