/**
 * Pieces: which drawings make a person, bottom to top. In goes (look, pose, face), out comes a list of file names; nothing is drawn here.
 * Head, face and what lies over it turn together; `front` (hands) lies above them. Unknown names throw.
 */
import { type HeadPlace, POSES, type PoseName, poseOf } from './anatomy.ts';
import { FACES, type Face, HEADS, type Look } from './look.ts';

export type PartFolder = 'heads' | 'faces' | 'bodies' | 'extras';
export type Layer = 'back' | 'head' | 'face' | 'over' | 'front';
export type Piece = { readonly layer: Layer; readonly folder: PartFolder; readonly name: string };

const EXTRAS = ['glasses-round', 'glasses-wire', 'glasses-thick', 'glasses-club', 'glasses-square', 'stubble', 'jawline', 'hearing-aid'];

function known<Name extends string>(kind: string, list: readonly Name[], name: string): Name {
  const found = list.find((one) => one === name);
  if (found === undefined) throw new Error(`Unknown ${kind} "${name}". Known: ${list.join(', ')}.`);
  return found;
}

/** Poses that have hands in front of the head. */
const HAS_FRONT: readonly PoseName[] = ['panic', 'cheer', 'chin', 'slump'];

/** All pieces of a person, in drawing order. */
export function pieces(look: Look, pose: PoseName, face: Face): readonly Piece[] {
  const body = known('pose', Object.keys(POSES) as PoseName[], pose);
  const list: Piece[] = [
    { layer: 'back', folder: 'bodies', name: body },
    { layer: 'head', folder: 'heads', name: known('head', HEADS, look.head) },
  ];
  if (look.beard !== undefined) list.push({ layer: 'head', folder: 'extras', name: known('beard', EXTRAS, look.beard) });
  list.push({ layer: 'face', folder: 'faces', name: known('face', FACES, face) });
  if (look.glasses !== undefined) list.push({ layer: 'over', folder: 'extras', name: known('glasses', EXTRAS, `glasses-${look.glasses}`) });
  if (look.aid !== undefined) list.push({ layer: 'over', folder: 'extras', name: known('aid', EXTRAS, look.aid) });
  if (HAS_FRONT.includes(body)) list.push({ layer: 'front', folder: 'bodies', name: body });
  return list;
}

/** Where the pose puts the head. */
export const headPlace = (pose: PoseName): HeadPlace => poseOf(pose).head ?? { dx: 0, dy: 0, tilt: 0 };
