/**
 * tally: what is counted up while plays are looked at, by any method, and how it becomes Odds. A weight is a chance (exact methods) or 1
 * per run (sampled), and everything is divided by the weight of all runs in the end.
 */
import { EXECUTION, METERS, MORALE } from '../../rules/frame.ts';
import type { Prepared } from '../../rules/prepare.ts';
import { ENDING_KINDS, type EndingKind, STOCKS } from '../../rules/story.ts';
import type { Method, Odds, SceneOdds } from './odds.ts';

export type SceneTally = {
  visits: number;
  stuck: number;
  readonly open: number[];
  readonly taken: number[];
  /** Points of each meter of `meterPlaces`; `sum` is weighed. */
  readonly least: number[];
  readonly most: number[];
  readonly sum: number[];
};

export type Tally = { readonly endings: number[]; readonly kinds: number[]; unfinished: number; readonly scenes: readonly SceneTally[] };

/** Places of the meters that Odds report: morale, execution, the author's own. */
export const meterPlaces = (p: Prepared): readonly number[] => [
  MORALE,
  EXECUTION,
  ...p.story.meters.map((_, own) => METERS + STOCKS.length + own),
];

function numbers(length: number, value = 0): number[] {
  const list: number[] = [];
  for (let i = 0; i < length; i++) list.push(value);
  return list;
}

export function newTally(p: Prepared): Tally {
  const meters = 2 + p.story.meters.length;
  return {
    endings: numbers(p.story.endings.length),
    kinds: numbers(ENDING_KINDS.length),
    unfinished: 0,
    scenes: p.scenes.map(({ options }) => ({
      visits: 0,
      stuck: 0,
      open: numbers(options.length),
      taken: numbers(options.length),
      least: numbers(meters, 100),
      most: numbers(meters),
      sum: numbers(meters),
    })),
  };
}

/** A meter stood at `points` on deciding here. */
export function tallyMeter(scene: SceneTally, meter: number, points: number, weight: number): void {
  if (points < (scene.least[meter] as number)) scene.least[meter] = points;
  if (points > (scene.most[meter] as number)) scene.most[meter] = points;
  scene.sum[meter] = (scene.sum[meter] as number) + points * weight;
}

/** A run ended. `ending` is an index into the story's endings. */
export function tallyEnding(tally: Tally, ending: number, kind: EndingKind, weight: number): void {
  if (ending >= 0) tally.endings[ending] = (tally.endings[ending] as number) + weight;
  const place = ENDING_KINDS.indexOf(kind);
  tally.kinds[place] = (tally.kinds[place] as number) + weight;
}

/** `all`: the weight of all runs together. `looked`: see Odds. */
export function oddsOf(tally: Tally, method: Method, looked: number, all = 1): Odds {
  const share = (weight: number): number => weight / all;
  const scenes = tally.scenes.map(
    ({ visits, stuck, open, taken, least, most, sum }): SceneOdds => ({
      visits: share(visits),
      open: open.map(share),
      taken: taken.map(share),
      stuck: share(stuck),
      meters: sum.map((points, meter) => ({ least: least[meter] as number, most: most[meter] as number, mean: points / visits })),
    }),
  );
  return {
    method,
    looked,
    endings: tally.endings.map(share),
    kinds: Object.fromEntries(ENDING_KINDS.map((kind, place) => [kind, share(tally.kinds[place] as number)])) as Record<EndingKind, number>,
    stuck: scenes.reduce((sum, scene) => sum + scene.stuck, 0),
    ...(tally.unfinished > 0 ? { unfinished: share(tally.unfinished) } : {}),
    scenes,
  };
}
