/**
 * The standard thesis (DESIGN §5): leading alone ends in chaos or collapse, managing alone in stagnation or collapse, the planner thrives,
 * and some run with 35 % of its attention on each pole thrives. Judged by pure runs; over luck by nearly all of them. With slips it must
 * still be the rule. In: facts and judged players. Out: claims; none for a story too short for the theory.
 */
import { shortestPath, THE_END } from '../../scenario/shortest-path.ts';
import { END, type EndingKind } from '../../rules/story.ts';
import type { Prepared } from '../../rules/prepare.ts';
import { type Claim, type ClaimId, claim } from './claim.ts';
import type { Example, Facts, Shares } from '../facts.ts';
import type { JudgedPlayer } from '../players/judged-players.ts';
import type { PlayerId } from '../players/players.ts';
import { waysOfAll } from '../odds/ways.ts';

/** Decisions on the shortest path below which the theory has no time to show. */
export const SHORTEST_FOR_THESIS = 5;
/** Share of a player's pure runs, over luck, that must end as the thesis says. */
export const NEARLY_ALL = 0.95;
/** Share of its runs with slips that must too. */
export const THE_RULE = 0.5;

/** Decisions on the shortest way to an ending, conditions and interrupts apart; 0 where there is none. */
export function shortestDecisions(p: Prepared): number {
  const ways = waysOfAll(p);
  const targets = (scene: string): string[] => (ways[Number(scene)] ?? []).flat().map((to) => (to === END ? THE_END : String(to)));
  return shortestPath(String(p.story.first), targets) ?? 0;
}

const shareOf = (shares: Shares, kinds: readonly EndingKind[]): number => kinds.reduce((sum, kind) => sum + shares.kinds[kind], 0);

/** A pure run that ends otherwise. */
const otherwise = ({ runs, example }: JudgedPlayer, kinds: readonly EndingKind[]): Example | null => {
  const found = runs.find(({ kind }) => kind !== null && !kinds.includes(kind)) ?? null;
  return found ? { seed: found.seed, choices: found.choices } : example;
};

function ends(id: ClaimId, player: JudgedPlayer, kinds: readonly EndingKind[]): Claim {
  const value = shareOf(player.pure, kinds);
  const slips = shareOf(player.slips, kinds);
  return claim(
    {
      id,
      wanted: { least: NEARLY_ALL },
      measured: { value, slips },
      label: player.pureLabel,
      counterExample: otherwise(player, kinds),
      about: { player: player.id },
    },
    value >= NEARLY_ALL && slips >= THE_RULE,
  );
}

export function thesisOf(p: Prepared, facts: Facts, players: readonly JudgedPlayer[]): Claim[] {
  if (shortestDecisions(p) < SHORTEST_FOR_THESIS) return [];
  const byId = new Map<PlayerId, JudgedPlayer>(players.map((player) => [player.id, player]));
  const lead = byId.get('lead-only');
  const manage = byId.get('manage-only');
  const planner = byId.get('planner');
  return [
    ...(lead ? [ends('thesis-lead-only', lead, ['chaos', 'collapse'])] : []),
    ...(manage ? [ends('thesis-manage-only', manage, ['stagnation', 'collapse'])] : []),
    ...(planner ? [ends('thesis-planner', planner, ['thriving'])] : []),
    ...(facts.bothPoles ? [bothPoles(facts, facts.bothPoles.share)] : []),
  ];
}

/** Some run is enough; no run can show that there is none. */
const bothPoles = (facts: Facts, share: number): Claim =>
  claim({ id: 'thesis-both-poles', wanted: { least: 0 }, measured: { value: share }, label: facts.label }, share > 0);
