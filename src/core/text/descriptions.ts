/**
 * Our own wording for what the numbers say: moods, meters, causes, places, news. In: keys and numbers. Out: short plain sentences that
 * name no theory (no "leading", no "managing") and judge nobody. Interface words (buttons, headings of pages) are in interface.ts.
 */
import type { Face } from '../look/look.ts';

/** A person's mood in a word, at most nine letters, by the face that shows it. */
export const MOOD_WORDS: Readonly<Record<Face, string>> = {
  neutral: 'even',
  happy: 'happy',
  delighted: 'delighted',
  calm: 'calm',
  content: 'content',
  explaining: '',
  driven: 'intent',
  curious: 'curious',
  sceptical: 'wary',
  concerned: 'uneasy',
  worried: 'worried',
  sad: 'low',
  dejected: 'drained',
  tired: 'tired',
  asleep: 'worn out',
  afraid: 'afraid',
  hectic: 'hectic',
  angry: 'angry',
  furious: 'furious',
  contempt: 'fed up',
  awe: 'amazed',
};

export const STATUS_WORDS = { sick: 'away ill', left: 'gone', coming: 'expected', 'not-yet': 'not here' } as const;

/** Why an option is closed whose author does not say. */
export const LOCKED = 'Not possible as things stand.';

/** "Chapter 2 of 4: Fuel" */
export const chapterWords = (number: number, of: number, title: string): string => `Chapter ${number} of ${of}: ${title}`;

/** From the lowest value the word is used for. */
type Scale = readonly (readonly [number, string])[];
const MORALE_SCALE: Scale = [
  [0, 'broken'],
  [25, 'low'],
  [40, 'strained'],
  [52, 'steady'],
  [62, 'good'],
  [75, 'high'],
];
const EXECUTION_SCALE: Scale = [
  [0, 'stalled'],
  [25, 'slipping'],
  [42, 'uneven'],
  [54, 'steady'],
  [65, 'good'],
  [78, 'sharp'],
];
const OWN_SCALE: Scale = [
  [0, 'very low'],
  [20, 'low'],
  [40, 'middling'],
  [60, 'high'],
  [80, 'very high'],
];

const wordOn = (scale: Scale, value: number): string => scale.reduce((word, [from, name]) => (value >= from ? name : word), '');
export const moraleWord = (value: number): string => wordOn(MORALE_SCALE, value);
export const executionWord = (value: number): string => wordOn(EXECUTION_SCALE, value);
export const ownWord = (value: number): string => wordOn(OWN_SCALE, value);

export const TREND_WORDS = { up: 'rising', down: 'falling', level: 'level' } as const;

/** [where it pushes up, where it pulls down] */
type Cause = readonly [string, string];

const SHARED_CAUSES = {
  choice: ['your choice', 'your choice'],
  chance: ['good luck', 'bad luck'],
  later: ['what you did earlier', 'what you did earlier'],
  weekly: ['how things stand', 'how things stand'],
  promise: ['a promise kept', 'a promise not kept'],
  loss: ['the shock of somebody going wears off', 'the shock of somebody going'],
  limit: ['it cannot fall further', 'it cannot rise further'],
} as const satisfies Record<string, Cause>;

export const MORALE_CAUSE_WORDS: Readonly<Record<string, Cause>> = {
  ...SHARED_CAUSES,
  purpose: ['people know what it is for', 'people lose sight of what it is for'],
  energy: ['people are rested', 'people are tired'],
  progress: ['work gets done', 'work stands still'],
  control: ['fewer rules without a reason', 'rules without a reason'],
  confusion: ['people know whose turn it is', 'nobody knows whose turn it is'],
  wearing: ['an old hurt fades', 'a good moment wears off'],
  before: ['an old grudge fades', 'the good mood you found wears off'],
  people: ['who came and who went', 'who came and who went'],
};

export const EXECUTION_CAUSE_WORDS: Readonly<Record<string, Cause>> = {
  ...SHARED_CAUSES,
  pile: ['a smaller pile of work', 'the pile of work'],
  skill: ['people know more', 'people had no time to learn'],
  wearing: ['lost time is made up', 'a short burst is over'],
  before: ['a slow start is made up', 'a good start is used up'],
};

export const LOAD_CAUSE_WORDS: Readonly<Record<string, Cause>> = {
  ...SHARED_CAUSES,
  done: ['more came in than went out', 'work got done'],
  started: ['people started things of their own', 'people started fewer things of their own'],
  confusion: ['time lost searching and asking', 'less time lost searching and asking'],
  mood: ['people hold back', 'people hold back less'],
  tiredness: ['tired people are slower', 'rested people are faster'],
  skill: ['things nobody here has learned yet', 'things people have learned'],
  missing: ['empty seats', 'fewer empty seats'],
};

/** Where somebody goes only in the weeks without the choice. */
export const WOULD_HAVE_GONE = 'somebody would have gone';

/** What moves the pile and is told by its name; everything else is the flow. */
export const PILE_CAUSE_WORDS: Readonly<Record<string, Cause>> = { ...SHARED_CAUSES, missing: ['empty seats', 'fewer empty seats'] };
export const PILE_FLOW: Cause = ['more comes in than goes out', 'more goes out than comes in'];

export const OWN_CAUSE_WORDS: Readonly<Record<string, Cause>> = SHARED_CAUSES;

/** "+3", "−2", "0": a true minus sign. Whole numbers lose their decimals. */
function signed(value: number, decimals = 0): string {
  const rounded = Number(value.toFixed(decimals));
  if (rounded === 0) return '0';
  return `${rounded > 0 ? '+' : '−'}${Math.abs(rounded)}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Your choice +8, confusion −3, the rest −2.": as it is read, it adds up to the change that stands beside it. */
export function causesSentence(parts: readonly { readonly says: string; readonly by: number }[], change: number, decimals = 0): string {
  const shown = parts.map(({ says, by }) => ({ says, by: Number(by.toFixed(decimals)) }));
  const rest = Number((change - shown.reduce((sum, part) => sum + part.by, 0)).toFixed(decimals));
  const all = rest === 0 ? shown : [...shown, { says: shown.length > 0 ? 'the rest' : 'many small things', by: rest }];
  return `${capital(all.map((part) => `${part.says} ${signed(part.by, decimals)}`).join(', '))}.`;
}

/** The choice of the player, with its luck where some was in it. */
export const yourChoice = (isLucky: boolean | null): string =>
  isLucky === null ? 'your choice' : isLucky ? 'your choice and good luck' : 'your choice and bad luck';

/** "your choice +4" */
export const withAmount = (says: string, by: number, decimals = 0): string => `${says} ${signed(by, decimals)}`;

/** A change told: what counts on its own, the player's part first, then all the rest with what it mostly was. Amounts as they are shown. */
export type Told = {
  readonly yours: { readonly says: string; readonly by: number };
  readonly events: readonly { readonly says: string; readonly by: number }[];
  readonly rest: { readonly by: number; readonly mostly: readonly string[] };
};

/** "Your choice +4. Without it −19: the pile of work, people are tired.": as it is read, it adds up to the change that stands beside it. */
export function changeSentence({ yours, events, rest }: Told, decimals = 0): string {
  const amount = ({ says, by }: { readonly says: string; readonly by: number }): string => withAmount(says, by, decimals);
  const first = [...(yours.by === 0 ? [] : [yours]), ...events].map(amount).join(', ');
  const mostly = rest.mostly.length > 0 ? `: ${rest.mostly.join(', ')}` : '';
  if (first === '') return `Not your choice${mostly}.`;
  if (rest.by === 0) return `${capital(first)}.`;
  const label = events.length > 0 ? 'The rest' : 'Without it';
  return `${capital(first)}. ${withAmount(label, rest.by, decimals)}${mostly}.`;
}

export const mostOfIt = (name: string): string => `${name} feels it most.`;

export const CLOCK_WORDS = { day: 'day', week: 'week' } as const;

export const PLACE_WORDS: Readonly<Record<string, string>> = {
  office: 'in the office',
  meeting: 'in the meeting room',
  corner: 'in a quiet corner',
  kitchen: 'in the kitchen',
  'all-hands': 'with everybody',
  night: 'late in the evening',
  phone: 'on the phone',
  remote: 'on the screen',
  counter: 'at the counter',
  corridor: 'in the corridor',
};

/** "Odile", "Odile and Femi", "Odile, Femi and Lukas" */
export const andOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const have = (names: readonly string[]): string => (names.length > 1 ? 'have' : 'has');

export const news = {
  /** Close to going, or a first sign, by what it comes from: what one sees. */
  doubts: {
    leaving: (names: readonly string[]): string => `${andOf(names)} ${have(names)} begun to look at other jobs.`,
    spent: (names: readonly string[]): string => `${andOf(names)} cannot go on like this for long.`,
    tired: (names: readonly string[]): string => `${andOf(names)} ${have(names)} gone pale with tiredness.`,
    controlled: (names: readonly string[]): string => `${andOf(names)} ${have(names)} stopped making suggestions.`,
    lost: (names: readonly string[]): string => `${andOf(names)} ${have(names)} begun to wait for somebody to decide.`,
    quiet: (names: readonly string[]): string => `${andOf(names)} ${have(names)} gone quiet.`,
  },
  /** Somebody who would have gone, had the choice been left out. */
  spared: (names: readonly string[]): string => `Had you let things run, ${andOf(names)} would have gone today.`,
  /** Behind the word that somebody is gone. */
  driven: 'Had you let things run, it would not have been today.',
  relieved: (name: string): string => `${name} has settled again.`,
  sick: (name: string): string => `${name} is away until further notice.`,
  leaves: (name: string): string => `${name} has left the team.`,
  seatEmpty: 'The desk stays empty until somebody new comes.',
  back: (name: string): string => `${name} is back.`,
  joins: (name: string): string => `${name} joins the team.`,
  /** Somebody new on an empty seat; `from`: whose it was, where that is certain. */
  starts: (name: string, from: string | null): string =>
    `${name} starts today, at ${from === null ? 'an empty desk' : `the desk that was ${from}’s`}, and has everything to learn.`,
  learned: (fact: string): string => `You now know: ${fact}`,
  promised: (to: string, what: string): string => `You promised ${to} ${what}.`,
  kept: (to: string, what: string): string => `You kept a promise: ${to} has ${what}.`,
  /** Who was promised it has gone. */
  keptLate: (to: string, what: string): string => `What you promised ${to}, ${what}, is so now. ${to} has gone.`,
  broken: (to: string, what: string): string => `You promised ${to} ${what}. The day has come, and it is not kept.`,
  chance: (good: boolean, in10: number): string =>
    good ? `It worked. The odds were ${in10} in 10.` : `It did not work. The odds were ${in10} in 10.`,
  nothing: 'Nothing moved much.',
};

export const pileWords = (weeks: string, carries: string): string => `${weeks} weeks of work waiting; ${carries} are normal`;
