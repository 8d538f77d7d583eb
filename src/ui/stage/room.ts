/**
 * What rooms are made of: wall and floor, windows, clock, poster, lamps and the light of each corner, wherever a place hangs them. In: the
 * corner's weights and the spots; out: things.
 */
import type { RoomColours } from './colours.ts';
import type { Weights } from './corners.ts';
import { type Prop, thing } from './picture.ts';
import type { PropName } from './props.ts';

export type RoomState = { readonly weights: Weights; readonly drive: number; readonly colours: RoomColours };
export type Point = { readonly x: number; readonly y: number };

/** What is outside, where nobody has let the blinds down and no storm is up. */
export type Sky = 'day' | 'night' | 'dusk' | 'blossom';

function windowName({ weights, drive }: RoomState, sky: Sky): PropName {
  if (sky !== 'day') return `window-${sky}`;
  if (weights.chaos > 0.5) return 'window-storm';
  return drive < 0.45 ? 'window-blinds' : 'window-day';
}

export const windows = (state: RoomState, spots: readonly Point[], sky: Sky = 'day', scale = 1): Prop[] =>
  spots.map(({ x, y }) => thing(windowName(state, sky), x, y, 10, { scale, slots: state.colours }));

export function clock({ weights: { chaos, stagnation }, colours: slots }: RoomState, { x, y }: Point, scale = 1): Prop[] {
  const minute = chaos > 0.4 ? 40 : stagnation > 0.4 ? -8 : 300;
  const hour = chaos > 0.4 ? 200 : stagnation > 0.4 ? 150 : 62;
  const list = [
    thing('clock-face', x, y, 12, { turn: 12 * chaos, scale, slots }),
    thing('clock-minute', x, y, 13, { turn: minute, scale, slots }),
    thing('clock-hour', x, y, 13, { turn: hour, scale, slots }),
  ];
  return chaos > 0.4 ? [thing('clock-buzz', x, y, 12, { scale, slots }), ...list] : list;
}

export function poster({ weights: { chaos, stagnation, adrift }, colours: slots }: RoomState, { x, y }: Point): Prop {
  const name = chaos > 0.4 ? 'poster-zigzag' : stagnation + adrift > 0.5 ? 'poster-process' : 'poster-rising';
  return thing(name, x + 40 * chaos, y + 26 * chaos, 12, { turn: -17 * chaos, slots });
}

/** Hanging lamps with their cords; lit where there is drive. The storm swings them apart. */
export function lamps({ weights: { thriving, chaos }, drive, colours: slots }: RoomState, xs: readonly number[]): Prop[] {
  const name = drive > 0.45 ? 'lamp-on' : 'lamp-off';
  return xs.flatMap((x) => {
    const place = { turn: 15 * chaos * (x < 640 ? 1 : -1), slots };
    const lamp = [thing('cord', x, -4 - 6 * chaos, 15.5, place), thing(name, x, -4 - 6 * chaos, 16, place)];
    return thriving > 0.3 ? [...lamp, thing('lamp-beam', x, 0, 11, { alpha: 0.9 * thriving })] : lamp;
  });
}

/** Sunbeams from windows, each with the side it falls to. */
export const sunbeams = ({ weights: { thriving } }: RoomState, spots: readonly (Point & { readonly flip: boolean })[]): Prop[] =>
  thriving > 0.25 ? spots.map(({ x, y, flip }) => thing('window-beam', x, y, 300, { alpha: 0.5 * thriving, flip })) : [];

export const bunting = ({ weights: { thriving }, colours: slots }: RoomState, spots: readonly Point[]): Prop[] =>
  thriving > 0.8 ? spots.map(({ x, y }) => thing('bunting', x, y, 9, { slots })) : [];

export function alarm({ weights: { chaos }, colours: slots }: RoomState, { x, y }: Point): Prop[] {
  if (chaos <= 0.5) return [];
  const list = [thing('alarm-glow', x, y - 4, 15, { alpha: chaos, scale: 1.15 }), thing('alarm', x, y, 18, { slots })];
  return chaos > 0.6 ? [...list, thing('alarm-rays', x, y, 18.5, { slots, move: 'pulse' })] : list;
}

/** Cobwebs hang from corners of frames: to the right of the point, or `flip` to the left. */
export const cobwebs = (
  { weights: { stagnation }, colours: slots }: RoomState,
  spots: readonly (Point & { readonly flip: boolean })[],
): Prop[] =>
  stagnation > 0.3
    ? spots.map(({ x, y, flip }) => thing('cobweb', x, y, 30, { scale: 0.5, flip, alpha: Math.min(1, stagnation * 1.4), slots }))
    : [];

export const shell = (slots: RoomColours): Prop => thing('room', 0, 0, 0, { slots });
