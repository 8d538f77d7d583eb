/**
 * Facts about a story with too many runs to walk: from random runs, and from the option values of the states that some of them came by.
 * In: a Prepared and how much to play. Out: Facts, odds and first choices of the same runs, labelled sampled; null where the caller stopped it.
 */
import type { Prepared, PreparedOption } from '../../rules/prepare.ts';
import { LEAST_SEEN } from '../claims/right-answers.ts';
import type { Dominated, Facts, OptionWorth, Quartiles, SceneWorth } from '../facts.ts';
import type { Odds, Progress } from '../odds/odds.ts';
import { sampleOdds } from '../odds/sample.ts';
import { workLookedAt } from './looking-ahead.ts';
import { type OptionValue, rolledValues } from './option-values.ts';
import { anyOf, type Moment, playRun } from './play-run.ts';
import { type RandomPlays, randomPlays } from './random-plays.ts';

export type SampleSize = {
  /** Random runs; other runs whose every state is valued; random continuations per option. */
  readonly runs: number;
  readonly valued: number;
  readonly continuations: number;
};
export const SAMPLE: SampleSize = { runs: 10_000, valued: 150, continuations: 60 };

/** Work (looking-ahead.ts) that valuing states may take, continuations included: some seconds. */
export const VALUED_WORK = 4_000_000;
/** Fewer say too little. */
const LEAST = { valued: 10, continuations: 20 } as const;

/** What is asked for; where that would take too long, fewer runs valued and fewer continuations, both by the same share. */
export function affordableSample(p: Prepared, size: SampleSize): SampleSize {
  const share = Math.sqrt(VALUED_WORK / (workLookedAt(p) * Math.max(1, size.valued * size.continuations)));
  const fewer = (count: number, least: number): number =>
    share >= 1 ? count : Math.min(count, Math.max(least, Math.floor(count * share)));
  return { ...size, valued: fewer(size.valued, LEAST.valued), continuations: fewer(size.continuations, LEAST.continuations) };
}

/** What was seen of a scene's options in the states that were valued. */
type Seen = { open: number; differ: number; best: number; worst: number; value: number; readonly better: number[] };
type SeenScene = { states: number; valued: number; apart: number; readonly options: readonly Seen[] };
type Weighed = { readonly spread: number[]; readonly scenes: readonly SeenScene[] };

export type Sampled = { readonly facts: Facts; readonly odds: Odds; readonly prefixes: Readonly<Record<string, readonly number[]>> };

export function sampledPlays(p: Prepared, asked: SampleSize = SAMPLE, progress: Progress | null = null): Sampled | null {
  const size = affordableSample(p, asked);
  const plays = randomPlays(p);
  let isStopped = false;
  const goOn: Progress = (runs) => {
    isStopped ||= progress?.(runs) === false;
    return !isStopped;
  };
  const odds = sampleOdds(p, { runs: size.runs, watch: plays.watch, progress: goOn });
  if (isStopped) return null;
  const weighed = newWeighed(p);
  for (let run = 1; run <= size.valued; run++) {
    valueOne(p, weighed, run, size.continuations);
    if (!goOn(size.runs)) return null;
  }
  return { facts: factsOf(p, odds, plays, weighed, size), odds, prefixes: plays.prefixes() };
}

export const sampleFacts = (p: Prepared, asked: SampleSize = SAMPLE, progress: Progress | null = null): Facts | null =>
  sampledPlays(p, asked, progress)?.facts ?? null;

const newWeighed = (p: Prepared): Weighed => ({
  spread: [],
  scenes: p.scenes.map(({ options }) => ({
    states: 0,
    valued: 0,
    apart: 0,
    options: options.map(() => ({ open: 0, differ: 0, best: 0, worst: 0, value: 0, better: options.map(() => 0) })),
  })),
});

/** Plays one random run and looks at what each option on its way was worth. */
function valueOne(p: Prepared, weighed: Weighed, seed: number, continuations: number): void {
  const valuesOf = rolledValues(continuations);
  let isBack = false;
  playRun(p, seed, ({ frame, scene, open, next }: Moment): PreparedOption => {
    const seen = weighed.scenes[scene.index] as SeenScene;
    // Whoever is back from an aside has not come another way.
    if (!isBack) seen.states++;
    weigh(weighed, seen, scene.options, valuesOf(p, frame, scene, open, next));
    const chosen = anyOf(open, next);
    isBack = chosen.aside !== null;
    return chosen;
  });
}

/** Lies further above than the dice would explain: two standard errors of the difference of pairs (McNemar, 1947). */
function isAbove(high: OptionValue, low: OptionValue): boolean {
  let more = 0;
  let less = 0;
  high.thrives?.forEach((one, i) => {
    if (one > (low.thrives?.[i] ?? 0)) more++;
    else if (one < (low.thrives?.[i] ?? 0)) less++;
  });
  return more - less > 2 * Math.sqrt(more + less);
}

/** Options differ where the best lies above the worst. An aside stands beside the decision, so it is compared with nothing. */
function weigh(w: Weighed, scene: SeenScene, options: readonly PreparedOption[], all: readonly OptionValue[]): void {
  for (const { option, value } of all) {
    const seen = scene.options[options.indexOf(option)] as Seen;
    seen.open++;
    seen.value += value;
  }
  const values = all.filter(({ option }) => option.aside === null);
  if (values.length === 0) return;
  const range = (of: (one: OptionValue) => number): number => Math.max(...values.map(of)) - Math.min(...values.map(of));
  w.spread.push(range(({ morale }) => morale) + range(({ execution }) => execution));
  const best = values.reduce((one, other) => (other.value > one.value ? other : one));
  const worst = values.reduce((one, other) => (other.value < one.value ? other : one));
  scene.valued++;
  if (!isAbove(best, worst)) return;
  scene.apart += best.value - worst.value;
  for (const one of values) {
    const seen = scene.options[options.indexOf(one.option)] as Seen;
    seen.differ++;
    if (one.value === best.value) seen.best++;
    if (one.value === worst.value) seen.worst++;
    for (const other of values) {
      const place = options.indexOf(other.option);
      if (isAbove(one, other)) seen.better[place] = (seen.better[place] as number) + 1;
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

function factsOf(p: Prepared, odds: Odds, plays: RandomPlays, w: Weighed, { valued }: SampleSize): Facts {
  const { looked: runs, kinds, endings, stuck, unfinished = 0 } = odds;
  return {
    label: 'sampled',
    runs,
    valued,
    random: { runs, kinds, endings, stuck: stuck + unfinished },
    options: p.scenes.flatMap(({ scene, options }, i) =>
      options.map(({ option }, k): OptionWorth => {
        const { open, differ, best, worst, value } = (w.scenes[i] as SeenScene).options[k] as Seen;
        return {
          scene: scene.id,
          option: option.id,
          open: ratio(open, valued),
          seen: differ,
          differ: ratio(differ, open),
          best: ratio(best, differ),
          worst: ratio(worst, differ),
          mean: ratio(value, open),
        };
      }),
    ),
    scenes: p.scenes.map(({ scene }, i): SceneWorth => {
      const seen = w.scenes[i] as SeenScene;
      return { scene: scene.id, states: seen.states, apart: ratio(seen.apart, seen.valued) };
    }),
    dominated: dominatedOf(p, w),
    felt: plays.felt(),
    spread: { ...quartiles(w.spread), atLeastSix: ratio(w.spread.filter((points) => points >= 6).length, w.spread.length) },
    people: plays.people(),
    bothPoles: plays.bothPoles(),
  };
}

/**
 * Never seen to be worth more, and seen to be worth less in a third of the states where options differ: rarer could be the dice. Splits of
 * a calendar are judged by their needs (claims/right-answers.ts).
 */
function dominatedOf(p: Prepared, { scenes }: Weighed): Dominated[] {
  return p.scenes.flatMap(({ scene, options }, i) =>
    options.flatMap((weak, a) =>
      options.flatMap((strong, b): Dominated[] => {
        const seen = scenes[i]?.options ?? [];
        const isEverBetter = (seen[a]?.better[b] ?? 0) > 0;
        const worse = seen[b]?.better[a] ?? 0;
        return weak.option.split === null &&
          (seen[a]?.differ ?? 0) >= LEAST_SEEN &&
          !isEverBetter &&
          worse > 0 &&
          worse * 3 >= (seen[a]?.differ ?? 0)
          ? [{ scene: scene.id, option: weak.option.id, by: strong.option.id }]
          : [];
      }),
    ),
  );
}
