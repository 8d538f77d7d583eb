/**
 * by-scene: scene by scene, what a decision is felt to do, and who is still there to be asked. In: a Prepared. Out: means over random play:
 * over every run where these are few, else over seeded runs.
 */
import { add, EXECUTION, type Frame, get, HERE, MORALE, P_STATUS, ROW } from '../rules/frame.ts';
import { advance, begin, currentScene } from '../rules/kernel.ts';
import { eachOutcome } from '../rules/luck.ts';
import type { Prepared, PreparedOption, PreparedScene } from '../rules/prepare.ts';
import { runsAtMost } from './odds/count.ts';
import type { Label } from './odds/odds.ts';
import { anyOf, openOf, playRun } from './players/play-run.ts';

export type SceneMeans = {
  readonly scene: string;
  /** |change of morale| + |change of execution| of a decision here, asides apart, in points; null where nobody ever decides here. */
  readonly felt: number | null;
  /** The same by option, in the order of the story. */
  readonly options: readonly (number | null)[];
  /** By person of the team, in the order of the story: share of the decisions made here, 0 to 1, with this person there. Plain: empty. */
  readonly present: readonly number[];
};

export type ByScene = {
  readonly label: Label;
  /** Runs that were walked or played. */
  readonly runs: number;
  readonly scenes: readonly SceneMeans[];
};

/** Up to so many runs all are walked, and no deeper than this, because a walk calls itself. */
const WALKED = 50_000;
const DEEPEST = 1000;
const BY_SCENE_RUNS = 4000;

type Sums = {
  readonly p: Prepared;
  /** By global option number: weight of the decisions, and of what was felt. */
  readonly taken: Float64Array;
  readonly felt: Float64Array;
  /** By scene × person: weight of the decisions with this person there. */
  readonly present: Float64Array;
  /** By global option number: its scene. */
  readonly sceneOf: readonly number[];
  /** By depth. */
  readonly frames: Frame[];
  runs: number;
};

/** `runs`: seeded runs where there are too many to walk. */
export function byScene(p: Prepared, runs = BY_SCENE_RUNS): ByScene {
  const options = p.scenes.flatMap((scene) => scene.options);
  const sums: Sums = {
    p,
    taken: new Float64Array(options.length),
    felt: new Float64Array(options.length),
    present: new Float64Array(p.scenes.length * p.story.people.length),
    sceneOf: p.scenes.flatMap((scene) => scene.options.map(() => scene.index)),
    frames: [],
    runs: 0,
  };
  const isWalked = runsAtMost(p) <= WALKED && p.scenes.length <= DEEPEST;
  if (isWalked) walk(sums, 0, 1);
  else {
    for (let seed = 1; seed <= runs; seed++) {
      playRun(
        p,
        seed,
        ({ open, next }) => anyOf(open, next),
        0,
        (before, after, chosen) => note(sums, before, after, chosen, 1),
      );
    }
    sums.runs = runs;
  }
  return { label: isWalked ? 'exhaustive' : 'sampled', runs: sums.runs, scenes: p.scenes.map(({ index }) => meansOf(sums, index)) };
}

/** Walks every run from the frame at a depth, which comes about with this chance. */
function walk(sums: Sums, depth: number, chance: number): void {
  const { p, frames } = sums;
  const f = (frames[depth] ??= begin(p, 0));
  const scene = currentScene(p, f);
  const open = scene === null ? [] : openOf(p, f, scene);
  if (scene === null || open.length === 0) {
    sums.runs++;
    return;
  }
  const child = (frames[depth + 1] ??= begin(p, 0));
  for (const option of open) {
    eachOutcome(
      p,
      () => {
        child.set(f);
        advance(p, child, scene.options.indexOf(option));
      },
      (share) => {
        const weight = (chance * share) / open.length;
        note(sums, f, child, option, weight);
        walk(sums, depth + 1, weight);
      },
    );
  }
}

/** One decision: what was felt, and who was there when it was made. */
function note(
  { p, taken, felt, present, sceneOf }: Sums,
  before: Frame,
  after: Frame,
  { index, aside }: PreparedOption,
  weight: number,
): void {
  add(taken, index, weight);
  const points = Math.abs(get(after, MORALE) - get(before, MORALE)) + Math.abs(get(after, EXECUTION) - get(before, EXECUTION));
  add(felt, index, weight * points);
  if (!p.team || aside !== null) return;
  const row = (sceneOf[index] as number) * p.story.people.length;
  p.story.people.forEach((_, person) => {
    if (get(before, p.at.people + person * ROW + P_STATUS) === HERE) add(present, row + person, weight);
  });
}

function meansOf({ p, taken, felt, present }: Sums, scene: number): SceneMeans {
  const { options, scene: story } = p.scenes[scene] as PreparedScene;
  const decided = options.filter(({ aside }) => aside === null);
  const all = decided.reduce((sum, { index }) => sum + get(taken, index), 0);
  const mean = (sum: number, weight: number): number | null => (weight > 0 ? sum / weight : null);
  const people = p.team ? p.story.people : [];
  return {
    scene: story.id,
    felt: mean(
      decided.reduce((sum, { index }) => sum + get(felt, index), 0),
      all,
    ),
    options: options.map(({ index }) => mean(get(felt, index), get(taken, index))),
    present: people.map((_, person) => mean(get(present, scene * people.length + person), all) ?? 0),
  };
}
