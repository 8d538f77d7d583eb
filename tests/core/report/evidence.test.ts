/** What choices show: bands by Beta intervals, nothing claimed under n = 8, lead, manage and reading kept apart. */
import { describe, expect, it } from 'vitest';
import type { Ends } from '../../../src/core/report/counting/ends.ts';
import type { DecisionWorth } from '../../../src/core/report/counting/worth.ts';
import { evidenceOf, weightOfAttempt } from '../../../src/core/report/evidence.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { ENDING_KINDS, type EndingKind } from '../../../src/core/rules/story.ts';
import { inOrder, moveIndex, option, scene, teamStory } from '../../support/stories.ts';

const p = prepare(
  teamStory(
    inOrder(
      Array.from({ length: 20 }, (_, i) =>
        scene(`day-${i}`, [
          option('lead', { move: moveIndex('inspire') }),
          option('plan', { move: moveIndex('organise') }),
          option('rest', { move: moveIndex('wait') }),
        ]),
      ),
    ),
  ),
);

const ends = (thrives: number, label: Ends['label'] = 'exact', played = 100): Ends => ({
  label,
  played,
  thrives,
  kinds: Object.fromEntries(ENDING_KINDS.map((kind) => [kind, kind === 'thriving' ? thrives : 0])) as Record<EndingKind, number>,
  endings: [thrives],
});
/** A decision in which leading is worth .75, planning .25 and resting .5. */
const decision = (
  at: number,
  taken: string,
  values: readonly [number, number, number] = [0.75, 0.25, 0.5],
  label: Ends['label'] = 'exact',
): DecisionWorth => ({
  at,
  scene: `day-${at}`,
  taken,
  options: ['lead', 'plan', 'rest'].map((id, i) => ({ option: id, ends: ends(values[i] as number, label) })),
  moved: 0,
  isSure: true,
});
const days = (count: number, taken: (at: number) => string): DecisionWorth[] =>
  Array.from({ length: count }, (_, at) => decision(at, taken(at)));
const whole = (): number => 1;
const of = (side: string, found: ReturnType<typeof evidenceOf>) => found.find((one) => one.side === side);

describe('evidence', () => {
  it('of a decision is how near the option taken lay to the best of those open; beside it what chance would show', () => {
    expect(of('reading', evidenceOf(p, [decision(0, 'lead')], whole))).toMatchObject({ n: 1, chances: 1, good: 1, byChance: 0.5 });
    expect(of('reading', evidenceOf(p, [decision(0, 'plan')], whole))).toMatchObject({ n: 1, chances: 1, good: 0 });
    expect(of('reading', evidenceOf(p, [decision(0, 'rest')], whole))).toMatchObject({ n: 1, good: 1 });
  });

  it('of leading is what options that lead did, of managing what options that manage did, in the share of their attention', () => {
    const found = evidenceOf(
      p,
      days(10, (at) => (at < 5 ? 'lead' : 'plan')),
      whole,
    );
    const [lead, manage] = [of('lead', found), of('manage', found)];
    expect((lead?.n ?? 0) + (manage?.n ?? 0)).toBeCloseTo(10, 9);
    expect(lead?.good).toBe(5);
    expect(lead?.n).toBeGreaterThan(4);
    expect(of('reading', found)?.n).toBe(10);
  });

  it('shows a band from n = 8 on, and only one no wider than .40', () => {
    expect(
      of(
        'reading',
        evidenceOf(
          p,
          days(7, () => 'lead'),
          whole,
        ),
      )?.band,
    ).toBeNull();
    const eight = of(
      'reading',
      evidenceOf(
        p,
        days(8, () => 'lead'),
        whole,
      ),
    )?.band;
    expect(eight).toMatchObject({ n: 8, mean: 0.9 });
    expect((eight?.to ?? 1) - (eight?.from ?? 0)).toBeLessThanOrEqual(0.4);
    // Eight mixed ones leave a band that is wider: nothing is claimed.
    const mixed = of(
      'reading',
      evidenceOf(
        p,
        days(8, (at) => (at % 2 ? 'lead' : 'plan')),
        whole,
      ),
    );
    expect(mixed?.n).toBe(8);
    const { from = 0, to = 1 } = mixed?.band ?? {};
    expect(mixed?.band === null || to - from <= 0.4).toBe(true);
  });

  it('nothing comes from decisions whose options cannot be told apart, by worth or for the dice of the sample', () => {
    expect(of('reading', evidenceOf(p, [decision(0, 'lead', [0.4, 0.395, 0.4])], whole))).toMatchObject({ n: 0, chances: 0, band: null });
    expect(of('reading', evidenceOf(p, [decision(0, 'lead', [0.5, 0.45, 0.5], 'sampled')], whole))?.n).toBe(0);
    expect(of('reading', evidenceOf(p, [decision(0, 'lead', [0.9, 0.1, 0.5], 'sampled')], whole))?.n).toBe(1);
  });

  it('a second attempt counts a half, a third a quarter, and so every later one', () => {
    expect([0, 1, 2, 3, 9].map(weightOfAttempt)).toEqual([1, 0.5, 0.25, 0.25, 0.25]);
    expect(
      of(
        'reading',
        evidenceOf(
          p,
          days(10, () => 'lead'),
          (at) => (at < 4 ? 0 : 0.5),
        ),
      ),
    ).toMatchObject({ n: 3, chances: 6 });
  });
});
