/**
 * Runs that can be played again. A walk knows no seed, only how luck fell: here a seed is looked for by which the dice fall so that the
 * choices lead to the same outcome. In: global option numbers. Out: a seed and choices as `compass run` takes them.
 */
import { advance, begin, currentScene, isOpen } from '../../rules/kernel.ts';
import type { Prepared } from '../../rules/prepare.ts';
import type { Example } from '../facts.ts';
import { outcomeOf, type Shape } from './paths-shape.ts';

/** Seeds that are tried. Without luck the first does. */
const SEEDS = 2000;

/** Null where there is no such run, or no seed was found. `wanted`: the outcome, or which outcomes will do. */
export function exampleOf(
  p: Prepared,
  shape: Shape,
  line: readonly number[] | null,
  wanted: number | ((outcome: number) => boolean),
): Example | null {
  if (line === null) return null;
  const isWanted = typeof wanted === 'number' ? (outcome: number) => outcome === wanted : wanted;
  const seeds = line.some((index) => shape.lucky[index] === 1) ? SEEDS : 1;
  for (let seed = 1; seed <= seeds; seed++) {
    const outcome = replayed(p, shape, seed, line);
    if (outcome !== null && isWanted(outcome)) return { seed, choices: line.map((index) => shape.ids[index] as string) };
  }
  return null;
}

/** The outcome of the whole run with these choices; null where one of them is not open, or the run is not over with the last. */
function replayed(p: Prepared, shape: Shape, seed: number, line: readonly number[]): number | null {
  const f = begin(p, seed);
  for (const index of line) {
    const options = currentScene(p, f)?.options ?? [];
    const option = options.find((one) => one.index === index);
    if (option === undefined || !isOpen(p, f, option)) return null;
    advance(p, f, options.indexOf(option));
  }
  const scene = currentScene(p, f);
  if (scene === null) return outcomeOf(p, shape, f);
  return scene.options.some((option) => isOpen(p, f, option)) ? null : shape.stuck;
}
