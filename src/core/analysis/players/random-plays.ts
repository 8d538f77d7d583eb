/**
 * What random runs show on their way: how much is felt, who warns and goes, whether leading and managing both thrive, and how the first
 * choices end. In: a Prepared; it watches runs as they are sampled (odds/sample.ts). Out: facts by share of these runs.
 */
import { shownKind } from '../../rules/endings.ts';
import { DECISIONS, ENDING, EXECUTION, type Frame, get, LOST, MORALE, WARNINGS } from '../../rules/frame.ts';
import { choiceOf } from '../../rules/choice.ts';
import type { Prepared, PreparedOption } from '../../rules/prepare.ts';
import { EACH_POLE, type Example, type Facts, type Quartiles } from '../facts.ts';
import type { Watch } from '../odds/sample.ts';
import { BIN, BINS, FIRST_CHOICES } from '../walk/paths-shape.ts';
import { attentionOf, hasPoles } from './poles.ts';

export type RandomPlays = {
  readonly watch: Watch;
  readonly felt: () => Quartiles;
  readonly people: () => Facts['people'];
  readonly bothPoles: () => Facts['bothPoles'];
  /** Chance of every ending, then of none, by first choices: global option numbers joined by ".". */
  readonly prefixes: () => Readonly<Record<string, readonly number[]>>;
};

/** Counts by bin, and the value of a bin. */
function histogram(bins: number, valueOf: (bin: number) => number) {
  const counts = new Float64Array(bins);
  return {
    add: (bin: number): void => {
      const at = Math.min(bins - 1, bin);
      counts[at] = get(counts, at) + 1;
    },
    quartiles: (): Quartiles => {
      const all = counts.reduce((sum, count) => sum + count, 0);
      const at = (share: number): number => {
        let sum = 0;
        const bin = counts.findIndex((count) => (sum += count) > share * all);
        return bin < 0 ? 0 : valueOf(bin);
      };
      return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
    },
  };
}

/** Decisions of a run that a first departure is counted by. */
const MOST_DECISIONS = 1000;

export function randomPlays(p: Prepared): RandomPlays {
  const attention = p.scenes.flatMap(({ options }) => options.map((option) => attentionOf(p, option)));
  const names = p.scenes.flatMap(({ scene, options }) => options.map(({ option }) => choiceOf(scene.id, option.id)));
  const felt = histogram(BINS, (bin) => (bin + 0.5) * BIN);
  const first = histogram(MOST_DECISIONS + 1, (decision) => decision);
  const prefixes = new Map<string, Float64Array>();
  const path: number[] = [];
  const sums = { runs: 0, warnedByMid: 0, departed: 0, departedEarly: 0, bothPoles: 0 };
  let example: Example | null = null;
  let [warned, gone, lead, manage] = [0, 0, 0, 0];

  function chose({ aside, index }: PreparedOption, morale: number, execution: number, after: Frame): void {
    path.push(index);
    // An aside is no decision.
    if (aside !== null) return;
    felt.add(Math.floor((Math.abs(get(after, MORALE) - morale) + Math.abs(get(after, EXECUTION) - execution)) / BIN));
    const decision = get(after, DECISIONS);
    if (warned === 0 && get(after, WARNINGS) > 0) warned = decision;
    if (gone === 0 && get(after, LOST) > 0) gone = decision;
    lead += attention[index]?.lead ?? 0;
    manage += attention[index]?.manage ?? 0;
  }

  function over(end: Frame, seed: number): void {
    const decisions = get(end, DECISIONS);
    sums.runs++;
    if (warned > 0 && warned <= Math.ceil(decisions / 2)) sums.warnedByMid++;
    if (gone > 0) {
      sums.departed++;
      first.add(gone);
      if (gone <= 0.75 * decisions) sums.departedEarly++;
    }
    const isBoth = lead > 0 && Math.min(lead, manage) >= EACH_POLE * (lead + manage);
    if (isBoth && get(end, ENDING) >= 0 && shownKind(p, end) === 'thriving') {
      sums.bothPoles++;
      example ??= { seed, choices: path.map((index) => names[index] as string) };
    }
    noteFirst(get(end, ENDING));
    path.length = 0;
    [warned, gone, lead, manage] = [0, 0, 0, 0];
  }

  function noteFirst(ending: number): void {
    const { length } = p.story.endings;
    let key = '';
    for (let depth = 0; depth <= Math.min(FIRST_CHOICES, path.length); depth++) {
      if (depth > 0) key += depth === 1 ? `${path[0]}` : `.${path[depth - 1]}`;
      let noted = prefixes.get(key);
      if (noted === undefined) prefixes.set(key, (noted = new Float64Array(length + 1)));
      const place = ending < 0 ? length : ending;
      noted[place] = get(noted, place) + 1;
    }
  }

  const share = (runs: number): number => (sums.runs > 0 ? runs / sums.runs : 0);
  return {
    watch: { chose, over },
    felt: felt.quartiles,
    people: () => {
      if (!p.team) return null;
      const { departed, warnedByMid, departedEarly } = sums;
      return {
        warnedByMid: share(warnedByMid),
        departed: share(departed),
        departedEarly: share(departedEarly),
        firstDeparture: departed > 0 ? first.quartiles() : null,
      };
    },
    bothPoles: () => (hasPoles(p) ? { share: share(sums.bothPoles), example } : null),
    prefixes: () => Object.fromEntries([...prefixes].map(([key, counts]) => [key, Array.from(counts, share)])),
  };
}
