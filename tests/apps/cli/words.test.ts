/** How lines look: wrapping, colours, control characters, the lines people type. */
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../src/apps/cli/run-line.ts';
import { widthOf, withoutControl } from '../../../src/apps/cli/terminal.ts';
import { meterLines, painter, wrap } from '../../../src/apps/cli/words.ts';

describe('wrap', () => {
  it('breaks between words and indents what follows', () => {
    expect(wrap('one two three', 9, '- ')).toEqual(['- one two', '  three']);
  });

  it('keeps a word whole that is too long, and takes nothing for a line', () => {
    expect(wrap('a unbreakable b', 5)).toEqual(['a', 'unbreakable', 'b']);
    expect(wrap('', 5, '- ')).toEqual(['- ']);
  });
});

it('colours are left out where there are none', () => {
  expect(painter({ hasColours: false })('red', 'x')).toBe('x');
  expect(painter({ hasColours: true })('red', 'x')).toBe('\u001b[31mx\u001b[0m');
});

it('text of a scenario cannot steer the terminal', () => {
  expect(withoutControl('\u001b[31mred\u001b[0m')).toBe('\u001b[31mred\u001b[0m');
  expect(withoutControl('a\u001b]0;title\u0007b\u001b[2Jc\u202ed\u009be\r')).toBe('a\ufffd]0;title\ufffdb\ufffd[2Jc\ufffdd\ufffde\ufffd');
  expect(withoutControl('tab\tand\nline')).toBe('tab\tand\nline');
});

it('a meter tells a small rest, and what the player does not see', () => {
  const meter = {
    id: 'quiet',
    name: 'Quiet',
    shown: true,
    from: 40,
    to: 43,
    causes: [
      { says: 'your choice', by: 2.96 },
      { says: 'luck', by: 0.04 },
    ],
  };
  expect(meterLines([meter], 80, '')).toEqual(['Quiet  40 → 43  Your choice +3.']);
  expect(
    meterLines(
      [
        {
          ...meter,
          shown: false,
          to: 40.2,
          causes: [
            { says: 'a', by: 0.3 },
            { says: 'b', by: -0.1 },
          ],
        },
      ],
      80,
      '',
    ),
  ).toEqual(['Quiet (not shown)  40 → 40.2  A +0.3, b −0.1.']);
  expect(meterLines([{ ...meter, to: 40, causes: [] }], 80, '')).toEqual(['Quiet  40']);
});

it('a path with spaces is one word to a shell', () => {
  expect(runCommand('my folder/scenario.json', ['a:b'], 3)).toBe('npx compass run "my folder/scenario.json" --choices a:b --seed 3');
  expect(runCommand('demo/scenario.json', [], 1)).toBe('npx compass run demo/scenario.json');
});

it('a terminal knows how wide it is; on a pipe COLUMNS counts where a person set it', () => {
  expect(widthOf(72, '50')).toBe(72);
  expect(widthOf(undefined, '50')).toBe(50);
  expect(widthOf(undefined, undefined)).toBe(100);
  expect([widthOf(undefined, '5'), widthOf(undefined, '400'), widthOf(undefined, 'wide')]).toEqual([40, 100, 100]);
});
