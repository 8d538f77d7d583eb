/**
 * `compass check NEW --against OLD`: what an edit does to saved runs, in words and as JSON. In: two loaded files. Out: the report, its lines
 * in the order in which an author acts on them, and the problems that only both files together show.
 */
import { partsOf } from '../../core/rules/choice.ts';
import * as z from 'zod';
import { type Against, against, type Stranded } from '../../core/analysis/edits/against.ts';
import { removedProblems } from '../../core/analysis/edits/against-problem.ts';
import { prepare } from '../../core/rules/prepare.ts';
import type { Story } from '../../core/rules/story.ts';
import type { Problem } from '../../core/scenario/problem.ts';
import type { Text } from '../../core/scenario/text.ts';
import { runCommand } from './run-line.ts';

const portion = {
  share: z.number().min(0).max(1),
  plusMinus: z.number().describe('Half the width of the 95 % interval; 0 where every run was walked.'),
};
const PortionSchema = z.strictObject(portion);
const example = z
  .strictObject({ seed: z.int().min(0).max(0xffffffff), choices: z.array(z.string()) })
  .nullable()
  .describe('A run that shows it.');
const cameAndWent = { came: z.array(z.string()), went: z.array(z.string()) };

/** What `check --against --json` prints of the comparison. */
export const AgainstOutputSchema = z.strictObject({
  unchanged: z.boolean().describe('Nothing that a saved run could notice.'),
  scenario: z.strictObject({ was: z.string(), now: z.string() }).nullable().describe("The scenario's own id, where it changed."),
  label: z.enum(['exhaustive', 'sampled']),
  runs: z.int().min(0).describe('Runs that were walked; 0 where nothing changed.'),
  saved: z
    .strictObject({ same: PortionSchema, otherNumbers: PortionSchema, stopped: PortionSchema, elsewhere: PortionSchema })
    .describe('Of runs left at a random place.'),
  complete: z.strictObject({
    stopped: PortionSchema,
    otherEnding: PortionSchema,
    endings: z.array(
      z.strictObject({
        from: z.string().nullable().describe('Null: every option was closed.'),
        to: z.string().nullable().describe('Null: the story is not over today.'),
        ...portion,
        example,
      }),
    ),
  }),
  stranded: z.array(
    z.strictObject({
      choice: z.string().describe('As it was saved, scene:option.'),
      why: z.enum(['gone', 'closed', 'other-scene', 'ended']),
      at: z.string().nullable().describe('The scene in which the run stands today instead.'),
      ...portion,
      example,
    }),
  ),
  meters: z.strictObject({
    ...cameAndWent,
    differ: z.array(z.strictObject({ meter: z.string(), most: z.number().describe('Points.'), ...portion })),
  }),
  endings: z.strictObject(cameAndWent),
  gone: z.array(
    z.strictObject({
      id: z.string(),
      what: z.enum(['scene', 'option', 'entry']),
      successor: z
        .strictObject({ id: z.string(), because: z.enum(['same-words', 'similar-words', 'similar-id', 'same-options', 'old-map']) })
        .nullable(),
    }),
  ),
  suggested: z
    .strictObject({ renamed: z.record(z.string(), z.string()), saved: PortionSchema, complete: PortionSchema })
    .nullable()
    .describe('Lines for `renamed`, and how many runs would still be stopped.'),
});

/** A file that loads. */
export type Side = { readonly file: string; readonly source: string; readonly story: Story; readonly text: Text };
export type Compared = { readonly report: Against; readonly problems: readonly Problem[]; readonly lines: readonly string[] };

/** The one thing `check` calls. `problems` belong to the new file. */
export function compare(old: Side, now: Side): Compared {
  const report = against({ prepared: prepare(old.story), text: old.text }, { prepared: prepare(now.story), text: now.text });
  return { report, problems: removedProblems(report.gone, now.source), lines: againstLines(report, now) };
}

/** More than anybody reads at once; `--json` has all. */
const MOST_LINES = 8;

function few<Item>(items: readonly Item[], line: (item: Item) => string): string[] {
  const more = items.length - MOST_LINES;
  return [...items.slice(0, MOST_LINES).map(line), ...(more > 0 ? [`  … and ${more} more; --json lists all`] : [])];
}

/** "12 %", "0.3 %", "less than 0.1 %". */
function percent(share: number): string {
  if (share > 0 && share < 0.001) return 'less than 0.1 %';
  if (share < 1 && share > 0.999) return 'more than 99.9 %';
  const points = share * 100;
  return `${points < 10 || points > 90 ? Number(points.toFixed(1)) : Math.round(points)} %`;
}

function againstLines(report: Against, { file, source }: Side): readonly string[] {
  const { unchanged, scenario, saved } = report;
  const lines: string[] = [];
  if (scenario !== null)
    lines.push(
      `The scenario's own id changed from "${scenario.was}" to "${scenario.now}": no saved run is found any more. Change it back.`,
    );
  if (unchanged) return [...lines, 'Saved runs: nothing they could notice.', ...pasteLines(report, source)];
  lines.push(
    `Of runs saved on the way, at any decision: ${percent(saved.stopped.share)} are stopped, ${percent(saved.otherNumbers.share)} go on with other numbers, ${percent(saved.same.share)} go on as they were. ${basisOf(report)}`,
  );
  lines.push(
    ...pasteLines(report, source),
    ...strandedLines(report, file),
    ...goneLines(report),
    ...numberLines(report),
    ...endingLines(report, file),
  );
  return lines;
}

function basisOf({ label, runs, saved }: Against): string {
  const many = runs.toLocaleString('en');
  if (label === 'exhaustive') return `(Exact: all ${many} runs, saved at each of their decisions.)`;
  const widest = Math.max(saved.stopped.plusMinus, saved.otherNumbers.plusMinus, saved.same.plusMinus);
  return `(Sampled: ${many} seeded runs, ± ${(widest * 100).toFixed(1)} points.)`;
}

/** What to paste first, because it costs a minute and saves runs. Every file has `endings`, so before it a comma is always right. */
function pasteLines({ suggested, unchanged, complete }: Against, source: string): string[] {
  if (suggested === null) return [];
  const written = (JSON.parse(source) as { readonly renamed?: object }).renamed;
  const entries = Object.entries(suggested.renamed).map(([from, to]) => `${JSON.stringify(from)}: ${JSON.stringify(to)}`);
  const where = written === undefined ? 'paste this line before "endings", comma and all' : 'paste this right behind the { of "renamed"';
  const brings = unchanged
    ? 'for runs that are older than the old file'
    : `then ${percent(suggested.complete.share)} of runs played to the end are stopped instead of ${percent(complete.stopped.share)}`;
  const comma = written !== undefined && Object.keys(written).length === 0 ? '' : ',';
  return [
    `If these only have new names, ${where}; ${brings}:`,
    written === undefined ? `  "renamed": { ${entries.join(', ')} },` : `  ${entries.join(', ')}${comma}`,
  ];
}

const sceneOf = (choice: string): string => partsOf(choice).scene;

function whyOf({ why, at }: Pick<Stranded, 'why' | 'at'>): string {
  const there = at === null ? 'the story is over there' : `"${at}" waits there`;
  if (why === 'gone') return `is gone; ${there}`;
  if (why === 'closed') return 'is closed there now';
  return why === 'ended' ? 'is not reached: the story ends before it' : `is not what comes next: ${there}`;
}

/** Choices of one scene that stop runs in one way are told in one line. */
function strandedLines({ stranded }: Against, file: string): string[] {
  const groups = new Map<string, Stranded[]>();
  for (const one of stranded) {
    const key = JSON.stringify([sceneOf(one.choice), one.why, one.at]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  if (groups.size === 0) return [];
  const shareOf = (group: readonly Stranded[]): number =>
    Math.min(
      1,
      group.reduce((sum, { share }) => sum + share, 0),
    );
  const sorted = [...groups.values()].sort((a, b) => shareOf(b) - shareOf(a));
  return [
    'What stops them, with its share of all runs played to the end:',
    ...few(sorted, (group) => {
      const shown = group.find((one) => one.example !== null)?.example;
      const names = group.map(({ choice }) => choice).join(', ');
      const line = shown ? `\n    ${runCommand(file, shown.choices, shown.seed)}` : '';
      return `  ${percent(shareOf(group))}  ${names} ${whyOf(group[0] as Stranded)}${line}`;
    }).flatMap((line) => line.split('\n')),
  ];
}

function goneLines({ gone }: Against): string[] {
  const lost = gone.filter(({ successor }) => successor === null);
  if (lost.length === 0) return [];
  return [
    'Gone, with nothing that looks like a successor:',
    ...few(lost, ({ id, what }) => `  ${id}${what === 'entry' ? ' (of an older file)' : ''}`),
  ];
}

function numberLines({ meters, saved }: Against): string[] {
  const lines = [
    ...meters.came.map((id) => `  ${id} is new`),
    ...meters.went.map((id) => `  ${id} is gone`),
    ...few(meters.differ, ({ meter, share, most }) =>
      most === 0
        ? `  ${meter} comes or goes in ${percent(share)} of runs saved on the way`
        : `  ${meter} differs in ${percent(share)} of runs saved on the way, by up to ${most} points`,
    ),
  ];
  const elsewhere =
    saved.elsewhere.share > 0
      ? [`${percent(saved.elsewhere.share)} of runs saved on the way go on in another scene than the one they were left in.`]
      : [];
  return [...(lines.length > 0 ? ['Meters:', ...lines] : []), ...elsewhere];
}

function endingLines({ complete, endings }: Against, file: string): string[] {
  const changed = complete.endings.filter(({ from, to }) => from !== to);
  const named = (id: string | null, otherwise: string): string => id ?? otherwise;
  const lines = few(changed, ({ from, to, share, example: shown }) => {
    const line = shown ? `\n    ${runCommand(file, shown.choices, shown.seed)}` : '';
    return `  ${percent(share)}  ${named(from, '(no ending)')} → ${named(to, '(goes on)')}${line}`;
  }).flatMap((line) => line.split('\n'));
  return [
    ...(endings.went.length > 0 ? [`Endings gone: ${endings.went.join(', ')}`] : []),
    ...(lines.length > 0 ? [`Of all runs played to the end, ${percent(complete.otherEnding.share)} end otherwise:`, ...lines] : []),
  ];
}
