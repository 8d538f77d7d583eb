/** The scenes of the report: who comes by, where the meters stand, what each option is worth. In: an analysed scenario. Out: lines. */
import { NEAR } from '../../core/analysis/facts.ts';
import { LABELS } from '../../core/analysis/odds/odds.ts';
import { BEST_AT_LEAST, WORST_AT_LEAST } from '../../core/analysis/claims/right-answers.ts';
import { affordableSample, SAMPLE } from '../../core/analysis/players/sampled-facts.ts';
import { ANALYSIS_WORDS as W, howKnown, percents } from '../../core/text/analysis.ts';
import { clockWords, readingTime, STOCK_WORDS } from '../../core/text/documents.ts';
import type { Analysed } from './analyse-one.ts';
import { tableLines } from './analyse-table.ts';
import { type Paint, wrap } from './words.ts';

export type ReportLook = { readonly paint: Paint; readonly columns: number };

export function sceneLines(of: Analysed, look: ReportLook): string[] {
  const { odds, plays, scenes } = of.analysis;
  const { label, runs } = plays.facts;
  const known = [
    howKnown(LABELS[odds.method], odds.looked),
    howKnown(label, label === 'sampled' ? affordableSample(of.opened.prepared, SAMPLE).valued : runs),
    howKnown(scenes.label, scenes.runs),
  ] as const;
  return [
    ...wrap(W.scenes(...known), look.columns).map((line) => look.paint('bold', line)),
    ...wrap(W.columnsAre, look.columns, '  ').map((line) => look.paint('dim', line)),
    ...of.opened.prepared.scenes.flatMap((_, scene) => ['', ...oneScene(of, scene, look)]),
  ];
}

function oneScene(of: Analysed, scene: number, { paint, columns }: ReportLook): string[] {
  const { story } = of.opened.prepared;
  const { text } = of.opened;
  const { id, label } = story.scenes[scene] ?? { id: '', label: null };
  const odds = of.analysis.odds.scenes[scene];
  const means = of.analysis.scenes.scenes[scene];
  const head = paint('bold', id);
  const when = label === null ? '' : `, ${clockWords(text.clock, label).toLowerCase()}`;
  if (odds === undefined || odds.visits === 0) return [`  ${head}${when}: ${paint('yellow', W.never)}`];
  const names = [STOCK_WORDS[0], STOCK_WORDS[1], ...story.meters.map((meter) => text.meters[meter.id]?.name ?? meter.id)];
  const facts = [
    W.visits(odds.visits),
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

function optionLines({ opened: { prepared }, analysis }: Analysed, scene: number, { paint, columns }: ReportLook): string[] {
  const options = prepared.story.scenes[scene]?.options ?? [];
  const odds = analysis.odds.scenes[scene];
  const id = prepared.story.scenes[scene]?.id;
  const { columns: C } = W;
  const visits = odds?.visits ?? 0;
  const rows = options.map((option, place) => {
    const worth = analysis.plays.facts.options.find((one) => one.scene === id && one.option === option.id);
    const felt = analysis.scenes.scenes[scene]?.options[place] ?? null;
    const ofVisits = (share: number | undefined): string => percents(visits > 0 ? (share ?? 0) / visits : 0);
    const differs = worth !== undefined && worth.differ > 0;
    return [
      option.id,
      ofVisits(odds?.open[place]),
      ofVisits(odds?.taken[place]),
      differs ? percents(worth.best) : '–',
      differs ? percents(worth.worst) : '–',
      worth === undefined || worth.open === 0 ? '–' : percents(worth.mean),
      felt === null ? '–' : felt.toFixed(1),
    ];
  });
  const table = tableLines({ head: [C.option, C.open, C.taken, C.best, C.worst, C.worth, C.felt], rows }, '    ', columns);
  return [
    ...(table.head === null ? [] : [paint('dim', table.head)]),
    ...table.rows.flatMap((lines, place) => {
      const worth = analysis.plays.facts.options.find((one) => one.scene === id && one.option === options[place]?.id);
      const isOff = worth !== undefined && worth.differ > 0 && (worth.best < BEST_AT_LEAST || worth.worst < WORST_AT_LEAST);
      return isOff ? lines.map((line) => paint('yellow', line)) : lines;
    }),
  ];
}
