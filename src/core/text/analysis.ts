/** Our words in the report of `analyse`: in go names and numbers, out come short plain sentences. */
import { share } from './documents.ts';

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
  'balance-planner': 'Who plans ahead thrives in most runs, with slips',
  'felt-change': 'Half of all decisions move the meters by this many points at least',
  'felt-warning': 'Somebody warns before the middle',
  'felt-departure': 'Somebody goes, in some runs',
};

/** The measured figures that say more than the one that is judged. */
const MORE: Readonly<Record<string, string>> = { slips: 'with slips', pure: 'without slips', early: 'before three quarters of it' };

/** Claims about points; all others are about shares of runs. */
const IN_POINTS: ReadonlySet<string> = new Set(['felt-change']);

/** A share, with one decimal where a whole percent would hide it. */
const figure = (id: string, value: number): string =>
  IN_POINTS.has(id)
    ? `${Number(value.toFixed(1))} points`
    : value > 0 && value < 0.1
      ? `${Number((value * 100).toFixed(1))} %`
      : share(value);

function bounds(id: string, { least, most }: { readonly least?: number; readonly most?: number }): string {
  if (least !== undefined && most !== undefined) return `${figure(id, least)} to ${figure(id, most)}`;
  if (most !== undefined) return `at most ${figure(id, most)}`;
  return least === 0 ? 'more than none' : `at least ${figure(id, least ?? 0)}`;
}

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
      : `Scenes (visits, open, taken, meters: ${odds}; best, worst, worth: ${worth}; felt, present: ${felt})`,
  columns: { option: 'option', open: 'open %', taken: 'taken %', best: 'best %', worst: 'worst %', worth: 'worth %', felt: 'felt' },
  columnsAre:
    'open, taken: of the times a run decides here. best, worst: of the times the options differ in worth. worth: what follows thrives. felt: points that morale and execution move.',
  visits: (visits: number): string => (visits <= 1 + HAIR ? `${share(tidy(visits))} of runs` : `${visits.toFixed(2)} times a run`),
  never: 'no run comes by',
  felt: (points: number): string => `felt ${points.toFixed(1)}`,
  range: (meter: string, least: number, most: number, mean: number): string =>
    `${meter} ${Math.round(least)}–${Math.round(most)}, mean ${Math.round(mean)}`,
  reads: (time: string): string => `${time} to read`,
  everybody: 'everybody there',
  there: (people: readonly (readonly [name: string, share: number])[]): string =>
    `there: ${people.map(([name, value]) => `${name} ${share(tidy(value))}`).join(', ')}`,

  players: 'Players: % of runs by ending, playing as they are / with one choice in ten left to chance',
  player: 'player',
  how: 'runs played',
  all: 'all',
  playersAre: 'all: every run counted, exact. ~: so many seeded runs.',

  claims: (name: 'thesis' | 'balance' | 'felt'): string => ({ thesis: 'Thesis', balance: 'Balance', felt: 'Felt change' })[name],
  claim: (id: string, player: string | null): string =>
    id === 'balance-constant' ? `${player ?? ''} is no better than chance` : (CLAIMS[id] ?? id),
  measured: (id: string, measured: Readonly<Record<string, number>>, wanted: Parameters<typeof bounds>[1], known: string): string => {
    const more = Object.entries(MORE).flatMap(([key, words]) => {
      const value = measured[key];
      return value === undefined ? [] : [`${figure(id, value)} ${words}`];
    });
    return `${[`${figure(id, measured['value'] ?? 0)} (${known})`, ...more].join(', ')}; wanted ${bounds(id, wanted)}`;
  },
  oneIdea: (hold: number, of: number): string => `No better than chance with one idea: ${hold === of ? 'all' : hold} of ${of} players`,
  rightAnswers: (hold: number, of: number): string =>
    `No right answer: ${hold === of ? 'all' : hold} of ${of} hold (each option is best, and worst, in at least 10 % of the states that differ)`,
  rightAnswer: (id: string, about: string, value: number, wanted: Parameters<typeof bounds>[1]): string => {
    const what = id === 'right-answer-start' ? 'best and worst option apart' : id === 'right-answer-best' ? 'is best in' : 'is worst in';
    return `${about}: ${what} ${figure(id, value)}; wanted ${bounds(id, wanted)}`;
  },
  notes: {
    'too-short-for-the-thesis': 'Too short for the thesis: under five decisions on the shortest way, so it is not tested.',
    'no-options-lead-or-manage': 'No option leads or manages, so the players who look for that have nothing to choose by.',
    'too-many-runs-to-walk': 'Too many runs to walk them all.',
    'goes-in-circles': 'The story can go in circles, so there is no end of runs.',
  },

  reading: (words: number, time: string, decisions: number, minutes: number): string =>
    `Reading: a random run has ${counted(Math.round(words), 'word')}, ${time}, and ${decisions.toFixed(1)} decisions; the file says ${counted(minutes, 'minute')}.`,

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
  notKept: (why: string): string => `The analysis could not be kept for the next time (${why}).`,
  runsAre: 'A whole number of runs, from 100 to 10000000.',
  tooLargeHere: (file: string, line: string): string =>
    `${file}: too large to look at every way through it here, so scenes, options and endings that are never reached were not looked for. ${line} does that.`,
} as const;
