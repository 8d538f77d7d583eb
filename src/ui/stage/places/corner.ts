/**
 * Corner: a talk between two. Whoever the scene is with sits large in an armchair before our own; the others are far behind glass.
 */
import { board } from '../board.ts';
import { flying, lyingSheets, paperBalls } from '../clutter.ts';
import { type Prop, thing } from '../picture.ts';
import { plants } from '../plants.ts';
import { alarm, clock, cobwebs, shell, windows } from '../room.ts';
import type { Seat, Spot } from '../seats.ts';
import { MOST_SEATS } from '../seats.ts';
import { stacks } from '../stacks.ts';
import { mugs } from './at-seats.ts';
import { oppositeSeat, type PlaceState, type Setting } from './place.ts';

/** Left lower corner of the glass. */
const GLASS = { x: 30, y: 452 } as const;
const TABLE_TOP = 588;
const CHAIR: Spot = { x: 890, y: 632, scale: 0.335, z: 560 };

/** Behind the three panes, two in each; the seventh and eighth further back. */
const FAR: readonly Spot[] = [300, 400, 92, 186, 514, 608, 138, 350].map((x, k) => ({
  x,
  y: k < 6 ? 366 : 350,
  scale: 0.13,
  flip: x > 350,
  z: k < 6 ? 420 : 415,
}));
const DISTURBED = [-6, 8, 5, -8, 7, -5, 4, -4] as const;

function seatsOf(state: PlaceState): readonly Seat[] {
  const near = oppositeSeat(state);
  const wild = state.layout === 'scattered' ? 1 : 0;
  return Array.from({ length: MOST_SEATS }, (_, k) => {
    const far = FAR[k] ?? CHAIR;
    const spot = k === near ? CHAIR : { ...far, x: far.x + wild * (DISTURBED[k] ?? 0) };
    return { row: k === near ? 'front' : 'back', sit: spot, desk: null, tilt: wild * (DISTURBED[k] ?? 0) };
  });
}

function furniture({ weights, drive, colours: slots }: PlaceState): Prop[] {
  const { chaos, thriving } = weights;
  const isLit = drive > 0.45;
  return [
    thing('glass-back', GLASS.x, GLASS.y, 40, { slots }),
    thing('glass-wall', GLASS.x, GLASS.y, 430, { slots }),
    thing('armchair-back', CHAIR.x, 668, 540, { turn: 3 * chaos, slots }),
    thing('table-low', CHAIR.x, TABLE_TOP, 570, { turn: -2 * chaos, slots }),
    thing('armchair-own', 236, 760, 650, { slots }),
    ...(isLit ? [thing('lamp-glow', 1176, 200, 34, { alpha: 0.4 + 0.5 * thriving, slots })] : []),
    thing('lamp-floor', 1176, 520, 35, { turn: 7 * chaos, scale: 1.1, slots }),
    ...(thriving > 0.5 ? [thing('rug', 800, 640, 32, { scale: 1.2, alpha: thriving, slots })] : []),
    ...(chaos > 0.5 ? [thing('plant-stressed', 640, 560, 520, { scale: 0.9, turn: -78, slots })] : []),
  ];
}

export function corner(state: PlaceState): Setting {
  const { view, weights, colours: slots } = state;
  const isGuestNear = view.guest !== null && oppositeSeat(state) === null;
  return {
    seats: seatsOf(state),
    guest: isGuestNear ? { ...CHAIR, pose: 'explaining' } : { x: 1196, y: 640, scale: 0.17, flip: true, z: 556 },
    back: [
      shell(slots),
      ...board(weights, slots, view.pile, view.progress, { x: 252, y: 148, scale: 0.5 }).map((prop) => ({ ...prop, z: 41 + prop.z / 100 })),
      ...windows(state, [
        { x: 930, y: 60 },
        { x: 1560, y: 86 },
      ]),
      thing('shelf', 790, 200, 8, { scale: 1.1, slots }),
      ...clock(state, { x: 776, y: 292 }, 0.7),
      ...alarm(state, { x: 350, y: 96 }),
      ...cobwebs(state, [
        { x: 1120, y: 60, flip: true },
        { x: 700, y: 210, flip: false },
      ]),
      ...furniture(state),
      ...plants(
        weights,
        state.drive,
        slots,
        [
          { x: 1262, y: 560, z: 36, scale: 1.25 },
          { x: 706, y: 470, z: 36, scale: 0.8 },
          { x: 560, y: 700, z: 645, scale: 1.1 },
        ],
        1,
      ),
      ...lyingSheets(weights, 8, [740, 590, 300, 14], 572, slots),
      ...paperBalls(weights, view.order, [480, 500, 240, 130], slots),
    ],
    furnish: (figures) => [
      ...mugs(
        state,
        figures.filter(({ scale }) => scale > 0.3),
        () => ({ y: TABLE_TOP + 4, z: 573 }),
      ),
      ...stacks(
        { weights, pile: view.pile, slots },
        [
          { x: 1090, y: TABLE_TOP + 2, z: 572 },
          { x: 690, y: TABLE_TOP + 2, z: 572 },
          { x: 560, y: 566, z: 505 },
          { x: 470, y: 560, z: 504, scale: 0.9 },
        ],
        figures,
      ),
      ...flying(weights, view.pile * 0.5, figures, [[252, 120, 170, 130]], slots),
    ],
    crop: 'corner',
  };
}
