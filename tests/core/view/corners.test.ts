import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STOCKS, type Stock } from '../../../src/core/rules/story.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { begin } from '../../../src/core/rules/kernel.ts';
import { read } from '../../../src/core/rules/read.ts';
import { corners, orderAndDrive } from '../../../src/core/view/stage.ts';
import { option, scene, teamStory } from '../../support/stories.ts';

type Run = { ending: string; weekly?: { attention: { lead: number } }[]; after: Record<Stock, number>[] };
const golden = JSON.parse(readFileSync(new URL('../rules/golden.json', import.meta.url), 'utf8')) as { runs: Run[] };

const isNeglect = (run: Run): boolean => run.weekly?.every((week) => week.attention.lead === 0) ?? false;

const p = prepare(teamStory([scene('only', [option('a')])]));
const state = read(p, begin(p, 1));
function cornerOf(last: Record<Stock, number>): string {
  const stocks = Object.fromEntries(STOCKS.map((name) => [name, last[name]])) as Record<Stock, number>;
  const { order, drive } = orderAndDrive(p, { ...state, stocks });
  const weights = Object.entries(corners(order, drive)).sort((a, b) => b[1] - a[1]);
  return weights[0]?.[0] ?? '';
}

describe('[S] the office shows the ending it is heading for', () => {
  golden.runs.forEach((run, number) => {
    const last = run.after.at(-1);
    // Nobody led or managed at all: the model calls its end chaos, the office shows what it is.
    if (isNeglect(run)) return;
    if (!last || !['thriving', 'chaos', 'stagnation'].includes(run.ending)) return;
    it(`golden run ${number + 1} ends in the corner of ${run.ending}`, () => expect(cornerOf(last)).toBe(run.ending));
  });

  it('neglect ends adrift', () => {
    const neglect = golden.runs.find(isNeglect);
    expect(cornerOf(neglect?.after.at(-1) as Record<Stock, number>)).toBe('adrift');
  });

  it('weights add up to one everywhere', () => {
    for (let order = 0; order <= 1; order += 0.25)
      for (let drive = 0; drive <= 1; drive += 0.25)
        expect(Object.values(corners(order, drive)).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
  });
});
