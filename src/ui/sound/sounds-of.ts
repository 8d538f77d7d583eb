/**
 * What is heard when one page of play follows another. In: the View before and the View now. Out: at most two sounds, the weightiest
 * first; none between equal Views. A sound says nothing that the page does not show: it is worked out from what is on it, and from no more.
 */
import type { PersonView, View } from '../../core/view/view.ts';
import type { SoundName } from './sounds.ts';

export function soundsOf(before: View, after: View): readonly SoundName[] {
  if (before.scenario.id !== after.scenario.id) return [];
  if (after.moment === 'reaction') {
    if (before.phase !== 'decision' || before.scene !== after.scene) return [];
    const came = cameOf(before, after);
    return came === null ? ['choice'] : [came, 'choice'];
  }
  // Everything else that is heard comes out of a reaction: whoever goes back in a run, or opens one, hears nothing of it.
  if (before.moment !== 'reaction') return [];
  if (after.moment === 'interrupt') return ['knock'];
  if (after.moment === 'chapter') return ['turn'];
  if (!after.ending) return [];
  const kind = ENDINGS[after.ending.kind];
  return kind === null ? ['turn'] : [kind, 'turn'];
}

/** The bell, and what the office looks like at each kind of ending: paper everywhere, empty seats. */
const ENDINGS: Readonly<Record<NonNullable<View['ending']>['kind'], SoundName | null>> = {
  thriving: 'grew',
  holding: 'kept',
  hollow: 'broken',
  drift: null,
  chaos: 'pile',
  stagnation: 'fell',
  collapse: 'door',
};

/** What weighs most of all that a choice brought; null where nothing did that can be seen. */
function cameOf(before: View, after: View): SoundName | null {
  if (before.team.some((one) => isHere(one) && !isThere(after, one))) return 'door';
  if (promisesNow('broken', before, after)) return 'broken';
  if (after.team.some((one) => isHere(one) && !isThere(before, one))) return 'door';
  if (promisesNow('kept', before, after)) return 'kept';
  if (sheetsOf(after) > sheetsOf(before)) return 'pile';
  const [most] = after.changes.filter(({ by }) => by !== 0).sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  return most ? (most.good ? 'grew' : 'fell') : null;
}

const isHere = ({ state }: PersonView): boolean => state === 'here';

const isThere = ({ team }: View, { id }: PersonView): boolean => team.some((one) => one.id === id && isHere(one));

const promisesNow = (state: 'kept' | 'broken', before: View, after: View): boolean =>
  after.promises.some((one) => one.state === state && before.promises.find(({ id }) => id === one.id)?.state !== state);

/** The work pile as it is drawn: one sheet for each week. */
const sheetsOf = ({ pile }: View): number => Math.round(pile?.weeks ?? 0);
