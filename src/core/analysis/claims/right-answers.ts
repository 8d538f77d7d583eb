/**
 * No right answer (DESIGN §5): over the states where a decision's options differ in value, each is best in 10 % and worst in 10 % at least.
 * A decision that is made in one state only (the first) has one best option, always: there the options must be worth about the same.
 * In: facts. Out: claims, two per option. That one option is never worth more than another is a fact (`dominated`), not a claim: in a
 * decision that few ways lead to it can hardly be otherwise.
 */
import { type Claim, claim } from './claim.ts';
import type { Facts, OptionWorth } from '../facts.ts';
import type { Prepared } from '../../rules/prepare.ts';

export const BEST_AT_LEAST = 0.1;
export const WORST_AT_LEAST = 0.1;
/** Shares of continuations that thrive, between the best and the worst option of a decision made in one state. */
const START_MAY_DIFFER = 0.08;

export function rightAnswersOf(p: Prepared, facts: Facts): Claim[] {
  return p.scenes.flatMap(({ scene, index }) => {
    const options = facts.options.filter((one) => one.scene === scene.id && one.open > 0);
    if (options.length < 2) return [];
    if (isOneState(p, facts, index)) return [startOf(facts, scene.id, options)];
    return options.filter(({ differ }) => differ > 0).flatMap((option) => eachOf(facts, option));
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

function eachOf(facts: Facts, { scene, option, best, worst, differ }: OptionWorth): Claim[] {
  const about = { scene, option };
  return [
    claim({ id: 'right-answer-best', wanted: { least: BEST_AT_LEAST }, measured: { value: best, differ }, label: facts.label, about }),
    claim({ id: 'right-answer-worst', wanted: { least: WORST_AT_LEAST }, measured: { value: worst, differ }, label: facts.label, about }),
  ];
}
