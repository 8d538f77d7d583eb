/** What a finished walk's sums mean. In: a Walk and what it carried to the beginning. Out: Paths, plain data. */
import { ENDING_KINDS, type EndingKind } from '../../rules/story.ts';
import type { Dominated, Example, OptionWorth, Paths, PeopleFacts, PolicyFacts, Quartiles, SceneWorth, Shares } from '../facts.ts';
import type { Odds, Range, SceneOdds } from '../odds/odds.ts';
import { type CarriedState, chancesOf, lineOf, PLANNER, SPOILER } from './paths-policies.ts';
import { BIN, BINS, type Shape } from './paths-shape.ts';
import type { Walk } from './paths-walk.ts';
import { hasPoles } from '../players/poles.ts';
import { exampleOf } from './replayed.ts';

/** Shares per kind and ending from chances per outcome. */
function sharesOf(shape: Shape, chances: Float64Array, endings: number, runs: number): Shares {
  const kinds = Object.fromEntries(ENDING_KINDS.map((kind) => [kind, 0])) as Record<EndingKind, number>;
  const byEnding = Array.from({ length: endings }, () => 0);
  shape.outcomes.forEach(({ ending, kind }, outcome) => {
    const name = ENDING_KINDS[kind];
    if (name === undefined) return;
    kinds[name] += chances[outcome] as number;
    byEnding[ending] = (byEnding[ending] as number) + (chances[outcome] as number);
  });
  return { runs, kinds, endings: byEnding, stuck: chances[shape.stuck] as number };
}

/** Quartiles of counts that stand from `from` on in `sums`: the middle of the bin in which each lies. */
function quartilesOf(sums: Float64Array, from: number, bins: number, bin: number): Quartiles {
  let total = 0;
  for (let i = from; i < from + bins; i++) total += sums[i] as number;
  const at = (share: number): number => {
    let sum = 0;
    for (let i = 0; i < bins; i++) {
      sum += sums[from + i] as number;
      if (sum >= share * total) return i;
    }
    return bins - 1;
  };
  const middle = (share: number): number => (at(share) + 0.5) * bin;
  return { lower: middle(0.25), median: middle(0.5), upper: middle(0.75) };
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

export function pathsOf(w: Walk, carried: CarriedState): Paths {
  const { p, shape, sums } = w;
  const { at } = shape;
  const get = (place: number): number => sums[place] as number;
  const endings = p.story.endings.length;
  const runs = get(at.runs);
  const random = sharesOf(shape, sums.slice(at.outcomes, at.outcomes + shape.outcomes.length), endings, 0);
  const examples = shape.outcomes.map((_, outcome) => exampleOf(p, shape, w.examples[outcome] ?? null, outcome));
  return {
    label: 'exhaustive',
    runs,
    valued: runs,
    random,
    options: optionsOf(w),
    scenes: p.scenes.map(
      ({ scene }, i): SceneWorth => ({
        scene: scene.id,
        states: get(at.states + i),
        apart: ratio(get(at.apart + i), get(at.visits + i)),
      }),
    ),
    dominated: dominatedOf(w),
    felt: quartilesOf(sums, at.felt, BINS, BIN),
    spread: { ...quartilesOf(sums, at.spread, BINS, BIN), atLeastSix: shareFrom(sums, at.spread, BINS, 6 / BIN) },
    people: p.team ? peopleOf(w) : null,
    bothPoles: hasPoles(p)
      ? { share: get(at.bothPoles), example: exampleOf(p, shape, w.bothPoles, (outcome) => shape.thrives[outcome] === 1) }
      : null,
    odds: oddsOf(w, random, runs),
    planner: policyOf(w, carried, PLANNER),
    spoiler: policyOf(w, carried, SPOILER),
    endingExamples: p.story.endings.map(
      (_, ending) => examples.find((example, outcome) => example !== null && shape.outcomes[outcome]?.ending === ending) ?? null,
    ),
    stuckExample: examples[shape.stuck] ?? null,
    prefixes: Object.fromEntries([...w.prefixes].map(([key, chances]) => [key, byEnding(shape, chances, endings)])),
  };
}

/** Chances per ending, then of getting stuck. */
function byEnding(shape: Shape, chances: Float64Array, endings: number): number[] {
  const shares = sharesOf(shape, chances, endings, 0);
  return [...shares.endings, shares.stuck];
}

function shareFrom(sums: Float64Array, from: number, bins: number, first: number): number {
  let total = 0;
  let above = 0;
  for (let i = 0; i < bins; i++) {
    total += sums[from + i] as number;
    if (i >= first) above += sums[from + i] as number;
  }
  return ratio(above, total);
}

function optionsOf({ p, shape: { at }, sums }: Walk): OptionWorth[] {
  const get = (place: number): number => sums[place] as number;
  return p.scenes.flatMap(({ scene, options }) =>
    options.map(({ option, index }): OptionWorth => {
      const open = get(at.open + index);
      const differ = get(at.differ + index);
      return {
        scene: scene.id,
        option: option.id,
        open,
        seen: null,
        differ: ratio(differ, open),
        best: ratio(get(at.best + index), differ),
        worst: ratio(get(at.worst + index), differ),
        mean: ratio(get(at.value + index), open),
      };
    }),
  );
}

/** Splits of a calendar are judged by their needs (claims/right-answers.ts). */
function dominatedOf({ p, shape: { at, width }, sums }: Walk): Dominated[] {
  return p.scenes.flatMap(({ scene, options }) =>
    options.flatMap((weak, i) =>
      options.flatMap((strong, j): Dominated[] => {
        const isEverBetter = (sums[at.better + weak.index * width + j] as number) > 0;
        const isEverWorse = (sums[at.better + strong.index * width + i] as number) > 0;
        return weak.option.split === null && !isEverBetter && isEverWorse
          ? [{ scene: scene.id, option: weak.option.id, by: strong.option.id }]
          : [];
      }),
    ),
  );
}

function peopleOf({ shape: { at }, sums, policies }: Walk): PeopleFacts {
  const departed = sums[at.departed] as number;
  return {
    warnedByMid: sums[at.warnedByMid] as number,
    departed,
    departedEarly: sums[at.departedEarly] as number,
    firstDeparture: departed > 0 ? decisions(quartilesOf(sums, at.firstDeparture, policies.deepest, 1)) : null,
  };
}

/** The middle of a bin of one decision is that decision. */
const decisions = ({ lower, median, upper }: Quartiles): Quartiles => ({ lower: lower - 0.5, median: median - 0.5, upper: upper - 0.5 });

function policyOf({ p, shape }: Walk, carried: CarriedState, policy: number): PolicyFacts {
  const pure = chancesOf(carried, policy, false);
  const endings = p.story.endings.length;
  const line = lineOf(carried, policy);
  const example: Example | null = exampleOf(p, shape, line, (outcome) => (pure[outcome] as number) > 0);
  return { pure: sharesOf(shape, pure, endings, 0), slips: sharesOf(shape, chancesOf(carried, policy, true), endings, 0), example };
}

function oddsOf({ p, shape: { at, meters }, sums }: Walk, random: Shares, runs: number): Odds {
  const get = (place: number): number => sums[place] as number;
  const scenes = p.scenes.map(({ index, options }): SceneOdds => {
    const visits = get(at.visits + index);
    return {
      visits,
      open: options.map((option) => get(at.open + option.index)),
      taken: options.map((option) => get(at.taken + option.index)),
      stuck: get(at.stuckIn + index),
      meters: meters.map((_, m): Range => {
        const place = index * meters.length + m;
        if (visits === 0) return { least: 100, most: 0, mean: Number.NaN };
        return { least: get(at.least + place), most: get(at.most + place), mean: get(at.meterSums + place) / visits };
      }),
    };
  });
  return { method: 'paths', looked: runs, endings: random.endings, kinds: random.kinds, stuck: random.stuck, scenes };
}
