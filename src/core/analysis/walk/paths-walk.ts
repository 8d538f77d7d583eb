/**
 * The walk itself: every run of a story depth-first, prefixes shared, one frame per depth, nothing allocated per state. Open options are
 * equally likely, luck falls each way with its chance. In: a Walk and a state's depth and chance. Out: the state's value (the share of
 * uniformly random continuations that thrive), and the sums of the Walk. A "state" here is a way to come to a decision.
 */
import { add, DECISIONS, EXECUTION, type Frame, get, LOST, MORALE, WARNINGS } from '../../rules/frame.ts';
import { advance, currentScene, isOpen } from '../../rules/kernel.ts';
import { eachOutcome } from '../../rules/luck.ts';
import type { Prepared, PreparedOption, PreparedScene } from '../../rules/prepare.ts';
import { EACH_POLE } from '../facts.ts';
import {
  addToMixture,
  consider,
  finishMixture,
  finishState,
  type Policies,
  policiesFor,
  settle,
  startMixture,
  startState,
} from './paths-policies.ts';
import { deepest, emptySums, FIRST_CHOICES, outcomeOf, type Shape, shapeOf } from './paths-shape.ts';
import { binOf, comeBy, type Values, weigh } from './paths-sums.ts';
import { attentionOf } from '../players/poles.ts';

export type Walk = Values & {
  readonly p: Prepared;
  readonly shape: Shape;
  readonly sums: Float64Array;
  readonly policies: Policies;
  readonly frames: Frame[];
  /** By depth: the value of the state there, once it is walked. In an array, as chances are: numbers handed on would be boxed. */
  readonly value: Float64Array;
  /** By depth: global numbers of the options taken, attention given so far, and at which decision somebody first warned and went. */
  readonly path: Int32Array;
  readonly lead: Float64Array;
  readonly manage: Float64Array;
  readonly warnedAt: Int32Array;
  readonly goneAt: Int32Array;
  /** By global option number: attention. */
  readonly leads: Float64Array;
  readonly manages: Float64Array;
  /** The first run found to each outcome, and the first that thrives on both poles: global option numbers. */
  readonly examples: (readonly number[] | null)[];
  bothPoles: readonly number[] | null;
  readonly prefixes: Map<string, Float64Array>;
  /** At this depth states are handed to `frontier` instead of being walked. */
  frontierDepth: number;
  frontier: (depth: number) => void;
  /** Told the runs so far, every `every` runs; false stops the walk. */
  readonly every: number;
  readonly progress: ((runs: number) => boolean) | null;
  stopped: boolean;
};

export function newWalk(p: Prepared, progress: ((runs: number) => boolean) | null, every: number): Walk {
  const shape = shapeOf(p);
  const depths = deepest(p) + 1;
  const attention = p.scenes.flatMap(({ options }) => options.map((option) => attentionOf(p, option)));
  return {
    p,
    shape,
    sums: emptySums(shape),
    policies: policiesFor(shape.outcomes.length, depths),
    frames: Array.from({ length: depths }, () => new Float64Array(p.at.size)),
    values: new Float64Array(depths * shape.width),
    morale: new Float64Array(depths * shape.width),
    execution: new Float64Array(depths * shape.width),
    chance: new Float64Array(depths),
    value: new Float64Array(depths),
    path: new Int32Array(depths),
    lead: new Float64Array(depths),
    manage: new Float64Array(depths),
    warnedAt: new Int32Array(depths),
    goneAt: new Int32Array(depths),
    leads: Float64Array.from(attention, ({ lead }) => lead),
    manages: Float64Array.from(attention, ({ manage }) => manage),
    examples: shape.outcomes.map(() => null),
    bothPoles: null,
    prefixes: new Map(),
    frontierDepth: -1,
    frontier: () => undefined,
    every,
    progress,
    stopped: false,
  };
}

/** Walks the state whose frame and chance stand at `depth`; its value stands there afterwards. */
export function visit(w: Walk, depth: number): void {
  if (depth === w.frontierDepth) w.frontier(depth);
  else if (depth <= FIRST_CHOICES) visitNoted(w, depth);
  else walkOn(w, depth);
}

/** The first choices are few: for each list of them, what was added to the outcomes is kept. */
function visitNoted(w: Walk, depth: number): void {
  const { at, outcomes } = w.shape;
  const before = w.sums.slice(at.outcomes, at.outcomes + outcomes.length);
  walkOn(w, depth);
  const key = w.path.subarray(0, depth).join('.');
  const noted = w.prefixes.get(key) ?? new Float64Array(outcomes.length);
  for (let i = 0; i < outcomes.length; i++) {
    noted[i] = get(noted, i) + Math.max(0, get(w.sums, at.outcomes + i) - get(before, i));
  }
  w.prefixes.set(key, noted);
}

function walkOn(w: Walk, depth: number): void {
  const scene = currentScene(w.p, w.frames[depth] as Frame);
  if (scene === null) end(w, depth, outcomeOf(w.p, w.shape, w.frames[depth] as Frame));
  else decide(w, depth, scene);
}

/** A whole run. */
function end(w: Walk, depth: number, outcome: number): void {
  const { sums, shape } = w;
  const { at } = shape;
  const chance = get(w.chance, depth);
  w.value[depth] = shape.thrives[outcome] as number;
  add(sums, at.outcomes + outcome, chance);
  settle(w.policies, depth, outcome);
  w.examples[outcome] ??= [...w.path.subarray(0, depth)];
  const warned = w.warnedAt[depth] as number;
  const decisions = get(w.frames[depth] as Frame, DECISIONS);
  if (warned > 0 && warned <= Math.ceil(decisions / 2)) add(sums, at.warnedByMid, chance);
  const gone = w.goneAt[depth] as number;
  if (gone > 0) {
    add(sums, at.departed, chance);
    add(sums, at.firstDeparture + gone, chance);
    if (gone <= 0.75 * decisions) add(sums, at.departedEarly, chance);
  }
  add(sums, at.runs, 1);
  if (w.progress !== null && get(sums, at.runs) % w.every === 0 && !w.progress(get(sums, at.runs))) w.stopped = true;
  if (shape.thrives[outcome] === 0) return;
  const lead = get(w.lead, depth);
  const manage = get(w.manage, depth);
  if (lead > 0 && Math.min(lead, manage) >= EACH_POLE * (lead + manage)) {
    add(sums, at.bothPoles, chance);
    w.bothPoles ??= [...w.path.subarray(0, depth)];
  }
}

/** Walks every open option of a state. */
function decide(w: Walk, depth: number, scene: PreparedScene): void {
  const { p, values, policies } = w;
  const chance = get(w.chance, depth);
  const f = w.frames[depth] as Frame;
  const { options } = scene;
  const base = depth * w.shape.width;
  let open = 0;
  for (let i = 0; i < options.length; i++) {
    const isNow = isOpen(p, f, options[i] as PreparedOption);
    values[base + i] = isNow ? 0 : Number.NaN;
    if (isNow) open++;
  }
  comeBy(w, depth, scene.index, f, depth > 0 && w.shape.decides[w.path[depth - 1] as number] === 0);
  if (open === 0) {
    add(w.sums, w.shape.at.stuckIn + scene.index, chance);
    return end(w, depth, w.shape.stuck);
  }
  startState(policies, depth);
  let sum = 0;
  for (let i = 0; i < options.length && !w.stopped; i++) {
    if (Number.isNaN(get(values, base + i))) continue;
    const { index } = options[i] as PreparedOption;
    w.path[depth] = index;
    if (w.shape.lucky[index] === 1) takeWithLuck(w, depth, i, open, index);
    else take(w, depth, i, open, index);
    const value = get(values, base + i);
    sum += value;
    consider(policies, depth, index, w, base + i);
  }
  finishState(policies, depth, open);
  weigh(w, depth, scene, open);
  w.value[depth] = sum / open;
}

/** Takes the option at place `i` of the scene, whose luck (if any) is decided by the kernel's scratch, and walks on. */
function take(w: Walk, depth: number, i: number, open: number, index: number): void {
  const child = w.frames[depth + 1] as Frame;
  child.set(w.frames[depth] as Frame);
  advance(w.p, child, i);
  const place = depth * w.shape.width + i;
  w.morale[place] = get(child, MORALE);
  w.execution[place] = get(child, EXECUTION);
  w.chance[depth + 1] = get(w.chance, depth) / open;
  follow(w, depth, index);
  w.values[place] = get(w.value, depth + 1);
}

/** The state after an option stands at `depth + 1`: what was felt and who warned or went, then on. */
function follow(w: Walk, depth: number, index: number): void {
  const f = w.frames[depth] as Frame;
  const child = w.frames[depth + 1] as Frame;
  const felt = Math.abs(get(child, MORALE) - get(f, MORALE)) + Math.abs(get(child, EXECUTION) - get(f, EXECUTION));
  if (w.shape.decides[index] === 1) add(w.sums, w.shape.at.felt + binOf(felt), get(w.chance, depth + 1));
  w.lead[depth + 1] = get(w.lead, depth) + get(w.leads, index);
  w.manage[depth + 1] = get(w.manage, depth) + get(w.manages, index);
  const warned = w.warnedAt[depth] as number;
  w.warnedAt[depth + 1] = warned > 0 ? warned : get(child, WARNINGS) > 0 ? get(child, DECISIONS) : 0;
  const gone = w.goneAt[depth] as number;
  w.goneAt[depth + 1] = gone > 0 ? gone : get(child, LOST) > 0 ? get(child, DECISIONS) : 0;
  visit(w, depth + 1);
}

/** [D4] The same for an option with luck: every way it can fall, each with its chance. */
function takeWithLuck(w: Walk, depth: number, i: number, open: number, index: number): void {
  const f = w.frames[depth] as Frame;
  const child = w.frames[depth + 1] as Frame;
  const place = depth * w.shape.width + i;
  let value = 0;
  let morale = 0;
  let execution = 0;
  let likeliest = 0;
  startMixture(w.policies, depth);
  eachOutcome(
    w.p,
    () => {
      child.set(f);
      advance(w.p, child, i);
    },
    (luck) => {
      morale += luck * get(child, MORALE);
      execution += luck * get(child, EXECUTION);
      w.chance[depth + 1] = (get(w.chance, depth) / open) * luck;
      follow(w, depth, index);
      value += luck * get(w.value, depth + 1);
      addToMixture(w.policies, depth, luck, luck > likeliest);
      likeliest = Math.max(likeliest, luck);
    },
  );
  finishMixture(w.policies, depth);
  w.values[place] = value;
  w.morale[place] = morale;
  w.execution[place] = execution;
}
