/**
 * The frame: the whole state of a run as one Float64Array, so that it can be copied in one call and advanced in place millions of times
 * a second. This file says what stands where; the kernel changes it, `read.ts` names it for everybody else.
 */
import { STOCKS, type Story } from './story.ts';
import { MOVE_NAMES } from './words.ts';

export type Frame = Float64Array;

/** The number at a place that is known to exist. */
export const get = (list: Float64Array, place: number): number => list[place] as number;
/** Adds to a place that is known to exist. */
export const add = (list: Float64Array, place: number, by: number): void => {
  list[place] = (list[place] as number) + by;
};

/** Fixed places at the start of every frame. */
export const SEED = 0;
/** Index of the scene the story stands at (or returns to after an interrupt); -1 after the end. */
export const SCENE = 1;
/** Index of the interrupting scene, or -1. */
export const INTERRUPT = 2;
/** Label (week or day) of the last scene entered. */
export const LABEL = 3;
export const DECISIONS = 4;
export const WEEK = 5;
/** Index of the ending reached, or -1. */
export const ENDING = 6;
/** People lost so far, of these by sick leave; people hired; weeks until another may go; weeks a kept promise still helps. */
export const LOST = 7;
export const SICK = 8;
export const HIRED = 9;
export const COOL = 10;
export const RELIABLE = 11;
export const SEATS = 12;
/** Rows of people in use: the story's people, then those hired. */
export const ROWS = 13;
/** Warnings so far. */
export const WARNINGS = 14;
/** Index of the event that a slot has drawn and that is played now, or -1. */
export const EVENT = 15;
/** Banked days, 0 to 3. */
export const DAYS = 16;
const HEADER = 17;

export const MORALE = HEADER;
export const EXECUTION = HEADER + 1;
export const PURPOSE = HEADER + 2;
export const CLARITY = HEADER + 3;
export const LOAD = HEADER + 4;
export const CAPABILITY = HEADER + 5;
export const ENERGY = HEADER + 6;
/** First own meter; meter index m stands at HEADER + m. */
export const METERS = HEADER;

/** One person's row. */
export const ROW = 8;
export const P_ENERGY = 0;
export const P_ENGAGEMENT = 1;
export const P_WARNED = 2;
export const P_STRAIN = 3;
export const P_STATUS = 4;
export const P_WEEKS = 5;
export const P_WORK = 6;

export const HERE = 0;
export const AWAY_SICK = 1;
export const LEFT = 2;
export const COMING = 3;
/** Joins later in the story. */
export const NOT_YET = 4;

/** Seats that can be filled anew in one run; afterwards they stay empty [M12]. */
export const MOST_HIRES = 24;

/** States of a promise; 0 is one that was not made. */
export const PROMISE_OPEN = 1;
export const PROMISE_KEPT = 2;
export const PROMISE_BROKEN = 3;

/** Where the parts of variable length begin. */
export type Layout = {
  readonly used: number;
  readonly people: number;
  readonly visits: number;
  readonly chosen: number;
  /** Of each scene: its first option, counted among all of the story, as `chosen` counts them. */
  readonly options: readonly number[];
  readonly flags: number;
  readonly facts: number;
  readonly promises: number;
  /** First place and number of places of each delayed effect: bits of 32 decisions each, or one count of what waits for a scene. */
  readonly laters: readonly (readonly [place: number, places: number])[];
  /** What was last seen of each meter, then the label at which; only in a story with stale meters. */
  readonly seen: number;
  readonly size: number;
  /** Meters of the frame: the seven stocks and the author's own. */
  readonly meters: number;
  /** Rows of people at most. */
  readonly rows: number;
};

export function layoutOf(story: Story): Layout {
  let count = 0;
  const options = story.scenes.map((scene) => (count += scene.options.length) - scene.options.length);
  const meters = STOCKS.length + story.meters.length;
  const rows = story.dynamics === 'team-v1' ? story.people.length + MOST_HIRES : story.people.length;
  const used = HEADER + meters;
  const people = used + MOVE_NAMES.length;
  const visits = people + rows * ROW;
  const chosen = visits + story.scenes.length;
  const flags = chosen + count;
  const facts = flags + story.flags.length;
  const promises = facts + story.facts.length;
  let size = promises + story.promises.length;
  const laters = story.laters.map(({ after }): readonly [number, number] => {
    const place = size;
    const places = Math.floor((after ?? 0) / 32) + 1;
    size += places;
    return [place, places];
  });
  const seen = size;
  if (story.stale.length > 0) size += 2 * meters;
  return { used, people, visits, chosen, options, flags, facts, promises, laters, seen, size, meters, rows };
}
