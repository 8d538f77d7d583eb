/** Who plays how, and what the scenario claims, in the report. In: an analysed scenario. Out: lines. */
import type { Claim } from '../../core/analysis/claims/claim.ts';
import { THE_RULE } from '../../core/analysis/claims/thesis.ts';
import type { Shares } from '../../core/analysis/facts.ts';
import type { JudgedPlayer } from '../../core/analysis/players/judged-players.ts';
import { ENDING_KINDS } from '../../core/rules/story.ts';
import { ANALYSIS_WORDS as W, howKnown, percents } from '../../core/text/analysis.ts';
import { KIND_WORDS } from '../../core/text/documents.ts';
import type { Analysed } from './analyse-one.ts';
import type { ReportLook } from './analyse-scenes.ts';
import { tableLines } from './analyse-table.ts';
import { runCommand } from './run-line.ts';
import { wrap } from './words.ts';

/** `told`: the words that were explained before. */
export function playerLines({ opened, analysis }: Analysed, { paint, columns }: ReportLook, told: Set<string>): string[] {
  const { players } = analysis.plays;
  const kinds = ENDING_KINDS.filter((kind) => players.some(({ pure, slips }) => pure.kinds[kind] + slips.kinds[kind] > 0));
  const isAnyStuck = players.some(({ pure, slips }) => pure.stuck + slips.stuck > 0);
  const cells = (player: JudgedPlayer): string[] => {
    const both = (of: (shares: Shares) => number): string => `${percents(of(player.pure))}/${percents(of(player.slips))}`;
    return [...kinds.map((kind) => both((shares) => shares.kinds[kind])), ...(isAnyStuck ? [both(({ stuck }) => stuck)] : [])];
  };
  const head = [W.player, ...kinds.map((kind) => KIND_WORDS[kind] ?? kind), ...(isAnyStuck ? ['stuck'] : [])];
  const table = tableLines({ head, rows: players.map((player) => [player.id, ...cells(player)]) }, '  ', columns);
  const takesTheRest = opened.prepared.story.endings.filter(({ kind }) => kind === 'otherwise').map(({ id }) => id);
  const explained = [
    ...W.terms([W.players, ...players.map(({ id }) => id)].join(' '), told),
    runsPlayed(players),
    ...(takesTheRest.length > 0 ? [W.otherwise(takesTheRest)] : []),
  ];
  return [
    ...wrap(W.players, columns).map((line) => paint('bold', line)),
    ...explained.flatMap((line) => wrap(line, columns, '  ').map((one) => paint('dim', one))),
    ...(table.head === null ? [] : [paint('dim', table.head)]),
    ...table.rows.flat(),
  ];
}

/** Most players play alike many runs: those who do not are named. */
function runsPlayed(players: readonly JudgedPlayer[]): string {
  const played = ({ runs }: Shares, label: JudgedPlayer['pureLabel']): string => (label === 'sampled' ? W.sampledRuns(runs) : W.all);
  const groups = new Map<string, { pure: string; slips: string; ids: string[] }>();
  for (const player of players) {
    const [pure, slips] = [played(player.pure, player.pureLabel), played(player.slips, player.slipsLabel)];
    const group = groups.get(`${pure} ${slips}`) ?? { pure, slips, ids: [] };
    groups.set(`${pure} ${slips}`, group);
    group.ids.push(player.id);
  }
  const byNumber = [...groups.values()].sort((a, b) => a.ids.length - b.ids.length);
  return W.played(byNumber.map(({ pure, slips, ids }, place) => W.runsPlayed(pure, slips, place === byNumber.length - 1 ? 'others' : ids)));
}

const GROUPS = ['thesis', 'balance', 'felt'] as const;

export function claimLines(of: Analysed, look: ReportLook): string[] {
  const { claims } = of.analysis.plays;
  const groups = GROUPS.flatMap((group) => {
    const own = claims.filter(({ id }) => id.startsWith(`${group}-`));
    const are = W.claimsAre(group);
    const how = are === null ? [] : wrap(are, look.columns, '  ').map((line) => look.paint('dim', line));
    return own.length === 0 ? [] : ['', look.paint('bold', W.claims(group)), ...how, ...groupLines(of, own, look)];
  });
  return [...groups, ...rightAnswerLines(claims, look)];
}

/** Players with one idea are many: those who found no way with it are one line. */
function groupLines(of: Analysed, claims: readonly Claim[], look: ReportLook): string[] {
  const constant = claims.filter(({ id }) => id === 'balance-constant');
  const hold = constant.filter(({ holds }) => holds);
  return [
    ...claims.filter((claim) => !hold.includes(claim)).flatMap((claim) => claimLine(of, claim, look)),
    ...(hold.length > 0 ? marked(true, W.oneIdea(hold.length, constant.length), look) : []),
  ];
}

function rightAnswerLines(all: readonly Claim[], look: ReportLook): string[] {
  const claims = all.filter(({ id }) => id.startsWith('right-answer-'));
  if (claims.length === 0) return [];
  const broken = claims.filter(({ holds }) => !holds);
  return [
    '',
    ...marked(broken.length === 0, W.rightAnswers(claims.length - broken.length, claims.length), look),
    ...broken.flatMap(({ id, about, measured, wanted }) => {
      const place = [about?.scene, about?.option].filter((part) => part !== undefined).join(':');
      return wrap(W.rightAnswer(id, place, measured.value, wanted), look.columns, '      ');
    }),
  ];
}

function claimLine({ opened, analysis }: Analysed, claim: Claim, look: ReportLook): string[] {
  const { id, holds, wanted, measured, label, counterExample, about } = claim;
  const slipsLeast = id.startsWith('thesis-') && 'slips' in measured ? THE_RULE : null;
  const figures = W.measured(id, measured, wanted, howKnown(label, runsOf(analysis.plays, claim)), slipsLeast);
  return [
    ...marked(holds, `${W.claim(id, about?.player ?? null)}: ${figures}`, look),
    // To be copied: a line of its own, however long.
    ...(counterExample ? [look.paint('cyan', `      ${runCommand(opened.file, counterExample.choices, counterExample.seed)}`)] : []),
  ];
}

/** How many runs a sampled claim rests on: those of its player, or the random ones. */
function runsOf({ facts, players }: Analysed['analysis']['plays'], { about, id }: Claim): number {
  const player = players.find((one) => one.id === about?.player);
  if (player === undefined) return facts.runs;
  return id.startsWith('thesis-') ? player.pure.runs : player.slips.runs;
}

function marked(holds: boolean, text: string, { paint, columns }: ReportLook): string[] {
  const [first = '', ...others] = wrap(text, columns, '    ');
  return [`  ${paint(holds ? 'green' : 'red', holds ? '✓' : '✗')} ${first.trimStart()}`, ...others];
}
