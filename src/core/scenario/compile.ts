/**
 * Step 5, compile: a scenario without errors, and what is known of it, becomes a Story (numbers, no words) and a Text (words by the author's ids).
 * The lists of the Story follow the order of the file.
 */
import {
  STOCKS,
  type Story,
  type StoryChance,
  type StoryLater,
  type StoryOption,
  type StoryPerson,
  type StoryPromise,
  type StoryScene,
} from '../rules/story.ts';
import { MOVE_NAMES, STARTS, STRANGER, STRENGTH_NAMES, TYPES, weeksPerDecision } from '../rules/words.ts';
import { condition, conditionOrNull, effects, goes, NONE, numberOf, type Numbers, routes, sceneNumber } from './compile-parts.ts';
import { compileText } from './compile-text.ts';
import type { Known } from './known.ts';
import { parseLine } from './lines.ts';
import { numbersOf } from './number.ts';
import type { AuthoredOption, AuthoredPerson, AuthoredScene, Scenario } from './schema.ts';
import { eachTarget, shortestPath } from './shortest-path.ts';
import type { Text } from './text.ts';

const numbersFor = (ids: readonly string[] | undefined, map: ReadonlyMap<string, number>): readonly number[] =>
  ids === undefined || ids.length === 0 ? NONE : ids.map((id) => numberOf(map, id));

function chance(authored: AuthoredOption['chance'], n: Numbers): StoryChance | null {
  if (authored === undefined) return null;
  return {
    in10: authored.in10,
    raise: (authored.raise ?? []).map((raise) => ({ when: condition(raise.when, n), by: raise.by })),
    good: effects(authored.good.effects, n),
    bad: effects(authored.bad.effects, n),
  };
}

/** Adds an option's later effects to the story's list; gives back their places in it. */
function laters(option: AuthoredOption, n: Numbers, list: StoryLater[]): readonly number[] {
  if (option.later === undefined) return NONE;
  return option.later.map((later) => {
    const at = later.at === undefined ? null : sceneNumber(later.at, n);
    list.push({
      after: later.after ?? null,
      at,
      when: conditionOrNull(later.when, n),
      in10: later.chance ?? 10,
      effects: effects(later.effects, n),
    });
    return list.length - 1;
  });
}

const FULL = STRENGTH_NAMES.indexOf('full');

function compileOption(id: string, scene: string, option: AuthoredOption, n: Numbers, list: StoryLater[]): StoryOption {
  return {
    id,
    when: conditionOrNull(option.when, n),
    hidden: option.hidden ?? false,
    move: option.move === undefined ? -1 : MOVE_NAMES.indexOf(option.move),
    strength: option.strength === undefined ? FULL : STRENGTH_NAMES.indexOf(option.strength),
    leans: option.leans ?? null,
    effects: effects(option.effects, n),
    for: numbersFor(option.for, n.people),
    against: numbersFor(option.against, n.people),
    later: laters(option, n, list),
    chance: chance(option.chance, n),
    promise: option.promise === undefined ? -1 : numberOf(n.promises, `${scene}:${id}`),
    keeps: numbersFor(option.keeps, n.promises),
    learn: numbersFor(option.learn, n.facts),
    set: numbersFor(option.set, n.flags),
    joins: numbersFor(option.joins, n.people),
    leaves: numbersFor(option.leaves, n.people),
    goto: option.goto === undefined ? null : routes(option.goto, n),
  };
}

/** An interrupt without `needs` needs those of the team who speak in its lines whatever the run was. */
function needsOf(scene: AuthoredScene, n: Numbers): readonly number[] {
  if (scene.needs !== undefined || scene.interrupt === undefined) return numbersFor(scene.needs, n.people);
  const speakers = new Set<number>();
  for (const line of scene.lines) {
    const who = typeof line === 'string' ? parseLine(line, n.cast).who : null;
    const person = who === null ? undefined : n.people.get(who);
    if (person !== undefined) speakers.add(person);
  }
  return [...speakers];
}

function compileScene(id: string, scene: AuthoredScene, n: Numbers, list: StoryLater[]): StoryScene {
  const { interrupt } = scene;
  return {
    id,
    label: interrupt ? null : (scene.week ?? scene.day ?? null),
    interrupt: interrupt ? { when: condition(interrupt.when, n), urgency: interrupt.urgency } : null,
    needs: needsOf(scene, n),
    without:
      scene.without === undefined
        ? NONE
        : Object.entries(scene.without).map(([person, to]) => ({ person: numberOf(n.people, person), to: goes(to, n) })),
    joins: numbersFor(scene.joins, n.people),
    leaves: numbersFor(scene.leaves, n.people),
    keepOrder: scene.keepOrder ?? false,
    options: Object.keys(scene.options).map((optionId) => compileOption(optionId, id, scene.options[optionId] as AuthoredOption, n, list)),
    next: routes(scene.next, n),
  };
}

function compilePerson(id: string, person: AuthoredPerson, atStart: boolean): StoryPerson {
  const needs = typeof person.type === 'string' ? TYPES[person.type] : (person.type ?? STRANGER);
  return { id, autonomy: needs.autonomy, structure: needs.structure, drive: needs.drive, atStart };
}

function promisesOf(scenario: Scenario, n: Numbers): StoryPromise[] {
  return [...n.promises.keys()].map((id) => {
    const [scene = '', option = ''] = id.split(':');
    const promise = scenario.scenes[scene]?.options[option]?.promise;
    if (promise === undefined) throw new Error(`compile: "${id}" promises nothing.`);
    return { id, to: n.people.get(promise.to) ?? -1, by: promise.by };
  });
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
    const scene = scenario.scenes[id];
    const targets: string[] = [];
    if (scene) for (const option of Object.values(scene.options)) eachTarget(option.goto ?? scene.next, (to) => targets.push(to));
    return targets;
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
    weekly: (scenario.weekly ?? []).map((weekly) => ({ from: weekly.from, to: weekly.to, effects: effects(weekly.effects, n) })),
    scenes,
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
