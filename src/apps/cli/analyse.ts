/**
 * `compass analyse`: what every possible play of a scenario leads to, and what to do about it. In: files and folders. Out: one report each,
 * concept coverage over several, or JSON; 1 where an error, a broken thesis or a broken balance is left. Ctrl-C ends the process, threads
 * and all: nothing here catches it, and the cache is written in one step.
 */
import { InvalidArgumentError, Option } from 'commander';
import { type ConceptCoverage, coverageOf } from '../../core/analysis/coverage.ts';
import { ANALYSIS_WORDS } from '../../core/text/analysis.ts';
import { COMMAND_LINE } from '../../core/text/command-line.ts';
import { type Cache, cacheFolder, NO_CACHE, openCache } from '../../io/files/analysis-cache.ts';
import { analysisOf, momentsIn } from '../../io/files/analysis-of.ts';
import { openedOf, readFileOf, scenarioFiles } from '../../io/files/check-files.ts';
import { analyseOutput, type FileReport } from './analyse-json.ts';
import { analysed, mustBeWorkedOn } from './analyse-one.ts';
import { progressLine } from './analyse-progress.ts';
import { coverageLines, reportLines } from './analyse-report.ts';
import { type AddCommand, type Bench, type ExitCode, example, refuse, type Terminal } from './command.ts';
import { problemLines } from './print-problems.ts';
import { painter } from './words.ts';

type Asked = { readonly json?: boolean; readonly cache: boolean; readonly runs?: number };

const FEWEST_RUNS = 100;
const MOST_RUNS = 10_000_000;

const runsOf = (typed: string): number => {
  const runs = /^\d{1,8}$/.test(typed) ? Number(typed) : 0;
  if (runs < FEWEST_RUNS || runs > MOST_RUNS) throw new InvalidArgumentError(ANALYSIS_WORDS.runsAre);
  return runs;
};

export const addAnalyse: AddCommand = (program, bench) => {
  program
    .command('analyse')
    .summary('what all possible plays lead to: odds, players, thesis, balance')
    .description('Tell what all possible plays lead to: endings, scenes, options, players, thesis, balance, and what to change')
    .argument('<paths...>', 'scenario files, or folders that hold some')
    .option('--json', 'for programs; its shape: compass schema analyse')
    .option('--no-cache', 'look at every play again, and keep nothing')
    .addOption(
      new Option('--runs <number>', 'runs to sample where there are too many to walk')
        .argParser(runsOf)
        .default(undefined, 'as many as half a minute allows, 10000 to 200000'),
    )
    .addHelpText('after', example('analyse my-story', 'analyse my-story --json > my-story-analysis.json'))
    .action(bench.action((paths: string[], asked: Asked) => analyse(bench, paths, asked)));
};

async function analyse({ terminal }: Bench, paths: readonly string[], asked: Asked): Promise<ExitCode> {
  const files = scenarioFiles(paths);
  if (!files.ok) return refuse(terminal, files.problem);
  const read = files.value.map(readFileOf);
  const broken = read.find((one) => !one.ok);
  // Nothing is said of the first file where the second cannot be read.
  if (broken !== undefined && !broken.ok) return refuse(terminal, broken.problem);
  const reports: FileReport[] = [];
  const cache = asked.cache ? openCache(cacheFolder(process.cwd())) : NO_CACHE;
  const once = onceOnly(terminal.err);
  for (const one of read) if (one.ok) reports.push(await reportOf(one.value, { terminal, cache, asked, once }));
  const coverage = coverageOf(reports.flatMap(({ of }) => of?.opened.text ?? []));
  if (asked.json) terminal.out(JSON.stringify(analyseOutput(reports, coverage), null, 2));
  else tell(terminal, reports, coverage);
  return reports.some(({ problems }) => mustBeWorkedOn(problems)) ? 1 : 0;
}

type Work = { readonly terminal: Terminal; readonly cache: Cache; readonly asked: Asked; readonly once: (line: string) => void };
type ReadFile = Parameters<typeof openedOf>[0];

/** A scenario with errors is not analysed: its problems are the report. */
async function reportOf(read: ReadFile, { terminal, cache, asked, once }: Work): Promise<FileReport> {
  const { file, loaded } = read;
  const opened = openedOf(read);
  const nothing: FileReport = { file, of: null, problems: loaded.problems };
  if (opened === null || loaded.scenario === null) return nothing;
  const progress = progressLine(terminal);
  const found = await analysisOf(opened.prepared, {
    cache,
    progress: progress.tell,
    ...(asked.runs === undefined ? {} : { runs: asked.runs }),
  });
  progress.end();
  if (found === null) return nothing;
  if (found.notKept !== null) once(ANALYSIS_WORDS.notKept(found.notKept));
  const of = analysed(opened, loaded.scenario, found.analysis, momentsIn(opened, cache));
  return { file, of, problems: of.problems };
}

function onceOnly(say: (line: string) => void): (line: string) => void {
  let isSaid = false;
  return (line) => {
    if (!isSaid) say(line);
    isSaid = true;
  };
}

function tell(terminal: Terminal, reports: readonly FileReport[], coverage: readonly ConceptCoverage[]): void {
  const look = { paint: painter(terminal), columns: terminal.columns, isTerminal: terminal.isTerminal };
  reports.forEach(({ file, of, problems }, place) => {
    if (place > 0) terminal.out('');
    const lines = of === null ? [COMMAND_LINE.cannotPlay(file), ...problemLines(file, problems, look)] : reportLines(of, look);
    for (const line of lines) terminal.out(line);
  });
  if (reports.length < 2) return;
  terminal.out('');
  const told = reports.filter(({ of }) => of !== null).length;
  for (const line of coverageLines(coverage, told, look)) terminal.out(line);
}
