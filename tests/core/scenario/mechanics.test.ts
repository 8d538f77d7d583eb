/** A scenario that uses every mechanic: it loads without a problem, becomes the right Story, and each slip is told where it is written. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from '../../../src/core/scenario/load.ts';

const long = readFileSync('tests/core/scenario/bases/long.json', 'utf8');
const told = (source: string): string[] => load(source).problems.map(({ code, path }) => `${code} ${path}`);

describe('a scenario with every mechanic', () => {
  const { problems, story, text } = load(long);
  const scene = (id: string) => story?.scenes.find((one) => one.id === id);

  it('has no problem', () => expect(problems).toEqual([]));

  it('has its asides behind the options, with their price, and a bank to pay them from', () => {
    expect(scene('ovens')?.options.map(({ id, aside }) => [id, aside])).toEqual([
      ['push', null],
      ['plan', null],
      ['+watch', 0.5],
      ['+stool', 1],
    ]);
    expect(story?.days).toBe(1);
    expect(text?.scenes['ovens']?.options['+stool']).toMatchObject({ promise: { to: 'emil', what: 'a stool that fits' } });
  });

  it('has a calendar with every way to spend its tokens', () => {
    const splits = scene('rounds')?.options ?? [];
    expect(splits.map(({ id }) => id)).toEqual(['nadia=2', 'nadia=1~emil=1', 'nadia=1~orlov=1', 'emil=2', 'emil=1~orlov=1', 'orlov=2']);
    expect(splits.map(({ promises }) => promises)).toEqual([[], [1], [], [1], [1], []]);
    expect(text?.scenes['rounds']).toMatchObject({ usual: 'nadia=1~emil=1', calendar: { tokens: 2, each: 2 } });
  });

  it('has promises of asides and needs, which asides and options keep', () => {
    expect(story?.promises).toEqual([
      { id: 'ovens+stool', to: 1, by: 6 },
      { id: 'rounds:emil', to: 1, by: 8 },
    ]);
    expect(scene('crust')?.options.map(({ id, keeps }) => [id, keeps])).toEqual([
      ['look', [0]],
      ['note', []],
      ['+call', [1]],
    ]);
  });

  it('has slots behind the scenes, which draw events of the deck', () => {
    expect(story?.scenes.slice(-2).map(({ id, label, draws, next }) => [id, label, draws, next.map(({ to }) => to)])).toEqual([
      ['slot-rain', 3, [6, 7], [2]],
      ['slot-late', 7, [7], [4, 4]],
    ]);
    expect(scene('rain')).toMatchObject({ label: null, needs: [0], event: { weight: 2, raise: [{ by: -1 }] } });
    expect(scene('order')).toMatchObject({ needs: [], event: { when: null, weight: 1, raise: [] } });
    expect(scene('rounds')?.next).toEqual([{ when: null, to: 8 }]);
    expect(text?.last).toBe(8);
  });

  it('has stale meters, and choices that monitor', () => {
    expect(story?.stale).toEqual([{ meters: [1, 7], when: { is: 'visited', scene: 2, option: 0 } }]);
    expect(text?.stale).toEqual(['Nobody counts the loaves any more.']);
    const monitoring = story?.scenes.flatMap(({ options }) => options.filter(({ monitors }) => monitors).map(({ id }) => id));
    expect(monitoring).toEqual(['note', 'count']);
  });

  it('has weekly effects, with a condition and a sentence or without', () => {
    expect(story?.weekly).toEqual([
      { from: 3, to: 8, when: { is: 'flag', flag: 0 }, effects: [{ meter: 7, by: -2 }] },
      { from: 6, to: 8, when: null, effects: [{ meter: 6, by: -1 }] },
    ]);
    expect(text?.weekly).toEqual(['Ms Orlov has seen the stool.', '']);
  });

  it('has tells, chapters, lessons and marks', () => {
    expect(text?.cast['emil']?.tells.map(({ when }) => when === null)).toEqual([false, true]);
    expect(text?.chapters.map(({ first, ends, recap }) => [first, ends.length, recap.length])).toEqual([
      ['ovens', 1, 0],
      ['crust', 0, 2],
    ]);
    expect(text?.lessons).toEqual([
      { minutes: 20, scenes: ['ovens', 'salt'] },
      { minutes: 50, scenes: ['ovens', 'rounds', 'crust', 'salt'] },
    ]);
    expect(text?.marks.map(({ prop }) => prop)).toEqual(['stool']);
  });
});

describe('a slip in it is told where it is written', () => {
  it.each([
    ['"visited": "rounds:nadia"', '"visited": "rounds:nadya"', ['unknown-option scenes.crust.lines.1.when.visited']],
    ['"visited": "ovens+stool"', '"visited": "ovens:stool"', ['unknown-option marks.0.when.visited']],
    [
      '"learn": ["emil-knee"]',
      '"learn": ["emil-kne"]',
      ['fact-never-learned facts.emil-knee', 'unknown-fact scenes.ovens.asides.watch.learn.0'],
    ],
    ['"missed": ["nadia:', '"missed": ["nadja/sad:', ['unknown-speaker scenes.rounds.allocate.needs.nadia.missed.0']],
    ['"Nadia, at the ovens"', '"Emil, in the store"', ['same-text scenes.rounds.allocate.needs.emil.says']],
    ['"nadia=1~emil=1"', '"emil=1~nadia=1"', ['unknown-option scenes.rounds.usual']],
    ['"usual": "note"', '"usual": "call"', ['unknown-option scenes.crust.usual']],
    ['"next": "slot-rain"', '"next": "rain"', ['interrupt-as-target scenes.rounds.next']],
    ['"next": "slot-rain"', '"next": "slot-rian"', ['unknown-scene scenes.rounds.next']],
    ['"week": 3, "next"', '"next"', ['missing-label slots.slot-rain']],
    ['"week": 3, "next"', '"day": 3, "next"', ['wrong-clock slots.slot-rain.day']],
    ['"week": 3, "next"', '"week": 5, "next"', ['time-goes-back slots.slot-rain.next']],
    ['"event": {},', '"event": {}, "next": "salt",', ['interrupt-goes-on scenes.order.next']],
    ['"events": ["order"]', '"events": ["ordr"]', ['unknown-scene slots.slot-late.events.0']],
    ['"first": "crust"', '"first": "rain"', ['interrupt-as-target chapters.1.first']],
    ['"ends": ["The', '"ends": ["emil/mad: The', ['unknown-mood chapters.0.ends.0']],
    ['{ "flag": "sat-down" }, "says"', '{ "flag": "sat" }, "says"', ['unknown-flag chapters.1.recap.0.when.flag']],
    ['"energy", "below": 50', '"enrgy", "below": 50', ['bad-person-meter cast.emil.tells.0.when.meter']],
    ['"weight": 2', '"weight": 12', ['out-of-range scenes.rain.event.weight']],
    ['"days": 2', '"days": 4', ['out-of-range scenes.crust.asides.call.days']],
    ['"days": 2', '"days": "2"', ['wrong-type scenes.crust.asides.call.days']],
    ['{ "flag": "sat-down" }, "effects"', '{ "flag": "sat" }, "effects"', ['unknown-flag weekly.0.when.flag']],
    ['"Ms Orlov has seen the stool."', `"${'Ms Orlov has seen it. '.repeat(14)}"`, ['text-too-long weekly.0.says']],
    ['"20":', '"twenty":', ['bad-form lessons.twenty']],
    ['"by": 6', '"by": 4', ['promise-cannot-be-kept scenes.ovens.asides.stool.promise']],
    ['"by": 8', '"by": 9', ['promise-never-due scenes.rounds.allocate.needs.emil.promise.by']],
  ])('%s as %s', (from, to, codes) => {
    expect(long).toContain(from);
    expect(told(long.replace(from, () => to))).toEqual(codes);
  });

  it('and so are waived: at the place the author sees', () => {
    const says = 'Nadia, at the ovens, with a spoon in each hand and one behind her ear';
    const source = long.replace('Nadia, at the ovens', says);
    expect(told(source)).toEqual(['text-long scenes.rounds.allocate.needs.nadia.says']);
    const waived = (at: string) => source.replace('"marks"', `"waive": [{ "code": "text-long", "at": "${at}", "because": "x" }], "marks"`);
    expect(told(waived('scenes.rounds.allocate.needs.nadia'))).toEqual([]);
    expect(told(waived('scenes.rounds.options.nadia'))).toHaveLength(2);
  });

  it('says how many a short list should have', () => {
    const file = JSON.parse(long) as { chapters: unknown[] };
    file.chapters.length = 1;
    expect(load(JSON.stringify(file)).problems.find(({ code }) => code === 'wrong-type')?.message).toBe(
      '"chapters" should be a list of at least 2, and is a list of 1.',
    );
  });

  it('tells a scene without a decision, and not one whose field is misspelt', () => {
    const file = JSON.parse(long) as { scenes: Record<string, Record<string, unknown>> };
    const { options, ...rest } = file.scenes['seeds'] ?? {};
    const withSeeds = (seeds: object): string[] => told(JSON.stringify({ ...file, scenes: { ...file.scenes, seeds } }));
    expect(withSeeds(rest)).toEqual(['options-or-allocate scenes.seeds']);
    expect(withSeeds({ ...rest, optoins: options })).toEqual(['unknown-key scenes.seeds.optoins']);
  });
});

describe('tokens that may not all be spent', () => {
  const closing = (when: string): string[] =>
    told(
      long
        .replace('"each": 2', '"each": 1')
        .replace('"says": "Emil, in the store",', `$& "when": ${when}, "locked": "Not now.",`)
        .replace('"says": "Ms Orlov, on the telephone",', `$& "when": ${when}, "locked": "Not now.",`),
    );
  it('are told where needs can be closed', () =>
    expect(closing('{ "meter": "trust", "below": 60 }')).toEqual(['options-all-closed scenes.rounds.allocate.needs']));
  it('are told where so many people can have left by then, and not at the beginning', () => {
    expect(closing('{ "present": "emil" }')).toEqual([]);
    const file = JSON.parse(long.replace('"each": 2', '"each": 1')) as { scenes: Record<string, { allocate?: object; asides?: object }> };
    const { seeds, rounds } = file.scenes;
    const needs = Object.fromEntries(
      ['nadia', 'emil', 'orlov'].map((id) => [
        id,
        { says: `To ${id}`, when: { present: id }, locked: 'Away.', effects: { trust: id.length } },
      ]),
    );
    const late = (tokens: number, own: object): string[] => {
      const scenes = {
        ...file.scenes,
        rounds,
        seeds: { ...seeds, options: undefined, usual: undefined, allocate: { tokens, needs: { ...needs, ...own } } },
      };
      return told(JSON.stringify({ ...file, scenes })).filter((problem) => problem.startsWith('options-all-closed'));
    };
    const open = (id: string) => ({ [id]: { says: `To ${id}`, effects: { trust: -id.length } } });
    expect(late(2, { ...open('walk') })).toEqual(['options-all-closed scenes.seeds.allocate.needs']);
    expect(late(2, { ...open('walk'), ...open('sleep') })).toEqual([]);
  });
});

describe('renamed', () => {
  const renamed = (to: string): string[] => told(long.replace('"marks"', `"renamed": { "old:one": "${to}" }, "marks"`));
  it.each(['rounds', 'rounds:emil=2', 'ovens+watch', 'ovens:push'])('leads to a choice that a run can hold: %s', (to) =>
    expect(renamed(to)).toEqual([]),
  );
  it.each(['rounds:emil', 'ovens:watch', 'rounds:emil=3', 'slot-late'])('leads nowhere else: %s', (to) =>
    expect(renamed(to)).toEqual(['renamed-to-nothing renamed.old:one']),
  );
});
