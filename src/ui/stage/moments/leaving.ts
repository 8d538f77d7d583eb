/**
 * Leaving: somebody walks out with a box, behind everybody else, towards the door. In: them as they were last drawn, the door's side and
 * the depth behind the people; out: a figure and their box with one course. Both are seen only while they walk.
 */
import type { PoseName } from '../../../core/look/anatomy.ts';
import { groundOf, headBox } from '../figures.ts';
import { type Figure, type Prop, thing } from '../picture.ts';
import { type Course, REST, UNSEEN } from './course.ts';

/** Feet and size of whoever walks behind the back row; the head is above everybody who sits. */
const LANE = { y: 446, scale: 0.135 } as const;
const SITTING_LANE = { y: 446, scale: 0.15 } as const;
const FAR = 430;
const STEPS = 7;
/** A box in both hands: how far below the chest it is held, and how large, for a figure of scale 1. */
const HELD = { below: 1290, scale: 6.6 } as const;

const out = (side: number): Course => ({
  length: 1150,
  at: (share) =>
    share === 1
      ? UNSEEN
      : {
          ...REST,
          dx: side * FAR * share ** 1.3,
          dy: -Math.abs(Math.sin(share * STEPS * Math.PI)) * 5,
          alpha: Math.min(1, (1 - share) / 0.2),
        },
});

export type Leaving = { readonly figure: Figure; readonly box: Prop; readonly course: Course };

/** `side`: 1 to the right, -1 to the left. `depth`: the lowest z of the people. */
export function leaving(person: Figure, side: number, depth: number, slots: Prop['slots']): Leaving {
  const isSitting = person.look.mobility === 'wheelchair';
  const pose: PoseName = isSitting ? 'wheelchair' : 'standing';
  const lane = isSitting ? SITTING_LANE : LANE;
  const place = { x: person.x, ...lane };
  const figure: Figure = { ...person, pose, ...place, z: depth - 2, tilt: 4, flip: side < 0, head: headBox(pose, place, side < 0) };
  const held = lane.y - (groundOf(pose) - HELD.below) * lane.scale;
  const box = thing('box', person.x, held, depth - 1, {
    scale: HELD.scale * lane.scale,
    move: 'once',
    slots,
  });
  return { figure, box, course: out(side) };
}
