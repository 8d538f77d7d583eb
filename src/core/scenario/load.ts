/**
 * load: the text of a scenario file, in five steps, to everything the game needs. Never a silent repair: where there is an error, there is
 * no scenario, and every problem is told at once, sorted by place.
 */
import type { Story } from '../rules/story.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { migrate } from './migrate.ts';
import type { Problem } from './problem.ts';
import { read } from './read.ts';
import { hasErrors, newReporter, problemsOf } from './report.ts';
import type { Scenario } from './schema.ts';
import type { Text } from './text.ts';
import { validate } from './validate.ts';
import { waive } from './waive.ts';

export type Loaded = {
  /** The file as the author wrote it, typed; null when there is an error. */
  readonly scenario: Scenario | null;
  readonly story: Story | null;
  readonly text: Text | null;
  readonly problems: readonly Problem[];
};

export function load(source: string): Loaded {
  const report = newReporter();
  const stop = (): Loaded => ({ scenario: null, story: null, text: null, problems: problemsOf(source, report.findings, report.dropped()) });
  const value = read(source, report);
  if (value === undefined) return stop();
  const today = migrate(value, report);
  if (today === undefined) return stop();
  const { scenario, loose } = validate(today, report);
  check(loose, report);
  const findings = waive(report.findings, loose);
  const problems = problemsOf(source, findings, report.dropped());
  if (scenario === null || hasErrors(findings)) return { scenario: null, story: null, text: null, problems };
  return { scenario, ...compile(scenario), problems };
}
