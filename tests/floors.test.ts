/** The floors hold: src/ against src/floors.ts, and the checker against sources that break each rule. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FLOORS, type Floor, SEES } from '../src/floors.ts';
import { importsOf, type Sources, violations } from './support/floors.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Violations that are known and excused. It is empty and stays empty; the type sees to it. */
const EXCUSED: readonly never[] = [];

const readSources = (): Sources => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path));
  return new Map(files.map((path) => [path.split(sep).join('/'), readFileSync(join(SRC, path), 'utf8')]));
};

const pure = (floor: number, packages: readonly string[] = []): Floor => ({ floor, packages, node: false });
const TABLE = {
  floors: {
    'core/base': pure(0),
    'core/rules': pure(1, ['zod']),
    'core/view': pure(2),
    'ui/dom': pure(3, ['preact', '@scope/name']),
    'ui/stage': pure(3),
    'io/files': { floor: 3, packages: [], node: true },
    'apps/player': pure(4),
  },
  sees: { 'ui/stage': ['core/view'] },
};
const check = (files: Readonly<Record<string, string>>): readonly string[] => violations(new Map(Object.entries(files)), TABLE);

describe('src', () => {
  const sources = readSources();

  it('is seen by this test: modules and imports', () => {
    const imports = [...sources].flatMap(([path, source]) => importsOf(path, source));
    expect(sources.size).toBeGreaterThan(10);
    expect(imports.length).toBeGreaterThan(10);
  });

  it('keeps to its floors', () => {
    expect(violations(sources, { floors: FLOORS, sees: SEES })).toEqual(EXCUSED);
  });
});

describe('the checker accepts', () => {
  it.each([
    ['a lower floor', { 'core/view/a.ts': "import { b } from '../base/b.ts';" }],
    ['the own folder, also deeper', { 'core/view/deep/a.ts': "import { b } from '../b.ts';" }],
    ['a listed package and its parts', { 'ui/dom/a.tsx': "import { h } from 'preact';\nimport { useState } from 'preact/hooks';" }],
    ['a listed package with a scope', { 'ui/dom/a.ts': "import '@scope/name/index.css';" }],
    ['Node where it is allowed', { 'io/files/a.ts': "import { join } from 'node:path';" }],
    ['what the build makes, in an app', { 'apps/player/a.ts': "import { catalogue } from 'virtual:catalogue';" }],
    ['a picture', { 'ui/dom/a.ts': "import url from '../../../assets/people/a.svg?url';" }],
    ['a comment that names a clock', { 'core/base/a.ts': '// never Date.now, never Math.random\nexport const a = 1;' }],
  ])('%s', (_, files) => {
    expect(check(files)).toEqual([]);
  });
});

describe('the checker finds', () => {
  it.each([
    ['an import up', { 'core/base/a.ts': "import { b } from '../rules/b.ts';" }, /only down/],
    ['an import sideways', { 'ui/dom/a.ts': "import { b } from '../stage/b.ts';" }, /only down/],
    ['a type import up', { 'core/base/a.ts': "import type { B } from '../rules/b.ts';" }, /only down/],
    ['a type named in place', { 'core/base/a.ts': "export type A = import('../rules/b.ts').B;" }, /only down/],
    ['a lazy import up', { 'core/base/a.ts': "export const a = () => import('../rules/b.ts');" }, /only down/],
    ['a re-export', { 'core/base/a.ts': "export { b } from '../rules/b.ts';" }, /only down/],
    ['a re-export of all', { 'core/base/a.ts': "export * from '../rules/b.ts';" }, /only down/],
    ['a computed import', { 'core/base/a.ts': 'export const a = (b: string) => import(b);' }, /computed/],
    ['a floor that it must not see', { 'ui/stage/a.ts': "import { b } from '../../core/base/b.ts';" }, /sees only core\/view/],
    ['a package that is not listed', { 'core/base/a.ts': "import { z } from 'zod';" }, /package zod/],
    ['Node where it is not allowed', { 'core/base/a.ts': "import { join } from 'node:path';" }, /may not import Node/],
    ['Node under its old name', { 'core/base/a.ts': "import { join } from 'path';" }, /may not import Node/],
    ['what the build makes, outside apps', { 'ui/dom/a.ts': "import 'virtual:catalogue';" }, /only apps/],
    ['a file outside src', { 'ui/dom/a.ts': "import '../../../scenarios/x/scenario.json';" }, /outside/],
    ['a file beside the folders', { 'core/a.ts': '' }, /no folder of a floor/],
    ['an unknown folder', { 'core/magic/a.ts': '' }, /core\/magic is missing/],
    ['an import of an unknown folder', { 'apps/player/a.ts': "import '../../core/magic/a.ts';" }, /core\/magic is missing/],
    [
      'a ring',
      { 'core/base/a.ts': "import './b.ts';", 'core/base/b.ts': "import './c.ts';", 'core/base/c.ts': "import './a.ts';" },
      /a\.ts → .*a\.ts/,
    ],
    ['a file that imports itself', { 'core/base/a.ts': "import './a.ts';" }, /a\.ts → core\/base\/a\.ts/],
    ['dice', { 'core/base/a.ts': 'export const a = () => Math.random();' }, /a\.ts:1 uses Math\.random/],
    ['a clock', { 'core/base/a.ts': '\nexport const a = Date.now();' }, /a\.ts:2 uses Date\.now/],
    ['a date', { 'core/base/a.ts': 'export const a = new Date();' }, /new Date/],
    ['a stopwatch', { 'core/base/a.ts': 'export const a = performance.now();' }, /performance\.now/],
    ['the page', { 'core/base/a.ts': 'export const a = document.title;' }, /document\./],
    ['the window', { 'core/base/a.ts': 'export const a = window.name;' }, /window\./],
    ['a timer', { 'core/base/a.ts': 'setTimeout(() => {}, 1);' }, /setTimeout/],
  ])('%s', (_, files, sentence) => {
    expect(check(files).join('\n')).toMatch(sentence);
  });
});
