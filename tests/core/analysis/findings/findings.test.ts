/** Findings from figures made by hand: each decision is told by what explains most, nothing is told that nobody looked for. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../../src/core/analysis/claims/claim.ts';
import type { Dominated, OptionWorth } from '../../../../src/core/analysis/facts.ts';
import { findingsOf, type FoundOut } from '../../../../src/core/analysis/findings/findings.ts';
import { momentsOf, stuckRun } from '../../../../src/core/analysis/findings/moments.ts';
import { playersOf } from '../../../../src/core/analysis/players/players.ts';
import type { PlayReport } from '../../../../src/core/analysis/play-report.ts';
import { prepare } from '../../../../src/core/rules/prepare.ts';
import { load } from '../../../../src/core/scenario/load.ts';
import { PROBLEMS } from '../../../../src/core/scenario/problems.ts';
import { THESIS_PLAYERS } from '../../../../src/core/scenario/schema.ts';
import { playedFile } from '../../../support/plays.ts';

const played = playedFile(readFileSync('tests/problems/plays/never-best.json', 'utf8'));
const report = played.report as PlayReport;
const NOTHING: FoundOut = {
  prepared: played.prepared,
  text: played.text,
  scenario: { minutes: 1 },
  odds: null,
  report: null,
  moments: null,
};

const told = (found: FoundOut): string[] => findingsOf(found).findings.map(({ code, path }) => `${code} ${path.at(-1)}`);
const worth = (option: string, best: number, worst: number): OptionWorth => ({
  scene: 'tuesday',
  option,
  open: 1,
  seen: null,
  differ: 1,
  best,
  worst,
  mean: best,
});
const asked: Claim = {
  id: 'right-answer-best',
  holds: true,
  wanted: {},
  measured: { value: 1 },
  label: 'exhaustive',
  counterExample: null,
  about: { scene: 'tuesday' },
};
const decided = (options: readonly OptionWorth[], dominated: readonly Dominated[] = []): string[] =>
  told({ ...NOTHING, report: { ...report, claims: [asked], facts: { ...report.facts, options, dominated } } });

describe('one decision', () => {
  it('has a right answer: that the others are never best needs no word', () => {
    expect(decided([worth('a', 0.95, 0), worth('b', 0.05, 0.5), worth('c', 0, 0.5)])).toEqual(['always-best a']);
    expect(decided([worth('a', 0.95, 0.05), worth('b', 0.05, 0.95)])).toEqual(['always-best a']);
  });
  it('has a right and a wrong answer', () =>
    expect(decided([worth('a', 0.95, 0), worth('b', 0.05, 0.05), worth('c', 0, 0.95)])).toEqual(['always-best a', 'always-worst c']));
  it('has an option that another dominates', () => {
    const by = (option: string, other: string): Dominated => ({ scene: 'tuesday', option, by: other });
    expect(decided([worth('a', 0, 0.4), worth('b', 0.5, 0), worth('c', 0.5, 0.6)], [by('a', 'b')])).toEqual(['dominated a']);
    expect(decided([worth('a', 0, 0.4), worth('b', 0.95, 0), worth('c', 0.05, 0.6)], [by('a', 'b')])).toEqual(['always-best b']);
  });
  it('says of the other how much better it is, with as many digits as tell them apart', () => {
    const said = (value: number, byValue: number): string =>
      PROBLEMS.dominated.message({ option: 'a', scene: 'tuesday', label: 'exhaustive', level: 'none', by: 'b', value, byValue });
    expect(said(0.2, 0.33)).toContain(': 20 % against 33 % of');
    expect(said(0.331, 0.334)).toContain(': 33.1 % against 33.4 % of');
    expect(said(0.33312, 0.33339)).toContain(': 33.31 % against 33.34 % of');
    expect(said(0.333301, 0.333302)).toBe('"a" is never better than "b" where both are open, and sometimes worse (exact).');
  });
  it('has options that are never best or never worst', () =>
    expect(decided([worth('a', 0.5, 0.5), worth('b', 0.45, 0.05), worth('c', 0.05, 0.45)])).toEqual(['never-worst b', 'never-best c']));
  it('is fine at a tenth, and where nothing differs', () => {
    expect(decided([worth('a', 0.5, 0.1), worth('b', 0.4, 0.4), worth('c', 0.1, 0.5)])).toEqual([]);
    expect(
      decided([
        { ...worth('a', 0, 0), differ: 0 },
        { ...worth('b', 0, 0), differ: 0 },
      ]),
    ).toEqual([]);
  });
});

describe('what nobody looked for', () => {
  it('is not told, and not looked for', () => {
    const { findings, lookedFor } = findingsOf(NOTHING);
    // The form of a story is seen without playing it.
    expect([findings, [...lookedFor]]).toEqual([[], ['delayed-part', 'positions']]);
    expect(findingsOf({ ...NOTHING, odds: played.odds }).lookedFor.has('stuck')).toBe(true);
    expect(findingsOf({ ...NOTHING, odds: played.odds }).lookedFor.has('dominated')).toBe(false);
  });
  it('is a thesis that nobody claims', () => {
    const claim: Claim = { ...asked, id: 'thesis-lead-only', holds: false, about: { player: 'lead-only' } };
    const found = { ...NOTHING, report: { ...report, claims: [claim], facts: { ...report.facts, options: [], scenes: [] } } };
    expect(told(found)).toEqual([]);
    expect(told({ ...found, scenario: { minutes: 1, thesis: 'standard' } })).toEqual(['thesis-lead thesis']);
  });
});

describe('odds', () => {
  const { odds } = played;
  const changed = (more: object) => told({ ...NOTHING, odds: odds && { ...odds, ...more } });

  it('tell rare and missing endings, but not of the one that takes what is left', () => {
    expect(changed({ endings: [0.004, 0.996] })).toEqual(['ending-rare good']);
    expect(changed({ endings: [0.005, 0.995] })).toEqual([]);
    expect(changed({ endings: [0, 1] })).toEqual(['ending-never-reached good']);
    expect(changed({ endings: [1, 0] })).toEqual([]);
  });
  it('say that they are sampled, and how many runs there were', () => {
    const { findings } = findingsOf({ ...NOTHING, odds: odds && { ...odds, method: 'sample', looked: 10_000, endings: [0, 1] } });
    expect(findings.map(({ code }) => code)).toEqual(['ending-never-reached', 'not-analysed']);
    expect(PROBLEMS['ending-never-reached'].message(findings[0]?.args as never)).toBe('"good" is reached in none of 10,000 sampled runs.');
  });
});

describe('moments', () => {
  it('are the same for the same story', () => {
    const { prepared, moments } = played;
    const { text } = load(played.source);
    if (text === null || moments === null) throw new Error('does not load');
    expect(momentsOf(prepared, text, { runs: 40, decisions: 1000 })).toEqual(moments);
    expect(moments.felt).toEqual([16, 16, 8]);
    expect(momentsOf(prepared, text, { runs: 40, decisions: 6 }).runs).toBe(2);
  });
  it('find a run that is stuck, and none where there is none', () => {
    const { story } = load(readFileSync('tests/problems/plays/stuck.json', 'utf8'));
    if (story === null) throw new Error('does not load');
    expect(stuckRun(prepare(story), 1)?.choices).toEqual(['monday:plan']);
    expect(stuckRun(prepare(story), 0)).toBeNull();
  });
});

it('an own thesis speaks of players that are played', () => {
  const { story } = load(readFileSync('tests/problems/plays/thesis-lead.json', 'utf8'));
  if (story === null) throw new Error('does not load');
  const ids = new Set<string>(playersOf(prepare(story)).map(({ id }) => id));
  // These two need option values and are made by those who judge.
  expect(THESIS_PLAYERS.filter((id) => !ids.has(id))).toEqual(['planner', 'spoiler']);
});
