/** What is advised on plays is allowed at the level of the story. */
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../../src/core/scenario/problems.ts';
import { PLAYS_PROBLEMS } from '../../../src/core/scenario/problems-plays.ts';
import type { Entry } from '../../../src/core/scenario/problem-entry.ts';

/** A plain story has nobody who warns or goes. */
const OF_A_TEAM = ['warnings-late', 'departures-rare', 'departures-many'];
const FORBIDDEN = /difficulty|cut-scope|load|`for`|against|`move`|another move|strength"|team|clarity|purpose/;
const ARGS = {
  person: 'ana',
  by: 'b',
  takes: 3,
  targets: { gentle: { least: 0.25, most: 0.45 } },
  difficulty: 'fair',
  label: 'exact',
  scene: 'monday',
  option: 'ask',
  stands: { morale: 40, execution: 60 },
  worths: [
    ['ask', 0.4],
    ['tell', 0.1],
  ],
  uses: [{ scene: 'monday', option: 'ask' }],
  more: 2,
};

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

  it('names the place and the knob: what is behind there is given, what leads gets a cost', () => {
    const place = { level: 'team-v1', scene: 'monday', option: 'ask', label: 'exact', value: 0.95 } as const;
    const low = { ...place, stands: { morale: 40, execution: 60 } };
    expect(PROBLEMS['always-worst'].fix(low)).toContain(
      'morale 40 and execution 60 on average: add "purpose": "+" to `effects` of monday:ask',
    );
    const high = { ...low, stands: { morale: 60, execution: 40 } };
    expect(PROBLEMS['always-worst'].fix(high)).toContain('add "load": "-"');
    expect(PROBLEMS['never-best'].fix({ ...low, level: 'none' })).toContain('add "morale": "+"');
    expect(PROBLEMS['always-best'].fix({ ...low, stands: null })).toContain(
      'Give monday:ask a cost that not every run pays: "later": [{ "after": 2, "when": { "visited": "…" }, "effects": { "energy": "-" } }]',
    );
  });

  it('names the options a player with one idea lives on, and what each option of an uneven start is worth', () => {
    const constant = { level: 'none', player: 'always-push', value: 0.5, label: 'sampled', least: 0, most: 0.3, run: null } as const;
    const uses = [{ scene: 'monday', option: 'ask' }];
    const { fix } = PROBLEMS['balance-constant'];
    expect(fix({ ...constant, uses, more: 2 })).toMatch(/^It takes monday:ask and 2 more\. Let .* cost something: "later"/);
    expect(fix({ ...constant, uses: [], more: 0 })).toMatch(/^Let some of its options/);
    const start = { level: 'none', scene: 'monday', option: 'ask', value: 0.3, label: 'exact', most: 0.08 } as const;
    const worths = [['ask', 0.4] as const, ['tell', 0.1] as const];
    const { message, fix: mend } = PROBLEMS['start-uneven'];
    expect(message({ ...start, worths })).toContain(
      '30 % (exact) apart in how often what follows thrives: ask 40 %, tell 10 %. It should be at most 8 %.',
    );
    expect(mend({ ...start, worths })).toMatch(/monday:ask a cost.*raise the weakest.*monday:tell\.$/);
  });
});
