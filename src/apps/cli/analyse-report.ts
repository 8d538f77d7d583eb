/** The report of `analyse` for people. In: an analysed scenario. Out: lines of at most the terminal's width; lines to copy may be longer. */
import { LABELS, uncertainty } from '../../core/analysis/odds/odds.ts';
import type { ConceptCoverage } from '../../core/analysis/coverage.ts';
import { ANALYSIS_WORDS as W, howKnown, percents } from '../../core/text/analysis.ts';
import { KIND_WORDS, readingTime } from '../../core/text/documents.ts';
import type { Analysed } from './analyse-one.ts';
import { firstLines, verdictLines } from './analyse-first.ts';
import { claimLines, playerLines } from './analyse-players.ts';
import { type ReportLook, sceneLines } from './analyse-scenes.ts';
import { bar } from './analyse-table.ts';
import { type ProblemLook, problemLines } from './print-problems.ts';
import { runCommand } from './run-line.ts';
import { wrap } from './words.ts';

export function reportLines(of: Analysed, look: ReportLook & ProblemLook): string[] {
  const { paint, columns } = look;
  const { opened, analysis, reading, problems } = of;
  const { odds, plays } = analysis;
  const { words, seconds, decisions } = reading.run;
  const told = new Set<string>();
  return [
    ...wrap(W.heading(opened.text.title, opened.text.id), columns).map((line) => paint('bold', line)),
    '',
    ...verdictLines(of, look, told),
    ...firstLines(of, look, told),
    '',
    ...wrap(`${W.method(odds.method, odds.looked, uncertainty(odds, 0.5))} ${analysis.because}`, columns),
    ...plays.notes.flatMap((note) => wrap(W.notes[note], columns)),
    '',
    ...endingLines(of, look),
    '',
    ...sceneLines(of, look),
    '',
    ...playerLines(of, look, told),
    ...claimLines(of, look),
    '',
    ...wrap(W.reading(words, readingTime(seconds), decisions, opened.text.minutes), columns),
    '',
    paint('bold', W.findings(problems.length)),
    ...problemLines(opened.file, problems, look),
  ];
}

/** Characters of the longest bar; in a narrow terminal what is left of the line, and none where that is too little to tell lengths apart. */
const BAR = 40;
const SHORTEST_BAR = 8;

/** Each ending with its kind and its share; then a run to each. */
function endingLines({ opened, analysis }: Analysed, { paint, columns }: ReportLook): string[] {
  const { odds, plays } = analysis;
  const { story } = opened.prepared;
  const row = (id: string, kind: string, share: number): BarRow => ({ id, kind, share });
  const rows = story.endings.map(({ id, kind }, place) => row(id, KIND_WORDS[kind] ?? kind, odds.endings[place] ?? 0));
  if (odds.stuck > 0) rows.push(row(W.stuck, '', odds.stuck));
  if (odds.unfinished) rows.push(row(W.unfinished, '', odds.unfinished));
  const runs = story.endings.flatMap(({ id }, place) => {
    const example = plays.endingExamples?.[place];
    return example ? [`    ${id}: ${runCommand(opened.file, example.choices, example.seed)}`] : [];
  });
  return [
    ...wrap(W.endings(howKnown(LABELS[odds.method], odds.looked)), columns).map((line) => paint('bold', line)),
    ...barred(rows, columns),
    ...(runs.length > 0 ? [paint('dim', `  ${W.reach}`), ...runs.map((line) => paint('dim', line))] : []),
  ];
}

type BarRow = { readonly id: string; readonly kind: string; readonly share: number };

/** The bar stands last and to the left. */
function barred(rows: readonly BarRow[], columns: number): string[] {
  const names = Math.max(0, ...rows.map(({ id }) => id.length));
  const kinds = Math.max(0, ...rows.map(({ kind }) => kind.length));
  const lines = rows.map(({ id, kind, share }) => `  ${id.padEnd(names)}  ${kind.padEnd(kinds)}  ${`${percents(share)} %`.padStart(5)}  `);
  const left = Math.min(BAR, columns - Math.max(0, ...lines.map((line) => line.length)));
  if (left < 0) return rows.flatMap(({ id, kind, share }) => wrap([kind, `${percents(share)} %`].join(' '), columns, `  ${id}  `));
  const width = left < SHORTEST_BAR ? 0 : left;
  return rows.map(({ share }, place) => `${lines[place] ?? ''}${bar(share, width)}`.trimEnd());
}

/** Which concepts which scenarios touch, and which none does. */
export function coverageLines(coverage: readonly ConceptCoverage[], scenarios: number, { paint, columns }: ReportLook): string[] {
  const touched = coverage.filter((one) => one.scenarios.length > 0);
  const none = coverage.filter((one) => one.scenarios.length === 0).map(({ concept }) => concept);
  const rows = touched.map(({ concept, scenarios: by }) => [
    concept,
    by.map(({ scenario, options }) => `${scenario} ${options.length}`).join(', '),
  ]);
  const width = Math.max(0, ...rows.map(([concept = '']) => concept.length));
  return [
    ...wrap(W.coverage(touched.length, coverage.length, scenarios), columns).map((line) => paint('bold', line)),
    ...rows.flatMap(([concept = '', by = '']) => wrap(by, columns, `  ${concept.padEnd(width)}  `)),
    ...(none.length > 0 ? wrap(W.byNone(none), columns, '  ') : []),
  ];
}
