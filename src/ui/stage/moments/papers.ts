/**
 * Papers: sheets that burst from a desk, that come to a stack, or that go from it. In: where, what is clear of heads, colours; out:
 * sheets with their courses. They are seen only while they fly; a sheet whose flight would cross a head is left out.
 */
import { stream } from '../../../core/base/dice.ts';
import type { Slots } from '../../../core/look/slots.ts';
import { thing } from '../picture.ts';
import { easeOut, REST, UNSEEN } from './course.ts';
import type { Flight } from './heads.ts';

/** Whether a sheet's flight is free of heads. */
type IsClear = (flight: Flight) => boolean;

const SHEETS = ['paper-1', 'paper-2', 'paper-3'] as const;
/** Before everybody, as the sheets are that always drift. */
const DEPTH = 661;
const BURST = { length: 1100, most: 12, tries: 40, fall: 300 } as const;
type Point = { readonly x: number; readonly y: number };

/** Thrown up and sideways from a point, falling and fading. */
export function burst(from: Point, isClear: IsClear, slots: Slots): readonly Flight[] {
  const next = stream(53);
  const flights: Flight[] = [];
  for (let tries = 0; flights.length < BURST.most && tries < BURST.tries; tries++) {
    const angle = (-160 + next() * 140) * (Math.PI / 180);
    const speed = 200 + next() * 320;
    const spin = (next() - 0.5) * 540;
    const prop = thing(SHEETS[tries % 3] ?? 'paper-1', from.x, from.y, DEPTH, {
      scale: 0.6 + next() * 0.4,
      turn: next() * 90,
      move: 'once',
      slots,
    });
    const at = (share: number) => {
      if (share === 1) return UNSEEN;
      const alpha = Math.min(1, share / 0.06, (1 - share) / 0.3);
      return {
        ...REST,
        dx: Math.cos(angle) * speed * share,
        dy: Math.sin(angle) * speed * share + BURST.fall * share ** 2,
        turn: spin * share,
        alpha,
      };
    };
    const flight = { prop, course: { length: BURST.length, at } };
    if (isClear(flight)) flights.push(flight);
  }
  return flights;
}

/** How far above a stack its sheets come from or go to, units. */
const ABOVE = 190;

/** Sheets that fall onto a stack one after the other, or rise from it. `count` is how many. */
export function stacking(on: Point, count: number, isGrowing: boolean, isClear: IsClear, slots: Slots): readonly Flight[] {
  return Array.from({ length: count }, (_, k): Flight => {
    const side = k % 2 === 0 ? 1 : -1;
    const prop = thing(SHEETS[k % 3] ?? 'paper-1', on.x, on.y, DEPTH, { scale: 0.62, turn: side * 8, move: 'once', slots });
    const begin = count === 1 ? 0 : (k / count) * 0.5;
    const at = (share: number) => {
      const own = Math.min(1, Math.max(0, (share - begin) / 0.5));
      if (share === 1 || own === 0 || own === 1) return UNSEEN;
      const far = isGrowing ? 1 - easeOut(own) : easeOut(own);
      const alpha = Math.min(1, own / 0.15, (1 - own) / 0.25);
      return { ...REST, dx: side * 34 * far, dy: -ABOVE * far, turn: side * 50 * far, alpha };
    };
    return { prop, course: { length: 1000, at } };
  }).filter(isClear);
}
