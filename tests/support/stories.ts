/** Small stories built by hand for tests of the kernel: a builder with defaults, so that a test says only what it is about. */
import type { Story, StoryOption, StoryPerson, StoryScene } from '../../src/core/rules/story.ts';
import { STOCKS } from '../../src/core/rules/story.ts';
import {
  MOVE_NAMES,
  type MoveName,
  STARTS,
  type StartName,
  STRENGTH_NAMES,
  type StrengthName,
  TYPES,
  type TypeName,
} from '../../src/core/rules/words.ts';

export const moveIndex = (move: MoveName): number => MOVE_NAMES.indexOf(move);
export const strengthIndex = (strength: StrengthName): number => STRENGTH_NAMES.indexOf(strength);
export const stock = (name: (typeof STOCKS)[number]): number => STOCKS.indexOf(name);

export function option(id: string, more: Partial<StoryOption> = {}): StoryOption {
  return {
    id,
    when: null,
    hidden: false,
    aside: null,
    split: null,
    monitors: false,
    move: -1,
    strength: strengthIndex('full'),
    leans: null,
    effects: [],
    for: [],
    against: [],
    later: [],
    chance: null,
    promises: [],
    keeps: [],
    learn: [],
    set: [],
    joins: [],
    leaves: [],
    goto: null,
    ...more,
  };
}

export function scene(id: string, options: readonly StoryOption[], more: Partial<StoryScene> = {}): StoryScene {
  return {
    id,
    label: 1,
    interrupt: null,
    event: null,
    draws: null,
    needs: [],
    without: [],
    joins: [],
    leaves: [],
    keepOrder: false,
    options,
    next: [{ when: null, to: -1 }],
    ...more,
  };
}

export function person(id: string, type: TypeName = 'steady', atStart = true): StoryPerson {
  const { autonomy, structure, drive } = TYPES[type];
  return { id, autonomy, structure, drive, atStart };
}

export const startOf = (name: StartName): readonly number[] => STOCKS.map((one) => STARTS[name][one]);

/** A team story of the fresh start unless told otherwise. Scenes run in order: the `next` of each is the following one. */
export function teamStory(scenes: readonly StoryScene[], more: Partial<Story> = {}): Story {
  return {
    id: 'made-up',
    dynamics: 'team-v1',
    weeks: 2,
    difficulty: 'fair',
    start: startOf('fresh'),
    meters: [],
    people: [person('ada', 'free-spirit'), person('ben', 'planner'), person('cleo', 'carer')],
    flags: [],
    facts: [],
    promises: [],
    laters: [],
    days: null,
    stale: [],
    weekly: [],
    scenes,
    first: 0,
    endings: [{ id: 'the-rest', kind: 'otherwise', when: null, early: false }],
    renamed: {},
    ...more,
  };
}

/** A plain story: morale and execution at 50, no team. */
export function plainStory(scenes: readonly StoryScene[], more: Partial<Story> = {}): Story {
  return teamStory(scenes, { dynamics: 'none', weeks: 0, people: [], start: [50, 50, 0, 0, 0, 0, 0], ...more });
}

/** Scenes that follow each other in file order; interrupts are left where they are. */
export function inOrder(scenes: readonly StoryScene[]): StoryScene[] {
  return scenes.map((one, i) => {
    const next = scenes.findIndex((other, j) => j > i && other.interrupt === null);
    return one.interrupt ? one : { ...one, next: [{ when: null, to: next }] };
  });
}
