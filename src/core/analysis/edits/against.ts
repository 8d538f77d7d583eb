/**
 * What an edit does to saved runs: every run of the old story, saved at every place, as core/run/resume would take it up on the new one.
 * In: both stories with their words. Out: plain data: shares of saved runs, what stops them and how to rename instead.
 */
import { type Prepared, prepare } from '../../rules/prepare.ts';
import { storyHash } from '../../run/run.ts';
import { lockstepOf } from './against-lockstep.ts';
import { type Gone, goneIds, suggestedOf, type Version } from './against-renames.ts';
import { type Change, type Example, exampleOf, newTally, type Tally } from './against-tally.ts';
import { walkAll, walkOne } from './against-walk.ts';
import { type Label, LABELS, uncertainty } from '../odds/odds.ts';

/** A share, 0 to 1, and half the width of its 95 % interval: 0 where every run was walked. */
export type Portion = { readonly share: number; readonly plusMinus: number };

export type Stranded = Portion & {
  /** The choice as it was saved, "scene:option". */
  readonly choice: string;
  readonly why: 'gone' | 'closed' | 'other-scene' | 'ended';
  /** Where the run stands today instead; null where the story is over. */
  readonly at: string | null;
  readonly example: Example | null;
};

type CameAndWent = { readonly came: readonly string[]; readonly went: readonly string[] };

export type Against = {
  /** The stories mean the same (equal hashes): only words, looks, sources or `renamed` differ, nothing a saved run could notice. */
  readonly unchanged: boolean;
  /** Set where the scenario's own id changed: then no saved run is found at all, whatever the figures say. */
  readonly scenario: { readonly was: string; readonly now: string } | null;
  readonly label: Extract<Label, 'exhaustive' | 'sampled'>;
  /** Runs that were walked: all of them, each way luck can fall, or so many seeded ones; none where nothing changed. */
  readonly runs: number;
  /** Of random runs of the old story, left at a random place (the beginning and the end included). */
  readonly saved: {
    readonly same: Portion;
    readonly otherNumbers: Portion;
    readonly stopped: Portion;
    /** Of those that are not stopped: they go on in another scene than the one they were left in. */
    readonly elsewhere: Portion;
  };
  /** Of complete runs. */
  readonly complete: {
    readonly stopped: Portion;
    readonly otherEnding: Portion;
    /** Endings of runs that are not stopped, the commonest change first, what stays the same (without example) last. */
    readonly endings: readonly (Change & Portion & { readonly example: Example | null })[];
  };
  /** Shares of complete runs, the largest first; they add up to `complete.stopped`. */
  readonly stranded: readonly Stranded[];
  /** Own meters that came or went; `differ`: shares of saved runs that see other points, and by how many at most. */
  readonly meters: CameAndWent & { readonly differ: readonly (Portion & { readonly meter: string; readonly most: number })[] };
  readonly endings: CameAndWent;
  readonly gone: readonly Gone[];
  /** Lines for `renamed`, and what they would leave of the stopped: saved and complete runs. Null where there is nothing to suggest. */
  readonly suggested: { readonly renamed: Readonly<Record<string, string>>; readonly saved: Portion; readonly complete: Portion } | null;
};

export type AgainstOptions = {
  /** All runs are walked while they have no more places than this. */
  readonly mostPlaces?: number;
  /** Seeded runs where there are more. */
  readonly runs?: number;
};

const MOST_PLACES = 200_000;
const RUNS = 4000;

type Walked = { readonly tally: Tally; readonly label: Against['label']; readonly runs: number };

const isSame = (was: Prepared, now: Prepared): boolean => storyHash(was.story) === storyHash(now.story);

function walk(was: Prepared, now: Prepared, { mostPlaces = MOST_PLACES, runs = RUNS }: AgainstOptions): Walked {
  const lock = lockstepOf(was, now);
  const tally = newTally(lock);
  if (isSame(was, now)) {
    // Stories that mean the same give every run the same states: there is nothing to walk.
    tally.places.all = tally.places.same = 1;
    return { tally, label: LABELS.paths as 'exhaustive', runs: 0 };
  }
  let all = 0;
  const { place, end } = tally.visitor;
  const counted = (...of: Parameters<typeof end>): void => {
    all++;
    end(...of);
  };
  if (walkAll(lock, mostPlaces, { place, end: counted })) return { tally, label: LABELS.paths as 'exhaustive', runs: all };
  const sampled = newTally(lock);
  for (let seed = 1; seed <= runs; seed++) walkOne(lock, seed, sampled.visitor);
  return { tally: sampled, label: LABELS.sample as 'sampled', runs };
}

/** Places of one run are like each other, so a share of places is taken to be known no better than a share of as many runs. */
function portionOf({ label, runs }: Walked): (weight: number, of: number) => Portion {
  return (weight, of) => {
    // Sums of shares end a few bits beside the whole.
    const share = of === 0 ? 0 : Math.min(1, weight / of);
    return { share, plusMinus: uncertainty({ method: label === 'sampled' ? 'sample' : 'paths', looked: runs }, share) };
  };
}

function cameAndWent(was: readonly { readonly id: string }[], now: readonly { readonly id: string }[]): CameAndWent {
  const before = new Set(was.map(({ id }) => id));
  const today = new Set(now.map(({ id }) => id));
  return { came: [...today].filter((id) => !before.has(id)), went: [...before].filter((id) => !today.has(id)) };
}

function suggestedFor(old: Version, now: Version, gone: readonly Gone[], options: AgainstOptions): Against['suggested'] {
  const renamed = suggestedOf(gone);
  if (Object.keys(renamed).length === 0) return null;
  const { story } = now.prepared;
  const walked = walk(old.prepared, prepare({ ...story, renamed: { ...story.renamed, ...renamed } }), options);
  const portion = portionOf(walked);
  const { places, runs } = walked.tally;
  return { renamed, saved: portion(places.stopped, places.all), complete: portion(runs.stopped, runs.all) };
}

/** What becomes of the runs of `old` that are saved today, when `now` takes its place. */
export function against(old: Version, now: Version, options: AgainstOptions = {}): Against {
  const was = old.prepared.story;
  const today = now.prepared.story;
  const walked = walk(old.prepared, now.prepared, options);
  const { places, runs, stops, endings, meters } = walked.tally;
  const portion = portionOf(walked);
  const gone = goneIds(old, now);
  const byShare = (a: Portion, b: Portion): number => b.share - a.share;
  return {
    unchanged: isSame(old.prepared, now.prepared),
    scenario: was.id === today.id ? null : { was: was.id, now: today.id },
    label: walked.label,
    runs: walked.runs,
    saved: {
      same: portion(places.same, places.all),
      otherNumbers: portion(places['other-numbers'], places.all),
      stopped: portion(places.stopped, places.all),
      elsewhere: portion(places.elsewhere, places.all),
    },
    complete: {
      stopped: portion(runs.stopped, runs.all),
      otherEnding: portion(runs.otherEnding, runs.all),
      endings: [...endings.values()]
        .map(({ what, weight, sample }) => ({
          ...what,
          ...portion(weight, runs.all),
          example: what.from === what.to ? null : exampleOf(sample),
        }))
        .sort((a, b) => Number(a.from === a.to) - Number(b.from === b.to) || byShare(a, b)),
    },
    stranded: [...stops.values()]
      .map(({ what, weight, sample }) => ({ ...what, ...portion(weight, runs.all), example: exampleOf(sample) }))
      .sort(byShare),
    meters: {
      ...cameAndWent(was.meters, today.meters),
      differ: [...meters].map(([meter, { weight, most }]) => ({ meter, most, ...portion(weight, places.all) })).sort(byShare),
    },
    endings: cameAndWent(was.endings, today.endings),
    gone,
    suggested: suggestedFor(old, now, gone, options),
  };
}
