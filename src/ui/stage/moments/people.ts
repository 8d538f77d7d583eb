/**
 * People: how everybody who is in the later picture gets there. In: cues and the people of both pictures; out: a course for each who
 * moves. A walk that would cross somebody's head is not walked: they come up from behind their desk instead.
 */
import type { Cue } from '../cues.ts';
import type { Figure } from '../picture.ts';
import { after, type Course } from './course.ts';
import { type Courses, isWayFree } from './heads.ts';
import { hop } from './hop.ts';
import { rise, sink } from './rise.ts';
import { type Spot, walk } from './walk.ts';

/** Milliseconds from one person to the next, so that a team never moves in step. */
const APART = 45;
/** Units: how far below their place somebody comes up from, for a figure of scale 1. */
const FROM_BEHIND = 170;
/** The same for somebody who stands up or lays their head down. */
const A_HEAD = 120;

function inPlace(figure: Figure, old: Figure, cues: readonly Cue[]): Course | null {
  const about = cues.filter((cue) => 'id' in cue && cue.id === figure.id);
  const posture = about.find((cue) => cue.cue === 'posture');
  if (posture?.cue === 'posture') {
    return posture.change === 'stands' || posture.change === 'lifts' ? rise(A_HEAD * figure.scale) : sink(A_HEAD * figure.scale);
  }
  const mood = about.find((cue) => cue.cue === 'mood');
  if (mood?.cue === 'mood') return hop(mood.isBetter);
  return old.face === figure.face && old.pose === figure.pose ? null : hop(true);
}

/** In the room, whatever the camera does. */
const isElsewhere = (old: Figure, figure: Figure): boolean => Math.hypot(old.x - figure.x, old.y - figure.y) > 24;

export type Before = { readonly figure: Figure /** Where they were, as the later camera sees it. */; readonly spot: Spot };

/** `before`: by id. */
export function peopleCourses(cues: readonly Cue[], before: ReadonlyMap<string, Before>, figures: readonly Figure[]): Courses {
  const courses = new Map<Figure, Course>();
  const walkers: [Figure, Course][] = [];
  figures.forEach((figure, k) => {
    const old = before.get(figure.id);
    if (old !== undefined && isElsewhere(old.figure, figure)) {
      walkers.push([figure, after(k * APART, walk(old.spot, figure))]);
      return;
    }
    const course = old === undefined ? rise(FROM_BEHIND * figure.scale) : inPlace(figure, old.figure, cues);
    const others = figures.filter((other) => other !== figure);
    if (course !== null && isWayFree(figure, course, others, courses)) courses.set(figure, after(k * APART, course));
  });
  for (const [figure, course] of walkers) {
    // Who is still to be decided about may stay where they are.
    const others = figures.filter((other) => other !== figure);
    const ways = [course, after(figures.indexOf(figure) * APART, rise(FROM_BEHIND * figure.scale))];
    const free = ways.find((way) => isWayFree(figure, way, others, courses));
    if (free !== undefined) courses.set(figure, free);
  }
  return courses;
}
