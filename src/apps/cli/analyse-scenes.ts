/** The scenes of the report: who comes by, where the meters stand, what each option is worth. In: an analysed scenario. Out: lines. */
import { NEAR } from '../../core/analysis/facts.ts';
import { comesBy, LABELS } from '../../core/analysis/odds/odds.ts';
import { BEST_AT_LEAST, isAtLeast, isJudged, WORST_AT_LEAST } from '../../core/analysis/claims/right-answers.ts';
import { ANALYSIS_WORDS as W, howKnown, percents } from '../../core/text/analysis.ts';
import { clockWords, readingTime, STOCK_WORDS } from '../../core/text/documents.ts';
import { type Listed, listedIn } from '../../core/documents/listed.ts';
import type { Analysed } from './analyse-one.ts';
import { tableLines } from './analyse-table.ts';
import { type Paint, wrap } from './words.ts';

export type ReportLook = { readonly paint: Paint; readonly columns: number };

export function sceneLines(of: Analysed, look: ReportLook): string[] {
  const { odds, plays, scenes } = of.analysis;
  const { label, valued } = plays.facts;
  const known = [howKnown(LABELS[odds.method], odds.looked), howKnown(label, valued), howKnown(scenes.label, scenes.runs)] as const;
  return [
    ...wrap(W.scenes(...known), look.columns).map((line) => look.paint('bold', line)),
    ...wrap(W.columnsAre, look.columns, '  ').map((line) => look.paint('dim', line)),
    ...of.opened.prepared.scenes.flatMap((_, scene) => ['', ...oneScene(of, scene, look)]),
  ];
}

function oneScene(of: Analysed, scene: number, { paint, columns }: ReportLook): string[] {
  const { story } = of.opened.prepared;
  const { text } = of.opened;
  const { id, label, options, draws } = story.scenes[scene] ?? { id: '', label: null, options: [], draws: null };
  const odds = of.analysis.odds.scenes[scene];
  const means = of.analysis.scenes.scenes[scene];
  const head = paint('bold', id);
  const when = label === null ? '' : `, ${clockWords(text.clock, label).toLowerCase()}`;
  if (draws !== null) return wrap(slotWords(of, draws), columns, `  ${head}${when}: `);
  if (odds === undefined || odds.visits === 0) return [`  ${head}${when}: ${paint('yellow', W.never)}`];
  const names = [STOCK_WORDS[0], STOCK_WORDS[1], ...story.meters.map((meter) => text.meters[meter.id]?.name ?? meter.id)];
  const facts = [
    W.visits(comesBy(odds, options)),
    ...(means === undefined || means.felt === null ? [] : [W.felt(means.felt)]),
    ...odds.meters.map(({ least, most, mean }, meter) => W.range(names[meter] ?? '', least, most, mean)),
    W.reads(readingTime(of.reading.scenes[scene]?.seconds ?? 0)),
    ...(odds.stuck > 0 ? [`${percents(odds.stuck)} % ${W.stuck}`] : []),
  ];
  return [
    `  ${head}${when}`,
    ...wrap(facts.join('; '), columns, '    '),
    ...whoIsThere(of, scene).flatMap((line) => wrap(line, columns, '    ')),
    ...optionLines(of, scene, { paint, columns }),
  ];
}

/** Only those who are not always there are named; in a plain story nobody comes or goes. */
function whoIsThere({ opened: { prepared, text }, analysis }: Analysed, scene: number): readonly string[] {
  const present = analysis.scenes.scenes[scene]?.present ?? [];
  if (present.length === 0) return [];
  const people = prepared.story.people.map(({ id }, person) => [text.cast[id]?.name ?? id, present[person] ?? 0] as const);
  // Sums of chances may miss 1 by a hair.
  return [people.every(([, share]) => share > 1 - NEAR) ? W.everybody : W.there(people)];
}

/** What a slot draws, and how often each of it is played. */
function slotWords({ opened: { prepared }, analysis }: Analysed, draws: readonly number[]): string {
  const events = draws.map((event) => [prepared.story.scenes[event]?.id ?? '', analysis.odds.scenes[event]?.visits ?? 0] as const);
  return W.slot(events);
}

type Row = { readonly cells: readonly string[]; readonly isOff: boolean };

/** Options and asides as they are; a calendar need by need, because its splits are many and alike. */
function optionLines(of: Analysed, scene: number, { paint, columns }: ReportLook): string[] {
  const { columns: C } = W;
  const at = of.opened.prepared.story.scenes[scene];
  const rows = at === undefined ? [] : listedIn(at).map((one) => rowOf(of, scene, one));
  const head = [C.option, C.open, C.taken, C.best, C.worst, C.worth, C.felt];
  const table = tableLines({ head, rows: rows.map(({ cells }) => cells) }, '    ', columns);
  return [
    ...(table.head === null ? [] : [paint('dim', table.head)]),
    ...table.rows.flatMap((lines, place) => (rows[place]?.isOff === true ? lines.map((line) => paint('yellow', line)) : lines)),
  ];
}

function rowOf({ opened: { prepared }, analysis }: Analysed, scene: number, { kind, id, places }: Listed): Row {
  const odds = analysis.odds.scenes[scene];
  const at = prepared.story.scenes[scene];
  const { facts, claims } = analysis.plays;
  const visits = odds?.visits ?? 0;
  const come = odds === undefined ? 0 : comesBy(odds, at?.options ?? []);
  const worths = places.flatMap((place) => facts.options.filter((one) => one.scene === at?.id && one.option === at.options[place]?.id));
  const sum = (of: (place: number) => number): number => places.reduce((all, place) => all + of(place), 0);
  const open = Math.max(0, ...places.map((place) => odds?.open[place] ?? 0));
  const weight = worths.reduce((all, one) => all + one.open, 0);
  const felt = kind === 'need' ? null : (analysis.scenes.scenes[scene]?.options[places[0] ?? -1] ?? null);
  const part = (share: number, whole: number): string => percents(whole > 0 ? Math.min(1, share / whole) : 0);
  const [worth] = worths;
  const isCompared = kind === 'option' && worth !== undefined && worth.differ > 0;
  const need =
    kind === 'need'
      ? claims.find((one) => one.id === 'right-answer-need' && one.about?.scene === at?.id && one.about?.option === id)
      : undefined;
  return {
    cells: [
      id,
      // An aside is offered once to whoever comes by, whether it is taken or not.
      part(open, kind === 'aside' ? come : visits),
      part(
        sum((place) => odds?.taken[place] ?? 0),
        come,
      ),
      isCompared ? percents(worth.best) : need ? percents(need.measured.value) : '–',
      isCompared ? percents(worth.worst) : '–',
      weight === 0 ? '–' : percents(worths.reduce((all, one) => all + one.open * one.mean, 0) / weight),
      felt === null || kind === 'aside' ? '–' : felt.toFixed(1),
    ],
    isOff: isCompared
      ? isJudged(worth) && !(isAtLeast(worth.best, BEST_AT_LEAST, worth.seen) && isAtLeast(worth.worst, WORST_AT_LEAST, worth.seen))
      : need?.holds === false,
  };
}
