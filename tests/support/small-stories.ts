/**
 * Small stories nobody wrote, by seed, and the slow and certain way to know what random play of them leads to: every run, one by one, by
 * the kernel alone. For tests of the quick ways.
 */
import { stream } from '../../src/core/base/dice.ts';
import { shownKind } from '../../src/core/rules/endings.ts';
import { ENDING, EXECUTION, type Frame, get, METERS, MORALE } from '../../src/core/rules/frame.ts';
import { advance, begin, currentScene, isOpen } from '../../src/core/rules/kernel.ts';
import { eachOutcome } from '../../src/core/rules/luck.ts';
import { type Prepared, prepare } from '../../src/core/rules/prepare.ts';
import {
  type Condition,
  type Effect,
  END,
  type Route,
  STOCKS,
  type Story,
  type StoryEnding,
  type StoryOption,
} from '../../src/core/rules/story.ts';
import { option, person, plainStory, scene, teamStory } from './stories.ts';

type Dice = {
  /** True so many times in a hundred. */
  readonly often: (percent: number) => boolean;
  readonly from: (least: number, most: number) => number;
  readonly one: <T>(...of: readonly T[]) => T;
};

function diceOf(seed: number): Dice {
  const next = stream(seed * 7919 + 101);
  const from = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return { often: (percent) => next() * 100 < percent, from, one: (...of) => of[from(0, of.length - 1)] as (typeof of)[number] };
}

const OPTIONS = 3;

/** What a kind of story may use. */
type Kind = { readonly team: boolean; readonly remembers: boolean; readonly reach: number };

function condition(d: Dice, kind: Kind, scenes: number): Condition {
  const meter = d.one(0, 0, 1, 1, ...(kind.remembers ? [2, STOCKS.length] : []));
  const bounds = d.one({ atLeast: d.from(30, 70) }, { below: d.from(30, 70) + 0.5 }, { atLeast: d.from(20, 50), below: d.from(50, 80) });
  const simple: Condition = { is: 'meter', meter, ...bounds };
  if (d.often(15)) return { is: 'not', of: simple };
  if (d.often(15)) return { is: d.one('all', 'any'), of: [simple, condition(d, kind, scenes)] };
  if (!kind.remembers || d.often(50)) return simple;
  return d.one<Condition>(
    { is: 'flag', flag: 0 },
    { is: 'learned', fact: 0 },
    { is: 'visited', scene: d.from(0, scenes - 1), option: d.from(-1, OPTIONS - 1) },
    ...(kind.team
      ? ([
          { is: 'present', person: 0 },
          { is: 'person', person: d.from(0, 1), meter: d.one('energy', 'engagement'), below: d.from(40, 70) },
        ] as const)
      : []),
  );
}

function effects(d: Dice, kind: Kind): Effect[] {
  return Array.from({ length: d.from(0, 2) }, (): Effect => {
    if (kind.team && d.often(30)) return { person: d.from(0, 1), of: d.one('energy', 'engagement'), by: d.from(-30, 10) };
    return { meter: d.one(0, 1, ...(kind.remembers ? [d.from(2, 6), STOCKS.length] : [])), by: d.from(-25, 25) };
  });
}

/** Forward or to the end, so that every run ends. */
function routes(d: Dice, kind: Kind, at: number, scenes: number): Route[] {
  const to = (): number => {
    const target = at + d.from(1, kind.reach);
    return target >= scenes ? END : target;
  };
  const sure: Route = { when: null, to: to() };
  return d.often(30) ? [{ when: condition(d, kind, scenes), to: to() }, ...(d.often(90) ? [sure] : [])] : [sure];
}

function optionAt(d: Dice, kind: Kind, at: number, slot: number, scenes: number): StoryOption {
  const hasChance = d.often(25);
  const raise = d.often(50) ? [{ when: condition(d, kind, scenes), by: d.from(-9, 9) }] : [];
  return option(`option-${slot}`, {
    when: d.often(at === 0 && slot === 0 ? 0 : 35) ? condition(d, kind, scenes) : null,
    effects: effects(d, kind),
    chance: hasChance ? { in10: d.from(1, 10), raise, good: effects(d, kind), bad: effects(d, kind) } : null,
    goto: d.often(30) ? routes(d, kind, at, scenes) : null,
    ...(kind.remembers
      ? {
          move: d.often(kind.team ? 90 : 30) ? d.from(0, 9) : -1,
          later: d.often(30) ? [d.from(0, 2)] : [],
          promise: at === 0 && slot === 1 ? 0 : -1,
          keeps: at > 0 && slot === 1 ? [0] : [],
          set: d.often(30) ? [0] : [],
          learn: d.often(30) ? [0] : [],
          for: kind.team && d.often(30) ? [0] : [],
          leaves: kind.team && d.often(10) ? [1] : [],
        }
      : {}),
  });
}

function storyOf(d: Dice, kind: Kind, scenes: number): Story {
  const all = Array.from({ length: scenes }, (_, at) =>
    scene(
      `scene-${at}`,
      Array.from({ length: d.from(2, OPTIONS) }, (_, slot) => optionAt(d, kind, at, slot, scenes)),
      { label: at + 1, next: routes(d, kind, at, scenes) },
    ),
  );
  const knock = scene(
    'knock',
    [0, 1].map((slot) => ({ ...optionAt(d, kind, 0, slot, scenes), promise: -1, goto: null })),
    { label: null, interrupt: { when: condition(d, kind, scenes), urgency: 1 }, needs: kind.team ? [1] : [] },
  );
  const endings: StoryEnding[] = [
    { id: 'thriving', kind: 'thriving', when: null, early: false },
    { id: 'the-rest', kind: 'otherwise', when: null, early: false },
  ];
  if (d.often(40)) endings.unshift({ id: 'asked-for', kind: 'holding', when: condition(d, kind, scenes), early: false });
  if (d.often(20)) endings.unshift({ id: 'broken', kind: d.one('collapse', 'chaos'), when: null, early: true });
  if (d.often(40)) endings.unshift({ id: 'cut-short', kind: 'collapse', when: condition(d, kind, scenes), early: true });
  const more: Partial<Story> = {
    start: kind.team ? [55, 50, 55, 50, 3, 50, 60] : [d.from(20, 80), d.from(20, 80), 40, 0, 0, 0, 0],
    weekly: d.often(40) ? [{ from: 2, to: 3, when: d.often(60) ? condition(d, kind, scenes) : null, effects: effects(d, kind) }] : [],
    endings,
    ...(kind.remembers
      ? {
          flags: ['seen'],
          facts: ['known'],
          promises: [{ id: 'scene-0:option-1', to: kind.team ? 0 : -1, by: 3 }],
          meters: [{ id: 'trust', start: 50, shown: true }],
          laters: [
            { after: d.from(1, 2), at: null, when: null, in10: d.one(10, 10, 5), effects: effects(d, kind) },
            { after: d.one(1, 33), at: null, when: condition(d, kind, scenes), in10: 10, effects: effects(d, kind) },
            { after: null, at: d.from(1, scenes - 1), when: null, in10: d.one(10, 3), effects: effects(d, kind) },
          ],
        }
      : {}),
  };
  const played = kind.remembers && d.often(50) ? [...all, knock] : all;
  return kind.team
    ? teamStory(played, { weeks: 2, people: [person('ada', 'free-spirit'), person('ben', 'planner')], ...more })
    : plainStory(played, more);
}

/** Six scenes, without a team, with something of everything. */
export const smallStory = (seed: number): Story => storyOf(diceOf(seed), { team: false, remembers: true, reach: 2 }, 6);
/** Five such scenes with a team of two. */
export const smallTeamStory = (seed: number): Story => storyOf(diceOf(seed), { team: true, remembers: true, reach: 2 }, 5);
/** A story that fits on grids: whole points of morale and execution, nothing else to remember. */
export const gridStory = (seed: number, scenes = 7): Story => storyOf(diceOf(seed), { team: false, remembers: false, reach: 2 }, scenes);

/** The first scene with two more needs: a calendar of three splits, its options' ids given to whoever gets both tokens. */
function asCalendar(options: readonly StoryOption[]): StoryOption[] {
  const [one, other] = options;
  if (one === undefined || other === undefined) return [...options];
  const share = (need: string, tokens: number, { move }: StoryOption) => ({ need, tokens, move, strength: 1 });
  const split = (id: string, from: StoryOption, shares: readonly ReturnType<typeof share>[]): StoryOption => ({
    ...from,
    id,
    move: -1,
    chance: null,
    goto: null,
    split: shares,
  });
  return [
    split('a=2', one, [share('a', 2, one)]),
    split('a=1~b=1', { ...one, effects: [...one.effects, ...other.effects] }, [share('a', 1, one), share('b', 1, other)]),
    split('b=2', other, [share('b', 2, other)]),
  ];
}

/**
 * A small story with everything that came later: asides in two scenes, a slot that draws one of two events on the way from the second
 * scene, and with a team a calendar.
 */
function withDeck(story: Story, seed: number, kind: Kind): Story {
  const d = diceOf(seed + 50_000);
  const own = story.scenes.filter(({ interrupt }) => interrupt === null).length;
  const aside = (at: number): StoryOption => ({
    ...optionAt(d, kind, at, 2, own),
    id: '+small',
    aside: d.one(0.5, 1, 1.5),
    move: -1,
    chance: null,
    goto: null,
    leaves: [],
  });
  const event = (place: number) =>
    scene(
      `event-${place}`,
      [0, 1].map((slot) => ({ ...optionAt(d, kind, 1, slot, own), promises: [], goto: null })),
      {
        label: null,
        event: {
          when: d.often(30) ? condition(d, kind, own) : null,
          weight: d.from(1, 3),
          raise: d.often(50) ? [{ when: condition(d, kind, own), by: d.from(-2, 2) }] : [],
        },
        needs: kind.team && d.often(40) ? [0] : [],
      },
    );
  const slot = story.scenes.length + 2;
  const scenes = story.scenes.map((one, at) => {
    const options = at === 2 && kind.team ? asCalendar(one.options) : one.options;
    return {
      ...one,
      options: at === 0 || at === 3 ? [...options, aside(at)] : options,
      next: at === 1 ? [...one.next.slice(0, -1), { when: null, to: slot }] : one.next,
    };
  });
  // As the files of authors, and so the machine, know them: the last route is always open.
  const sure = (routes: readonly Route[]): readonly Route[] =>
    routes.at(-1)?.when === null ? routes : [...routes, { when: null, to: END }];
  const closed = scenes.map((one) => ({
    ...one,
    next: sure(one.next),
    options: one.options.map((each) => ({ ...each, goto: each.goto && sure(each.goto) })),
  }));
  const behind = scene('slot', [], { label: 3, draws: [slot - 2, slot - 1], next: [{ when: null, to: 2 }] });
  return { ...story, days: 1, scenes: [...closed, event(0), event(1), behind] };
}

/** Such stories with asides, a slot and two events; with a team a calendar too. */
export const deckStory = (seed: number): Story => withDeck(smallStory(seed), seed, { team: false, remembers: true, reach: 2 });
export const deckTeamStory = (seed: number): Story => withDeck(smallTeamStory(seed), seed, { team: true, remembers: true, reach: 2 });

export type Counted = {
  endings: number[];
  readonly kinds: Map<string, number>;
  stuck: number;
  runs: number;
  readonly scenes: {
    visits: number;
    open: number[];
    taken: number[];
    stuck: number;
    meters: { least: number; most: number; mean: number }[];
  }[];
};

/** What random play leads to, by playing every run there is. Meters' `mean` is weighed by the chance of coming by. */
export function everyRun(story: Story): Counted {
  const p = prepare(story);
  const meters = [MORALE, EXECUTION, ...story.meters.map((_, own) => METERS + STOCKS.length + own)];
  const counted: Counted = {
    endings: story.endings.map(() => 0),
    kinds: new Map(),
    stuck: 0,
    runs: 0,
    scenes: story.scenes.map(({ options }) => ({
      visits: 0,
      open: options.map(() => 0),
      taken: options.map(() => 0),
      stuck: 0,
      meters: meters.map(() => ({ least: 100, most: 0, mean: 0 })),
    })),
  };
  playOn(p, begin(p, 1), 1, meters, counted);
  for (const one of counted.scenes) for (const range of one.meters) range.mean /= one.visits;
  return counted;
}

function playOn(p: Prepared, f: Frame, chance: number, meters: readonly number[], counted: Counted): void {
  const now = currentScene(p, f);
  if (now === null) {
    counted.runs++;
    const ending = get(f, ENDING);
    counted.endings[ending] = (counted.endings[ending] ?? 0) + chance;
    counted.kinds.set(shownKind(p, f), (counted.kinds.get(shownKind(p, f)) ?? 0) + chance);
    return;
  }
  const here = counted.scenes[now.index];
  if (here === undefined) throw new Error('no such scene');
  here.visits += chance;
  here.meters.forEach((range, meter) => {
    const points = get(f, meters[meter] as number);
    range.least = Math.min(range.least, points);
    range.most = Math.max(range.most, points);
    range.mean += points * chance;
  });
  const open = now.options.filter((one) => isOpen(p, f, one));
  if (open.length === 0) {
    counted.runs++;
    counted.stuck += chance;
    here.stuck += chance;
  }
  for (const one of open) {
    const index = now.options.indexOf(one);
    here.open[index] = (here.open[index] ?? 0) + chance;
    here.taken[index] = (here.taken[index] ?? 0) + chance / open.length;
    let after = f;
    eachOutcome(
      p,
      () => {
        after = f.slice();
        advance(p, after, index);
      },
      (share) => playOn(p, after, (chance / open.length) * share, meters, counted),
    );
  }
}
