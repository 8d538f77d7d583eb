/**
 * Step 2, migrate: a file of an older format, brought up to today's by numbered pure steps. In: any JSON value. Out: a value of today's
 * format, or undefined with a finding. A step is never changed after release; it has a frozen sample before and after in the tests.
 */
import type { Reporter } from './report.ts';
import { FORMAT } from './schema.ts';

export type JsonObject = Readonly<Record<string, unknown>>;
export type Migration = { readonly from: number; readonly to: number; readonly change: (file: JsonObject) => JsonObject };

/** Format 1 is the first, so there is no step yet. */
export const MIGRATIONS: readonly Migration[] = [];

/** What is wrong with a list of steps: each must lead from its number to the next, from 1 up to the newest format. */
export function gapsIn(steps: readonly Migration[], newest: number): string | null {
  for (let format = 1; format < newest; format++) {
    const step = steps[format - 1];
    if (step === undefined) return `no step leads from format ${format} to ${format + 1}`;
    if (step.from !== format || step.to !== format + 1) return `step ${format} leads from ${step.from} to ${step.to}`;
  }
  return steps.length >= newest ? `there are ${steps.length} steps for format ${newest}` : null;
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

export function migrate(value: unknown, report: Reporter, steps: readonly Migration[] = MIGRATIONS, newest: number = FORMAT): unknown {
  const gap = gapsIn(steps, newest);
  if (gap !== null) throw new Error(`Migrations: ${gap}.`);
  if (!isObject(value)) {
    report.add('not-an-object', [], {});
    return undefined;
  }
  if ((Object.hasOwn(value, 'choose') || Object.hasOwn(value, 'expect')) && !Object.hasOwn(value, 'scenes')) {
    report.add('plan-not-scenario', [], {});
    return undefined;
  }
  const format = Object.hasOwn(value, 'format') ? value['format'] : undefined;
  if (format === undefined) {
    report.add('missing-format', [], { newest });
    return undefined;
  }
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1 || format > newest) {
    report.add('unknown-format', ['format'], {
      format: typeof format === 'number' || typeof format === 'string' ? String(format) : 'not a number',
      newest,
      isQuoted: typeof format === 'string' && /^[1-9]\d*$/.test(format) && Number(format) <= newest,
    });
    return undefined;
  }
  return steps.slice(format - 1).reduce((file, step) => step.change(file), value);
}
