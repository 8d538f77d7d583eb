/**
 * Step 5, compile: a scenario without errors, and what is known of it, becomes a Story (numbers, no words) and a Text (words by the author's ids).
 * The lists of the Story follow the order of the file.
 */
import { isAside, partsOf } from '../rules/choice.ts';
import {
  STOCKS,
  type Story,
  type StoryEvent,
  type StoryLater,
  type StoryPerson,
  type StoryPromise,
  type StoryScene,
} from '../rules/story.ts';
import { DAYS_OF, STARTS, STRANGER, TYPES, weeksPerDecision } from '../rules/words.ts';
import { deedsOf, numbersFor } from './compile-deeds.ts';
import { condition, conditionOrNull, effects, goes, NONE, numberOf, type Numbers, routes, sceneNumber } from './compile-parts.ts';
import { compileText } from './compile-text.ts';
import type { Known } from './known.ts';
import { parseLine } from './lines.ts';
import { numbersOf } from './number.ts';
import type { AuthoredAside, AuthoredNeed, AuthoredOption, AuthoredPerson, AuthoredScene, AuthoredSlot, Scenario } from './schema.ts';
import { eachTarget, shortestPath } from './shortest-path.ts';
import type { Text } from './text.ts';

/** What comes by itself and has no `needs` needs those of the team who speak in its lines whatever the run was. */
function needsOf(scene: AuthoredScene, n: Numbers): readonly number[] {
  if (scene.needs !== undefined || (scene.interrupt === undefined && scene.event === undefined)) return numbersFor(scene.needs, n.people);
  const speakers = new Set<number>();
  for (const line of scene.lines) {
    const who = typeof line === 'string' ? parseLine(line, n.cast).who : null;
    const person = who === null ? undefined : n.people.get(who);
    if (person !== undefined) speakers.add(person);
  }
  return [...speakers];
}

function eventOf({ event }: AuthoredScene, n: Numbers): StoryEvent | null {
  if (event === undefined) return null;
  const raise = (event.raise ?? []).map(({ when, by }) => ({ when: condition(when, n), by }));
  return { when: conditionOrNull(event.when, n), weight: event.weight ?? 1, raise };
}

function compileScene(id: string, scene: AuthoredScene, n: Numbers, list: StoryLater[]): StoryScene {
  const { interrupt, event } = scene;
  return {
    id,
    label: interrupt || event ? null : (scene.week ?? scene.day ?? null),
    interrupt: interrupt ? { when: condition(interrupt.when, n), urgency: interrupt.urgency } : null,
    event: eventOf(scene, n),
    draws: null,
    needs: needsOf(scene, n),
    without:
      scene.without === undefined
        ? NONE
        : Object.entries(scene.without).map(([person, to]) => ({ person: numberOf(n.people, person), to: goes(to, n) })),
    joins: numbersFor(scene.joins, n.people),
    leaves: numbersFor(scene.leaves, n.people),
    keepOrder: scene.keepOrder ?? false,
    options: deedsOf(id, scene, n, list),
    next: routes(scene.next, n),
  };
}

/** A slot is a scene without a decision of its own. */
function compileSlot(id: string, slot: AuthoredSlot, deck: readonly string[], n: Numbers): StoryScene {
  return {
    id,
    label: slot.week ?? slot.day ?? null,
    interrupt: null,
    event: null,
    draws: (slot.events ?? deck).map((event) => sceneNumber(event, n)),
    needs: NONE,
    without: NONE,
    joins: NONE,
    leaves: NONE,
    keepOrder: false,
    options: NONE,
    next: routes(slot.next, n),
  };
}

function compilePerson(id: string, person: AuthoredPerson, atStart: boolean): StoryPerson {
  const needs = typeof person.type === 'string' ? TYPES[person.type] : (person.type ?? STRANGER);
  return { id, autonomy: needs.autonomy, structure: needs.structure, drive: needs.drive, atStart };
}

function promisesOf(scenario: Scenario, n: Numbers): StoryPromise[] {
  return [...n.promises.keys()].map((id) => {
    const promise = deedAt(scenario, id)?.promise;
    if (promise === undefined) throw new Error(`compile: "${id}" promises nothing.`);
    return { id, to: n.people.get(promise.to) ?? -1, by: promise.by };
  });
}

/** An option, a need or an aside by the name of its choice. */
function deedAt(scenario: Scenario, choice: string): AuthoredOption | AuthoredNeed | AuthoredAside | undefined {
  const { scene, option } = partsOf(choice);
  const { options, allocate, asides } = scenario.scenes[scene] ?? {};
  return isAside(option) ? asides?.[option.slice(1)] : (options?.[option] ?? allocate?.needs[option]);
}

/** Start values of the seven stocks. A plain story uses two of them, 50 points each unless the author says otherwise. */
function startOf(scenario: Scenario): number[] {
  const { start } = scenario;
  const known = typeof start === 'string' ? STARTS[start] : start;
  return STOCKS.map((stock) => known?.[stock] ?? (stock === 'morale' || stock === 'execution' ? 50 : 0));
}

function weeksOf(scenario: Scenario): number {
  if (scenario.dynamics === 'none') return 0;
  const decisions = shortestPath(scenario.first, (id) => {
    const { options, next } = scenario.scenes[id] ?? {};
    const targets = new Set<string>();
    const add = (to: string): void => void targets.add(to);
    if (options === undefined) eachTarget(next, add);
    else for (const option of Object.values(options)) eachTarget(option.goto ?? next, add);
    // What a slot draws comes by itself, like an interrupt: it is passed. A set is gone through to its end while it grows.
    for (const to of targets) eachTarget(scenario.slots?.[to]?.next, add);
    return [...targets].filter((to) => scenario.slots?.[to] === undefined);
  });
  return weeksPerDecision(scenario.pace ?? 'normal', decisions ?? 1);
}

export function compile(scenario: Scenario, known: Known): { readonly story: Story; readonly text: Text } {
  const n = numbersOf(scenario, known);
  const list: StoryLater[] = [];
  const team = new Set(scenario.team ?? []);
  const renamed: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [old, now] of Object.entries(scenario.renamed ?? {})) renamed[old] = now;
  const scenes = Object.keys(scenario.scenes).map((id) => compileScene(id, scenario.scenes[id] as AuthoredScene, n, list));
  const deck = Object.keys(scenario.scenes).filter((id) => scenario.scenes[id]?.event !== undefined);
  const slots = Object.entries(scenario.slots ?? {}).map(([id, slot]) => compileSlot(id, slot, deck, n));
  const story: Story = {
    id: scenario.id,
    dynamics: scenario.dynamics,
    weeks: weeksOf(scenario),
    difficulty: scenario.difficulty ?? 'fair',
    start: startOf(scenario),
    meters: Object.entries(scenario.meters ?? {}).map(([id, meter]) => ({ id, start: meter.start, shown: meter.shown ?? true })),
    people: Object.entries(scenario.cast)
      .filter(([id]) => n.people.has(id))
      .map(([id, person]) => compilePerson(id, person, team.has(id))),
    flags: [...n.flags.keys()],
    facts: [...n.facts.keys()],
    promises: promisesOf(scenario, n),
    laters: list,
    weekly: (scenario.weekly ?? []).map((weekly) => ({
      from: weekly.from,
      to: weekly.to,
      when: conditionOrNull(weekly.when, n),
      effects: effects(weekly.effects, n),
    })),
    days: scenes.some(({ options }) => options.some(({ aside }) => aside !== null)) ? DAYS_OF.start : null,
    stale: (scenario.stale ?? []).map(({ meters, when }) => ({
      meters: meters.map((meter) => numberOf(n.meters, meter)),
      when: condition(when, n),
    })),
    scenes: slots.length > 0 ? [...scenes, ...slots] : scenes,
    first: sceneNumber(scenario.first, n),
    endings: Object.entries(scenario.endings).map(([id, ending]) => ({
      id,
      kind: ending.kind,
      when: conditionOrNull(ending.when, n),
      early: ending.early ?? false,
    })),
    renamed,
  };
  return { story, text: compileText(scenario, known, n) };
}
