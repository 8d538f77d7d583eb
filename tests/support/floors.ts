/**
 * The floor checker: who imports whom under src/, against the table of src/floors.ts.
 * In: sources by path ("core/rules/kernel.ts") and the table. Out: one sentence per violation, with file and line; none is good.
 */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import type { Floor } from '../../src/floors.ts';

export type Sources = ReadonlyMap<string, string>;
export type FloorTable = { readonly floors: Readonly<Record<string, Floor>>; readonly sees: Readonly<Record<string, readonly string[]>> };

/** `from` is as written; null where it is computed and so cannot be checked. */
export type Import = { readonly from: string | null; readonly line: number };

/** Core has no clock, no dice of its own and no browser. */
const IMPURE =
  /\bMath\.random\b|\bDate\.now\b|\bnew Date\b|\bperformance\.now\b|\bdocument\.\w|\bwindow\.\w|\bglobalThis\b|\bset(?:Timeout|Interval)\b|\bfetch\(|\blocalStorage\b/g;

type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item);
  else if (isNode(value)) {
    yield value;
    for (const child of Object.values(value)) yield* walk(child);
  }
}

const literal = (value: unknown): string | null => (isNode(value) && typeof value['value'] === 'string' ? value['value'] : null);

const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;

/** Every import of a file: static, dynamic, of types, `import('…')` in a type, and re-exports. */
export function importsOf(path: string, source: string): readonly Import[] {
  const found: Import[] = [];
  for (const node of walk(parseSync(path, source).program)) {
    const add = (from: unknown): void => void found.push({ from: literal(from), line: lineAt(source, node.start) });
    if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') add(node['source']);
    if (node.type === 'ImportExpression' || node.type === 'TSImportType') add(node['source'] ?? node['argument']);
    if (node.type === 'ExportNamedDeclaration' && node['source'] !== null) add(node['source']);
    if (node.type === 'TSExternalModuleReference') add(node['expression']);
  }
  return found;
}

/** "core/rules" of "core/rules/kernel.ts" and of "core/rules/deep/kernel.ts"; null for a file that lies in no floor's folder. */
const folderOf = (path: string): string | null => {
  const parts = path.split('/');
  return parts.length > 2 ? parts.slice(0, 2).join('/') : null;
};

/** The package's name of "preact/hooks" or "@scope/name/deep". */
const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

/** What is wrong with one import of a file in `folder`; null where it is allowed. */
function judge(path: string, folder: string, from: string, { floors, sees }: FloorTable): string | null {
  const own = floors[folder];
  if (own === undefined) return null;
  if (from.startsWith('virtual:')) return folder.startsWith('apps/') ? null : 'only apps import what the build makes';
  if (isBuiltin(from)) return own.node ? null : `${folder} may not import Node`;
  if (!from.startsWith('.'))
    return own.packages.includes(packageOf(from)) ? null : `${folder} may not import the package ${packageOf(from)}`;
  const target = posix.join(posix.dirname(path), from.replace(/\?.*$/, ''));
  if (target.startsWith('../')) return target.startsWith('../assets/') ? null : 'it lies outside src and assets';
  const other = folderOf(target);
  if (other === null) return 'it lies in no folder of a floor';
  if (other === folder) return null;
  const below = floors[other];
  if (below === undefined) return `${other} is missing in src/floors.ts`;
  if (below.floor >= own.floor) return `${folder} is floor ${own.floor}, ${other} is floor ${below.floor}: only down`;
  const seen = sees[folder];
  return seen === undefined || seen.includes(other) ? null : `${folder} sees only ${seen.join(', ')}`;
}

/** Files that import each other in a ring, each ring once, as "a.ts → b.ts → a.ts". */
function rings(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/** The code with its comments blanked, so that a comment may name what the code must not use. */
function withoutComments(path: string, source: string): string {
  let code = source;
  for (const { start, end } of parseSync(path, source).comments) {
    code = code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end);
  }
  return code;
}

function impurities(path: string, source: string): readonly string[] {
  const code = withoutComments(path, source);
  return [...code.matchAll(IMPURE)].map((match) => `${path}:${lineAt(code, match.index)} uses ${match[0]}: core is pure`);
}

/** Every violation of the floors in these sources. */
export function violations(sources: Sources, table: FloorTable): readonly string[] {
  const found: string[] = [];
  const graph = new Map<string, readonly string[]>();
  const unknown = new Set<string>();
  for (const [path, source] of sources) {
    const folder = folderOf(path);
    if (folder === null) {
      if (path.includes('/')) found.push(`${path} lies in no folder of a floor`);
      continue;
    }
    if (table.floors[folder] === undefined) unknown.add(folder);
    const imports = importsOf(path, source);
    for (const { from, line } of imports) {
      const wrong = from === null ? 'it is computed, so nothing can check it' : judge(path, folder, from, table);
      if (wrong !== null) found.push(`${path}:${line} imports ${from ?? 'something'}: ${wrong}`);
    }
    const local = imports.flatMap(({ from }) => (from?.startsWith('.') ? [posix.join(posix.dirname(path), from)] : []));
    graph.set(
      path,
      local.filter((target) => folderOf(target) === folder),
    );
    if (path.startsWith('core/')) found.push(...impurities(path, source));
  }
  for (const folder of unknown) found.push(`${folder} is missing in src/floors.ts`);
  for (const ring of rings(graph)) found.push(`files import each other: ${ring}`);
  return found;
}
