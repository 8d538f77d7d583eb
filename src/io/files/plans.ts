/**
 * Plans: plays an author wrote down beside a scenario, in plans/*.json, and what must come of them. In: a scenario's file. Out: each plan,
 * strictly read, or where and why it cannot be read.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { failed, ok, type Result } from '../../core/base/result.ts';
import { ENDING_KINDS } from '../../core/rules/story.ts';
import { locate } from '../../core/scenario/locate.ts';
import { type Path, type Position, short } from '../../core/scenario/problem.ts';
import { namesIn, readText, whyNot } from './check-files.ts';

export const PlanSchema = z.strictObject({
  about: z.string().min(1),
  seed: z.int().min(0).max(0xffffffff),
  /** "scene:option", "scene:ravi=1~ingrid=1" or "scene+aside", in order, to the end. */
  choose: z.array(z.string().regex(/^[a-z0-9-]+[:+][a-z0-9-]+(?:=\d(?:~[a-z0-9-]+=\d)*)?$/)).min(1),
  expect: z.strictObject({
    ending: z.string(),
    kind: z.enum(ENDING_KINDS),
    /** The scenes in the order in which they were played, interrupts included. */
    scenes: z.array(z.string()),
    /** Shown meters at the end: from, to (points). */
    meters: z.record(z.string(), z.tuple([z.number(), z.number()])),
  }),
});
export type Plan = z.output<typeof PlanSchema>;

/** A plan file: what it says, or what is wrong with it; `at` finds a field of it, for a message. */
export type PlanFile = {
  readonly file: string;
  readonly plan: Result<Plan, { readonly why: string; readonly position: Position }>;
  readonly at: (path: Path) => Position;
};

const START: Position = { line: 1, column: 1 };

/** The plans beside a scenario, by name; none where there is no such folder. The problem is why it cannot be read. */
export function plansBeside(scenario: string): Result<readonly PlanFile[], string> {
  const folder = join(dirname(scenario), 'plans');
  if (!existsSync(folder)) return ok([]);
  const names = namesIn(folder);
  return names.ok ? ok(names.value.filter((name) => name.endsWith('.json')).map((name) => planFile(join(folder, name)))) : names;
}

function planFile(file: string): PlanFile {
  const read = readText(file);
  const broken = (why: string, position = START): PlanFile => ({ file, plan: failed({ why, position }), at: () => START });
  if (!read.ok) return broken(read.problem);
  let value: unknown;
  try {
    value = JSON.parse(read.value);
  } catch (error) {
    return broken(short(whyNot(error)));
  }
  const at = (path: Path): Position => locate(read.value, [{ path, at: 'value' }])[0] ?? START;
  const parsed = PlanSchema.safeParse(value);
  if (parsed.success) return { file, plan: ok(parsed.data), at };
  const issue = parsed.error.issues[0];
  const path = (issue?.path ?? []).filter((part) => typeof part !== 'symbol');
  return broken(`${path.join('.')} ${issue?.message ?? ''}`.trim(), at(path));
}
