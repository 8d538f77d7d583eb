/**
 * Posture: how a person holds themselves. It follows their own energy, engagement and face first, the corner second: somebody flat looks
 * flat in any office, and nobody who has given warning looks calm.
 */
import type { PoseName } from '../../core/look/anatomy.ts';
import type { Face } from '../../core/look/look.ts';
import type { PersonView } from '../../core/view/view.ts';
import type { Layout } from './seats.ts';

export type Manner = 'glad' | 'fine' | 'uneasy' | 'upset' | 'flat';

const GLAD: readonly Face[] = ['delighted', 'awe'];
const UPSET: readonly Face[] = ['furious', 'angry', 'hectic', 'afraid'];
const UNEASY: readonly Face[] = ['worried', 'concerned', 'sceptical', 'contempt'];
const FLAT: readonly Face[] = ['asleep', 'dejected', 'tired', 'sad'];
const SERENE: readonly Face[] = ['calm', 'happy', 'content', 'delighted', 'neutral', 'awe'];

/** Energy (points) below which posture is flat whatever the face, and below which a head lies on the desk. */
const TIRED_BELOW = 39;
const SPENT_BELOW = 33;
/** Engagement (points) below which nobody looks at ease. */
const UNEASY_BELOW = 43;

/** The face on the stage: the view's, except that a warned person is never drawn calm. */
export const faceOf = (person: PersonView): Face => (person.warned && SERENE.includes(person.face) ? 'concerned' : person.face);

export function mannerOf(person: PersonView): Manner {
  const face = faceOf(person);
  if (FLAT.includes(face) || person.energy < TIRED_BELOW) return 'flat';
  if (UPSET.includes(face)) return 'upset';
  if (UNEASY.includes(face) || person.warned || person.engagement < UNEASY_BELOW) return 'uneasy';
  return GLAD.includes(face) ? 'glad' : 'fine';
}

/** Several poses each, so that a team never sits in step; the seat chooses. */
const POSES: Readonly<Record<Layout, Readonly<Record<Manner, readonly PoseName[]>>>> = {
  // The first two seats face each other: one talks, the other listens.
  table: {
    glad: ['talking', 'listening', 'coffee', 'cheer', 'talking'],
    fine: ['talking', 'listening', 'laptop', 'writing', 'coffee'],
    uneasy: ['arms-folded', 'chin', 'laptop'],
    upset: ['arms-crossed', 'shrug'],
    flat: ['chin', 'laptop'],
  },
  scattered: {
    glad: ['talking', 'point-up', 'laptop'],
    fine: ['laptop', 'phone', 'explaining', 'writing'],
    uneasy: ['phone', 'laptop', 'shrug', 'shrug'],
    upset: ['phone', 'panic', 'panic', 'shrug', 'point', 'point'],
    flat: ['chin', 'laptop'],
  },
  rows: {
    glad: ['coffee', 'explaining'],
    fine: ['writing', 'laptop', 'paper', 'writing', 'coffee', 'neutral'],
    uneasy: ['arms-folded', 'chin', 'paper'],
    upset: ['arms-crossed', 'point'],
    flat: ['chin', 'phone', 'chin', 'laptop'],
  },
};

/** Poses that need room: only where the corner is strong; before that the milder of the manner. */
const MILDER: Partial<Record<PoseName, PoseName>> = {
  panic: 'shrug',
  cheer: 'talking',
  point: 'arms-crossed',
  'point-up': 'explaining',
};

export function sittingPose(person: PersonView, layout: Layout, seat: number, isStrong: boolean): PoseName {
  const manner = mannerOf(person);
  const face = faceOf(person);
  if (face === 'asleep' || (face === 'dejected' && person.energy < SPENT_BELOW)) return 'slump';
  const poses = POSES[layout][manner];
  const pose = poses[seat % poses.length] ?? 'neutral';
  return isStrong ? pose : (MILDER[pose] ?? pose);
}

/** How somebody stands: pointing out the way where all is well or all is wrong, else as they feel. */
export function standingPose(person: PersonView, layout: Layout, usual: 'standing' | 'standing-point'): PoseName {
  if (person.look.mobility === 'wheelchair') return 'wheelchair';
  const manner = mannerOf(person);
  if (layout === 'table') return usual === 'standing' && manner === 'fine' ? 'standing-coffee' : usual;
  return manner === 'uneasy' ? 'standing-folded' : usual;
}

/** How somebody goes on their last day: with their things in a box, or, cross, with nothing but their coat. */
export function leavingPose(person: PersonView): PoseName {
  if (person.look.mobility === 'wheelchair') return 'wheelchair';
  return person.face === 'angry' || person.face === 'furious' || person.face === 'contempt' ? 'walking' : 'carrying-box';
}

/** Round the table people stand up when well; in chaos when they are not. */
export function standsUp(person: PersonView, layout: Layout, isStrong: boolean): boolean {
  const manner = mannerOf(person);
  if (!isStrong || manner === 'flat') return false;
  return layout === 'table' ? manner === 'fine' || manner === 'glad' : manner === 'upset' || manner === 'uneasy';
}
