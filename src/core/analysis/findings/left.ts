/** The findings of all plays that the author has not waived, and idle waivers of what was looked for. In: a played file. Out: findings. */
import { PLAY_CODES } from '../../scenario/problems-plays.ts';
import type { Code } from '../../scenario/problems.ts';
import type { Finding } from '../../scenario/report.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { waive } from '../../scenario/waive.ts';
import { asWritten } from '../../scenario/written.ts';
import { findingsOf, type FoundOut } from './findings.ts';

export type Played = Omit<FoundOut, 'scenario'> & { readonly scenario: Scenario };

export function left(played: Played): readonly Finding[] {
  const { findings, lookedFor } = findingsOf(played);
  const isLookedFor = (code: string): boolean => PLAY_CODES.has(code) && lookedFor.has(code as Code);
  return waive(asWritten(findings, played.scenario), played.scenario, isLookedFor).filter(({ code }) => code !== 'waiver-unknown');
}
