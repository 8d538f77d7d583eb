/**
 * Cues: what has just happened, as data. In: the Views before and after, and who holds themselves otherwise; out: cues, the weightiest
 * first, few. Nobody sends events to the stage, and nothing is left to chance: undo, rewind and resume tell themselves, and the same run
 * tells the same twice.
 */
import type { Face } from '../../core/look/look.ts';
import type { PersonView, StageView, View } from '../../core/view/view.ts';
import { noteCounts } from './board.ts';
import { type Corner, strongest, type Weights, weightsOf } from './corners.ts';
import type { PostureCue } from './diff.ts';

/** About one person. */
type PersonCue = {
  readonly cue: 'leaves' | 'ill' | 'joins' | 'back' | 'warns' | 'learned' | 'door';
  readonly id: string;
};
/** `id`: the person of the team to whom it was made; null for anybody else. */
type PromiseCue = { readonly cue: 'broken' | 'kept' | 'promised'; readonly promise: string; readonly id: string | null };

export type Cue =
  /** Back to an earlier moment, or another run: nothing but a cross-fade. */
  | { readonly cue: 'rewound' }
  | { readonly cue: 'ending'; readonly kind: NonNullable<StageView['ending']> }
  | PersonCue
  | PromiseCue
  | { readonly cue: 'place'; readonly place: StageView['place'] }
  /** Desks and people stand otherwise. */
  | { readonly cue: 'layout'; readonly corner: Corner }
  | { readonly cue: 'alarm' | 'lamps'; readonly isOn: boolean }
  /** Order is lost: papers burst from a desk. */
  | { readonly cue: 'papers' }
  /** Weeks of work that came or went. */
  | { readonly cue: 'pile'; readonly by: number }
  /** Notes that moved to Done. */
  | { readonly cue: 'done'; readonly by: number }
  | { readonly cue: 'plants'; readonly isBetter: boolean }
  | PostureCue
  | { readonly cue: 'mood'; readonly id: string; readonly isBetter: boolean };

/** The weightiest first; what is listed behind is left out first where too much happens at once. */
const ORDER: readonly Cue['cue'][] = [
  'rewound',
  'ending',
  'door',
  'leaves',
  'ill',
  'joins',
  'back',
  'broken',
  'kept',
  'warns',
  'place',
  'layout',
  'papers',
  'alarm',
  'pile',
  'done',
  'promised',
  'learned',
  'plants',
  'lamps',
  'posture',
  'mood',
];
/** More at once can be drawn, but not seen. */
export const MOST_CUES = 10;

/** Where the room shows a change (as room.ts and plants.ts draw it; a test holds them together). */
export const isAlarmed = ({ chaos }: Weights): boolean => chaos > 0.5;
export const areLampsOn = ({ drive, place }: Pick<StageView, 'drive' | 'place'>): boolean => drive > 0.45 || place === 'night';
export const plantsHealth = ({ thriving }: Weights, drive: number): 0 | 1 | 2 => (thriving > 0.35 ? 2 : drive < 0.42 ? 0 : 1);
/** Below this much order, papers lie about. */
const ORDERLY_FROM = 0.5;
/** Weeks of work that can be seen to come or go. */
const SEEN_PILE = 0.4;

/** How glad a face is. Faces of one rank are one mood. */
const GLADNESS: Readonly<Record<Face, number>> = {
  delighted: 3,
  awe: 3,
  happy: 2,
  content: 2,
  driven: 2,
  explaining: 1,
  calm: 1,
  curious: 1,
  neutral: 1,
  sceptical: 0,
  concerned: 0,
  worried: -1,
  tired: -1,
  contempt: -1,
  hectic: -1,
  sad: -2,
  afraid: -2,
  angry: -2,
  dejected: -3,
  asleep: -3,
  furious: -3,
};

/** Time never runs back in a run, nobody who left is there again, and an ending is the last page. */
function isRewound(before: View, after: View): boolean {
  if (before.scenario.id !== after.scenario.id || after.progress < before.progress) return true;
  if (before.phase === 'ending' && after.phase !== 'ending') return true;
  if (after.phase === 'briefing' && before.phase !== 'briefing') return true;
  const now = new Map(after.team.map(({ id, state }) => [id, state]));
  if (before.team.some(({ id, state }) => state === 'left' && now.get(id) !== 'left')) return true;
  return before.promises.some(({ id }) => after.promises.every((promise) => promise.id !== id));
}

function personCues(before: PersonView | undefined, after: PersonView): Cue[] {
  const { id } = after;
  const was = before?.state ?? 'coming';
  if (after.state === 'left') return was === 'left' ? [] : [{ cue: 'leaves', id }];
  if (after.state === 'sick') return was === 'sick' ? [] : [{ cue: 'ill', id }];
  if (after.state !== 'here') return [];
  if (was !== 'here') return [{ cue: was === 'sick' ? 'back' : 'joins', id }];
  if (before === undefined) return [];
  const cues: Cue[] = [];
  if (after.warned && !before.warned) cues.push({ cue: 'warns', id });
  if (after.notes.length > before.notes.length) cues.push({ cue: 'learned', id });
  const gladder = GLADNESS[after.face] - GLADNESS[before.face];
  if (gladder !== 0) cues.push({ cue: 'mood', id, isBetter: gladder > 0 });
  return cues;
}

function promiseCues(before: View, after: View): Cue[] {
  const was = new Map(before.promises.map(({ id, state }) => [id, state]));
  return after.promises.flatMap(({ id: promise, to, state }): Cue[] => {
    const old = was.get(promise);
    const cue = state === 'kept' || state === 'broken' ? state : 'promised';
    const isNew = cue === 'promised' ? old === undefined : old !== state;
    return isNew ? [{ cue, promise, id: after.team.find(({ name }) => name === to)?.id ?? null }] : [];
  });
}

function roomCues(before: StageView, after: StageView): Cue[] {
  const was = weightsOf(before.order, before.drive);
  const now = weightsOf(after.order, after.drive);
  const cues: Cue[] = [];
  if (before.place !== after.place) cues.push({ cue: 'place', place: after.place });
  if (strongest(was) !== strongest(now)) cues.push({ cue: 'layout', corner: strongest(now) });
  if (before.order >= ORDERLY_FROM && after.order < ORDERLY_FROM) cues.push({ cue: 'papers' });
  if (isAlarmed(was) !== isAlarmed(now)) cues.push({ cue: 'alarm', isOn: isAlarmed(now) });
  if (areLampsOn(before) !== areLampsOn(after)) cues.push({ cue: 'lamps', isOn: areLampsOn(after) });
  const health = plantsHealth(now, after.drive) - plantsHealth(was, before.drive);
  if (health !== 0) cues.push({ cue: 'plants', isBetter: health > 0 });
  const by = Math.round((after.pile - before.pile) * 10) / 10;
  if (Math.abs(by) >= SEEN_PILE) cues.push({ cue: 'pile', by });
  const notes = noteCounts(after.pile, after.progress)[2] - noteCounts(before.pile, before.progress)[2];
  if (notes > 0) cues.push({ cue: 'done', by: notes });
  return cues;
}

/** Before the first picture nothing has happened; nothing to do gives no cues. */
export function cuesBetween(before: View | null, after: View, postures: readonly PostureCue[] = []): readonly Cue[] {
  if (before === null) return [];
  if (isRewound(before, after)) return [{ cue: 'rewound' }];
  const was = new Map(before.team.map((person) => [person.id, person]));
  const { ending, door } = after.stage;
  const cues: Cue[] = [
    ...(ending !== null && before.stage.ending === null ? [{ cue: 'ending', kind: ending } as const] : []),
    ...(door !== null && before.stage.door?.id !== door.id ? [{ cue: 'door', id: door.id } as const] : []),
    ...after.team.flatMap((person) => personCues(was.get(person.id), person)),
    ...promiseCues(before, after),
    ...roomCues(before.stage, after.stage),
    ...postures,
  ];
  return cues.sort((a, b) => ORDER.indexOf(a.cue) - ORDER.indexOf(b.cue)).slice(0, MOST_CUES);
}

/** The whole room is another: the cross-fade takes longer. */
export const isChangeOfScene = (cues: readonly Cue[]): boolean =>
  cues.some(({ cue }) => cue === 'rewound' || cue === 'ending' || cue === 'door' || cue === 'place' || cue === 'layout');
