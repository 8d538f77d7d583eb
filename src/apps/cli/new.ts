/** `compass new`: a small scenario to start from. In: a folder's name, which becomes its id. Out: the folder, and what to type next. */
import { join, relative } from 'node:path';
import { COMMAND_LINE } from '../../core/text/command-line.ts';
import { newScenario } from '../../io/files/new-scenario.ts';
import { type AddCommand, example, refuse } from './command.ts';
import { runCommand, quoted, USUAL_SEED } from './run-line.ts';

export const addNew: AddCommand = (program, { terminal, home, action }) => {
  program
    .command('new')
    .summary('a small complete scenario to start from')
    .description('Make a small complete scenario to start from: scenario, guide, plans, and the schema that editors complete from')
    .argument('<folder>', 'a folder that does not exist yet; its name becomes the id of the scenario')
    .addHelpText('after', example('new my-story'))
    .action(
      action((folder: string) => {
        const made = newScenario(home, folder);
        if (!made.ok) return refuse(terminal, made.problem);
        terminal.out(COMMAND_LINE.newDone(folder));
        terminal.out(COMMAND_LINE.newFiles(made.value));
        terminal.out('');
        terminal.out(COMMAND_LINE.newNext);
        const file = join(folder, 'scenario.json');
        for (const line of [`npx compass check ${quoted(folder)}`, `npx compass play ${quoted(file)}`, runCommand(file, [], USUAL_SEED)])
          terminal.out(`  ${line}`);
        terminal.out('');
        terminal.out(COMMAND_LINE.templateLeft);
        terminal.out(COMMAND_LINE.handbook(relative(process.cwd(), join(home, 'scenarios', 'README.md'))));
        return 0;
      }),
    );
};
