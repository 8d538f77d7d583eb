/**
 * What `--json` prints, as zod schemas: the programs that read it can rely on them, the commands take their types from them, a test holds
 * the real output to them, and `compass schema check` and `compass schema run` print them as JSON Schema.
 */
import * as z from 'zod';
import type { Against } from '../../core/analysis/edits/against.ts';
import { ENDING_KINDS } from '../../core/rules/story.ts';
import { AgainstOutputSchema } from './against.ts';

const points = z.number().describe('Points from 0 to 100, not rounded; weeks of work for "load".');

export const CheckOutputSchema = z
  .array(
    z.strictObject({
      file: z.string().describe('As it was named on the command line.'),
      code: z.string().describe('Stable, kebab-case.'),
      severity: z.enum(['error', 'warning', 'hint']),
      line: z.int().min(1),
      column: z.int().min(1).describe('From 1, in UTF-16 units.'),
      path: z.string().describe('The author\'s own ids, as in "scenes.menu.options.rota"; empty for the whole file.'),
      message: z.string(),
      fix: z.string().describe('What to do; may be empty.'),
    }),
  )
  .describe('Every problem, by file and place. Empty: all is well.');
export type CheckOutput = z.output<typeof CheckOutputSchema>;

export const CheckAgainstOutputSchema = z
  .strictObject({
    problems: CheckOutputSchema,
    against: AgainstOutputSchema.nullable().describe('Null: the scenario has errors, so nothing was compared.'),
  })
  .describe('With --against.');
/** Readonly, as the comparison is. */
export type CheckAgainstOutput = { readonly problems: CheckOutput; readonly against: Against | null };

const OptionSchema = z.strictObject({
  id: z.string(),
  says: z.string(),
  open: z.boolean(),
  locked: z.string().nullable().describe('What is missing; null where the option is open.'),
  odds: z.strictObject({ in10: z.number(), because: z.string() }).nullable(),
  promise: z.string().nullable().describe('What choosing it would promise.'),
  takes: z.string().nullable().describe('The days it takes, in words; null where none are counted.'),
});

const MeterSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  shown: z.boolean().describe('False: the player does not see it.'),
  from: points,
  to: points,
  causes: z
    .array(z.strictObject({ says: z.string(), by: z.number() }))
    .describe('Exact: they add up to the change. Empty for purpose, clarity, capability and energy, whose causes are not told.'),
});

const PersonSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  mood: z.string(),
  state: z.enum(['here', 'sick', 'left', 'coming']),
  warned: z.boolean().describe('Has said that they are close to going, and still is.'),
  energy: points,
  engagement: points,
});

export const RunStepSchema = z.strictObject({
  number: z.int().min(1),
  scene: z.string(),
  option: z.string(),
  clock: z.string().describe('"Day 3 of 5".'),
  interrupt: z.boolean(),
  event: z.boolean().describe('Drawn by a slot.'),
  aside: z.boolean().describe('Before deciding: the decision stays.'),
  ask: z.string(),
  chose: z.string().describe("The option's own words."),
  meters: z.array(MeterSchema),
  happened: z
    .array(z.strictObject({ what: z.string(), says: z.string() }))
    .describe('Warnings, departures, promises, facts, luck, what landed late; in the order in which it happened.'),
  team: z.array(PersonSchema),
});
export type RunStep = z.output<typeof RunStepSchema>;
export type RunMeter = z.output<typeof MeterSchema>;

export const RunOutputSchema = z.strictObject({
  scenario: z.strictObject({ id: z.string(), title: z.string() }),
  seed: z.int().min(0).max(0xffffffff),
  steps: z.array(RunStepSchema),
  stopped: z
    .strictObject({
      number: z.int().min(1),
      choice: z.string(),
      why: z.enum(['ended', 'other-scene', 'no-option', 'closed']),
      message: z.string(),
      open: z.array(z.string()).describe('What could be chosen instead, as scene:option.'),
    })
    .nullable()
    .describe('The first choice that does not fit.'),
  waits: z
    .strictObject({
      scene: z.string(),
      clock: z.string(),
      interrupt: z.boolean(),
      event: z.boolean(),
      ask: z.string(),
      days: z.string().nullable().describe('What is saved for asides, in words; null in a story without them.'),
      options: z
        .array(OptionSchema)
        .describe(
          'In the order in which the player sees them; of a calendar every open split, then needs that are closed; then asides, "+ask".',
        ),
    })
    .nullable()
    .describe('The decision that waits; null after the end.'),
  ending: z.strictObject({ id: z.string(), kind: z.enum(ENDING_KINDS), title: z.string() }).nullable(),
  code: z.string().describe('The run code: `compass run --code` and the game come back to this place with it.'),
});
export type RunOutput = z.output<typeof RunOutputSchema>;
