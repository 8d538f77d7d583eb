/**
 * fits: the quick question before the thorough one. In: a zod schema. Out: a test that says yes only where zod too would accept the value, and
 * give it back unchanged. A no means "ask zod": it finds the words for what is wrong. Ten times as fast, because nothing is copied.
 * A yes is the number of keys in the value: every key is looked at here, and who searches for lost ones need not go through the file again.
 * The schema stays the only definition: the test is made from it. What is not understood here is never a yes.
 */
import type * as z from 'zod';
import { defOf, inner, isOptional } from './introspect.ts';

type Schema = z.core.$ZodType;
/** How many keys the value holds, itself and all in it; or NO. */
type Fits = (value: unknown) => number;
type Check = { readonly check?: string; readonly minimum?: number; readonly maximum?: number; readonly inclusive?: boolean } & {
  readonly value?: unknown;
  readonly format?: string;
  readonly pattern?: RegExp;
};

/** Ask zod. */
export const NO = -1;
const NEVER: Fits = () => NO;

const checksOf = (schema: Schema): readonly Check[] => (schema._zod.def.checks ?? []).map((check) => check._zod.def as unknown as Check);

/** The length of texts and lists, from and to; null where a check says something else. */
function lengths(checks: readonly Check[]): { least: number; most: number; patterns: readonly RegExp[] } | null {
  const found = { least: 0, most: Number.POSITIVE_INFINITY, patterns: [] as RegExp[] };
  for (const { check, minimum, maximum, pattern } of checks) {
    if (check === 'min_length' && minimum !== undefined) found.least = Math.max(found.least, minimum);
    else if (check === 'max_length' && maximum !== undefined) found.most = Math.min(found.most, maximum);
    else if (check === 'string_format' && pattern && !pattern.global && !pattern.sticky) found.patterns.push(pattern);
    else return null;
  }
  return found;
}

function text(schema: Schema): Fits {
  const limits = lengths(checksOf(schema));
  if (limits === null || defOf(schema).format !== undefined) return NEVER;
  const { least, most, patterns } = limits;
  const [pattern, ...others] = patterns;
  if (others.length > 0) return NEVER;
  if (pattern)
    return (value) => (typeof value === 'string' && value.length >= least && value.length <= most && pattern.test(value) ? 0 : NO);
  return (value) => (typeof value === 'string' && value.length >= least && value.length <= most ? 0 : NO);
}

function number(schema: Schema): Fits {
  const { format } = defOf(schema);
  if (format !== undefined && format !== 'safeint') return NEVER;
  const whole = format === 'safeint';
  let least = -Number.MAX_VALUE;
  let most = Number.MAX_VALUE;
  for (const { check, value, inclusive } of checksOf(schema)) {
    if (typeof value !== 'number' || inclusive !== true) return NEVER;
    if (check === 'greater_than') least = Math.max(least, value);
    else if (check === 'less_than') most = Math.min(most, value);
    else return NEVER;
  }
  return (value) => (typeof value === 'number' && value >= least && value <= most && (!whole || Number.isSafeInteger(value)) ? 0 : NO);
}

function list(schema: Schema, item: Fits): Fits {
  const limits = lengths(checksOf(schema));
  if (limits === null || limits.patterns.length > 0) return NEVER;
  const { least, most } = limits;
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return NO;
    let keys = 0;
    for (let i = 0; i < value.length; i++) {
      const inside = item(value[i]);
      if (inside === NO) return NO;
      keys += inside;
    }
    return keys;
  };
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function record(key: Fits, item: Fits): Fits {
  return (value) => {
    if (!isTable(value)) return NO;
    let keys = 0;
    for (const name in value) {
      if (name === '__proto__' || key(name) === NO) return NO;
      const inside = item(value[name]);
      if (inside === NO) return NO;
      keys += inside + 1;
    }
    return keys;
  };
}

function strictObject(shape: Readonly<Record<string, Schema>>): Fits {
  type Field = { fits: Fits | null; readonly schema: Schema; readonly needed: boolean };
  const fields = new Map(
    Object.entries(shape).map(([name, schema]): [string, Field] => [name, { fits: null, schema, needed: !isOptional(schema) }]),
  );
  const needs = [...fields.values()].filter(({ needed }) => needed).length;
  return (value) => {
    if (!isTable(value)) return NO;
    let found = 0;
    let keys = 0;
    for (const name in value) {
      const field = fields.get(name);
      if (field === undefined) return NO;
      // Made at first use, because a condition holds conditions.
      field.fits ??= fitsOf(inner(field.schema));
      const inside = field.fits(value[name]);
      if (inside === NO) return NO;
      if (field.needed) found++;
      keys += inside + 1;
    }
    return found === needs ? keys : NO;
  };
}

function union(branches: readonly Fits[]): Fits {
  return (value) => {
    for (let i = 0; i < branches.length; i++) {
      const keys = (branches[i] as Fits)(value);
      if (keys !== NO) return keys;
    }
    return NO;
  };
}

function make(schema: Schema): Fits {
  const def = defOf(schema);
  const bare = checksOf(schema).length === 0;
  if (def.type === 'string') return text(schema);
  if (def.type === 'number') return number(schema);
  if (def.type === 'array' && def.element) return list(schema, fitsOf(def.element));
  if (!bare) return NEVER;
  if (def.type === 'boolean') return (value) => (typeof value === 'boolean' ? 0 : NO);
  if (def.type === 'enum' || def.type === 'literal') {
    const words = new Set<unknown>(def.entries ? Object.values(def.entries) : def.values);
    return (value) => (words.has(value) ? 0 : NO);
  }
  if (def.type === 'object' && def.shape && def.catchall && defOf(def.catchall).type === 'never') return strictObject(def.shape);
  if (def.type === 'record' && def.keyType && def.valueType && defOf(def.keyType).type === 'string')
    return record(fitsOf(def.keyType), fitsOf(def.valueType));
  if (def.type === 'union' && def.options) {
    return union(def.options.map(fitsOf));
  }
  return NEVER;
}

const made = new WeakMap<Schema, Fits>();

export function fitsOf(schema: Schema): Fits {
  const known = made.get(schema);
  if (known) return known;
  const fits = make(schema);
  made.set(schema, fits);
  return fits;
}
