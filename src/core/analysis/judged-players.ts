/**
 * The players judged (DESIGN §5): by their pure run, over luck by several seeds, and by seeded runs with 10 % random choices. The planner and
 * the spoiler exactly where every run was walked. In: a Prepared, and what was walked. Out: shares and one run to play again per player.
 */
import type { Prepared } from '../rules/prepare.ts';
import { type Example, type Facts, type Paths, SLIP, type Shares } from './facts.ts';
import type { Label } from './odds.ts';
import { byValue, rolledValues } from './option-values.ts';
import { shapeOf } from './paths-shape.ts';
import { type Played, playRun, sharesOfRuns } from './play-run.ts';
import { type Player, type PlayerId, playersOf } from './players.ts';

export type JudgedPlayer = {
  readonly id: PlayerId;
  readonly pure: Shares;
  readonly pureLabel: Label;
  readonly slips: Shares;
  readonly slipsLabel: Label;
  /** A pure run. */
  readonly example: Example | null;
  /** A pure run for each kind of ending it comes to, the example's first. */
  readonly runs: readonly (Example & { readonly kind: Played['kind'] })[];
};

export type JudgeSize = {
  /** Seeds of the pure run, where there is luck. */
  readonly seeds: number;
  readonly slipRuns: number;
  /** For the planner and the spoiler where runs were not walked: continuations per option, runs with slips. */
  readonly continuations: number;
  readonly planned: number;
};
export const JUDGE: JudgeSize = { seeds: 40, slipRuns: 1000, continuations: 48, planned: 100 };

/** True where some choice's luck can fall in more than one way. */
export const hasLuck = (p: Prepared): boolean => shapeOf(p).lucky.includes(1);

/** `only`: these players; all that make sense for the story where it is left out. */
export function judgePlayers(p: Prepared, facts: Facts | Paths, size: JudgeSize = JUDGE, only?: readonly PlayerId[]): JudgedPlayer[] {
  const isAsked = ({ id }: { readonly id: PlayerId }): boolean => only === undefined || only.includes(id);
  const rolled = rolledValues(size.continuations);
  const planners: Player[] = [
    { id: 'planner', choose: byValue(rolled, 1) },
    { id: 'spoiler', choose: byValue(rolled, -1) },
  ];
  const players = playersOf(p)
    .filter(isAsked)
    .map((player) => (player.id === 'random' ? judgeRandom(p, player, facts) : judge(p, player, size)));
  if (!('planner' in facts))
    return [...players, ...planners.filter(isAsked).map((player) => judge(p, player, { ...size, slipRuns: size.planned }))];
  return [...players, ...[walked('planner', facts), walked('spoiler', facts)].filter(isAsked)];
}

function judge(p: Prepared, { id, choose }: Player, { seeds, slipRuns }: JudgeSize): JudgedPlayer {
  const isLucky = hasLuck(p);
  const pure = Array.from({ length: isLucky ? seeds : 1 }, (_, i) => ({ seed: i + 1, played: playRun(p, i + 1, choose) }));
  const slips = Array.from({ length: slipRuns }, (_, i) => playRun(p, i + 1, choose, SLIP));
  const runs = pure
    .filter(({ played }, i) => pure.findIndex((other) => other.played.kind === played.kind) === i)
    .map(({ seed, played }) => ({ seed, choices: played.choices, kind: played.kind }));
  const [first] = pure;
  return {
    id,
    pure: sharesOfRuns(
      p,
      pure.map(({ played }) => played),
    ),
    pureLabel: isLucky || id === 'planner' || id === 'spoiler' ? 'sampled' : 'exact',
    slips: sharesOfRuns(p, slips),
    slipsLabel: 'sampled',
    example: first ? { seed: first.seed, choices: first.played.choices } : null,
    runs,
  };
}

/** A slip of random play is random play; its shares are known from the facts. */
function judgeRandom(p: Prepared, { choose }: Player, facts: Facts): JudgedPlayer {
  const { choices, kind } = playRun(p, 1, choose);
  const example: Example = { seed: 1, choices };
  const shares = { pure: facts.random, pureLabel: facts.label, slips: facts.random, slipsLabel: facts.label };
  return { id: 'random', ...shares, example, runs: [{ ...example, kind }] };
}

function walked(id: 'planner' | 'spoiler', paths: Paths): JudgedPlayer {
  const { pure, slips, example } = paths[id];
  return { id, pure, pureLabel: 'exhaustive', slips, slipsLabel: 'exhaustive', example, runs: example ? [{ ...example, kind: null }] : [] };
}
