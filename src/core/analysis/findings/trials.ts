/**
 * Trials: mends of a finding tried on a copy of the story, so that what is advised is known to help. In: a played file and its findings.
 * Out: the same findings, those about right answers and balance with what came of trying. Bounded by runs walked, not by a clock, so that
 * the same story is told the same.
 */
import type { Finding } from '../../scenario/report.ts';
import type { Tried } from '../../scenario/problems-tried.ts';
import { type Prepared, prepare } from '../../rules/prepare.ts';
import type { Story } from '../../rules/story.ts';
import { balanceOf } from '../claims/balance.ts';
import { feltOf } from '../claims/felt.ts';
import { rightAnswersOf } from '../claims/right-answers.ts';
import { thesisOf } from '../claims/thesis.ts';
import type { Facts, Paths } from '../facts.ts';
import { runsAtMost } from '../odds/count.ts';
import type { JudgeSize } from '../players/judge-size.ts';
import { judgePlayers } from '../players/judged-players.ts';
import { type PlayerId, playersOf } from '../players/players.ts';
import { walkPaths } from '../walk/paths.ts';
import { type Changed, type Push, pushes, wholes } from './changes.ts';
import { left, type Played } from './left.ts';

/** Runs walked for all trials of a story together; a team counts more for each. Some two seconds. */
const MOST_WALKED = 40_000;
const TEAM_COSTS = 6;
/** What a trial costs whatever the story, in runs; and a run that a player plays. */
const EACH_COSTS = 100;
const PLAYED_COSTS = 0.5;
/** So many changes must be affordable, or nothing is tried. */
const SMALL = 16;
/** Decisions that players make in the last, whole look at a change; a second for all of them together. */
const MOST_PLAYED = 300_000;
/** Whole looks at changes for one finding. */
const LOOKS = 3;
/** Fewer changes are not worth trying. */
const FEWEST = 2;

const OF_OPTIONS = ['always-best', 'always-worst', 'never-best', 'never-worst', 'start-uneven'] as const;
const OF_ALL = ['balance-random', 'balance-planner'] as const;
type Args = { readonly scene: string; readonly option: string; readonly player?: string; readonly value: number } & {
  readonly uses?: readonly { readonly scene: string; readonly option: string }[];
};
/** `shares`: findings that still want their part of it. */
type Budget = { walked: number; played: number; shares: number };

const keyOf = ({ code, path, args }: Finding): string => `${code} ${path.join('.')} ${(args as Partial<Args>).player ?? ''}`;
const isOneOf = (codes: readonly string[], code: string): boolean => codes.includes(code);
const isTriable = ({ code }: Finding): boolean => isOneOf([...OF_OPTIONS, ...OF_ALL, 'balance-constant'], code);

/** Which option to push which way, the likeliest first. */
function pushesOf({ code, args }: Finding, { options }: Facts): readonly Push[] {
  const { scene, option, uses = [] } = args as Args;
  if (code === 'balance-constant') return uses.map((use) => ({ ...use, sign: -1 }));
  const others = options.filter((one) => one.scene === scene && one.option !== option && one.open > 0);
  const [weakest] = [...others].sort((a, b) => a.mean - b.mean);
  const [strongest] = [...others].sort((a, b) => b.mean - a.mean);
  const isStrong = code === 'always-best' || code === 'never-worst' || code === 'start-uneven';
  const other = isStrong ? weakest : strongest;
  return [
    { scene, option, sign: isStrong ? -1 : 1 },
    ...(other === undefined ? [] : [{ scene, option: other.option, sign: isStrong ? 1 : -1 } as const]),
  ];
}

const changesFor = (finding: Finding, story: Story, facts: Facts): readonly Changed[] =>
  isOneOf(OF_ALL, finding.code) ? wholes(story) : pushes(story, pushesOf(finding, facts));

/** What a quick look finds: options, and the balance of those who are asked for. */
function quick(played: Played, p: Prepared, paths: Paths, player: string | undefined, judge: JudgeSize): readonly Finding[] {
  const only: PlayerId[] = ['planner', ...playersOf(p).flatMap(({ id }) => (id === player ? [id] : []))];
  const players = judgePlayers(p, paths, { size: judge, only }) ?? [];
  const claims = [...balanceOf(p, paths, players), ...feltOf(paths), ...rightAnswersOf(p, paths)];
  return left({ ...played, prepared: p, odds: paths.odds, report: { facts: paths, players, claims }, moments: null });
}

/** All that `analyse` finds, but for moments: nothing that is tried takes anybody out of the story. */
function whole(played: Played, p: Prepared, paths: Paths, judge: JudgeSize): readonly Finding[] {
  const players = judgePlayers(p, paths, { size: judge }) ?? [];
  const claims = [...thesisOf(p, paths, players), ...balanceOf(p, paths, players), ...feltOf(paths), ...rightAnswersOf(p, paths)];
  return left({ ...played, prepared: p, odds: paths.odds, report: { facts: paths, players, claims }, moments: null });
}

/** The figure a finding judges; null where it cannot be told. */
function figureOf({ code, args }: Finding, p: Prepared, paths: Paths): number | null {
  const { scene, option } = args as Args;
  const one = paths.options.find((two) => two.scene === scene && two.option === option);
  if (code === 'always-best' || code === 'never-best') return one?.best ?? null;
  if (code === 'always-worst' || code === 'never-worst') return one?.worst ?? null;
  if (code === 'start-uneven') return rightAnswersOf(p, paths).find(({ about }) => about?.scene === scene)?.measured.value ?? null;
  if (code === 'balance-random') return paths.random.kinds.thriving;
  return code === 'balance-planner' ? paths.planner.slips.kinds.thriving : null;
}

/** A finding that should fall and one that should rise are nearest at opposite ends. */
const shouldFall = ({ code, args }: Finding): boolean =>
  /^(always|start)/.test(code) ||
  (code === 'balance-random' && (args as { least?: number; value: number }).value > ((args as { least?: number }).least ?? 0));

const costOf = (p: Prepared): number => runsAtMost(p) * (p.team ? TEAM_COSTS : 1) + EACH_COSTS;

type Seen = { readonly changed: Changed; readonly p: Prepared; readonly paths: Paths; readonly others: readonly string[] };

function tryOne(finding: Finding, played: Played, baseline: readonly Finding[], facts: Facts, judge: JudgeSize, budget: Budget): Tried {
  const { prepared } = played;
  const { player, value } = finding.args as Args;
  const cost = costOf(prepared) + (player === undefined ? 0 : judge.slipRuns * PLAYED_COSTS);
  // The smallest come first, so of a story with many runs those are tried.
  const changes = changesFor(finding, prepared.story, facts).slice(0, Math.floor(budget.walked / cost / budget.shares));
  if (changes.length < FEWEST) return { is: 'untried' };
  const original = walkPaths(prepared);
  if (original === null) return { is: 'untried' };
  const known = new Set([...quick(played, prepared, original, player, judge), ...baseline].map(keyOf));
  const key = keyOf(finding);
  const before = figureOf(finding, prepared, original);
  const gone: Seen[] = [];
  let nearest: { readonly change: Changed['change']; readonly now: number } | null = null;
  for (const changed of changes) {
    budget.walked -= cost;
    const p = prepare(changed.story);
    const paths = walkPaths(p);
    if (paths === null) continue;
    const found = quick(played, p, paths, player, judge);
    if (!found.some((one) => keyOf(one) === key)) {
      const others = found.filter((one) => !known.has(keyOf(one))).map(({ code }) => code);
      gone.push({ changed, p, paths, others });
      continue;
    }
    const now = figureOf(finding, p, paths);
    const isNearer =
      now !== null && (shouldFall(finding) ? now < (nearest?.now ?? before ?? value) : now > (nearest?.now ?? before ?? value));
    if (isNearer) nearest = { change: changed.change, now };
  }
  const count = changes.length;
  const best = best3(gone, key, known, played, judge, budget);
  if (best !== null) return { is: 'gone', change: best.changed.change, count, others: [...new Set(best.others)] };
  return nearest === null
    ? { is: 'unmoved', count }
    : { is: 'moved', change: nearest.change, count, was: before ?? value, now: nearest.now };
}

/** Of those that help, the smallest after which nothing else appears; looked at whole. */
function best3(
  gone: readonly Seen[],
  key: string,
  known: ReadonlySet<string>,
  played: Played,
  judge: JudgeSize,
  budget: Budget,
): Seen | null {
  // Sorting is stable: of those that bring as much, the smallest stays first.
  const sorted = [...gone].sort((a, b) => a.others.length - b.others.length).slice(0, LOOKS);
  let best: Seen | null = null;
  for (const seen of sorted) {
    const cost = playersOf(seen.p).length * judge.slipRuns * seen.p.scenes.length;
    if (budget.played < cost) continue;
    budget.played -= cost;
    const found = whole(played, seen.p, seen.paths, judge);
    if (found.some((one) => keyOf(one) === key)) continue;
    const others = found.filter((one) => !known.has(keyOf(one))).map(({ code }) => code);
    if (best === null || others.length < best.others.length) best = { ...seen, others };
    if (others.length === 0) break;
  }
  return best;
}

/** Points of a step and of the range in which runs lie: how many steps move as many runs as there are between two options. */
const STEP = 4;
const MOST_STEPS = 8;
/** Of a bell this wide, in ranges: a sixth is one deviation, and at its middle a deviation holds two fifths. */
const BELL = 2.5 / 6;

function estimate(finding: Finding, { prepared, odds }: Played, facts: Facts): Tried | undefined {
  const [push] = pushesOf(finding, facts);
  if (push === undefined || !isOneOf(OF_OPTIONS, finding.code)) return undefined;
  const means = facts.options.filter((one) => one.scene === push.scene && one.open > 0).map(({ mean }) => mean);
  const apart = means.length === 0 ? 0 : Math.max(...means) - Math.min(...means);
  const scene = prepared.story.scenes.findIndex(({ id }) => id === push.scene);
  const ranges = (odds?.scenes[scene]?.meters ?? []).slice(0, 2).map(({ least, most }) => most - least);
  const range = Math.max(20, ...ranges.filter(Number.isFinite));
  const steps = Math.min(MOST_STEPS, Math.max(1, Math.round((apart * range * BELL) / STEP)));
  return { is: 'estimate', address: `${push.scene}:${push.option}`, steps: push.sign * steps };
}

/** The first of each code is what the report begins with. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const firsts = findings.filter((one, place) => findings.findIndex(({ code }) => code === one.code) === place);
  return [...firsts, ...findings.filter((one) => !firsts.includes(one))];
}

/** `findings`: what is left of those of `played`. */
export function withTrials(findings: readonly Finding[], played: Played, judge: JudgeSize): readonly Finding[] {
  const facts = played.report?.facts;
  const triable = findings.filter(isTriable);
  if (facts === undefined || triable.length === 0) return findings;
  const isSmall = facts.label !== 'sampled' && costOf(played.prepared) * SMALL <= MOST_WALKED;
  const budget: Budget = { walked: MOST_WALKED, played: MOST_PLAYED, shares: new Set(triable.map(({ code }) => code)).size };
  const came = new Map<Finding, Tried | undefined>();
  for (const finding of inOrder(triable)) {
    came.set(finding, isSmall ? tryOne(finding, played, findings, facts, judge, budget) : estimate(finding, played, facts));
    budget.shares = Math.max(1, budget.shares - 1);
  }
  return findings.map((finding) => {
    const tried = came.get(finding);
    return tried === undefined ? finding : { ...finding, args: { ...(finding.args as object), tried } };
  });
}
