/**
 * The problems of all plays, located in the file and without those that are waived; and the list of a file's problems with them.
 * In: a source that loads, and what was found out. Out: problems as load gives them.
 */
import type { Problem } from '../../scenario/problem.ts';
import { problemsOf } from '../../scenario/report.ts';
import type { JudgeSize } from '../players/judge-size.ts';
import { left, type Played } from './left.ts';
import { withTrials } from './trials.ts';

/** `tries`: how much players play in trying mends; nothing is tried where it is left out. */
export type PlayedFile = Played & { readonly source: string; readonly tries?: JudgeSize };

/** Idle waivers of what was looked for are told too. */
export function playProblems({ source, tries, ...played }: PlayedFile): readonly Problem[] {
  const found = left(played);
  return problemsOf(source, [], tries === undefined ? found : withTrials(found, played, tries), 0);
}

/** The problems that load told and those of all plays, by place. What both found is told once, with the run that shows it. */
export function withPlays(ofFile: readonly Problem[], ofPlays: readonly Problem[]): readonly Problem[] {
  const told = new Set(ofPlays.map(({ code, path }) => `${code} ${path}`));
  const others = ofFile.filter(({ code, path }) => !told.has(`${code} ${path}`));
  return [...others, ...ofPlays].sort((a, b) => a.line - b.line || a.column - b.column);
}
