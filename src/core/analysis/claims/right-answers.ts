/**
 * No right answer (DESIGN §5): over the states where a decision's options differ in value, each is best in 10 % and worst in 10 % at least.
 * A decision that is made in one state only (the first) has one best option, always: there the options must be worth about the same.
 * A calendar's splits are too many and too alike to be judged one by one: there each need is in the best split in 10 % at least.
 * An aside is no answer at all. Sampled, what few states say must lie a standard error below. In: facts. Out: claims, two per option. That one option is never worth more than another is a fact
 * (`dominated`), not a claim: in a decision that few ways lead to it can hardly be otherwise.
 */
import { type Claim, claim } from './claim.ts';
import type { Facts, OptionWorth } from '../facts.ts';
import type { Prepared, PreparedScene } from '../../rules/prepare.ts';

export const BEST_AT_LEAST = 0.1;
export const WORST_AT_LEAST = 0.1;
/** Shares of continuations that thrive, between the best and the worst option of a decision made in one state. */
const START_MAY_DIFFER = 0.08;
/** Sampled: states in which an option must have been looked at to be judged; what fewer say is the dice. */
export const LEAST_SEEN = 10;

/** Options that differ in value, in states enough to say so. */
export const isJudged = ({ differ, seen }: OptionWorth): boolean => differ > 0 && (seen === null || seen >= LEAST_SEEN);

export function rightAnswersOf(p: Prepared, facts: Facts): Claim[] {
  return p.scenes.flatMap((scene) => {
    const worths = facts.options.filter((one) => one.scene === scene.scene.id);
    const options = scene.options.flatMap(({ aside }, i) => (aside === null ? (worths[i] ?? []) : [])).filter(({ open }) => open > 0);
    if (options.length < 2) return [];
    if (scene.scene.options.some(({ split }) => split !== null)) return needsOf(scene, facts, worths);
    if (isOneState(p, facts, scene.index)) return [startOf(facts, scene.scene.id, options)];
    return options.filter(isJudged).flatMap((option) => eachOf(facts, option));
  });
}

/** Walked, a scene that is come by once; sampled, the first scene, where every run begins alike. */
const isOneState = (p: Prepared, facts: Facts, scene: number): boolean =>
  facts.label === 'sampled' ? scene === p.story.first : facts.scenes[scene]?.states === 1;

function startOf(facts: Facts, scene: string, options: readonly OptionWorth[]): Claim {
  const means = options.map(({ mean }) => mean);
  return claim({
    id: 'right-answer-start',
    wanted: { most: START_MAY_DIFFER },
    measured: { value: Math.max(...means) - Math.min(...means) },
    label: facts.label,
    about: { scene },
  });
}

/** A share of states that is at least as large, or so near that the dice explain it. */
export const isAtLeast = (share: number, least: number, seen: number | null): boolean =>
  share >= least - (seen === null ? 1e-9 : Math.sqrt((least * (1 - least)) / seen));

function eachOf({ label }: Facts, { scene, option, best, worst, differ, seen }: OptionWorth): Claim[] {
  const about = { scene, option };
  const states = seen === null ? {} : { states: seen };
  const made = (id: 'right-answer-best' | 'right-answer-worst', value: number, least: number): Claim =>
    claim({ id, wanted: { least }, measured: { value, differ, ...states }, label, about }, isAtLeast(value, least, seen));
  return [made('right-answer-best', best, BEST_AT_LEAST), made('right-answer-worst', worst, WORST_AT_LEAST)];
}

/** Of the times that a need can be chosen and the splits differ, how often it is in the best one; ties count for each by their share. */
function needsOf({ scene }: PreparedScene, facts: Facts, worths: readonly OptionWorth[]): Claim[] {
  const splits = scene.options.flatMap(({ split }, i) => {
    const worth = worths[i];
    return split === null || worth === undefined
      ? []
      : [{ split, seen: worth.seen, differ: worth.open * worth.differ, best: worth.open * worth.differ * worth.best }];
  });
  const sum = (list: typeof splits): number => list.reduce((all, { best }) => all + best, 0);
  const times = (list: typeof splits): number => Math.max(...list.map(({ differ }) => differ));
  const [all, ever] = [sum(splits), times(splits)];
  if (!(all > 0) || !worths.some(isJudged)) return [];
  const needs = [...new Set(splits.flatMap(({ split }) => split.map(({ need }) => need)))];
  return needs.flatMap((need) => {
    const own = splits.filter(({ split }) => split.some((share) => share.need === need));
    const chosen = times(own);
    if (chosen === 0) return [];
    const value = Math.min(1, (sum(own) / all) * (ever / chosen));
    const about = { scene: scene.id, option: need };
    const seen = own.reduce<number | null>((most, one) => (one.seen === null ? most : Math.max(most ?? 0, one.seen)), null);
    const given = { id: 'right-answer-need', wanted: { least: BEST_AT_LEAST }, measured: { value }, label: facts.label, about } as const;
    return [claim(given, isAtLeast(value, BEST_AT_LEAST, seen))];
  });
}
