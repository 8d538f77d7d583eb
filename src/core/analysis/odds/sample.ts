/**
 * sample: odds by playing. Every run takes any open option, its luck rolled as in play; the same seed plays the same runs, however they are
 * cut into slices. In: a Prepared, a number of runs. Out: Odds, with an uncertainty (odds.ts).
 */
import { stream } from '../../base/dice.ts';
import { shownKind } from '../../rules/endings.ts';
import { ENDING, EXECUTION, type Frame, get, MORALE } from '../../rules/frame.ts';
import { advance, begin, beginAgain, currentScene, isOpen } from '../../rules/kernel.ts';
import type { Prepared, PreparedOption } from '../../rules/prepare.ts';
import type { Odds, Progress } from './odds.ts';
import { meterPlaces, newTally, oddsOf, type SceneTally, type Tally, tallyEnding, tallyMeter } from './tally.ts';

/** Runs, where nobody says how many: every share is known to ± 1 point. */
export const SAMPLED_RUNS = 10_000;
/** Decisions after which a run is left: it goes round in circles, and no run code would hold it. */
const MOST_DECISIONS = 1000;
/** Runs between two reports of progress. */
const SLICE = 1000;

/** Told of every choice, with the points before it, and of the end of every run. The frame is the run's own, which plays on in it. */
export type Watch = {
  readonly chose: (chosen: PreparedOption, morale: number, execution: number, after: Frame) => void;
  readonly over: (end: Frame, seed: number) => void;
};

/** Runs played so far. Changed in place by `sampleMore`. */
export type Sampling = {
  readonly p: Prepared;
  readonly seed: number;
  readonly watch: Watch | null;
  readonly frame: Frame;
  readonly next: () => number;
  readonly tally: Tally;
  readonly meters: readonly number[];
  readonly open: number[];
  runs: number;
};

export function startSampling(p: Prepared, seed = 1, watch: Watch | null = null): Sampling {
  return { p, seed, watch, frame: begin(p, seed), next: stream(seed), tally: newTally(p), meters: meterPlaces(p), open: [], runs: 0 };
}

/** Plays so many runs more. */
export function sampleMore(sampling: Sampling, runs: number): void {
  for (let run = 0; run < runs; run++) playOne(sampling);
}

/** What the runs so far come to. */
export const sampledOdds = ({ tally, runs }: Sampling): Odds => oddsOf(tally, 'sample', runs, runs);

function playOne(sampling: Sampling): void {
  const { p, tally, watch, frame: f } = sampling;
  const seed = sampling.seed + sampling.runs++;
  beginAgain(p, f, seed);
  const isOver = playOn(sampling, f);
  if (currentScene(p, f) === null) tallyEnding(tally, get(f, ENDING), shownKind(p, f), 1);
  else if (!isOver) tally.unfinished++;
  watch?.over(f, seed);
}

/** False where the run was left before it was over or stuck. */
function playOn(sampling: Sampling, f: Frame): boolean {
  const { p, tally, watch } = sampling;
  for (let decision = 0; decision < MOST_DECISIONS; decision++) {
    const scene = currentScene(p, f);
    if (scene === null) return true;
    const option = choose(sampling, f, scene.options, tally.scenes[scene.index] as SceneTally);
    if (option === undefined) return true;
    const morale = get(f, MORALE);
    const execution = get(f, EXECUTION);
    advance(p, f, option);
    watch?.chose(scene.options[option] as PreparedOption, morale, execution, f);
  }
  return false;
}

/** Any open option; undefined where the run is stuck. */
function choose({ p, next, meters, open }: Sampling, f: Frame, options: readonly PreparedOption[], scene: SceneTally): number | undefined {
  scene.visits++;
  for (let meter = 0; meter < meters.length; meter++) tallyMeter(scene, meter, get(f, meters[meter] as number), 1);
  open.length = 0;
  for (let index = 0; index < options.length; index++) if (isOpen(p, f, options[index] as PreparedOption)) open.push(index);
  if (open.length === 0) {
    scene.stuck++;
    return undefined;
  }
  for (const index of open) scene.open[index] = (scene.open[index] as number) + 1;
  const taken = open[Math.floor(next() * open.length)] as number;
  scene.taken[taken] = (scene.taken[taken] as number) + 1;
  return taken;
}

export type SampleOptions = {
  readonly runs?: number;
  readonly seed?: number;
  readonly progress?: Progress;
  readonly watch?: Watch;
};

/** Plays all the runs, or as many as were played when `progress` said to stop: at least one slice of them. */
export function sampleOdds(p: Prepared, { runs = SAMPLED_RUNS, seed = 1, progress, watch }: SampleOptions = {}): Odds {
  const sampling = startSampling(p, seed, watch);
  do sampleMore(sampling, Math.min(SLICE, runs - sampling.runs));
  while (sampling.runs < runs && progress?.(sampling.runs) !== false);
  return sampledOdds(sampling);
}
