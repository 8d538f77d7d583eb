/**
 * Scratch: room for one decision's sums, kept beside the story so that nothing is allocated while a run is played. Nothing in it outlives
 * a call of the kernel: between two choices every shock is 0.
 */
import type { Layout } from './frame.ts';
import { FEELS, SOURCES } from './trace.ts';

export type Scratch = {
  /** What is felt at once: one number per meter, then per row of people energy and engagement. */
  readonly shock: Float64Array;
  /** The part of it that each source gave, same places: source × length of `shock`. Filled only where somebody asks why. */
  readonly bySource: Float64Array;
  /** Something was gathered since the shocks were last forgotten. */
  gathered: boolean;
  /** Before a team's week: what each person felt, who was here; in it: what a departure cost each. */
  readonly feltBefore: Float64Array;
  readonly hereBefore: Uint8Array;
  readonly blows: Float64Array;
};

export function scratchFor(at: Layout): Scratch {
  const shocks = at.meters + 2 * at.rows;
  return {
    shock: new Float64Array(shocks),
    bySource: new Float64Array(SOURCES.length * shocks),
    gathered: false,
    feltBefore: new Float64Array(at.rows * FEELS.length),
    hereBefore: new Uint8Array(at.rows),
    blows: new Float64Array(at.rows),
  };
}
