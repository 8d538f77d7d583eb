/** `compass graph`: the picture of a scenario, or its machine for a statechart viewer. In: a scenario. Out: SVG or code. */
import { Option } from 'commander';
import { randomOdds } from '../../core/analysis/random-odds.ts';
import { graphSvg } from '../../core/documents/graph/graph.ts';
import { statelyCode } from '../../core/documents/stately.ts';
import { openScenario } from '../../io/files/check-files.ts';
import { type AddCommand, example, type ExitCode, type Terminal } from './command.ts';
import { tellNotOpened } from './opening.ts';
import { type Destination, writeDocument } from './write-document.ts';

export type GraphAsked = Destination & { readonly format: 'svg' | 'stately' };

export const addGraph: AddCommand = (program, { terminal, action }) => {
  program
    .command('graph')
    .description('Draw the scenario: weeks, scenes, options, endings, and how many random runs go where')
    .argument('<file>', 'a scenario, or its folder')
    .addOption(
      new Option('--format <format>', 'a picture, or XState code for the import of a statechart editor (stately.ai)')
        .choices(['svg', 'stately'])
        .default('svg'),
    )
    .option('-o, --output <file>', 'write to this file instead of the terminal')
    .option('--force', 'write over a file that is there')
    .addHelpText('after', example('graph my-story --output my-story.svg', 'graph my-story --format stately --output my-story.js'))
    .action(action((file: string, asked: GraphAsked) => graph(terminal, file, asked)));
};

export function graph(terminal: Terminal, file: string, asked: GraphAsked): ExitCode {
  const opened = openScenario(file);
  if (!opened.ok) return tellNotOpened(terminal, opened.problem);
  const { prepared, text, problems } = opened.value;
  const document =
    asked.format === 'stately' ? statelyCode(prepared.story, text) : graphSvg(prepared.story, text, randomOdds(prepared), problems);
  return writeDocument(terminal, document, asked);
}
