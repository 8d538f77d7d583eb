/**
 * Play: what is seen between two pictures. In: cues, and both pictures with their cameras; out: the later picture with what moves in it,
 * and a course for each thing and person that does. It is over within 1.2 seconds, and then it is the later picture and nothing else.
 */
import type { Camera, Frame } from '../camera.ts';
import type { Cue } from '../cues.ts';
import { peopleOf } from '../diff.ts';
import type { Figure, Item, Picture, Prop } from '../picture.ts';
import type { Course } from './course.ts';
import { type Flight, isFlightClear, movingHeads } from './heads.ts';
import { leaving } from './leaving.ts';
import { type Before, peopleCourses } from './people.ts';
import { duck } from './rise.ts';
import { signs } from './signs.ts';
import { things } from './things.ts';
import type { Spot } from './walk.ts';

export type Scene = { readonly picture: Picture; readonly camera: Camera; readonly frame: Frame };
export type Play = { readonly picture: Picture; readonly courses: ReadonlyMap<Item, Course> /** Milliseconds. */; readonly length: number };

export const still = (picture: Picture): Play => ({ picture, courses: new Map(), length: 0 });

/** The same point of the window, and the same size in it, for another camera. */
function carried({ x, y, scale }: Spot, from: Scene, to: Scene): Spot {
  const turned = (dx: number, dy: number, degrees: number): readonly [number, number] => {
    const angle = (degrees * Math.PI) / 180;
    return [dx * Math.cos(angle) - dy * Math.sin(angle), dx * Math.sin(angle) + dy * Math.cos(angle)];
  };
  const size = from.camera.scale / to.camera.scale;
  const [dx, dy] = turned((x - from.camera.x) * size, (y - from.camera.y) * size, from.camera.turn - to.camera.turn);
  return { x: to.camera.x + dx, y: to.camera.y + dy, scale: scale * size };
}

/** Where people have somewhere to walk to; elsewhere somebody who goes is simply gone. */
const hasFloor = ({ crop }: Picture): boolean => crop === 'rows' || crop === 'table';

/** The door is where there is more room to walk to. */
const sideOf = ({ x }: Figure, { focus }: Picture): 1 | -1 => (x > focus.from + (focus.to - focus.from) * 0.25 ? 1 : -1);

type Extra = { readonly items: Item[]; readonly courses: Map<Item, Course> };

function addGone(cues: readonly Cue[], before: ReadonlyMap<string, Before>, now: Picture, slots: Prop['slots'], extra: Extra): void {
  const depth = Math.min(...now.items.flatMap((item) => (item.kind === 'figure' ? [item.z] : [])), 420);
  for (const cue of cues) {
    if (cue.cue !== 'leaves' && cue.cue !== 'ill') continue;
    const was = before.get(cue.id);
    if (was === undefined) continue;
    const figure = { ...was.figure, ...was.spot };
    if (cue.cue === 'ill' || !hasFloor(now)) {
      extra.items.push(figure);
      extra.courses.set(figure, duck(260 * figure.scale));
      continue;
    }
    const gone = leaving(figure, sideOf(figure, now), depth, slots);
    extra.items.push(gone.figure, gone.box);
    extra.courses.set(gone.figure, gone.course).set(gone.box, gone.course);
  }
}

/** Before the doorway, in another place, and where the run went back or ended, nothing but the cross-fade. */
const isPlayed = (cues: readonly Cue[], before: Picture, now: Picture): boolean =>
  before.crop !== 'door' && now.crop !== 'door' && cues.every(({ cue }) => cue !== 'rewound' && cue !== 'ending' && cue !== 'place');

const slotsOf = (picture: Picture): Prop['slots'] => picture.items.find((item): item is Prop => item.kind === 'prop')?.slots ?? {};

export function playOf(cues: readonly Cue[], before: Scene, now: Scene): Play {
  const { picture } = now;
  if (!isPlayed(cues, before.picture, picture)) return still(picture);
  const was = new Map([...peopleOf(before.picture)].map(([id, figure]) => [id, { figure, spot: carried(figure, before, now) }] as const));
  const figures = [...peopleOf(picture).values()];
  const people = peopleCourses(cues, was, figures);
  const slots = slotsOf(picture);
  const moving = movingHeads(figures, people);
  const isClear = (flight: Flight): boolean => isFlightClear(flight, moving);
  const { moved, extra } = things(cues, before.picture, picture, isClear, slots);
  const flights: readonly Flight[] = [...extra, ...signs(cues, picture, isClear, slots)];
  const courses = new Map<Item, Course>(people);
  const items = picture.items.map((item): Item => {
    const course = item.kind === 'prop' ? moved.get(item) : undefined;
    if (item.kind !== 'prop' || course === undefined) return item;
    const loose: Prop = { ...item, move: 'once' };
    courses.set(loose, course);
    return loose;
  });
  for (const { prop, course } of flights) {
    items.push(prop);
    courses.set(prop, course);
  }
  addGone(cues, was, picture, slots, { items, courses });
  if (courses.size === 0) return still(picture);
  const length = Math.max(...[...courses.values()].map((course) => course.length));
  return { picture: { ...picture, items: items.sort((a, b) => a.z - b.z) }, courses, length };
}
