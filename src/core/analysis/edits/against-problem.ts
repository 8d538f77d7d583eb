/**
 * The problem `id-removed`: an id of the old file that no choice finds any more. Only who has both files can know it. In: the ids that are
 * gone, the source of the new file. Out: located problems, at `renamed`, or where it should stand; those the author waived are left out.
 */
import { locate, type Wanted } from '../../scenario/locate.ts';
import type { Problem } from '../../scenario/problem.ts';
import { EDIT_CODES } from '../../scenario/problems-edits.ts';
import { newReporter, problemsOf } from '../../scenario/report.ts';
import type { LooseScenario } from '../../scenario/schema.ts';
import { waive } from '../../scenario/waive.ts';
import type { Gone } from './against-renames.ts';

/** `renamed` where it stands; else the last of the fields before it, behind which it is written. */
function placeIn(file: object): Wanted {
  const before = ['renamed', 'questions', 'endings'].find((key) => Object.hasOwn(file, key));
  return { path: before === undefined ? [] : [before], at: 'key' };
}

/** One problem per id. `source` is the text of the new file, which loads. */
export function removedProblems(gone: readonly Gone[], source: string): readonly Problem[] {
  const file = JSON.parse(source) as LooseScenario;
  const [position = { line: 1, column: 1 }] = locate(source, [placeIn(file)]);
  const report = newReporter();
  for (const { id, what, successor } of gone)
    report.addAt('id-removed', position, { id, successor: successor?.id ?? null, isOlder: what === 'entry' }, ['renamed', id]);
  // Waivers of unknown codes are told where the file is loaded.
  const left = waive(report.findings, file, (code) => EDIT_CODES.has(code)).filter(({ code }) => code !== 'waiver-unknown');
  return problemsOf(source, [], left, 0);
}
