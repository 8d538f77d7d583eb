/**
 * Remote: a screen full of video tiles, two rows of them, one for each of the team and for a guest; a free one shares the board. Who is away
 * is a muted tile, who left a dark one; where nobody keeps order tiles hang askew, people are cut oddly and pictures freeze.
 */
import { board } from '../board.ts';
import { flying, nearSheets } from '../clutter.ts';
import { greyed, MUG_COLOURS } from '../colours.ts';
import { type Prop, thing } from '../picture.ts';
import { plants } from '../plants.ts';
import { alarm, cobwebs, shell, windows } from '../room.ts';
import { holderOf } from '../seating.ts';
import type { Seat } from '../seats.ts';
import { stacks } from '../stacks.ts';
import { type PlaceState, seatsTaken, type Setting } from './place.ts';

/** The screen's inner corner and size, and a tile as drawn. */
const SCREEN = { x: 96, y: 40, width: 1088, height: 540 } as const;
const TILE = { width: 340, height: 250, gap: 12 } as const;
/** Where the picture's lower edge is, from the tile's top. */
const EDGE = 234;
const DESK_TOP = 628;

type Tile = { readonly x: number; readonly y: number; readonly scale: number };

/** Two rows, as many columns as it takes. */
function tilesFor(count: number): readonly Tile[] {
  const columns = Math.max(2, Math.ceil(count / 2));
  const { width, height, gap } = TILE;
  const scale = Math.min((SCREEN.width - gap * (columns + 1)) / columns / width, (SCREEN.height - 3 * gap) / 2 / height);
  const [across, down] = [width * scale + gap, height * scale + gap];
  const left = SCREEN.x + (SCREEN.width - columns * across + gap) / 2;
  const top = SCREEN.y + (SCREEN.height - 2 * down + gap) / 2;
  return Array.from({ length: columns * 2 }, (_, k) => ({
    x: left + (k % columns) * across,
    y: top + Math.floor(k / columns) * down,
    scale,
  }));
}

/** Odd crops: to the side (share of the tile), and further from the camera. */
const ODD = [
  [-0.2, 0.82],
  [0.16, 1],
  [0.24, 0.7],
  [-0.14, 0.95],
  [0.05, 0.74],
  [-0.24, 0.86],
] as const;

function spotIn(tile: Tile, k: number, loose: number): { x: number; y: number; scale: number; z: number } {
  const [side, size] = ODD[k % ODD.length] ?? [0, 1];
  return {
    x: tile.x + tile.scale * TILE.width * (0.5 + side * loose),
    y: tile.y + tile.scale * EDGE,
    // In small tiles nobody is far away as well: faces stay large enough to read.
    scale: 0.196 * tile.scale * (1 + (size - 1) * loose * (tile.scale > 0.9 ? 1 : 0.4)),
    z: 420 + (k % 2) * 0.1,
  };
}

/** Degrees by which tiles hang askew in full chaos. */
const TURNS = [1.6, -2.2, 2, -1.4, 2.4, -1.8] as const;

function tileThings(state: PlaceState, tile: Tile, at: number): Prop[] {
  const { view, seating, weights, colours: slots } = state;
  const loose = Math.min(1, weights.chaos + 0.5 * weights.adrift);
  const turn = (TURNS[at % TURNS.length] ?? 0) * weights.chaos;
  const put = (prop: 'tile-window' | 'tile-shelf' | 'tile-off' | 'tile-empty' | 'tile-bar', z: number): Prop =>
    thing(prop, tile.x, tile.y + (at % 2 === 0 ? 3 : -3) * loose, z, { scale: tile.scale, turn, slots });
  const holder = holderOf(view.people, seating, at);
  if (holder?.state === 'sick') return [put('tile-off', 310)];
  if (holder?.state === 'left') return [put('tile-empty', 310)];
  return [put(at % 2 === 0 ? 'tile-window' : 'tile-shelf', 310), put('tile-bar', 500)];
}

/** Frozen pictures and windows that pop up. */
function trouble({ weights, colours: slots }: PlaceState, tiles: readonly Tile[], taken: number): Prop[] {
  const frozen = Math.round(taken * Math.min(0.7, 0.6 * weights.chaos + 0.4 * weights.adrift));
  const list = tiles
    .slice(0, taken)
    .filter((_, k) => (k * 2) % 3 !== 1)
    .slice(0, frozen)
    .map(({ x, y, scale }) => thing('spinner', x + 296 * scale, y + 44 * scale, 510, { scale, slots }));
  if (weights.chaos > 0.5)
    list.push(
      thing('popup', 640, 566, 600, { scale: 0.9, turn: 2, slots }),
      thing('popup', 1150, 300, 600, { scale: 0.8, turn: -3, slots }),
      thing('popup', 150, 310, 600, { scale: 0.8, turn: 4, slots }),
    );
  return list;
}

function onDesk({ weights, colours, mute }: PlaceState): Prop[] {
  const slots = { ...colours, mug: greyed(MUG_COLOURS[0], mute) };
  const list = [thing('mug', 300, DESK_TOP + 6, 604, { scale: 1.3, slots })];
  if (weights.thriving > 0.4) list.push(thing('mug-steam', 300, DESK_TOP + 6, 604, { scale: 1.3, slots }));
  if (weights.chaos > 0.4) list.push(thing('cups-dirty', 420, DESK_TOP + 8, 604, { slots }), thing('cable', 760, 660, 605, { slots }));
  return list;
}

export function remote(state: PlaceState): Setting {
  const { view, weights, colours: slots } = state;
  const taken = Math.max(1, (seatsTaken(state).at(-1) ?? 0) + 1);
  const count = taken + (view.guest === null ? 0 : 1);
  const tiles = tilesFor(Math.max(count, 6));
  const loose = Math.min(1, weights.chaos + 0.5 * weights.adrift);
  const seats = tiles.map(
    (tile, k): Seat => ({ row: 'back', sit: spotIn(tile, k, loose), desk: null, tilt: 5 * loose * (k % 2 === 0 ? 1 : -1) }),
  );
  const guestTile = tiles[taken] ?? { x: 0, y: 0, scale: 1 };
  const free = tiles.slice(count);
  const shared = free[0];
  return {
    seats,
    guest: { ...spotIn(guestTile, 1, 0), pose: 'explaining' },
    back: [
      shell(slots),
      ...windows(state, [
        { x: -280, y: 86 },
        { x: 1460, y: 86 },
      ]),
      thing('shelf', 1330, 190, 8, { scale: 1.2, slots }),
      thing('table-long', 640, DESK_TOP, 280, { scale: 1.5, slots }),
      thing('monitor', 80, 24, 300, { slots }),
      ...tiles.slice(0, taken).flatMap((tile, k) => tileThings(state, tile, k)),
      ...(view.guest === null
        ? []
        : [
            thing('tile-shelf', guestTile.x, guestTile.y, 310, { scale: guestTile.scale, slots }),
            thing('tile-bar', guestTile.x, guestTile.y, 500, { scale: guestTile.scale, slots }),
          ]),
      ...(shared === undefined
        ? []
        : board(weights, slots, view.pile, view.progress, { x: shared.x + 4, y: shared.y + 26 * shared.scale, scale: shared.scale }).map(
            (prop) => ({ ...prop, z: 311 + prop.z / 100 }),
          )),
      ...free.slice(1).map(({ x, y, scale }) => thing('tile-empty', x, y, 310, { scale, slots })),
      ...trouble(state, tiles, taken),
      ...alarm(state, { x: 640, y: 0 }),
      ...cobwebs(state, [
        { x: 82, y: 26, flip: false },
        { x: 1198, y: 26, flip: true },
      ]).map((prop) => ({ ...prop, z: 320 })),
      ...onDesk(state),
      ...plants(weights, state.drive, slots, [
        { x: 1180, y: DESK_TOP + 8, z: 604, scale: 0.42 },
        { x: 30, y: 420, z: 31, scale: 0.7 },
        { x: 1250, y: 420, z: 31, scale: 0.7 },
      ]),
      ...nearSheets(weights, slots).slice(1),
    ],
    furnish: (figures) => [
      ...stacks(
        { weights, pile: view.pile, slots },
        [
          { x: 46, y: DESK_TOP + 6, z: 604, scale: 1.1 },
          { x: 1236, y: DESK_TOP + 6, z: 604, scale: 1.1 },
          { x: 130, y: DESK_TOP + 8, z: 605 },
          { x: 1090, y: DESK_TOP + 8, z: 605 },
        ],
        figures,
      ),
      ...flying(weights, view.pile * 0.4, figures, [], slots),
    ],
    crop: 'remote',
    isWhole: true,
  };
}
