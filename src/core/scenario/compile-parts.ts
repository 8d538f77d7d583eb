/** Compiling the small parts: conditions, effects, routes and lines become numbers. Only for a scenario without errors. */
import { partsOf, splitOf } from '../rules/choice.ts';
import type { Line } from './text.ts';
import { type Condition, type Effect, END, type PersonMeter, type Route, STOCKS } from '../rules/story.ts';
import { STEP_POINTS, STEPS } from '../rules/words.ts';
import { parseLine } from './lines.ts';
import type { AuthoredEffects, AuthoredLine, AuthoredRoutes } from './schema.ts';
import type { AuthoredCondition } from './schema-parts.ts';
import { THE_END } from './shortest-path.ts';

/** The numbers of everything that has an id, in the order of the file. */
export type Numbers = {
  readonly people: ReadonlyMap<string, number>;
  readonly meters: ReadonlyMap<string, number>;
  /** Points of one step, by meter index. */
  readonly steps: readonly number[];
  readonly facts: ReadonlyMap<string, number>;
  readonly flags: ReadonlyMap<string, number>;
  readonly scenes: ReadonlyMap<string, { readonly index: number }>;
  /** The options of a scene, counted when somebody asks: hardly any condition does. */
  readonly options: (scene: string) => ReadonlyMap<string, number>;
  /** Slots follow the scenes in the story's list. */
  readonly slots: ReadonlyMap<string, number>;
  readonly promises: ReadonlyMap<string, number>;
  /** Routes that only name a scene, one list for all who name it. */
  readonly straight: Map<string, readonly Route[]>;
  /** Lists of effects, one for all who write the same: a story has thousands of a few dozen. */
  readonly effects: SharedEffects;
  readonly cast: ReadonlySet<string>;
};

/** A list of effects, and by what is written next ("morale", "+") the lists that begin with it. */
export type SharedEffects = { readonly list: readonly Effect[]; readonly longer: Map<string, Map<string | number, SharedEffects>> };

/** check has made sure that every name exists; a gap here is a mistake in check, so it is loud. */
export function numberOf(map: ReadonlyMap<string, number>, id: string): number {
  const found = map.get(id);
  if (found === undefined) throw new Error(`compile: "${id}" has no number; check should have said so.`);
  return found;
}

export function sceneNumber(id: string, n: Numbers): number {
  const scene = n.scenes.get(id);
  const slot = scene ?? n.slots.get(id);
  if (typeof slot === 'number') return slot;
  if (scene === undefined) throw new Error(`compile: there is no scene "${id}"; check should have said so.`);
  return scene.index;
}

const LOAD = STOCKS.indexOf('load');
export const stepPoints = (meter: number, ownStep: number | undefined): number =>
  meter === LOAD ? STEP_POINTS.load : (ownStep ?? STEP_POINTS.points);

const bounds = (authored: AuthoredCondition): { readonly atLeast?: number; readonly below?: number } => ({
  ...(authored.atLeast === undefined ? {} : { atLeast: authored.atLeast }),
  ...(authored.below === undefined ? {} : { below: authored.below }),
});

/** A need of a calendar was chosen where any split was that gave it something. [C3] */
function visited(address: string, n: Numbers): Condition {
  const { scene: sceneId, option: optionId } = partsOf(address);
  const scene = sceneNumber(sceneId, n);
  if (optionId === '') return { is: 'visited', scene, option: -1 };
  const options = n.options(sceneId);
  const option = options.get(optionId);
  if (option !== undefined) return { is: 'visited', scene, option };
  const splits = [...options].filter(([id]) => splitOf(id)?.some(([need]) => need === optionId));
  if (splits.length === 0) throw new Error(`compile: "${address}" has no number; check should have said so.`);
  return { is: 'any', of: splits.map(([, split]): Condition => ({ is: 'visited', scene, option: split })) };
}

export function condition(authored: AuthoredCondition, n: Numbers): Condition {
  if (authored.person !== undefined) {
    return { is: 'person', person: numberOf(n.people, authored.person), meter: authored.meter as PersonMeter, ...bounds(authored) };
  }
  if (authored.meter !== undefined) return { is: 'meter', meter: numberOf(n.meters, authored.meter), ...bounds(authored) };
  if (authored.present !== undefined) return { is: 'present', person: numberOf(n.people, authored.present) };
  if (authored.visited !== undefined) return visited(authored.visited, n);
  if (authored.learned !== undefined) return { is: 'learned', fact: numberOf(n.facts, authored.learned) };
  if (authored.flag !== undefined) return { is: 'flag', flag: numberOf(n.flags, authored.flag) };
  if (authored.all !== undefined) return { is: 'all', of: authored.all.map((one) => condition(one, n)) };
  if (authored.any !== undefined) return { is: 'any', of: authored.any.map((one) => condition(one, n)) };
  if (authored.not !== undefined) return { is: 'not', of: condition(authored.not, n) };
  throw new Error('compile: an empty condition; check should have said so.');
}

/** One empty list for all: a story of ten thousand scenes has half a million of them. */
export const NONE: readonly never[] = Object.freeze([]);

export const conditionOrNull = (authored: AuthoredCondition | undefined, n: Numbers): Condition | null =>
  authored === undefined ? null : condition(authored, n);

function effect(key: string, amount: AuthoredEffects[string], n: Numbers): Effect {
  const inSteps = typeof amount === 'string' ? STEPS[amount] : null;
  const dot = key.indexOf('.');
  if (dot >= 0) {
    const by = inSteps === null ? Number(amount) : inSteps * STEP_POINTS.points;
    return { person: numberOf(n.people, key.slice(0, dot)), of: key.slice(dot + 1) as PersonMeter, by };
  }
  const meter = numberOf(n.meters, key);
  return { meter, by: inSteps === null ? Number(amount) : inSteps * (n.steps[meter] ?? STEP_POINTS.points) };
}

export function effects(authored: AuthoredEffects | undefined, n: Numbers): readonly Effect[] {
  if (authored === undefined) return NONE;
  let shared = n.effects;
  for (const key in authored) {
    const amount = authored[key] as AuthoredEffects[string];
    let ofKey = shared.longer.get(key);
    if (ofKey === undefined) shared.longer.set(key, (ofKey = new Map<string | number, SharedEffects>()));
    let known = ofKey.get(amount);
    if (known === undefined) {
      known = { list: [...shared.list, effect(key, amount, n)], longer: new Map() };
      ofKey.set(amount, known);
    }
    shared = known;
  }
  return shared.list;
}

const target = (to: string, n: Numbers): number => (to === THE_END ? END : sceneNumber(to, n));

export function routes(authored: AuthoredRoutes | undefined, n: Numbers): readonly Route[] {
  if (authored === undefined) return NONE;
  if (typeof authored === 'string') {
    const known = n.straight.get(authored);
    if (known) return known;
    const straight: readonly Route[] = [{ when: null, to: target(authored, n) }];
    n.straight.set(authored, straight);
    return straight;
  }
  return authored.map((route) => ({ when: conditionOrNull(route.when, n), to: target(route.to, n) }));
}

export const goes = (to: string, n: Numbers): number => target(to, n);

export function line(authored: AuthoredLine, n: Numbers): Line {
  const plain = typeof authored === 'string';
  const { who, mood, says } = parseLine(plain ? authored : authored.says, n.cast);
  return { who, mood, says, when: plain ? null : condition(authored.when, n) };
}

export const lines = (authored: readonly AuthoredLine[] | undefined, n: Numbers): readonly Line[] =>
  authored === undefined || authored.length === 0 ? NONE : authored.map((one) => line(one, n));
