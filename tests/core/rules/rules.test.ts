import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const ID = /\[([A-Z])(\d+)\]/g;

/** Rules written in RULES.md: "- **[M3]** …". */
const rules = [...readFileSync(join(root, 'src/core/rules/RULES.md'), 'utf8').matchAll(/^- \*\*\[([A-Z]\d+)\]\*\* \S/gm)].map(
  (match) => match[1] ?? '',
);

/** Ids quoted in a text; "[M1]–[M3]" quotes all three. */
function quoted(text: string): string[] {
  const spelled = text.replace(/\[([A-Z])(\d+)\]–\[\1(\d+)\]/g, (_, group: string, from: string, to: string) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => `[${group}${Number(from) + i}]`).join(' '),
  );
  return [...spelled.matchAll(ID)].map(([, group, number]) => `${group}${number}`);
}

type Node = { readonly type: string; readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Titles of all tests in a file: the first text given to it, test or describe, also behind `.each(…)`. */
function titles(source: string, node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) for (const item of node) titles(source, item, found);
  else if (isNode(node)) {
    const { callee, arguments: given } = node as { callee?: Node; arguments?: readonly (Node & { start: number; end: number })[] };
    const name = callee ? source.slice(callee['start'] as number, callee['end'] as number) : '';
    const first = given?.[0];
    if (
      node.type === 'CallExpression' &&
      /^(it|test|describe)\b/.test(name) &&
      (first?.type === 'Literal' || first?.type === 'TemplateLiteral')
    )
      found.push(source.slice(first.start, first.end));
    for (const child of Object.values(node)) titles(source, child, found);
  }
  return found;
}

const files = (folder: string, pattern: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path))
    .map((path) => join(root, folder, path));

describe('RULES.md', () => {
  const tested = new Map<string, string[]>();
  for (const path of files('tests', /\.test\.tsx?$/)) {
    const source = readFileSync(path, 'utf8');
    for (const title of titles(source, parseSync(path, source).program))
      for (const id of quoted(title)) tested.set(id, [...(tested.get(id) ?? []), path]);
  }

  it('numbers its rules from 1 in every group, each once', () => {
    expect(rules.length).toBeGreaterThan(40);
    expect(new Set(rules).size).toBe(rules.length);
    for (const group of new Set(rules.map((id) => id[0]))) {
      const numbers = rules.filter((id) => id[0] === group).map((id) => Number(id.slice(1)));
      expect(numbers, `group ${group}`).toEqual(numbers.map((_, i) => i + 1));
    }
  });

  it('has a test for every rule', () => {
    expect(rules.filter((id) => !tested.has(id))).toEqual([]);
  });

  it('has a rule for every id a test quotes', () => {
    expect([...tested].filter(([id]) => !rules.includes(id))).toEqual([]);
  });

  it('is named in the code of core/rules, which names no rule that is not here', () => {
    const named = new Set(files('src/core/rules', /\.ts$/).flatMap((path) => quoted(readFileSync(path, 'utf8'))));
    const elsewhere = ['R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8'];
    expect(rules.filter((id) => !named.has(id) && !elsewhere.includes(id))).toEqual([]);
    expect([...named].filter((id) => !rules.includes(id))).toEqual([]);
  });
});
