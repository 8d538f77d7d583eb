/** Problems of where a file lies, which its text alone cannot show. Found by io/files. */
import { entry } from './problem-entry.ts';
import { short } from './problem.ts';

export const PLACE_PROBLEMS = {
  'folder-name': entry<{ id: string; folder: string }>(
    'error',
    'In the folder `scenarios`, a scenario whose own folder has another name: the player finds it by the folder.',
    ({ id, folder }) => `The scenario calls itself "${short(id)}", and its folder is called "${short(folder)}".`,
    ({ id }) => `Give both the same name: call the folder "${short(id)}", or change \`id\`.`,
  ),
};

export const PLACE_CODES: ReadonlySet<string> = new Set(Object.keys(PLACE_PROBLEMS));
