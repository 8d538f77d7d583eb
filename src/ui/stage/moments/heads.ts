/**
 * Heads while people move: in: figures and their courses; out: boxes at a time, and whether a way, or a thing's flight, is free of
 * heads.
 */
import type { Box } from '../../../core/look/anatomy.ts';
import { boundsOf, covers, overlaps } from '../keep-clear.ts';
import type { Figure, Prop } from '../picture.ts';
import { type Course, LONGEST, shiftAt } from './course.ts';

export type Courses = ReadonlyMap<Figure, Course>;

/** Where the head is `time` milliseconds into the course. */
export function headAt(figure: Figure, course: Course | undefined, time: number): Box {
  if (course === undefined) return figure.head;
  const { dx, dy, scaleX, scaleY } = shiftAt(course, time);
  const [x, y, width, height] = figure.head;
  return [figure.x + (x - figure.x) * scaleX + dx, figure.y + (y - figure.y) * scaleY + dy, width * scaleX, height * scaleY];
}

/** A head with the shoulders and the body below it. */
const reach = ([x, y, width, height]: Box): Box => [x - width * 0.2, y, width * 1.4, height * 2.4];

const STEP = 40;

/** Whether this way leads before somebody's head, or behind somebody, where the picture itself has neither. */
export function isWayFree(figure: Figure, course: Course, others: readonly Figure[], courses: Courses): boolean {
  for (const other of others) {
    const isFront = figure.z >= other.z;
    const seen = (mine: Box, theirs: Box): boolean => (isFront ? overlaps(reach(mine), theirs) : overlaps(reach(theirs), mine));
    // Where bodies are before heads anyhow, heads alone must not meet.
    const meet = seen(figure.head, other.head) ? overlaps : seen;
    if (overlaps(figure.head, other.head)) continue;
    const theirs = courses.get(other);
    for (let time = 0; time < Math.max(course.length, theirs?.length ?? 0); time += STEP) {
      if (meet(headAt(figure, course, time), headAt(other, theirs, time))) return false;
    }
  }
  return true;
}

/** A thing with what happens to it. */
export type Flight = { readonly prop: Prop; readonly course: Course };

/** The thing as it is at this share of its course. */
export function shifted({ prop, course }: Flight, share: number): Prop {
  const { dx, dy, turn, scaleX, scaleY } = course.at(share);
  return { ...prop, x: prop.x + dx, y: prop.y + dy, turn: prop.turn + turn, scale: prop.scale * Math.max(scaleX, scaleY) };
}

/** Heads at every step of time, reckoned once for all that flies. */
export type Moving = readonly (readonly Figure[])[];

export function movingHeads(figures: readonly Figure[], courses: Courses): Moving {
  return Array.from({ length: LONGEST / STEP + 1 }, (_, k) =>
    figures.map((figure) => ({ ...figure, head: headAt(figure, courses.get(figure), k * STEP) })),
  );
}

/** Whether it never lies over a head while it can be seen. */
export function isFlightClear(flight: Flight, moving: Moving): boolean {
  const { course } = flight;
  return moving.every((figures, k) => {
    const share = Math.min(1, (k * STEP) / course.length);
    if (course.at(share).alpha === 0) return true;
    const prop = shifted(flight, share);
    const box = boundsOf(prop);
    return figures.every((figure) => !overlaps(box, figure.head) || !covers(prop, figure));
  });
}
