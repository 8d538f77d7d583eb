/** Felt change (DESIGN §5): decisions move the meters, people warn in time, and sometimes somebody goes. In: facts. Out: claims. */
import { type Claim, claim } from './claim.ts';
import type { Facts } from '../facts.ts';

/** Points of |change of morale| + |change of execution|. */
const FELT_POINTS = 6;
const WARNED_BY_MID = 0.8;
const DEPARTED = { least: 0.3, most: 0.6 };

/** A plain story has nobody who warns or goes. */
export function feltOf({ felt, people, label }: Facts): Claim[] {
  const change = claim({
    id: 'felt-change',
    wanted: { least: FELT_POINTS },
    measured: { value: felt.median, lower: felt.lower, upper: felt.upper },
    label,
  });
  if (people === null) return [change];
  return [
    change,
    claim({ id: 'felt-warning', wanted: { least: WARNED_BY_MID }, measured: { value: people.warnedByMid }, label }),
    claim({ id: 'felt-departure', wanted: DEPARTED, measured: { value: people.departed, early: people.departedEarly }, label }),
  ];
}
