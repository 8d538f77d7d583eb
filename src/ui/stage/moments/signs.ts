/** Signs: what is told about a person pops up beside their head for a moment. In: cues, people, what stands beside heads already; out: signs. */
import type { Box } from '../../../core/look/anatomy.ts';
import type { Slots } from '../../../core/look/slots.ts';
import type { Cue } from '../cues.ts';
import { peopleOf } from '../diff.ts';
import { boundsOf, overlaps } from '../keep-clear.ts';
import { type Figure, type Picture, type Prop, thing } from '../picture.ts';
import type { PropName } from '../props.ts';
import type { Flight } from './heads.ts';
import { sign } from './sign.ts';

const SIGNS: Readonly<Partial<Record<Cue['cue'], PropName>>> = {
  warns: 'bubble-alert',
  broken: 'bubble-scribble',
  kept: 'bubble-heart',
  promised: 'bubble-dots',
  learned: 'bulb',
};
/** Before everything that stands beside heads. */
const DEPTH = 801;
/** A sign pops up a little larger than it stays. */
const LARGEST = 1.15;

function beside(name: PropName, { head: [x, y, width, height], scale }: Figure, isRight: boolean, slots: Slots): Prop {
  const size = scale > 0.2 ? 1 : 0.84;
  if (name === 'bulb') return thing(name, x + width / 2, y - 42 * size, DEPTH, { scale: size, move: 'once', slots });
  const at = isRight ? x + width + 40 * size : x - 40 * size;
  return thing(name, at, y + height * 0.22, DEPTH, { scale: size, flip: !isRight && name !== 'bubble-scribble', move: 'once', slots });
}

/** At most one for each person, and none over a head, ever. Whoever walks has none. */
export function signs(cues: readonly Cue[], picture: Picture, isClear: (flight: Flight) => boolean, slots: Slots): readonly Flight[] {
  const course = sign();
  const taken: Box[] = picture.items.flatMap((item) => (item.kind === 'prop' && item.z === DEPTH - 1 ? [boundsOf(item)] : []));
  const people = peopleOf(picture);
  const seen = new Set<string>();
  return cues.flatMap((cue): Flight[] => {
    const name = SIGNS[cue.cue];
    const id = 'id' in cue ? cue.id : null;
    const figure = id === null ? undefined : people.get(id);
    if (name === undefined || figure === undefined || seen.has(figure.id)) return [];
    const isFree = (prop: Prop): boolean => {
      const box = boundsOf({ ...prop, scale: prop.scale * LARGEST });
      return taken.every((other) => !overlaps(box, other)) && isClear({ prop, course });
    };
    const free = [true, false].map((isRight) => beside(name, figure, isRight, slots)).find(isFree);
    if (free === undefined) return [];
    seen.add(figure.id);
    taken.push(boundsOf(free));
    return [{ prop: free, course }];
  });
}
