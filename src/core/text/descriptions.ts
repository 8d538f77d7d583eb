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
  weekly: ['the time of year', 'the time of year'],
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
  before: ['how people felt before you came', 'how people felt before you came'],
  people: ['who came and who went', 'who came and who went'],
};

export const EXECUTION_CAUSE_WORDS: Readonly<Record<string, Cause>> = {
  ...SHARED_CAUSES,
  pile: ['a smaller pile of work', 'the pile of work'],
  skill: ['people know more', 'people had no time to learn'],
  wearing: ['lost time is made up', 'a short burst is over'],
  before: ['the pace the team had anyway', 'the pace the team had anyway'],
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

export const news = {
  /** `near`: close enough to going that the next decision counts. */
  warns: (name: string, why: 'engagement' | 'energy', near: boolean): string =>
    why === 'energy'
      ? `${name} says it is getting too much.`
      : near
        ? `${name} has begun to look at other jobs, and says so.`
        : `${name} has begun to doubt, and says so.`,
  relieved: (name: string): string => `${name} has settled again.`,
  sick: (name: string): string => `${name} is away until further notice.`,
  leaves: (name: string): string => `${name} has left the team.`,
  seatEmpty: 'The seat will be filled, but not at once.',
  back: (name: string): string => `${name} is back.`,
  joins: (name: string): string => `${name} joins the team.`,
  learned: (fact: string): string => `You now know: ${fact}`,
  promised: (to: string, what: string): string => `You promised ${to} ${what}.`,
  kept: (to: string, what: string): string => `You kept a promise: ${to} has ${what}.`,
  broken: (to: string, what: string): string => `You promised ${to} ${what}. The day has come, and it is not kept.`,
  chance: (good: boolean, in10: number): string =>
    good ? `It worked. The odds were ${in10} in 10.` : `It did not work. The odds were ${in10} in 10.`,
  nothing: 'Nothing moved much.',
};

export const pileWords = (weeks: string, carries: string): string => `${weeks} weeks of work waiting; ${carries} are normal`;
