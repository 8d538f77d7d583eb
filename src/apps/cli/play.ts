/** `compass play`: a scenario played in the terminal. In: a scenario, where to begin, and lines that a person (or a pipe) types. */
import { randomInt } from 'node:crypto';
import { openScenario } from '../../io/files/check-files.ts';
import { type AddCommand, type Bench, type ExitCode, example, refuse } from './command.ts';
import { newGame } from './game.ts';
import { type Asked, beginningOf, choicesOption, codeOption, seedOption, tellMisfit, tellNotOpened } from './opening.ts';
import { runReport } from './run-report.ts';

export const addPlay: AddCommand = (program, bench) => {
  program
    .command('play')
    .summary('play in the terminal')
    .description('Play a scenario in the terminal')
    .argument('<file>', 'a scenario, or its folder')
    .addOption(choicesOption())
    .addOption(seedOption('another one each time'))
    .addOption(codeOption())
    .addHelpText('after', example('play my-story', 'play my-story --seed 7 --choices thursday:ask'))
    .action(bench.action((file: string, asked: Asked) => play(bench, file, asked)));
};

/** Seeds a person could type. */
const seedForPlay = (): number => randomInt(1, 1_000_000);

async function play({ terminal }: Bench, file: string, asked: Asked): Promise<ExitCode> {
  const opened = openScenario(file);
  if (!opened.ok) return tellNotOpened(terminal, opened.problem);
  const beginning = beginningOf(opened.value, asked, seedForPlay());
  if (!beginning.ok) return refuse(terminal, beginning.problem);
  const { seed, choices, note } = beginning.value;
  if (note !== null) terminal.err(note);
  const { stopped } = runReport(opened.value, seed, choices);
  if (stopped !== null) return tellMisfit(terminal, stopped);
  const game = newGame(terminal, opened.value, { file, seed, choices });
  game.begin();
  const { signal, lines } = terminal;
  for await (const line of lines) {
    if (signal.aborted || !game.answer(line.trim().toLowerCase())) break;
  }
  game.leave();
  return 0;
}
