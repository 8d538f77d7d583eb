/**
 * Desks and what lies on them. Work waiting shows as stacks: towers where nobody keeps order, equal heaps where everything is kept. The desk
 * of somebody sick is tidy, the desk of somebody gone is bare, with the chair behind it.
 */
import type { PersonView } from '../../../core/view/view.ts';
import { greyed, MUG_COLOURS, type RoomColours } from '../colours.ts';
import type { Weights } from '../corners.ts';
import { type Figure, type Prop, thing } from '../picture.ts';
import type { PropName } from '../props.ts';
import { holderOf, type Seating } from '../seating.ts';
import { type Desk, type Layout, MOST_SEATS, type Seat } from '../seats.ts';
import { evenHeap, stackClear } from '../stacks.ts';
import { OFFICE_SEATS, SPARE_DESKS, TABLE } from './office-seats.ts';

export type DeskState = {
  readonly weights: Weights;
  readonly layout: Layout;
  readonly colours: RoomColours;
  readonly mute: number;
  /** Weeks of work waiting, 0 to 12. */
  readonly pile: number;
  readonly people: readonly PersonView[];
  readonly seating: Seating;
  readonly figures: readonly Figure[];
};

type Put = (prop: PropName, along: number, extra?: { scale?: number; turn?: number; mug?: string }) => Prop;

/** Half the desk's width that things may stand on, in units. */
const HALF = { back: 104, front: 132 } as const;
/** Back-row things are drawn smaller, as the desks are. */
const SIZE = { back: 0.82, front: 1 } as const;

function onDesk(desk: Desk, row: Seat['row'], turn: number, slots: RoomColours): Put {
  const angle = (turn * Math.PI) / 180;
  const z = row === 'back' ? 431 : 571;
  return (prop, along, extra = {}) =>
    thing(prop, desk.x + along * Math.cos(angle), desk.y + 2 + along * Math.sin(angle), z, {
      turn: turn + (extra.turn ?? 0),
      scale: SIZE[row] * (extra.scale ?? 1),
      slots: extra.mug === undefined ? slots : { ...slots, mug: extra.mug },
    });
}

/** Stacks on one desk: first side, other side; null is nothing. */
function stacksFor(pile: number, weights: Weights, seat: number): readonly [PropName | null, PropName | null] {
  const level = Math.min(4, Math.floor(pile / 2.4));
  if (weights.stagnation > 0.35) return [evenHeap(pile), evenHeap(pile)];
  const loose = weights.chaos > 0.35 || weights.adrift > 0.4;
  const heaps: readonly (readonly [PropName | null, PropName | null])[] = loose
    ? [
        ['stack-low', null],
        [seat % 2 === 0 ? 'stack-high' : 'stack-low', null],
        ['stack-high', seat % 2 === 0 ? 'stack-low' : null],
        ['stack-tower', seat % 2 === 0 ? 'stack-low' : 'stack-high'],
        ['stack-tower', 'stack-tower'],
      ]
    : [
        [seat % 3 === 0 ? 'stack-low' : null, null],
        ['stack-low', null],
        ['stack-low', seat % 2 === 0 ? 'stack-low' : null],
        ['stack-high', 'stack-low'],
        ['stack-high', 'stack-high'],
      ];
  return heaps[level] ?? [null, null];
}

function inUse(put: Put, seat: Seat, at: number, state: DeskState): Prop[] {
  const { weights, pile, mute } = state;
  const half = HALF[seat.row];
  const side = at % 2 === 0 ? -1 : 1;
  const [first, second] = stacksFor(pile, weights, at);
  const list: Prop[] = [];
  if (first !== null) list.push(...stackClear((prop) => put(prop, side * (half - 16)), first, state.figures));
  if (second !== null) list.push(...stackClear((prop) => put(prop, -side * (half - 20)), second, state.figures));
  if (seat.row === 'front') {
    const mug = greyed(MUG_COLOURS[at % MUG_COLOURS.length] ?? MUG_COLOURS[0], mute);
    if (weights.chaos > 0.5 && at === 1) list.push(put('mug-fallen', side * -70, { mug }), put('spill', side * -48));
    else list.push(put('mug', -side * 56, { mug }));
    if (weights.thriving > 0.4) list.push(put('mug-steam', -side * 56));
  }
  if (weights.chaos > 0.3 && (at === 0 || at === 2)) list.push(put('laptop', -side * 52, { scale: 0.86, turn: -9 }));
  return list;
}

/** Somebody was here: the chair behind the desk, pushed in. */
const emptyChair = (x: number, y: number, row: Seat['row'], slots: RoomColours): Prop =>
  thing('chair', x, y + (row === 'back' ? 44 : 60), row === 'back' ? 429 : 569, { scale: row === 'back' ? 1 : 1.25, slots });

function deskOf(seat: Seat, at: number, state: DeskState): Prop[] {
  const { weights, layout, colours, people, seating } = state;
  const holder = holderOf(people, seating, at);
  if (holder === null || holder.state === 'coming') return [];
  const isEmpty = holder.state !== 'here';
  if (seat.desk === null) return isEmpty ? [emptyChair(seat.sit.x, TABLE.y, 'front', colours)] : [];
  const crooked = weights.chaos + 0.5 * weights.adrift;
  const loose = OFFICE_SEATS.scattered[at]?.desk?.turn ?? 0;
  const turn = layout === 'scattered' ? seat.desk.turn * Math.min(1, weights.chaos * 1.2) : loose * 0.45 * crooked;
  const name = seat.row === 'back' ? 'desk-back' : 'desk-front';
  const put = onDesk(seat.desk, seat.row, turn, colours);
  const list = [thing(name, seat.desk.x, seat.desk.y, seat.row === 'back' ? 430 : 570, { turn, slots: colours })];
  if (!isEmpty) return [...list, ...inUse(put, seat, at, state)];
  list.push(emptyChair(seat.sit.x, seat.desk.y, seat.row, colours));
  return holder.state === 'sick' ? [...list, put('mug', 40, { mug: greyed(MUG_COLOURS[at % 3] ?? MUG_COLOURS[0], state.mute) })] : list;
}

/** The long table, with something before everybody who sits at it. */
function longTable(state: DeskState): Prop[] {
  const { colours, figures, weights, pile } = state;
  const put = onDesk({ ...TABLE, turn: 0 }, 'front', 0, colours);
  const list = [
    thing('table-long', TABLE.x, TABLE.y, 570, { slots: colours }),
    put('paper-3', -190),
    put('plant-healthy', 8, { scale: 0.4 }),
  ];
  for (const [k, figure] of figures.filter((one) => one.z === 560 && Math.abs(one.x - TABLE.x) < 500).entries()) {
    const along = figure.x - TABLE.x + (figure.flip ? -78 : 72);
    const mug = put('mug', along, { mug: greyed(MUG_COLOURS[k % MUG_COLOURS.length] ?? MUG_COLOURS[0], state.mute) });
    list.push(mug);
    if (weights.thriving > 0.4) list.push(put('mug-steam', along));
  }
  if (pile > 3) list.push(...stackClear((prop) => put(prop, -456), pile > 7 ? 'stack-high' : 'stack-low', figures));
  if (pile > 5) list.push(...stackClear((prop) => put(prop, 456), pile > 9 ? 'stack-high' : 'stack-low', figures));
  return list;
}

export function desks(state: DeskState): Prop[] {
  const list: Prop[] = [];
  for (let at = 0; at < MOST_SEATS; at++) {
    const seat = OFFICE_SEATS[state.layout][at];
    if (seat !== undefined) list.push(...deskOf(seat, at, state));
  }
  if (state.layout !== 'table') return list;
  const taken = new Set(list.map((prop) => prop.x));
  for (const desk of SPARE_DESKS.filter((one) => !taken.has(one.x))) {
    list.push(thing('desk-back', desk.x, desk.y, 430, { slots: state.colours }), onDesk(desk, 'back', 0, state.colours)('stack-low', -74));
  }
  return [...list, ...longTable(state)];
}
