/**
 * The numbers of team-v1 (MODEL.md §3): each with its value, sane range, unit and meaning. Directions are sourced, magnitudes are
 * tuned by search and kept round; "About this model" says so to the learner.
 */
import { DIFFICULTIES, type DifficultyName, PEOPLE_DECISIONS } from './words.ts';

/** [value, lowest sane, highest sane]; unit and meaning stand above each. */
export const PARAMETERS = {
  /** points/week a full week of attention adds to an empty fuel */
  fill: [27, 18, 34],
  /** 1/week, share of purpose and clarity that is forgotten */
  fade: [0.07, 0.04, 0.1],
  /** 1/week, purpose lost on top when execution is 0 (none from 50 up) */
  doubt: [0.07, 0, 0.1],
  /** weeks of work asked for per week (difficulty) */
  asked: [0.9, 0.6, 1.1],
  /** weeks of work a fully inspired team starts by itself per week */
  initiative: [0.6, 0.2, 0.8],
  /** share of that which a fully clear team leaves out */
  filter: [0.85, 0.5, 1],
  /** weeks of work done per week whatever happens */
  hands: [0.16, 0, 0.4],
  /** done per week more at clarity 100 */
  byClarity: [0.55, 0.3, 0.7],
  /** done per week more at morale 100 */
  byMorale: [0.25, 0.1, 0.4],
  /** done per week more at energy 100 */
  byEnergy: [0.3, 0.15, 0.45],
  /** done per week more at capability 100 */
  bySkill: [0.3, 0.15, 0.45],
  /** weeks of load that are normal */
  normal: [2, 1.5, 2.5],
  /** weeks of load that are full overload */
  panic: [6, 5, 7],
  /** points/week of capability with both fuels full and no overload */
  learn: [5, 2, 6],
  /** points/week the world moves on */
  drift: [0.8, 0.5, 2],
  /** 1/week, share of lost energy that comes back */
  rest: [0.16, 0.1, 0.25],
  /** points of energy after a long rest */
  rested: [90, 80, 95],
  /** 1/week, share of energy full overload takes from a person of drive 1 at purpose 50 */
  drain: [0.13, 0.08, 0.2],
  /** points of engagement that do not depend on the leader */
  mood: [18, 10, 30],
  /** points of engagement per point of purpose */
  mPurpose: [0.4, 0.3, 0.5],
  /** points of engagement per point of own energy */
  mEnergy: [0.22, 0.1, 0.3],
  /** points of engagement per point of execution */
  mProgress: [0.18, 0.1, 0.3],
  /** engagement lost per point of felt control, times need for autonomy */
  mControl: [0.35, 0.2, 0.5],
  /** engagement lost per point of confusion, times need for structure */
  mConfusion: [0.36, 0.2, 0.5],
  /** weeks until engagement follows its reasons */
  moodDelay: [3, 1.5, 4],
  /** points of execution with no pile and capability 50 */
  onTime: [92, 80, 100],
  /** points of execution lost per week of load above 1 */
  xLoad: [13, 9, 17],
  /** points of execution per point of capability above or below 50 */
  xSkill: [0.3, 0.2, 0.8],
  /** weeks until execution follows pile and skill */
  workDelay: [3, 1.5, 4],
  /** points of engagement below which somebody warns */
  warnAt: [51, 38, 56],
  /** points of engagement below which somebody thinks of going */
  quitAt: [43, 32, 48],
  /** points of energy below which somebody warns */
  tiredAt: [39, 32, 46],
  /** points of energy below which somebody is close to sick leave */
  spentAt: [33, 25, 38],
  /** points of engagement the others lose, and of clarity the team loses, when somebody goes */
  loss: [3, 0, 8],
  /** weeks it must be bad after the warning until somebody goes */
  patience: [2, 1, 8],
  /** weeks between two departures at least */
  notice: [2, 1, 8],
  /** weeks a sick leave lasts */
  sick: [4, 2, 16],
  /** weeks until somebody new sits in an empty seat */
  backfill: [6, 3, 24],
  /** weeks until somebody new works like the others */
  ramp: [6, 3, 24],
} as const satisfies Record<string, readonly [number, number, number]>;

export type ParameterName = keyof typeof PARAMETERS;
export type Parameters = Readonly<Record<ParameterName, number>>;

/** Points above both warning lines from which a warned person is relieved. */
export const RELIEF = 6;
/** Energy and least engagement of somebody back from sick leave. */
export const BACK_FROM_SICK = { energy: 70, engagement: 50 };
/** Weeks of work the pile holds at most. */
export const LOAD_LIMIT = 12;
/** Overload is clamped here: 1 is `panic`. */
export const OVERLOAD_LIMIT = 1.5;

const defaults = Object.fromEntries(Object.entries(PARAMETERS).map(([name, row]) => [name, row[0]])) as Record<ParameterName, number>;

/** The model's numbers for a story. People answer in decisions, not in weeks, so a warning always leaves a decision to answer it. */
export function parametersFor(weeks: number, difficulty: DifficultyName): Parameters {
  return {
    ...defaults,
    patience: Math.max(2, PEOPLE_DECISIONS.patience * weeks),
    notice: PEOPLE_DECISIONS.notice * weeks,
    sick: PEOPLE_DECISIONS.sick * weeks,
    backfill: PEOPLE_DECISIONS.backfill * weeks,
    ramp: PEOPLE_DECISIONS.ramp * weeks,
    ...DIFFICULTIES[difficulty],
  };
}
