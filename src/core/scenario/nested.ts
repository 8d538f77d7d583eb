/**
 * Objects inside the parts of a scenario that have fields of their own: routes, interrupts, what raises a chance. In: the schemas of the
 * parts that are described for themselves. Out: for each, by its definition, the objects
 * found inside it and nowhere before, with all fields that hold them.
 */
import type * as z from 'zod';
import { defOf } from './introspect.ts';

type Schema = z.core.$ZodType;
/** An object, the fields that hold it, and the field in whose object these were found first; null in a part described for itself. */
export type Nested = { readonly fields: readonly string[]; readonly inside: string | null; readonly schema: Schema };

/** The objects that a field can hold, itself or as one of a list. */
function objectsIn(schema: Schema): readonly Schema[] {
  const { innerType, shape, element, valueType, options } = defOf(schema);
  if (shape) return [schema];
  return [innerType, element, valueType, ...(options ?? [])].flatMap((part) => (part ? objectsIn(part) : []));
}

/** A described copy of a schema shares its definition. */
export function nestedOf(parts: readonly Schema[]): ReadonlyMap<unknown, readonly Nested[]> {
  const told = new Set<unknown>(parts.map(defOf));
  const byPart = new Map<unknown, Nested[]>();
  const found = new Map<unknown, { readonly fields: string[]; readonly schema: Schema }>();
  for (const part of parts) {
    const ofPart: Nested[] = [];
    const look = (owner: Schema, inside: string | null): void => {
      for (const [name, field] of Object.entries(defOf(owner).shape ?? {}))
        for (const schema of objectsIn(field)) {
          const def = defOf(schema);
          const known = found.get(def);
          if (known && !known.fields.includes(name)) known.fields.push(name);
          if (known || told.has(def)) continue;
          const one = { fields: [name], inside, schema };
          found.set(def, one);
          ofPart.push(one);
          told.add(def);
          look(schema, name);
        }
    };
    look(part, null);
    byPart.set(defOf(part), ofPart);
  }
  return byPart;
}
