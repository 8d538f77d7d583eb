/** A small story for the browser tests of one's own files: four days, plain effects, texts that do not change when shipped stories do. */

export type OwnOption = { says: string; effects: Record<string, number>; lines: string[]; goto?: string };
export type OwnScene = { day: number; next: string; lines: string[]; ask: string; options: Record<string, OwnOption> };

const option = (says: string, morale: number, execution: number): OwnOption => ({
  says,
  effects: { morale, execution },
  lines: ['ana/happy: Noted.'],
});

const scene = (day: number, next: string, ask: string, first: string, second: string): OwnScene => ({
  day,
  next,
  lines: ['ana/neutral: The printer hums.'],
  ask,
  options: { [first]: option(`Say ${first} to all of them`, 6, -2), [second]: option(`Say ${second} to one of them`, -2, 6) },
});

/** A fresh copy each time: a test edits it as an author would. */
export const ownStory = () => ({
  format: 1,
  id: 'own-story',
  title: 'The printer',
  language: 'en',
  minutes: 3,
  role: 'You run an office with one printer.',
  outcomes: ['Move a printer'],
  dynamics: 'none',
  clock: 'day',
  start: { morale: 50, execution: 50 },
  meters: {} as Record<string, { name: string; start: number }>,
  team: ['ana', 'ben'],
  cast: {
    ana: { name: 'Ana', title: 'Sales', impression: 'Prints everything.', look: 'amina' },
    ben: { name: 'Ben', title: 'Accounts', impression: 'Prints nothing.', look: 'ben' },
  },
  first: 'monday',
  scenes: {
    monday: scene(1, 'tuesday', 'Where does the printer go?', 'ask', 'order'),
    tuesday: scene(2, 'wednesday', 'Who fills it with paper?', 'help', 'list'),
    wednesday: scene(3, 'friday', 'What is it called?', 'name', 'number'),
    friday: scene(5, 'end', 'Who may print in colour?', 'trust', 'check'),
  } as Record<string, OwnScene>,
  endings: {
    prints: { kind: 'thriving', title: 'It prints', when: { meter: 'morale', atLeast: 60 }, lines: ['In colour.'] },
    hums: { kind: 'otherwise', title: 'It hums', lines: ['As before.'] },
  } as Record<string, { kind: string; title: string; when?: object; lines: string[] }>,
  renamed: {} as Record<string, string>,
  sources: ['Made up for the tests.'],
});

export type OwnStory = ReturnType<typeof ownStory>;

/** The same, with a gamble, a promise and a locked option in its first decision. */
export function withEverything(): OwnStory {
  const one = ownStory();
  const { monday } = one.scenes;
  if (!monday) throw new Error('no monday');
  // A file of one's own is played with a new seed each time: in file order its options read the same.
  Object.assign(monday, { keepOrder: true });
  Object.assign(monday.options, {
    gamble: {
      says: 'Toss a coin for the printer, in front of all of them',
      effects: { morale: 2, execution: -1 },
      chance: { in10: 7, good: { effects: { morale: 4 }, lines: ['Heads.'] }, bad: { effects: { morale: -4 }, lines: ['Tails.'] } },
      promise: { to: 'ana', what: 'a printer of her own', by: 3, broken: 'ana/sad: It is Wednesday.' },
      lines: [],
    },
    locked: {
      says: 'Say locked to nobody at all',
      when: { visited: 'tuesday' },
      locked: 'You would need to know what the printer does on Tuesdays.',
      effects: { morale: 1, execution: 1 },
      lines: [],
    },
  });
  return one;
}

/** Six people at their wits' end: an office as full of movement as it can be. */
export function fullestChaos(): OwnStory {
  const one = ownStory();
  const more = ['chen', 'dana', 'emil', 'fatou'];
  for (const [index, id] of more.entries()) {
    const name = id.charAt(0).toUpperCase() + id.slice(1);
    Object.assign(one.cast, {
      [id]: { name, title: `Desk ${index + 3}`, impression: 'Runs.', look: ['ruth', 'kenji', 'fatou', 'amina'][index] },
    });
  }
  one.team.push(...more);
  one.start = { morale: 100, execution: 0 };
  return one;
}

/** As a browser's file input takes it. */
export const asFile = (content: unknown, name = 'own.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content, null, 2)),
});
