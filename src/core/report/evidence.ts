/**
 * What the choices of a run show, by this model: for leading, managing and reading the situation how often the option taken was worth more
 * than others that were open. In: the worth of the decisions, and what weakens a run as evidence. Out: a band for each, or none while there
 * is too little. It describes choices in one story; it is never added up to one figure, and never a test of the person.
 */
import { type Attention, attentionOf } from '../analysis/players/poles.ts';
import type { Prepared } from '../rules/prepare.ts';
import { type Band, band } from './beta.ts';
import { type DecisionWorth, extremeOf } from './counting/worth.ts';
import { errorOf } from './counting/ends.ts';

export const SIDES = ['lead', 'manage', 'reading'] as const;
export type Side = (typeof SIDES)[number];

export type Evidence = {
  readonly side: Side;
  /** Decisions that say something about it, and in how many of them the option taken was nearer to the best than to the worst. */
  readonly chances: number;
  readonly good: number;
  /** Null while n is under 8 or the band wider than .40: not enough evidence yet. */
  readonly band: Band | null;
  /** Decisions with their weights. */
  readonly n: number;
  /** What a player would show who takes any open option. */
  readonly byChance: number;
};

/** A band is shown from so much evidence on, and up to this width (PEDAGOGY §5.1). */
const LEAST_N = 8;
const WIDEST = 0.4;
/** Nearer in worth (shares, 0 to 1) than this, the options of a decision tell nothing apart. */
const LEAST_APART = 0.01;

/** First run whole, the next a half, then a quarter (PEDAGOGY §5.1): who plays again knows the story. */
export const weightOfAttempt = (attempt: number): number => 0.5 ** Math.min(2, Math.max(0, attempt));

type Judged = { readonly quality: number; readonly byChance: number; readonly attention: Attention };

/** `weights`: by position of the choice, 0 to 1, what it counts (a hint or a rewind halves it). */
export function evidenceOf(p: Prepared, decisions: readonly DecisionWorth[], weightAt: (at: number) => number): readonly Evidence[] {
  const judged = decisions.flatMap((one) => {
    const found = judge(p, one);
    return found === null ? [] : [{ ...found, weight: weightAt(one.at) }];
  });
  return SIDES.map((side) => {
    const about = judged.map((one) => ({ ...one, weight: one.weight * shareOf(side, one.attention) })).filter(({ weight }) => weight > 0);
    const sum = (of: (one: (typeof about)[number]) => number): number => about.reduce((total, one) => total + one.weight * of(one), 0);
    const n = sum(() => 1);
    const found = band(
      sum(({ quality }) => quality),
      sum(({ quality }) => 1 - quality),
    );
    return {
      side,
      chances: about.length,
      good: about.filter(({ quality }) => quality >= 0.5).length,
      band: n >= LEAST_N && found.to - found.from <= WIDEST ? found : null,
      n,
      byChance: n > 0 ? sum(({ byChance }) => byChance) / n : 0.5,
    };
  });
}

/** Quality of the option taken: 0 where it was the worst of those open, 1 the best. Null where they cannot be told apart. */
function judge(p: Prepared, decision: DecisionWorth): Judged | null {
  const best = extremeOf(decision, 1).ends;
  const worst = extremeOf(decision, -1).ends;
  const apart = best.thrives - worst.thrives;
  const error = Math.sqrt(errorOf(best) ** 2 + errorOf(worst) ** 2);
  const taken = decision.options.find(({ option }) => option === decision.taken);
  const option = p.scenes.find(({ scene }) => scene.id === decision.scene)?.options.find((one) => one.option.id === decision.taken);
  if (taken === undefined || option === undefined || apart < Math.max(LEAST_APART, 2 * error)) return null;
  const quality = (thrives: number): number => (thrives - worst.thrives) / apart;
  const mean = decision.options.reduce((sum, { ends }) => sum + ends.thrives, 0) / decision.options.length;
  return { quality: quality(taken.ends.thrives), byChance: quality(mean), attention: attentionOf(p, option) };
}

/** Every decision is about reading the situation; how much about leading and managing, the attention of the option taken says. */
function shareOf(side: Side, { lead, manage }: Attention): number {
  if (side === 'reading') return 1;
  const all = lead + manage;
  return all === 0 ? 0 : (side === 'lead' ? lead : manage) / all;
}
