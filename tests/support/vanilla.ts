/**
 * The vanilla page: the least HTML and JavaScript that plays the same words, as a limit to hold the player against.
 * In: a compiled scenario. Out: a folder with one index.html, ready to be served.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Effect } from '../../src/core/rules/story.ts';
import type { Line } from '../../src/core/scenario/text.ts';
import type { Shipped } from '../../src/io/files/scenarios.ts';

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/compass-bench/vanilla', import.meta.url));

const says = (lines: readonly Line[]): readonly string[] =>
  lines.map(({ who, says: words }) => (who === null ? words : `${who}: ${words}`));

const onMeter = (effects: readonly Effect[], meter: number): number =>
  effects.reduce((sum, effect) => sum + ('meter' in effect && effect.meter === meter ? effect.by : 0), 0);

export function writeVanillaPage({ story, text }: Pick<Shipped, 'story' | 'text'>): string {
  const scenes = story.scenes.map((scene) => {
    const words = text.scenes[scene.id];
    const options = scene.options.map((option) => ({
      id: option.id,
      says: words?.options[option.id]?.says,
      lines: says(words?.options[option.id]?.lines ?? []),
      morale: onMeter(option.effects, 0),
      execution: onMeter(option.effects, 1),
      to: story.scenes[(option.goto ?? scene.next)[0]?.to ?? -1]?.id,
    }));
    return [scene.id, { ask: words?.ask, lines: says(words?.lines ?? []), options }] as const;
  });
  const data = JSON.stringify({ first: story.scenes[story.first]?.id, scenes: Object.fromEntries(scenes) }).replaceAll('<', '\\u003c');
  const template = readFileSync(new URL('./vanilla-page.html', import.meta.url), 'utf8');
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(
    `${FOLDER}/index.html`,
    template.replace('>null<', () => `>${data}<`),
  );
  return FOLDER;
}
