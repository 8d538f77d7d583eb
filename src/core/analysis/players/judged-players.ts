/**
 * The players judged (DESIGN §5): by their pure run, over luck by several seeds, and by seeded runs with 10 % random choices. The planner and
 * the spoiler exactly where every run was walked. In: a Prepared, and what was walked. Out: shares and one run to play again per player.
 */
import type { Prepared } from '../../rules/prepare.ts';
import { type Example, type Facts, type Paths, SLIP, type Shares } from '../facts.ts';
import { JUDGE, type JudgeSize, plannerSize } from './judge-size.ts';
import type { Label } from '../odds/odds.ts';
import { byValue, rolledValues } from './option-values.ts';
import { shapeOf } from '../walk/paths-shape.ts';
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

/** True where some choice's luck can fall in more than one way. */
export const hasLuck = (p: Prepared): boolean => shapeOf(p).lucky.includes(1);

/** Told before each run of a player: how many it has played, of how many. False stops the work. */
export type PlayersProgress = (player: PlayerId, played: number, of: number) => boolean;

export type JudgeOptions = {
  readonly size?: JudgeSize;
  /** These players; all that make sense for the story where it is left out. */
  readonly only?: readonly PlayerId[];
  readonly progress?: PlayersProgress;
};

/** Null where the caller stopped it. */
export function judgePlayers(p: Prepared, facts: Facts | Paths, options: JudgeOptions = {}): JudgedPlayer[] | null {
  const { size = JUDGE, only, progress = () => true } = options;
  const isAsked = ({ id }: { readonly id: PlayerId }): boolean => only === undefined || only.includes(id);
  const judged: JudgedPlayer[] = [];
  for (const player of playersOf(p).filter(isAsked)) {
    const one = player.id === 'random' ? judgeRandom(p, player, facts) : judge(p, player, size, progress);
    if (one === null) return null;
    judged.push(one);
  }
  if ('planner' in facts) return [...judged, ...[walked('planner', facts), walked('spoiler', facts)].filter(isAsked)];
  const planned = plannerSize(p, size, hasLuck(p));
  const rolled = rolledValues(planned.continuations);
  const planners: Player[] = [
    { id: 'planner', choose: byValue(rolled, 1) },
    { id: 'spoiler', choose: byValue(rolled, -1) },
  ];
  for (const player of planners.filter(isAsked)) {
    const one = judge(p, player, { ...planned, slipRuns: planned.planned }, progress);
    if (one === null) return null;
    judged.push(one);
  }
  return judged;
}

function judge(p: Prepared, { id, choose }: Player, { seeds, slipRuns }: JudgeSize, progress: PlayersProgress): JudgedPlayer | null {
  const isLucky = hasLuck(p);
  const pureRuns = isLucky ? seeds : 1;
  const pure: { readonly seed: number; readonly played: Played }[] = [];
  const slips: Played[] = [];
  for (let run = 0; run < pureRuns + slipRuns; run++) {
    if (!progress(id, run, pureRuns + slipRuns)) return null;
    if (run < pureRuns) pure.push({ seed: run + 1, played: playRun(p, run + 1, choose) });
    else slips.push(playRun(p, run - pureRuns + 1, choose, SLIP));
  }
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
