/** A small story with what came later, as a file: asides, a calendar, a slot with two events, chapters, tells. For tests of what tells of all that. */

const READING = { says: 'Read the list twice', lines: ['A list of nine words in all, read out slowly.'] };

/** Two needs and two options that do the same things, so that one can be held against the other. */
const DEEDS = {
  ana: {
    says: 'Ana, with the paper',
    effects: { morale: 6, execution: -2 },
    when: { meter: 'morale', atLeast: 10 },
    locked: 'Ana has gone home.',
    set: ['heard'],
    learn: ['paper'],
    later: [{ after: 1, effects: { morale: '+' }, says: 'Ana brings coffee.' }],
    lines: ['ana: It is the blue one.'],
  },
  ben: {
    says: 'Ben, with the toner',
    effects: { execution: 6, morale: -2 },
    set: ['heard'],
    promise: { to: 'ben', what: 'a new printer', by: 4, broken: 'ben: I will write by hand.' },
    lines: ['ben: It leaks.'],
  },
  cook: { says: 'The cook, with the soup', effects: { morale: 3, execution: 3 }, learn: ['paper'], lines: ['Soup.'] },
};

export const weekStory = () => ({
  $schema: '../scenario.schema.json',
  format: 1,
  id: 'week-story',
  title: 'A week',
  language: 'en',
  minutes: 2,
  role: 'You run an office with one printer.',
  outcomes: ['Share out a week'],
  dynamics: 'none',
  team: ['ana', 'ben'],
  cast: {
    ana: { name: 'Ana', title: 'Sales', look: 'amina', tells: [{ when: { flag: 'heard' }, says: 'She hums.' }, { says: 'She waits.' }] },
    ben: { name: 'Ben', title: 'Accounts', look: 'ben' },
  },
  facts: { paper: 'The paper is too thick.' },
  first: 'monday',
  chapters: [
    { title: 'Paper', first: 'monday', ends: ['The week turns.'], recap: [] },
    { title: 'Toner', first: 'friday', ends: [], recap: ['ben: As I said.', 'It began with paper.'] },
  ],
  slots: { noon: { week: 3, next: 'friday' } },
  scenes: {
    monday: {
      week: 1,
      next: 'tuesday',
      lines: ['The printer hums.'],
      ask: 'What do you do about it?',
      usual: 'ana',
      options: DEEDS,
      asides: { list: { ...READING, days: 1, set: ['read'] } },
    },
    tuesday: {
      week: 2,
      next: 'noon',
      lines: ['It hums louder.'],
      ask: 'Who gets your morning?',
      allocate: {
        tokens: 2,
        needs: {
          ana: { ...DEEDS.ana, missed: ['ana: Another day, then.'] },
          ben: { ...DEEDS.ben, missed: ['ben: I see.', 'He goes.'] },
          cook: DEEDS.cook,
        },
      },
    },
    friday: {
      week: 4,
      next: 'end',
      lines: ['It stops.'],
      ask: 'And now?',
      options: {
        plug: {
          says: 'Pull the plug',
          effects: { morale: 5 },
          keeps: ['tuesday:ben'],
          lines: [{ says: 'Ana smiles.', when: { visited: 'tuesday:ana' } }],
        },
        wait: { says: 'Wait for it', effects: { execution: 5 } },
      },
    },
    cake: {
      event: { weight: 2 },
      lines: ['There is cake.'],
      ask: 'Who cuts it?',
      options: { you: { says: 'You cut it', effects: { morale: 2 } }, they: { says: 'They cut it', effects: { execution: 2 } } },
    },
    smoke: {
      event: { when: { flag: 'read' } },
      lines: ['There is smoke.'],
      ask: 'Who calls?',
      options: { you: { says: 'You call', effects: { morale: 2 } }, they: { says: 'They call', effects: { execution: 2 } } },
    },
  },
  endings: {
    good: { kind: 'thriving', title: 'Good', lines: ['It prints.'] },
    other: { kind: 'otherwise', title: 'Other', lines: ['It hums.'] },
  },
});
