/** The report on one run: made from the run alone, at once and by counting. */
import { describe, expect, it } from 'vitest';
import { countedReport, countRun, KINDS_IN_ORDER, type ReportedRun, reportOf } from '../../../src/core/report/report.ts';
import type { Prepared } from '../../../src/core/rules/prepare.ts';
import { read } from '../../../src/core/rules/read.ts';
import { ENDING_KINDS } from '../../../src/core/rules/story.ts';
import { runOf, startPlay } from '../../../src/core/run/play.ts';
import { followCode, readCode, runCode } from '../../../src/core/run/run-code.ts';
import { anyRun } from '../../support/any-run.ts';
import { driven } from '../../support/driven.ts';
import { shippedStories } from '../../support/shipped.ts';

const QUICK = { walked: 4000, first: 20, again: 60 };
const counted = (p: Prepared, run: ReportedRun) => countedReport(p, run, driven(countRun(p, run, QUICK)).value);

const SHIPPED = shippedStories();
const firstWeek = SHIPPED.find(({ id }) => id === 'first-week');
if (firstWeek === undefined) throw new Error('no First week');

describe.each(SHIPPED)('$id', ({ prepared: p, text }) => {
  it.each([1, 2, 3, 4])('a report from a run code is the one made live, seed %i', (seed) => {
    const live = startPlay(p, seed, anyRun(p, seed));
    const run = runOf(live);
    live.stop();
    const code = readCode(runCode(run));
    if (!code.ok) throw new Error(code.problem);
    const { choices } = followCode(p, code.value);
    const fromCode = { seed: code.value.seed, choices };
    expect(reportOf(p, text, fromCode)).toEqual(reportOf(p, text, run));
    expect(counted(p, fromCode)).toEqual(counted(p, run));
  });

  it('says how the run ended, what it moved and whom it lost, as the state says', () => {
    const choices = anyRun(p, 5);
    const { outcome, replayed } = reportOf(p, text, { seed: 5, choices });
    const state = read(p, replayed.frame);
    expect(replayed.steps).toHaveLength(choices.length);
    expect(outcome.ending).toEqual(state.ending);
    expect(outcome.meters.slice(0, 2).map(({ to }) => to)).toEqual([state.stocks.morale, state.stocks.execution]);
    expect(outcome.people.lost).toBe(state.lost);
  });
});

describe('counting', () => {
  const { prepared: p } = firstWeek;
  const run = { seed: 2, choices: anyRun(p, 2) };

  it('tells how far it is, never back, and comes slice by slice', () => {
    const work = countRun(p, run, QUICK);
    const told: number[] = [];
    for (let turn = work.next(); turn.done !== true; turn = work.next()) told.push(turn.value);
    expect(told.length).toBeGreaterThan(50);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });

  it('a rewound run is judged by what was chosen anew, and by half', () => {
    const whole = counted(p, run).evidence.find(({ side }) => side === 'reading');
    const rewound = counted(p, { ...run, origin: { attempt: 1, kept: 2 } });
    const anew = rewound.evidence.find(({ side }) => side === 'reading');
    expect(anew?.chances).toBeLessThan(whole?.chances ?? 0);
    expect(anew?.n).toBe((anew?.chances ?? 0) / 2);
  });

  it('what was still open after a turning point is a kind that random play came to', () => {
    const { turns } = counted(p, run);
    expect(turns.length).toBeGreaterThan(0);
    for (const { stillOpen, taken } of turns) {
      expect(taken.ends.kinds[stillOpen.kind]).toBe(stillOpen.share);
      const better = KINDS_IN_ORDER.slice(0, KINDS_IN_ORDER.indexOf(stillOpen.kind));
      expect(better.map((kind) => taken.ends.kinds[kind])).toEqual(better.map(() => 0));
    }
  });

  it('knows every kind of ending', () => {
    expect([...KINDS_IN_ORDER].sort()).toEqual([...ENDING_KINDS].sort());
  });
});
