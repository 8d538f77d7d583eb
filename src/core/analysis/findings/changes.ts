/**
 * Changes that may mend a finding: effects of 1 to 4 steps more or less, a later effect under a condition, other numbers to start from,
 * another difficulty. In: a Story. Out: changes, the smallest first, each as an author types it, and the Story with it.
 */
import type { Change } from '../../scenario/problems-tried.ts';
import { STOCKS, type Effect, type Story, type StoryOption } from '../../rules/story.ts';
import { STEP_POINTS } from '../../rules/words.ts';

export type Changed = { readonly change: Change; readonly story: Story };
/** `1` gives, `-1` costs. */
export type Push = { readonly scene: string; readonly option: string; readonly sign: 1 | -1 };

const MOST_STEPS = 4;
/** Earlier options that a later effect may ask for. */
const MOST_ASKED = 6;
const METERS = { none: ['morale', 'execution'], 'team-v1': ['purpose', 'clarity', 'energy'] } as const;
const STEPS = Array.from({ length: MOST_STEPS }, (_, more) => more + 1);

const isOf =
  (meter: number) =>
  (effect: Effect): effect is Extract<Effect, { meter: number }> =>
    'meter' in effect && effect.meter === meter;

function withOption(story: Story, { scene, option }: Push, change: (option: StoryOption) => StoryOption): Story {
  const scenes = story.scenes.map((one) =>
    one.id === scene ? { ...one, options: one.options.map((two) => (two.id === option ? change(two) : two)) } : one,
  );
  return { ...story, scenes };
}

const optionOf = (story: Story, { scene, option }: Push): StoryOption | undefined =>
  story.scenes.find(({ id }) => id === scene)?.options.find(({ id }) => id === option);

/** Null where the option would do nothing any more, or the same as another of its scene. */
function effectBy(story: Story, push: Push, meter: string, steps: number): Changed | null {
  const option = optionOf(story, push);
  if (option === undefined) return null;
  const index = STOCKS.indexOf(meter as (typeof STOCKS)[number]);
  const from = option.effects.filter(isOf(index)).reduce((sum, { by }) => sum + by, 0);
  const to = from + push.sign * steps * STEP_POINTS.points;
  const isIt = isOf(index);
  const changed = option.effects.flatMap((one): readonly Effect[] => (!isIt(one) ? [one] : to === 0 ? [] : [{ meter: index, by: to }]));
  const effects = from === 0 && !option.effects.some(isIt) ? [...changed, { meter: index, by: to }] : changed;
  const same = (other: StoryOption): boolean =>
    other.id !== option.id &&
    other.effects.length === effects.length &&
    other.effects.every((one) => effects.some((two) => JSON.stringify(one) === JSON.stringify(two)));
  const siblings = story.scenes.find(({ id }) => id === push.scene)?.options ?? [];
  if (effects.length === 0 || siblings.some(same)) return null;
  const change: Change = { is: 'effect', address: `${push.scene}:${push.option}`, meter, from, to };
  return { change, story: withOption(story, push, (one) => ({ ...one, effects })) };
}

/** An effect that lands with the next decision, in those runs only that took another option before. */
function laterBy(story: Story, push: Push, meter: string, steps: number, asked: { scene: number; option: number }): Changed | null {
  const scene = story.scenes[asked.scene];
  const option = scene?.options[asked.option];
  const chosen = optionOf(story, push);
  if (scene === undefined || option === undefined || chosen === undefined) return null;
  const by = push.sign * steps * STEP_POINTS.points;
  const later = {
    after: 1,
    at: null,
    when: { is: 'visited', ...asked } as const,
    in10: 10,
    effects: [{ meter: STOCKS.indexOf(meter as (typeof STOCKS)[number]), by }],
  };
  const added = withOption(story, push, (one) => ({ ...one, later: [...one.later, story.laters.length] }));
  return {
    change: {
      is: 'later',
      address: `${push.scene}:${push.option}`,
      meter,
      by,
      visited: `${scene.id}:${option.id}`,
      isMore: chosen.later.length > 0,
    },
    story: { ...added, laters: [...story.laters, later] },
  };
}

/** Options that stand before a scene in the file, the nearest first: what differs between the runs that come there. */
function before(story: Story, scene: string): { scene: number; option: number }[] {
  const here = story.scenes.findIndex(({ id }) => id === scene);
  return story.scenes
    .slice(0, Math.max(0, here))
    .flatMap((one, index) => (one.interrupt === null ? one.options.map((_, option) => ({ scene: index, option })) : []))
    .sort((a, b) => b.scene - a.scene)
    .slice(0, MOST_ASKED);
}

/** Of an option, what is at once before what is later; what takes fewer steps first. */
export function pushes(story: Story, wanted: readonly Push[]): Changed[] {
  const meters = METERS[story.dynamics];
  return STEPS.flatMap((steps) => [
    ...wanted.flatMap((push) => meters.flatMap((meter) => effectBy(story, push, meter, steps) ?? [])),
    ...wanted
      .slice(0, 1)
      .flatMap((push) =>
        before(story, push.scene).flatMap((asked) => meters.flatMap((meter) => laterBy(story, push, meter, steps, asked) ?? [])),
      ),
  ]);
}

/** Plain stories start elsewhere; in a team story `start` is a word, and the difficulty is turned. */
export function wholes(story: Story): Changed[] {
  if (story.dynamics === 'team-v1')
    return (['gentle', 'fair', 'hard'] as const)
      .filter((to) => to !== story.difficulty)
      .map((to) => ({ change: { is: 'difficulty', to }, story: { ...story, difficulty: to } }));
  const [morale = 0, execution = 0, ...rest] = story.start;
  return STEPS.flatMap((steps) =>
    [1, -1].flatMap((sign) => {
      const by = sign * steps * STEP_POINTS.points;
      return [
        { morale: morale + by, execution: execution + by },
        { morale: morale + by, execution },
        { morale, execution: execution + by },
      ].flatMap((start): Changed[] =>
        Math.min(start.morale, start.execution) < 0 || Math.max(start.morale, start.execution) > 100
          ? []
          : [{ change: { is: 'start', start }, story: { ...story, start: [start.morale, start.execution, ...rest] } }],
      );
    }),
  );
}
