/**
 * The floors: a file imports only its own folder or a strictly lower floor. tests/floors.test.ts reads this table.
 * `packages` names the npm packages a folder may import besides none; `node` whether it may import node:*.
 */
export type Floor = { readonly floor: number; readonly packages: readonly string[]; readonly node: boolean };

const pure = (floor: number, packages: readonly string[] = []): Floor => ({ floor, packages, node: false });

export const FLOORS: Readonly<Record<string, Floor>> = {
  'core/base': pure(0),
  'core/text': pure(1),
  'core/look': pure(0),
  'core/rules': pure(1),
  'core/scenario': pure(2, ['zod', 'jsonc-parser']),
  'core/machine': pure(3, ['xstate']),
  'core/run': pure(4, ['xstate']),
  'core/view': pure(5),
  'core/analysis': pure(5),
  'core/documents': pure(6),
  'core/report': pure(6),
  'ui/art': pure(6),
  'ui/dom': pure(7, ['preact', 'd3-shape']),
  'ui/stage': pure(7, ['phaser']),
  'ui/sound': pure(7, ['zzfx']),
  'io/storage': pure(7),
  'io/files': { floor: 7, packages: ['zod', 'vite'], node: true },
  'apps/cli': { floor: 8, packages: ['commander', 'zod'], node: true },
  'apps/player': pure(8, ['preact']),
};

/** Folders that may see only some of the floors below them. */
export const SEES: Readonly<Record<string, readonly string[]>> = {
  'ui/stage': ['core/base', 'core/look', 'core/view', 'ui/art'],
  'ui/sound': ['core/base', 'core/view'],
};
