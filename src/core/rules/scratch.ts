/**
 * Scratch: room for one decision's sums, kept beside the story so that nothing is allocated while a run is played. Between two choices
 * every shock in it is 0.
 */
import type { Frame, Layout } from './frame.ts';
import type { Story } from './story.ts';
import { FEELS, SOURCES } from './trace.ts';

/** One way luck can fall during one choice: the odds of every question asked, in ten (more than 0, less than 10), and its answer. */
export type Outcome = { readonly in10: number[]; readonly answers: boolean[] };

/** Somebody who answers every question of luck himself: whether this roll, of this key at this visit, comes true. */
export type Dice = (key: number, visit: number, in10: number) => boolean;

export type Scratch = {
  /** What is felt at once: one number per meter, then per row of people energy and engagement. */
  readonly shock: Float64Array;
  /** The part of it that each source gave, same places: source × length of `shock`. Filled only where somebody asks why. */
  readonly bySource: Float64Array;
  /** Something was gathered since the shocks were last forgotten; so many places may hold it, those of people hired never do. */
  gathered: boolean;
  readonly touchable: number;
  /** Before a team's week: what each person felt, who was here; in it: what a departure cost each. */
  readonly feltBefore: Float64Array;
  readonly hereBefore: Uint8Array;
  readonly blows: Float64Array;
  /** The frame every run begins with, once it was asked for. */
  beginning: Frame | null;
  /** Luck decided beforehand, or by somebody else, while somebody walks all outcomes; null in play. */
  outcome: Outcome | Dice | null;
};

export function scratchFor(story: Story, at: Layout): Scratch {
  const shocks = at.meters + 2 * at.rows;
  return {
    shock: new Float64Array(shocks),
    bySource: new Float64Array(SOURCES.length * shocks),
    gathered: false,
    touchable: at.meters + 2 * story.people.length,
    feltBefore: new Float64Array(at.rows * FEELS.length),
    hereBefore: new Uint8Array(at.rows),
    blows: new Float64Array(at.rows),
    beginning: null,
    outcome: null,
  };
}
