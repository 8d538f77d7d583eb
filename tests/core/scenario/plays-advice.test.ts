/** What is advised on plays is allowed at the level of the story. */
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../../src/core/scenario/problems.ts';
import { PLAYS_PROBLEMS } from '../../../src/core/scenario/problems-plays.ts';
import type { Entry } from '../../../src/core/scenario/problem-entry.ts';

/** A plain story has nobody who warns or goes. */
const OF_A_TEAM = ['warnings-late', 'departures-rare', 'departures-many'];
const FORBIDDEN = /difficulty|cut-scope|load|`for`|against|`move`|another move|strength"|team|clarity|purpose/;
const ARGS = { person: 'ana', by: 'b', takes: 3, targets: { gentle: { least: 0.25, most: 0.45 } }, difficulty: 'fair', label: 'exact' };

describe('advice on plays', () => {
  const rows = Object.entries(PLAYS_PROBLEMS as unknown as Readonly<Record<string, Entry<unknown>>>);

  it.each(rows.filter(([code]) => !OF_A_TEAM.includes(code)))('%s advises a plain story nothing that is forbidden there', (_code, row) => {
    for (const value of [null, 0, 0.9]) expect(row.fix({ ...ARGS, level: 'none', value, least: 0.08, most: 0.25 })).not.toMatch(FORBIDDEN);
  });

  it('names the difficulties and their targets to a team story only', () => {
    const args = { value: 0.01, least: 0.08, most: 0.25, label: 'exact', difficulty: 'fair', targets: ARGS.targets } as const;
    expect(PROBLEMS['balance-random'].fix({ ...args, level: 'team-v1' })).toContain('gentle at 25 % to 45 %');
    expect(PROBLEMS['balance-random'].message({ ...args, level: 'team-v1' })).toContain('at "fair"');
    expect(PROBLEMS['balance-random'].message({ ...args, level: 'none' })).not.toContain('fair');
  });
});
