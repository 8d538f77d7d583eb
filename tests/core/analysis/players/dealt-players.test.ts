/** Players in stories dealt from the word tables: MODEL.md §7's totals, and the thesis as a law of the tables. Run as it would be shipped. */
import { beforeAll, expect, it } from 'vitest';
import { bundled } from '../../../support/bundle.ts';

type Dealt = typeof import('../../../bench/players.ts');
let dealt: Dealt;

beforeAll(async () => {
  dealt = await bundled<Dealt>('tests/bench/players.ts');
}, 60_000);

/** Per cent, over all starts, paces and lengths at fair difficulty (MODEL.md §7, "Players over all cells"). */
const TOTALS = {
  random: { stagnation: 33, holding: 29, thriving: 16, chaos: 14, collapse: 5, hollow: 2.6, drift: 0.3 },
  'lead-only': { chaos: 97, collapse: 2.2, holding: 0.5, drift: 0.2, thriving: 0.1, stagnation: 0, hollow: 0 },
  'manage-only': { stagnation: 86, collapse: 14, hollow: 0, holding: 0, chaos: 0, thriving: 0, drift: 0 },
} as const;

it('random, lead-only and manage-only end as often as the model says, within 2 points', { timeout: 60_000 }, () => {
  const totals = dealt.totalsOf(75, 0, Object.keys(TOTALS));
  for (const [player, kinds] of Object.entries(TOTALS))
    for (const [kind, share] of Object.entries(kinds)) {
      const measured = totals[player]?.[kind as keyof typeof kinds] ?? 0;
      expect(Math.abs(measured - share), `${player} ${kind} ${measured}`).toBeLessThanOrEqual(2);
    }
});

it('the planner thrives as often as the model says, within 2 points', { timeout: 60_000 }, () => {
  expect(Math.abs((dealt.totalsOf(3, 3, ['planner'])['planner']?.thriving ?? 0) - 99)).toBeLessThanOrEqual(2);
});

it('of 300 stories, 95 in 100 hold the standard thesis', { timeout: 120_000 }, () => {
  const { share, not } = dealt.thesisHolds(300);
  expect(share, not.join('; ')).toBeGreaterThanOrEqual(0.95);
});
