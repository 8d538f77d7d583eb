/**
 * The command line: reads the words after `compass` and runs the command they name. In: words, a terminal, the folder of the package.
 * Out: lines for people, and an exit code: 0 fine, 1 something must be worked on, 2 usage or a file that cannot be read (and nothing written).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { COMMAND_LINE } from '../../core/text/command-line.ts';
import { addAnalyse } from './analyse.ts';
import { addCheck } from './check.ts';
import { type AddCommand, type Bench, example, type ExitCode, type Terminal } from './command.ts';
import { addGraph } from './graph.ts';
import { addNew } from './new.ts';
import { addPlay } from './play.ts';
import { addReview } from './review.ts';
import { addRun } from './run.ts';
import { addSchema } from './schema.ts';
import { wrap } from './words.ts';

/** In the order of the help. A new command is one line here and a file of its own. */
const COMMANDS: readonly AddCommand[] = [addNew, addCheck, addPlay, addRun, addAnalyse, addGraph, addReview, addSchema];

/** Runs one command to its end. Never throws: a mistake of ours is one line for people, the rest where COMPASS_DEBUG is set. */
export async function main(words: readonly string[], terminal: Terminal, home: string): Promise<ExitCode> {
  let code: ExitCode = 0;
  const bench: Bench = {
    terminal,
    home,
    action:
      (work) =>
      async (...args) => {
        code = await work(...args);
      },
  };
  try {
    const program = programOf(bench);
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (thrown) {
    // Commander ends --help and wrong usage by throwing; it has said what there is to say.
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    terminal.err(COMMAND_LINE.ourMistake(thrown instanceof Error ? thrown.message : String(thrown)));
    if (process.env['COMPASS_DEBUG'] && thrown instanceof Error) terminal.err(thrown.stack ?? '');
    return 2;
  }
}

/** Of the package: what a report of a mistake names. */
function versionOf(home: string): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { readonly version: string };
  return version;
}

/** Columns under which what a word means stands under it, not beside. */
const NARROW = 60;

function programOf(bench: Bench): Command {
  const { terminal } = bench;
  const under = (term: string, _width: number, means: string): string =>
    [`  ${term}`, ...(means === '' ? [] : wrap(means, terminal.columns, '      '))].join('\n');
  const lines = (text: string): string => text.replace(/\n+$/, '');
  const program = new Command('compass')
    .description(COMMAND_LINE.about)
    .helpCommand('help [command]', COMMAND_LINE.helpOf)
    .version(versionOf(bench.home), '-v, --version', COMMAND_LINE.version)
    .configureHelp({ helpWidth: terminal.columns, showGlobalOptions: false, ...(terminal.columns < NARROW ? { formatItem: under } : {}) })
    .configureOutput({
      writeOut: (text) => terminal.out(lines(text)),
      writeErr: (text) => terminal.err(lines(text)),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
      getOutHasColors: () => terminal.hasColours,
      getErrHasColors: () => terminal.hasColours,
    })
    .addHelpText(
      'after',
      `${example('new my-story', 'check my-story --help')}\n\n${[COMMAND_LINE.exitCodes, COMMAND_LINE.handbookIn].map((one) => wrap(one, terminal.columns).join('\n')).join('\n\n')}`,
    )
    .exitOverride();
  for (const add of COMMANDS) add(program, bench);
  for (const command of program.commands) {
    command.showHelpAfterError(COMMAND_LINE.seeHelp(command.name()));
    const whenOne = COMMAND_LINE.exitOne[command.name()];
    if (whenOne !== undefined) command.addHelpText('after', `\n${wrap(whenOne, terminal.columns).join('\n')}`);
  }
  return program;
}
