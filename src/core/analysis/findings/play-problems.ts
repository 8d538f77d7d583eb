/**
 * The problems of all plays, located in the file and without those that are waived; and the list of a file's problems with them.
 * In: a source that loads, and what was found out. Out: problems as load gives them.
 */
import type { Problem } from '../../scenario/problem.ts';
import { PLAY_CODES } from '../../scenario/problems-plays.ts';
import type { Code } from '../../scenario/problems.ts';
import { problemsOf } from '../../scenario/report.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { waive } from '../../scenario/waive.ts';
import { findingsOf, type FoundOut } from './findings.ts';

export type PlayedFile = Omit<FoundOut, 'scenario'> & { readonly source: string; readonly scenario: Scenario };

/** Idle waivers of what was looked for are told too. */
export function playProblems({ source, ...found }: PlayedFile): readonly Problem[] {
  const { findings, lookedFor } = findingsOf(found);
  const isLookedFor = (code: string): boolean => PLAY_CODES.has(code) && lookedFor.has(code as Code);
  const left = waive(findings, found.scenario, isLookedFor).filter(({ code }) => code !== 'waiver-unknown');
  return problemsOf(source, [], left, 0);
}

/** The problems that load told and those of all plays, by place. What both found is told once, with the run that shows it. */
export function withPlays(ofFile: readonly Problem[], ofPlays: readonly Problem[]): readonly Problem[] {
  const told = new Set(ofPlays.map(({ code, path }) => `${code} ${path}`));
  const others = ofFile.filter(({ code, path }) => !told.has(`${code} ${path}`));
  return [...others, ...ofPlays].sort((a, b) => a.line - b.line || a.column - b.column);
}
