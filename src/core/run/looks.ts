/**
 * Looks of a run: marks, which never change its state. In: marks and choices. Out: whom the player looked at in the scene that waits;
 * a scene begins with the last choice that was no aside.
 */
import { isAside, partsOf } from '../rules/choice.ts';
import type { Mark } from './run.ts';

export function lookedAt(marks: readonly Mark[], choices: readonly string[]): string | null {
  let begun = choices.length;
  while (begun > 0 && isAside(partsOf(choices[begun - 1] ?? '').option)) begun--;
  return marks.filter(({ after }) => after >= begun && after <= choices.length).at(-1)?.person ?? null;
}
