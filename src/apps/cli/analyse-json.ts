/**
 * What `analyse --json` prints, as a zod schema: programs can rely on it, a test holds the real output to it, `compass schema analyse`
 * prints it as JSON Schema. In: analysed scenarios. Out: plain data.
 */
import * as z from 'zod';
import { type ConceptCoverage } from '../../core/analysis/coverage.ts';
import { comesBy, LABELS } from '../../core/analysis/odds/odds.ts';
import { ENDING_KINDS } from '../../core/rules/story.ts';
import type { Problem } from '../../core/scenario/problem.ts';
import type { Analysed } from './analyse-one.ts';
import { CheckOutputSchema } from './json.ts';

const share = z
  .number()
  .min(0)
  .max(1 + 1e-6);
const points = z.number();
const label = z
  .enum(['exact', 'exhaustive', 'sampled'])
  .describe('exact: every state; exhaustive: every run walked; sampled: seeded runs.');
const kinds = z.record(z.enum(ENDING_KINDS), share);
const ExampleSchema = z
  .strictObject({ seed: z.int(), choices: z.array(z.string()).describe('As scene:option, in order.') })
  .describe('A run: compass run FILE --seed … --choices …');

const SharesSchema = z.strictObject({
  runs: z.int().describe('Runs played; 0: exact.'),
  kinds,
  endings: z.array(share).describe('In the order of the file.'),
  stuck: share,
});

const OptionSchema = z.strictObject({
  option: z.string().describe('As choices name it: of a calendar each split, "ravi=1~ingrid=1"; an aside as "+ask".'),
  open: z.number().describe('Mean number of times a random run decides here with the option open.'),
  taken: z.number(),
  worth: share.nullable().describe('Share of random continuations after it that thrive; null where it is never open.'),
  differ: share.describe('Share of the states with the option open in which the options differ in worth.'),
  best: share.describe('Share of these in which it is the best.'),
  worst: share,
  felt: points.nullable().describe('Mean |change of morale| + |change of execution|.'),
});

const SceneSchema = z.strictObject({
  scene: z.string(),
  visits: z.number().describe('Mean number of times a run comes by; without circles a share of runs. 0 of a slot, where nobody decides.'),
  stuck: share.describe('Share of runs that find every option closed here.'),
  felt: points.nullable(),
  meters: z
    .array(z.strictObject({ id: z.string(), least: points, most: points, mean: points }))
    .describe('On deciding here. Empty where nobody comes by.'),
  present: z.record(z.string(), share).describe('By person of the team: share of the decisions here with this person there. Plain: empty.'),
  reading: z.strictObject({ words: z.int(), seconds: z.number() }).describe('What one run reads here at most.'),
  options: z.array(OptionSchema),
});

const PlayerSchema = z.strictObject({
  player: z.string(),
  pure: SharesSchema,
  pureLabel: label,
  slips: SharesSchema.describe('With 10 % of its choices left to chance.'),
  slipsLabel: label,
  example: ExampleSchema.nullable(),
});

const ClaimSchema = z.strictObject({
  claim: z.string(),
  holds: z.boolean(),
  wanted: z.strictObject({ least: z.number().exactOptional(), most: z.number().exactOptional() }),
  measured: z.record(z.string(), z.number()).describe('"value" is what is judged.'),
  label,
  about: z
    .strictObject({ scene: z.string().exactOptional(), option: z.string().exactOptional(), player: z.string().exactOptional() })
    .nullable(),
  counterExample: ExampleSchema.nullable().describe('A run that shows what is wrong.'),
});

const QuartilesSchema = z.strictObject({ lower: points, median: points, upper: points });

const AnalysisSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  odds: z.strictObject({
    method: z.enum(['grid', 'states', 'paths', 'sample']),
    label,
    looked: z.int().describe('States, whole runs or sampled runs that were looked at.'),
    because: z.string(),
  }),
  plays: z
    .strictObject({ label, runs: z.int(), valued: z.int() })
    .describe(
      'How players, claims and felt change were found out; valued: runs of whose every state it is known what its options are worth.',
    ),
  bySceneLabel: label.describe('How felt and present of the scenes were found out.'),
  runsAtMost: z.number().nullable().describe('By structure alone; null: it can go in circles.'),
  shortest: z.int().describe('Decisions on the shortest way to an ending.'),
  notes: z.array(z.string()),
  endings: z.array(z.strictObject({ ending: z.string(), kind: z.string(), share, example: ExampleSchema.nullable() })),
  kinds,
  stuck: share,
  unfinished: share.describe('Sampled runs that were left after 1,000 decisions.'),
  scenes: z.array(SceneSchema),
  players: z.array(PlayerSchema),
  claims: z.array(ClaimSchema).describe('thesis-…, balance-…, felt-…, right-answer-….'),
  dominated: z.array(z.strictObject({ scene: z.string(), option: z.string(), by: z.string() })),
  felt: QuartilesSchema,
  spread: QuartilesSchema.extend({ atLeastSix: share }).describe('How far apart the options of a decision are felt.'),
  people: z
    .strictObject({ warnedByMid: share, departed: share, departedEarly: share, firstDeparture: QuartilesSchema.nullable() })
    .nullable()
    .describe('Null in a plain story.'),
  bothPoles: z.strictObject({ share, example: ExampleSchema.nullable() }).nullable(),
  reading: z
    .strictObject({ words: z.number(), seconds: z.number(), decisions: z.number() })
    .describe('A mean random run; seconds: reading and deciding.'),
});

export const AnalyseOutputSchema = z.strictObject({
  scenarios: z.array(
    z.strictObject({
      file: z.string(),
      analysis: AnalysisSchema.nullable().describe('Null: the scenario has errors.'),
      findings: CheckOutputSchema,
    }),
  ),
  coverage: z
    .array(
      z.strictObject({
        concept: z.string(),
        scenarios: z.array(
          z.strictObject({ scenario: z.string(), options: z.array(z.string()).describe('As scene:option, scene:need or scene+aside.') }),
        ),
      }),
    )
    .describe('Every concept, and which scenarios touch it.'),
});
export type AnalyseOutput = z.input<typeof AnalyseOutputSchema>;

export type FileReport = { readonly file: string; readonly of: Analysed | null; readonly problems: readonly Problem[] };

export function analyseOutput(files: readonly FileReport[], coverage: readonly ConceptCoverage[]): AnalyseOutput {
  return {
    scenarios: files.map(({ file, of, problems }) => ({
      file,
      analysis: of === null ? null : analysisOutput(of),
      findings: problems.map((problem) => ({ file, ...problem })),
    })),
    coverage: coverage.map(({ concept, scenarios }) => ({
      concept,
      scenarios: scenarios.map(({ scenario, options }) => ({ scenario, options: [...options] })),
    })),
  };
}

type Output = z.input<typeof AnalysisSchema>;
/** Readonly lists are written as they are. */
type Plain<Value> = Value extends readonly (infer Item)[]
  ? Plain<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Plain<Value[Key]> }
    : Value;
const plain = <Value>(value: Value): Plain<Value> => value as Plain<Value>;

function analysisOutput(of: Analysed): Output {
  const { opened, analysis, reading } = of;
  const { odds, plays } = analysis;
  const { story } = opened.prepared;
  const { facts } = plays;
  return {
    id: story.id,
    title: opened.text.title,
    odds: { method: odds.method, label: LABELS[odds.method], looked: odds.looked, because: analysis.because },
    plays: { label: facts.label, runs: facts.runs, valued: facts.valued },
    bySceneLabel: analysis.scenes.label,
    runsAtMost: plays.runsAtMost,
    shortest: plays.shortest,
    notes: [...plays.notes],
    endings: story.endings.map(({ id, kind }, place) => ({
      ending: id,
      kind,
      share: odds.endings[place] ?? 0,
      example: plain(plays.endingExamples?.[place] ?? null),
    })),
    kinds: { ...odds.kinds },
    stuck: odds.stuck,
    unfinished: odds.unfinished ?? 0,
    scenes: story.scenes.map((_, scene) => sceneOutput(of, scene)),
    players: plays.players.map(({ id, pure, pureLabel, slips, slipsLabel, example }) =>
      plain({ player: id, pure, pureLabel, slips, slipsLabel, example }),
    ),
    claims: plays.claims.map(({ id, ...claim }) => plain({ claim: id, ...claim })),
    dominated: plain(facts.dominated),
    felt: facts.felt,
    spread: facts.spread,
    people: facts.people,
    bothPoles: plain(facts.bothPoles),
    reading: reading.run,
  };
}

function sceneOutput({ opened: { prepared }, analysis, reading }: Analysed, scene: number): Output['scenes'][number] {
  const { story } = prepared;
  const id = story.scenes[scene]?.id ?? '';
  const odds = analysis.odds.scenes[scene];
  const means = analysis.scenes.scenes[scene];
  const { words = 0, seconds = 0 } = reading.scenes[scene] ?? {};
  const names = ['morale', 'execution', ...story.meters.map((meter) => meter.id)];
  const isVisited = odds !== undefined && odds.visits > 0;
  return {
    scene: id,
    visits: odds === undefined ? 0 : comesBy(odds, story.scenes[scene]?.options ?? []),
    stuck: odds?.stuck ?? 0,
    felt: means?.felt ?? null,
    meters: isVisited ? odds.meters.map((range, meter) => ({ id: names[meter] ?? '', ...range })) : [],
    present: Object.fromEntries((means?.present ?? []).map((present, person) => [story.people[person]?.id ?? '', present])),
    reading: { words, seconds },
    options: (story.scenes[scene]?.options ?? []).map(({ id: option }, place) => {
      const worth = analysis.plays.facts.options.find((one) => one.scene === id && one.option === option);
      return {
        option,
        open: odds?.open[place] ?? 0,
        taken: odds?.taken[place] ?? 0,
        worth: worth !== undefined && worth.open > 0 ? worth.mean : null,
        differ: worth?.differ ?? 0,
        best: worth?.best ?? 0,
        worst: worth?.worst ?? 0,
        felt: means?.options[place] ?? null,
      };
    }),
  };
}
