/** `compass schema`: the JSON Schema of scenarios, and of what `--json` prints. */
import { Argument } from 'commander';
import * as z from 'zod';
import { jsonSchemaText } from '../../core/scenario/json-schema.ts';
import { AnalyseOutputSchema } from './analyse-json.ts';
import { type AddCommand, example } from './command.ts';
import { CheckAgainstOutputSchema, CheckOutputSchema, RunOutputSchema } from './json.ts';

/** By the command whose `--json` prints it. A command with `--json` adds its schema here. */
const OUTPUTS = { check: CheckOutputSchema, 'check-against': CheckAgainstOutputSchema, run: RunOutputSchema, analyse: AnalyseOutputSchema };
type Of = 'scenario' | keyof typeof OUTPUTS;

const textOf = (of: Of): string =>
  of === 'scenario' ? jsonSchemaText() : `${JSON.stringify(z.toJSONSchema(OUTPUTS[of], { target: 'draft-7' }), null, 2)}\n`;

export const addSchema: AddCommand = (program, { terminal, action }) => {
  program
    .command('schema')
    .summary('the JSON Schema of scenarios, and of what --json prints')
    .description('Print the JSON Schema of scenarios (editors complete from it), or of what a command prints with --json')
    .addArgument(new Argument('[of]', 'what it describes').choices(['scenario', ...Object.keys(OUTPUTS)]).default('scenario'))
    .addHelpText('after', example('schema > scenario.schema.json', 'schema run'))
    .action(
      action((of: Of) => {
        terminal.out(textOf(of).trimEnd());
        return 0;
      }),
    );
};
