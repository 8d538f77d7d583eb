import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AgainstOutputSchema, compare, type Side } from '../../../src/apps/cli/against.ts';
import { load } from '../../../src/core/scenario/load.ts';
import { ownStory } from '../../support/own-story.ts';

function side(edit: (source: string) => string = (source) => source): Side {
  const source = edit(JSON.stringify(ownStory(), null, 2));
  const { story, text, problems } = load(source);
  if (!story || !text) throw new Error(JSON.stringify(problems));
  return { file: 'own.json', source, story, text };
}

describe('check --against', () => {
  it('says in one line that saved runs notice nothing', () => {
    const { lines, problems } = compare(
      side(),
      side((source) => source.replace('"The printer"', '"The scanner"')),
    );
    expect(lines).toEqual(['Saved runs: nothing they could notice.']);
    expect(problems).toEqual([]);
  });

  it('says first how many are stopped, then what to paste, then what stops them', () => {
    const { lines, problems, report } = compare(
      side(),
      side((source) => source.replace('"help":', '"aid":')),
    );
    expect(lines).toEqual([
      'Of runs saved on the way, at any decision: 30 % are stopped, 0 % go on with other numbers, 70 % go on as they were. (Exact: all 16 runs, saved at each of their decisions.)',
      'If these only have new names, paste this right behind the { of "renamed"; then 0 % of runs played to the end are stopped instead of 50 %:',
      '  "tuesday:help": "tuesday:aid"',
      'What stops them, with its share of all runs played to the end:',
      '  50 %  tuesday:help is gone; "tuesday" waits there',
      '    npx compass run own.json --choices monday:ask,tuesday:help',
    ]);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['id-removed', 'renamed.tuesday:help']]);
    expect(AgainstOutputSchema.parse(report)).toEqual(report);
  });

  it('what to paste is valid where it is pasted: with a map, with an empty one, without one', () => {
    const renamed = (source: string): string => source.replace('"help":', '"aid":');
    const pasteOf = (edit: (source: string) => string): string =>
      compare(
        side(),
        side((source) => edit(renamed(source))),
      ).lines[2] ?? '';
    const without = (source: string): string => source.replace(/,\s*"renamed": \{\}/, '').replace(/"renamed": \{\},\s*/, '');
    expect(pasteOf(without)).toBe('  "renamed": { "tuesday:help": "tuesday:aid" },');
    const filled = (source: string): string => source.replace('"renamed": {}', '"renamed": { "carry": "monday" }');
    expect(pasteOf(filled)).toBe('  "tuesday:help": "tuesday:aid",');
    for (const edit of [filled, (source: string) => source]) {
      const pasted = edit(renamed(side().source)).replace('"renamed": {', `"renamed": { ${pasteOf(edit)}`);
      expect(
        compare(
          side(),
          side(() => pasted),
        ).lines[0],
      ).toContain('0 % are stopped');
    }
  });

  it.each(['templates/small', 'plain-standup', 'first-week'])('what to paste mends %s, pasted where it says', (folder) => {
    const before = readFileSync(`scenarios/${folder}/scenario.json`, 'utf8');
    const sideIn = (source: string): Side => {
      const { story, text, problems } = load(source);
      if (!story || !text) throw new Error(JSON.stringify(problems));
      return { file: 'scenario.json', source, story, text };
    };
    const { scenes, first } = JSON.parse(before) as { first: string; scenes: Record<string, { options: object }> };
    const [option = ''] = Object.keys(scenes[first]?.options ?? {});
    const renamed = before.replaceAll(`"${option}": {`, `"${option}-anew": {`).replaceAll(`:${option}"`, `:${option}-anew"`);
    const { lines } = compare(sideIn(before), sideIn(renamed));
    const at = lines.findIndex((line) => line.includes('paste this'));
    const [says = '', line = ''] = lines.slice(at, at + 2);
    expect(says).toContain('before "endings", comma and all');
    const pasted = renamed.replace(/^ *"endings": \{/m, (endings) => `${line}\n${endings}`);
    expect(() => JSON.parse(pasted) as unknown).not.toThrow();
    expect(compare(sideIn(before), sideIn(pasted)).lines[0]).toMatch(/: 0 % are stopped/);
    expect(lines[0]).not.toMatch(/: 0 % are stopped/);
  });

  it('tells choices of one scene that stop in one way in one line, and meters and endings that change', () => {
    const changed = side((source) =>
      source
        .replace('"next": "tuesday"', '"next": "wednesday"')
        .replace('"morale": 6', '"morale": 12')
        .replace('"id": "own-story"', '"id": "my-story"'),
    );
    const { lines, report } = compare(side(), changed);
    expect(lines[0]).toContain('changed from "own-story" to "my-story"');
    expect(lines).toContain('  100 %  tuesday:help, tuesday:list is not what comes next: "wednesday" waits there');
    expect(lines).toContain('Meters:');
    expect(lines.some((line) => /^ {2}morale differs in \d+ % of runs saved on the way, by up to 6 points$/.test(line))).toBe(true);
    expect(AgainstOutputSchema.parse(report)).toEqual(report);
  });
});
