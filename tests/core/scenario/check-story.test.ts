/** Checks that follow ways through a story: when they are silent, and what they name. The examples in tests/problems show that each is told. */
import { describe, expect, it } from 'vitest';
import { load } from '../../../src/core/scenario/load.ts';

type Json = Readonly<Record<string, unknown>>;
const option = (says: string, more: Json = {}): Json => ({ says, effects: { morale: says.length }, ...more });
const scene = (week: number, next: unknown, options: Json, more: Json = {}): Json => ({
  week,
  next,
  lines: ['A morning.'],
  ask: 'What now?',
  options,
  ...more,
});
const ENDINGS = {
  good: { kind: 'thriving', title: 'Good', lines: ['Yes.'] },
  other: { kind: 'otherwise', title: 'Other', lines: ['Well.'] },
};
const person = (name: string, more: Json = {}): Json => ({ name, title: 'Here', look: 'ben', ...more });

function story(scenes: Json, more: Json = {}): string {
  return JSON.stringify({
    format: 1,
    id: 'story',
    title: 'A story',
    language: 'en',
    minutes: 1,
    role: 'You are here.',
    outcomes: ['See what is told'],
    dynamics: 'none',
    cast: { ana: person('Ana'), ben: person('Ben') },
    first: Object.keys(scenes)[0],
    scenes,
    endings: ENDINGS,
    ...more,
  });
}
/** These stories are too small to use all their meters. */
const problemsOf = (source: string) => load(source).problems.filter(({ code }) => code !== 'meter-never-changed');
const told = (source: string): string[] => problemsOf(source).map(({ code, path }) => `${code} ${path}`);
const says = (source: string): string => problemsOf(source)[0]?.message ?? '';

describe('circles without time', () => {
  const circle = (back: Json, options: Json = {}, more: Json = {}): string =>
    story(
      {
        hall: scene(1, 'end', { door: option('Go to the door', { goto: 'door' }), on: option('Go on') }),
        door: scene(1, 'end', { back: option('Come back again', { goto: 'hall', ...back }), out: option('Go out'), ...options }),
      },
      more,
    );

  it('are told at the first scene of the file, with all their scenes', () => {
    expect(told(circle({}))).toEqual(['circle-without-time scenes.hall']);
    expect(says(circle({}))).toContain('"hall" → "door" → "hall"');
    expect(told(circle({ effects: { morale: 2 }, set: ['been'] }))).toContain('circle-without-time scenes.hall');
  });

  it.each([
    ['the way back is open once', { when: { not: { visited: 'door:back' } }, hidden: true }],
    ['a flag closes it that is set on the way', { set: ['been'], when: { not: { flag: 'been' } }, hidden: true }],
    ['a meter closes it that is changed on the way', { when: { meter: 'morale', below: 80 }, hidden: true }],
    ['the scene was seen', { when: { all: [{ not: { visited: 'door' } }] }, hidden: true }],
    ['a route before it asks', { goto: [{ when: { meter: 'morale', atLeast: 70 }, to: 'end' }, { to: 'hall' }] }],
  ])('are silent where %s', (_, back) => expect(told(circle(back))).toEqual([]));

  it('are told where nothing on the way changes what is asked', () => {
    const asked = { when: { meter: 'execution', below: 80 }, hidden: true };
    expect(told(circle(asked, { work: option('Work a while', { effects: { execution: 9 } }) }))).toEqual([
      'circle-without-time scenes.hall',
    ]);
  });

  it('are silent where an early ending can come of them', () => {
    const early = {
      ...ENDINGS,
      tired: { kind: 'collapse', title: 'Tired', lines: ['No.'], early: true, when: { meter: 'morale', atLeast: 90 } },
    };
    expect(told(circle({}, {}, { endings: early }))).toEqual([]);
    const other = { ...early, tired: { ...early.tired, when: { meter: 'execution', atLeast: 90 } } };
    expect(told(circle({}, { work: option('Work a while', { effects: { execution: 9 } }) }, { endings: other }))).toEqual([
      'circle-without-time scenes.hall',
    ]);
  });

  it('are found where one option leads to its own scene, and told once where they are woven', () => {
    const self = story({ hall: scene(1, 'end', { stay: option('Stay', { goto: 'hall' }), on: option('Go on now') }) });
    expect(told(self)).toEqual(['circle-without-time scenes.hall']);
    const ring = (to: string) => ({ a: option('This way', { goto: to }), b: option('Leave it there') });
    const woven = story({ x: scene(1, 'y', ring('z')), y: scene(1, 'end', ring('x')), z: scene(1, 'end', ring('x')) });
    expect(told(woven)).toEqual(['circle-without-time scenes.x']);
  });
});

describe('options that do the same', () => {
  const pair = (a: Json, b: Json, more: Json = {}): string[] =>
    told(
      story(
        {
          hall: scene(1, 'yard', { one: { says: 'This', ...a }, other: { says: 'That one', ...b } }),
          yard: scene(2, 'end', { stay: option('Stay'), go: option('Go home') }),
        },
        { meters: { pies: { name: 'Pies', start: 10, step: 5 } }, ...more },
      ),
    );
  const SAME = ['same-effect scenes.hall.options.other'];

  it('are told whatever the order and the words for numbers', () => {
    expect(pair({ effects: { morale: '+', pies: '-' } }, { effects: { pies: -5, morale: 4 } })).toEqual(SAME);
    const later = (words: string) => ({ later: [{ after: 1, effects: { pies: 1 }, says: words }] });
    expect(pair(later('One.'), later('Two.'))).toEqual(SAME);
  });

  it.each([
    ['effects', { effects: { pies: 1 } }, { effects: { pies: 2 } }],
    ['ways', { effects: { pies: 1 }, goto: 'yard' }, { effects: { pies: 1 }, goto: 'end' }],
    ['a condition', { effects: { pies: 1 } }, { effects: { pies: 1 }, when: { meter: 'pies', below: 9 }, hidden: true }],
    ['dates', { later: [{ after: 1, effects: { pies: 1 } }] }, { later: [{ after: 2, effects: { pies: 1 } }] }],
  ])('are silent where %s differ', (_, a, b) => expect(pair(a, b)).toEqual([]));

  it('are silent where somebody asks later which it was', () => {
    const lines = ['A morning.', { when: { visited: 'hall:one' }, says: 'Again.' }];
    const scenes = {
      hall: scene(1, 'yard', { one: { says: 'This', effects: { morale: 1 } }, other: { says: 'That one', effects: { morale: 1 } } }),
      yard: scene(2, 'end', { stay: option('Stay'), go: option('Go home') }, { lines }),
    };
    expect(told(story(scenes))).toEqual([]);
  });
});

describe('promises', () => {
  const promised = (by: number, keeper: 'near' | 'far' | 'aside'): string[] => {
    const keeps = (where: string) => (where === keeper ? { keeps: ['start:promise'] } : {});
    return told(
      story({
        start: scene(1, 'near', {
          promise: option('Promise it', { promise: { to: 'ben', what: 'a door', by, broken: 'No door.' } }),
          no: option('No', { goto: 'aside' }),
        }),
        near: scene(2, 'far', { keep: option('Do it', keeps('near')), wait: option('Wait a bit') }),
        far: scene(3, 'last', { keep: option('Do it', keeps('far')), wait: option('Wait a bit') }),
        aside: scene(2, 'far', { keep: option('Do it', keeps('aside')), wait: option('Wait a bit') }),
        last: scene(4, 'end', { keep: option('Look'), wait: option('Wait a bit') }),
      }),
    );
  };
  const NEVER = ['promise-cannot-be-kept scenes.start.options.promise.promise'];

  it('can be kept before their date, not on it', () => {
    expect(promised(3, 'near')).toEqual([]);
    expect(promised(2, 'near')).toEqual(NEVER);
    expect(promised(4, 'far')).toEqual([]);
    expect(promised(3, 'far')).toEqual(NEVER);
  });
  it('cannot be kept where no way leads', () => expect(promised(4, 'aside')).toEqual(NEVER));
});

describe('ways through slots', () => {
  const event = { drop: { event: {}, lines: ['It drips.'], ask: 'What now?', options: { a: option('Mop it up'), b: option('Let it') } } };
  const through = (back: string): string =>
    story(
      {
        hall: scene(1, 'gap', { one: option('This'), other: option('That one') }),
        yard: scene(1, 'end', { back: option('Back again', { goto: back }), on: option('On') }),
        ...event,
      },
      { slots: { gap: { week: 1, next: [{ when: { meter: 'execution', below: 9 }, to: 'end' }, { to: 'yard' }] } } },
    );

  it('reach what is behind them', () => expect(told(through('end'))).toEqual([]));
  it('can be circles without time', () => {
    expect(told(through('gap'))).toEqual(['circle-without-time scenes.yard']);
    expect(says(through('gap'))).toContain('"yard" → "gap" → "yard"');
  });
  it('are told where nothing leads to them', () =>
    expect(told(through('end').replace('"next":"gap"', '"next":"yard"'))).toEqual(['unreachable-scene slots.gap']));
  it('end nowhere where nobody decides on the way', () => {
    const absent = { hall: scene(1, 'gap', { one: option('This'), other: option('That one') }) };
    const yard = scene(1, 'end', { one: option('Stay'), other: option('Go on') }, { without: { ana: 'gap' } });
    const looped = story({ ...absent, yard, ...event }, { team: ['ana'], slots: { gap: { week: 1, next: 'yard' } } });
    expect(told(looped)).toEqual(['slots-in-circle slots.gap']);
  });
});

describe('who has left', () => {
  const leaving = (first: Json, second: Json, line: unknown = 'ben: Hello.', more: Json = {}): string[] =>
    told(
      story(
        {
          hall: scene(1, 'yard', { one: option('This', first), other: option('That one', second) }),
          yard: scene(2, 'end', { stay: option('Stay'), go: option('Go home') }, { lines: [line], ...more }),
        },
        { team: ['ana', 'ben'] },
      ),
    );
  const GONE = ['speaks-after-leaving scenes.yard.lines.0'];

  it('speaks where every way to the words lets them go', () => expect(leaving({ leaves: ['ben'] }, { leaves: ['ben'] })).toEqual(GONE));
  it('may speak where one way keeps them', () => expect(leaving({ leaves: ['ben'] }, {})).toEqual([]));
  it('may say goodbye', () => expect(leaving({}, {}, 'ben: Goodbye.', { leaves: ['ben'] })).toEqual([]));
  it('may come back', () => expect(leaving({ leaves: ['ben'] }, { leaves: ['ben'] }, 'ben: Hello.', { joins: ['ben'] })).toEqual([]));
  it('is left to analysis under a condition', () =>
    expect(leaving({ leaves: ['ben'] }, { leaves: ['ben'] }, { when: { meter: 'morale', below: 60 }, says: 'ben: Hello.' })).toEqual([]));
  it('does not speak in asides, nor as a need that was missed', () => {
    const gone = { leaves: ['ben'] };
    const asides = { ask: { says: 'Ask around', lines: ['ben: Me?'] } };
    expect(leaving(gone, gone, 'Hello.', { asides })).toEqual(['speaks-after-leaving scenes.yard.asides.ask.lines.0']);
    const needs = Object.fromEntries(
      ['x', 'y', 'z'].map((id) => [
        id,
        option(`To ${id}`, id === 'y' ? { missed: ['ben: Oh.'] } : { effects: { [id === 'x' ? 'morale' : 'execution']: 1 } }),
      ]),
    );
    expect(leaving(gone, gone, 'Hello.', { options: undefined, allocate: { tokens: 2, needs } })).toEqual([
      'speaks-after-leaving scenes.yard.allocate.needs.y.missed.0',
    ]);
  });
  it('does not come where the story goes without them', () => {
    expect(leaving({ leaves: ['ben'] }, { leaves: ['ben'] }, 'ben: Hello.', { without: { ben: 'end' } })).toEqual([]);
  });
});

describe('outcomes, pairs and an own thesis', () => {
  const scenes = { hall: scene(1, 'end', { one: option('This', { concepts: ['empathy'] }), other: option('That one') }) };
  const CONCEPT = { says: 'See', concepts: ['empathy', 'why-and-how'] };

  it('need one concept that is reached; their words are shown', () => {
    const source = story(scenes, { outcomes: [CONCEPT, 'Hear'] });
    expect(told(source)).toEqual([]);
    expect(load(source).text?.outcomes).toEqual(['See', 'Hear']);
    expect(told(story(scenes, { outcomes: [CONCEPT, { says: 'Hear', concepts: ['chaos'] }] }))).toEqual(['untouched-outcome outcomes.1']);
  });

  it('are not asked for concepts where no option has one', () => {
    const bare = { hall: scene(1, 'end', { one: option('This'), other: option('That one') }) };
    expect(told(story(bare))).toEqual([]);
    expect(told(story(scenes))).toEqual(['outcome-without-concepts outcomes']);
  });

  it('lead somewhere, and say who plays how', () => {
    const pairs = [{ one: 'hall:one', other: 'hall', says: 'Both.' }];
    const thesis = [{ player: 'lead-only', kinds: ['chaos', 'collapse'], atLeast: 0.9 }];
    const outcomes = [CONCEPT];
    expect(told(story(scenes, { outcomes, pairs, thesis }))).toEqual([]);
    expect(told(story(scenes, { outcomes, pairs: [{ one: 'hall:non', other: 'hal', says: 'Both.' }] }))).toEqual([
      'unknown-option pairs.0.one',
      'unknown-scene pairs.0.other',
    ]);
    expect(told(story(scenes, { outcomes, thesis: 'standrd' }))).toEqual(['unknown-word thesis']);
    expect(told(story(scenes, { outcomes, thesis: [{ ...thesis[0], player: 'lead', atLeast: 2 }] }))).toEqual([
      'unknown-word thesis.0.player',
      'out-of-range thesis.0.atLeast',
    ]);
  });
});
