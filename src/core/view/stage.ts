/** The two numbers the stage is drawn from, its mood in a word, and who visits. */
import { clamp } from '../base/clamp.ts';
import { seatsFilled } from '../rules/endings.ts';
import type { Frame } from '../rules/frame.ts';
import type { Prepared } from '../rules/prepare.ts';
import type { State } from '../rules/read.ts';
import type { EndingKind } from '../rules/story.ts';
import type { LineView, PersonView, StageMood, VisitorView } from './view.ts';

/** Where order and drive begin, and how many points fill them. Tuned so that the golden runs end in their own corners (a test). */
const ORDER = { from: 30, span: 40 };
const DRIVE = { from: 35, span: 30 };
/** Weight from which a corner gives the stage its mood. */
const CORNER = 0.58;

/** Management and leadership at work, 0 to 1 each. A plain story has no fuels: its two meters stand for them. */
export function orderAndDrive(p: Prepared, state: State): { readonly order: number; readonly drive: number } {
  const { morale, execution, purpose, clarity } = state.stocks;
  if (!p.team) return { order: execution / 100, drive: morale / 100 };
  return {
    order: clamp((Math.max(clarity, execution) - ORDER.from) / ORDER.span, 0, 1),
    drive: clamp((Math.max(purpose, morale) - DRIVE.from) / DRIVE.span, 0, 1),
  };
}

/** Weights of the four corners; they add up to 1. */
export function corners(order: number, drive: number): Readonly<Record<'thriving' | 'chaos' | 'stagnation' | 'adrift', number>> {
  return { thriving: order * drive, chaos: (1 - order) * drive, stagnation: order * (1 - drive), adrift: (1 - order) * (1 - drive) };
}

const ENDING_MOODS: Readonly<Record<EndingKind, StageMood>> = {
  thriving: 'thriving',
  chaos: 'chaos',
  stagnation: 'stagnation',
  collapse: 'collapse',
  hollow: 'strained',
  drift: 'strained',
  holding: 'strained',
};

export function stageMood(p: Prepared, frame: Frame, state: State): StageMood {
  if (state.ending) return ENDING_MOODS[state.ending.kind];
  const { morale, execution } = state.stocks;
  if ((p.team && seatsFilled(p, frame) * 2 < state.seats) || (morale < 25 && execution < 25)) return 'collapse';
  const { order, drive } = orderAndDrive(p, state);
  const weights = corners(order, drive);
  for (const corner of ['thriving', 'chaos', 'stagnation'] as const) if (weights[corner] >= CORNER) return corner;
  return 'strained';
}

export const visitorOf = ({ who, face }: LineView): VisitorView | null => who && { id: who.id, name: who.name, look: who.look, face };

/** The last speaker who is not of the team; whoever stands at the door is no guest in the room. */
export function guestOf(heard: readonly LineView[], team: readonly PersonView[], atDoor: string | null): VisitorView | null {
  const isGuest = ({ who }: LineView): boolean => who !== null && who.id !== atDoor && team.every(({ id }) => id !== who.id);
  const last = heard.filter(isGuest).at(-1);
  return last === undefined ? null : visitorOf(last);
}
