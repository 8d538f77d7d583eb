/**
 * Where the sums of a walk stand: one Float64Array per walk, so that a part of the work can be sent from a worker and parts can be added
 * up place by place. In: a Prepared. Out: offsets, and what an outcome means.
 */
import { choiceOf } from '../../rules/choice.ts';
import { kindOf } from '../../rules/endings.ts';
import { ENDING, type Frame, get } from '../../rules/frame.ts';
import type { Prepared } from '../../rules/prepare.ts';
import { ENDING_KINDS, STOCKS } from '../../rules/story.ts';

/** Points of felt change are counted in bins of half a point, the last takes the rest. */
export const BIN = 0.5;
export const BINS = 401;
/** Choices that the table of endings by first choices looks at. */
export const FIRST_CHOICES = 6;

/** A way a run can end: an ending with a kind; the ending called `otherwise` has as many as there are kinds. -1, -1: stuck. */
export type OutcomeOfRun = { readonly ending: number; readonly kind: number };

export type Shape = {
  readonly outcomes: readonly OutcomeOfRun[];
  /** First outcome of each ending, and whether the state decides its kind. */
  readonly firstOutcome: readonly number[];
  readonly isOtherwise: readonly boolean[];
  /** Outcome that stands for getting stuck: the last. */
  readonly stuck: number;
  readonly thrives: Uint8Array;
  /** Frame places of the meters of a scene's odds: morale, execution, the author's own. */
  readonly meters: readonly number[];
  /** Options of all scenes, and the most that a scene has. */
  readonly options: number;
  readonly width: number;
  /** By global option number: its luck can fall in more than one way; it decides, which an aside does not. */
  readonly lucky: Uint8Array;
  readonly decides: Uint8Array;
  /** Names of choices by global option number. */
  readonly ids: readonly string[];
  readonly at: Places;
};

export type Places = {
  readonly runs: number;
  readonly outcomes: number;
  /** By scene. */
  readonly visits: number;
  readonly states: number;
  readonly stuckIn: number;
  readonly apart: number;
  readonly meterSums: number;
  /** By global option number. */
  readonly open: number;
  readonly taken: number;
  readonly value: number;
  readonly differ: number;
  readonly best: number;
  readonly worst: number;
  /** By global option number × place in the scene of the other: the chance that the first is worth more. */
  readonly better: number;
  readonly felt: number;
  readonly spread: number;
  readonly warnedByMid: number;
  readonly departed: number;
  readonly departedEarly: number;
  /** By decision of the first departure. */
  readonly firstDeparture: number;
  readonly bothPoles: number;
  /** From here on the smaller counts, then the larger, by scene and meter. */
  readonly least: number;
  readonly most: number;
  readonly size: number;
};

/** Runs of an acyclic story decide in each scene at most once, and take each aside at most once. */
export const deepest = (p: Prepared): number =>
  p.scenes.reduce((sum, { options }) => sum + 1 + options.filter(({ aside }) => aside !== null).length, 1);

function outcomesOf(p: Prepared): Pick<Shape, 'outcomes' | 'firstOutcome' | 'isOtherwise'> {
  const outcomes: OutcomeOfRun[] = [];
  const firstOutcome: number[] = [];
  p.story.endings.forEach(({ kind }, ending) => {
    firstOutcome.push(outcomes.length);
    if (kind !== 'otherwise') outcomes.push({ ending, kind: ENDING_KINDS.indexOf(kind) });
    else ENDING_KINDS.forEach((_, each) => outcomes.push({ ending, kind: each }));
  });
  outcomes.push({ ending: -1, kind: -1 });
  return { outcomes, firstOutcome, isOtherwise: p.story.endings.map(({ kind }) => kind === 'otherwise') };
}

export function shapeOf(p: Prepared): Shape {
  const found = outcomesOf(p);
  const scenes = p.scenes.length;
  const all = p.scenes.flatMap(({ scene, options }) => options.map((one) => ({ scene, one })));
  const width = Math.max(1, ...p.scenes.map((scene) => scene.options.length));
  const own = p.story.meters.length;
  const meters = [0, 1, ...Array.from({ length: own }, (_, i) => STOCKS.length + i)];
  let size = 0;
  const room = (places: number): number => {
    const place = size;
    size += places;
    return place;
  };
  // [Q2] What a slot draws is luck of the choice that leads to it, an interrupt's too.
  const hasSlots = p.scenes.some(({ draws }) => draws !== null);
  const isOpenQuestion = (in10: number): boolean => in10 > 0 && in10 < 10;
  return {
    ...found,
    stuck: found.outcomes.length - 1,
    thrives: Uint8Array.from(found.outcomes, ({ kind }) => (ENDING_KINDS[kind] === 'thriving' ? 1 : 0)),
    meters,
    options: all.length,
    width,
    lucky: Uint8Array.from(all, ({ one: { option } }) =>
      hasSlots || option.chance !== null || option.later.some((later) => isOpenQuestion(p.laters[later]?.later.in10 ?? 10)) ? 1 : 0,
    ),
    decides: Uint8Array.from(all, ({ one }) => (one.aside === null ? 1 : 0)),
    ids: all.map(({ scene, one }) => choiceOf(scene.id, one.option.id)),
    at: {
      runs: room(1),
      outcomes: room(found.outcomes.length),
      visits: room(scenes),
      states: room(scenes),
      stuckIn: room(scenes),
      apart: room(scenes),
      meterSums: room(scenes * meters.length),
      open: room(all.length),
      taken: room(all.length),
      value: room(all.length),
      differ: room(all.length),
      best: room(all.length),
      worst: room(all.length),
      better: room(all.length * width),
      felt: room(BINS),
      spread: room(BINS),
      warnedByMid: room(1),
      departed: room(1),
      departedEarly: room(1),
      firstDeparture: room(deepest(p) + 1),
      bothPoles: room(1),
      least: room(scenes * meters.length),
      most: room(scenes * meters.length),
      size,
    },
  };
}

/** Which outcome a finished run came to. */
export function outcomeOf(p: Prepared, shape: Shape, f: Frame): number {
  const ending = get(f, ENDING);
  if (ending < 0) return shape.stuck;
  const first = shape.firstOutcome[ending] as number;
  return shape.isOtherwise[ending] === true ? first + ENDING_KINDS.indexOf(kindOf(p, f)) : first;
}

/** Sums of nothing. */
export function emptySums({ at }: Shape): Float64Array {
  const sums = new Float64Array(at.size);
  sums.fill(Number.POSITIVE_INFINITY, at.least, at.most);
  sums.fill(Number.NEGATIVE_INFINITY, at.most);
  return sums;
}

/** Adds the sums of a part of the work. */
export function addSums({ at }: Shape, sums: Float64Array, part: Float64Array): void {
  for (let i = 0; i < at.least; i++) sums[i] = (sums[i] as number) + (part[i] as number);
  for (let i = at.least; i < at.most; i++) sums[i] = Math.min(sums[i] as number, part[i] as number);
  for (let i = at.most; i < at.size; i++) sums[i] = Math.max(sums[i] as number, part[i] as number);
}
