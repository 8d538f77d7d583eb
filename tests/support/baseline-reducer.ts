/**
 * The fastest plain way to play a plain story, as a limit to hold the kernel against: two meters, guards and gotos in typed arrays,
 * nothing else. In: a Story without a team, whose options have effects on morale and execution, at most one meter guard, and one route.
 */
import { END, type Story } from '../../src/core/rules/story.ts';

export type Baseline = {
  /** By scene: its first option, and how many there are. */
  readonly first: Int32Array;
  readonly count: Int32Array;
  /** By option: where it leads, what it changes, and the guard: meter (-1 none), at least, below. */
  readonly to: Int32Array;
  readonly morale: Float64Array;
  readonly execution: Float64Array;
  readonly guard: Int32Array;
  readonly atLeast: Float64Array;
  readonly below: Float64Array;
  readonly start: readonly [number, number];
  readonly opening: number;
};

/** [scene or END, morale, execution] */
export type BaselineState = Float64Array;

export function baselineOf(story: Story): Baseline {
  const options = story.scenes.flatMap((scene) => scene.options.map((option) => ({ scene, option })));
  const effect = (meter: number) => (index: number) => {
    const effects = options[index]?.option.effects ?? [];
    return effects.reduce((sum, one) => sum + ('meter' in one && one.meter === meter ? one.by : 0), 0);
  };
  const guards = options.map(({ option: { when } }) => (when?.is === 'meter' ? when : null));
  const length = options.length;
  let next = 0;
  const first = Int32Array.from(story.scenes, (scene) => (next += scene.options.length) - scene.options.length);
  return {
    first,
    count: Int32Array.from(story.scenes, (scene) => scene.options.length),
    to: Int32Array.from(options, ({ scene, option }) => (option.goto ?? scene.next)[0]?.to ?? END),
    morale: Float64Array.from({ length }, (_, index) => effect(0)(index)),
    execution: Float64Array.from({ length }, (_, index) => effect(1)(index)),
    guard: Int32Array.from(guards, (guard) => guard?.meter ?? -1),
    atLeast: Float64Array.from(guards, (guard) => guard?.atLeast ?? Number.NEGATIVE_INFINITY),
    below: Float64Array.from(guards, (guard) => guard?.below ?? Number.POSITIVE_INFINITY),
    start: [story.start[0] ?? 0, story.start[1] ?? 0],
    opening: story.first,
  };
}

export const beginBaseline = (b: Baseline): BaselineState => Float64Array.of(b.opening, b.start[0], b.start[1]);

/** `option` counts among all options of the story. */
export function isOpenBaseline(b: Baseline, state: BaselineState, option: number): boolean {
  const guard = b.guard[option] as number;
  if (guard < 0) return true;
  const value = state[1 + guard] as number;
  return value >= (b.atLeast[option] as number) && value < (b.below[option] as number);
}

const clamp = (points: number): number => (points < 0 ? 0 : points > 100 ? 100 : points);

export function advanceBaseline(b: Baseline, state: BaselineState, option: number): void {
  state[1] = clamp((state[1] as number) + (b.morale[option] as number));
  state[2] = clamp((state[2] as number) + (b.execution[option] as number));
  state[0] = b.to[option] as number;
}
