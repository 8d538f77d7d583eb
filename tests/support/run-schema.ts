/** The shape of a saved run as a schema: the oracle against which the hand-written reader is held. */
import { z } from 'zod';

const id = z
  .string()
  .max(32)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const whole = (most: number) => z.number().int().min(0).max(most);
/** "scene:option", "scene+aside", or the tokens of a calendar: "scene:need=1~other=2". */
const choice = z.string().refine((text) => {
  const [, scene, mark, rest = ''] = /^([^:+]*)([:+])(.*)$/s.exec(text) ?? [];
  if (!id.safeParse(scene).success) return false;
  if (mark === '+' || !rest.includes('=')) return id.safeParse(rest).success;
  return rest.split('~').every((part) => /^[^=]*=[1-5]$/.test(part) && id.safeParse(part.slice(0, -2)).success);
});

export const runSchema = z.strictObject({
  format: z.literal(1),
  scenario: id,
  seed: whole(0xffffffff),
  choices: z.array(choice).max(1000),
  marks: z.array(z.strictObject({ after: whole(1000), what: z.literal('look'), person: id })).max(1000),
  made: z.strictObject({
    story: z.string().regex(/^[0-9a-f]{16}$/),
    rules: whole(1_000_000),
    end: z.string().regex(/^[0-9a-f]{8}$/),
    meters: z.record(id, whole(100)),
  }),
  origin: z.strictObject({ attempt: whole(1_000_000), kept: whole(1000), intent: z.enum(['rewind', 'again']) }).optional(),
});
