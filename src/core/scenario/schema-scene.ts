/** Scenes, options and what hangs on an option: chance, delayed effects, promises. See schema-parts.ts. */
import * as z from 'zod';
import { MOVE_NAMES, STRENGTH_NAMES } from '../rules/words.ts';
import { CONCEPTS } from './concepts.ts';
import {
  ConceptsSchema,
  ConditionSchema,
  EffectsSchema,
  IdSchema,
  LAST_LABEL,
  label,
  linesSchema,
  reference,
  RouteSchema,
  LineSchema,
  shown,
  when,
} from './schema-parts.ts';

const people = (about: string) => z.array(z.string()).describe(about).optional();

const OutcomeSchema = z.strictObject({
  effects: EffectsSchema.optional(),
  lines: linesSchema('What is played then.').optional(),
});

export const ChanceSchema = z
  .strictObject({
    in10: z.int().min(1).max(9).describe('Chances in ten that it goes well; said before the choice.'),
    raise: z
      .array(
        z.strictObject({
          when: ConditionSchema.describe('When this holds …'),
          by: z.int().min(-9).max(9).describe('… so many chances in ten more (or fewer).'),
        }),
      )
      .describe('What makes it likelier.')
      .optional(),
    good: OutcomeSchema.describe('When it goes well.'),
    bad: OutcomeSchema.describe('When it does not.'),
  })
  .describe('A risk with open odds.')
  .meta({ id: 'Chance' });

export const LaterSchema = z
  .strictObject({
    after: z.int().min(1).max(200).describe('Lands with this many-th decision from now; interrupts count.').optional(),
    at: reference('Lands on entering this scene.').optional(),
    effects: EffectsSchema,
    says: shown('The sentence that is played when it lands.').optional(),
    when: when('Lands only when this holds on arrival.'),
    chance: z.int().min(1).max(9).describe('Chances in ten that it happens at all; without it, certain.').optional(),
  })
  .describe('An effect that comes later: exactly one of `after` and `at`.')
  .meta({ id: 'Later' });

export const PromiseSchema = z
  .strictObject({
    to: reference('To whom: somebody of the cast.'),
    what: shown('What was promised, as a noun phrase: "a free Sunday".'),
    by: label('The week (or day) of the first scene in which it is due.'),
    broken: LineSchema.describe('The line that is played when it is broken.'),
  })
  .describe('A promise that stands on the screen until an option keeps it, or until its date.')
  .meta({ id: 'Promise' });

const EvidenceSchema = z.strictObject({
  concept: z.enum(CONCEPTS).describe('What the choice tells something about.'),
  quality: z.number().min(0).max(1).describe('How good the choice is here, from 0 to 1.'),
  weight: z.number().min(0).max(1).describe('How much it tells, from 0 to 1.'),
  when: when('Counts only when this holds.'),
});

export const OptionSchema = z
  .strictObject({
    says: shown('What the player does, in one short sentence.'),
    when: when('The option is open only when this holds.'),
    locked: shown('The sentence shown while it is closed.').optional(),
    hidden: z.boolean().describe('A closed option is not shown at all.').optional(),
    move: z.enum(MOVE_NAMES).describe('What the leader does with the time (team-v1).').optional(),
    strength: z.enum(STRENGTH_NAMES).describe('How much of the move: light, full (the default) or heavy (team-v1).').optional(),
    leans: z
      .enum(['lead', 'manage', 'both', 'neither'])
      .describe('Which way the option leans (dynamics none; team-v1 reads it off the move).')
      .optional(),
    effects: EffectsSchema.optional(),
    for: people('People of the team whom it pleases (team-v1): 5 points of engagement.'),
    against: people('People of the team whom it displeases (team-v1): 5 points of engagement.'),
    later: z.array(LaterSchema).describe('Effects that come later.').optional(),
    chance: ChanceSchema.optional(),
    promise: PromiseSchema.optional(),
    keeps: z.array(z.string()).describe('Promises it keeps, as "scene:option" of the option that promised.').optional(),
    learn: z.array(z.string()).describe('Facts the player learns.').optional(),
    set: z.array(IdSchema).describe('Flags it sets; they need no declaration.').optional(),
    joins: people('People who join the team.'),
    leaves: people('People who leave the team.'),
    goto: RouteSchema.describe('Where the story goes on; without it, the `next` of the scene.').optional(),
    lines: linesSchema('What is played after the choice.').optional(),
    concepts: ConceptsSchema.optional(),
    evidence: z.array(EvidenceSchema).describe('What the choice shows, for the report on choices.').optional(),
  })
  .meta({ id: 'Option', description: 'One thing the player can do.' });

/** Of interrupts that hold at once the most urgent comes first. */
export const URGENCY = { least: 1, most: 3 } as const;

export const SceneSchema = z
  .strictObject({
    week: label(`The week the player reads, 1 to ${LAST_LABEL}; it may not go back. Not on an interrupt.`).optional(),
    day: label('The same with `"clock": "day"`.').optional(),
    interrupt: z
      .strictObject({
        when: ConditionSchema.describe('The scene is entered by itself after a decision when this holds.'),
        urgency: z.int().min(URGENCY.least).max(URGENCY.most).describe('3 before 2 before 1; ties in the order of the file.'),
      })
      .describe('Makes the scene an interrupt: it comes by itself, once per run, and then the story goes on.')
      .optional(),
    place: reference('Where it plays: office, meeting, corner, kitchen, all-hands, night, phone, remote, counter or corridor.').optional(),
    lines: linesSchema('What is played before the question.'),
    ask: shown('The question the player answers.'),
    keepOrder: z.boolean().describe('Show the options in the order of the file; without it they are shuffled by seed.').optional(),
    options: z.record(IdSchema, OptionSchema).describe('Two to four options, by id.'),
    next: RouteSchema.describe('Where the story goes on after an option without `goto`. Not on an interrupt.').optional(),
    needs: people('People without whom the scene cannot be played; for an interrupt, without it: its speakers in the team.'),
    without: z
      .record(z.string(), z.string())
      .describe('Where to go instead when that person is away: person, scene (or "end").')
      .optional(),
    joins: people('People who join the team when the scene is entered.'),
    leaves: people('People who leave the team when the scene is entered.'),
  })
  .meta({ id: 'Scene', description: 'A moment with one decision.' });
