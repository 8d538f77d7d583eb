/** Claims that do not hold, as findings: thesis, balance, felt change. In: a play report, and the thesis of the file. Out: findings. */
import { partsOf } from '../../rules/choice.ts';
import type { Prepared } from '../../rules/prepare.ts';
import type { EndingKind } from '../../rules/story.ts';
import { MOVE_NAMES } from '../../rules/words.ts';
import type { Path } from '../../scenario/problem.ts';
import type { Reporter } from '../../scenario/report.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { RANDOM_THRIVES } from '../claims/balance.ts';
import type { Claim, ClaimId } from '../claims/claim.ts';
import { THE_RULE } from '../claims/thesis.ts';
import { runOf } from './findings-run.ts';
import type { PlayReport } from '../play-report.ts';

type Judged = Pick<PlayReport, 'claims' | 'players'>;

type Add = (claim: Claim, p: Prepared, reporter: Reporter) => void;

const playerOf = ({ about, measured, label, wanted, counterExample }: Claim, p: Prepared) => ({
  level: p.story.dynamics,
  player: about?.player ?? '',
  value: measured.value,
  label,
  least: wanted.least ?? 0,
  run: runOf(counterExample),
});
const shareOf = ({ measured, label, wanted }: Claim, p: Prepared) => ({
  level: p.story.dynamics,
  value: measured.value,
  label,
  least: wanted.least ?? 0,
  most: wanted.most ?? 1,
});

/** More addresses than anybody would go to. */
const MOST_USES = 3;

/** The options of the run that shows it; of a player with one move those with this move. */
function usesOf({ about, counterExample }: Claim, p: Prepared) {
  const taken = (counterExample?.choices ?? []).map((choice) => {
    const { scene, option } = partsOf(choice);
    return { scene, option };
  });
  const moves = taken.filter(({ scene, option }) => {
    const found = p.story.scenes.find(({ id }) => id === scene)?.options.find(({ id }) => id === option);
    return found !== undefined && `always-${MOVE_NAMES[found.move] ?? ''}` === about?.player;
  });
  const all = moves.length > 0 ? moves : taken;
  return { uses: all.slice(0, MOST_USES), more: Math.max(0, all.length - MOST_USES) };
}

const THESIS: Path = ['thesis'];
/** What a whole story is to blame for: its difficulty, in a plain story its scenes. */
const difficulty = ({ team }: Prepared): Path => [team ? 'difficulty' : 'scenes'];
const people = ({ team }: Prepared): Path => [team ? 'team' : 'scenes'];

const addThesis =
  (code: 'thesis-lead' | 'thesis-manage' | 'thesis-planner'): Add =>
  (claim, p, reporter) =>
    reporter.add(code, THESIS, { ...playerOf(claim, p), slips: claim.measured['slips'] ?? null, slipsLeast: THE_RULE }, 'key');

/** Of options findings-options.ts speaks: several claims about one decision make one finding. */
const ADD: Readonly<Partial<Record<ClaimId, Add>>> = {
  'thesis-lead-only': addThesis('thesis-lead'),
  'thesis-manage-only': addThesis('thesis-manage'),
  'thesis-planner': addThesis('thesis-planner'),
  'thesis-both-poles': (claim, p, reporter) => reporter.add('thesis-both', THESIS, shareOf(claim, p), 'key'),
  'balance-random': (claim, p, reporter) =>
    reporter.add('balance-random', difficulty(p), { ...shareOf(claim, p), difficulty: p.story.difficulty, targets: RANDOM_THRIVES }, 'key'),
  'balance-attentive': (claim, p, reporter) => reporter.add('balance-attentive', difficulty(p), playerOf(claim, p), 'key'),
  'balance-planner': (claim, p, reporter) => reporter.add('balance-planner', difficulty(p), playerOf(claim, p), 'key'),
  'balance-constant': (claim, p, reporter) =>
    reporter.add('balance-constant', difficulty(p), { ...playerOf(claim, p), ...shareOf(claim, p), ...usesOf(claim, p) }, 'key'),
  'felt-change': (claim, p, reporter) => reporter.add('felt-flat', ['scenes'], shareOf(claim, p), 'key'),
  'felt-warning': (claim, p, reporter) => reporter.add('warnings-late', people(p), shareOf(claim, p), 'key'),
  'felt-departure': (claim, p, reporter) => {
    const args = shareOf(claim, p);
    if (args.value < args.least) reporter.add('departures-rare', people(p), args, 'key');
    else reporter.add('departures-many', people(p), args, 'key');
  },
};

export function addClaims(p: Prepared, report: Judged, thesis: Scenario['thesis'], reporter: Reporter): void {
  for (const claim of report.claims) {
    // Nobody has to prove a thesis that is not claimed.
    if (claim.holds || (claim.id.startsWith('thesis-') && thesis !== 'standard')) continue;
    ADD[claim.id]?.(claim, p, reporter);
  }
  if (typeof thesis === 'object') addOwnThesis(p, report, thesis, reporter);
}

/** Judged, like the standard thesis, by pure runs. */
function addOwnThesis(p: Prepared, { players }: Judged, thesis: Exclude<Scenario['thesis'], string | undefined>, reporter: Reporter): void {
  thesis.forEach(({ player, kinds, atLeast }, i) => {
    const played = players.find(({ id }) => id === player);
    const wanted = new Set<EndingKind>(kinds);
    const value = [...wanted].reduce((sum, kind) => sum + (played?.pure.kinds[kind] ?? 0), 0);
    // Rounding of sums must not decide.
    if (played !== undefined && value >= atLeast - 1e-9) return;
    const against = played?.runs.find(({ kind }) => kind !== null && !wanted.has(kind)) ?? played?.example ?? null;
    reporter.add('own-thesis', ['thesis', i], {
      level: p.story.dynamics,
      player,
      kinds: [...wanted],
      value: played === undefined ? null : value,
      label: played?.pureLabel ?? 'exact',
      least: atLeast,
      run: runOf(against),
    });
  });
}
