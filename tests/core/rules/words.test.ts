import { describe, expect, it } from 'vitest';
import { again, attention, choiceShocks } from '../../../src/core/rules/meaning.ts';
import { BACK_FROM_SICK, LOAD_LIMIT, OVERLOAD_LIMIT, PARAMETERS, parametersFor, RELIEF } from '../../../src/core/rules/parameters.ts';
import { STOCKS, type Stock } from '../../../src/core/rules/story.ts';
import {
  DIFFICULTIES,
  HABIT,
  MOVE_NAMES,
  MOVES,
  PACES,
  PEOPLE_DECISIONS,
  PROMISE,
  STARTS,
  STEP_POINTS,
  STEPS,
  STRANGER,
  STRENGTHS,
  TAKES_SIDES,
  TYPES,
  weeksPerDecision,
} from '../../../src/core/rules/words.ts';
import { playing } from '../../support/playing.ts';
import { moveIndex, option, plainStory, scene, strengthIndex } from '../../support/stories.ts';

/** The tables of the model's page, as they stand there. */
const TABLE = `
inspire | 7 / 0 | morale +8, clarity −6, load +0.5
listen | 6 / 0 | morale +6, purpose +6, clarity −4, execution −3
coach | 4 / 1 | capability +4, morale +2, execution −8
organise | 0 / 8 | execution +7, morale −2, purpose −4
check | 0 / 3 | execution +5, clarity +5, morale −7
align | 3 / 4 | execution −8, load +0.5, morale +4
push | 0 / 1 | load −1.3, execution +7, energy −10, morale −6
cut-scope | 1 / 3 | load −2.3, execution −9, purpose −5
protect | 2 / 1 | energy +7, morale +3, execution −5
wait | 0 / 0 | energy +5, load −0.5`;
const VALUES = `
fill 27 18–34, fade 0.07 0.04–0.1, doubt 0.07 0–0.1, asked 0.9 0.6–1.1, initiative 0.6 0.2–0.8,
filter 0.85 0.5–1, hands 0.16 0–0.4, byClarity 0.55 0.3–0.7, byMorale 0.25 0.1–0.4, byEnergy 0.3 0.15–0.45,
bySkill 0.3 0.15–0.45, normal 2 1.5–2.5, panic 6 5–7, learn 5 2–6, drift 0.8 0.5–2,
rest 0.16 0.1–0.25, rested 90 80–95, drain 0.13 0.08–0.2, mood 18 10–30, mPurpose 0.4 0.3–0.5,
mEnergy 0.22 0.1–0.3, mProgress 0.18 0.1–0.3, mControl 0.35 0.2–0.5, mConfusion 0.36 0.2–0.5, moodDelay 3 1.5–4,
onTime 92 80–100, xLoad 13 9–17, xSkill 0.3 0.2–0.8, workDelay 3 1.5–4, warnAt 51 38–56,
quitAt 43 32–48, tiredAt 39 32–46, spentAt 33 25–38, loss 3 0–8`;

describe('words', () => {
  it('[W1] ten moves with their tenths and what is felt at once', () => {
    const rows = TABLE.trim()
      .split('\n')
      .map((line) => line.split(' | '));
    expect(rows.map(([name]) => name)).toEqual(MOVE_NAMES);
    for (const [name = '', tenths, felt = ''] of rows) {
      const move = MOVES[name as keyof typeof MOVES];
      expect(`${move.lead} / ${move.manage}`).toBe(tenths);
      const first = felt.split(', ').map((one) => one.split(' '));
      expect(move.first).toEqual(Object.fromEntries(first.map(([stock, by = '']) => [stock, Number(by.replace('−', '-'))])));
    }
  });

  it('[W1] what is left of the week gives 10 % to each side', () => {
    expect(HABIT).toEqual({ again: 0.7, routine: 0.1 });
    const full = strengthIndex('full');
    const near = (move: 'inspire' | 'align' | 'wait', lead: number, manage: number): void => {
      expect(attention([{ move: moveIndex(move), strength: full, tokens: 1 }]).lead).toBeCloseTo(lead, 12);
      expect(attention([{ move: moveIndex(move), strength: full, tokens: 1 }]).manage).toBeCloseTo(manage, 12);
    };
    near('inspire', 0.73, 0.03);
    near('align', 0.33, 0.43);
    near('wait', 0.1, 0.1);
    expect(attention([])).toEqual({ lead: 0, manage: 0 });
  });

  it('[W2] strength multiplies attention and first effects; nobody has more than a week', () => {
    expect(STRENGTHS).toEqual({ light: 0.6, full: 1, heavy: 1.4 });
    expect(attention([{ move: moveIndex('check'), strength: strengthIndex('heavy'), tokens: 1 }]).manage).toBeCloseTo(0.42 + 0.058, 12);
    expect(attention([{ move: moveIndex('organise'), strength: strengthIndex('heavy'), tokens: 1 }])).toEqual({ lead: 0, manage: 1 });
    const light = choiceShocks(option('o', { move: moveIndex('inspire'), strength: strengthIndex('light') }), 7);
    expect(light.map(({ place, by }) => [STOCKS[place], by])).toEqual([
      ['morale', 8 * 0.6],
      ['clarity', -6 * 0.6],
      ['load', 0.3],
    ]);
  });

  it('[W3] gains wear off, costs do not; less load is a gain', () => {
    expect([again(0), again(1), again(2)]).toEqual([1, 0.7, 0.7 * 0.7]);
    expect(again(1000)).toBeLessThan(1e-9);
    const gains = (move: 'inspire' | 'push'): Stock[] =>
      choiceShocks(option('o', { move: moveIndex(move) }), 7).flatMap(({ place, gain }) => (gain ? [STOCKS[place] as Stock] : []));
    expect(gains('inspire')).toEqual(['morale']);
    expect(gains('push')).toEqual(['load', 'execution']);
  });

  it('[W4] steps of 4 points, of the load half a week', () => {
    expect(STEPS).toEqual({ '--': -2, '-': -1, '+': 1, '++': 2 });
    expect(STEP_POINTS).toEqual({ points: 4, load: 0.5 });
    expect(PROMISE).toEqual({ brokenPurpose: -6, brokenEngagement: -8, keptWeeks: 4, keptFade: 0.8 });
  });

  it('[W5] for and against are five points of engagement', () => {
    expect(TAKES_SIDES).toBe(5);
    expect(choiceShocks(option('o', { for: [0], against: [2] }), 7)).toEqual([
      { place: 8, by: 5, gain: false, move: -1 },
      { place: 12, by: -5, gain: false, move: -1 },
    ]);
  });

  it('[W6] in a plain story morale, execution and own meters move at once, up to the end of the scale; the other stocks never', () => {
    const effects = [0, 1, 2, 4, 7].map((meter) => ({ meter, by: meter === 1 ? -70 : 30 }));
    const meters = [{ id: 'trust', start: 90, shown: true }];
    const state = playing(plainStory([scene('one', [option('o', { effects })])], { meters }))
      .choose('o')
      .state();
    expect([state.stocks.morale, state.stocks.execution, state.stocks.purpose, state.stocks.load, state.own[0]]).toEqual([
      80, 0, 0, 0, 100,
    ]);
  });

  it('[M1]–[M12] the parameters, their ranges, and the three numbers beside them', () => {
    const rows = VALUES.trim()
      .split(/,\s+/)
      .map((cell) => cell.split(/[ –]/));
    expect(rows).toHaveLength(34);
    for (const [name = '', ...numbers] of rows)
      expect(PARAMETERS[name as keyof typeof PARAMETERS].slice(0, 3), name).toEqual(numbers.map(Number));
    expect([RELIEF, LOAD_LIMIT, OVERLOAD_LIMIT, BACK_FROM_SICK.energy]).toEqual([6, 12, 1.5, 70]);
  });

  it('[M10] [M11] [M12] people answer in decisions, whatever a decision takes', () => {
    expect(PEOPLE_DECISIONS).toEqual({ patience: 1, notice: 2, sick: 2, backfill: 2, ramp: 3 });
    expect(parametersFor(1, 'fair')).toMatchObject({ patience: 2, notice: 2, sick: 2, backfill: 2, ramp: 3 });
    expect(parametersFor(4, 'fair')).toMatchObject({ patience: 4, notice: 8, sick: 8, backfill: 8, ramp: 12 });
  });

  it('[M3] difficulty is what is asked for, and how forgiving people are', () => {
    expect(DIFFICULTIES).toEqual({ gentle: { asked: 0.86, mood: 21 }, fair: { asked: 0.9, mood: 18 }, hard: { asked: 0.95, mood: 17 } });
    expect(parametersFor(2, 'hard')).toMatchObject({ asked: 0.95, mood: 17 });
  });

  it('[M9] seven types of people, and the stranger', () => {
    const numbers = Object.entries(TYPES).map(([name, one]) => [name, one.autonomy, one.structure, one.drive]);
    expect(numbers).toEqual([
      ['free-spirit', 0.9, 0.2, 1.2],
      ['planner', 0.2, 0.8, 0.8],
      ['newcomer', 0.3, 0.7, 1.1],
      ['carer', 0.4, 0.5, 1.1],
      ['ambitious', 0.7, 0.4, 1.3],
      ['steady', 0.4, 0.6, 0.7],
      ['maker', 0.8, 0.5, 1],
    ]);
    expect(STRANGER).toEqual({ autonomy: 0.4, structure: 0.6, drive: 1, energy: 80, engagement: 58, work: 0.3 });
  });

  it('[A2] five starts, all in range', () => {
    const order: readonly Stock[] = ['purpose', 'clarity', 'load', 'capability', 'execution', 'energy', 'morale'];
    expect(Object.entries(STARTS).map(([name, start]) => [name, ...order.map((one) => start[one])])).toEqual([
      ['fresh', 58, 44, 2.7, 56, 58, 77, 55],
      ['stretched', 67, 42, 3, 64, 62, 68, 54],
      ['clockwork', 24, 68, 1.9, 33, 74, 77, 48],
      ['buzzing', 72, 26, 2.4, 52, 50, 72, 62],
      ['worn', 51, 56, 2.4, 52, 50, 57, 53],
    ]);
  });

  it('[S6] pace is weeks per decision, and no story is shorter than twelve', () => {
    expect(PACES).toEqual({ slow: 1, normal: 2, fast: 4 });
    expect([5, 8, 12, 40].map((decisions) => weeksPerDecision('slow', decisions))).toEqual([3, 2, 1, 1]);
    expect([5, 8, 12].map((decisions) => weeksPerDecision('fast', decisions))).toEqual([4, 4, 4]);
  });
});
