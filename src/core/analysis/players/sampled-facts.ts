/**
 * Facts about a story with too many runs to walk: from random runs, and from the option values of the states that some of them came by.
 * In: a Prepared and how much to play. Out: Facts, labelled sampled; null where the caller stopped it.
 */
import { EXECUTION, type Frame, get, LOST, MORALE, WARNINGS } from '../../rules/frame.ts';
import type { Prepared, PreparedOption } from '../../rules/prepare.ts';
import { type Dominated, EACH_POLE, type Example, type Facts, type OptionWorth, type Quartiles, type SceneWorth } from '../facts.ts';
import { decisionsLookedAt } from './looking-ahead.ts';
import type { Progress } from '../odds/odds.ts';
import { type OptionValue, rolledValues } from './option-values.ts';
import { anyOf, type Moment, type Played, playRun, sharesOfRuns } from './play-run.ts';
import { attentionOf, hasPoles } from './poles.ts';

export type SampleSize = {
  /** Random runs; of these, runs whose every state is valued; random continuations per option. */
  readonly runs: number;
  readonly valued: number;
  readonly continuations: number;
};
export const SAMPLE: SampleSize = { runs: 4000, valued: 100, continuations: 100 };

/** Decisions played to value states, continuations included: some seconds. A longer story has fewer runs valued, each by fewer ways on. */
export const VALUED_DECISIONS = 6_000_000;
/** Fewer say too little. */
const LEAST = { valued: 10, continuations: 40 } as const;

/** What is asked for, with less valued where that would take too long: runs and ways on are cut alike, by the root of what is too much. */
export function affordableSample(p: Prepared, size: SampleSize): SampleSize {
  if (size.valued <= LEAST.valued) return size;
  const perContinuation = decisionsLookedAt(p);
  const share = VALUED_DECISIONS / (perContinuation * size.valued * Math.max(1, size.continuations));
  if (share >= 1) return size;
  const continuations = Math.min(size.continuations, Math.max(LEAST.continuations, Math.round(size.continuations * Math.sqrt(share))));
  const affordable = Math.floor(VALUED_DECISIONS / (perContinuation * continuations));
  return { ...size, continuations, valued: Math.min(size.valued, Math.max(LEAST.valued, affordable)) };
}

/** What was seen of a scene's options in the states that were valued. */
type Seen = { open: number; differ: number; best: number; worst: number; value: number; readonly better: number[] };
type SeenScene = { states: number; apart: number; readonly options: readonly Seen[] };

type Sampled = {
  readonly played: Played[];
  readonly felt: number[];
  readonly spread: number[];
  readonly first: number[];
  warnedByMid: number;
  departedEarly: number;
  bothPoles: number;
  example: Example | null;
  readonly scenes: readonly SeenScene[];
};

export function sampleFacts(p: Prepared, asked: SampleSize = SAMPLE, progress: Progress | null = null): Facts | null {
  const size = affordableSample(p, asked);
  const s: Sampled = {
    played: [],
    felt: [],
    spread: [],
    first: [],
    warnedByMid: 0,
    departedEarly: 0,
    bothPoles: 0,
    example: null,
    scenes: p.scenes.map(({ options }) => ({
      states: 0,
      apart: 0,
      options: options.map(() => ({ open: 0, differ: 0, best: 0, worst: 0, value: 0, better: options.map(() => 0) })),
    })),
  };
  for (let run = 1; run <= size.runs; run++) {
    playOne(p, s, run, run <= size.valued ? size.continuations : 0);
    if (progress !== null && (run % 500 === 0 || run <= size.valued) && !progress(run)) return null;
  }
  return factsOf(p, s, size);
}

/** Plays one random run and looks at what is felt, who warns and goes; with `continuations`, at what each option was worth. */
function playOne(p: Prepared, s: Sampled, seed: number, continuations: number): void {
  const valuesOf = rolledValues(continuations);
  let decision = 0;
  let warned = 0;
  let gone = 0;
  let lead = 0;
  let manage = 0;
  const choose = ({ frame, scene, open, next }: Moment): PreparedOption => {
    if (continuations > 0)
      weigh(s, s.scenes[scene.index] as SeenScene, scene.options, valuesOf(p, frame, scene, open, next), continuations);
    return anyOf(open, next);
  };
  const run = playRun(p, seed, choose, 0, (before: Frame, after: Frame, chosen) => {
    decision++;
    s.felt.push(Math.abs(get(after, MORALE) - get(before, MORALE)) + Math.abs(get(after, EXECUTION) - get(before, EXECUTION)));
    if (warned === 0 && get(after, WARNINGS) > 0) warned = decision;
    if (gone === 0 && get(after, LOST) > 0) gone = decision;
    const given = attentionOf(p, chosen);
    lead += given.lead;
    manage += given.manage;
  });
  s.played.push(run);
  if (warned > 0 && warned <= Math.ceil(decision / 2)) s.warnedByMid++;
  if (gone > 0) s.first.push(gone);
  if (gone > 0 && gone <= 0.75 * decision) s.departedEarly++;
  if (run.kind !== 'thriving' || lead === 0 || Math.min(lead, manage) < EACH_POLE * (lead + manage)) return;
  s.bothPoles++;
  s.example ??= { seed, choices: run.choices };
}

/** Options differ where their values lie further apart than the dice would explain: two standard errors of a difference. */
function weigh(s: Sampled, scene: SeenScene, options: readonly PreparedOption[], values: readonly OptionValue[], n: number): void {
  const range = (of: (one: OptionValue) => number): number => Math.max(...values.map(of)) - Math.min(...values.map(of));
  s.spread.push(range(({ morale }) => morale) + range(({ execution }) => execution));
  const mean = values.reduce((sum, { value }) => sum + value, 0) / values.length;
  const noise = 2 * Math.sqrt((2 * mean * (1 - mean)) / n);
  const high = Math.max(...values.map(({ value }) => value));
  const low = Math.min(...values.map(({ value }) => value));
  const isDifferent = high - low > noise;
  scene.states++;
  if (isDifferent) scene.apart += high - low;
  for (const { option, value } of values) {
    const seen = scene.options[options.indexOf(option)] as Seen;
    seen.open++;
    seen.value += value;
    if (!isDifferent) continue;
    seen.differ++;
    if (value === high) seen.best++;
    if (value === low) seen.worst++;
    for (const other of values) {
      const place = options.indexOf(other.option);
      if (value - other.value > noise) seen.better[place] = (seen.better[place] as number) + 1;
    }
  }
}

/** Quartiles of a list of numbers; 0 of an empty one. */
function quartiles(list: number[]): Quartiles {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

function factsOf(p: Prepared, s: Sampled, { runs, valued }: SampleSize): Facts {
  return {
    label: 'sampled',
    runs,
    random: sharesOfRuns(p, s.played),
    options: p.scenes.flatMap(({ scene, options }, i) =>
      options.map(({ option }, k): OptionWorth => {
        const { open, differ, best, worst, value } = (s.scenes[i] as SeenScene).options[k] as Seen;
        return {
          scene: scene.id,
          option: option.id,
          open: open / valued,
          differ: ratio(differ, open),
          best: ratio(best, differ),
          worst: ratio(worst, differ),
          mean: ratio(value, open),
        };
      }),
    ),
    scenes: p.scenes.map(({ scene }, i): SceneWorth => {
      const { states, apart } = s.scenes[i] as SeenScene;
      return { scene: scene.id, states, apart: ratio(apart, states) };
    }),
    dominated: dominatedOf(p, s),
    felt: quartiles(s.felt),
    spread: { ...quartiles(s.spread), atLeastSix: ratio(s.spread.filter((points) => points >= 6).length, s.spread.length) },
    people: p.team
      ? {
          warnedByMid: s.warnedByMid / runs,
          departed: s.first.length / runs,
          departedEarly: s.departedEarly / runs,
          firstDeparture: s.first.length > 0 ? quartiles(s.first) : null,
        }
      : null,
    bothPoles: hasPoles(p) ? { share: s.bothPoles / runs, example: s.example } : null,
  };
}

/** Never seen to be worth more, and seen to be worth less in a third of the states where options differ: rarer could be the dice. */
function dominatedOf(p: Prepared, s: Sampled): Dominated[] {
  return p.scenes.flatMap(({ scene, options }, i) =>
    options.flatMap((weak, a) =>
      options.flatMap((strong, b): Dominated[] => {
        const seen = s.scenes[i]?.options ?? [];
        const isEverBetter = (seen[a]?.better[b] ?? 0) > 0;
        const worse = seen[b]?.better[a] ?? 0;
        return !isEverBetter && worse > 0 && worse * 3 >= (seen[a]?.differ ?? 0)
          ? [{ scene: scene.id, option: weak.option.id, by: strong.option.id }]
          : [];
      }),
    ),
  );
}
