/** Lines to type: the command that replays a run. In: a file, choices, a seed. Out: what a shell understands. */

/** Runs of the command line are to be repeated: without a seed they are all alike. */
export const USUAL_SEED = 1;

/** A word as a shell reads it whole. */
export const quoted = (word: string): string => (/^[\w./\\:@+-]+$/.test(word) ? word : `"${word.replace(/(["\\$`])/g, '\\$1')}"`);

/** The line that replays a run. */
export function runCommand(file: string, choices: readonly string[], seed: number): string {
  const list = choices.length > 0 ? ` --choices ${choices.join(',')}` : '';
  return `npx compass run ${quoted(file)}${list}${seed === USUAL_SEED ? '' : ` --seed ${seed}`}`;
}
