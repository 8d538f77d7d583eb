/**
 * The look back after a run: its decisions in order, what each did and why, and both meters over time. Every picture has a table twin,
 * built from the same rows.
 */
import type { Face, Look } from '../look/look.ts';
import type { EndingKind } from '../rules/story.ts';
import type { ChangeView, NewsView } from './view.ts';

export type DecisionRow = {
  /** Position among the run's choices, from 0; rewinding keeps the choices before it. */
  readonly index: number;
  /** "Day 3", "Day 3, in between" for an interrupt. */
  readonly when: string;
  readonly ask: string;
  /** The option's own words. */
  readonly chose: string;
  readonly changes: readonly ChangeView[];
  readonly news: readonly NewsView[];
  /** Whom the choice was about, by the story: promised, learned of, for or against it; null where it was about nobody. */
  readonly person: { readonly name: string; readonly look: Look; readonly face: Face } | null;
};

export type MeterSeries = {
  readonly id: string;
  readonly name: string;
  /** One whole value before the first decision and one after each: length = rows + 1. */
  readonly values: readonly number[];
};

export type LookBackView = {
  readonly scenario: { readonly id: string; readonly title: string };
  /** `why`: what the ending was reached by, in one sentence; empty where it cannot be said. */
  readonly ending: { readonly id: string; readonly kind: EndingKind; readonly title: string; readonly why: string };
  readonly rows: readonly DecisionRow[];
  /** Morale and Execution first, then the author's own shown meters. */
  readonly series: readonly MeterSeries[];
  /** "Start", then the `when` of every row: the table's first column. */
  readonly moments: readonly string[];
  /** Names on the chart's axis, each under its moment: "Day 1", then "2", "3" … at the first decision of each. */
  readonly ticks: readonly { readonly at: number; readonly says: string }[];
  readonly questions: readonly string[];
  /** Rewinding to a decision is offered (practice mode). */
  readonly mayRewind: boolean;
};
