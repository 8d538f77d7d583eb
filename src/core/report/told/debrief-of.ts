/**
 * The whole debrief in words. In: a story, its text and a run; what was counted, once it is. Out: a DebriefView. The same run gives the same
 * view, on the page, in a print, from a run code.
 */
import { get, LABEL } from '../../rules/frame.ts';
import type { Prepared } from '../../rules/prepare.ts';
import { read } from '../../rules/read.ts';
import type { Text } from '../../scenario/text.ts';
import type { Replay } from '../../run/replay.ts';
import { CONCEPT_NAMES } from '../../text/concept-names.ts';
import { DEBRIEF, KIND_WORDS } from '../../text/debrief.ts';
import { dayOf, dueOn } from '../../view/clock.ts';
import { lookBackOf } from '../../view/look-back-of.ts';
import { teamView } from '../../view/people.ts';
import { promiseWords } from '../../view/promises.ts';
import { type Arc, arcsOf } from '../arcs.ts';
import type { Evidence } from '../evidence.ts';
import type { FeltBy } from '../felt-by.ts';
import { countedReport, type Counts, KINDS_IN_ORDER, type Report, type ReportedRun, reportOf } from '../report.ts';
import { decisionViews, saysOf } from './decisions.ts';
import { fuelsOf } from './fuels.ts';
import { timesOf } from './over-time.ts';
import { roadViews, standingWords, turnViews } from './turns.ts';
import type { ArcView, CommentView, CountedView, DebriefView, DecisionView, EvidenceView } from './view.ts';

export type Told = {
  /** Going back to a decision is offered. */
  readonly mayRewind: boolean;
  /** Endings that runs of this device came to, this one among them. */
  readonly seen: readonly string[];
  /** Null until counting is done. */
  readonly counts: Counts | null;
};

export function debriefOf(p: Prepared, text: Text, run: ReportedRun, { mayRewind, seen, counts }: Told): DebriefView {
  const report = reportOf(p, text, run);
  const lookBack = lookBackOf(p, text, run, mayRewind);
  const { steps } = report.replayed;
  const decisions = decisionViews(text, steps, lookBack.rows);
  const times = timesOf(report.replayed);
  return {
    lookBack,
    decisions,
    outcome: outcomeWords(text, report),
    style: styleWords(report),
    comments: commentsOf(p, text, report, decisions),
    arcs: arcsOf(p, steps).flatMap((arc) => arcView(p, text, report, arc)),
    concepts: report.concepts.map(({ concept, choices }) => ({ name: CONCEPT_NAMES[concept] ?? concept, choices })),
    fuels: p.team ? fuelsOf(text, report.replayed) : null,
    team: teamAtEnd(p, text, report.replayed),
    another: anotherKind(p, seen),
    span: { from: times[0] ?? 0, to: times.at(-1) ?? 0, unit: text.clock },
    counted: counts === null ? null : countedView(p, text, run, report, decisions, counts),
  };
}

function countedView(
  p: Prepared,
  text: Text,
  run: ReportedRun,
  { replayed }: Report,
  decisions: readonly DecisionView[],
  counts: Counts,
): CountedView {
  const counted = countedReport(p, run, counts);
  return {
    turns: turnViews(p, text, replayed, decisions, counted),
    road: roadViews(text, decisions, counted.decisions),
    standing: standingWords(p, text, replayed, counted),
    evidence: counted.evidence.map(evidenceView),
  };
}

function outcomeWords(text: Text, { outcome }: Report): readonly string[] {
  const { meters, people, promises } = outcome;
  const name = (id: string): string => (id === 'morale' ? 'Morale' : id === 'execution' ? 'Execution' : (text.meters[id]?.name ?? id));
  return [
    ...meters.map(({ id, from, to }) => DEBRIEF.meter(name(id), Math.round(from), Math.round(to))),
    `${DEBRIEF.lost(people.lost)}, ${DEBRIEF.warned(people.warned)}`,
    DEBRIEF.promises(promises.kept, promises.broken, promises.open),
  ];
}

/** Hundredths of the leader's week that tell nothing apart. */
const ALIKE = 4;

function styleWords({ style }: Report): DebriefView['style'] {
  if (style === null) return null;
  const percent = ({ lead, manage }: { readonly lead: number; readonly manage: number }) => ({
    lead: Math.round(lead * 100),
    manage: Math.round(manage * 100),
  });
  const [own, offered] = [percent(style.own), percent(style.offered)];
  const word = (by: number): string => (Math.abs(by) < ALIKE ? DEBRIEF.asMuch : by > 0 ? DEBRIEF.more : DEBRIEF.less);
  return { says: DEBRIEF.style(word(own.lead - offered.lead), word(own.manage - offered.manage)), own, offered };
}

/** Bounds of the words, in the middle of the band (PEDAGOGY §5.1). */
const SOMETIMES = 0.4;
const USUALLY = 0.65;

function evidenceView({ side, band, n, good, chances, byChance }: Evidence): EvidenceView {
  const name = DEBRIEF.sides[side];
  if (band === null) {
    const whole = Math.floor(n);
    return { name, says: whole < 8 ? DEBRIEF.notEnough(whole) : DEBRIEF.tooWide(whole), band: null };
  }
  const word = band.mean >= USUALLY ? DEBRIEF.bands.usually : band.mean >= SOMETIMES ? DEBRIEF.bands.sometimes : DEBRIEF.bands.rarely;
  const told = { from: Math.round(band.from * 100), to: Math.round(band.to * 100), byChance: Math.round(byChance * 100) };
  return {
    name,
    says: `${word.charAt(0).toUpperCase()}${word.slice(1)}. ${DEBRIEF.chances(good, chances)} ${DEBRIEF.byChance(told.byChance)}`,
    band: told,
  };
}

function commentsOf(p: Prepared, text: Text, { felt, replayed }: Report, decisions: readonly DecisionView[]): readonly CommentView[] {
  const team = teamView(p, text, replayed.frame, read(p, replayed.frame));
  return felt.flatMap((one: FeltBy): CommentView[] => {
    const decision = decisions.find(({ at }) => at === one.at);
    const cast = text.cast[one.person];
    if (decision === undefined || cast === undefined) return [];
    const pair = DEBRIEF.says[one.through as keyof typeof DEBRIEF.says] ?? DEBRIEF.saysElse;
    const isGain = one.by > 0;
    const face = team.find(({ id }) => id === one.person)?.face ?? (isGain ? 'content' : 'concerned');
    return [
      {
        person: { id: one.person, name: cast.name, look: cast.look, face },
        at: one.at,
        when: decision.when,
        says: pair[isGain ? 0 : 1](decision.chose),
        isGain,
      },
    ];
  });
}

function arcView(p: Prepared, text: Text, { replayed }: Report, arc: Arc): ArcView[] {
  const says = arcSays(p, text, arc);
  const { steps } = replayed;
  const label = (at: number): number => get(steps[at]?.before ?? replayed.frame, LABEL);
  const arrives =
    arc.what === 'later' && p.story.laters[arc.later]?.after === null ? get(steps[arc.to]?.after ?? replayed.frame, LABEL) : label(arc.to);
  return says === ''
    ? []
    : [
        {
          from: arc.from,
          to: arc.to,
          when: arrives === label(arc.from) ? dayOf(text, arrives) : DEBRIEF.arc(dayOf(text, label(arc.from)), dueOn(text, arrives)),
          says,
        },
      ];
}

/** Empty where its author wrote no sentence. */
function arcSays(p: Prepared, text: Text, arc: Arc): string {
  if (arc.what === 'later') {
    const sentence = text.scenes[arc.scene]?.options[arc.option]?.later[arc.entry] ?? '';
    return sentence === '' ? '' : `“${saysOf(text, arc.scene, arc.option)}”: ${sentence}`;
  }
  const { to, what } = promiseWords(text, p.story.promises[arc.promise]?.id ?? '');
  return arc.what === 'kept' ? DEBRIEF.kept(to, what) : DEBRIEF.broken(to, what);
}

const teamAtEnd = (p: Prepared, text: Text, { frame }: Replay): DebriefView['team'] =>
  teamView(p, text, frame, read(p, frame))
    .filter(({ state }) => state === 'here')
    .map(({ id, name, mood, look, face }) => ({ id, name, mood, look, face }));

/** The best kind among the endings not seen yet; what `otherwise` takes is no aim. */
function anotherKind(p: Prepared, seen: readonly string[]): string | null {
  const open = p.story.endings.filter(({ id }) => !seen.includes(id)).map(({ kind }) => kind);
  const kind = KINDS_IN_ORDER.find((one) => open.includes(one));
  return kind === undefined ? null : KIND_WORDS[kind];
}
