/**
 * Facts about all plays of one story: what its options are worth, what is felt, who warns and goes. Filled by walking every run (paths.ts)
 * or from samples (option-values.ts); claims and reports read them. Plain JSON-safe data.
 */
import type { EndingKind } from '../rules/story.ts';
import type { Label, Odds } from './odds/odds.ts';

/** How many runs end how: shares, 0 to 1. `runs` is how many were played; 0 where the shares are exact. */
export type Shares = {
  readonly runs: number;
  readonly kinds: Readonly<Record<EndingKind, number>>;
  /** In the order of the story. */
  readonly endings: readonly number[];
  /** Runs in which every option of a scene was closed. */
  readonly stuck: number;
};

/** A run that can be played again: `compass run … --seed seed --choices choices`. Choices are "scene:option". */
export type Example = { readonly seed: number; readonly choices: readonly string[] };

/**
 * What an option is worth: the share of uniformly random continuations after it that thrive, over the states in which a random run
 * decides here with the option open. Shares are 0 to 1.
 */
export type OptionWorth = {
  readonly scene: string;
  readonly option: string;
  /** Mean number of times a random run decides here with the option open. */
  readonly open: number;
  /** Sampled: states that were looked at with the option open in which the scene's options differ; null where all were. */
  readonly seen: number | null;
  /** Share of these in which the scene's options differ in value. */
  readonly differ: number;
  /** Shares of those in which it is the best and the worst; ties count for both. */
  readonly best: number;
  readonly worst: number;
  /** Its mean value; 0 where it is never open. */
  readonly mean: number;
};

export type SceneWorth = {
  readonly scene: string;
  /** Different ways to come to decide here (sampled: states looked at). */
  readonly states: number;
  /** Mean distance between the most and the least valuable option, 0 to 1. */
  readonly apart: number;
};

/** `option` is never worth more than `by`, in no state in which both are open, and less in some. */
export type Dominated = { readonly scene: string; readonly option: string; readonly by: string };

/** Quartiles of points, each right to half a point. */
export type Quartiles = { readonly lower: number; readonly median: number; readonly upper: number };

export type PeopleFacts = {
  /** Shares of random runs, 0 to 1: somebody warns in the first half of the decisions; somebody goes; goes before three quarters. */
  readonly warnedByMid: number;
  readonly departed: number;
  readonly departedEarly: number;
  /** Decision of the first departure, over the runs that have one; null where nobody ever goes. */
  readonly firstDeparture: Quartiles | null;
};

export type Facts = {
  readonly label: Label;
  /** Whole runs that were walked or played; and those whose every state was valued. */
  readonly runs: number;
  readonly valued: number;
  readonly random: Shares;
  readonly options: readonly OptionWorth[];
  readonly scenes: readonly SceneWorth[];
  readonly dominated: readonly Dominated[];
  /** |change of morale| + |change of execution| of a decision, in points. */
  readonly felt: Quartiles;
  /** Distance between a decision's options in what is felt of morale and execution: points, and the share of decisions with 6 or more. */
  readonly spread: Quartiles & { readonly atLeastSix: number };
  /** Null in a plain story: nobody warns or goes. */
  readonly people: PeopleFacts | null;
  /** Random runs that thrive with at least 35 % of the attention on each pole; null where no option leads or manages. */
  readonly bothPoles: { readonly share: number; readonly example: Example | null } | null;
};

/** A player's shares by pure play and with 10 % random choices, and one pure run. */
export type PolicyFacts = { readonly pure: Shares; readonly slips: Shares; readonly example: Example | null };

/** What walking every run adds: exact odds, the planner and the spoiler exactly, a run for every ending, endings by first choices. */
export type Paths = Facts & {
  readonly odds: Odds;
  readonly planner: PolicyFacts;
  readonly spoiler: PolicyFacts;
  /** A run for every ending of the story, null where there is none (or none was found by seed). */
  readonly endingExamples: readonly (Example | null)[];
  /** One run that gets stuck, if any does. */
  readonly stuckExample: Example | null;
  /** Chance of every ending (then of getting stuck) by first choices: global option numbers joined by ".", "" for the beginning. */
  readonly prefixes: Readonly<Record<string, readonly number[]>>;
};

/** Share of a player's choices that are left to chance when it slips. */
export const SLIP = 0.1;
/** Values nearer than this are equal: sums in another order differ by less. */
export const NEAR = 1e-9;
/** Share of the attention given, 0 to 1, that a run on both poles gives to each at least. */
export const EACH_POLE = 0.35;
