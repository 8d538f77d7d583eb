/**
 * grid-steps: what each choice does to morale and execution, in points, for each way its luck can fall. In: a Prepared. Out: its steps, or
 * null where not all of them are whole numbers.
 */
import { EXECUTION, METERS, MORALE } from '../../rules/frame.ts';
import type { Shock } from '../../rules/meaning.ts';
import type { Prepared, PreparedOption } from '../../rules/prepare.ts';

/** Two places for each option: stepOf. */
export type Steps = { readonly morale: Int32Array; readonly execution: Int32Array };

/** [D3] An option without a chance is always taken luckily. */
export const stepOf = ({ index }: PreparedOption, isLucky: boolean): number => 2 * index + (isLucky ? 0 : 1);

/** Of all scenes but interrupts. */
export function stepsOf(p: Prepared): Steps | null {
  const options = p.scenes.reduce((sum, scene) => sum + scene.options.length, 0);
  const steps = { morale: new Int32Array(2 * options), execution: new Int32Array(2 * options) };
  for (const scene of p.scenes) {
    if (scene.isInterrupt) continue;
    const label = scene.label ?? 0;
    const weekly: Shock[] = [];
    for (const { from, to, shocks } of p.weekly) if (label >= from && label <= to) weekly.push(...shocks);
    for (const option of scene.options) {
      if (!setStep(steps, stepOf(option, true), option.shocks, option.good, weekly)) return null;
      if (option.chance !== null && !setStep(steps, stepOf(option, false), option.shocks, option.bad, weekly)) return null;
    }
  }
  return steps;
}

/** [D3] What is felt at once is summed, and clamped once: the option's own effects, its luck, the weekly effects of the date. */
function setStep({ morale, execution }: Steps, step: number, ...felt: readonly (readonly Shock[])[]): boolean {
  let ofMorale = 0;
  let ofExecution = 0;
  for (const shocks of felt) {
    for (const { place, by } of shocks) {
      if (place === MORALE - METERS) ofMorale += by;
      else if (place === EXECUTION - METERS) ofExecution += by;
    }
  }
  morale[step] = ofMorale;
  execution[step] = ofExecution;
  return morale[step] === ofMorale && execution[step] === ofExecution;
}
