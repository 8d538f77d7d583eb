/**
 * Our own words of the debrief. In: names and numbers. Out: short plain sentences about choices and what they did, never about the person:
 * no "you are", no type, no grade.
 */
import { andOf } from './descriptions.ts';

const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** A number of decisions in words, up to ten. */
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;
/** "three decisions later" */
const later = (count: number): string => `${NUMBERS[count] ?? count} ${count === 1 ? 'decision' : 'decisions'} later`;

/** What each kind of ending is, in a few words behind "a team that …" */
export const KIND_WORDS = {
  thriving: 'a team that thrives',
  drift: 'a team that is well and has not finished',
  holding: 'a team that holds on',
  hollow: 'work that is finished and people who are',
  stagnation: 'order, and nobody who asks for more',
  chaos: 'fire, and little that is finished',
  collapse: 'a team that fell apart',
} as const;

export const DEBRIEF = {
  question: 'Which decision would you take back?',
  none: 'None of them, I would do it all again',
  unanswered: 'Choose one first. Then you see where the story turned.',
  yourAnswer: 'your answer',
  turned: 'Where it turned',
  alsoTurned: 'It turned a second time',
  turnedWell: 'Where it turned for the better',
  /** The heading of a turning point: "Week 6: “Four engineers by May”" */
  heading: (when: string, chose: string): string => `${when}: “${chose}”`,
  before: (when: string, in100: number): string =>
    `${in100} in 100 ways on from ${when.charAt(0).toLowerCase()}${when.slice(1)} ended with a thriving team`,
  after: (in100: number): string => `${in100} in 100 ended so once you had chosen`,
  withOther: (other: string, in100: number): string => `${in100} in 100 would have with “${other}”`,
  exact: 'Counted by playing every way the story could have gone on, each open option as likely as the others.',
  sampled: (played: number): string =>
    `Counted by playing ${played} ways the story could have gone on after each option, each open option as likely as the others.`,
  why: 'Why:',
  agreed: 'That is the decision you would take back, too.',
  other: 'You would take back another one. See what each of them did, and decide whom you believe.',
  noAnswer: 'You would take nothing back. See what the other way would have done.',
  noTurn: 'No single decision moved the odds much. This run was made of many small parts; they stand in the next chapters.',
  counting: (percent: number): string => `Counting other ways this story could have gone: ${percent} %`,
  goBack: 'Go back there',
  seeWhy: 'See why',
  done: 'Done',

  under: {
    purpose: 'knowing what it is for',
    clarity: 'knowing whose turn it is',
    energy: 'people’s strength',
    capability: 'what people have learned',
  },
  /** "Two decisions later execution stood 14 lower than with “One person from the buses”. Most of it: the pile of work." */
  cause: (count: number, meter: string, by: number, other: string, mostly: string): string =>
    `${count === 0 ? 'at once' : later(count)} ${meter} stood ${Math.abs(by)} ${by < 0 ? 'lower' : 'higher'} than with “${other}”${mostly === '' ? '.' : `, most of it: ${mostly}.`}`,
  noCause: (other: string): string => `Both meters hardly moved at first; what “${other}” would have opened or closed came later.`,

  chapters: {
    first: 'One minute',
    felt: 'How it felt',
    happened: 'What happened',
    why: 'Why',
    people: 'What the people say',
    fuels: 'The two fuels',
    will: 'What I will do',
  },
  next: (chapter: string): string => `Next: ${chapter}`,

  changedTitle: 'One choice changed, all else the same',
  changedLead: (when: string, chose: string, other: string): string =>
    `${when}: you chose “${chose}”. Here is the same run, with the same luck, and “${other}” instead.`,
  yours: (value: number): string => `${value}, yours`,
  changedValue: (value: number): string => `${value}, changed`,
  endings: (own: string, other: string): string =>
    own === other ? `Both end as “${own}”.` : `Yours ended as “${own}”. The changed one ends as “${other}”.`,
  parts: (when: string): string => `The two part ways again in ${when}: from there the story asks something else, or an option is closed.`,
  neverParts: 'All your later choices could be made again.',
  notYours: (count: number): string =>
    count === 0
      ? ''
      : `${times(count, 'decision', 'decisions')} you never came to ${count === 1 ? 'was' : 'were'} taken in your own manner.`,
  stillOpen: (kind: string, in100: string): string => `After your choice the best that was still open: ${kind} (${in100} in 100).`,

  standingTitle: 'Among all ways to play it',
  standing: (ending: string, in100: string): string => `${in100} in 100 random plays end as “${ending}”, like yours.`,
  thriving: (in100: string): string => `${in100} in 100 thrive.`,

  outcomeTitle: 'What the team did',
  outcomeNote: 'Partly your choices, partly the story.',
  meter: (name: string, from: number, to: number): string => `${name} from ${from} to ${to}`,
  lost: (count: number): string => (count === 0 ? 'Nobody went' : `${times(count, 'person', 'people')} went`),
  warned: (count: number): string =>
    count === 0 ? 'nobody came close to going' : `${times(count, 'person', 'people')} came close to going`,
  promises: (kept: number, broken: number, open: number): string => {
    const parts = [kept > 0 ? `${kept} kept` : '', broken > 0 ? `${broken} not kept` : '', open > 0 ? `${open} still open` : ''].filter(
      Boolean,
    );
    return parts.length === 0 ? 'No promises made' : `Promises: ${andOf(parts)}`;
  },

  showsTitle: 'What the choices show',
  showsNote: 'By this model, and in this story only. A decision counts where its options could be told apart.',
  sides: { lead: 'Giving direction', manage: 'Giving structure', reading: 'Reading the situation' },
  notEnough: (n: number): string => `Not enough evidence yet (${times(n, 'decision', 'decisions')}; 8 are needed).`,
  tooWide: (n: number): string => `Not enough evidence yet: ${times(n, 'decision', 'decisions')} that point both ways.`,
  chances: (good: number, chances: number): string =>
    `In ${good} of ${times(chances, 'decision', 'decisions')} the option taken was nearer the best than the worst.`,
  bands: {
    rarely: 'seldom the better option at hand',
    sometimes: 'sometimes the better option at hand',
    usually: 'usually the better option at hand',
  },
  byChance: (in100: number): string => `Choosing by chance would be at ${in100}.`,

  styleTitle: 'Direction and structure',
  style: (lead: string, manage: string): string =>
    `Compared with what was on offer your choices gave ${lead} direction and ${manage} structure.`,
  more: 'more',
  less: 'less',
  asMuch: 'about as much',
  reasonsTitle: 'What the reasons show',
  reasonsNone: 'You were not asked for reasons or predictions in this run.',

  arcsTitle: 'What came back later',
  arc: (from: string, to: string): string => `${from} to ${to}`,
  kept: (to: string, what: string): string => `You kept what you promised ${to}: ${what}`,
  broken: (to: string, what: string): string => `You promised ${to} ${what}, and it was not kept`,
  conceptsTitle: 'What these choices were about',

  saysTitle: 'What the people say',
  /** By what a choice worked through, where it gave and where it cost: about the choice and its effect. */
  says: {
    purpose: [
      (chose: string): string => `“${chose}”: after that I knew again what all of this is for.`,
      (chose: string): string => `“${chose}”: after that I could not have said what it was for.`,
    ],
    energy: [
      (chose: string): string => `“${chose}” gave me back an evening or two.`,
      (chose: string): string => `“${chose}” came out of my evenings.`,
    ],
    progress: [
      (chose: string): string => `“${chose}”: after that things of mine got finished.`,
      (chose: string): string => `“${chose}”: after that nothing of mine got finished.`,
    ],
    control: [
      (chose: string): string => `“${chose}” left me room to do it my way.`,
      (chose: string): string => `“${chose}” was one more rule, and I did not see the reason.`,
    ],
    confusion: [
      (chose: string): string => `“${chose}”: after that I knew whose turn it was.`,
      (chose: string): string => `“${chose}”: after that I did not know what came first.`,
    ],
    event: [
      (chose: string): string => `“${chose}” was what I had hoped for.`,
      (chose: string): string => `“${chose}” went against what I had asked for.`,
    ],
  },
  saysElse: [(chose: string): string => `“${chose}” did me good.`, (chose: string): string => `“${chose}” was hard on me.`],
  nobodySays: 'Nobody’s mood hung on a single choice of yours.',

  fuelsTitle: 'The two fuels',
  fuels: { purpose: 'What it is for', clarity: 'Whose turn it is' },
  fuelsLead: 'A team in this model runs on two fuels that nobody sees. Choices fill them, and every week both leak a little.',
  fuelsOf: [
    ['What it is for', 'Filled by giving direction: telling why, listening, trusting. It leaks faster while little gets finished.'],
    ['Whose turn it is', 'Filled by giving structure: planning, agreeing, checking. It leaks as the world moves on.'],
  ],
  corners: [
    ['the first alone', 'fire: everybody starts things, little is finished, and the pile grows'],
    ['the second alone', 'order: each thing on its date, and people who stop asking what it is for'],
    ['neither', 'a team that drifts apart, first quietly'],
    ['both', 'people who know why, and what day it is'],
  ],
  guided: {
    lower: 'Which of the two ran lower in your run, and when was it lowest?',
    lag: 'How long did it take from an empty fuel until somebody showed it?',
    both: 'When were both well filled at once?',
  },
  /** "“Whose turn it is” ran lower: 28 on average against 55. It was lowest in week 6, at 14." */
  lowerSays: (name: string, mean: number, other: number, when: string, value: number): string =>
    `“${name}” ran lower: ${mean} on average against ${other}. It was lowest in ${when}, at ${value}.`,
  lagSays: (decisions: number): string => (decisions === 0 ? 'Somebody showed it at once.' : `Somebody showed it ${later(decisions)}.`),
  lagNever: 'Neither fell so low that somebody showed it.',
  lagNobody: 'One of them fell low, and nobody showed it before the end.',
  bothSays: (moments: number, of: number): string => `At ${moments} of ${of} moments both stood at 50 or more.`,
  aboutTitle: 'About this model',
  about:
    'It has eleven equations and about thirty numbers. Their directions come from research on teams; how large they are was set by hand, so that both fuels are needed. It describes a team in a story. It says nothing about yours.',

  feltTitle: 'How it felt',
  feltLead: 'Before anything is explained: how was it, being there?',
  feelings: ['proud', 'relieved', 'torn', 'tired', 'curious', 'annoyed', 'amused', 'alone with it'],
  feltBest: (when: string, value: number): string => `Morale was highest ${when}: ${value}.`,
  feltLowest: (when: string, value: number): string => `It was lowest ${when}: ${value}.`,
  atStart: 'at the start',
  afterWhen: (when: string): string => `after ${when.charAt(0).toLowerCase()}${when.slice(1)}`,

  guessTitle: 'First you: how was it for them at the end?',
  guesses: {
    purpose: 'They knew what all of this is for',
    clarity: 'They knew whose turn it was',
    energy: 'They had strength left',
  },
  steps: ['hardly', 'a little', 'half', 'mostly', 'fully'],
  guessMissing: 'Say all three first. Then you hear them.',
  gap: (theirs: string, yours: string): string => (theirs === yours ? `${theirs}, as you thought` : `${theirs}; you thought: ${yours}`),
  actOn: 'Which of these would you act on?',
  actOnNone: 'None of them',

  willTitle: 'What I will do',
  willLead: 'One sentence about your own work. It stays on this device.',
  whenLabel: 'When …',
  willLabel: '… I will …',
  whens: [
    'somebody asks me which one is first',
    'three things are urgent at once',
    'somebody who used to talk has gone quiet',
    'a date will not hold',
    'everybody is full of an idea',
    'everything runs, and nobody asks why',
  ],
  wills: [
    'say aloud what sleeps until it is done',
    'ask one question before I answer',
    'write down who does what until when',
    'tell in one sentence whom it is for',
    'take something off the pile before I add something',
    'say it on the day I know it',
  ],
  ownWords: 'in my own words',
  planSays: (when: string, will: string): string => `When ${when}, I will ${will}.`,
  savePlan: 'Save it with three reminders (calendar file)',
  reminders: 'The reminders come after 2, 9 and 30 days. Each asks one question of this story.',
  remind: (title: string): string => `${title}: one question`,
  anotherTitle: 'Another way to go',
  anotherLead: (kind: string): string => `Not seen yet: ${kind}. Play again, and aim for it.`,
  allSeen: 'You have seen every ending of this story.',

  quadrantTitle: 'The way you went',
  quadrant: (from: string, to: string): string => `From ${from} to ${to}.`,
  quadrantPoint: (morale: number, execution: number): string => `morale ${morale}, execution ${execution}`,
  roadTitle: 'The road taken, and the ones beside it',
  roadNote: 'After each option: how many ways on in a hundred ended with a thriving team.',
  roadTaken: 'taken',
  tableTwin: 'The same as a table',
  tableOf: (when: string): string => `The same as a table: ${when}`,
  whenColumn: 'When',
  choseColumn: 'You chose',
  startRow: 'Start',
  worthColumn: 'Ways on in 100 that thrive',
  quadrantNote: 'Numbers count the decisions, 0 is the start. The marked corner is where teams thrive.',
  again: 'Play again',
  changedColumn: (name: string): string => `${name}, changed`,
  playedColumn: (name: string): string => `${name}, yours`,
  solid: 'Solid with marks: what you played. Dotted: with one choice changed.',
  chaptersLabel: 'Chapters of the look back',
  exportTitle: 'Take it with you',
  exportJson: 'The run (JSON)',
  exportCsv: 'The decisions (CSV)',
} as const;
