/**
 * The scenario file, format 1: the only definition of what an author writes. In: parsed JSON of today's format. Out: a typed Scenario, or
 * zod issues, which validate.ts turns into problems. Strict: an unknown key is an error everywhere.
 */
import * as z from 'zod';
import { ENDING_KINDS, STOCKS } from '../rules/story.ts';
import { DIFFICULTY_NAMES, PACE_NAMES, START_NAMES, TYPE_NAMES } from '../rules/words.ts';
import {
  ConceptsSchema,
  ConditionSchema,
  EffectsSchema,
  IdSchema,
  label,
  linesSchema,
  LookSchema,
  reference,
  RouteSchema,
  shown,
  when,
} from './schema-parts.ts';
import { SceneSchema } from './schema-scene.ts';

/** The newest format; older ones are brought up to it by migrate.ts. */
export const FORMAT = 1;

const share = (about: string) => z.number().min(0).max(1).describe(about);

export const PersonSchema = z
  .strictObject({
    name: shown('The name on the screen.'),
    title: shown('What the person does here, in a word or two.'),
    look: LookSchema,
    type: z
      .union([
        z.enum(TYPE_NAMES),
        z.strictObject({
          autonomy: share('Need for room, 0 to 1.'),
          structure: share('Need for structure, 0 to 1.'),
          drive: z.number().min(0.7).max(1.3).describe('How much the person puts in, 0.7 to 1.3.'),
        }),
      ])
      .describe('What kind of person: a word, or needs in numbers. Needed in the team of a team-v1 scenario.')
      .optional(),
    impression: shown("The first line of the person's card; without it, that of the type.").optional(),
    tells: z
      .array(
        z.strictObject({
          when: when('It is seen only when this holds; the last one has none.'),
          says: shown('Something seen, at most 14 words, no cause.'),
        }),
      )
      .min(1)
      .describe('What one sees on looking at the person: the first that holds.')
      .optional(),
  })
  .meta({ id: 'Person', description: 'Somebody of the cast: in the team, able to join it, or a stakeholder.' });

export const MeterSchema = z
  .strictObject({
    name: shown('The name on the screen.'),
    start: z.number().min(0).max(100).describe('The value at the start, 0 to 100 points.'),
    step: z.number().min(0.1).max(50).describe('Points of one + or -; without it, 4.').optional(),
    shown: z.boolean().describe('Shown beside morale and execution; without it, yes.').optional(),
  })
  .meta({ id: 'Meter', description: 'An own meter, 0 to 100 points.' });

const stock = (name: string) =>
  (name === 'load'
    ? z.number().min(0).max(20).describe('load: weeks of work, 0 to 20.')
    : z.number().min(0).max(100).describe(`${name}: points, 0 to 100.`)
  ).optional();

const StartSchema = z
  .union([
    z.enum(START_NAMES),
    z.strictObject(
      Object.fromEntries(STOCKS.map((name) => [name, stock(name)])) as Record<(typeof STOCKS)[number], ReturnType<typeof stock>>,
    ),
  ])
  .describe('team-v1: a word, or all seven stocks in numbers. none: an object with morale and execution (50 each without it).');

export const EndingSchema = z
  .strictObject({
    kind: z.enum([...ENDING_KINDS, 'otherwise']).describe('What became of the team; "otherwise" takes every run no other ending takes.'),
    title: shown('The title of the ending.'),
    lines: linesSchema('What is played.'),
    when: when('The ending is reached only by this, whatever the kind of the run.'),
    early: z.boolean().describe('Tested after every choice, not only at "end".').optional(),
  })
  .meta({ id: 'Ending', description: 'One way the story ends. Endings are tested in the order of the file.' });

export const WeeklySchema = z
  .strictObject({
    from: label('The first label.'),
    to: label('The last label.'),
    when: when('It is felt only with decisions before which this holds.'),
    effects: EffectsSchema,
    says: shown('One sentence for the player, told when it is felt for the first time.').optional(),
  })
  .meta({ id: 'Weekly', description: 'Effects of every decision whose scene is labelled from `from` to `to`, while `when` holds.' });

export const WaiverSchema = z
  .strictObject({
    code: z.string().describe('The code of a warning or hint.'),
    at: z.string().describe('Only at this address and below it, for instance "scenes.menu".').optional(),
    because: shown('The written reason.'),
  })
  .meta({ id: 'Waiver', description: 'Silences a warning or hint, with a reason.' });

export const OutcomeSchema = z
  .strictObject({
    says: shown('What the player learns to do.'),
    concepts: ConceptsSchema.describe('The concepts it is about: at least one option that can be reached carries one of them.'),
  })
  .meta({ id: 'Outcome', description: 'A learning outcome, tied to concepts.' });

/** Players whom an own thesis can speak of; core/analysis plays them. */
export const THESIS_PLAYERS = [
  'random',
  'lead-only',
  'manage-only',
  'lead-first',
  'manage-first',
  'neglect',
  'attentive',
  'planner',
  'spoiler',
] as const;

export const ThesisSchema = z
  .strictObject({
    player: z
      .enum(THESIS_PLAYERS)
      .describe(
        'Who plays. lead-only and manage-only: always what leads or manages most; lead-first and manage-first: in turns; neglect: what takes least; attentive: what looks best one step on; planner and spoiler: what thrives most and least often; random: anything.',
      ),
    kinds: z.array(z.enum(ENDING_KINDS)).min(1).describe('Kinds of endings that this player comes to …'),
    atLeast: z.number().min(0).max(1).describe('… in at least this share of runs, 0 to 1.'),
  })
  .meta({ id: 'Thesis', description: 'One sentence of an own thesis: who plays like this, ends like that.' });

export const PairSchema = z
  .strictObject({
    one: reference('A scene, or an option as "scene:option".'),
    other: reference('The scene or option that shows the same idea elsewhere.'),
    says: shown('One sentence: what is the same in both.'),
  })
  .meta({ id: 'Pair', description: 'Two places of the story that show the same idea, for transfer.' });

export const SlotSchema = z
  .strictObject({
    week: label('The week the player reads; it may not go back.').optional(),
    day: label('The same with `"clock": "day"`.').optional(),
    next: RouteSchema.describe('Where the story goes on after the event, or at once where none fits.'),
    events: z.array(z.string()).min(1).describe('The events it can draw; without it, all of the deck.').optional(),
  })
  .meta({ id: 'Slot', description: 'A place in the story for one event of the deck. Routes lead to it as to a scene.' });

export const StaleSchema = z
  .strictObject({
    meters: z.array(z.string()).min(1).describe('Meters that are seen as they were: morale, execution, load, or own ones.'),
    when: ConditionSchema.describe('While this holds …'),
    says: shown('… and this sentence says why.'),
  })
  .meta({ id: 'Stale', description: 'Meters nobody reports for a while. An option that monitors shows them as they are.' });

export const ChapterSchema = z
  .strictObject({
    title: shown('The title.'),
    first: reference('Its first scene. That of the first chapter is the first of the story.'),
    ends: linesSchema('The open door at its end, before the next chapter.').optional(),
    recap: linesSchema('The card that opens it: what was promised, what is piling up, who has gone quiet.').optional(),
  })
  .meta({ id: 'Chapter', description: 'A part of the story of at most eight minutes.' });

export const MarkSchema = z
  .strictObject({
    prop: IdSchema.describe('A thing in the office: a name from the list of marks.'),
    when: ConditionSchema.describe('It is there while this holds.'),
  })
  .meta({ id: 'Mark', description: 'What the office keeps of a choice, for the picture.' });

export const ScenarioSchema = z
  .strictObject({
    $schema: z.string().describe('Where the JSON Schema is, for the editor.').optional(),
    format: z.literal(FORMAT).describe('The format of this file: 1.'),
    id: IdSchema.describe('The id of the scenario.'),
    title: shown('The title.'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
      .describe('The language of the texts, as in HTML: en, de, pt-BR.'),
    minutes: z.int().min(1).max(600).describe('How long a run takes, in minutes.'),
    role: shown('Who the player is and what is at stake: the briefing.'),
    outcomes: z
      .array(z.union([z.string().min(1), OutcomeSchema]))
      .min(1)
      .describe('What the player learns to do: a sentence, or a sentence with its concepts.'),
    dynamics: z.enum(['none', 'team-v1']).describe('none: plain effects on meters. team-v1: the team model.'),
    clock: z.enum(['week', 'day']).describe('Whether scenes are labelled by `week` (without it) or by `day`.').optional(),
    pace: z.enum(PACE_NAMES).describe('Model weeks per decision: slow 1, normal 2, fast 4 (team-v1).').optional(),
    start: StartSchema.optional(),
    difficulty: z.enum(DIFFICULTY_NAMES).describe('How much work is asked for (team-v1).').optional(),
    team: z.array(z.string()).describe('Who is in the team at the start.').optional(),
    cast: z.record(IdSchema, PersonSchema).describe('Everybody who can speak, by id.'),
    facts: z.record(IdSchema, z.string().min(1)).describe('What can be learned about people, by id.').optional(),
    meters: z.record(IdSchema, MeterSchema).describe('Own meters, by id.').optional(),
    weekly: z.array(WeeklySchema).describe('Effects that come with every decision for a while.').optional(),
    first: reference('The scene the story begins with.'),
    scenes: z.record(IdSchema, SceneSchema).describe('The scenes, by id.'),
    slots: z.record(IdSchema, SlotSchema).describe('Places for events of the deck, by id; an id is not also that of a scene.').optional(),
    stale: z.array(StaleSchema).describe('Meters that are not reported for a while.').optional(),
    chapters: z.array(ChapterSchema).min(2).describe('The parts of a long story, in order.').optional(),
    lessons: z
      .record(z.string().regex(/^[1-9][0-9]{0,2}$/), z.array(z.string()).min(1))
      .describe('For a class: minutes, and the decisions voted on in so short a time. Each other decision has a `usual` option.')
      .optional(),
    marks: z.array(MarkSchema).describe('What the office keeps of choices.').optional(),
    endings: z.record(IdSchema, EndingSchema).describe('The endings, by id; exactly one is "otherwise".'),
    questions: z.array(z.string().min(1)).describe('Questions for the talk after the run.').optional(),
    renamed: z.record(z.string(), z.string()).describe('Old id to new id, "scene" or "scene:option", for saved runs.').optional(),
    pairs: z.array(PairSchema).describe('Places that show the same idea elsewhere, for transfer.').optional(),
    thesis: z
      .union([z.enum(['standard']), z.array(ThesisSchema).min(1)])
      .describe(
        'What the scenario is to show; `analyse` tests it. standard: leading alone ends in chaos or collapse, managing alone in stagnation or collapse, planning and both together thrive. Or a list of own sentences.',
      )
      .optional(),
    sources: z.array(z.string().min(1)).describe('What the scenario rests on.').optional(),
    waive: z.array(WaiverSchema).describe('Warnings and hints the author has looked at and accepts.').optional(),
  })
  .meta({ id: 'Scenario', description: 'A scenario of Compass & Map.' });

export type Scenario = z.output<typeof ScenarioSchema>;
export type AuthoredScene = Scenario['scenes'][string];
export type AuthoredOption = NonNullable<AuthoredScene['options']>[string];
export type AuthoredAside = NonNullable<AuthoredScene['asides']>[string];
export type AuthoredCalendar = NonNullable<AuthoredScene['allocate']>;
export type AuthoredNeed = AuthoredCalendar['needs'][string];
export type AuthoredChapter = NonNullable<Scenario['chapters']>[number];
export type AuthoredSlot = NonNullable<Scenario['slots']>[string];
export type AuthoredPerson = Scenario['cast'][string];
export type AuthoredEffects = NonNullable<AuthoredOption['effects']>;
export type AuthoredLine = AuthoredScene['lines'][number];
export type AuthoredRoutes = NonNullable<AuthoredScene['next']>;

/** A scenario of which any part may be missing: what is left when the parts that are wrong in structure are taken out. */
export type Loose<T> = T extends readonly (infer Item)[]
  ? readonly (Loose<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Loose<T[Key]> | undefined }
    : T;
export type LooseScenario = Loose<Scenario>;
