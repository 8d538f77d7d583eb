/** The generated files beside the scenarios are what the code generates. UPDATE=1 writes them anew. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchema, jsonSchemaText } from '../../../src/core/scenario/json-schema.ts';
import { CODES } from '../../../src/core/scenario/problems.ts';
import { FACES } from '../../../src/core/look/look.ts';
import { MOOD_WORDS } from '../../../src/core/text/descriptions.ts';
import { reference } from '../../../src/core/scenario/reference.ts';

const FILES = [
  ['scenarios/scenario.schema.json', jsonSchemaText],
  ['scenarios/REFERENCE.md', reference],
] as const;

describe('generated files', () => {
  it.each(FILES)('%s is up to date', (file, make) => {
    const fresh = make();
    if (process.env['UPDATE'] === '1') writeFileSync(file, fresh);
    expect(existsSync(file), `${file} is missing: run this test with UPDATE=1`).toBe(true);
    expect(readFileSync(file, 'utf8') === fresh, `${file} is out of date: run this test with UPDATE=1`).toBe(true);
  });

  it('describes every field of the schema', () => {
    const bare: string[] = [];
    const look = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [name, field] of Object.entries(
        (node as { properties?: Record<string, { description?: string; $ref?: string; allOf?: unknown[] }> }).properties ?? {},
      )) {
        if (!field.description && !field.$ref && !field.allOf) bare.push(`${path}.${name}`);
      }
      for (const [key, value] of Object.entries(node)) look(value, `${path}.${key}`);
    };
    look(jsonSchema(), '');
    expect(bare).toEqual([]);
  });

  it('is a draft-7 schema that refuses unknown keys', () => {
    const schema = jsonSchema();
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    expect(JSON.stringify(schema)).toContain('"additionalProperties":false');
  });

  it('lists every problem, every move with its picture, and no empty meaning', () => {
    const text = reference((move) => `![${move}](${move}.svg)`);
    for (const code of CODES) expect(text).toContain(`| \`${code}\` |`);
    expect(text).toContain('![cut-scope](cut-scope.svg)');
    expect(text).not.toMatch(/undefined|\[object/);
    for (const inside of [
      '`next`, `goto`',
      '`interrupt`',
      '`raise`',
      '`good`, `bad`',
      '`evidence`',
      '`lines`, `missed`, `broken`, `ends`, `recap`',
      '`event`',
      '`tells`',
    ])
      expect(text).toContain(`#### Inside ${inside}\n`);
    expect(text).toContain('| `to` | yes | a text | A scene, or "end". |');
    expect(text).toContain('| `choose` | yes |');
    expect(text).toContain('`plan-differs`');
    for (const face of FACES) expect(text).toContain(`| \`${face}\` | ${MOOD_WORDS[face]} |`);
    expect(
      reference()
        .split('\n')
        .filter((line) => /^\| `[A-Za-z$]+` \|[^|]*\|[^|]*\|\s*\|$/.test(line)),
    ).toEqual([]);
  });
});
