/**
 * The small parts of a scenario file: ids, texts, conditions, effects, lines and looks. Every field is described; the reference and the
 * JSON Schema are generated from here. Whether a name exists is asked in check-*.ts, so that all problems come in one go.
 */
import * as z from 'zod';
import { ID_LENGTH, ID_PATTERN } from '../base/ids.ts';
import { CLOTHES, GLASSES, HAIRS, HEADS, SKINS, TROUSERS, WRAPS } from '../look/look.ts';
import { SAMPLE_NAMES } from '../look/samples.ts';
import { STEP_NAMES } from '../rules/words.ts';
import { CONCEPTS } from './concepts.ts';

/** Points and labels stay far from where numbers lose precision. */
const POINTS = 1000;
export const LAST_LABEL = 1000;

export const IdSchema = z
  .string()
  .regex(ID_PATTERN)
  .max(ID_LENGTH)
  .describe(
    'An id: lower-case letters, digits and single hyphens, a letter first, at most 32 characters. It is for ever: saved runs name it.',
  )
  .meta({ id: 'Id' });

/** A text that is shown; it may not be empty. */
export const shown = (about: string) => z.string().min(1).describe(about);
/** The id of something declared elsewhere in the file. */
export const reference = (about: string) => z.string().describe(about);
export const label = (about: string) => z.int().min(1).max(LAST_LABEL).describe(about);

export type AuthoredCondition = {
  meter?: string | undefined;
  person?: string | undefined;
  atLeast?: number | undefined;
  below?: number | undefined;
  present?: string | undefined;
  visited?: string | undefined;
  learned?: string | undefined;
  flag?: string | undefined;
  all?: AuthoredCondition[] | undefined;
  any?: AuthoredCondition[] | undefined;
  not?: AuthoredCondition | undefined;
};

export const ConditionSchema: z.ZodType<AuthoredCondition> = z
  .strictObject({
    meter: reference('A stock, an own meter, or with `person`: energy or engagement. Goes with `atLeast` or `below`.').optional(),
    person: reference('Whose `meter` is asked; false while that person is away.').optional(),
    atLeast: z.number().describe('True from this value up (points; load in weeks of work).').optional(),
    below: z.number().describe('True under this value (points; load in weeks of work).').optional(),
    present: reference('Somebody of the team who is in the team now.').optional(),
    visited: reference('A scene that was played, or "scene:option" that was chosen.').optional(),
    learned: reference('A fact the player knows.').optional(),
    flag: reference('A flag that an option has `set`.').optional(),
    get all() {
      return z.array(ConditionSchema).min(1).describe('True when each of these is true.').optional();
    },
    get any() {
      return z.array(ConditionSchema).min(1).describe('True when at least one of these is true.').optional();
    },
    get not() {
      return ConditionSchema.describe('True when this is false.').optional();
    },
  })
  .meta({
    id: 'Condition',
    description: 'One question about the run: exactly one of meter, present, visited, learned, flag, all, any, not.',
  });

export const when = (about: string) => ConditionSchema.describe(about).optional();

const EffectSchema = z
  .union([z.enum(STEP_NAMES), z.number().min(-POINTS).max(POINTS)])
  .describe('A word (-- - + ++, steps of 4 points, of 0.5 weeks for load, of its `step` for an own meter) or a number of points.')
  .meta({ id: 'Effect' });

export const EffectsSchema = z
  .record(z.string(), EffectSchema)
  .describe('What changes: a stock, an own meter, or "person.energy" and "person.engagement", each with a word or a number of points.')
  .meta({ id: 'Effects' });

export const LineSchema = z
  .union([
    z.string().min(1),
    z.strictObject({
      when: ConditionSchema.describe('The line is played only when this holds.'),
      says: shown('"person/mood: text", "person: text", or narration.'),
    }),
  ])
  .describe('One line: "person/mood: text", "person: text", narration without a prefix, or an object with `when` and `says`.')
  .meta({ id: 'Line' });

export const linesSchema = (about: string) => z.array(LineSchema).describe(about);

export const RouteSchema = z
  .union([
    z.string(),
    z
      .array(
        z.strictObject({
          when: when('This route is taken when this holds; the last route has no `when`.'),
          to: reference('A scene, or "end".'),
        }),
      )
      .min(1),
  ])
  .describe('A scene, "end", or routes: the first whose `when` holds is taken, the last has none.')
  .meta({ id: 'Routes' });

const HEX = /^#[0-9a-f]{6}$/;
const colour = (names: readonly string[], about: string) =>
  z
    .union([z.enum(names), z.string().regex(HEX)])
    .describe(`${about}: a name or #rrggbb.`)
    .optional();

export const LookObjectSchema = z.strictObject({
  head: z.enum(HEADS).describe('Head: hair or what is worn on it.'),
  skin: z.union([z.enum(SKINS), z.string().regex(HEX)]).describe('Skin: a name or #rrggbb.'),
  hair: colour(HAIRS, 'Colour of the hair'),
  wrap: colour(WRAPS, 'Colour of what is worn on the head'),
  clothes: colour(CLOTHES, 'Colour of the clothes'),
  tee: colour(CLOTHES, 'Colour of the shirt under them'),
  trousers: colour(TROUSERS, 'Colour of the trousers'),
  sleeves: z.enum(['long', 'short']).describe('Sleeves.').optional(),
  glasses: z.enum(GLASSES).describe('Glasses.').optional(),
  beard: z.enum(['stubble', 'jawline']).describe('Beard.').optional(),
  aid: z.enum(['hearing-aid']).describe('A hearing aid.').optional(),
  mobility: z.enum(['wheelchair']).describe('A wheelchair.').optional(),
  pattern: z.boolean().describe('A pattern on the clothes.').optional(),
});

export const LookSchema = z
  .union([z.enum(SAMPLE_NAMES), LookObjectSchema])
  .describe('How the person is drawn: the name of a sample look, or parts by name.')
  .meta({ id: 'Look' });

export const ConceptsSchema = z
  .array(z.enum(CONCEPTS))
  .describe('Concepts of leading and managing that the choice is about; shown in the debrief.')
  .meta({ id: 'Concepts' });
