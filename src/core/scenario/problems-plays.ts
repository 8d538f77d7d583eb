/**
 * The problems of all plays: what a story does whatever is chosen, found by core/analysis. Figures come with how they were found out
 * (exact, sampled), and where a run shows what is wrong, as arguments of `compass run`. See problems.ts.
 */
import { besideLimits } from '../text/limits.ts';
import { entry } from './problem-entry.ts';
import { short } from './problem.ts';
import { type Tried, triedWords } from './problems-tried.ts';

/** What is advised must be allowed at the level of the story: a plain one has no difficulty, no moves, no load, nobody for or against. */
type Level = { readonly level: 'none' | 'team-v1' };
/** What came of trying mends on a copy; not there where nobody tried. */
type Trial = { readonly tried?: Tried };
type Label = 'exact' | 'exhaustive' | 'sampled';
/** A run that shows it: choices joined by commas, as `compass run` takes them. */
export type ShownRun = { readonly seed: number; readonly choices: string };
type Shown = { readonly run: ShownRun | null };
/** A share of runs, 0 to 1, and the bounds it should lie within. */
type Share = { readonly value: number; readonly label: Label };
type Bounds = { readonly least?: number; readonly most?: number };
type Player = Share & Shown & Level & { readonly player: string; readonly least: number };
/** `stands`: morale and execution of a mean run that decides there; null where nobody knows. */
type Stands = { readonly stands: { readonly morale: number; readonly execution: number } | null };
type Option = Level & { readonly option: string; readonly scene: string; readonly label: Label };

/** Two digits: "12 %", "6.7 %", "0.31 %". */
const percent = (share: number): string => `${Math.abs(share) < 0.1 ? Number((share * 100).toPrecision(2)) : Math.round(share * 100)} %`;
/** Two shares with as many digits as tell them apart; null where four do not. */
function apart(one: number, other: number): readonly [string, string] | null {
  if (percent(one) !== percent(other)) return [percent(one), percent(other)];
  const [exact, too] = [one, other].map((share) => `${Number((share * 100).toPrecision(4))} %`) as [string, string];
  if (exact === too) return null;
  const [three, threeToo] = [one, other].map((share) => `${Number((share * 100).toPrecision(3))} %`) as [string, string];
  return three === threeToo ? [exact, too] : [three, threeToo];
}
/** A figure of all runs is exact, however they were gone through. */
const known = (label: Label): string => (label === 'sampled' ? label : 'exact');
const figure = ({ value, label }: Share): string => `${percent(value)} (${known(label)})`;
/** "7.96 % (exact)" and "at least 8 %". */
function judged({ value, label, least, most }: Share & Bounds): { readonly figure: string; readonly wanted: string } {
  const said = besideLimits(value, { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) });
  return { figure: `${said.figure} (${known(label)})`, wanted: said.wanted };
}
const points = (value: number): string => String(Math.round(value * 10) / 10);
const example = ({ run }: Shown): string => {
  if (run === null) return '';
  return ` For example: --seed ${run.seed}${run.choices === '' ? '' : ` --choices ${run.choices}`}.`;
};
const within = ({ least, most }: Bounds): string =>
  least === undefined
    ? `at most ${percent(most ?? 1)}`
    : most === undefined
      ? `at least ${percent(least)}`
      : `${percent(least)} to ${percent(most)}`;
/** Advice for a plain story, and for a team story. */
const byLevel =
  (plain: string, team: string) =>
  ({ level }: Level): string =>
    level === 'none' ? plain : team;
const THRIVE_MORE = byLevel(
  'A higher `start`, stronger good effects, or a smaller cost in `later` on the options that lead on.',
  'A lower `difficulty`, or a third way that relieves the pile (`cut-scope`, `"load": "-"`) in every second scene.',
);
const addressOf = ({ scene, option }: { readonly scene: string; readonly option: string }): string => `${short(scene)}:${short(option)}`;
/** What to give an option, where nobody knows what is missing there: the one that is behind, as effects may be written at this level. */
const GIFTS = {
  none: { morale: '"morale": "+"', execution: '"execution": "+"' },
  'team-v1': { morale: '"purpose": "+"', execution: '"load": "-"' },
} as const;
/** Points between morale and execution under which neither is behind. */
const ABOUT_EVEN = 3;
/** A gift for an option that is worth too little. */
function giveIt({ stands, level, ...at }: Option & Stands): string {
  const [gifts, more] = [GIFTS[level], level === 'none' ? '' : ', or a `for` for whom it helps'];
  if (stands === null) return `Add ${gifts.morale} or ${gifts.execution} to \`effects\` of ${addressOf(at)}${more}`;
  const gift =
    Math.abs(stands.morale - stands.execution) < ABOUT_EVEN
      ? `${gifts.morale} or ${gifts.execution}`
      : gifts[stands.morale < stands.execution ? 'morale' : 'execution'];
  return `Runs come here with morale ${Math.round(stands.morale)} and execution ${Math.round(stands.execution)} on average: add ${gift} to \`effects\` of ${addressOf(at)}${more}`;
}
/** A cost for an option that is worth too much. */
const COSTS = { none: '{ "morale": "-" }', 'team-v1': '{ "energy": "-" }' } as const;
const costSome = ({ level, ...at }: Option): string =>
  `Give ${addressOf(at)} a cost that not every run pays: "later": [{ "after": 2, "when": { "visited": "…" }, "effects": ${COSTS[level]} }], with an earlier choice in place of …`;
const costIt = ({ level, ...at }: Option): string => `Give ${addressOf(at)} a cost: "later": [{ "after": 2, "effects": ${COSTS[level]} }]`;
/** Share of the states in which each option should be the best, and the worst. */
const TENTH = 0.1;
const isRare = (value: number, { least }: Bounds): boolean => least !== undefined && value < least;
const never = (label: Label, looked: number): string =>
  label === 'sampled' ? `in none of ${looked.toLocaleString('en')} sampled runs` : `in no run (${known(label)})`;

const thesis = (about: string, who: string, kinds: string, fix: (args: Level) => string) =>
  entry<Player & { readonly slips: number | null; readonly slipsLeast: number }>(
    'warning',
    about,
    ({ slips, slipsLeast, ...args }) => {
      const pure = judged({ value: args.value, label: args.label, least: args.least });
      const slipped = slips === null ? null : besideLimits(slips, { least: slipsLeast });
      const withSlips = slipped === null ? '' : `; with slips in ${slipped.figure}, wanted ${slipped.wanted}`;
      return `${who} ends in ${kinds} in ${pure.figure} of its runs, wanted ${pure.wanted}${withSlips}.${example(args)}`;
    },
    fix,
  );

const atLeast = ({ value, label, least }: Share & { readonly least: number }) => judged({ value, label, least });
const atMost = ({ value, label, most }: Share & { readonly most: number }) => judged({ value, label, most });
/** Options that a player takes, some of them by address, and how many more. */
type Uses = { readonly uses: readonly { readonly scene: string; readonly option: string }[]; readonly more: number };

const ofOption = (about: string, message: (args: Option & Share) => string, fix: (args: Option & Stands) => string) =>
  entry<Option & Stands & Share & Trial>('warning', about, message, (args) => triedWords(args.tried, fix(args)));

const ownThesis = (value: number, { label, least }: { readonly label: Label; readonly least: number }) => judged({ value, label, least });

export const PLAYS_PROBLEMS = {
  'scene-never-played': entry<{ scene: string; label: Label; looked: number }>(
    'warning',
    'A scene to which ways lead, and which no run plays: its conditions never hold. Of an event: no slot ever draws it.',
    ({ scene, label, looked }) => `"${short(scene)}" is played ${never(label, looked)}.`,
    () => 'Look at the conditions on the ways to it, or its own: which meter never gets there, which flag is never set in time?',
  ),
  'option-never-open': entry<{ option: string; scene: string; label: Label; looked: number }>(
    'warning',
    'An option, a need or an aside that is closed in every run that comes by.',
    ({ option, label, looked }) => `"${short(option)}" is open ${never(label, looked)}.`,
    () => 'Weaken its `when`, or let something before it make it come true.',
  ),
  'ending-never-reached': entry<{ ending: string; label: Label; looked: number }>(
    'warning',
    'An ending that no run reaches.',
    ({ ending, label, looked }) => `"${short(ending)}" is reached ${never(label, looked)}.`,
    () => 'Weaken its `when`, move it before the ending that takes its runs, or give the story a way there.',
  ),
  'ending-rare': entry<{ ending: string } & Share>(
    'hint',
    'An ending that fewer than one random run in 200 reaches.',
    (args) => `"${short(args.ending)}" is reached in ${figure(args)} of random runs.`,
    () => 'Fine for a secret. Else weaken its `when`.',
  ),
  stuck: entry<Share & Shown>(
    'error',
    'A scene in which a run can find every option closed.',
    (args) => `Here ${figure(args)} of random runs find every option closed.${example(args)}`,
    () => 'Leave one option of the scene without `when`.',
  ),
  'speaks-after-leaving': entry<{ person: string } & Shown>(
    'warning',
    'Somebody speaks who has left the story before.',
    (args) => `"${short(args.person)}" has left when this would be said.${example(args)}`,
    ({ person }) => `Let somebody else say it, or say "when": { "present": "${short(person)}" }; or lead round the scene with \`without\`.`,
  ),
  'asked-while-away': entry<{ person: string } & Shown>(
    'warning',
    'An aside or a need of a calendar for somebody who is not there.',
    (args) => `This is open while "${short(args.person)}" is away.${example(args)}`,
    ({ person }) => `Say "when": { "present": "${short(person)}" }, with a \`locked\` sentence.`,
  ),
  'thesis-lead': thesis(
    'Standard thesis: leading alone ends in chaos or collapse.',
    'Leading alone',
    'chaos or collapse',
    byLevel(
      'Let options with "leans": "lead" cost `execution`, at once or in `later`; an option without `leans` leads nobody.',
      'Fewer `clarity` and `load` gifts on leading options.',
    ),
  ),
  'thesis-manage': thesis(
    'Standard thesis: managing alone ends in stagnation or collapse.',
    'Managing alone',
    'stagnation or collapse',
    byLevel(
      'Let options with "leans": "manage" cost `morale`, at once or in `later`; an option without `leans` manages nothing.',
      'Fewer `purpose` and `morale` gifts on managing options.',
    ),
  ),
  'thesis-planner': thesis('Standard thesis: who plans ahead thrives.', 'The planner', 'thriving', THRIVE_MORE),
  'thesis-both': entry<Share & Level>(
    'warning',
    'Standard thesis: some run that gives 35 % of its attention to each of leading and managing thrives.',
    (args) => `No random run that leads and manages thrives: ${figure(args)}.`,
    byLevel(
      'Let options that lead and options that manage (`leans`) stand side by side in more scenes, with `start` or effects high enough to thrive.',
      'Let leading and managing options stand side by side in more scenes, and relieve the pile somewhere.',
    ),
  ),
  'own-thesis': entry<Omit<Player, 'value'> & { readonly kinds: readonly string[]; readonly value: number | null }>(
    'warning',
    'A sentence of the own thesis that does not hold.',
    ({ value, ...args }) =>
      value === null
        ? `The player "${args.player}" cannot be played: no option leads or manages.`
        : `The player "${args.player}" ends in ${args.kinds.join(' or ')} in ${ownThesis(value, args).figure} of its runs; the thesis says ${ownThesis(value, args).wanted}.${example(args)}`,
    ({ value, level }) =>
      value !== null
        ? 'Change the options this player takes, or the thesis.'
        : level === 'none'
          ? 'Write `leans` on options: "lead", "manage", "both" or "neither".'
          : 'Give options a `move`.',
  ),
  'balance-random': entry<
    Share & Bounds & Level & { readonly difficulty: string; readonly targets: Readonly<Record<string, Bounds>> } & Trial
  >(
    'warning',
    'Random play thrives too often or too rarely for the difficulty.',
    (args) =>
      `${judged(args).figure} of random runs thrive; ${args.level === 'none' ? 'in a plain story' : `at "${args.difficulty}"`} it should be ${judged(args).wanted}.`,
    (args) => {
      const isTooRare = isRare(args.value, args);
      if (args.level === 'none')
        return triedWords(
          args.tried,
          isTooRare
            ? THRIVE_MORE(args)
            : 'A lower `start`, weaker good effects, or a cost in `later`; or close the best options with a `when`.',
        );
      const advice = isTooRare
        ? THRIVE_MORE(args)
        : 'Take relief (`cut-scope`, `"load": "-"`) away before adding costs; or a higher `difficulty`.';
      const targets = Object.entries(args.targets).map(([name, bounds]) => `${name} at ${within(bounds)}`);
      return `${triedWords(args.tried, advice)} What is aimed at depends on \`difficulty\`: ${targets.join(', ')}.`;
    },
  ),
  'balance-attentive': entry<Player>(
    'warning',
    'Who looks at the screen does not thrive twice as often as chance.',
    (args) =>
      `Who takes what looks best one step on thrives in ${atLeast(args).figure} of runs with slips; it should be ${atLeast(args).wanted}, twice as often as chance.${example(args)}`,
    () => 'Let what an option costs show sooner: fewer `later` effects, more effects at once.',
  ),
  'balance-planner': entry<Player & Trial>(
    'warning',
    'Who plans ahead does not thrive in six runs of ten.',
    (args) =>
      `Who plans ahead thrives in ${atLeast(args).figure} of runs with slips; it should be ${atLeast(args).wanted}.${example(args)}`,
    (args) => triedWords(args.tried, THRIVE_MORE(args)),
  ),
  'balance-constant': entry<Share & Shown & Level & Uses & Trial & { readonly player: string; readonly most: number }>(
    'warning',
    'A player with one idea does better than chance.',
    (args) =>
      `Who plays "${args.player}" and thinks of nothing else thrives in ${atMost(args).figure} of runs with slips; it should be ${atMost(args).wanted}, hardly more often than chance.${example(args)}`,
    ({ level, uses, more, tried }) =>
      triedWords(
        tried,
        `${uses.length === 0 ? '' : `It takes ${uses.map((use) => addressOf(use)).join(', ')}${more > 0 ? ` and ${more} more` : ''}. `}Let ${uses.length === 0 ? 'some of its options' : uses.length + more === 1 ? 'this' : 'two of these'} cost something: "later": [{ "after": 1, "effects": ${COSTS[level]} }]${level === 'none' ? ', other effects, or another `leans`' : ', an `against`, or another `move`'}.`,
      ),
  ),
  'felt-flat': entry<Share & Level & { readonly least: number }>(
    'warning',
    'Decisions that move morale and execution too little to be felt.',
    ({ value, label, least }) => {
      const { figure: felt, wanted } = besideLimits(value, { least }, 'points');
      return `Half of all decisions change morale and execution by ${felt} or fewer (${known(label)}); it should be ${wanted}.`;
    },
    byLevel(
      'Stronger effects: "++" and "--", or a number of points.',
      'Stronger effects; "strength": "heavy" on two options of a scene, "light" on none.',
    ),
  ),
  'decision-flat': entry<Share & Level & { readonly apart: number; readonly least: number }>(
    'warning',
    'One decision after which hardly anything moves, whatever is chosen.',
    ({ value, label, apart }) =>
      `Half of all choices here change morale and execution by ${points(value)} points or fewer (${known(label)}), and the options are worth about the same: ${percent(apart)} apart.`,
    byLevel(
      'Stronger effects ("++", "--", or a number of points), a `later`, or a scene less.',
      'Stronger effects ("strength": "heavy" on two options), a `later`, or a scene less.',
    ),
  ),
  'warnings-late': entry<Share & { readonly least: number }>(
    'warning',
    'Too few runs in which somebody warns before the middle.',
    (args) => `In ${atLeast(args).figure} of random runs somebody warns before the middle; it should be ${atLeast(args).wanted}.`,
    () => '`against` on more options of the first half, or a person whose type the story rubs the wrong way.',
  ),
  'departures-rare': entry<Share & { readonly least: number }>(
    'warning',
    'Too few runs in which somebody leaves the team.',
    (args) => `In ${atLeast(args).figure} of random runs somebody goes; it should be ${atLeast(args).wanted}.`,
    () => '`against` one person in more options, or a higher `difficulty`.',
  ),
  'departures-many': entry<Share & { readonly most: number }>(
    'warning',
    'Too many runs in which somebody leaves the team.',
    (args) => `In ${atMost(args).figure} of random runs somebody goes; it should be ${atMost(args).wanted}.`,
    () => 'Relieve the pile (`"load": "-"`, `cut-scope`), a `for` for the one who goes, or a lower `difficulty`.',
  ),
  'always-best': ofOption(
    'An option that is the best one nearly always: the right answer.',
    (args) =>
      `"${short(args.option)}" is the best option, or as good as the best, in ${figure(args)} of the states in which the options differ.`,
    (args) => `${costSome(args)}; or give it a \`when\`; or give another option of the scene what it has.`,
  ),
  'never-best': ofOption(
    'An option that is hardly ever the best one.',
    (args) =>
      `"${short(args.option)}" is the best option, or as good as the best, in ${atLeast({ ...args, least: TENTH }).figure} of the states in which the options differ; it should be ${atLeast({ ...args, least: TENTH }).wanted}.`,
    (args) => `${giveIt(args)}.`,
  ),
  'always-worst': ofOption(
    'An option that is the worst one nearly always: the wrong answer.',
    (args) =>
      `"${short(args.option)}" is the worst option, or as bad as the worst, in ${figure(args)} of the states in which the options differ.`,
    (args) => `${giveIt(args)}; or take it out.`,
  ),
  'never-worst': ofOption(
    'An option that is hardly ever the worst one: nothing can go wrong with it.',
    (args) =>
      `"${short(args.option)}" is the worst option, or as bad as the worst, in ${atLeast({ ...args, least: TENTH }).figure} of the states in which the options differ; it should be ${atLeast({ ...args, least: TENTH }).wanted}.`,
    (args) => `${costSome(args)}; or give it a \`when\`.`,
  ),
  dominated: entry<Option & { readonly by: string; readonly value: number; readonly byValue: number }>(
    'hint',
    'An option that is never better than another of the same scene, and sometimes worse.',
    ({ option, by, value, byValue, label }) => {
      // Each is meant over the states in which it is open, so the two need not tell the same.
      const figures = value < byValue ? apart(value, byValue) : null;
      const means = figures === null ? '' : `: ${figures[0]} against ${figures[1]} of what follows thrives`;
      return `"${short(option)}" is never better than "${short(by)}" where both are open, and sometimes worse${means} (${known(label)}).`;
    },
    ({ by, level }) =>
      `Give it something that "${short(by)}" does not give: ${level === 'none' ? 'another effect, or what morale or execution lacks here' : 'a `for`, or the stock the team lacks here'}.`,
  ),
  'start-uneven': entry<
    Option & Share & Trial & { readonly most: number; readonly worths: readonly (readonly [option: string, worth: number])[] }
  >(
    'warning',
    'A decision that is always made in the same situation, with one option clearly the best.',
    (args) =>
      `This decision is always made in the same situation, and its options are ${atMost(args).figure} apart in how often what follows thrives: ${args.worths.map(([option, worth]) => `${short(option)} ${percent(worth)}`).join(', ')}. It should be ${atMost(args).wanted}.`,
    ({ worths, ...args }) => {
      const weakest = worths.at(-1)?.[0] ?? args.option;
      return triedWords(
        args.tried,
        `${costIt(args)}. Or raise the weakest: add ${GIFTS[args.level].morale} or ${GIFTS[args.level].execution} to \`effects\` of ${addressOf({ scene: args.scene, option: weakest })}.`,
      );
    },
  ),
  'need-never-best': ofOption(
    'A need of a calendar that is hardly ever worth its time.',
    (args) =>
      `"${short(args.option)}" is in the best week in ${figure(args)} of the states in which it can be and the weeks differ; it should be at least 10 %.`,
    (args) => `${giveIt(args)}; or let somebody else ask.`,
  ),
  'delayed-part': entry<Share & { readonly least: number; readonly without: readonly string[] }>(
    'warning',
    'Too few decisions in which something comes later: a later effect, a promise, a chance, or what something after it asks for.',
    (args) =>
      `In ${figure(args)} of the decisions some option has a part that comes later; it should be at least ${percent(args.least)}. Without: ${args.without.map(short).join(', ')}.`,
    () =>
      'Give an option of these a `later`, a `promise` or a `chance`; or let a line or a condition after it ask whether it was `visited`.',
  ),
  positions: entry<Share & { readonly place: number; readonly most: number; readonly of: number }>(
    'hint',
    'The option that leads most stands at the same place of the list in most decisions.',
    (args) =>
      `The option that leads most is number ${args.place} of its list in ${figure(args)} of ${args.of} decisions; at most ${percent(args.most)} would hide it.`,
    () => 'Change the order of options in the file: it means nothing else.',
  ),
  'reading-long': entry<{ minutes: number; words: number; decisions: number; takes: number; label: Label }>(
    'hint',
    'The minutes that are stated do not fit what there is to read and to decide.',
    ({ minutes, words, decisions, takes, label }) =>
      `A run has ${Math.round(words)} words and ${points(decisions)} decisions (${known(label)}), some ${points(takes)} minutes; \`minutes\` says ${minutes}.`,
    ({ takes }) => `Write "minutes": ${Math.max(1, Math.round(takes))}, or change the length of the texts.`,
  ),
  'not-analysed': entry<{ because: string; looked: number }>(
    'hint',
    'Figures are only sampled, and why.',
    ({ because, looked }) => `All figures come from ${looked.toLocaleString('en')} sampled runs: ${because}.`,
    () => 'Nothing needs to be done. Fewer decisions or options would make them exact.',
  ),
};

/** Codes that only all plays can tell: whoever has not played has not looked for them. */
export const PLAY_CODES: ReadonlySet<string> = new Set(Object.keys(PLAYS_PROBLEMS));
