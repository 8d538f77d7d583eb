/** Plans of a scenario: plays an author wrote down, and what must come of them. In: a folder. Out: its plans, strictly read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { ENDING_KINDS } from '../../src/core/rules/story.ts';

const PlanSchema = z.strictObject({
  about: z.string().min(1),
  seed: z.int().min(0),
  /** "scene:option", in order, to the end. */
  choose: z.array(z.string().regex(/^[a-z0-9-]+:[a-z0-9-]+$/)).min(1),
  expect: z.strictObject({
    ending: z.string(),
    kind: z.enum(ENDING_KINDS),
    /** The scenes in the order in which they were played, interrupts included. */
    scenes: z.array(z.string()),
    /** Shown meters at the end: from, to (points). */
    meters: z.record(z.string(), z.tuple([z.number(), z.number()])),
  }),
});
export type Plan = z.output<typeof PlanSchema> & { readonly name: string };

const folder = new URL('../../scenarios/', import.meta.url);
export const scenarioFile = (scenario: string, file: string): URL => new URL(`${scenario}/${file}`, folder);

/** By file name; a plan that cannot be read throws with its name. */
export function plansOf(scenario: string): readonly Plan[] {
  const plans = scenarioFile(scenario, 'plans/');
  if (!existsSync(plans)) return [];
  return readdirSync(plans)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const read = PlanSchema.safeParse(JSON.parse(readFileSync(new URL(name, plans), 'utf8')));
      if (!read.success) throw new Error(`${scenario}/plans/${name}: ${z.prettifyError(read.error)}`);
      return { name: name.replace(/\.json$/, ''), ...read.data };
    });
}
