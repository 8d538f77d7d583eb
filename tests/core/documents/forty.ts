/**
 * A generated scenario for documents: many scenes over many weeks, forks that meet again, conditions, an absence, two interrupts and five
 * endings, in sentences of ordinary length. Seeded, so that a picture can be looked at twice.
 */
import { stream } from '../../../src/core/base/dice.ts';
import { prepare } from '../../../src/core/rules/prepare.ts';
import { load } from '../../../src/core/scenario/load.ts';

const ASKS = [
  'The van is late again and the hall is full. What do you say first?',
  'Two people want the same Saturday off. How do you decide?',
  'The customer has written to your manager. What do you answer?',
  'Nobody has touched the new system since Monday. What now?',
  'The figures are good and the faces are not. What do you ask?',
];
const SAYS = [
  'Ask each of them alone what would help most',
  'Write one list, with a name on every line of it',
  'Say why it matters, and say it to the whole room',
  'Let it rest until tomorrow morning',
  'Go through the numbers together before lunch',
  'Call the customer yourself and stay on the line',
  'Drop the smaller half of the work, and say so',
];
const NAMES = ['van', 'saturday', 'letter', 'system', 'figures', 'lunch', 'keys', 'roof', 'parcel', 'meeting', 'quiet-day', 'audit'];

/** `perWeek`: scenes of one week, on average. */
export function generated(scenes: number, perWeek: number, seed = 7) {
  const next = stream(seed);
  const whole = (below: number): number => Math.floor(next() * below);
  const ids = Array.from({ length: scenes }, (_, at) => `${NAMES[at % NAMES.length]}-${Math.floor(at / NAMES.length) + 1}`);
  const week = (at: number): number => 1 + Math.floor(at / perWeek);
  const to = (at: number): string => ids[at] ?? 'end';
  const list: Record<string, unknown> = {};
  ids.forEach((id, at) => {
    const jump = 1 + whole(Math.ceil(perWeek));
    const options: Record<string, unknown> = {};
    const count = 2 + whole(3);
    for (let option = 0; option < count; option++) {
      const more: Record<string, unknown> = {};
      if (option === 1 && next() < 0.5) more['goto'] = to(at + jump + 1);
      if (option === 2 && next() < 0.35)
        more['goto'] = [{ when: { meter: 'morale', atLeast: 50 + whole(10) }, to: to(at + jump + 2) }, { to: to(at + jump) }];
      if (option === 2 && at > 4 && next() < 0.4) {
        more['when'] = { visited: ids[at - 3] };
        more['locked'] = 'You have not been there yet.';
      }
      options[`option-${option + 1}`] = {
        says: SAYS[(at + option * 2) % SAYS.length],
        effects: { morale: 8 - whole(17), execution: whole(17) - 8 || 1 },
        lines: ['ana/happy: Good. I will tell the others.'],
        ...more,
      };
    }
    list[id] = {
      week: week(at),
      lines: ['It is nine in the morning.', 'ana/worried: We have a problem, and it has a tail.'],
      ask: ASKS[at % ASKS.length],
      options,
      next: to(at + jump),
      ...(at === 6 ? { without: { ana: to(9) } } : {}),
    };
  });
  for (const [at, id] of ['knock-one', 'knock-two'].entries())
    list[id] = {
      interrupt: { when: { meter: 'morale', below: 46 + at }, urgency: 1 + at },
      lines: ['ben/tired: Have you a minute?'],
      ask: 'Ben stands in the door with his coat on. What do you say?',
      options: {
        yes: { says: 'Yes, and close the laptop', effects: { morale: '++' } },
        later: { says: 'At four, and mean it', effects: { morale: '+', execution: '+' } },
      },
    };
  const source = JSON.stringify(
    {
      format: 1,
      id: 'forty-scenes',
      title: 'The long quarter',
      language: 'en',
      minutes: 60,
      role: 'You run a small depot.',
      outcomes: ['Decide with half of the facts'],
      dynamics: 'none',
      team: ['ana', 'ben'],
      cast: { ana: { name: 'Ana', title: 'Sales', look: 'amina' }, ben: { name: 'Ben', title: 'Accounts', look: 'ben' } },
      first: ids[0],
      scenes: list,
      endings: {
        well: {
          kind: 'thriving',
          title: 'A depot that hums',
          lines: ['It hums.'],
          when: {
            all: [
              { meter: 'morale', atLeast: 58 },
              { meter: 'execution', atLeast: 55 },
            ],
          },
        },
        spent: {
          kind: 'hollow',
          title: 'Everything delivered',
          lines: ['Nobody is left.'],
          when: {
            all: [
              { meter: 'execution', atLeast: 55 },
              { meter: 'morale', below: 48 },
            ],
          },
        },
        party: {
          kind: 'chaos',
          title: 'The good party',
          lines: ['There is cake.'],
          when: {
            all: [
              { meter: 'execution', below: 48 },
              { meter: 'morale', atLeast: 55 },
            ],
          },
        },
        out: {
          kind: 'collapse',
          title: 'Lights out',
          early: true,
          lines: ['It is dark.'],
          when: {
            all: [
              { meter: 'morale', below: 8 },
              { meter: 'execution', below: 8 },
            ],
          },
        },
        other: { kind: 'otherwise', title: 'A quarter like others', lines: ['It is December.'] },
      },
    },
    null,
    1,
  );
  const { scenario, story, text, problems } = load(source);
  if (!scenario || !story || !text) throw new Error(problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return { source, scenario, story, text, problems, prepared: prepare(story) };
}
