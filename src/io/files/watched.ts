/**
 * The scenario files while they are being written. In: the project's folder, and which file was saved. Out: what stands in it now, the
 * last good version of each, and a report of every file that has something to say. A file is checked once for each text it had.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Problem } from '../../core/scenario/problem.ts';
import type { FileReport } from '../../core/view/authoring.ts';
import { checkScenario, findScenarios, type Shipped, scenarioId, shownPath } from './scenarios.ts';

/** What a save did. */
export type Saved = {
  readonly id: string;
  /** "scenarios/friday-rota/scenario.json" */
  readonly file: string;
  readonly isGone: boolean;
  /** Today's story; null where there is none. */
  readonly shipped: Shipped | null;
  /** Null where the file is gone. */
  readonly report: FileReport | null;
  /** It had errors or warnings before, and has none now. */
  readonly isMended: boolean;
};

export type Watched = {
  /** Reads a file again; null where nothing new stands in it. */
  readonly look: (file: string) => Saved | null;
  /** The last good version of every scenario that has one, by id. */
  readonly good: () => readonly Shipped[];
  /** Files with errors, and files saved since the start with any problem. */
  readonly reports: () => readonly FileReport[];
};

type Known = {
  readonly source: string;
  readonly problems: readonly Problem[];
  readonly isGood: boolean;
  readonly lastGood: Shipped | null;
  readonly wasSaved: boolean;
};

const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

/** A file that is empty, cut off or away may be complete in a moment. */
export function looksUnfinished(file: string): boolean {
  const source = existsSync(file) ? textOf(file) : null;
  try {
    JSON.parse(source ?? '');
    return false;
  } catch {
    return true;
  }
}

const matters = ({ severity }: Problem): boolean => severity !== 'hint';

const reportOf = (file: string, { problems, isGood, lastGood }: Known): FileReport => ({
  id: scenarioId(file),
  file: shownPath(file),
  problems,
  plays: isGood ? 'this' : lastGood ? 'earlier' : 'nothing',
});

export function watchScenarios(root: string): Watched {
  const known = new Map<string, Known>();

  function learn(file: string, source: string, wasSaved: boolean): Known {
    const { shipped, problems } = checkScenario(file, source);
    const now = { source, problems, isGood: shipped !== null, lastGood: shipped ?? known.get(file)?.lastGood ?? null, wasSaved };
    known.set(file, now);
    return now;
  }

  for (const file of findScenarios(root)) {
    const source = textOf(file);
    if (source !== null) learn(file, source, false);
  }
  const files = (): readonly [string, Known][] => [...known].sort(([a], [b]) => (a < b ? -1 : 1));

  return {
    look: (file) => {
      const before = known.get(file);
      const source = textOf(file);
      if (source === (before?.source ?? null)) return null;
      const about = { id: scenarioId(file), file: shownPath(file) };
      if (source === null) {
        known.delete(file);
        return { ...about, isGone: true, shipped: null, report: null, isMended: false };
      }
      const now = learn(file, source, true);
      return {
        ...about,
        isGone: false,
        shipped: now.isGood ? now.lastGood : null,
        report: reportOf(file, now),
        isMended: (before?.problems.some(matters) ?? false) && !now.problems.some(matters),
      };
    },
    good: () => files().flatMap(([, { lastGood }]) => lastGood ?? []),
    reports: () =>
      files()
        .filter(([, { isGood, wasSaved, problems }]) => !isGood || (wasSaved && problems.length > 0))
        .map(([file, one]) => reportOf(file, one)),
  };
}
