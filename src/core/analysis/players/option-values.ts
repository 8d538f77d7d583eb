/**
 * What the options of one state are worth: the share of uniformly random continuations that thrive. Exact where few runs are left, else
 * by seeded continuations. Luck falls anew in each of them: nobody sees the dice of the run. In: a frame. Out: a value per option.
 */
import { stream } from '../../base/dice.ts';
import { EXECUTION, type Frame, get, MORALE, SEED } from '../../rules/frame.ts';
import { advance, currentScene } from '../../rules/kernel.ts';
import { eachOutcome } from '../../rules/luck.ts';
import type { Prepared, PreparedOption, PreparedScene } from '../../rules/prepare.ts';
import { NEAR } from '../facts.ts';
import { type Choose, isThriving, openOf, playOnAtRandom } from './play-run.ts';

export type OptionValue = {
  readonly option: PreparedOption;
  /** Share of continuations that thrive, 0 to 1. */
  readonly value: number;
  /** Morale and execution after it, points; over luck the mean. */
  readonly morale: number;
  readonly execution: number;
  /** By continuations: 1 for each that thrives, in an order that is the same for all options of the state. */
  readonly thrives?: Uint8Array;
};

export type ValuesOf = (
  p: Prepared,
  frame: Frame,
  scene: PreparedScene,
  open: readonly PreparedOption[],
  next: () => number,
) => OptionValue[];

/** Points after an option; over luck the mean. */
function afterOption(p: Prepared, frame: Frame, scene: PreparedScene, option: PreparedOption): { morale: number; execution: number } {
  const after = frame.slice();
  let morale = 0;
  let execution = 0;
  eachOutcome(
    p,
    () => {
      after.set(frame);
      advance(p, after, scene.options.indexOf(option));
    },
    (chance) => {
      morale += chance * get(after, MORALE);
      execution += chance * get(after, EXECUTION);
    },
  );
  return { morale, execution };
}

/**
 * Values by `continuations` random continuations each. The same luck and the same random choices follow each option: what lies apart then
 * is the option more than the dice.
 */
export const rolledValues =
  (continuations: number): ValuesOf =>
  (p, frame, scene, open, next) => {
    const run = frame.slice();
    const seed = (): number => Math.floor(next() * 4294967296);
    const seeds = Array.from({ length: continuations }, () => ({ luck: seed(), choices: seed() }));
    return open.map((option): OptionValue => {
      const place = scene.options.indexOf(option);
      const thrives = Uint8Array.from(seeds, ({ luck, choices }) => {
        run.set(frame);
        run[SEED] = luck;
        advance(p, run, place);
        playOnAtRandom(p, run, stream(choices));
        return isThriving(p, run) ? 1 : 0;
      });
      const value = thrives.reduce((sum, one) => sum + one, 0) / continuations;
      return { option, value, thrives, ...afterOption(p, frame, scene, option) };
    });
  };

/** Exact values: every continuation is walked. For the last few decisions of a story. */
export const walkedValues: ValuesOf = (p, frame, scene, open) =>
  open.map((option): OptionValue => {
    let value = 0;
    const after = frame.slice();
    eachOutcome(
      p,
      () => {
        after.set(frame);
        advance(p, after, scene.options.indexOf(option));
      },
      (chance) => {
        value += chance * valueOfState(p, after);
      },
    );
    return { option, value, ...afterOption(p, frame, scene, option) };
  });

function valueOfState(p: Prepared, frame: Frame): number {
  const scene = currentScene(p, frame);
  if (scene === null) return isThriving(p, frame) ? 1 : 0;
  const open = openOf(p, frame, scene);
  if (open.length === 0) return 0;
  const after = frame.slice();
  let sum = 0;
  for (const option of open) {
    eachOutcome(
      p,
      () => {
        after.set(frame);
        advance(p, after, scene.options.indexOf(option));
      },
      (chance) => {
        sum += chance * valueOfState(p, after);
      },
    );
  }
  return sum / open.length;
}

/** Takes the option of highest (`sign` 1) or lowest (-1) value; ties by morale + execution after it. */
export const byValue =
  (valuesOf: ValuesOf, sign: 1 | -1): Choose =>
  ({ p, frame, scene, open, next }) => {
    const ordered = valuesOf(p, frame, scene, open, next).sort((a, b) => {
      const apart = b.value - a.value;
      return sign * (Math.abs(apart) > NEAR ? apart : b.morale + b.execution - a.morale - a.execution);
    });
    return (ordered[0] as OptionValue).option;
  };
