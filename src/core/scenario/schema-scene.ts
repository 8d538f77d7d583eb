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

/** What options, asides and the needs of a calendar have in common. */
const DEED = {
  effects: EffectsSchema.optional(),
  for: people('People of the team whom it pleases (team-v1): 5 points of engagement.'),
  against: people('People of the team whom it displeases (team-v1): 5 points of engagement.'),
  later: z.array(LaterSchema).describe('Effects that come later.').optional(),
  promise: PromiseSchema.optional(),
  keeps: z.array(z.string()).describe('Promises it keeps, by what promised: "scene:option", "scene:need" or "scene+aside".').optional(),
  learn: z.array(z.string()).describe('Facts the player learns.').optional(),
  set: z.array(IdSchema).describe('Flags it sets; they need no declaration.').optional(),
  lines: linesSchema('What is played after the choice.').optional(),
  concepts: ConceptsSchema.optional(),
};

const CLOSED = {
  when: when('It is open only when this holds.'),
  locked: shown('The sentence shown while it is closed.').optional(),
  hidden: z.boolean().describe('While it is closed it is not shown at all.').optional(),
};

export const AsideSchema = z
  .strictObject({
    says: shown('What the player does, in one short sentence.'),
    days: z.literal([0.5, 1, 1.5, 2, 2.5, 3]).describe('Its price in banked days: 0.5 to 3, in halves; without it, 0.5.').optional(),
    ...CLOSED,
    ...DEED,
  })
  .meta({ id: 'Aside', description: 'A small thing that can be done before deciding, paid from banked days; once in a run.' });

export const NeedSchema = z
  .strictObject({
    says: shown('Who or what asks for time: "Ravi, on the stairs".'),
    move: z.enum(MOVE_NAMES).describe('What the leader does with the time (team-v1).').optional(),
    strength: z
      .enum(STRENGTH_NAMES)
      .describe('How much of the move each token is: light, full (the default) or heavy (team-v1).')
      .optional(),
    ...CLOSED,
    ...DEED,
    missed: linesSchema('What is played when it got no time.').optional(),
  })
  .meta({ id: 'Need', description: 'One of those who ask for time in a calendar.' });

const MOST_TOKENS = 5;

export const AllocateSchema = z
  .strictObject({
    tokens: z.int().min(2).max(MOST_TOKENS).describe('How many there are to spend, 2 to 5.'),
    each: z.int().min(1).max(MOST_TOKENS).describe('How many one need can get; without it, 1.').optional(),
    needs: z.record(IdSchema, NeedSchema).describe('Three to five needs, by id.'),
  })
  .describe('Makes the decision a calendar: time is shared out between needs.')
  .meta({ id: 'Calendar' });

export const OptionSchema = z
  .strictObject({
    says: shown('What the player does, in one short sentence.'),
    ...CLOSED,
    move: z.enum(MOVE_NAMES).describe('What the leader does with the time (team-v1).').optional(),
    strength: z.enum(STRENGTH_NAMES).describe('How much of the move: light, full (the default) or heavy (team-v1).').optional(),
    monitors: z
      .boolean()
      .describe('Stale meters are seen as they are after it; without it, so does the move check, and nothing else.')
      .optional(),
    leans: z
      .enum(['lead', 'manage', 'both', 'neither'])
      .describe('Which way the option leans (dynamics none; team-v1 reads it off the move).')
      .optional(),
    ...DEED,
    chance: ChanceSchema.optional(),
    joins: people('People who join the team.'),
    leaves: people('People who leave the team.'),
    goto: RouteSchema.describe('Where the story goes on; without it, the `next` of the scene.').optional(),
    evidence: z.array(EvidenceSchema).describe('What the choice shows, for the report on choices.').optional(),
  })
  .meta({ id: 'Option', description: 'One thing the player can do.' });

/** Of interrupts that hold at once the most urgent comes first. */
const URGENCY = { least: 1, most: 3 } as const;

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
    event: z
      .strictObject({
        when: when('A slot draws it only when this holds.'),
        weight: z.int().min(1).max(10).describe('How much it weighs among the others, 1 to 10; without it, 1.').optional(),
        raise: z
          .array(
            z.strictObject({
              when: ConditionSchema.describe('When this holds …'),
              by: z.int().min(-10).max(10).describe('… it weighs so much more (or less).'),
            }),
          )
          .describe('What makes it likelier.')
          .optional(),
      })
      .describe('Makes the scene an event of the deck: slots draw it, once per run, and then the story goes on.')
      .optional(),
    place: reference('Where it plays: office, meeting, corner, kitchen, all-hands, night, phone, remote, counter or corridor.').optional(),
    lines: linesSchema('What is played before the question.'),
    ask: shown('The question the player answers.'),
    keepOrder: z.boolean().describe('Show the options in the order of the file; without it they are shuffled by seed.').optional(),
    options: z.record(IdSchema, OptionSchema).describe('Two to four options, by id. A calendar has `allocate` instead.').optional(),
    allocate: AllocateSchema.optional(),
    asides: z.record(IdSchema, AsideSchema).describe('Small things that can be done before deciding, by id.').optional(),
    usual: reference('The option that is told in a lesson that leaves this decision out.').optional(),
    next: RouteSchema.describe('Where the story goes on after an option without `goto`. Not on an interrupt or an event.').optional(),
    needs: people('People without whom the scene cannot be played; for an interrupt, without it: its speakers in the team.'),
    without: z
      .record(z.string(), z.string())
      .describe('Where to go instead when that person is away: person, scene (or "end").')
      .optional(),
    joins: people('People who join the team when the scene is entered.'),
    leaves: people('People who leave the team when the scene is entered.'),
  })
  .meta({ id: 'Scene', description: 'A moment with one decision.' });
