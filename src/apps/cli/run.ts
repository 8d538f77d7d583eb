/** `compass run`: replays choices and prints every step, or what can be chosen next. In: a scenario, choices. Out: text or JSON. */
import { choiceOf } from '../../core/rules/choice.ts';
import { COMMAND_LINE } from '../../core/text/command-line.ts';
import { openScenario } from '../../io/files/check-files.ts';
import { type AddCommand, type Bench, type ExitCode, example, refuse } from './command.ts';
import { type Asked, beginningOf, choicesOption, codeOption, seedOption, tellMisfit, tellNotOpened } from './opening.ts';
import { runLines, waitsLines } from './print-run.ts';
import { runCommand, USUAL_SEED } from './run-line.ts';
import { runReport } from './run-report.ts';
import { painter } from './words.ts';

export const addRun: AddCommand = (program, bench) => {
  program
    .command('run')
    .summary('replay choices: what each did and why, or what comes next')
    .description('Replay choices: every step, what changed and why; stopped early, what can be chosen next')
    .argument('<file>', 'a scenario, or its folder')
    .addOption(choicesOption())
    .addOption(seedOption(String(USUAL_SEED)))
    .addOption(codeOption())
    .option('--json', 'for programs; its shape: compass schema run')
    .addHelpText(
      'after',
      example(
        'run my-story',
        'run my-story --choices thursday:ask,friday:taste,saturday:stones',
        'run my-story --choices monday+ask-ana,monday:rota,week:ana=1~ben=1',
      ),
    )
    .action(bench.action((file: string, asked: Asked & { readonly json?: boolean }) => run(bench, file, asked)));
};

function run({ terminal }: Bench, file: string, asked: Asked & { readonly json?: boolean }): ExitCode {
  const opened = openScenario(file);
  if (!opened.ok) return tellNotOpened(terminal, opened.problem);
  const beginning = beginningOf(opened.value, asked, USUAL_SEED);
  if (!beginning.ok) return refuse(terminal, beginning.problem);
  const { seed, choices, note, isCutShort } = beginning.value;
  const report = runReport(opened.value, seed, choices);
  const { stopped, waits } = report;
  const code: ExitCode = stopped !== null || isCutShort ? 1 : 0;
  if (note !== null) terminal.err(note);
  if (asked.json) {
    terminal.out(JSON.stringify(report, null, 2));
    return code;
  }
  const look = { paint: painter(terminal), columns: terminal.columns };
  for (const line of runLines(report, look)) terminal.out(line);
  if (stopped !== null) {
    terminal.err('');
    return tellMisfit(terminal, stopped);
  }
  if (waits !== null) {
    terminal.out('');
    for (const line of waitsLines(report, look)) terminal.out(line);
    const open = waits.options.find((option) => option.open);
    if (open) {
      terminal.out('');
      terminal.out(
        COMMAND_LINE.goOn(
          runCommand(file, [...report.steps.map(({ scene, option }) => choiceOf(scene, option)), choiceOf(waits.scene, open.id)], seed),
        ),
      );
    }
  }
  terminal.out(COMMAND_LINE.runCode(report.code));
  return code;
}
