/** The debrief in words: it says what the figures say, about choices and never about the person. */
import { describe, expect, it } from 'vitest';
import { countedReport, countRun, reportOf } from '../../../../src/core/report/report.ts';
import { debriefOf } from '../../../../src/core/report/told/debrief-of.ts';
import { in100 } from '../../../../src/core/report/told/turns.ts';
import type { DebriefView } from '../../../../src/core/report/told/view.ts';
import { METERS } from '../../../../src/core/rules/frame.ts';
import { EXECUTION_CAUSES, MORALE_CAUSES } from '../../../../src/core/rules/trace.ts';
import { CONCEPTS } from '../../../../src/core/scenario/concepts.ts';
import { CONCEPT_NAMES } from '../../../../src/core/text/concept-names.ts';
import { anyRun } from '../../../support/any-run.ts';
import { driven } from '../../../support/driven.ts';
import { shippedStories } from '../../../support/shipped.ts';

const QUICK = { walked: 4000, first: 20, again: 80 };

/** Every string of a view. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsOf);
}

/** Patterns of sentences that judge a person: what somebody is, a type, a grade. */
const JUDGING = [
  /\byou are (a|an|too|not|very|good|bad|weak|strong)\b/i,
  /\byou (failed|lack|tend to)\b/i,
  /\byour (weakness|strength|style|personality|type)\b/i,
  /\b(leader|manager) type\b/i,
  /\b(score|grade|talent|skill level)\b/i,
];

describe.each(shippedStories())('$id', ({ prepared: p, text }) => {
  const seeds = [1, 2, 3, 4, 5];
  const told = seeds.map((seed) => {
    const run = { seed, choices: anyRun(p, seed) };
    const counts = driven(countRun(p, run, QUICK)).value;
    return { run, counts, view: debriefOf(p, text, run, { mayRewind: true, seen: [], counts }) };
  });

  it('lists every decision once, with the words that were chosen', () => {
    for (const { run, view } of told) {
      const decided = run.choices.flatMap((choice, at) => (choice.includes('+') ? [] : [at]));
      expect(view.decisions.map(({ at }) => at)).toEqual(decided);
      for (const { chose, when } of view.decisions) {
        expect(chose).not.toBe('');
        expect(chose).not.toMatch(/=\d/);
        expect(when).toMatch(/^(Day|Week) \d/);
      }
    }
  });

  it('says what turned as the figures do: what lies beside each other is the same run', () => {
    for (const { run, counts, view } of told) {
      const { turns } = countedReport(p, run, counts);
      expect(view.counted?.turns.map(({ at }) => at)).toEqual(turns.map(({ at }) => at));
      view.counted?.turns.forEach((turn, i) => {
        const { taken, other, moved } = turns[i] as (typeof turns)[number];
        expect([turn.after, turn.withOther]).toEqual([in100(taken.ends.thrives), in100(other.ends.thrives)]);
        expect(Math.sign(turn.after - turn.before)).toBe(Math.abs(turn.after - turn.before) < 1 ? 0 : Math.sign(moved));
        expect(turn.isGain).toBe(moved > 0);
        // A choice that cost is not explained by what it gave, nor the other way round.
        expect(turn.why).not.toMatch(turn.isGain ? / lower than / : / higher than /);
        for (const { own, changed } of turn.both) {
          expect(changed.slice(0, turn.at + 1)).toEqual(own.slice(0, turn.at + 1));
          expect(own).toHaveLength(run.choices.length + 1);
        }
        expect(turn.said.every((sentence) => /[.)]$/.test(sentence))).toBe(true);
      });
    }
  });

  it('the road has every option of each decision, and one of them taken', () => {
    for (const { counts, view } of told) {
      expect(view.counted?.road.map(({ options }) => options.length)).toEqual(counts.decisions.map(({ options }) => options.length));
      for (const { options } of view.counted?.road ?? []) expect(options.filter(({ isTaken }) => isTaken)).toHaveLength(1);
    }
  });

  it('without counting it tells all but what needs it', () => {
    for (const { run, view } of told) {
      const early = debriefOf(p, text, run, { mayRewind: true, seen: [], counts: null });
      expect(early.counted).toBeNull();
      expect({ ...early, counted: view.counted }).toEqual(view);
    }
  });

  it('judges nobody', () => {
    const judging = told.flatMap(({ view }: { view: DebriefView }) =>
      wordsOf(view).filter((words) => JUDGING.some((one) => one.test(words))),
    );
    expect(judging).toEqual([]);
  });
});

describe('the sentence of cause', () => {
  it('speaks of a distance that the causes of both runs add up to', () => {
    const [story] = shippedStories().filter(({ story: { dynamics } }) => dynamics === 'team-v1');
    if (story === undefined) throw new Error('no story with a team');
    const { prepared: p, text } = story;
    let looked = 0;
    for (const seed of [1, 2, 3, 4]) {
      const run = { seed, choices: anyRun(p, seed) };
      const { replayed: own } = reportOf(p, text, run);
      for (const { changed, at } of countedReport(p, run, driven(countRun(p, run, QUICK)).value).turns) {
        const last = Math.min(own.steps.length, changed.replayed.steps.length, at + 4) - 1;
        for (const [meter, of] of [
          [0, MORALE_CAUSES.length],
          [1, EXECUTION_CAUSES.length],
        ] as const) {
          const sum = (steps: typeof own.steps): number =>
            steps.slice(at, last + 1).reduce((all, { trace }) => {
              const causes = meter === 0 ? trace.morale : trace.execution;
              expect(causes).toHaveLength(of);
              return all + causes.reduce((total, one) => total + one, 0);
            }, 0);
          const value = (steps: typeof own.steps): number => steps[last]?.after[METERS + meter] ?? 0;
          expect(sum(own.steps) - sum(changed.replayed.steps)).toBeCloseTo(value(own.steps) - value(changed.replayed.steps), 9);
          looked++;
        }
      }
    }
    expect(looked).toBeGreaterThan(3);
  });
});

describe('what the choices were about', () => {
  it('has a name for every concept a scenario can carry, and for no other', () => {
    expect(Object.keys(CONCEPT_NAMES).sort()).toEqual([...CONCEPTS].sort());
  });
});

describe('shares in a hundred', () => {
  it('are whole, and neither never nor always where it is not so', () => {
    expect([0, 0.001, 0.126, 0.999, 1].map(in100)).toEqual([0, 1, 13, 99, 100]);
  });
});
