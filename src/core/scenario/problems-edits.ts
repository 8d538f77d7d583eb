/** Problems that only an older version of the file shows: what an edit does to saved runs. Found by core/analysis/against. */
import { entry } from './problem-entry.ts';
import { short } from './problem.ts';

const line = (from: string, to: string): string => `"${short(from)}": "${short(to)}"`;
const paste = (entry: string): string =>
  `write "renamed": { ${entry} }, before "endings"; where there is a "renamed" already, only ${entry} in it.`;

export const EDIT_PROBLEMS = {
  'id-removed': entry<{ id: string; successor: string | null; isOlder: boolean }>(
    'warning',
    'An id that the file had before, and that is gone without a new name in `renamed`: saved runs name it.',
    ({ id, isOlder }) =>
      `"${short(id)}" is gone, and \`renamed\` does not say what it is called now${isOlder ? '; runs older than the old file name it' : ''}.`,
    ({ id, successor }) =>
      successor === null
        ? `If it only has another name, ${paste(line(id, id.includes(':') ? 'scene:option' : 'scene'))} If it is gone for good, saved runs stop there.`
        : `If it was renamed, ${paste(line(id, successor))}`,
  ),
};

export const EDIT_CODES: ReadonlySet<string> = new Set(Object.keys(EDIT_PROBLEMS));
