/** Our words in the report of `analyse`: in go names and numbers, out come short plain sentences. */
import { share } from './documents.ts';
import { besideLimits, type Limits, percentOf } from './limits.ts';
import { plainReason } from './system.ts';

/** "1,412". The engine's own way loads the customs of all countries first, which takes longer than the rest of a report. */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const counted = (count: number, one: string, many = `${one}s`): string => `${grouped(count)} ${count === 1 ? one : many}`;

/** How a figure was found out; `runs` of a sample. */
export const howKnown = (label: 'exact' | 'exhaustive' | 'sampled', runs: number): string =>
  label === 'sampled' ? `sampled, ${counted(runs, 'run')}` : 'exact';

/** Sums of chances miss what they should be by a hair. */
const HAIR = 1e-9;
const tidy = (value: number): number => (Math.abs(value - Math.round(value)) < HAIR ? Math.round(value) : value);

/** "12", "<1", ">99": a share in percent for a narrow column; 0 and 100 only where it is so. */
export function percents(sum: number): string {
  const value = tidy(sum);
  if (value <= 0) return '0';
  if (value >= 1) return '100';
  if (value < 0.01) return '<1';
  if (value > 0.99) return '>99';
  return String(Math.round(value * 100));
}

const W_ALL = 'all';

const METHODS = {
  grid: (looked: number): string => `Exact odds: all of ${grouped(looked)} places on the grid of morale and execution`,
  states: (looked: number): string => `Exact odds: all of ${counted(looked, 'state')} that play can come to`,
  paths: (looked: number): string => `Every run walked: ${counted(looked, 'run')}, exact`,
  sample: (looked: number): string => `Sampled: ${counted(looked, 'run')}`,
} as const;

/** By id of a claim (core/analysis/claim.ts). */
const CLAIMS: Readonly<Record<string, string>> = {
  'thesis-lead-only': 'Leading alone ends in chaos or collapse',
  'thesis-manage-only': 'Managing alone ends in stagnation or collapse',
  'thesis-planner': 'Who plans ahead thrives',
  'thesis-both-poles': 'Some run that gives 35 % of its attention to each thrives',
  'balance-random': 'Random play thrives neither too often nor too rarely',
  'balance-attentive': 'Who looks at the screen thrives twice as often as chance',
  'balance-planner': 'Who plans ahead thrives in most runs',
  'felt-change': 'Half of all decisions move the meters by this many points at least',
  'felt-warning': 'Somebody warns before the middle',
  'felt-departure': 'Somebody goes, in some runs',
};

/** Claims about points; all others are about shares of runs. */
const IN_POINTS: ReadonlySet<string> = new Set(['felt-change']);

const judged = (id: string, value: number, wanted: Limits): ReturnType<typeof besideLimits> =>
  besideLimits(value, wanted, IN_POINTS.has(id) ? 'points' : '%');

/** Shown beside the figure that is judged; by key of what was measured. */
const BESIDE: Readonly<Record<string, (figure: string) => string>> = {
  pure: (figure) => `${figure} without slips, for comparison`,
  early: (figure) => `${figure} of all runs already before three quarters of the story, for comparison`,
};

/** Words that an author does not bring along, each told where it first stands. */
const TERMS: readonly (readonly [word: RegExp, means: string])[] = [
  [
    /\bthesis\b/,
    'Thesis: leading alone ends in chaos or collapse, managing alone in stagnation or collapse; who plans ahead thrives, and some run that does both.',
  ],
  [/\bslips\b/, 'Slips: one choice in ten is left to chance, because nobody plays by one idea without a slip.'],
  [
    /\bslot-\d/,
    'slot-1, slot-2 …: always takes the option that stands first, second … in the file (the one before it where that is closed).',
  ],
  [/\balways-[a-z]/, 'always-…: always takes this move; where it is not on offer, the one nearest to it in leading and managing.'],
  [/\bplanner\b|\bplans ahead\b/, 'Planner: plans ahead, and takes the option after which most ways on thrive.'],
  [/\bspoiler\b/, 'Spoiler: plans ahead too, and takes the option after which fewest thrive: how bad it can get.'],
];

export const ANALYSIS_WORDS = {
  heading: (title: string, id: string): string => (title === id ? title : `${title} (${id})`),
  method: (method: keyof typeof METHODS, looked: number, plusMinus: number): string =>
    `${METHODS[method](looked)}${plusMinus > 0 ? `, shares to ± ${Number((plusMinus * 100).toFixed(1))} points` : ''}.`,
  fromCache: 'From the cache: the story means the same as when it was analysed.',

  endings: (known: string): string => `Endings of random play (${known})`,
  stuck: 'stuck: every option closed',
  unfinished: 'left in circles after 1,000 decisions',
  reach: 'One run for each ending:',

  scenes: (odds: string, worth: string, felt: string): string =>
    odds === worth && worth === felt
      ? `Scenes (${odds})`
      : `Scenes (visits, open, taken, meters: ${odds}; best, worst, worth: ${worth}; felt, who is there: ${felt})`,
  columns: { option: 'option', open: 'open %', taken: 'taken %', best: 'best %', worst: 'worst %', worth: 'worth %', felt: 'felt' },
  columnsAre:
    'open, taken: of the times a run decides here. best, worst: of the times the options differ in worth; as good as the best counts as best, as bad as the worst as worst; of a calendar, whose needs are told, how often each is in the best split. worth: what follows thrives. felt: points that morale and execution move.',
  visits: (visits: number): string => (visits <= 1 + HAIR ? `${share(tidy(visits))} of runs` : `${visits.toFixed(2)} times a run`),
  never: 'no run comes by',
  slot: (events: readonly (readonly [id: string, share: number])[]): string =>
    `a slot, which draws ${events.map(([id, value]) => `${id} (played in ${share(tidy(value))} of runs)`).join(', ')}`,
  felt: (points: number): string => `felt ${points.toFixed(1)}`,
  range: (meter: string, least: number, most: number, mean: number): string =>
    `${meter} ${Math.round(least)}–${Math.round(most)}, mean ${Math.round(mean)}`,
  reads: (time: string): string => `${time} to read`,
  everybody: 'everybody there',
  there: (people: readonly (readonly [name: string, share: number])[]): string =>
    `there: ${people.map(([name, value]) => `${name} ${share(tidy(value))}`).join(', ')}`,

  players: 'Players: % of runs by what became of the team, as they play / with slips',
  player: 'player',
  /** `pure` and `slips`: how many runs, or "all". `others`: everybody who is not named before. */
  runsPlayed: (pure: string, slips: string, players: readonly string[] | 'others'): string => {
    const who = players === 'others' ? 'the others' : players.join(', ');
    return pure === slips && pure === W_ALL ? `${who}: every run, exact` : `${who}: ${pure} / ${slips}`;
  },
  played: (parts: readonly string[]): string => `Runs played: ${parts.join('; ')}.`,
  all: W_ALL,
  sampledRuns: (runs: number): string => `${grouped(runs)} seeded runs`,
  otherwise: (names: readonly string[]): string =>
    `Runs with the ending ${names.join(', ')} (everything else) stand here under what became of the team: a run that ends there can thrive all the same.`,

  claims: (name: 'thesis' | 'balance' | 'felt'): string => ({ thesis: 'Thesis', balance: 'Balance', felt: 'Felt change' })[name],
  claim: (id: string, player: string | null): string =>
    id === 'balance-constant' ? `${player ?? ''} is no better than chance` : (CLAIMS[id] ?? id),
  claimsAre: (name: 'thesis' | 'balance' | 'felt'): string | null =>
    ({
      thesis: 'Both figures count: as they play, and with slips.',
      balance: 'Only the figure with slips counts.',
      felt: null,
    })[name],
  /** `slipsLeast`: where the figure with slips is judged too, how much of it is wanted. */
  measured: (id: string, measured: Readonly<Record<string, number>>, wanted: Limits, known: string, slipsLeast: number | null): string => {
    const { figure, wanted: limits } = judged(id, measured['value'] ?? 0, wanted);
    const slips = measured['slips'];
    const both = slips === undefined || slipsLeast === null ? null : judged(id, slips, { least: slipsLeast });
    const beside = Object.entries(BESIDE).flatMap(([key, words]) => {
      const value = measured[key];
      return value === undefined ? [] : [words(percentOf(value))];
    });
    const counted = 'pure' in measured ? `${figure} with slips` : figure;
    return [
      `${counted} (${known}), wanted ${limits}`,
      ...(both === null ? [] : [`${both.figure} with slips, wanted ${both.wanted}`]),
      ...beside,
    ].join('; ');
  },
  oneIdea: (hold: number, of: number): string => `No better than chance with one idea: ${hold === of ? 'all' : hold} of ${of} players`,
  rightAnswers: (hold: number, of: number): string =>
    `No right answer: ${hold === of ? 'all' : hold} of ${of} hold (each option is best, and worst, in at least 10 % of the states that differ; each need of a calendar is in the best split)`,
  rightAnswer: (id: string, about: string, value: number, wanted: Limits): string => {
    const what =
      id === 'right-answer-start'
        ? 'best and worst option apart'
        : id === 'right-answer-best'
          ? 'is best in'
          : id === 'right-answer-need'
            ? 'is in the best split in'
            : 'is worst in';
    const { figure, wanted: limits } = judged(id, value, wanted);
    return `${about}: ${what} ${figure}; wanted ${limits}`;
  },
  notes: {
    'too-short-for-the-thesis': 'Too short for the thesis: under five decisions on the shortest way, so it is not tested.',
    'no-options-lead-or-manage': 'No option leads or manages, so the players who look for that have nothing to choose by.',
    'too-many-runs-to-walk': 'Too many runs to walk them all.',
    'goes-in-circles': 'The story can go in circles, so there is no end of runs.',
  },

  reading: (words: number, time: string, decisions: number, minutes: number): string =>
    `Reading: a random run has ${counted(Math.round(words), 'word')} (briefing and ending included, lines under a condition all counted) and ${decisions.toFixed(1)} decisions: ${time} to read and decide; the file says ${counted(minutes, 'minute')}.`,

  verdict: {
    errors: (count: number): string => `Verdict: ${counted(count, 'error')} in play. Mend ${count === 1 ? 'it' : 'them'} first.`,
    promised: (parts: readonly string[], left: string): string => `Verdict: ${parts.join('; ')}. ${left}`,
    thesis: {
      holds: 'the thesis holds',
      broken: 'the thesis does not hold',
      short: 'the story is too short for the thesis, so it is not tested',
      waived: 'the thesis does not hold, and the file waives that (`waive`)',
      unclaimed: 'the standard thesis does not hold, and the file claims none (it has no `thesis`)',
      own: 'the thesis of its own holds',
    },
    balance: {
      holds: 'the balance holds',
      broken: 'the balance does not hold',
      short: 'the balance is not tested',
      waived: 'the balance does not hold, and the file waives that (`waive`)',
    },
    left: (warnings: number, hints: number): string =>
      warnings + hints === 0
        ? 'Nothing is left to mend.'
        : `${[warnings > 0 ? counted(warnings, 'warning') : '', hints > 0 ? counted(hints, 'hint') : ''].filter(Boolean).join(' and ')} below.`,
  },
  /** Under the verdict, where warnings are left. */
  enough: 'Warnings do not stop anybody from playing. Mend the first; leave the rest if you can say why (`waive`).',
  first: (shown: number, all: number): string =>
    shown === all ? 'What to mend:' : `What to mend first (${all === 1 ? 'the other finding is' : `all ${all} findings are`} at the end):`,
  alike: (more: number): string => `(and ${more} more of this kind)`,
  /** A line for each word that is explained, where it stands in the text and is not in `told` yet; these are then told. */
  terms: (text: string, told: Set<string>): readonly string[] =>
    TERMS.flatMap(([word, means]) => {
      if (told.has(means) || !word.test(text)) return [];
      told.add(means);
      return [means];
    }),

  findings: (count: number): string => (count === 0 ? 'Findings: none.' : `Findings: ${count}`),
  coverage: (touched: number, of: number, scenarios: number): string =>
    `Concepts: ${touched} of ${of} touched by ${counted(scenarios, 'scenario')}`,
  byNone: (concepts: readonly string[]): string => `By none: ${concepts.join(', ')}`,

  progress: (percent: number | null, looked: number, secondsLeft: number | null): string => {
    if (percent === null) return `${grouped(looked)} runs and states so far`;
    const left = secondsLeft === null ? '' : `, ${secondsLeft < 1 ? 'less than a second' : counted(secondsLeft, 'second')} left`;
    return `${percent} %, ${counted(looked, 'run')}${left}`;
  },
  playersProgress: (player: string, played: number, of: number): string => `players: ${player} ${grouped(played)} of ${grouped(of)}`,
  notKept: (why: string): string =>
    `The analysis could not be kept for the next time, which takes as long again. ${plainReason(why)} Nothing else is lost. To be rid of this line, make the folder writable (or set XDG_CACHE_HOME to one that is), or add --no-cache.`,
  runsAre: 'A whole number of runs, from 100 to 10000000.',
  tooLargeHere: (file: string, line: string): string =>
    `${file}: too large to look at every way through it here, so scenes, options and endings that are never reached were not looked for. ${line} does that.`,
} as const;
