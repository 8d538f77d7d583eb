/** What authors slip on in JSON is told where it is, not where a parser gives up. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from '../../../src/core/scenario/load.ts';
import { unclosed } from '../../../src/core/scenario/unclosed.ts';

const PLAIN = readFileSync('tests/core/scenario/bases/plain.json', 'utf8');
const lineAt = (source: string, at: number): number => source.slice(0, at).split('\n').length;
const lineOf = (source: string, text: string): number => source.slice(0, source.indexOf(text)).split('\n').length;

/** The one problem of an edited file, its place and what it says. */
function slip(from: string | RegExp, to: string) {
  const source = PLAIN.replace(from, to);
  expect(source).not.toBe(PLAIN);
  const { problems } = load(source);
  expect(problems).toHaveLength(1);
  const [{ code, line, column, message, fix } = { code: '', line: 0, column: 0, message: '', fix: '' }] = problems;
  return { code, at: (source.split('\n')[line - 1] ?? '').slice(column - 1), line, says: `${message} ${fix}`, source };
}

describe('typical slips', () => {
  it('a missing brace: at what was opened, and behind which line it belongs', () => {
    const first = /^ {4}\},\n(?= {4}"[a-z-]+": \{\n {6}"week")/m;
    const { code, at, says, source } = slip(first, '');
    expect(code).toBe('not-json');
    expect(at).toMatch(/^\{/);
    const line = lineOf(source, '    "weekend": {');
    expect(says).toContain(`the scene "weekend", opened on line ${line}, is not closed; by the indentation its } is missing at the end of`);
    const behind = Number(/end of line (\d+)/.exec(says)?.[1]);
    expect(behind).toBeGreaterThan(line);
    expect(source.split('\n')[behind]).toMatch(/^ {4}"[a-z-]+": \{$/);
  });

  it('a missing bracket, and a brace too many', () => {
    const list = '{\n  "team": [\n    "ana",\n    "ben"\n  "first": "monday"\n}';
    expect(unclosed(list, list.length)).toMatchObject({
      at: list.indexOf('['),
      fix: expect.stringContaining('Write ] at the end of line 4') as string,
    });
    const many = '{\n  "a": {\n    "b": 1\n  }\n  },\n  "c": 2\n}';
    expect(unclosed(many, many.length)).toMatchObject({ at: many.indexOf('},'), what: expect.stringContaining('one too many') as string });
  });

  it('a key in a list: at the bracket that should be a brace', () => {
    const { at, line, says, source } = slip('"weekend": {', '"weekend": [');
    expect([at.startsWith('['), line]).toEqual([true, lineOf(source, '"weekend": [')]);
    expect(says).toContain('this [ opens a list, and a list has no keys. Write { instead');
  });

  it('a missing comma, a comma too many', () => {
    const comma = slip('"language": "en",', '"language": "en"');
    expect([comma.code, comma.at.startsWith('"minutes"')]).toEqual(['not-json', true]);
    expect(comma.says).toContain('a comma is expected');
    expect(slip(/"language": "en",/, '"language": "en",,').says).toMatch(/expected/);
    expect(slip(/\n\}\s*$/, ',\n}').code).toBe('trailing-comma');
  });

  it('a missing quotation mark, curly ones, single ones, a comment', () => {
    const quote = slip('"language": "en",', '"language": "en,');
    expect(quote.line).toBe(lineOf(quote.source, '"language"'));
    expect(quote.says).toContain('no closing quotation mark');
    expect(slip('"language": "en"', '“language”: “en”').says).toContain('curly quotes');
    expect(slip('"language": "en"', '"language": \'en\'').says).toContain('single quotes');
    expect(slip('"language": "en",', '"language": "en", // English').code).toBe('comment');
  });

  it.each([
    ['in the middle', '"A "good" answer?"'],
    ['at the beginning', '""Good," you say?"'],
    ['at the end', '"You said "yes""'],
    ['around some words', '"A "3 rolls and a bun" day?"'],
  ])('a quotation mark inside of a text, %s: what to write instead', (_where, written) => {
    const { code, says, line, source } = slip('"What do you answer?"', written);
    expect([code, line]).toEqual(['not-json', lineOf(source, written)]);
    expect(says).toContain('Inside of a text write \\" for a quotation mark, or curly ones: “…” or ‘…’.');
  });

  it('a way to an ending: "end", and a `when` for the ending', () => {
    const source = readFileSync('scenarios/templates/small/scenario.json', 'utf8').replace('"next": "end"', '"next": "warm"');
    expect(load(source).problems[0]).toMatchObject({
      code: 'unknown-scene',
      message: '"warm" is an ending, and a way leads to scenes.',
      fix: 'Write "end", and give the ending "warm" a `when` that says which runs it takes.',
    });
    const other = source.replace('"next": "warm"', '"next": "warmth"');
    expect(load(other).problems[0]?.message).toBe('There is no scene "warmth".');
  });

  it('of every } and ] that ends a line of its own, its loss is told inside the part that lost it', () => {
    const lines = PLAIN.split('\n');
    let told = 0;
    lines.forEach((text, at) => {
      if (!/^\s+[}\]],?$/.test(text)) return;
      const source = lines.toSpliced(at, 1).join('\n');
      const { problems } = load(source);
      expect(problems[0]?.code, `line ${at + 1}`).toBe('not-json');
      const behind = Number(/end of line (\d+)/.exec(problems[0]?.message ?? '')?.[1]);
      expect(behind, `line ${at + 1}: ${problems[0]?.message}`).toBe(at);
      told++;
    });
    expect(told).toBeGreaterThan(10);
  });

  it.each(['templates/small', 'plain-standup'])('of every } of %s, its loss is told on its line or the next', (folder) => {
    const source = readFileSync(`scenarios/${folder}/scenario.json`, 'utf8');
    let told = 0;
    for (let at = source.indexOf('}'); at >= 0; at = source.indexOf('}', at + 1)) {
      const lost = lineAt(source, at);
      const [first] = load(source.slice(0, at) + source.slice(at + 1)).problems;
      const said = Number(/end of line (\d+)/.exec(first?.message ?? '')?.[1] ?? first?.line);
      // A line that held nothing else is empty now, and the end of the line before is the place.
      const wasAlone = source.split('\n')[lost - 1]?.trim() === '}';
      expect([...(wasAlone ? [lost - 1] : []), lost, lost + 1], `line ${lost}: ${first?.line} ${first?.message}`).toContain(said);
      told++;
    }
    expect(told).toBeGreaterThan(50);
  });

  it('names the option that was lost on one line', () => {
    const source = '{\n  "options": {\n    "give": { "says": "a", "lines": ["b"],\n    "keep": { "says": "c" }\n  }\n}';
    expect(unclosed(source, source.length)).toMatchObject({
      at: source.indexOf('{ "says": "a"'),
      what: 'the option "give", opened on line 3, is not closed; by the indentation its } is missing at the end of line 3',
    });
  });

  it('says nothing of brackets where a file is not indented', () => {
    const flat = PLAIN.replace(/^\s+/gm, '').replace(/\n\}\s*$/, '');
    expect(unclosed(flat, flat.length)).toBeNull();
    expect(load(flat).problems.map(({ code }) => code)).toEqual(['not-json']);
  });
});
