/**
 * The author's reference as Markdown: every field by part, the word tables, the concepts, all problems. Generated from the schema and the tables,
 * so it cannot be out of date unnoticed. In: a picture of each move, if the caller has some. Out: the text of REFERENCE.md.
 */
import type * as z from 'zod';
import { CLOTHES, FACES, HEADS } from '../look/look.ts';
import { SAMPLE_NAMES } from '../look/samples.ts';
import { ENDING_KINDS, STOCKS } from '../rules/story.ts';
import {
  DIFFICULTIES,
  DIFFICULTY_NAMES,
  MOVE_NAMES,
  MOVES,
  type MoveName,
  PACE_NAMES,
  PACES,
  SHORTEST_STORY,
  START_NAMES,
  STARTS,
  STEP_NAMES,
  STEP_POINTS,
  STEPS,
  STRENGTH_NAMES,
  STRENGTHS,
  TYPE_NAMES,
  TYPES,
} from '../rules/words.ts';
import { MOOD_WORDS } from '../text/descriptions.ts';
import { CONCEPTS } from './concepts.ts';
import { defOf, expectedOf, inner, isOptional } from './introspect.ts';
import { type Nested, nestedOf } from './nested.ts';
import { MARKS } from './marks.ts';
import { PLACES } from './places.ts';
import { CODES, PROBLEMS } from './problems.ts';
import {
  ChapterSchema,
  EndingSchema,
  MarkSchema,
  MeterSchema,
  OutcomeSchema,
  PairSchema,
  PersonSchema,
  ScenarioSchema,
  SlotSchema,
  StaleSchema,
  ThesisSchema,
  WaiverSchema,
  WeeklySchema,
} from './schema.ts';
import { ConditionSchema, LookObjectSchema } from './schema-parts.ts';
import {
  AllocateSchema,
  AsideSchema,
  ChanceSchema,
  LaterSchema,
  NeedSchema,
  OptionSchema,
  PromiseSchema,
  SceneSchema,
} from './schema-scene.ts';

type Schema = z.core.$ZodType;
/** Markdown of a picture of what a move does over eight weeks; null where there is none. */
export type PictureOfMove = (move: MoveName) => string | null;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(row)].join('\n');
const code = (text: string | number): string => `\`${text}\``;
const signed = (value: number): string => (value > 0 ? `+${value}` : `−${Math.abs(value)}`);

/** `.describe()` on the field wins over that of its type. */
function aboutOf(field: Schema): string {
  const described = field as Schema & { readonly description?: string };
  return described.description ?? (isOptional(field) ? aboutOf(defOf(field).innerType as Schema) : '');
}

function fields(schema: Schema): string {
  const shape = defOf(inner(schema)).shape ?? {};
  return table(
    ['field', 'needed', 'is', 'meaning'],
    Object.entries(shape).map(([name, field]) => [code(name), isOptional(field) ? '' : 'yes', expectedOf(field), aboutOf(field)]),
  );
}

const PARTS: readonly (readonly [string, string, Schema])[] = [
  ['The scenario', 'The whole file.', ScenarioSchema],
  ['A person of the cast', 'In the team, able to join it, or a stakeholder.', PersonSchema],
  [
    'A look',
    'Or the name of a sample look. [Every part of a look, and every sample, as a picture](../assets/pictures/looks.png).',
    LookObjectSchema,
  ],
  ['An own meter', 'Beside morale and execution.', MeterSchema],
  ['A scene', 'A moment with one decision.', SceneSchema],
  ['An option', 'One thing the player can do.', OptionSchema],
  ['An aside', 'A small thing done before deciding, paid from banked days; once in a run.', AsideSchema],
  ['A calendar', 'A decision that shares out time: every way to spend all tokens is one choice, at most 35 ways.', AllocateSchema],
  ['A need', 'One of those who ask for time in a calendar. Its effects are felt once for each token.', NeedSchema],
  ['A slot', 'A place for one event of the deck.', SlotSchema],
  ['A chance', 'A risk with open odds.', ChanceSchema],
  ['A later effect', 'Exactly one of `after` and `at`.', LaterSchema],
  ['A promise', 'On the screen until it is kept, or until its date.', PromiseSchema],
  ['A condition', 'Exactly one of meter, present, visited, learned, flag, all, any, not.', ConditionSchema],
  ['Stale meters', 'Seen as they were, until something monitors or the condition is over.', StaleSchema],
  ['A chapter', 'A part of a long story.', ChapterSchema],
  ['A mark', 'A thing in the office, for the picture.', MarkSchema],
  ['An ending', 'Tested in the order of the file.', EndingSchema],
  ['A weekly effect', 'With every decision for a while.', WeeklySchema],
  ['An outcome', 'Where it is more than a sentence.', OutcomeSchema],
  ['A sentence of an own thesis', 'Who plays like this, ends like that: `analyse` tests it.', ThesisSchema],
  ['A pair', 'The same idea, elsewhere.', PairSchema],
  ['A waiver', 'Looked at, and accepted.', WaiverSchema],
];

/** Nobody reads these off a table alone. */
const EXAMPLES: Readonly<Record<string, string>> = {
  next: '"next": [{ "to": "quiet-week", "when": { "meter": "morale", "atLeast": 60 } }, { "to": "loud-week" }]',
  interrupt: '"interrupt": { "when": { "meter": "morale", "below": 30 }, "urgency": 2 }',
  event: '"event": { "when": { "present": "hana" }, "weight": 2 }',
  'event.raise': '"event": { "raise": [{ "when": { "flag": "late" }, "by": 3 }] }',
  tells:
    '"tells": [{ "when": { "person": "hana", "meter": "energy", "below": 45 }, "says": "She is on her third tea." }, { "says": "She hums." }]',
  lines: '"lines": ["hana/worried: I was first.", { "when": { "flag": "late" }, "says": "hana: And late." }]',
  raise:
    '"chance": { "in10": 5, "raise": [{ "when": { "visited": "menu:ask" }, "by": 2 }], "good": { "effects": { "morale": "+" } }, "bad": {} }',
  evidence: '"evidence": [{ "concept": "train-and-support", "quality": 0.8, "weight": 0.5 }]',
};

const nested = ({ fields: names, inside, schema }: Nested): string => {
  const example = names.map((name) => EXAMPLES[inside === null ? name : `${inside}.${name}`]).find((one) => one !== undefined);
  return [
    `#### Inside ${names.map(code).join(', ')}`,
    fields(schema),
    ...(example === undefined ? [] : [`For example: ${code(example)}`]),
  ].join('\n\n');
};

/** The file that tests a scenario; io/files/plans.ts reads it. */
const PLAN = [
  '## Plans',
  'A file in `plans/` beside the scenario: the choices of one run, and what must come of them. `check` plays it. It is no scenario, and has no `format`.',
  table(
    ['field', 'needed', 'is', 'meaning'],
    [
      ['`about`', 'yes', 'a text', 'What this run shows.'],
      ['`seed`', 'yes', 'a whole number', 'From 0; with the choices it decides everything that luck decides.'],
      [
        '`choose`',
        'yes',
        'a list [...]',
        'The choices as "scene:option", "scene+aside" or "scene:need=1~other=1", in order, to the end; interrupts and events included.',
      ],
      ['`expect`', 'yes', 'an object {...}', 'What must come of it: the four fields below.'],
      ['`expect.ending`', 'yes', 'a text', 'The id of the ending.'],
      ['`expect.kind`', 'yes', `one of ${ENDING_KINDS.join(', ')}`, 'What became of the team.'],
      ['`expect.scenes`', 'yes', 'a list [...]', 'The scenes in the order in which they were played, interrupts and events included.'],
      ['`expect.meters`', 'yes', 'an object {...}', 'Meter: [least, most] at the end, in points.'],
    ],
  ),
  `For example: ${code('{ "about": "All goes well.", "seed": 1, "choose": ["menu:ask", "sunday:rest"], "expect": { "ending": "rested", "kind": "thriving", "scenes": ["menu", "sunday"], "meters": { "morale": [60, 70] } } }')}`,
  'Two problems are of plans alone: `plan-unreadable`, an error, is a file that is no plan; `plan-differs`, an error, a run that comes otherwise than its plan expects. When you write your own story over a template, its plans and its guide.md stay behind: delete or rewrite them.',
].join('\n\n');

const words = {
  moves: (picture: PictureOfMove): string =>
    table(
      ['move', 'is', 'lead / manage, tenths of the week', 'days', 'felt at once', 'over eight weeks'],
      MOVE_NAMES.map((name) => {
        const { about, lead, manage, first } = MOVES[name];
        const felt = Object.entries(first).map(([stock, by]) => `${stock} ${signed(by)}`);
        return [code(name), about, `${lead} / ${manage}`, String((lead + manage) / 2), felt.join(', '), picture(name) ?? ''];
      }),
    ),
  strengths: (): string =>
    table(
      ['strength', 'attention and effects times'],
      STRENGTH_NAMES.map((name) => [code(name), String(STRENGTHS[name])]),
    ),
  steps: (): string =>
    table(
      ['word', 'points', 'load, weeks of work'],
      STEP_NAMES.map((name) => [code(name), signed(STEPS[name] * STEP_POINTS.points), signed(STEPS[name] * STEP_POINTS.load)]),
    ),
  types: (): string =>
    table(
      ['type', 'autonomy', 'structure', 'drive', 'first impression'],
      TYPE_NAMES.map((name) => [
        code(name),
        String(TYPES[name].autonomy),
        String(TYPES[name].structure),
        String(TYPES[name].drive),
        TYPES[name].impression,
      ]),
    ),
  starts: (): string =>
    table(
      ['start', ...STOCKS],
      START_NAMES.map((name) => [code(name), ...STOCKS.map((stock) => String(STARTS[name][stock]))]),
    ),
  paces: (): string =>
    table(
      ['pace', 'model weeks per decision'],
      PACE_NAMES.map((name) => [code(name), String(PACES[name])]),
    ),
  moods: (): string =>
    table(
      ['mood you write', 'word shown'],
      FACES.map((face) => [code(face), MOOD_WORDS[face]]),
    ),
  difficulties: (): string =>
    table(
      ['difficulty', 'weeks of work asked for per week'],
      DIFFICULTY_NAMES.map((name) => [code(name), String(DIFFICULTIES[name].asked)]),
    ),
};

const list = (names: readonly string[]): string => names.map(code).join(', ');

export function reference(picture: PictureOfMove = () => null): string {
  const inside = nestedOf(PARTS.map(([, , schema]) => schema));
  const parts = PARTS.map(([title, about, schema]) =>
    [`### ${title}\n\n${about}\n\n${fields(schema)}`, ...(inside.get(defOf(schema)) ?? []).map(nested)].join('\n\n'),
  );
  const problems = table(
    ['code', 'severity', 'is'],
    CODES.map((name) => [code(name), PROBLEMS[name].severity, PROBLEMS[name].about]),
  );
  return [
    '# Reference for authors',
    'Generated from the schema and the word tables; a test fails when it is out of date. Do not edit it by hand.',
    '## Fields',
    ...parts,
    PLAN,
    '## Words',
    `### Moves\n\n${words.moves(picture)}`,
    `### Strengths\n\n${words.strengths()}`,
    `### Effects in words\n\nAn own meter counts in its \`step\`, ${STEP_POINTS.points} points without one. A number is that many points.\n\n${words.steps()}`,
    `### Types of people\n\n${words.types()}`,
    `### Starts\n\n${words.starts()}`,
    `### Paces\n\nA story has at least ${SHORTEST_STORY} weeks on its shortest way, whatever its pace.\n\n${words.paces()}`,
    `### Difficulties\n\n${words.difficulties()}`,
    `### Places\n\n${list(PLACES)}`,
    `### Marks\n\nThings that stand or hang in the office while a condition holds: \`marks\`.\n\n${list(MARKS)}`,
    `### Moods of a line\n\nWritten before the colon of a line; beside the face the player reads a word for it.\n\n${words.moods()}`,
    `### Heads\n\n${list(HEADS)}`,
    `### Clothes\n\n${list(CLOTHES)}`,
    `### Sample looks\n\n${list(SAMPLE_NAMES)}`,
    `### Concepts\n\n${list(CONCEPTS)}`,
    '## Problems',
    `Errors stop the scenario from being played. Warnings and hints can be waived with a reason: \`"waive": [{ "code": …, "at": …, "because": … }]\`. Each code has an example in \`tests/problems\`.`,
    problems,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
