/**
 * The problem `id-removed`: an id of the old file that no choice finds any more. Only who has both files can know it. In: the ids that are
 * gone, the source of the new file. Out: located problems, at `renamed`, or where it should stand.
 */
import { locate, type Wanted } from '../scenario/locate.ts';
import { entry } from '../scenario/problem-entry.ts';
import { type Problem, pathText, short } from '../scenario/problem.ts';
import type { Gone } from './against-renames.ts';

const line = (from: string, to: string): string => `"${short(from)}": "${short(to)}"`;

const REMOVED_PROBLEMS = {
  'id-removed': entry<{ id: string; successor: string | null; isOlder: boolean }>(
    'warning',
    'An id that the file had before, and that is gone without a new name in `renamed`: saved runs name it.',
    ({ id, isOlder }) =>
      `"${short(id)}" is gone, and \`renamed\` does not say what it is called now${isOlder ? '; runs older than the old file name it' : ''}.`,
    ({ id, successor }) =>
      successor === null
        ? `If it only has another name, write that in \`renamed\`: ${line(id, id.includes(':') ? 'scene:option' : 'scene')}. If it is gone for good, saved runs stop there.`
        : `If it was renamed, write in \`renamed\`: ${line(id, successor)}.`,
  ),
};

/** `renamed` where it stands; else the last of the fields before it, behind which it is written. */
function placeIn(source: string): Wanted {
  const keys = Object.keys(JSON.parse(source) as object);
  const before = ['renamed', 'questions', 'endings'].find((key) => keys.includes(key));
  return { path: before === undefined ? [] : [before], at: 'key' };
}

/** One problem per id. `source` is the text of the new file, which loads. */
export function removedProblems(gone: readonly Gone[], source: string): readonly Problem[] {
  if (gone.length === 0) return [];
  const [position = { line: 1, column: 1 }] = locate(source, [placeIn(source)]);
  const { severity, message, fix } = REMOVED_PROBLEMS['id-removed'];
  return gone.map(({ id, what, successor }): Problem => {
    const args = { id, successor: successor?.id ?? null, isOlder: what === 'entry' };
    return { code: 'id-removed', severity, ...position, path: pathText(['renamed', id]), message: message(args), fix: fix(args) };
  });
}
