/**
 * Difference: two pictures become cues for the stage. Nobody sends events to the stage; undo, rewind and resume animate by themselves.
 */
import type { Figure, Picture } from './picture.ts';

export type Cue =
  /** The whole room is another: layout, door, ending. */
  | { readonly cue: 'change-of-scene' }
  | { readonly cue: 'came'; readonly id: string }
  | { readonly cue: 'left'; readonly id: string }
  /** Somebody moved, or holds themselves differently. */
  | { readonly cue: 'posture'; readonly id: string }
  | { readonly cue: 'face'; readonly id: string }
  /** Only things changed: light, notes, paper. */
  | { readonly cue: 'room' };

const figuresOf = (picture: Picture): ReadonlyMap<string, Figure> =>
  new Map(
    picture.items
      .filter((item): item is Figure => item.kind === 'figure')
      .map((figure) => [`${figure.id}@${figure.z >= 900 ? 'door' : 'room'}`, figure]),
  );

function peopleCues(before: Picture, after: Picture): Cue[] {
  const was = figuresOf(before);
  const is = figuresOf(after);
  const cues: Cue[] = [];
  for (const [key, figure] of is) {
    const old = was.get(key);
    if (old === undefined) cues.push({ cue: 'came', id: figure.id });
    else if (old.pose !== figure.pose || old.x !== figure.x || old.y !== figure.y || old.flip !== figure.flip)
      cues.push({ cue: 'posture', id: figure.id });
    else if (old.face !== figure.face) cues.push({ cue: 'face', id: figure.id });
  }
  for (const [key, figure] of was) if (!is.has(key)) cues.push({ cue: 'left', id: figure.id });
  return cues;
}

const withoutPeople = (picture: Picture): string => JSON.stringify([picture.items.filter((item) => item.kind !== 'figure'), picture.turn]);
const colourOf = (picture: Picture): string =>
  JSON.stringify(picture.items.map((item) => (item.kind === 'figure' ? [item.look, item.mute, item.tilt] : null)));

/** Nothing to do gives no cues. The first picture has nothing before it. */
export function cuesBetween(before: Picture | null, after: Picture): readonly Cue[] {
  if (before === null) return [{ cue: 'change-of-scene' }];
  const cues = peopleCues(before, after);
  if (before.crop !== after.crop || before.tempo !== after.tempo || (before.speaker !== after.speaker && before.turn !== after.turn)) {
    cues.unshift({ cue: 'change-of-scene' });
  }
  if (cues.length === 0 && (withoutPeople(before) !== withoutPeople(after) || colourOf(before) !== colourOf(after)))
    cues.push({ cue: 'room' });
  return cues;
}
