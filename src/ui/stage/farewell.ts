/**
 * Farewell: who has just gone is seen once more, walking out between the desks. In: the people of the view before and of this one; out: who
 * goes, and how they are drawn. Without a view before (a resume, the first picture) nobody is seen going.
 */
import type { PersonView } from '../../core/view/view.ts';
import { headBox, inSteps } from './figures.ts';
import { overlaps } from './keep-clear.ts';
import type { Figure } from './picture.ts';
import { faceOf, leavingPose } from './posture.ts';
import type { Layout, Spot } from './seats.ts';

/** Between the desks, where nobody stands; the first that hides nobody is taken. */
const WAYS_OUT: Readonly<Record<Layout, readonly Spot[]>> = {
  table: [
    { x: 592, y: 556, scale: 0.15 },
    { x: 824, y: 556, scale: 0.15 },
  ],
  scattered: [
    { x: 420, y: 600, scale: 0.166 },
    { x: 770, y: 600, scale: 0.166 },
  ],
  rows: [
    { x: 444, y: 600, scale: 0.166 },
    { x: 836, y: 600, scale: 0.166 },
  ],
};
/** Behind those who sit in front, before the desks of the back row. */
const Z = 500;

/** The first of those who were here and now are gone. */
export function whoGoes(before: readonly PersonView[], now: readonly PersonView[]): PersonView | null {
  const wasHere = new Set(before.filter(({ state }) => state === 'here').map(({ id }) => id));
  return now.find(({ id, state }) => state === 'left' && wasHere.has(id)) ?? null;
}

/** Nobody, where every way out would hide a head. `mute`: 0 to 1 drains colour. */
export function leaving(person: PersonView, layout: Layout, mute: number, others: readonly Figure[]): Figure | null {
  const pose = leavingPose(person);
  for (const way of WAYS_OUT[layout]) {
    const head = headBox(pose, way, false);
    if (others.some((other) => overlaps(head, other.head, 4))) continue;
    const { id, look } = person;
    return { kind: 'figure', id, look, pose, face: faceOf(person), ...way, z: Z, tilt: 0, flip: false, mute: inSteps(mute), head };
  }
  return null;
}
