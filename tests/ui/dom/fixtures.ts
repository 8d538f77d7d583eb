/** Views of every page, typed and varied: three and six people, long words, own meters, locked, odds, promises. */
import type { Face, Look } from '../../../src/core/look/look.ts';
import type { LineView, OptionView, PersonView, View } from '../../../src/core/view/view.ts';

const LOOKS: Readonly<Record<string, Look>> = {
  ravi: { head: 'short', skin: 'brown', hair: 'ink', clothes: 'blue' },
  bea: { head: 'afro', skin: 'umber', hair: 'ink', clothes: 'sun' },
  tomas: { head: 'tousled', skin: 'tan', hair: 'espresso', clothes: 'leaf' },
  ingrid: { head: 'bun', skin: 'porcelain', hair: 'blond', clothes: 'rose', glasses: 'round' },
  samir: { head: 'turban', skin: 'tan', wrap: 'teal', clothes: 'slate' },
  jo: { head: 'twists', skin: 'deep', hair: 'ink', clothes: 'coral', glasses: 'square' },
};

const lookOf = (id: string): Look => LOOKS[id] ?? { head: 'bob', skin: 'light', hair: 'ink', clothes: 'plum' };

const person = (id: string, name: string, title: string, face: Face, mood: string, more: Partial<PersonView> = {}): PersonView => ({
  id,
  name,
  title,
  look: lookOf(id),
  face,
  mood,
  state: 'here',
  warned: false,
  impression: 'Keeps a list. You are not sure you are not on it.',
  notes: [],
  engagement: 50,
  energy: 50,
  ...more,
});

const SIX: readonly PersonView[] = [
  person('ravi', 'Ravi', 'lead engineer', 'tired', 'flat', {
    notes: ['He has an offer from the other side of the river.', 'He sleeps on Sundays.'],
  }),
  person('bea', 'Bea', 'designer', 'worried', 'stretched', { warned: true }),
  person('tomas', 'Tomas', 'graduate', 'concerned', 'worried'),
  person('ingrid', 'Ingrid', 'quality', 'sceptical', 'wary'),
  person('samir', 'Samir', 'customer success', 'neutral', 'gone', { state: 'left' }),
  person('jo', 'Jo', 'operations', 'curious', 'curious'),
];

const line = (id: string | null, face: Face, mood: string, says: string): LineView => {
  const who = SIX.find((one) => one.id === id);
  return { who: who ? { id: who.id, name: who.name, title: who.title, look: who.look } : null, face, mood, says };
};

const option = (id: string, key: number, says: string, more: Partial<OptionView> = {}): OptionView => ({
  id,
  key,
  says,
  locked: null,
  odds: null,
  promise: null,
  ...more,
});

const base: View = {
  scenario: { id: 'first-week', title: 'First week', minutes: 8 },
  phase: 'scene',
  moment: null,
  scene: 'missed-date',
  clock: 'Day 3 of 5',
  progress: 0.5,
  heading: 'The date on the website',
  label: '',
  lines: [],
  options: [],
  changes: [],
  news: [],
  meters: [
    {
      id: 'morale',
      name: 'Morale',
      value: 46,
      was: 50,
      trend: 'down',
      inWords: '46 of 100, strained, falling, was 50',
      cause: 'Sundays at work, from Bea',
    },
    {
      id: 'execution',
      name: 'Execution',
      value: 52,
      was: 49,
      trend: 'up',
      inWords: '52 of 100, uneven, rising, was 49',
      cause: 'Ingrid’s list of promises',
    },
  ],
  pile: { weeks: 7, carries: 5, was: 6, inWords: 'Work pile 7 weeks, the team carries 5, growing' },
  promises: [
    { id: 'p1', to: 'Bea', what: 'her Sundays back', due: 'due today', state: 'due' },
    { id: 'p2', to: 'Samir', what: 'an answer on his offer', due: 'day 5', state: 'open' },
  ],
  team: SIX,
  announcement: '',
  onward: 'Go on',
  briefing: null,
  ending: null,
  stage: {
    order: 0.4,
    drive: 0.6,
    mood: 'strained',
    place: 'office',
    pile: 7,
    progress: 0.5,
    people: SIX,
    speaker: 'ravi',
    door: null,
    ending: null,
  },
};

const FOUR: readonly OptionView[] = [
  option('say-so', 1, 'Tell everyone it slipped, and ask what we should stop'),
  option('owners', 2, 'Ten minutes each morning, every item with an owner'),
  option('quiet', 3, 'Move the date on the board and let people work', { promise: 'to Bea: no more Sundays, by day 5' }),
  option('tomas-demo', 4, 'Let Tomas show the demo instead of you', { locked: 'You would need to know what Tomas builds at night.' }),
];

const LONG =
  'Everybody in this room has heard the date four times this week, in four different versions, and each of them was said with a straight face and a slide. ';

export const VIEWS = {
  briefing: {
    ...base,
    phase: 'briefing',
    scene: null,
    heading: 'First week',
    onward: 'Start day 1',
    announcement: '',
    briefing: {
      role: 'You are the first head of delivery at a company that doubled since spring. The founder has a gift for starting things.',
      outcomes: ['See what a team does when you look away', 'Keep one promise'],
      cast: SIX.map(({ id, name, title, impression, look, face }) => ({ id, name, title, impression, look, face })),
    },
    stage: { ...base.stage, mood: 'thriving' },
  },
  briefingOfThree: {
    ...base,
    phase: 'briefing',
    scene: null,
    heading: 'The Friday rota',
    label: 'Day 1 of 5',
    onward: 'Start day 1',
    briefing: {
      role: 'You run the evening shift of a hotel kitchen. In five weeks a conference of 400 arrives.',
      outcomes: ['Notice when a team needs direction and when it needs structure'],
      cast: SIX.slice(0, 3).map(({ id, name, title, impression, look, face }) => ({ id, name, title, impression, look, face })),
    },
    stage: { ...base.stage, mood: 'thriving' },
  },
  scene: {
    ...base,
    announcement: 'Ravi, flat: I can still make Friday.',
    lines: [
      line(null, 'neutral', '', 'The release was due on Monday. Nobody has said so out loud.'),
      line('ravi', 'tired', 'flat', 'I can still make Friday. I just can’t make Friday and tell you how.'),
    ],
  },
  sceneLong: {
    ...base,
    label: 'Day 3, after lunch',
    lines: [
      line(null, 'neutral', '', LONG),
      line('ravi', 'tired', 'flat', 'I can still make Friday. I just can’t make Friday and tell you how.'),
      line('bea', 'worried', 'stretched', 'You said that on Tuesday as well, and I moved my Sunday for it, and the Sunday before.'),
      line(null, 'neutral', '', 'Somebody’s phone buzzes on the table. Nobody looks at it.'),
      line('ravi', 'angry', 'angry', 'I did. It was true on Tuesday.'),
      line('ravi', 'angry', 'angry', 'It is true now.'),
      line('ingrid', 'sceptical', 'wary', 'I keep a list of what was true on which day.'),
    ],
  },
  decision: {
    ...base,
    phase: 'decision',
    heading: 'The first date has gone by, and Maya’s demo is in six days. What do you do?',
    options: FOUR,
    onward: '',
  },
  decisionOfThree: {
    ...base,
    phase: 'decision',
    heading: 'The import works on Ingrid’s machine. The customer goes live on Friday. What do you do?',
    options: [
      option('friday', 1, 'Ship on Friday as it is', { odds: { in10: 7, because: 'Ingrid tested it twice.' } }),
      option('one-office', 2, 'Ship on Friday to one office only', {
        odds: { in10: 9, because: 'One office is patient.' },
        promise: 'to Samir: you ask them yourself, by day 5',
      }),
      option('tuesday', 3, 'Test for two more days and ship on Tuesday'),
    ],
    meters: [
      ...base.meters,
      { id: 'trust', name: 'Customer’s patience', value: 81, was: 81, trend: 'level', inWords: '81 of 100', cause: '' },
      { id: 'money', name: 'Budget', value: 30, was: 44, trend: 'down', inWords: '30 of 100, falling, was 44', cause: 'the hotel' },
    ],
    team: SIX.slice(0, 3),
    promises: [],
    onward: '',
  },
  decisionPlain: {
    ...base,
    phase: 'decision',
    heading: 'Two doors. Which?',
    options: [option('left', 1, 'The left one'), option('right', 2, 'The right one')],
    pile: null,
    team: [],
    promises: [],
    onward: '',
  },
  reaction: {
    ...base,
    moment: 'reaction',
    heading: 'What changed',
    label: 'You told everyone it slipped',
    announcement: 'Morale 46 to 51: nobody has to pretend any more, from Bea.',
    onward: 'On to day 4',
    changes: [
      {
        meter: 'morale',
        name: 'Morale',
        from: 46,
        to: 51,
        by: 5,
        good: true,
        yours: 4,
        why: 'Nobody has to pretend any more. Most of it is Bea.',
        person: { id: 'bea', name: 'Bea', look: lookOf('bea'), face: 'happy' },
        causes: [],
      },
      {
        meter: 'execution',
        name: 'Execution',
        from: 52,
        to: 48,
        by: -4,
        good: false,
        yours: -6,
        why: 'A day of talking, and Jo stopped two items.',
        person: { id: 'jo', name: 'Jo', look: lookOf('jo'), face: 'explaining' },
        causes: [],
      },
      {
        meter: 'pile',
        name: 'Work pile',
        from: 7,
        to: 5,
        by: -2,
        good: true,
        yours: -2,
        why: 'What was stopped.',
        person: null,
        causes: [],
      },
    ],
    news: [
      { says: 'Ravi says that he is close to going.', isLoss: false },
      { says: 'Your promise to Samir is kept: an answer on his offer.', isLoss: false },
    ],
    lines: [line('bea', 'happy', 'relieved', 'So it wasn’t only me.')],
    meters: [
      {
        id: 'morale',
        name: 'Morale',
        value: 51,
        was: 46,
        trend: 'up',
        inWords: '51 of 100, steadier, rising, was 46',
        cause: 'nobody has to pretend, from Bea',
      },
      {
        id: 'execution',
        name: 'Execution',
        value: 48,
        was: 52,
        trend: 'down',
        inWords: '48 of 100, slower for now, falling, was 52',
        cause: 'two items stopped',
      },
    ],
  },
  reactionQuiet: {
    ...base,
    moment: 'reaction',
    heading: 'What changed',
    label: 'You took the left door',
    onward: 'Go on',
    lines: [line(null, 'neutral', '', 'Nothing happens, loudly.')],
  },
  interrupt: {
    ...base,
    phase: 'decision',
    moment: 'interrupt',
    scene: 'samir-leaving',
    clock: 'Day 4, waiting',
    heading: 'His answer to the other company is due tomorrow. What do you say?',
    label: 'From day 2, when you put off his answer.',
    lines: [line('samir', 'concerned', 'torn', 'Have you got a minute? It is not a minute.')],
    options: [
      option('ask-why', 1, 'Ask him what would make him stay'),
      option('match', 2, 'Match the money, and put it in writing'),
      option('let-go', 3, 'Wish him well and plan the handover'),
    ],
    onward: '',
    stage: { ...base.stage, door: { id: 'samir', name: 'Samir', look: lookOf('samir'), face: 'concerned' } },
  },
  ending: {
    ...base,
    phase: 'ending',
    scene: null,
    heading: 'Beautiful fire',
    label: 'Day 5. First week, your first run',
    lines: [
      line(null, 'neutral', '', 'Everyone can recite the vision. Nobody can find the invoice.'),
      line(
        null,
        'neutral',
        '',
        'You lit something real: people cried at the all-hands, the good kind. Then three dates went by, each with a speech.',
      ),
      line('ravi', 'sad', 'sad', 'Sorry.'),
    ],
    news: [{ says: '4 of 6 stayed. Samir left on day 3.', isLoss: false }],
    ending: {
      id: 'beautiful-fire',
      kind: 'chaos',
      title: 'Beautiful fire',
      why: 'Execution 38 (under 50) and purpose 70 against clarity 31.',
    },
    stage: { ...base.stage, mood: 'chaos', ending: 'chaos' },
    onward: '',
  },
} satisfies Readonly<Record<string, View>>;
