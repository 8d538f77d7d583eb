/** The problem `folder-name`. In: the source of a file that loads, its id, and the name of its folder. Out: the problem, located, or none. */
import type { Problem } from './problem.ts';
import { newReporter, problemsOf } from './report.ts';

export function folderProblems(source: string, id: string, folder: string): readonly Problem[] {
  if (id === folder) return [];
  const report = newReporter();
  report.add('folder-name', ['id'], { id, folder }, 'key');
  return problemsOf(source, [], report.findings, 0);
}
