/** Night: the office after hours. Dark windows, the lamps off, and one on the first desk. */
import { greyed } from '../colours.ts';
import { type Prop, thing } from '../picture.ts';
import { lamps } from '../room.ts';
import { OFFICE_GUEST, officeBack, officeFurniture, officeWall } from './office.ts';
import { OFFICE_SEATS, TABLE } from './office-seats.ts';
import { type PlaceState, type Setting, seatsTaken } from './place.ts';

/** Where the lamp stands: on the desk of the first who has one, or in the middle of the table. */
function lampAt(state: PlaceState): { readonly x: number; readonly y: number } {
  if (state.layout === 'table') return { x: TABLE.x + 8, y: TABLE.y };
  const desk = OFFICE_SEATS[state.layout][seatsTaken(state)[0] ?? 0]?.desk;
  return desk ? { x: desk.x + 146, y: desk.y } : TABLE;
}

function lamp(state: PlaceState): Prop[] {
  const { x, y } = lampAt(state);
  const slots = { ...state.colours, shade: greyed('#2F8F83', state.mute * 0.5) };
  return [
    thing('lamp-desk', x, y + 2, 573, { slots, scale: 1.1, flip: state.layout !== 'table' }),
    thing('lamp-glow', x - 30, y - 70, 702, { scale: 1.9, alpha: 0.6 }),
  ];
}

function supper({ weights, layout, colours: slots }: PlaceState): Prop[] {
  const edge = layout === 'scattered' ? 610 : 592;
  const list: Prop[] = [thing('takeaway', layout === 'table' ? 420 : 690, edge, 573, { slots })];
  if (weights.chaos + weights.adrift > 0.4)
    list.push(thing('takeaway', layout === 'table' ? 800 : 300, edge + 8, 574, { turn: 80, slots }));
  return list;
}

export function night(state: PlaceState): Setting {
  const { layout } = state;
  // The big lamps and the beams of the day are out whatever the drive.
  const dark = { ...state, drive: 0, weights: { ...state.weights, thriving: 0 } };
  return {
    seats: OFFICE_SEATS[layout],
    guest: OFFICE_GUEST[layout],
    back: [...officeWall(state, 'night'), ...lamps(dark, [304, 976]), ...officeBack(state), ...supper(state), ...lamp(state)],
    furnish: officeFurniture(state),
    washes: [{ kind: 'wash', wash: 'dark', alpha: 0.34, z: 701 }],
    crop: layout === 'table' ? 'table' : 'rows',
  };
}
