/**
 * How fast the kernel plays: choices (isOpen and advance) and whole runs of a plain story against a typed-array reducer of it, weeks of a
 * team, both with their causes, and the walk over all runs. Bundled before it is run (kernel.bench.ts).
 */
import { deepStrictEqual } from 'node:assert';
import { stream } from '../../src/core/base/dice.ts';
import { ENDING, EXECUTION, type Frame, MORALE, WEEK } from '../../src/core/rules/frame.ts';
import { advance, begin, beginAgain, currentScene, isOpen, newTrace } from '../../src/core/rules/kernel.ts';
import { type Prepared, type PreparedOption, prepare } from '../../src/core/rules/prepare.ts';
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

const DECISIONS = 15;
const OPTIONS = 3;

/** 15 decisions of 3 moves for six people, two weeks each. */
function team(): Story {
  const scenes = Array.from({ length: DECISIONS }, (_, index) =>
    scene(
      `scene-${index}`,
      Array.from({ length: OPTIONS }, (_, choice) => option(`option-${choice}`, { move: (index * OPTIONS + choice) % MOVE_NAMES.length })),
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

/** Plays a begun run by the dice, to its end or for so many choices. Out: choices made. */
function playOn(p: Prepared, frame: Frame, trace?: Trace, most = Number.POSITIVE_INFINITY): number {
  let choices = 0;
  for (let at = currentScene(p, frame); at !== null && choices < most; at = currentScene(p, frame)) {
    const { options } = at;
    let index = roll() % options.length;
    for (let one = options[index]; one !== undefined && !isOpen(p, frame, one); one = options[index]) index = (index + 1) % options.length;
    advance(p, frame, index, trace);
    choices++;
  }
  return choices;
}

/** One run in the frame given, so that nothing but choices is measured; or a whole one with a frame of its own. */
function playAgain(p: Prepared, frame: Frame): number {
  beginAgain(p, frame, 1);
  return playOn(p, frame);
}
const playWhole = (p: Prepared, trace?: Trace): number => playOn(p, begin(p, 1, trace), trace);

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

/** How much of the walk is done: all runs of the last DEPTH decisions, after a beginning by the dice. Most of a whole walk is its end. */
const DEPTH = 6;
const RUNS = OPTIONS ** DECISIONS;
/** Choices of a whole walk whose runs share what they have in common: 3 + 9 + 27 + … */
const CHOICES = (OPTIONS * (RUNS - 1)) / (OPTIONS - 1);

/** Walks all runs of the last decisions, a copy of the frame for every choice. Out: choices made. */
function walker(p: Prepared): () => number {
  const frames = Array.from({ length: DECISIONS + 1 }, () => begin(p, 1));
  const endings = p.story.endings.map(() => 0);
  let choices = 0;
  const walk = (depth: number): void => {
    const before = frames[depth] as Frame;
    const scene = currentScene(p, before);
    if (scene === null) {
      endings[before[ENDING] as number] = (endings[before[ENDING] as number] as number) + 1;
      return;
    }
    const after = frames[depth + 1] as Frame;
    for (let i = 0; i < scene.options.length; i++) {
      if (!isOpen(p, before, scene.options[i] as PreparedOption)) continue;
      after.set(before);
      advance(p, after, i);
      choices++;
      walk(depth + 1);
    }
  };
  return () => {
    const first = frames[DECISIONS - DEPTH] as Frame;
    beginAgain(p, first, 1);
    playOn(p, first, undefined, DECISIONS - DEPTH);
    choices = 0;
    walk(DECISIONS - DEPTH);
    return choices;
  };
}

/** Throws where kernel and reducer do not play the same. */
export function compare(): void {
  const p = prepare(plain());
  const frame = begin(p, 1);
  for (let run = 0; run < 200; run++) {
    let theirs: readonly number[] = [];
    die = run;
    beginAgain(p, frame, 1);
    playOn(p, frame);
    const mine = [frame[MORALE] as number, frame[EXECUTION] as number];
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
    for (let run = 0; run < 20; run++) done += work();
    return done;
  };
  const plainFrame = begin(plainPrepared, 1);
  const teamFrame = begin(teamPrepared, 1);
  const weeks = (): number => {
    playAgain(teamPrepared, teamFrame);
    return teamFrame[WEEK] as number;
  };
  const speed = inTurns({
    reducer: often(() => playBaseline()),
    plain: often(() => playAgain(plainPrepared, plainFrame)),
    whole: often(() => playWhole(plainPrepared)),
    traced: often(() => playWhole(plainPrepared, trace)),
    team: often(weeks),
    teamTraced: often(() => 2 * playWhole(teamPrepared, teamTrace)),
    walk: walker(teamPrepared),
  });
  const seconds = CHOICES / speed.walk;
  printTable('Kernel, per processor second (of 300 short rounds the pace that one in twenty exceeds)', [
    { what: 'typed-array reducer, plain choices in whole runs (limit)', figure: whole(speed.reducer) },
    { what: 'plain choices (isOpen, advance)', figure: whole(speed.plain), budget: '≥ 3,000,000', within: speed.plain >= 3e6 },
    { what: 'plain choices in whole runs, a frame for each', figure: whole(speed.whole) },
    { what: 'reducer / kernel in whole runs', figure: `${(speed.reducer / speed.whole).toFixed(1)} ×` },
    { what: 'with causes, plain choices in whole runs', figure: whole(speed.traced), budget: '≥ 500,000', within: speed.traced >= 5e5 },
    { what: 'team weeks, six people, two a choice', figure: whole(speed.team), budget: '≥ 2,000,000', within: speed.team >= 2e6 },
    { what: 'with causes, team weeks in whole runs', figure: whole(speed.teamTraced) },
    { what: `walk of all runs, choices (the last ${DEPTH} of ${DECISIONS} decisions walked)`, figure: whole(speed.walk) },
    { what: `  all ${whole(RUNS)} runs at that pace, seconds`, figure: seconds.toFixed(1), budget: '≤ 40', within: seconds <= 40 },
  ]);
  return speed.plain;
}
