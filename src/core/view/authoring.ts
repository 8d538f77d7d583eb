/**
 * What the development server tells the page of somebody who writes a scenario (the build has none of it). In: reports of scenario
 * files. Out: the shape of the message, and what the strip at the bottom of the page shows of it.
 */
import type { Story } from '../rules/story.ts';
import type { Problem, Severity } from '../scenario/problem.ts';
import type { Text } from '../scenario/text.ts';
import { AUTHORING } from '../text/authoring.ts';
import type { CatalogueEntry } from './home.ts';
import type { Opening } from './opening-view.ts';

/** Names of the messages: the server tells, a page that has just opened asks. */
export const AUTHORS_NEWS = 'compass:scenario';
export const AUTHORS_ASK = 'compass:ask';

/** One scenario file that has something to say. */
export type FileReport = {
  readonly id: string;
  /** From the project's folder: "scenarios/friday-rota/scenario.json". */
  readonly file: string;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  /** What is played of it: the file as it is, the version before its errors, or nothing. */
  readonly plays: 'this' | 'earlier' | 'nothing';
};

export type AuthorsNews = {
  /** The file that was saved or removed; null: nothing was, a page asked. */
  readonly edited: {
    readonly id: string;
    readonly file: string;
    readonly isGone: boolean;
    /** The new story; null where the file cannot be played. */
    readonly whole: { readonly story: Story; readonly text: Text; readonly opening: Opening | null } | null;
  } | null;
  /** Every story that can be played. */
  readonly catalogue: readonly CatalogueEntry[];
  readonly reports: readonly FileReport[];
};

/** A problem with its place: "scenarios/friday-rota/scenario.json:12:5". */
export type PlacedProblem = Pick<Problem, 'severity' | 'code' | 'message' | 'fix'> & { readonly place: string };

export type StripView = {
  /** What is wrong, in a sentence or two; empty where nothing is. */
  readonly summary: string;
  /** Errors first, then warnings. */
  readonly problems: readonly PlacedProblem[];
  readonly hints: readonly PlacedProblem[];
};

export const countOf = ({ problems }: Pick<FileReport, 'problems'>, severity: Severity): number =>
  problems.filter((problem) => problem.severity === severity).length;

const placed = (reports: readonly FileReport[], severity: Severity): readonly PlacedProblem[] =>
  reports.flatMap(({ file, problems }) =>
    problems
      .filter((problem) => problem.severity === severity)
      .map(({ line, column, code, message, fix }) => ({ severity, place: `${file}:${line}:${column}`, code, message, fix })),
  );

/** Hints alone are no reason to say anything. */
function summaryOf(report: FileReport): string {
  const [errors, warnings] = [countOf(report, 'error'), countOf(report, 'warning')];
  if (errors + warnings === 0) return '';
  const has = AUTHORING.has(report.id, AUTHORING.counted(errors, warnings, 0));
  if (report.plays === 'this') return has;
  return `${has} ${report.plays === 'earlier' ? AUTHORING.earlier : AUTHORING.nothing(report.id)}`;
}

export const stripOf = (reports: readonly FileReport[]): StripView => ({
  summary: reports.map(summaryOf).filter(Boolean).join(' '),
  problems: [...placed(reports, 'error'), ...placed(reports, 'warning')],
  hints: placed(reports, 'hint'),
});
