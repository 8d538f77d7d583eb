/**
 * A Vite plugin for the build: `phaser` becomes Phaser's own core (no physics, no tilemaps, no sound) and the one game object the stage
 * needs beside it. Phaser cannot be tree-shaken, so the parts are chosen here; src/decisions/phaser.md has the figures.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const SLIM = '\0slim-phaser';
/** Switches that Phaser's sources test with `typeof`; an unset one counts as on. */
const SWITCHES = ['FEATURE_SOUND', 'PLUGIN_CAMERA3D', 'PLUGIN_FBINSTANT', 'WEBGL_DEBUG'] as const;

export function slimPhaser(): Plugin {
  const sources = join(dirname(createRequire(import.meta.url).resolve('phaser/package.json')), 'src');
  return {
    name: 'compass-slim-phaser',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'phaser' ? SLIM : null),
    load: (id) =>
      id === SLIM
        ? `import core from ${JSON.stringify(join(sources, 'phaser-core.js'))};\nimport ${JSON.stringify(join(sources, 'gameobjects/container/ContainerFactory.js'))};\nexport default core;\n`
        : null,
    transform(code, id) {
      if (!id.startsWith(sources)) return null;
      const slim = SWITCHES.reduce((text, name) => text.replaceAll(`typeof ${name}`, 'false'), code);
      return slim === code ? null : { code: slim, map: null };
    },
  };
}
