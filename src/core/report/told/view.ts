/**
 * The debrief as it is shown, in words and numbers: every picture has what its table needs. Made from a Report; what needs counting comes
 * later and is null until then.
 */
import type { Face, Look } from '../../look/look.ts';
import type { LookBackView } from '../../view/look-back.ts';

export const CHAPTERS = ['first', 'felt', 'happened', 'why', 'people', 'fuels', 'will'] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** One decision of the run, as it is listed. */
export type DecisionView = { readonly at: number; readonly when: string; readonly chose: string };

/** A value over time: `time` in labels of the story (weeks or days), with fractions where several decisions share one. */
export type PointView = { readonly time: number; readonly value: number };

export type BothView = {
  readonly id: string;
  readonly name: string;
  readonly own: readonly PointView[];
  readonly changed: readonly PointView[];
};

export type TurnView = DecisionView & {
  readonly other: string;
  /** The choice made thriving likelier; `other` is then the worst it spared. */
  readonly isGain: boolean;
  /** Thriving continuations in a hundred: before the choice, after it, and after the other option. */
  readonly before: number;
  readonly after: number;
  readonly withOther: number;
  readonly method: string;
  readonly why: string;
  /** Morale and execution, as played and with one choice changed. */
  readonly both: readonly BothView[];
  /** When the choice was made, on the axis of `both`. */
  readonly time: number;
  /** Sentences: how both end, where they part, what was not the player's, what was still open. */
  readonly said: readonly string[];
};

/** What the options of a decision were worth, for the picture of the road and its table. */
export type RoadView = DecisionView & {
  readonly options: readonly { readonly says: string; readonly in100: number; readonly isTaken: boolean }[];
  readonly method: string;
};

export type EvidenceView = {
  readonly name: string;
  /** What can be said, or that there is not enough yet. */
  readonly says: string;
  /** In hundredths; null where nothing is claimed. */
  readonly band: { readonly from: number; readonly to: number; readonly byChance: number } | null;
};

export type CountedView = {
  readonly turns: readonly TurnView[];
  readonly road: readonly RoadView[];
  readonly standing: readonly string[];
  readonly evidence: readonly EvidenceView[];
};

export type CommentView = {
  readonly person: { readonly id: string; readonly name: string; readonly look: Look; readonly face: Face };
  readonly at: number;
  readonly when: string;
  readonly says: string;
  readonly isGain: boolean;
};

export type ArcView = { readonly from: number; readonly to: number; readonly when: string; readonly says: string };

/** What nobody saw in play; null in a story without a team. */
export type FuelsView = {
  readonly series: readonly { readonly id: 'purpose' | 'clarity'; readonly name: string; readonly points: readonly PointView[] }[];
  /** Where they and people's strength stood at the end, on five steps from 1 to 5: what the player's own guess is laid beside. */
  readonly atEnd: Readonly<Record<Felt, number>>;
  /** What this run says to the three guided questions. */
  readonly answers: readonly { readonly asks: string; readonly says: string }[];
};

/** What a team feels and a player can guess. */
export const FELT = ['purpose', 'clarity', 'energy'] as const;
export type Felt = (typeof FELT)[number];

export type DebriefView = {
  readonly lookBack: LookBackView;
  readonly decisions: readonly DecisionView[];
  readonly outcome: readonly string[];
  /** Null where no option of the story leads or manages. */
  readonly style: {
    readonly says: string;
    readonly own: { readonly lead: number; readonly manage: number };
    readonly offered: { readonly lead: number; readonly manage: number };
  } | null;
  readonly comments: readonly CommentView[];
  readonly arcs: readonly ArcView[];
  readonly concepts: readonly { readonly name: string; readonly choices: number }[];
  readonly fuels: FuelsView | null;
  /** Everybody of the team who is there at the end. */
  readonly team: readonly { readonly id: string; readonly name: string; readonly mood: string; readonly look: Look; readonly face: Face }[];
  /** A kind of ending not seen yet, in words; null where all were. */
  readonly another: string | null;
  /** Labels of the axis of time: first and last. */
  readonly span: { readonly from: number; readonly to: number; readonly unit: 'week' | 'day' };
  readonly counted: CountedView | null;
};
