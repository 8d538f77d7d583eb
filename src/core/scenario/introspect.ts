/** Asking a zod schema about itself: what is at a path, which fields it has, what it expects in words. For problems and for the reference. */
import type * as z from 'zod';
import type { Path } from './problem.ts';

type Schema = z.core.$ZodType;
type Def = {
  readonly type: string;
  readonly innerType?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly catchall?: Schema;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly format?: string;
};

/** zod types each kind of schema apart; what we read is the same few fields of all of them. */
export const defOf = (schema: Schema): Def => schema._zod.def;
export const isOptional = (schema: Schema): boolean => defOf(schema).type === 'optional';

export function inner(schema: Schema): Schema {
  const def = defOf(schema);
  return def.type === 'optional' && def.innerType ? inner(def.innerType) : schema;
}

function step(schema: Schema, part: string | number): Schema | null {
  const def = defOf(inner(schema));
  if (def.shape) return Object.hasOwn(def.shape, part) ? (def.shape[part] ?? null) : null;
  if (def.valueType) return def.valueType;
  if (def.element) return def.element;
  for (const option of def.options ?? []) {
    const found = step(option, part);
    if (found) return found;
  }
  return null;
}

export function schemaAt(schema: Schema, path: Path): Schema | null {
  let found: Schema | null = schema;
  for (const part of path) found = found && step(found, part);
  return found;
}

export function fieldsOf(schema: Schema | null): readonly string[] {
  if (schema === null) return [];
  const def = defOf(inner(schema));
  if (def.shape) return Object.keys(def.shape);
  return (def.options ?? []).flatMap(fieldsOf);
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list [...]',
  object: 'an object {...}',
  record: 'an object {...}',
};

export const typeWord = (type: string): string => TYPES[type] ?? type;

/** "a text", "one of slow, normal, fast", "a text or a list". */
export function expectedOf(schema: Schema | null): string {
  if (schema === null) return 'a value';
  const def = defOf(inner(schema));
  if (def.options) return [...new Set(def.options.map(expectedOf))].join(' or ');
  if (def.type === 'literal') return (def.values ?? []).join(' or ');
  if (def.entries) {
    const words = Object.values(def.entries);
    return words.length > 12
      ? 'a word of the list'
      : words.length === 1
        ? `"${words[0]}"`
        : `one of ${words.map((word) => `"${word}"`).join(', ')}`;
  }
  return typeWord(def.type);
}
