/**
 * load: the text of a scenario file, in five steps, to everything the game needs. Never a silent repair: where there is an error, there is
 * no scenario, and every problem is told at once, sorted by place.
 */
import type { Story } from '../rules/story.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { NO } from './fits.ts';
import { knownOf } from './known.ts';
import { migrate } from './migrate.ts';
import type { Problem } from './problem.ts';
import { reportLost } from './lost.ts';
import { read } from './read.ts';
import { type Finding, hasErrors, newReporter, problemsOf } from './report.ts';
import type { Scenario } from './schema.ts';
import type { Text } from './text.ts';
import { keysOfScenario, validate } from './validate.ts';
import { waive } from './waive.ts';
import { asWritten } from './written.ts';

export type Loaded = {
  /** The file as the author wrote it, typed; null when there is an error. */
  readonly scenario: Scenario | null;
  readonly story: Story | null;
  readonly text: Text | null;
  readonly problems: readonly Problem[];
};

export function load(source: string): Loaded {
  const report = newReporter();
  const file = read(source, report);
  const told = (findings: readonly Finding[]) => problemsOf(source, file?.spans ?? [], findings, report.dropped());
  const stop = (): Loaded => ({ scenario: null, story: null, text: null, problems: told(report.findings) });
  if (file === undefined) return stop();
  const keys = keysOfScenario(file.value);
  reportLost(source, file, keys === NO ? null : keys, report);
  const today = migrate(file.value, report);
  if (today === undefined) return stop();
  const { scenario, loose } = validate(today, report, keys !== NO);
  const known = knownOf(loose);
  check(known, report);
  const findings = waive(asWritten(report.findings, loose), loose);
  const problems = told(findings);
  if (scenario === null || hasErrors(findings)) return { scenario: null, story: null, text: null, problems };
  return { scenario, ...compile(scenario, known), problems };
}
