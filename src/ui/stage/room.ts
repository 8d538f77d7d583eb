/**
 * The room: wall, floor, windows, clock, posters, lamps and light. In: the corner's weights and whether it is night; out: things.
 */
import { type Prop, thing } from './picture.ts';
import type { PropName } from './props.ts';
import type { RoomColours } from './colours.ts';
import type { Weights } from './corners.ts';

export type RoomState = { readonly weights: Weights; readonly drive: number; readonly colours: RoomColours; readonly isNight: boolean };

const NIGHT_SKY = '#37476B';

function windowName({ weights, drive, isNight }: RoomState): PropName {
  if (weights.chaos > 0.42) return 'window-storm';
  return drive < 0.45 || isNight ? 'window-blinds' : 'window-day';
}

function windows(state: RoomState): Prop[] {
  const slots = state.isNight ? { ...state.colours, sky: NIGHT_SKY } : state.colours;
  return [70, 1020, -480, 1920].map((x) => thing(windowName(state), x, 86, 10, { slots }));
}

function clock({ weights: { chaos, stagnation }, colours: slots }: RoomState): Prop[] {
  const minute = chaos > 0.4 ? 40 : stagnation > 0.4 ? -8 : 300;
  const hour = chaos > 0.4 ? 200 : stagnation > 0.4 ? 150 : 62;
  const list = [
    thing('clock-face', 372, 134, 12, { turn: 12 * chaos, slots }),
    thing('clock-minute', 372, 134, 13, { turn: minute, slots }),
    thing('clock-hour', 372, 134, 13, { turn: hour, slots }),
  ];
  return chaos > 0.4 ? [thing('clock-buzz', 372, 134, 12, { slots }), ...list] : list;
}

function poster({ weights: { chaos, stagnation, adrift }, colours: slots }: RoomState): Prop {
  const name = chaos > 0.4 ? 'poster-zigzag' : stagnation + adrift > 0.5 ? 'poster-process' : 'poster-rising';
  return thing(name, 904 + 40 * chaos, 152 + 26 * chaos, 12, { turn: -17 * chaos, slots });
}

function lamps({ weights: { thriving, chaos }, drive, colours: slots, isNight }: RoomState): Prop[] {
  const name = drive > 0.45 || isNight ? 'lamp-on' : 'lamp-off';
  return [
    { x: 304, side: 1 },
    { x: 976, side: -1 },
  ].flatMap(({ x, side }) => {
    const place = { turn: 15 * chaos * side, slots };
    const lamp = [thing('cord', x, -4 - 6 * chaos, 15.5, place), thing(name, x, -4 - 6 * chaos, 16, place)];
    return thriving > 0.3 || isNight
      ? [...lamp, thing('lamp-beam', x, 0, 11, { alpha: 0.9 * Math.max(thriving, isNight ? 0.7 : 0) })]
      : lamp;
  });
}

function light({ weights: { thriving, chaos, stagnation }, colours: slots, isNight }: RoomState): Prop[] {
  const list: Prop[] = [];
  if (thriving > 0.25 && !isNight) {
    list.push(
      thing('window-beam', 70, 280, 300, { alpha: 0.5 * thriving }),
      thing('window-beam', 1210, 280, 300, { alpha: 0.45 * thriving, flip: true }),
    );
  }
  if (thriving > 0.8) list.push(thing('bunting', 20, 8, 9, { slots }), thing('bunting', 846, 8, 9, { slots }));
  if (chaos > 0.3) {
    list.push(thing('alarm-glow', 640, 54, 15, { alpha: chaos, scale: 1.15 }), thing('alarm', 640, 58, 18, { slots }));
    if (chaos > 0.45) list.push(thing('alarm-rays', 640, 58, 18.5, { slots, move: 'pulse' }));
  }
  if (stagnation > 0.3) {
    const alpha = Math.min(1, stagnation * 1.4);
    list.push(thing('cobweb', 800, 116, 30, { scale: 0.6, flip: true, alpha: stagnation, slots }));
    list.push(
      thing('cobweb', 260, 86, 30, { scale: 0.5, flip: true, alpha, slots }),
      thing('cobweb', 1020, 86, 30, { scale: 0.5, alpha, slots }),
    );
  }
  return list;
}

/** What stands where the room goes on beyond the set, to both sides. */
const beyond = (slots: RoomColours): Prop[] => [
  thing('door', 1452, 404, 8, { scale: 1.32, slots }),
  thing('coat-rack', 1580, 410, 8, { scale: 1.1, slots }),
  thing('shelf', 1760, 190, 8, { scale: 1.2, slots }),
  thing('shelf', -130, 190, 8, { scale: 1.2, slots }),
];

export const room = (state: RoomState): Prop[] => [
  thing('room', 0, 0, 0, { slots: state.colours }),
  ...beyond(state.colours),
  ...windows(state),
  ...clock(state),
  poster(state),
  ...lamps(state),
  ...light(state),
];
