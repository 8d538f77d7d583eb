/** Tally: adds up what becomes of saved runs while they are walked. In: places and complete runs, with weights. Out: shares, by cause. */
import { currentScene } from '../../rules/kernel.ts';
import { ENDING } from '../../rules/frame.ts';
import type { Frame } from '../../rules/frame.ts';
import type { Prepared } from '../../rules/prepare.ts';
import { choicesOf, isElsewhere, type Lockstep, resumedAt, type Standing, type Stop, type Taken, todayOf } from './against-lockstep.ts';
import { type Rolls, seedFor } from './against-luck.ts';
import type { Visitor } from './against-walk.ts';

/** A run to look at: `compass run` replays it. */
export type Example = { readonly seed: number; readonly choices: readonly string[] };

/** What an example will be made of; words and seed are looked for only where it is shown. */
type Sample = { readonly weight: number; readonly seed: number | null; readonly taken: Taken | null; readonly rolls: Rolls | null };
type Counted<What> = { readonly what: What; weight: number; sample: Sample };

/** Ids of endings. From null: every option was closed. To null: the story is not over today. */
export type Change = { readonly from: string | null; readonly to: string | null };

export type Tally = {
  readonly visitor: Visitor;
  readonly places: { all: number; same: number; 'other-numbers': number; stopped: number; elsewhere: number };
  readonly runs: { all: number; stopped: number; otherEnding: number };
  /** By what stops them; by the endings of runs that are not stopped; by meter. */
  readonly stops: ReadonlyMap<string, Counted<Stop>>;
  readonly endings: ReadonlyMap<string, Counted<Change>>;
  readonly meters: ReadonlyMap<string, { weight: number; most: number }>;
};

export function exampleOf({ seed, taken, rolls }: Sample): Example | null {
  const found = seed ?? seedFor(rolls);
  return found === null ? null : { seed: found, choices: choicesOf(taken) };
}

function count<What>(counts: Map<string, Counted<What>>, what: What, sample: Sample): void {
  const key = JSON.stringify(what);
  const known = counts.get(key);
  if (known === undefined) {
    counts.set(key, { what, weight: sample.weight, sample });
    return;
  }
  known.weight += sample.weight;
  if (sample.weight > known.sample.weight) known.sample = sample;
}

const endingAt = (p: Prepared, f: Frame): string | null => p.story.endings[f[ENDING] as number]?.id ?? null;

export function newTally(lock: Lockstep): Tally {
  const places = { all: 0, same: 0, 'other-numbers': 0, stopped: 0, elsewhere: 0 };
  const runs = { all: 0, stopped: 0, otherEnding: 0 };
  const stops = new Map<string, Counted<Stop>>();
  const endings = new Map<string, Counted<Change>>();
  const meters = new Map<string, { weight: number; most: number }>();

  function place(standing: Standing, weight: number): void {
    places.all += weight;
    const { kind, meters: differing } = resumedAt(lock, standing);
    places[kind] += weight;
    if (isElsewhere(lock, standing)) places.elsewhere += weight;
    for (const { meter, was, now } of differing) {
      const known = meters.get(meter) ?? { weight: 0, most: 0 };
      meters.set(meter, known);
      known.weight += weight;
      if (was !== null && now !== null) known.most = Math.max(known.most, Math.abs(now - was));
    }
  }

  function end(standing: Standing, weight: number, seed: number | null): void {
    runs.all += weight;
    const { stranded, renamed } = standing;
    if (stranded !== null && renamed.stop !== null) {
      runs.stopped += weight;
      count(stops, renamed.stop, { weight, seed, ...stranded });
      return;
    }
    const today = todayOf(standing);
    if (today === null) return;
    const from = endingAt(lock.was, standing.frame);
    const to = endingAt(lock.now, today);
    if (from !== to) runs.otherEnding += weight;
    // A run that stood still and still does has not changed.
    if (from === null && to === null && currentScene(lock.now, today) === null) return;
    count(endings, { from, to }, { weight, seed, taken: standing.taken, rolls: standing.rolls });
  }

  return { visitor: { place, end }, places, runs, stops, endings, meters };
}
