/**
 * findings: what was found out about all plays, as problems an author can act on. In: a Prepared, what its file claims, and what was
 * found out: odds, a play report, moments, each null where nobody looked. Out: findings with the author's paths, and the codes looked for.
 */
import type { Prepared } from '../../rules/prepare.ts';
import { END } from '../../rules/story.ts';
import type { Text } from '../../scenario/text.ts';
import type { Path } from '../../scenario/problem.ts';
import type { Code } from '../../scenario/problems.ts';
import { newReporter, type Finding, type Reporter } from '../../scenario/report.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { addClaims } from './findings-claims.ts';
import { addNeverOpen, addOptionFindings } from './findings-options.ts';
import { addShape } from './findings-shape.ts';
import { runOf } from './findings-run.ts';
import type { Moments } from './moments.ts';
import { stuckRun } from './moments.ts';
import { LABELS, type Odds } from '../odds/odds.ts';
import type { PlayReport } from '../play-report.ts';
import { readingOfRuns } from '../reading/runs.ts';
import { chooseMethod } from '../random-odds.ts';
import { firstWays, waysOfAll } from '../odds/ways.ts';

export type FoundOut = {
  readonly prepared: Prepared;
  readonly text: Text;
  readonly scenario: Pick<Scenario, 'thesis' | 'minutes'>;
  readonly odds: Odds | null;
  /** Of a report only what is judged here. */
  readonly report: Pick<PlayReport, 'facts' | 'players' | 'claims'> | null;
  readonly moments: Moments | null;
};

export type Findings = { readonly findings: readonly Finding[]; readonly lookedFor: ReadonlySet<Code> };

/** Share of random runs, 0 to 1, under which an ending is rare. */
const RARE = 0.005;
/** How far off the stated minutes may be: half of them. */
const MINUTES_OFF = 0.5;
/** Points under which a decision is flat, and how near its options may be in value. */
const FLAT = { felt: 3, apart: 0.05 };

const OF_ODDS: readonly Code[] = [
  'scene-never-played',
  'option-never-open',
  'ending-never-reached',
  'ending-rare',
  'stuck',
  'reading-long',
];
const OF_MOMENTS: readonly Code[] = ['speaks-after-leaving', 'asked-while-away'];
const OF_SHAPE: readonly Code[] = ['delayed-part', 'positions'];
const OF_REPORT: readonly Code[] = [
  'thesis-lead',
  'thesis-manage',
  'thesis-planner',
  'thesis-both',
  'own-thesis',
  'balance-random',
  'balance-attentive',
  'balance-planner',
  'balance-constant',
  'felt-flat',
  'warnings-late',
  'departures-rare',
  'departures-many',
  'always-best',
  'never-best',
  'always-worst',
  'never-worst',
  'dominated',
  'start-uneven',
  'need-never-best',
];

export function findingsOf(found: FoundOut): Findings {
  const reporter = newReporter();
  const { odds, report, moments, prepared, scenario } = found;
  const lookedFor = new Set<Code>(odds === null && report === null ? [] : ['not-analysed']);
  const look = (codes: readonly Code[]): void => codes.forEach((code) => lookedFor.add(code));
  if (odds !== null) {
    look(OF_ODDS);
    addOdds(prepared, odds, moments, reporter);
    addReading(found, odds, reporter);
  }
  if (moments !== null) {
    look(OF_MOMENTS);
    addMoments(moments, reporter);
  }
  if (report !== null) {
    look(OF_REPORT);
    addClaims(prepared, report, scenario.thesis, reporter);
    addOptionFindings(prepared, report, odds, reporter);
  }
  look(OF_SHAPE);
  addShape(prepared, found.text, reporter);
  if (moments !== null && report !== null) {
    look(['decision-flat']);
    addFlatDecisions(prepared, moments, report, reporter);
  }
  addSampled(found, reporter);
  return { findings: reporter.findings, lookedFor };
}

/** Scenes that some way leads to; that the others are never played is told without playing. */
function connected(p: Prepared): ReadonlySet<number> {
  const ways = waysOfAll(p);
  const seen = new Set<number>();
  const open = [...firstWays(p), ...p.scenes.flatMap(({ isShort, index }) => (isShort ? [index] : []))];
  for (let scene = open.pop(); scene !== undefined; scene = open.pop()) {
    if (scene === END || seen.has(scene)) continue;
    seen.add(scene);
    open.push(...(ways[scene] ?? []).flat());
  }
  return seen;
}

function addOdds(p: Prepared, odds: Odds, moments: Moments | null, reporter: Reporter): void {
  const label = LABELS[odds.method];
  const { looked } = odds;
  const reached = connected(p);
  p.scenes.forEach((prepared) => {
    const { scene, draws, index } = prepared;
    const seen = odds.scenes[index];
    // Nobody decides in a slot.
    if (seen === undefined || draws !== null) return;
    const path: Path = ['scenes', scene.id];
    if (seen.visits === 0) {
      if (reached.has(index)) reporter.add('scene-never-played', path, { scene: scene.id, label, looked }, 'key');
      return;
    }
    if (seen.stuck > 0) {
      const run = runOf(moments?.stuck[index] ?? stuckRun(p, index));
      const decision = scene.options.some(({ split }) => split !== null) ? 'allocate' : 'options';
      reporter.add('stuck', [...path, decision], { value: seen.stuck, label, run }, 'key');
    }
    addNeverOpen(prepared, seen.open, { label, looked }, reporter);
  });
  p.story.endings.forEach(({ id, kind }, i) => {
    const value = odds.endings[i] ?? 0;
    // It is there for what nobody thought of, and need never come.
    if (kind === 'otherwise') return;
    if (value === 0) reporter.add('ending-never-reached', ['endings', id], { ending: id, label, looked }, 'key');
    else if (value < RARE) reporter.add('ending-rare', ['endings', id], { ending: id, value, label }, 'key');
  });
}

function addMoments({ absent, asked }: Moments, reporter: Reporter): void {
  for (const { path, person, run } of absent) reporter.add('speaks-after-leaving', path, { person, run: runOf(run) });
  for (const { path, person, run } of asked) reporter.add('asked-while-away', path, { person, run: runOf(run) }, 'key');
}

function addReading({ prepared, text, scenario: { minutes } }: FoundOut, odds: Odds, reporter: Reporter): void {
  const { words, seconds, decisions } = readingOfRuns(prepared.story, text, odds).run;
  const takes = seconds / 60;
  if (Math.abs(takes - minutes) <= MINUTES_OFF * minutes) return;
  reporter.add('reading-long', ['minutes'], { minutes, words, decisions, takes, label: LABELS[odds.method] });
}

function addFlatDecisions(p: Prepared, { felt }: Moments, { facts }: Pick<PlayReport, 'facts'>, reporter: Reporter): void {
  p.scenes.forEach(({ scene, index }) => {
    const value = felt[index] ?? null;
    const apart = facts.scenes[index]?.apart ?? 0;
    if (value === null || value >= FLAT.felt || apart >= FLAT.apart) return;
    reporter.add(
      'decision-flat',
      ['scenes', scene.id],
      { level: p.story.dynamics, value, label: 'sampled', apart, least: FLAT.felt },
      'key',
    );
  });
}

/** What was found out best counts: a report that walked every run says more than sampled odds. */
function addSampled({ prepared, odds, report }: FoundOut, reporter: Reporter): void {
  // Inside of a sentence.
  const because = (): string => chooseMethod(prepared).because.replace(/\.$/, '').replace(/^I/, 'i');
  if (report !== null) {
    if (report.facts.label === 'sampled') reporter.add('not-analysed', [], { because: because(), looked: report.facts.runs });
  } else if (odds?.method === 'sample') reporter.add('not-analysed', [], { because: because(), looked: odds.looked });
}
