/**
 * Difference of two pictures: whether anything is drawn otherwise, and who holds themselves otherwise. What has happened is told by the
 * Views (cues.ts).
 */
import { poseOf } from '../../core/look/anatomy.ts';
import { headPlace } from '../../core/look/pieces.ts';
import type { Figure, Picture } from './picture.ts';

/** The people of the room by id; whoever stands in the doorway is not in it. */
export const peopleOf = (picture: Picture): ReadonlyMap<string, Figure> =>
  new Map(picture.items.flatMap((item) => (item.kind === 'figure' && item.z < IN_DOORWAY ? [[item.id, item] as const] : [])));

/** From this z on a figure stands in the doorway. */
const IN_DOORWAY = 900;
/** Body-space units that a pose lowers the head by, from which it lies low: chin on the fist, head on the desk. */
const LOW = 50;

export const isSame = (before: Picture, after: Picture): boolean => JSON.stringify(before) === JSON.stringify(after);

export type PostureCue = { readonly cue: 'posture'; readonly id: string; readonly change: 'stands' | 'sits' | 'slumps' | 'lifts' };

type Height = 'standing' | 'sitting' | 'low';
const heightOf = ({ pose }: Figure): Height =>
  poseOf(pose).ground !== undefined ? 'standing' : headPlace(pose).dy > LOW ? 'low' : 'sitting';

const CHANGE: Readonly<Record<Height, Readonly<Partial<Record<Height, PostureCue['change']>>>>> = {
  standing: { sitting: 'sits', low: 'slumps' },
  sitting: { standing: 'stands', low: 'slumps' },
  low: { standing: 'stands', sitting: 'lifts' },
};

/** Who stands up, sits down, sinks or lifts their head between two pictures; in the order of the later one. */
export function posturesBetween(before: Picture, after: Picture): readonly PostureCue[] {
  const was = peopleOf(before);
  return [...peopleOf(after)].flatMap(([id, figure]) => {
    const old = was.get(id);
    const change = old && CHANGE[heightOf(old)][heightOf(figure)];
    return change === undefined ? [] : [{ cue: 'posture', id, change } as const];
  });
}
