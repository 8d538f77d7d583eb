/**
 * grid-steps: what each choice does to morale and execution, in points, for each way its luck can fall. In: a Prepared. Out: its steps, or
 * null where not all of them are whole numbers.
 */
import { EXECUTION, type Frame, METERS, MORALE } from '../../rules/frame.ts';
import { passes } from '../../rules/gate.ts';
import type { Shock } from '../../rules/meaning.ts';
import type { Prepared, PreparedOption, PreparedScene, PreparedWeekly } from '../../rules/prepare.ts';
import { isInTime } from '../../rules/weekly.ts';

/** Points of morale and execution. */
export type Felt = { readonly morale: number; readonly execution: number };

export type Steps = {
  /** Two places for each option: stepOf. */
  readonly morale: Int32Array;
  readonly execution: Int32Array;
  /** By scene: weekly effects that are felt with its decisions or not, as their conditions say. */
  readonly weekly: readonly (readonly PreparedWeekly[])[];
};

/** [D3] An option without a chance is always taken luckily. */
export const stepOf = ({ index }: PreparedOption, isLucky: boolean): number => 2 * index + (isLucky ? 0 : 1);

/** Of all scenes but interrupts. */
export function stepsOf(p: Prepared): Steps | null {
  const options = p.scenes.reduce((sum, scene) => sum + scene.options.length, 0);
  const inTime = ({ label }: PreparedScene, isAsked: boolean): PreparedWeekly[] =>
    p.weekly.filter((one) => isInTime(one, label ?? 0) && (one.gate !== null) === isAsked);
  const steps = {
    morale: new Int32Array(2 * options),
    execution: new Int32Array(2 * options),
    weekly: p.scenes.map((scene) => inTime(scene, true)),
  };
  if (!p.weekly.every(({ shocks }) => isWhole(pointsOf(shocks)))) return null;
  for (const scene of p.scenes) {
    if (scene.isInterrupt) continue;
    const weekly = inTime(scene, false).flatMap(({ shocks }) => shocks);
    for (const option of scene.options) {
      if (!setStep(steps, stepOf(option, true), option.shocks, option.good, weekly)) return null;
      if (option.chance !== null && !setStep(steps, stepOf(option, false), option.shocks, option.bad, weekly)) return null;
    }
  }
  return steps;
}

/** [D3] What is felt at once is summed, and clamped once: the option's own effects, its luck, the weekly effects that are sure at the date. */
function setStep(
  { morale, execution }: Pick<Steps, 'morale' | 'execution'>,
  step: number,
  ...felt: readonly (readonly Shock[])[]
): boolean {
  const points = pointsOf(...felt);
  morale[step] = points.morale;
  execution[step] = points.execution;
  return isWhole(points);
}

const isWhole = ({ morale, execution }: Felt): boolean => Number.isInteger(morale) && Number.isInteger(execution);

function pointsOf(...felt: readonly (readonly Shock[])[]): Felt {
  let morale = 0;
  let execution = 0;
  for (const shocks of felt) {
    for (const { place, by } of shocks) {
      if (place === MORALE - METERS) morale += by;
      else if (place === EXECUTION - METERS) execution += by;
    }
  }
  return { morale, execution };
}

const NOTHING: Felt = { morale: 0, execution: 0 };

/** [L5] What the weekly effects of a scene that have a condition bring where a frame stands. */
export function weeklyFelt({ weekly }: Steps, scene: number, f: Frame): Felt {
  const asked = weekly[scene];
  if (asked === undefined || asked.length === 0) return NOTHING;
  return pointsOf(...asked.flatMap(({ gate, shocks }) => (passes(gate, f) ? [shocks] : [])));
}
