/** Stories nobody wrote, for laws that must hold of every story: fast-check draws scenes, options, interrupts, promises, chances … */
import fc from 'fast-check';
import type { Condition, Effect, Route, Story, StoryLater, StoryOption, StoryPromise, StoryScene } from '../../src/core/rules/story.ts';
import { STOCKS } from '../../src/core/rules/story.ts';
import { START_NAMES, TYPE_NAMES } from '../../src/core/rules/words.ts';
import { person, plainStory, startOf, teamStory } from './stories.ts';

const SCENES = 6;
const OPTIONS = 3;
const PEOPLE = 4;

const condition = (people: number): fc.Arbitrary<Condition> => {
  const meter = fc.record({ is: fc.constant('meter' as const), meter: fc.nat(STOCKS.length), atLeast: fc.integer({ min: 20, max: 70 }) });
  const visited = fc.record({
    is: fc.constant('visited' as const),
    scene: fc.nat(SCENES - 1),
    option: fc.integer({ min: -1, max: OPTIONS - 1 }),
  });
  const known = fc.constantFrom<Condition>({ is: 'flag', flag: 0 }, { is: 'learned', fact: 0 });
  const who: fc.Arbitrary<Condition>[] = people
    ? [
        fc.record({ is: fc.constant('present' as const), person: fc.nat(people - 1) }),
        fc.record({
          is: fc.constant('person' as const),
          person: fc.nat(people - 1),
          meter: fc.constantFrom('energy' as const, 'engagement' as const),
          below: fc.integer({ min: 30, max: 70 }),
        }),
      ]
    : [];
  const simple: fc.Arbitrary<Condition> = fc.oneof(meter, visited, known, ...who);
  return fc.oneof(
    { weight: 4, arbitrary: simple },
    {
      weight: 1,
      arbitrary: fc.record({ is: fc.constantFrom('all' as const, 'any' as const), of: fc.array(simple, { minLength: 1, maxLength: 2 }) }),
    },
    { weight: 1, arbitrary: simple.map((of): Condition => ({ is: 'not', of })) },
  );
};

const effects = (people: number): fc.Arbitrary<Effect[]> => {
  const meter: fc.Arbitrary<Effect> = fc.record({ meter: fc.nat(STOCKS.length), by: fc.integer({ min: -12, max: 12 }) });
  const who: fc.Arbitrary<Effect> = fc.record({
    person: fc.nat(Math.max(0, people - 1)),
    of: fc.constantFrom('energy' as const, 'engagement' as const),
    by: fc.integer({ min: -30, max: 10 }),
  });
  return fc.array(people ? fc.oneof(meter, who) : meter, { maxLength: 2 });
};

const some = <T>(arbitrary: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq, nil: null });

/** Routes only go forward or to the end, so that every run ends. */
function routes(from: number, people: number): fc.Arbitrary<Route[]> {
  const to = fc.integer({ min: from + 1, max: SCENES }).map((scene) => (scene === SCENES ? -1 : scene));
  return fc
    .tuple(fc.array(fc.record({ when: condition(people), to }), { maxLength: 1 }), to)
    .map(([some, rest]) => [...some, { when: null, to: rest }]);
}

const optionAt = (scene: number, slot: number, people: number): fc.Arbitrary<StoryOption> =>
  fc.record({
    id: fc.constant(`option-${slot}`),
    when: slot === 0 ? fc.constant(null) : some(condition(people), 2),
    hidden: fc.boolean(),
    aside: fc.constant(null),
    split: fc.constant(null),
    monitors: fc.boolean(),
    move: people ? fc.nat(9) : fc.constant(-1),
    strength: fc.nat(2),
    leans: fc.constant(null),
    effects: effects(people),
    for: people ? fc.uniqueArray(fc.nat(people - 1), { maxLength: 1 }) : fc.constant([]),
    against: people ? fc.uniqueArray(fc.nat(people - 1), { maxLength: 1 }) : fc.constant([]),
    later: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
    chance: some(
      fc.record({ in10: fc.integer({ min: 1, max: 9 }), raise: fc.constant([]), good: effects(people), bad: effects(people) }),
      2,
    ),
    promises: fc.constant(slot === 1 && scene === 0 ? [0] : []),
    keeps: fc.constant(slot === 2 && scene > 0 ? [0] : []),
    learn: fc.constantFrom([], [0]),
    set: fc.constantFrom([], [0]),
    joins: people ? fc.constantFrom([], [people - 1]) : fc.constant([]),
    leaves: people ? fc.constantFrom<number[][]>([], [], [0]) : fc.constant([]),
    goto: some(routes(scene, people), 3),
  });

/** The same as a split of a calendar: two needs with a token each. */
const asSplit = (option: StoryOption): StoryOption => ({
  ...option,
  id: 'one=1~other=1',
  move: -1,
  split: [0, 1].map((need) => ({ need: need === 0 ? 'one' : 'other', tokens: 1, move: (option.move + need) % 10, strength: 0 })),
});

/** An aside: no luck of its own, nowhere to go. */
const asAside = (option: StoryOption, aside: number): StoryOption => ({
  ...option,
  id: '+small',
  aside,
  move: -1,
  chance: null,
  goto: null,
  joins: [],
  leaves: [],
  promises: [],
});

const optionsAt = (scene: number, people: number): fc.Arbitrary<StoryOption[]> =>
  fc
    .record({
      options: fc.tuple(...Array.from({ length: OPTIONS }, (_, slot) => optionAt(scene, slot, people))),
      small: some(fc.tuple(optionAt(scene, 1, people), fc.constantFrom(0.5, 1, 2)), 3),
      isCalendar: fc.boolean(),
    })
    .map(({ options, small, isCalendar }) => [
      ...options.slice(0, -1),
      ...options.slice(-1).map((last) => (isCalendar && people > 0 ? asSplit(last) : last)),
      ...(small === null ? [] : [asAside(...small)]),
    ]);

const sceneAt = (index: number, people: number): fc.Arbitrary<StoryScene> =>
  fc.record({
    id: fc.constant(`scene-${index}`),
    label: fc.constant(index + 1),
    interrupt: fc.constant(null),
    event: fc.constant(null),
    draws: fc.constant(null),
    needs: fc.constant([]),
    without:
      people && index < SCENES - 2
        ? fc.constantFrom<{ person: number; to: number }[]>([], [{ person: 0, to: index + 1 }], [{ person: 0, to: -1 }])
        : fc.constant([]),
    joins: fc.constant([]),
    leaves: fc.constant([]),
    keepOrder: fc.boolean(),
    options: optionsAt(index, people),
    next: routes(index, people),
  });

const interruptAt = (index: number, people: number): fc.Arbitrary<StoryScene> =>
  fc
    .record({ base: sceneAt(0, people), when: condition(people), urgency: fc.integer({ min: 1, max: 3 }) })
    .map(({ base, when, urgency }) => ({
      ...base,
      id: `knock-${index}`,
      label: null,
      interrupt: { when, urgency },
      needs: people ? [1] : [],
      without: [],
      options: base.options.map((one) => ({ ...one, goto: null, promises: [] })),
    }));

/** Events of the deck, told apart by their weight and when they fit. */
const eventAt = (index: number, people: number): fc.Arbitrary<StoryScene> =>
  fc
    .record({
      base: interruptAt(index, people),
      when: some(condition(people), 2),
      weight: fc.integer({ min: 1, max: 3 }),
      raise: condition(people),
    })
    .map(({ base, when, weight, raise }) => ({
      ...base,
      id: `event-${index}`,
      interrupt: null,
      event: { when, weight, raise: [{ when: raise, by: index === 0 ? 2 : -2 }] },
    }));

/** A slot behind scene 1 and 2, which goes on to the last scenes. */
const SLOT = SCENES + 4;
const slotOf = (next: Route[]): StoryScene => ({
  id: 'slot',
  label: 4,
  interrupt: null,
  event: null,
  draws: [SCENES + 2, SCENES + 3],
  needs: [],
  without: [],
  joins: [],
  leaves: [],
  keepOrder: false,
  options: [],
  next,
});
const throughSlot = (one: StoryScene, index: number): StoryScene =>
  index === 1 || index === 2 ? { ...one, next: [...one.next.slice(0, -1), { when: null, to: SLOT }] } : one;

const later = (people: number): fc.Arbitrary<StoryLater> =>
  fc
    .record({
      timing: fc.oneof(
        fc.record({ after: fc.integer({ min: 1, max: 3 }), at: fc.constant(null) }),
        fc.record({ after: fc.constant(null), at: fc.nat(SCENES - 1) }),
      ),
      when: some(condition(people), 2),
      in10: fc.constantFrom(10, 5),
      effects: effects(people),
    })
    .map(({ timing, ...rest }) => ({ ...timing, ...rest }));

function story(people: number): fc.Arbitrary<Story> {
  return fc
    .record({
      scenes: fc.tuple(...Array.from({ length: SCENES }, (_, i) => sceneAt(i, people))),
      interrupts: fc.tuple(interruptAt(0, people), interruptAt(1, people)),
      events: fc.tuple(eventAt(0, people), eventAt(1, people)),
      afterSlot: routes(3, people),
      stale: some(condition(people), 2),
      laters: fc.tuple(later(people), later(people), later(people)),
      start: fc.constantFrom(...START_NAMES),
      types: fc.array(fc.constantFrom(...TYPE_NAMES), { minLength: PEOPLE, maxLength: PEOPLE }),
      weeks: fc.integer({ min: 1, max: 4 }),
      early: condition(people),
      weekly: some(condition(people), 2),
    })
    .map(({ scenes, interrupts, events, afterSlot, stale, laters, start, types, weeks, early, weekly }) => {
      const promises: StoryPromise[] = [{ id: 'scene-0:option-1', to: people ? 1 : -1, by: 4 }];
      const shared: Partial<Story> = {
        laters,
        promises,
        flags: ['seen'],
        facts: ['known'],
        meters: [{ id: 'trust', start: 50, shown: true }],
        days: 1,
        stale: stale === null ? [] : [{ meters: [0, 4], when: stale }],
        weekly: [
          { from: 2, to: 3, when: null, effects: [{ meter: 0, by: -1 }] },
          { from: 1, to: 4, when: weekly, effects: [1, 4, 7].map((meter) => ({ meter, by: 2 })) },
        ],
        endings: [
          { id: 'cut-short', kind: 'collapse', when: { is: 'all', of: [early, { is: 'meter', meter: 1, below: 30 }] }, early: true },
          { id: 'thriving', kind: 'thriving', when: null, early: false },
          { id: 'the-rest', kind: 'otherwise', when: null, early: false },
        ],
      };
      const all = [...scenes.map(throughSlot), ...interrupts, ...events, slotOf(afterSlot)];
      if (!people) return plainStory(all, shared);
      return teamStory(all, {
        ...shared,
        weeks,
        start: startOf(start),
        people: types.map((type, i) => person(`person-${i}`, type, i < people - 1)),
      });
    });
}

/** Stories with a team of four (one of them joins later). */
export const teamStories: fc.Arbitrary<Story> = story(PEOPLE);
/** Stories without dynamics. */
export const plainStories: fc.Arbitrary<Story> = story(0);
