/**
 * Balance (DESIGN §5), judged on the story's own options by shares of thriving runs. Players count by their runs with 10 % random choices:
 * one pure run is no share. In: facts and judged players. Out: claims.
 */
import type { Prepared } from '../../rules/prepare.ts';
import type { DifficultyName } from '../../rules/words.ts';
import { type Claim, claim } from './claim.ts';
import type { Facts } from '../facts.ts';
import type { JudgedPlayer } from '../players/judged-players.ts';
import { isConstant } from '../players/players.ts';

/** Shares of random runs that thrive, at each difficulty. */
export const RANDOM_THRIVES: Readonly<Record<DifficultyName, { readonly least: number; readonly most: number }>> = {
  gentle: { least: 0.25, most: 0.45 },
  fair: { least: 0.08, most: 0.25 },
  hard: { least: 0.02, most: 0.08 },
};
const ATTENTIVE_TIMES = 2;
const PLANNER_THRIVES = 0.6;
const CONSTANT_ABOVE_RANDOM = 0.05;

export function balanceOf(p: Prepared, facts: Facts, players: readonly JudgedPlayer[]): Claim[] {
  const random = facts.random.kinds.thriving;
  const thrives = ({ pure, slips }: JudgedPlayer) => ({ value: slips.kinds.thriving, pure: pure.kinds.thriving, random });
  const claims = [
    claim({ id: 'balance-random', wanted: RANDOM_THRIVES[p.story.difficulty], measured: { value: random }, label: facts.label }),
  ];
  for (const player of players) {
    const given = { measured: thrives(player), label: player.slipsLabel, counterExample: player.example, about: { player: player.id } };
    if (player.id === 'attentive') claims.push(claim({ id: 'balance-attentive', wanted: { least: ATTENTIVE_TIMES * random }, ...given }));
    if (player.id === 'planner') claims.push(claim({ id: 'balance-planner', wanted: { least: PLANNER_THRIVES }, ...given }));
    if (isConstant(player.id)) claims.push(claim({ id: 'balance-constant', wanted: { most: random + CONSTANT_ABOVE_RANDOM }, ...given }));
  }
  return claims;
}
