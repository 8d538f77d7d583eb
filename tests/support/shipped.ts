/** Every scenario of the folder, loaded once per test file; a scenario with an error fails the test that asks for it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Prepared, prepare } from '../../src/core/rules/prepare.ts';
import type { Story } from '../../src/core/rules/story.ts';
import { load } from '../../src/core/scenario/load.ts';
import type { Text } from '../../src/core/scenario/text.ts';

const folder = new URL('../../scenarios/', import.meta.url);

export type Shipped = {
  readonly id: string;
  readonly source: string;
  readonly story: Story;
  readonly text: Text;
  readonly prepared: Prepared;
};

export function shippedStories(): readonly Shipped[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/scenario.json`, folder)),
  );
  if (names.length === 0) throw new Error('no scenario found: the tests would prove nothing');
  return names.map(({ name }) => {
    const source = readFileSync(new URL(`${name}/scenario.json`, folder), 'utf8');
    const { story, text, problems } = load(source);
    const errors = problems.filter((problem) => problem.severity === 'error');
    if (!story || !text || errors.length > 0)
      throw new Error(errors.map((problem) => `${name}:${problem.line}:${problem.column} ${problem.message}`).join('\n'));
    return { id: name, source, story, text, prepared: prepare(story) };
  });
}
