/**
 * A small story as an author would write it, with all that shares out time: asides paid from saved days, a calendar whose needs are
 * ticked, one whose needs are counted, and a number that nobody reports for a while. For browser tests and tests of views.
 */
import { load } from '../../src/core/scenario/load.ts';
import { prepare } from '../../src/core/rules/prepare.ts';
import type { Shipped } from './shipped.ts';

/** A fresh copy each time: a test edits it as an author would. */
export const calendarStory = () => ({
  format: 1,
  id: 'shared-week',
  title: 'A week to share out',
  language: 'en',
  minutes: 5,
  role: 'You run a small archive that moves house in eight weeks.',
  outcomes: ['Share out a week that is too short'],
  dynamics: 'team-v1',
  pace: 'slow',
  start: 'stretched',
  difficulty: 'fair',
  team: ['ravi', 'ingrid', 'tomas'],
  cast: {
    ravi: { name: 'Ravi', title: 'Boxes', look: 'ben', type: 'carer' },
    ingrid: { name: 'Ingrid', title: 'Lists', look: 'ruth', type: 'planner' },
    tomas: { name: 'Tomas', title: 'Scans', look: 'kenji', type: 'newcomer' },
    maya: { name: 'Maya', title: 'Owner of the house', look: 'amina', impression: 'Has already measured the new rooms.' },
  },
  facts: { 'ravi-back': 'Ravi cannot lift since March, and has told nobody.' },
  meters: { patience: { name: 'Maya’s patience', start: 60, shown: true, step: 4 } },
  first: 'boxes',
  scenes: {
    boxes: {
      week: 1,
      place: 'office',
      lines: ['Nine hundred boxes, and a van for forty.', 'ravi/neutral: I can start with the heavy ones.'],
      ask: 'The van comes on Friday. How do the boxes get to it?',
      keepOrder: true,
      asides: {
        ravi: {
          says: 'Ask Ravi why he carries nothing today',
          learn: ['ravi-back'],
          effects: { 'ravi.engagement': '+' },
          promise: { to: 'ravi', what: 'a chair at the scanner', by: 3, broken: 'ravi/sad: There is still no chair.' },
          lines: ['ravi/concerned: It is my back. Since March.'],
        },
        rooms: {
          says: 'Walk through the new rooms with a tape measure',
          days: 2,
          effects: { clarity: '+' },
          lines: ['Four doors are too narrow.'],
        },
        scans: {
          says: 'Look at what Tomas scans at night',
          when: { visited: 'hours' },
          locked: 'You would need to know that he is here at night.',
          lines: ['tomas/curious: The drawings. Nobody asked.'],
        },
      },
      options: {
        list: { says: 'Write down who carries what, and hang it up', move: 'organise', lines: ['ingrid/happy: At last, a list.'] },
        ask: { says: 'Ask them all what they would leave behind', move: 'listen', lines: ['tomas/curious: Half of it is copies.'] },
        chair: {
          says: 'Give Ravi the scanner, and carry yourself',
          move: 'protect',
          for: ['ravi'],
          keeps: ['boxes+ravi'],
          when: { learned: 'ravi-back' },
          locked: 'You would need to know what is wrong with Ravi.',
          lines: ['ravi/happy: I owe you a lift. A light one.'],
        },
      },
      next: 'talks',
    },
    talks: {
      week: 2,
      place: 'corridor',
      lines: ['Your week is full but for two hours, and four people have seen that.'],
      ask: 'Two hours are free. Who gets them?',
      allocate: {
        tokens: 2,
        needs: {
          ravi: {
            says: 'Ravi, on the stairs',
            move: 'listen',
            strength: 'light',
            for: ['ravi'],
            promise: { to: 'ravi', what: 'a lighter shelf', by: 6, broken: 'ravi/sad: The shelf is still up there.' },
            lines: ['ravi/happy: I only wanted somebody to see the stairs.'],
            missed: ['Ravi sits on the stairs for a while, alone.'],
          },
          ingrid: {
            says: 'Ingrid, with her list',
            move: 'align',
            strength: 'light',
            for: ['ingrid'],
            lines: ['ingrid/calm: Then we have the same list.'],
            missed: ['ingrid/sceptical: I will send it again.'],
          },
          tomas: {
            says: 'Tomas, about the drawings nobody asked for',
            move: 'coach',
            strength: 'light',
            when: { learned: 'ravi-back' },
            locked: 'He asks only once somebody else was asked.',
            lines: ['tomas/happy: They are all scanned.'],
            missed: ['Tomas closes the lid.'],
          },
          maya: {
            says: 'Maya, who is on the phone',
            effects: { patience: '++' },
            lines: ['maya/content: You called back.'],
            missed: ['maya/sceptical: I will call again.'],
          },
        },
      },
      next: 'hours',
    },
    hours: {
      week: 4,
      place: 'office',
      lines: ['Three evenings are left before the move.'],
      ask: 'What happens in the three evenings?',
      allocate: {
        tokens: 3,
        each: 2,
        needs: {
          pack: {
            says: 'Pack the cellar',
            move: 'push',
            strength: 'light',
            lines: ['The cellar is empty.'],
            missed: ['The cellar is as it was.'],
          },
          label: {
            says: 'Label what is packed',
            move: 'organise',
            strength: 'light',
            lines: ['ingrid/happy: Every box has a name.'],
            missed: ['A box says “misc”.'],
          },
          rest: { says: 'Go home at five', move: 'wait', lines: ['ravi/happy: I saw daylight.'], missed: ['The lights are on until ten.'] },
        },
      },
      next: 'reports',
    },
    reports: {
      week: 5,
      place: 'meeting',
      lines: ['ingrid/neutral: The weekly report takes me an hour. Nobody reads it.'],
      ask: 'Who reports how far the move is?',
      keepOrder: true,
      options: {
        trust: { says: 'Drop the report, and trust them to say', move: 'inspire', lines: ['ingrid/content: An hour. Every week.'] },
        keep: {
          says: 'Keep the report, and read it out on Mondays',
          move: 'check',
          keeps: ['talks:ravi'],
          lines: ['ingrid/sceptical: Out loud.'],
        },
      },
      next: 'van',
    },
    van: {
      week: 6,
      place: 'counter',
      lines: ['The second van is late, or early. It depends on whom you ask.'],
      ask: 'The driver wants to know how many boxes are left. And you?',
      keepOrder: true,
      asides: {
        count: { says: 'Count the boxes in the hall with Tomas', days: 0.5, lines: ['tomas/explaining: Two hundred and twelve.'] },
      },
      options: {
        guess: { says: 'Say what you think, and load what is there', move: 'push', lines: ['ravi/tired: That was not all.'] },
        count: { says: 'Go and count before anybody loads', move: 'check', lines: ['ingrid/explaining: Two hundred and twelve.'] },
      },
      next: 'keys',
    },
    keys: {
      week: 8,
      place: 'office',
      lines: ['Maya holds out the keys.'],
      ask: 'What is the last thing you do in the old house?',
      keepOrder: true,
      options: {
        lights: { says: 'Walk through all rooms and put out the lights', move: 'wait', lines: ['It echoes.'] },
        photo: { says: 'Take a photograph of them all on the stairs', move: 'inspire', lines: ['tomas/happy: Again. Somebody blinked.'] },
      },
      next: 'end',
    },
  },
  stale: [{ meters: ['execution'], when: { visited: 'reports:trust' }, says: 'Nobody reports any more. You see Execution as it was.' }],
  marks: [{ prop: 'poster', when: { visited: 'reports:trust' } }],
  endings: {
    moved: { kind: 'thriving', title: 'Moved', lines: ['Every box has arrived, and so has everybody.'] },
    rest: { kind: 'otherwise', title: 'Nearly moved', lines: ['Forty boxes are still in the hall.'] },
  },
  sources: ['Made up for the tests.'],
});

/** The same, loaded as a file of one's own would be; throws with its first error. */
export function calendarStoryLoaded(): Shipped {
  const source = JSON.stringify(calendarStory(), null, 1);
  const { story, text, problems } = load(source);
  if (!story || !text) throw new Error(JSON.stringify(problems.filter(({ severity }) => severity === 'error')[0]));
  return { id: story.id, source, story, text, prepared: prepare(story) };
}
