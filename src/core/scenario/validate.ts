/**
 * Step 3, validate: the strict schema of today. In: a JSON value of today's format. Out: the typed scenario, or null; and always what is left
 * of it when the wrong parts are taken out, so that its meaning can be checked all the same.
 */
import type * as z from 'zod';
import { fitsOf, NO } from './fits.ts';
import { expectedOf, fieldsOf, schemaAt, typeWord } from './introspect.ts';
import { type Path, pathText } from './problem.ts';
import type { Reporter } from './report.ts';
import { type LooseScenario, type Scenario, ScenarioSchema } from './schema.ts';

type Issue = z.core.$ZodIssue;
export type Validated = { readonly scenario: Scenario | null; readonly loose: LooseScenario };

/** A value as the author wrote it, for a message. */
const told = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing'));

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

function foundWord(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return 'a number too large to be one';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a number' : 'a number with a fraction';
  return typeof value === 'string' ? 'a text' : typeof value === 'object' ? 'an object' : (JSON.stringify(value) ?? 'nothing');
}

/** A number that was written as a text, as JSON writes it. */
const numberIn = (text: string): string | null => (/^[+-]?(0|[1-9]\d{0,8})(\.\d{1,8})?$/.test(text) ? text.replace(/^\+/, '') : null);

const lastOf = (path: Path): string => {
  const last = path[path.length - 1];
  return typeof last === 'number' ? `${path[path.length - 2] ?? ''} ${last + 1}` : (last ?? 'the file');
};
const ownerOf = (path: Path): string => (path.length > 0 ? `"${pathText(path)}"` : 'The scenario');
const pathOf = (issue: Issue): Path => issue.path as Path;

type Context = { readonly root: unknown; readonly report: Reporter };

function missing({ report }: Context, path: Path): void {
  const owner = path.slice(0, -1);
  report.add(
    'missing-field',
    path,
    {
      key: lastOf(path),
      where: ownerOf(owner),
      get expected() {
        return expectedOf(schemaAt(ScenarioSchema, path));
      },
    },
    'key',
  );
}

function wrongType({ report }: Context, path: Path, value: unknown, expected: string): void {
  const number = expected.includes('number') && typeof value === 'string' ? numberIn(value) : null;
  report.add('wrong-type', path, {
    where: lastOf(path),
    expected,
    found: number === null ? foundWord(value) : `the text "${String(value)}"`,
    number,
  });
}

function wrongWord(context: Context, path: Path, value: unknown, names: readonly string[]): void {
  const words = expectedOf(schemaAt(ScenarioSchema, path));
  const isOfNumbers = names.every((name) => numberIn(name) !== null);
  if (typeof value === 'number' && isOfNumbers)
    return context.report.add('out-of-range', path, { where: lastOf(path), limits: words, found: String(value) });
  const expected = isOfNumbers ? `a number: ${words}` : words;
  if (typeof value !== 'string' || (expected.includes('number') && numberIn(value) !== null))
    return wrongType(context, path, value, expected);
  const { report } = context;
  const where = lastOf(path);
  if (where === 'move') report.add('unknown-move', path, { word: value, names });
  else if (where === 'look') report.add('unknown-sample-look', path, { word: value, names });
  else if (path[path.length - 2] === 'look') report.add('unknown-look-part', path, { word: value, names, where });
  else if (path[path.length - 2] === 'concepts' || where === 'concept') report.add('unknown-concept', path, { word: value, names });
  else report.add('unknown-word', path, { word: value, names, where });
}

function outOfRange({ report }: Context, path: Path, value: unknown): void {
  if (typeof value !== 'number') return report.add('empty-text', path, { where: lastOf(path) });
  const where = lastOf(path);
  if (where === 'in10' || where === 'chance') return report.add('chance-out-of-range', path, { found: String(value) });
  const schema = schemaAt(ScenarioSchema, path);
  const limits = (schema ? limitsOf(schema) : null) ?? 'nearer to zero';
  return report.add('out-of-range', path, { where, limits, found: String(value) });
}

/** "1 to 9", from the checks of a number schema. */
function limitsOf(schema: z.core.$ZodType): string | null {
  const def = schema._zod.def as { innerType?: z.core.$ZodType; options?: readonly z.core.$ZodType[] };
  if (def.innerType) return limitsOf(def.innerType);
  for (const option of def.options ?? []) {
    const found = limitsOf(option);
    if (found !== null) return found;
  }
  const checks = (schema._zod.def.checks ?? []).map((one) => one._zod.def as { readonly check: string; readonly value?: unknown });
  const [least, most] = ['greater_than', 'less_than'].map((name) => checks.find(({ check }) => check === name)?.value);
  return typeof least === 'number' && typeof most === 'number' ? `${least} to ${most}` : null;
}

/** A value of no branch's type, or of one whose inside is wrong: then the problems of that branch are the ones to tell. */
function union(context: Context, issue: Issue & { code: 'invalid_union' }, path: Path, value: unknown): void {
  const atRoot = (inside: Issue): boolean => inside.path.length === 0;
  const mismatch = (branch: Issue[]): boolean =>
    branch.some((i) => atRoot(i) && (i.code === 'invalid_type' || i.code === 'invalid_value' || i.code === 'invalid_format'));
  const branches = issue.errors as Issue[][];
  const fitting = branches.find((branch) => !mismatch(branch));
  if (fitting) {
    for (const inside of fitting) translate(context, inside, [...path, ...pathOf(inside)]);
    return;
  }
  const names = branches.flat().flatMap((i) => (i.code === 'invalid_value' ? i.values.map(String) : []));
  if (typeof value === 'string' && names.length > 0) wrongWord(context, path, value, names);
  else wrongType(context, path, value, expectedOf(schemaAt(ScenarioSchema, path)));
}

function translate(context: Context, issue: Issue, path: Path): void {
  const { root, report } = context;
  if (issue.code === 'unrecognized_keys') {
    const where = ownerOf(path);
    // A "__proto__" is reported in reading, wherever it stands.
    for (const key of issue.keys)
      if (key !== '__proto__') {
        const named = {
          key,
          where,
          get names() {
            return fieldsOf(schemaAt(ScenarioSchema, path));
          },
        };
        report.add('unknown-key', [...path, key], named, 'key');
      }
    return;
  }
  if (issue.code === 'invalid_key' && path[0] === 'lessons')
    return report.add('bad-form', path, { where: 'lessons', text: lastOf(path), form: 'a number of minutes such as "20"' }, 'key');
  if (issue.code === 'invalid_key') return report.add('bad-id', path, { id: lastOf(path) }, 'key');
  const value = valueAt(root, path);
  if (value === undefined) return missing(context, path);
  if (issue.code === 'invalid_union') return union(context, issue, path, value);
  if (issue.code === 'invalid_value') return wrongWord(context, path, value, issue.values.map(String));
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    if (issue.origin === 'string' && issue.code === 'too_big') return report.add('bad-id', path, { id: told(value) });
    if (Array.isArray(value) && value.length > 0) {
      const least = `a list of at least ${Number('minimum' in issue ? issue.minimum : 1)}`;
      return report.add('wrong-type', path, { where: lastOf(path), expected: least, found: `a list of ${value.length}`, number: null });
    }
    return outOfRange(context, path, value);
  }
  if (issue.code === 'invalid_format') {
    if (path.length === 1 && path[0] === 'language')
      return report.add('bad-form', path, { where: 'language', text: told(value), form: 'a language tag such as "en" or "pt-BR"' });
    return report.add('bad-id', path, { id: told(value) });
  }
  const expected = issue.code === 'invalid_type' ? typeWord(issue.expected) : expectedOf(schemaAt(ScenarioSchema, path));
  return wrongType(context, path, value, expected);
}

/**
 * Takes out what has the wrong structure; the key stays, because other parts of the file may name it. Behind a bad id zod has not looked,
 * so that part goes as well.
 */
function prune(root: unknown, issue: Issue): void {
  if (issue.code === 'unrecognized_keys') return;
  const path = pathOf(issue);
  const owner = valueAt(root, path.slice(0, -1));
  const last = path[path.length - 1];
  if (typeof owner === 'object' && owner !== null && last !== undefined && Object.hasOwn(owner, last)) {
    (owner as Record<string | number, unknown>)[last] = undefined;
  }
}

/** How many keys a flawless scenario holds, or NO for any other value. */
export const keysOfScenario = fitsOf(ScenarioSchema);

/** `fits`: keysOfScenario has found no flaw in it. */
export function validate(value: unknown, report: Reporter, fits: boolean = keysOfScenario(value) !== NO): Validated {
  if (fits) return { scenario: value as Scenario, loose: value as LooseScenario };
  const result = ScenarioSchema.safeParse(value);
  if (result.success) return { scenario: result.data, loose: result.data };
  const context = { root: value, report };
  for (const issue of result.error.issues) translate(context, issue, pathOf(issue));
  for (const issue of result.error.issues) prune(value, issue);
  return { scenario: null, loose: value as LooseScenario };
}
