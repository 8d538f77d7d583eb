/**
 * The author's words and what they mean in numbers (MODEL.md §5): moves, strengths, steps, types of people, starts, paces, difficulties.
 * Data only, and the two formulas that belong to it.
 */
import type { Stock } from './story.ts';

/** A move: what the leader does with a decision. Tenths of the leader's week that lead and manage; points felt in its first week. */
export type Move = {
  readonly about: string;
  readonly lead: number;
  readonly manage: number;
  readonly first: Readonly<Partial<Record<Stock, number>>>;
};

export const MOVE_NAMES = ['inspire', 'listen', 'coach', 'organise', 'check', 'align', 'push', 'cut-scope', 'protect', 'wait'] as const;
export type MoveName = (typeof MOVE_NAMES)[number];

export const MOVES: Readonly<Record<MoveName, Move>> = {
  inspire: { about: 'tell the why, paint the picture', lead: 7, manage: 0, first: { morale: 8, clarity: -6, load: 0.5 } },
  listen: { about: 'ask, take time, understand', lead: 6, manage: 0, first: { morale: 6, purpose: 6, clarity: -4, execution: -3 } },
  coach: { about: 'grow somebody on the task', lead: 4, manage: 1, first: { capability: 4, morale: 2, execution: -8 } },
  organise: { about: 'plan, assign, write down', lead: 0, manage: 8, first: { execution: 7, morale: -2, purpose: -4 } },
  check: { about: 'look closely, correct, enforce', lead: 0, manage: 3, first: { execution: 5, clarity: 5, morale: -7 } },
  align: { about: 'decide together what and why', lead: 3, manage: 4, first: { execution: -8, load: 0.5, morale: 4 } },
  push: { about: 'all hands, now', lead: 0, manage: 1, first: { load: -1.3, execution: 7, energy: -10, morale: -6 } },
  'cut-scope': { about: 'say no, renegotiate, drop', lead: 1, manage: 3, first: { load: -2.3, execution: -9, purpose: -5 } },
  protect: { about: 'rest, shield, relieve', lead: 2, manage: 1, first: { energy: 7, morale: 3, execution: -5 } },
  wait: { about: 'leave it alone', lead: 0, manage: 0, first: { energy: 5, load: -0.5 } },
};

export const STRENGTH_NAMES = ['light', 'full', 'heavy'] as const;
export type StrengthName = (typeof STRENGTH_NAMES)[number];
/** [W2] Strength multiplies attention, first effects and days. */
export const STRENGTHS: Readonly<Record<StrengthName, number>> = { light: 0.6, full: 1, heavy: 1.4 };

/** [B1] [B2] Days of a decision, days that can be banked, free days at the start, and days of a tenth of the week. */
export const DAYS_OF = { decision: 5, bank: 3, start: 1, tenth: 0.5 };

/** Gains of a move are multiplied by `again` for every earlier use (costs are not); of what is left of the week each side gets `routine`. */
export const HABIT = { again: 0.7, routine: 0.1 };

/** [W4] Word effects, in steps. */
export const STEP_NAMES = ['--', '-', '+', '++'] as const;
export type StepName = (typeof STEP_NAMES)[number];
export const STEPS: Readonly<Record<StepName, number>> = { '--': -2, '-': -1, '+': 1, '++': 2 };
/** Points in a step: four, for load half a week of work, for an own meter its own `step`. */
export const STEP_POINTS = { points: 4, load: 0.5 };

/** [W5] Points of engagement for somebody who is `for` or `against` an option. */
export const TAKES_SIDES = 5;

/** [P2] [P3] A broken promise: points of purpose, and of engagement of the person it was made to; a kept one eases forgetting for some weeks. */
export const PROMISE = { brokenPurpose: -6, brokenEngagement: -8, keptWeeks: 4, keptFade: 0.8 };

export const TYPE_NAMES = ['free-spirit', 'planner', 'newcomer', 'carer', 'ambitious', 'steady', 'maker'] as const;
export type TypeName = (typeof TYPE_NAMES)[number];
export type Needs = { readonly autonomy: number; readonly structure: number; readonly drive: number };
export const TYPES: Readonly<Record<TypeName, Needs & { readonly impression: string }>> = {
  'free-spirit': { autonomy: 0.9, structure: 0.2, drive: 1.2, impression: 'Has three ideas before the coffee is ready.' },
  planner: { autonomy: 0.2, structure: 0.8, drive: 0.8, impression: 'Keeps a list, and a list of lists.' },
  newcomer: { autonomy: 0.3, structure: 0.7, drive: 1.1, impression: 'Nods a lot and asks little.' },
  carer: { autonomy: 0.4, structure: 0.5, drive: 1.1, impression: "Knows everybody's birthday and never mentions hers." },
  ambitious: { autonomy: 0.7, structure: 0.4, drive: 1.3, impression: 'Has read the org chart, and looked up.' },
  steady: { autonomy: 0.4, structure: 0.6, drive: 0.7, impression: 'Comes at eight, leaves at five, finishes what he starts.' },
  maker: { autonomy: 0.8, structure: 0.5, drive: 1, impression: 'Headphones on; the work is on the table by noon.' },
};

/** Somebody new who takes an empty seat. */
export const STRANGER: Needs & { readonly energy: number; readonly engagement: number; readonly work: number } = {
  autonomy: 0.4,
  structure: 0.6,
  drive: 1,
  energy: 80,
  engagement: 58,
  work: 0.3,
};

export const START_NAMES = ['fresh', 'stretched', 'clockwork', 'buzzing', 'worn'] as const;
export type StartName = (typeof START_NAMES)[number];
export const STARTS: Readonly<Record<StartName, Readonly<Record<Stock, number>>>> = {
  fresh: { purpose: 58, clarity: 44, load: 2.7, capability: 56, execution: 58, energy: 77, morale: 55 },
  stretched: { purpose: 67, clarity: 42, load: 3, capability: 64, execution: 62, energy: 68, morale: 54 },
  clockwork: { purpose: 24, clarity: 68, load: 1.9, capability: 33, execution: 74, energy: 77, morale: 48 },
  buzzing: { purpose: 72, clarity: 26, load: 2.4, capability: 52, execution: 50, energy: 72, morale: 62 },
  worn: { purpose: 51, clarity: 56, load: 2.4, capability: 52, execution: 50, energy: 57, morale: 53 },
};

export const PACE_NAMES = ['slow', 'normal', 'fast'] as const;
export type PaceName = (typeof PACE_NAMES)[number];
/** Model weeks per decision. */
export const PACES: Readonly<Record<PaceName, number>> = { slow: 1, normal: 2, fast: 4 };
/** Weeks a story lasts in the model at least, whatever its pace. */
export const SHORTEST_STORY = 12;

export const DIFFICULTY_NAMES = ['gentle', 'fair', 'hard'] as const;
export type DifficultyName = (typeof DIFFICULTY_NAMES)[number];
/** Weeks of work asked for per week, and points of engagement that do not depend on the leader. */
export const DIFFICULTIES: Readonly<Record<DifficultyName, { readonly asked: number; readonly mood: number }>> = {
  gentle: { asked: 0.86, mood: 21 },
  fair: { asked: 0.9, mood: 18 },
  hard: { asked: 0.95, mood: 17 },
};

/** Timing of people, in decisions: how long it must be bad after the warning; between departures; sick leave; empty seat; ramp. */
export const PEOPLE_DECISIONS = { patience: 1, notice: 2, sick: 2, backfill: 2, ramp: 3 };

/** Model weeks per decision: the pace, or more where the story is short. `decisions` counts the shortest path, interrupts apart. */
export const weeksPerDecision = (pace: PaceName, decisions: number): number =>
  Math.max(PACES[pace], Math.ceil(SHORTEST_STORY / Math.max(1, decisions)));
