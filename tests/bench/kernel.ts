/**
 * How fast the kernel plays: plain choices against a typed-array reducer of the same story, team weeks, and choices with their causes.
 * Bundled before it is run (kernel.bench.ts).
 */
import { deepStrictEqual } from 'node:assert';
import { stream } from '../../src/core/base/dice.ts';
import { EXECUTION, type Frame, MORALE, WEEK } from '../../src/core/rules/frame.ts';
import { advance, begin, currentScene, isOpen, newTrace } from '../../src/core/rules/kernel.ts';
import { type Prepared, prepare } from '../../src/core/rules/prepare.ts';
import type { Story } from '../../src/core/rules/story.ts';
import type { Trace } from '../../src/core/rules/trace.ts';
import { MOVE_NAMES } from '../../src/core/rules/words.ts';
import { advanceBaseline, baselineOf, beginBaseline, type BaselineState, isOpenBaseline } from '../support/baseline-reducer.ts';
import { inTurns, printTable, whole } from '../support/measure.ts';
import { inOrder, option, person, plainStory, scene, teamStory } from '../support/stories.ts';

const LAYERS = 9;
const WIDE = 3;

/** 27 scenes of 3 options, 9 choices a run; the last option of a scene is always open, some others have a guard. */
function plain(): Story {
  const next = stream(7);
  const points = (): number => Math.floor(next() * 17) - 8;
  const scenes = Array.from({ length: LAYERS * WIDE }, (_, index) => {
    const layer = Math.floor(index / WIDE);
    const target = (): number => (layer === LAYERS - 1 ? -1 : (layer + 1) * WIDE + Math.floor(next() * WIDE));
    const options = ['left', 'middle', 'right'].map((id) =>
      option(id, {
        when: id !== 'right' && next() < 0.4 ? { is: 'meter', meter: next() < 0.5 ? 0 : 1, atLeast: 30 + Math.floor(next() * 30) } : null,
        effects: [
          { meter: 0, by: points() },
          { meter: 1, by: points() },
        ],
        goto: [{ when: null, to: target() }],
      }),
    );
    return scene(`scene-${index}`, options, { label: layer + 1 });
  });
  return plainStory(scenes, {
    endings: [
      { id: 'bright', kind: 'thriving', when: { is: 'meter', meter: 0, atLeast: 60 }, early: false },
      { id: 'the-rest', kind: 'otherwise', when: null, early: false },
    ],
  });
}

/** 15 decisions of 3 moves for six people, two weeks each. */
function team(): Story {
  const scenes = Array.from({ length: 15 }, (_, index) =>
    scene(
      `scene-${index}`,
      [0, 1, 2].map((choice) => option(`option-${choice}`, { move: (index * 3 + choice) % MOVE_NAMES.length })),
      { label: index + 1 },
    ),
  );
  const types = ['free-spirit', 'planner', 'newcomer', 'carer', 'ambitious', 'steady'] as const;
  return teamStory(inOrder(scenes), { people: types.map((type, index) => person(`person-${index}`, type)) });
}

/** Random numbers made beforehand, so that the dice are not measured. */
const next = stream(11);
const DICE = Uint8Array.from({ length: 4096 }, () => Math.floor(next() * 251));
let die = 0;
const roll = (): number => DICE[(die = (die + 1) & 4095)] as number;

/** One run by the dice. Out: choices made. */
function play(p: Prepared, trace?: Trace, ended?: (frame: Frame) => void): number {
  const frame = begin(p, 1, trace);
  let choices = 0;
  for (let at = currentScene(p, frame); at !== null; at = currentScene(p, frame)) {
    const { options } = at;
    let index = roll() % options.length;
    for (let one = options[index]; one !== undefined && !isOpen(p, frame, one); one = options[index]) index = (index + 1) % options.length;
    advance(p, frame, index, trace);
    choices++;
  }
  ended?.(frame);
  return choices;
}

const baseline = baselineOf(plain());

function playBaseline(ended?: (state: BaselineState) => void): number {
  const state = beginBaseline(baseline);
  let choices = 0;
  for (let at = state[0] as number; at >= 0; at = state[0] as number) {
    const count = baseline.count[at] as number;
    const first = baseline.first[at] as number;
    let index = roll() % count;
    while (!isOpenBaseline(baseline, state, first + index)) index = (index + 1) % count;
    advanceBaseline(baseline, state, first + index);
    choices++;
  }
  ended?.(state);
  return choices;
}

/** Throws where kernel and reducer do not play the same. */
export function compare(): void {
  const p = prepare(plain());
  for (let run = 0; run < 200; run++) {
    let mine: readonly number[] = [];
    let theirs: readonly number[] = [];
    die = run;
    play(p, undefined, (frame) => void (mine = [frame[MORALE] as number, frame[EXECUTION] as number]));
    die = run;
    playBaseline((state) => void (theirs = [state[1] as number, state[2] as number]));
    deepStrictEqual(mine, theirs);
  }
}

/** Measures and prints. Out: plain choices per processor second. */
export function measure(): number {
  const plainPrepared = prepare(plain());
  const teamPrepared = prepare(team());
  const trace = newTrace(plainPrepared);
  const teamTrace = newTrace(teamPrepared);
  const often = (work: () => number) => () => {
    let done = 0;
    for (let run = 0; run < 200; run++) done += work();
    return done;
  };
  const weeks = (withTrace?: Trace) => () => {
    let done = 0;
    play(teamPrepared, withTrace, (frame) => void (done = frame[WEEK] as number));
    return done;
  };
  const speed = inTurns({
    reducer: often(() => playBaseline()),
    plain: often(() => play(plainPrepared)),
    traced: often(() => play(plainPrepared, trace)),
    team: often(weeks()),
    teamTraced: often(weeks(teamTrace)),
  });
  printTable('Kernel, per processor second (median of 5 rounds)', [
    { what: 'typed-array reducer, plain choices (limit)', figure: whole(speed.reducer) },
    { what: 'kernel, plain choices', figure: whole(speed.plain), budget: '≥ 3,000,000', within: speed.plain >= 3e6 },
    { what: 'reducer / kernel', figure: `${(speed.reducer / speed.plain).toFixed(1)} ×` },
    { what: 'kernel with causes, plain choices', figure: whole(speed.traced), budget: '≥ 500,000', within: speed.traced >= 5e5 },
    { what: 'kernel, team weeks, six people', figure: whole(speed.team), budget: '≥ 2,000,000', within: speed.team >= 2e6 },
    { what: 'kernel with causes, team weeks', figure: whole(speed.teamTraced) },
  ]);
  return speed.plain;
}
