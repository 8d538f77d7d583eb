/**
 * Our own words in the documents for authors, subject experts and legal: what meters, moves and kinds of ending are called, and how
 * amounts and shares are said. In: names and numbers. Out: short plain words. Sentences are built in core/documents.
 */

/** The stocks, in frame order. */
export const STOCK_WORDS = ['morale', 'execution', 'purpose', 'clarity', 'work pile', 'skill', 'energy'] as const;
const LOAD = 4;

export const MOVE_WORDS: Readonly<Record<string, string>> = {
  inspire: 'Inspire',
  listen: 'Listen',
  coach: 'Coach',
  organise: 'Organise',
  check: 'Check',
  align: 'Align',
  push: 'Push',
  'cut-scope': 'Cut scope',
  protect: 'Protect',
  wait: 'Wait',
};

export const STRENGTH_WORDS: Readonly<Record<string, string>> = { light: 'a light touch', full: '', heavy: 'with full weight' };

export const LEANS_WORDS: Readonly<Record<string, string>> = {
  lead: 'leans towards leading',
  manage: 'leans towards managing',
  both: 'leads and manages',
  neither: 'neither leads nor manages',
};

export const TYPE_WORDS: Readonly<Record<string, string>> = {
  'free-spirit': 'free spirit',
  planner: 'planner',
  newcomer: 'newcomer',
  carer: 'carer',
  ambitious: 'ambitious',
  steady: 'steady',
  maker: 'maker',
};

export const KIND_WORDS: Readonly<Record<string, string>> = {
  thriving: 'thriving',
  hollow: 'hollow',
  chaos: 'chaos',
  stagnation: 'stagnation',
  collapse: 'collapse',
  drift: 'drift',
  holding: 'holding',
  otherwise: 'everything else',
};

/** What a kind of ending says about the team. */
export const KIND_MEANS: Readonly<Record<string, string>> = {
  thriving: 'spirits and work both go well',
  hollow: 'the work is done, and the people are spent',
  chaos: 'high spirits, and the work does not get done',
  stagnation: 'everything in order, and nobody cares',
  collapse: 'neither spirits nor work hold',
  drift: 'nobody steers, and nothing has broken yet',
  holding: 'neither well nor badly: it holds',
  otherwise: 'takes every run that no other ending takes',
};

/** By label of odds (core/analysis). */
export const LABEL_WORDS: Readonly<Record<string, string>> = {
  exact: 'exact',
  exhaustive: 'exact: every run was walked',
  sampled: 'sampled',
};

/** A whole number or one decimal, with a real minus. */
const number = (value: number): string => {
  const rounded = Number(Math.abs(value).toFixed(1));
  return `${value < 0 && rounded > 0 ? '−' : ''}${rounded}`;
};
const plus = (value: number): string => (value > 0 ? `+${number(value)}` : number(value));

const weeks = (value: string): string => (value === '1' || value === '+1' || value === '−1' ? 'week' : 'weeks');
const points = (value: string): string => (value === '1' || value === '+1' || value === '−1' ? 'point' : 'points');

/** "+8 points", "−0.5 weeks" (the work pile is counted in weeks of work). */
export const change = (meter: number, by: number): string => {
  const value = plus(by);
  return `${value} ${meter === LOAD ? weeks(value) : points(value)}`;
};

/** "morale", then "is 55 or more"; the pile in weeks. */
export const bounds = (meter: number, atLeast: number | undefined, below: number | undefined): string => {
  const unit = (value: number): string => (meter === LOAD ? `${number(value)} ${weeks(number(value))}` : number(value));
  const low = atLeast === undefined ? null : `${unit(atLeast)} or more`;
  const high = below === undefined ? null : `under ${unit(below)}`;
  return `is ${[low, high].filter((part) => part !== null).join(' and ')}`;
};

/** Chances are added up by the million: what is this near to none or all is none or all. */
const NEAR = 1e-9;

/** "33 %", "under 1 %", "over 99 %"; 0 and 1 only where it is so. */
export function share(value: number): string {
  if (value <= NEAR) return '0 %';
  if (value >= 1 - NEAR) return '100 %';
  if (value < 0.01) return 'under 1 %';
  if (value > 0.99) return 'over 99 %';
  return `${Math.round(value * 100)} %`;
}

/** How often a run comes by, where circles make it more than once. */
export const visitsWords = (visits: number): string =>
  visits <= 1 + NEAR ? `${share(visits)} of runs` : `${visits.toFixed(1)} times a run`;

export const clockWords = (clock: 'week' | 'day', label: number): string => `${clock === 'day' ? 'Day' : 'Week'} ${label}`;

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** Seconds of reading as a person says them. */
export const readingTime = (seconds: number): string =>
  seconds < 50 ? `${Math.max(10, Math.ceil(seconds / 10) * 10)} s` : `${Math.ceil(seconds / 30) / 2} min`;

export const GRAPH_WORDS = {
  title: (title: string): string => `${title}: scenes, options and endings`,
  shares: 'Shares are of random play',
  noOdds: 'Without odds',
  dashed: 'A dashed line is taken under a condition; a lock marks an option that is not always open.',
  interrupts: 'Interrupts: come by themselves after a decision, once a run; then the story goes on',
  events: 'Events: drawn by slots, each once a run; then the story goes on',
  slot: 'Draws one of these events by chance',
  calendar: (tokens: number, each: number): string => `Shares out ${tokens}, at most ${each} each`,
  drawnBy: (slots: string, weight: number, when: string): string =>
    `Drawn in ${slots}, weight ${weight}${when === '' ? '' : `, if ${when}`}`,
  problems: 'Problems',
} as const;

/** Days of the leader, in halves: "half a day", "1 day", "2.5 days". */
export const daysWords = (days: number): string => (days === 0.5 ? 'half a day' : days === 1 ? '1 day' : `${days} days`);

export const STATELY_WORDS = {
  slot: 'Draws an event',
  drawn: (when: string): string => (when === '' ? 'drawn' : `drawn, which can be if ${when}`),
  noneFits: 'no event fits',
  aside: (days: number): string => `${daysWords(days)} saved, once a run`,
  away: (name: string): string => `${name} is away`,
  interrupt: (when: string): string => `once a run, when ${when}`,
} as const;

export const REVIEW_WORDS = {
  title: (title: string): string => `${title}: for review`,
  skip: 'Skip to the first scene',
  contents: 'Contents',
  about: 'About this document',
  outcomes: 'What a player can take away',
  cast: 'Who is in it',
  scenes: 'Scenes',
  events: 'Events',
  eventsAbout: 'These scenes are drawn by slots of the story, each once a run at most; then the story goes on behind the slot.',
  slot: (events: number): string =>
    `A slot: here one of ${counted(events, 'event')} comes up, drawn by chance, and then the story goes on.`,
  allSlots: ', all slots together',
  chapters: 'Chapters',
  chapterBegins: 'Begins with',
  chapterEnds: 'It ends with:',
  chapterRecap: 'It opens with:',
  weekly: 'With every decision',
  weeklyAbout:
    'Felt with every decision in its time, beside what the decision brings; where there is a condition, only with decisions before which it holds. The sentence is told the first time.',
  fromTo: (clock: 'week' | 'day', from: number, to: number): string =>
    from === to ? clockWords(clock, from) : `${clockWords(clock, from)} to ${to}`,
  stale: 'Meters seen as they were',
  staleAbout: 'While the condition holds, the player sees these meters as they were when somebody last reported, with this sentence.',
  marks: 'What the office keeps',
  marksAbout: 'Things in the picture that stand or hang there while their condition holds. Nothing else depends on them.',
  lessons: 'Lessons',
  lessonsAbout: 'In a lesson the class votes on these decisions. Each other decision is told with its usual option.',
  lesson: (minutes: number): string => `${counted(minutes, 'minute')}: `,
  usual: 'In a lesson that leaves this decision out, it is told with ',
  tells: 'Seen on looking',
  missed: 'Without time',
  price: 'Takes',
  ofBank: (days: number): string => `${daysWords(days)} of those saved`,
  ofFive: (days: number): string => (days === 0 ? 'none of the five days' : `${daysWords(days)} of five`),
  staysHere: 'back to the same question',
  calendar: (tokens: number, each: number): string =>
    `A calendar: ${tokens} ${tokens === 1 ? 'part' : 'parts'} of the time are shared out, at most ${each} for each. What one part does:`,
  asides: 'Before deciding',
  interrupts: 'Interrupts',
  interruptsAbout:
    'These scenes come by themselves after a decision, once a run at most, when their condition holds; then the story goes on.',
  endings: 'Endings',
  endingsAbout:
    'At the end of the story they are tested in this order, and the first that fits is played. One with a condition is reached only by it; the others by what became of the team.',
  facts: 'What can be learned about people',
  questions: 'Questions for the talk afterwards',
  sources: 'Sources',
  reading: 'Words and reading time',
  readingAbout: (perMinute: number): string =>
    `“One run” counts the lines, the question, all options and the longest reaction (what is done before deciding apart), at ${perMinute} words a minute; lines that depend on a condition are all counted.`,
  how: 'Every line, question and option has a short number, such as §2a or §3.2, to name it in a comment.',
  team: 'Effects in points are the first push of a choice on scales from 0 to 100 (the work pile counts weeks of work). A repeated move brings less each time, and the team changes from week to week by itself; the numbers on the way are in the report of analyse.',
  plainStory: 'Effects in points are changes on scales from 0 to 100.',
  chanceShown: 'The player is told the odds before choosing.',
  nobody: 'narration',
  ask: 'The question',
  move: 'What the player does',
  atOnce: 'At once',
  people: 'People',
  later: 'Later',
  chance: 'Risk',
  good: 'If it goes well',
  bad: 'If it does not',
  promise: 'Promise',
  keeps: 'Keeps',
  learn: 'The player learns',
  sets: 'Remembers',
  joins: 'Joins the team',
  leaves: 'Leaves the team',
  /** What an author set and no player reads. */
  forAuthors: 'For the author',
  leads: 'Leads to',
  back: 'back to where the story stood',
  open: 'Open',
  taken: 'Taken by',
  concepts: 'About',
  hears: 'Then the player reads',
  nothing: 'no effect in points',
} as const;

/** What somebody of a type needs, from numbers: autonomy and structure 0 to 1, drive 0.7 to 1.3. */
export function needsWords(autonomy: number, structure: number, drive: number): string {
  const much = (value: number): string => (value >= 0.65 ? 'much' : value >= 0.35 ? 'some' : 'little');
  const effort = drive >= 1.15 ? 'puts in more than most' : drive >= 0.9 ? 'puts in as much as most' : 'puts in less than most';
  return `wants ${much(autonomy)} room and ${much(structure)} structure, ${effort}`;
}

export const DOCUMENT_COMMANDS = {
  isThere: (file: string): string => `${file} is there already, so nothing was written. Name another file, or add --force.`,
  written: (file: string): string => `Written: ${file}`,
} as const;
