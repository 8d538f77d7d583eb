/** Plans of a scenario: plays an author wrote down, and what must come of them. In: a folder. Out: its plans, strictly read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { type Plan as Written, PlanSchema } from '../../src/io/files/plans.ts';

export type Plan = Written & { readonly name: string };

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
