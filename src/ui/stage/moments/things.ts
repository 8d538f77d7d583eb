/**
 * Things: what happens to the room. In: cues and both pictures; out: things of the picture that move (a plant, a note), and things that are
 * seen only meanwhile (paper, a swell of light).
 */
import type { Slots } from '../../../core/look/slots.ts';
import type { Cue } from '../cues.ts';
import { type Item, type Picture, type Prop, thing } from '../picture.ts';
import { type Course, after } from './course.ts';
import { fly } from './note.ts';
import type { Flight } from './heads.ts';
import { burst, stacking } from './papers.ts';
import { plant } from './plant.ts';
import { swell } from './swell.ts';

export type Things = { readonly moved: ReadonlyMap<Prop, Course>; readonly extra: readonly Flight[] };

/** Notes at once, and sheets on one stack. */
const MOST_NOTES = 3;
const MOST_SHEETS = 4;
const MOST_STACKS = 3;
const NOTES_APART = 160;
/** Depth of the notes in each of the board's columns. */
const COLUMN_DEPTH = { toDo: 20, inWork: 21, done: 22 } as const;

const named = (picture: Picture, name: RegExp): readonly Prop[] =>
  picture.items.filter((item: Item): item is Prop => item.kind === 'prop' && name.test(item.prop));
const notes = (picture: Picture, depth: number): readonly Prop[] => named(picture, /^note$/).filter(({ z }) => Math.floor(z) === depth);

function noteCourses(by: number, before: Picture, now: Picture): [Prop, Course][] {
  const sources = [...notes(before, COLUMN_DEPTH.inWork), ...notes(before, COLUMN_DEPTH.toDo)];
  const done = notes(now, COLUMN_DEPTH.done).toSorted((a, b) => a.z - b.z);
  return done.slice(-Math.min(by, MOST_NOTES)).flatMap((note, k): [Prop, Course][] => {
    const from = sources[k % Math.max(1, sources.length)];
    return from === undefined ? [] : [[note, after(k * NOTES_APART, fly(from, note))]];
  });
}

/** Whether what happens to a thing keeps it clear of heads. */
type IsClear = (flight: Flight) => boolean;

const tops = (picture: Picture): readonly Prop[] => named(picture, /^stack-/).toSorted((a, b) => b.z - a.z);

function sheets(by: number, before: Picture, now: Picture, isClear: IsClear, slots: Slots): readonly Flight[] {
  const count = Math.min(MOST_SHEETS, Math.max(1, Math.round(Math.abs(by))));
  const stacks = tops(by > 0 ? now : before).slice(0, MOST_STACKS);
  return stacks.flatMap(({ x, y }) => stacking({ x, y: y - 24 }, count, by > 0, isClear, slots));
}

/** From the desk in the middle of the picture. */
function fromDesk(now: Picture, isClear: IsClear, slots: Slots): readonly Flight[] {
  const middle = (now.focus.from + now.focus.to) / 2;
  const desks = named(now, /^(desk|table)-/).toSorted((a, b) => b.z - a.z || Math.abs(a.x - middle) - Math.abs(b.x - middle));
  const [desk] = desks;
  return desk === undefined ? [] : burst({ x: desk.x, y: desk.y - 10 }, isClear, slots);
}

const light = (name: 'alarm-glow' | 'lamp-beam', { x, y, z }: Prop, most: number): Flight => ({
  prop: thing(name, x, y, z - 0.1, { move: 'once' }),
  course: swell(most),
});

export function things(cues: readonly Cue[], before: Picture, now: Picture, isClear: IsClear, slots: Slots): Things {
  const moved = new Map<Prop, Course>();
  const move = (prop: Prop, course: Course): void => {
    if (isClear({ prop, course })) moved.set(prop, course);
  };
  const extra: Flight[] = [];
  for (const cue of cues) {
    if (cue.cue === 'plants') named(now, /^plant-/).forEach((prop, k) => move(prop, plant(cue.isBetter, k % 2 === 0 ? 1 : -1)));
    else if (cue.cue === 'done') for (const [note, course] of noteCourses(cue.by, before, now)) move(note, course);
    else if (cue.cue === 'papers') extra.push(...fromDesk(now, isClear, slots));
    else if (cue.cue === 'pile') extra.push(...sheets(cue.by, before, now, isClear, slots));
    else if (cue.cue === 'alarm' && cue.isOn) extra.push(...named(now, /^alarm$/).map((prop) => light('alarm-glow', prop, 0.5)));
    else if (cue.cue === 'lamps' && cue.isOn) extra.push(...named(now, /^lamp-on$/).map((prop) => light('lamp-beam', prop, 0.8)));
  }
  return { moved, extra };
}
