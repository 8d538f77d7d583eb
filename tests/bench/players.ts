/**
 * What players come to in stories dealt from the word tables (MODEL.md §7), and how many of these hold the standard thesis. Bundled before
 * it is run (players.bench.ts, tests/core/analysis/dealt-players.test.ts). In: how many stories. Out: shares.
 */
import type { JudgeSize } from '../../src/core/analysis/players/judge-size.ts';
import { judgePlayers } from '../../src/core/analysis/players/judged-players.ts';
import { byValue, rolledValues } from '../../src/core/analysis/players/option-values.ts';
import type { Facts } from '../../src/core/analysis/facts.ts';
import { isWalked } from '../../src/core/analysis/play-report.ts';
import { walkPaths } from '../../src/core/analysis/walk/paths.ts';
import { type Choose, playRun } from '../../src/core/analysis/players/play-run.ts';
import { playersOf } from '../../src/core/analysis/players/players.ts';
import { sampleFacts } from '../../src/core/analysis/players/sampled-facts.ts';
import { NEARLY_ALL, thesisOf } from '../../src/core/analysis/claims/thesis.ts';
import { type Prepared, prepare } from '../../src/core/rules/prepare.ts';
import type { EndingKind } from '../../src/core/rules/story.ts';
import { PACE_NAMES, START_NAMES } from '../../src/core/rules/words.ts';
import { printTable, whole } from '../support/measure.ts';
import { dealtStory } from '../support/dealt-stories.ts';

const LENGTHS = [5, 8, 12, 15] as const;

/** Shares per kind, in per cent, by player. */
export type Totals = Readonly<Record<string, Readonly<Partial<Record<EndingKind, number>>>>>;

/**
 * Plays `stories` of every start, pace and length of MODEL.md §7 (the first of its own stories of the cell), the planner only `planned` of
 * them. `only`: the players asked for; all where it is left out.
 */
export function totalsOf(stories: number, planned: number, only?: readonly string[]): Totals {
  const counts = new Map<string, Map<EndingKind, number>>();
  const note = (id: string, kind: EndingKind | null): void => {
    if (kind === null) throw new Error('a dealt story cannot get stuck');
    const of = counts.get(id) ?? new Map<EndingKind, number>();
    counts.set(id, of.set(kind, (of.get(kind) ?? 0) + 1));
  };
  let cell = 0;
  for (const start of START_NAMES)
    for (const pace of PACE_NAMES)
      for (const decisions of LENGTHS) {
        cell++;
        for (let k = 1; k <= stories; k++) {
          const p = prepare(dealtStory(k + 100_003 * cell, { start, pace, decisions }));
          const planner: { id: string; choose: Choose }[] = k <= planned ? [{ id: 'planner', choose: byValue(rolledValues(40), 1) }] : [];
          for (const { id, choose } of [...playersOf(p), ...planner])
            if (only === undefined || only.includes(id)) note(id, playRun(p, k + cell * 1000, choose).kind);
        }
      }
  return Object.fromEntries(
    [...counts].map(([id, of]) => {
      const all = [...of.values()].reduce((sum, count) => sum + count, 0);
      return [id, Object.fromEntries([...of].map(([kind, count]) => [kind, (100 * count) / all]))];
    }),
  );
}

/** The planner's slips would take most of the time; paths.test.ts looks at them. */
const THOROUGH: JudgeSize = { seeds: 1, slipRuns: 40, continuations: 24, planned: 0 };
/** Enough where the thesis is not in doubt: a planner that sees less and thrives all the same, a run on both poles soon found. */
const QUICK: JudgeSize = { ...THOROUGH, continuations: 8 };

/** The parts of the standard thesis that a story does not hold. */
function failedIn(p: Prepared, facts: Facts | null, size: JudgeSize): string[] {
  const players = facts && judgePlayers(p, facts, { size, only: ['lead-only', 'manage-only', 'planner'] });
  if (facts === null || players === null) throw new Error('nobody stopped it');
  const claims = thesisOf(p, facts, players);
  if (claims.length !== 4) throw new Error(`${claims.length} claims`);
  return claims.filter(({ id, holds, measured }) => (id === 'thesis-planner' ? measured.value < NEARLY_ALL : !holds)).map(({ id }) => id);
}

/** Random runs only. */
const sampled = (p: Prepared, runs: number): Facts | null => sampleFacts(p, { runs, valued: 0, continuations: 0 });

/**
 * Stories of 5 to 15 decisions, any start and pace: how many hold the standard thesis, and the seeds of those that do not. Who fails at a
 * quick look gets a thorough one.
 */
export function thesisHolds(stories: number): { readonly share: number; readonly not: readonly string[] } {
  const not: string[] = [];
  for (let seed = 1; seed <= stories; seed++) {
    const p = prepare(dealtStory(seed));
    if (failedIn(p, sampled(p, 40), QUICK).length === 0) continue;
    const failed = failedIn(p, isWalked(p, 3 ** 7) ? walkPaths(p) : sampled(p, 400), THOROUGH);
    if (failed.length > 0) not.push(`${seed} (${p.scenes.length}): ${failed.join(' ')}`);
  }
  return { share: 1 - not.length / stories, not };
}

/** Prints the whole table of MODEL.md §7, "Players over all cells". Out: per cent of random runs that thrive. */
export function measure(stories: number, planned: number): number {
  const totals = totalsOf(stories, planned);
  const rows = Object.entries(totals).map(([what, kinds]) => {
    const sorted = Object.entries(kinds).sort(([, one], [, other]) => other - one);
    return { what, figure: sorted.map(([kind, share]) => `${kind} ${share.toFixed(1)}`).join(', ') };
  });
  const { share, not } = thesisHolds(300);
  const holds = {
    what: 'of 300 stories, the standard thesis holds in',
    figure: `${(100 * share).toFixed(1)} %`,
    budget: '≥ 95 %',
    within: share >= 0.95,
  };
  printTable(`Players in ${whole(60 * stories)} dealt stories (planner ${whole(60 * planned)}), per cent`, [...rows, holds]);
  printTable(
    'Stories that do not hold it (decisions)',
    not.map((what) => ({ what, figure: '' })),
  );
  return totals['random']?.thriving ?? 0;
}
