import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { begin, advance, newTrace } from '../../../src/core/rules/kernel.ts';
import { kindOf } from '../../../src/core/rules/endings.ts';
import { LABEL, ROWS, type Frame } from '../../../src/core/rules/frame.ts';
import { type Prepared, prepare } from '../../../src/core/rules/prepare.ts';
import { read } from '../../../src/core/rules/read.ts';
import { engagementAt } from '../../../src/core/rules/meaning.ts';
import { forget, shockBy } from '../../../src/core/rules/shocks.ts';
import type { Effect, Stock, Story } from '../../../src/core/rules/story.ts';
import {
  EXECUTION_CAUSES,
  FEELS,
  LOAD_CAUSES,
  MORALE_CAUSES,
  PROMISE_SOURCE,
  SOURCES,
  type Trace,
  clearCauses,
} from '../../../src/core/rules/trace.ts';
import { week } from '../../../src/core/rules/week.ts';
import {
  type DifficultyName,
  type MoveName,
  PROMISE,
  type StartName,
  STEP_POINTS,
  STEPS,
  type StepName,
  type StrengthName,
  TYPES,
  type TypeName,
} from '../../../src/core/rules/words.ts';
import { inOrder, moveIndex, option, person, scene, startOf, stock, strengthIndex, teamStory } from '../../support/stories.ts';

/** The reference runs of the model: state after every decision (weekly runs: after every week), to 1e-9. */
type GoldenPerson = {
  id: string;
  energy: number;
  engagement: number;
  warned: boolean;
  status: string;
  work: number;
  feels: Record<string, number> | null;
};
type GoldenState = Record<Stock, number> & {
  week: number;
  lost: number;
  sick: number;
  hired: number;
  people: GoldenPerson[];
  events: { who: string; what: string; why?: string }[];
  why: { morale: Record<string, number>; execution: Record<string, number>; load: Record<string, number> };
  executionFrom: Record<string, number>;
};
type GoldenOption = {
  move: MoveName;
  strength?: StrengthName;
  for?: string[];
  against?: string[];
  effects?: Partial<Record<Stock, StepName>>;
};
type GoldenWeek = {
  attention: { lead: number; manage: number };
  shocks: { kept?: number; broken?: number; brokenTo?: string; joins?: { id: string }[] };
};
type GoldenRun = {
  start: StartName;
  difficulty?: DifficultyName;
  team: TypeName[];
  weeks?: number;
  params: Record<string, number>;
  ending: string;
  options?: GoldenOption[];
  weekly?: GoldenWeek[];
  after: GoldenState[];
};
const golden = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8')) as { runs: GoldenRun[] };

const near = (value: number, wanted: number, what: string): void => {
  if (!(Math.abs(value - wanted) <= 1.5e-9)) throw new Error(`${what}: ${value} is not ${wanted}`);
};
const seat = (id: string): number => Number(id.slice(1)) - 1;

function storyOf(run: GoldenRun): Story {
  const people = run.team.map((type, i) => person(`p${i + 1}`, type));
  if (run.weekly) people.push(person('jo', 'steady', false));
  const effects = (one: GoldenOption): Effect[] =>
    Object.entries(one.effects ?? {}).map(([name, step]) => ({
      meter: stock(name as Stock),
      by: STEPS[step] * (name === 'load' ? STEP_POINTS.load : STEP_POINTS.points),
    }));
  const scenes = (run.options ?? [{ move: 'wait' as const }]).map((one, i) =>
    scene(
      `scene-${i + 1}`,
      [
        option('only', {
          move: moveIndex(one.move),
          strength: strengthIndex(one.strength ?? 'full'),
          for: (one.for ?? []).map(seat),
          against: (one.against ?? []).map(seat),
          effects: effects(one),
        }),
      ],
      { label: i + 1 },
    ),
  );
  return teamStory(inOrder(scenes), { people, start: startOf(run.start), weeks: run.weeks ?? 2, difficulty: run.difficulty ?? 'fair' });
}

/** Our finer causes folded into the reference's: an event is what was fresh by source and what wore off. */
function folded(causes: Float64Array, names: readonly string[]): Record<string, number> {
  const out: Record<string, number> = {};
  names.forEach((name, i) => {
    const into = name === 'wearing' || (SOURCES as readonly string[]).includes(name) ? 'event' : name;
    out[into] = (out[into] ?? 0) + (causes[i] ?? 0);
  });
  return out;
}

function compare(p: Prepared, f: Frame, trace: Trace, wanted: GoldenState): void {
  const state = read(p, f);
  for (const name of ['purpose', 'clarity', 'load', 'capability', 'execution', 'energy', 'morale'] as const)
    near(state.stocks[name], wanted[name], name);
  expect([state.week, state.lost, state.sick, state.hired]).toEqual([wanted.week, wanted.lost, wanted.sick, wanted.hired]);
  const here = state.people.filter((one) => one.status !== 'not-yet');
  expect(new Set(here.map((one) => one.id))).toEqual(new Set(wanted.people.map((one) => one.id)));
  for (const q of wanted.people) {
    const one = here.find((each) => each.id === q.id);
    if (!one) throw new Error(`${q.id} is missing`);
    expect(one.status).toBe(q.status);
    near(one.energy, q.energy, `${q.id} energy`);
    near(one.engagement, q.engagement, `${q.id} engagement`);
    near(one.work, q.work, `${q.id} work`);
    expect(one.warned).toBe(q.warned);
    if (q.status === 'here')
      FEELS.forEach((part, i) =>
        near(trace.feels[one.row * FEELS.length + i] ?? Number.NaN, q.feels?.[part] ?? Number.NaN, `${q.id} feels ${part}`),
      );
  }
  const rowId = (row: number): string => state.people[row]?.id ?? '';
  const said = trace.happened.flatMap((h) => ('row' in h ? [`${rowId(h.row)} ${h.what}`] : []));
  expect(said).toEqual(wanted.events.map((event) => `${event.who} ${event.what}`));
  const why = {
    morale: folded(trace.morale, MORALE_CAUSES),
    execution: folded(trace.execution, EXECUTION_CAUSES),
    load: folded(trace.load, LOAD_CAUSES),
  };
  for (const meter of ['morale', 'execution', 'load'] as const)
    for (const [cause, by] of Object.entries(wanted.why[meter])) near(why[meter][cause] ?? Number.NaN, by, `why ${meter} ${cause}`);
}

describe('[M] team-v1 is the reference model, to 1e-9', () => {
  golden.runs.forEach((run, number) => {
    if (!run.options) return;
    it(`[M1]–[M12] golden run ${number + 1}: ${run.start}, ${run.team.length} people, ${run.options.length} decisions, ${run.ending}`, () => {
      const p = prepare(storyOf(run));
      for (const [name, value] of Object.entries(run.params))
        near(p.parameters[name as keyof typeof p.parameters], value, `parameter ${name}`);
      const trace = newTrace(p);
      const f = begin(p, 1, trace);
      run.after.forEach((wanted) => {
        advance(p, f, 0, trace);
        compare(p, f, trace, wanted);
      });
      expect(kindOf(p, f)).toBe(run.ending);
    });
  });

  golden.runs.forEach((run, number) => {
    const weekly = run.weekly;
    if (!weekly) return;
    it(`[M1] [P1] [P2] [T1] golden weekly run ${number + 1}: ${run.ending}`, () => {
      const p = prepare(storyOf(run));
      const trace = newTrace(p);
      const f = begin(p, 1, trace);
      weekly.forEach(({ attention, shocks }, i) => {
        clearCauses(trace);
        if (shocks.broken) {
          shockBy(p, stock('purpose'), PROMISE.brokenPurpose, PROMISE_SOURCE, trace);
          shockBy(p, engagementAt(p.at.meters, seat(shocks.brokenTo ?? 'p1')), PROMISE.brokenEngagement, PROMISE_SOURCE, trace);
        }
        const joins = shocks.joins ? [run.team.length] : [];
        week(p, f, { ...attention, joins, leaves: [] }, true, shocks.kept === 1, trace);
        forget(p, trace);
        compare(p, f, trace, run.after[i] as GoldenState);
      });
      expect(kindOf(p, f)).toBe(run.ending);
      expect(f[LABEL]).toBe(1);
      expect(f[ROWS]).toBeGreaterThan(run.team.length);
    });
  });

  it('covers every main ending', () => {
    const ends = new Set(golden.runs.map((run) => run.ending));
    for (const kind of ['thriving', 'chaos', 'stagnation', 'collapse']) expect(ends).toContain(kind);
    expect(TYPES.steady.drive).toBe(0.7);
  });
});
