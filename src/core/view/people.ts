/** Who is on screen: each person's face and mood word from their own numbers, newcomers' names and looks. */
import type { Face, Look } from '../look/look.ts';
import { isHere } from '../rules/conditions.ts';
import { type Frame, MORALE } from '../rules/frame.ts';
import type { Prepared } from '../rules/prepare.ts';
import { type PersonNow, type State } from '../rules/read.ts';
import type { Happening } from '../rules/trace.ts';
import { needsOf } from '../rules/needs.ts';
import type { Text } from '../scenario/text.ts';
import { MOOD_WORDS, STATUS_WORDS } from '../text/descriptions.ts';
import type { LineView, PersonView } from './view.ts';

/** Numbers behind a face, 0 to 100; needs as in MODEL.md §2. */
export type Feeling = {
  readonly energy: number;
  readonly engagement: number;
  readonly warned: boolean;
  readonly drive: number;
  readonly autonomy: number;
};

/**
 * A person's own numbers choose the face (ART.md §4). Whoever has warned never looks calm: the picture and the words agree.
 */
export function faceOf(one: Feeling): Face {
  if (one.energy < 33) return one.drive < 1 ? 'asleep' : 'dejected';
  if (one.energy < 39) return 'tired';
  const { engagement } = one;
  if (engagement < 43) return one.autonomy >= 0.6 ? 'contempt' : 'sad';
  if (engagement < 47) return 'worried';
  if (engagement < 51 || (one.warned && engagement < 60)) return one.drive >= 1 ? 'concerned' : 'sceptical';
  if (engagement < 60) return 'calm';
  if (engagement < 70) return 'happy';
  return one.drive >= 1.1 ? 'delighted' : 'content';
}

/** People who take an empty seat during a run, in order of coming; those whose name the cast already has are passed over. */
const NEWCOMERS: readonly (readonly [string, Look])[] = [
  ['Noor', { head: 'hijab', skin: 'olive', wrap: 'teal', clothes: 'violet' }],
  ['Viktor', { head: 'receding', skin: 'light', hair: 'grey', clothes: 'teal', glasses: 'square' }],
  ['Mei', { head: 'bob-fringe', skin: 'peach', hair: 'ink', clothes: 'brick' }],
  ['Carlos', { head: 'quiff', skin: 'olive', hair: 'espresso', clothes: 'cream', beard: 'stubble' }],
  ['Zola', { head: 'afro', skin: 'umber', hair: 'ink', clothes: 'leaf' }],
];

function newcomer(text: Text, number: number): { readonly name: string; readonly look: Look } {
  const taken = new Set(Object.values(text.cast).map((one) => one.name));
  const free = NEWCOMERS.filter(([name]) => !taken.has(name));
  const [name, look] = free[(number - 1) % free.length] ?? ['Somebody new', { head: 'short', skin: 'tan' }];
  const again = Math.floor((number - 1) / Math.max(1, free.length));
  return { name: again === 0 ? name : `${name} ${again + 1}`, look };
}

/** Close to going: whoever has warned and is under these points, 0 to 100. Above them the face is the sign. */
export const NEAR = { engagement: 47, energy: 36 };

export const isNear = (one: Pick<PersonNow, 'warned' | 'status' | 'engagement' | 'energy'>): boolean =>
  one.warned && one.status === 'here' && (one.engagement < NEAR.engagement || one.energy < NEAR.energy);

/** Everybody of the team who is or was here; in seat order. Somebody who will be hired has no name yet. */
export function teamView(p: Prepared, text: Text, frame: Frame, state: State): readonly PersonView[] {
  return state.people
    .filter((one) => one.status !== 'not-yet' && !(one.hired && one.status === 'coming'))
    .map((one) => personView(p, text, frame, state, one));
}

function personView(p: Prepared, text: Text, frame: Frame, state: State, one: PersonNow): PersonView {
  const cast = text.cast[one.id];
  const who = cast ?? newcomer(text, one.row - p.story.people.length + 1);
  const engagement = p.team ? one.engagement : (frame[MORALE] ?? 50);
  const energy = p.team ? one.energy : 70;
  const face = faceOf({ energy, engagement, warned: one.warned, drive: one.drive, autonomy: needsOf(p, one.row).autonomy });
  const status = one.status === 'not-yet' ? 'coming' : one.status;
  return {
    id: one.id,
    name: who.name,
    title: cast?.title ?? 'New here',
    look: who.look,
    face,
    mood: status === 'here' ? MOOD_WORDS[face] : STATUS_WORDS[status],
    state: status,
    warned: isNear(one),
    impression: cast?.impression ?? 'Came to fill an empty seat.',
    tell: null,
    mayLook: false,
    notes: notesOn(text, state, one.id, cast?.name),
    engagement,
    energy,
  };
}

/** The id of whoever sits in a row of the frame: the story's people, then those hired. */
export const idAtRow = (p: Prepared, row: number): string => p.story.people[row]?.id ?? `new-${row - p.story.people.length + 1}`;

/** Facts learned that name the person. */
function notesOn(text: Text, state: State, id: string, name: string | undefined): string[] {
  return state.facts
    .filter((fact) => fact === id || fact.startsWith(`${id}-`) || (name !== undefined && (text.facts[fact] ?? '').includes(name)))
    .map((fact) => text.facts[fact] ?? fact);
}

/** True where a member of the team is at work; people outside the team are always there to speak. */
export function maySpeak(p: Prepared, frame: Frame, id: string): boolean {
  const person = p.story.people.findIndex((one) => one.id === id);
  return person < 0 || isHere(p, frame, person);
}

/** Faces nobody wears who doubts: in such a line it is the author's, beside it the person looks as they feel. */
const GLAD: ReadonlySet<Face> = new Set<Face>(['happy', 'delighted', 'content', 'calm', 'awe']);

/**
 * While somebody speaks, their face everywhere is the face of that line (ART.md §4): the last word of each counts. Somebody in `doubting`
 * (ids) or close to going is never shown glad: words, bell and face agree.
 */
export function whileSpeaking(
  team: readonly PersonView[],
  lines: readonly LineView[],
  doubting: ReadonlySet<string> = new Set(),
): readonly PersonView[] {
  return team.map((one) => {
    const line = lines.filter((said) => said.who?.id === one.id).at(-1);
    if (!line || one.state !== 'here' || line.mood === '') return one;
    if (GLAD.has(line.face) && (one.warned || doubting.has(one.id))) return one;
    return { ...one, face: line.face, mood: line.mood };
  });
}

/** Who warned in a step, by id. */
export const doubtingIn = (p: Prepared, happened: readonly Happening[]): ReadonlySet<string> =>
  new Set(happened.flatMap((one) => (one.what === 'warns' ? [idAtRow(p, one.row)] : [])));
