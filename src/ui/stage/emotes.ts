/** Emotes: a sign beside a head whose face says something loud, because faces are small. They cover nobody else's head. */
import type { Face } from '../../core/look/look.ts';
import type { RoomColours } from './colours.ts';
import { boundsOf, overlaps } from './keep-clear.ts';
import { type Figure, type Prop, thing } from './picture.ts';
import type { PropName } from './props.ts';

const EMOTES: Partial<Record<Face, readonly PropName[]>> = {
  asleep: ['zzz'],
  dejected: ['bubble-dots'],
  furious: ['storm-cloud'],
  angry: ['bubble-scribble'],
  hectic: ['scribble', 'sweat'],
  afraid: ['sweat', 'bubble-alert'],
  worried: ['bubble-question', 'bubble-alert'],
  contempt: ['bubble-dots'],
  delighted: ['bulb', 'bubble-heart'],
  awe: ['bulb'],
};
const ABOVE: readonly PropName[] = ['scribble', 'storm-cloud', 'bulb'];
/** Signs that point at the head from one side. */
const POINTING: readonly PropName[] = ['bubble-alert', 'bubble-dots', 'bubble-heart', 'scribble'];

function beside(figure: Figure, emote: PropName, isRight: boolean, slots: RoomColours): Prop {
  const [x, y, width, height] = figure.head;
  const size = figure.scale > 0.2 ? 1 : 0.84;
  if (ABOVE.includes(emote)) return thing(emote, x + width / 2, y - 34 * size, 800, { scale: size, slots });
  if (emote === 'sweat')
    return thing(emote, isRight ? x + width + 2 : x - 2, y + height * 0.3, 800, { scale: 1.2 * size, flip: !isRight, slots });
  return thing(emote, isRight ? x + width + 24 * size : x - 26 * size, y + height * 0.22, 800, {
    scale: size,
    flip: !isRight && POINTING.includes(emote),
    slots,
  });
}

/** At most one for each figure, on the side that is free. */
export function emotes(people: readonly Figure[], slots: RoomColours): Prop[] {
  const list: Prop[] = [];
  people.forEach((figure, k) => {
    const choice = EMOTES[figure.face];
    const emote = choice?.[k % choice.length];
    if (emote === undefined) return;
    const free = [true, false]
      .map((isRight) => beside(figure, emote, isRight, slots))
      .find((sign) => {
        const box = boundsOf(sign);
        const heads = people.filter((other) => other !== figure);
        return heads.every((other) => !overlaps(box, other.head)) && list.every((other) => !overlaps(box, boundsOf(other)));
      });
    if (free !== undefined) list.push(free);
  });
  return list;
}
