/** StageViews for the stage's tests: a team of any size in any state. */
import { type Face, HEADS, SKINS } from '../../../src/core/look/look.ts';
import type { PersonView, StageView } from '../../../src/core/view/view.ts';

export const CORNER_NUMBERS = { thriving: [1, 1], chaos: [0, 1], stagnation: [1, 0], adrift: [0, 0], between: [0.45, 0.62] } as const;
export type CornerName = keyof typeof CORNER_NUMBERS;
export const CORNER_NAMES = Object.keys(CORNER_NUMBERS) as CornerName[];

const FACES: Readonly<Record<CornerName, readonly Face[]>> = {
  thriving: ['happy', 'delighted', 'calm', 'content'],
  chaos: ['hectic', 'worried', 'furious', 'afraid'],
  stagnation: ['tired', 'contempt', 'asleep', 'dejected'],
  adrift: ['sad', 'tired', 'concerned', 'asleep'],
  between: ['concerned', 'calm', 'worried', 'sceptical'],
};

export const person = (k: number, face: Face, more: Partial<PersonView> = {}): PersonView => ({
  id: `person-${k}`,
  name: `Person ${k}`,
  title: '',
  look: { head: HEADS[(k * 7) % HEADS.length] ?? 'bob', skin: SKINS[k % SKINS.length] ?? 'tan' },
  face,
  mood: '',
  state: 'here',
  warned: false,
  impression: '',
  tell: null,
  mayLook: false,
  notes: [],
  engagement: 55,
  energy: 60,
  ...more,
});

export function stageView(corner: CornerName, team: number, more: Partial<StageView> = {}): StageView {
  const [order, drive] = CORNER_NUMBERS[corner];
  const faces = FACES[corner];
  return {
    order,
    drive,
    mood: 'strained',
    place: 'office',
    pile: 7,
    progress: 0.5,
    people: Array.from({ length: team }, (_, k) => {
      const face = faces[k % faces.length] ?? 'calm';
      return person(k, face, { energy: face === 'asleep' || face === 'dejected' ? 30 : 60 });
    }),
    speaker: null,
    opposite: null,
    door: null,
    guest: null,
    ending: null,
    marks: [],
    ...more,
  };
}
