/** `compass check`: every problem of scenarios and of the plans beside them. In: files and folders. Out: lines or JSON; 1 where an error is. */
import { failed, ok, type Result } from '../../core/base/result.ts';
import { ANALYSIS_WORDS } from '../../core/text/analysis.ts';
import { COMMAND_LINE } from '../../core/text/command-line.ts';
import type { Problem, Severity } from '../../core/scenario/problem.ts';
import { type Opened, openedOf, openScenario, readFileOf, scenarioFiles } from '../../io/files/check-files.ts';
import { plansBeside } from '../../io/files/plans.ts';
import { type Compared, compare } from './against.ts';
import { checkPlays } from './analyse-check.ts';
import { planProblems } from './check-plans.ts';
import { type AddCommand, type Bench, type ExitCode, example, refuse } from './command.ts';
import type { CheckAgainstOutput, CheckOutput } from './json.ts';
import { tellNotOpened } from './opening.ts';
import { problemLines } from './print-problems.ts';
import { quoted } from './run-line.ts';
import { painter, wrap } from './words.ts';

type Options = { readonly json?: boolean; readonly against?: string };

export const addCheck: AddCommand = (program, bench) => {
  program
    .command('check')
    .summary('problems of scenarios and of their plans, without balance')
    .description(
      'Tell the problems of scenarios and of their plans: file:line:column severity CODE message, and what to do. Where the JSON itself is broken, that is told first, and the rest once it is mended. Balance is the work of compass analyse.',
    )
    .argument('<paths...>', 'scenario files, or folders that hold some')
    .option(
      '--against <file>',
      'the scenario before an edit (copy the file before you rename anything): tells which saved runs the edit stops, and how to rename instead',
    )
    .option('--json', 'for programs; its shape: compass schema check, or check-against')
    .addHelpText('after', example('check my-story', 'check my-story --json', 'check my-story --against before.json'))
    .action(bench.action((paths: string[], options: Options) => check(bench, paths, options)));
};

/** What was found in one file. */
type Found = { readonly file: string; readonly problems: readonly Problem[] };
type Checked = {
  readonly found: readonly Found[];
  readonly opened: readonly Opened[];
  readonly plans: number;
  /** Files whose plays are too many to look at in passing. */
  readonly tooLarge: readonly string[];
};

function check({ terminal }: Bench, paths: readonly string[], { json, against }: Options): ExitCode {
  const files = scenarioFiles(paths);
  if (!files.ok) return refuse(terminal, files.problem);
  if (against !== undefined && files.value.length > 1) return refuse(terminal, COMMAND_LINE.againstOne);
  const checked = checkFiles(files.value);
  if (!checked.ok) return refuse(terminal, checked.problem);
  const { opened, plans, tooLarge } = checked.value;
  const [now] = opened;
  const old = against === undefined ? null : openScenario(against);
  if (old !== null && !old.ok) return tellNotOpened(terminal, old.problem);
  const compared = old === null || now === undefined ? null : compare(sideOf(old.value), sideOf(now));
  const isNotCompared = against !== undefined && compared === null;
  const found = compared === null ? checked.value.found : withMore(checked.value.found, compared.problems);

  const count = (severity: Severity): number =>
    found.reduce((sum, { problems }) => sum + problems.filter((problem) => problem.severity === severity).length, 0);
  const code: ExitCode = count('error') > 0 ? 1 : 0;
  if (json) {
    for (const file of tooLarge) terminal.err(notLookedAt(file));
    if (isNotCompared) terminal.err(COMMAND_LINE.notCompared(files.value[0] ?? ''));
    terminal.out(JSON.stringify(outputOf(found, compared, against !== undefined), null, 2));
    return code;
  }
  const look = { paint: painter(terminal), columns: terminal.columns, isTerminal: terminal.isTerminal };
  for (const { file, problems } of found.filter((one) => one.problems.length > 0)) {
    for (const line of problemLines(file, problems, look)) terminal.out(line);
    terminal.out('');
  }
  const say = (line: string): void => {
    // What is to be copied (it is indented) stays whole.
    for (const one of !terminal.isTerminal || /^\s/.test(line) ? [line] : wrap(line, terminal.columns)) terminal.out(one);
  };
  if (compared !== null) for (const line of [...compared.lines, '']) say(line);
  if (isNotCompared) say(COMMAND_LINE.notCompared(files.value[0] ?? ''));
  for (const file of tooLarge) say(notLookedAt(file));
  say(COMMAND_LINE.checked(files.value.length, plans, count('error'), count('warning'), count('hint')));
  return code;
}

const notLookedAt = (file: string): string => ANALYSIS_WORDS.tooLargeHere(file, `npx compass analyse ${quoted(file)}`);

/** The problem is why a file cannot be read. */
function checkFiles(files: readonly string[]): Result<Checked, string> {
  const found: Found[] = [];
  const opened: Opened[] = [];
  const tooLarge: string[] = [];
  let plans = 0;
  for (const file of files) {
    const read = readFileOf(file);
    if (!read.ok) return failed(read.problem);
    const scenario = openedOf(read.value);
    const plays = scenario === null ? null : checkPlays(scenario, read.value.loaded.scenario);
    found.push({ file, problems: plays?.problems ?? read.value.loaded.problems });
    if (plays?.isTooLarge) tooLarge.push(file);
    // A scenario with errors is not played: its plans would only say so again.
    if (scenario === null) continue;
    const beside = plansBeside(file);
    if (!beside.ok) return failed(beside.problem);
    const checked = beside.value.map((plan) => ({ file: plan.file, problems: planProblems(scenario, plan) }));
    opened.push(scenario);
    found.push(...checked);
    plans += checked.length;
  }
  return ok({ found, opened, plans, tooLarge });
}

const sideOf = ({ file, source, prepared, text }: Opened): Parameters<typeof compare>[0] => ({ file, source, story: prepared.story, text });

/** The one scenario comes first; its problems stay in the order of their places. */
function withMore([first, ...others]: readonly Found[], more: readonly Problem[]): readonly Found[] {
  if (first === undefined) return others;
  const problems = [...first.problems, ...more].sort((a, b) => a.line - b.line || a.column - b.column);
  return [{ ...first, problems }, ...others];
}

function outputOf(found: readonly Found[], compared: Compared | null, isAgainst: boolean): CheckOutput | CheckAgainstOutput {
  const problems: CheckOutput = found.flatMap((one) => one.problems.map((problem) => ({ file: one.file, ...problem })));
  return isAgainst ? { problems, against: compared?.report ?? null } : problems;
}
