/** The second half of compile: every displayed word, addressed by the author's ids. Tables have no prototype, so any id is just an id. */
import type { Look } from '../look/look.ts';
import { SAMPLES } from '../look/samples.ts';
import { TYPES } from '../rules/words.ts';
import { line, lines, NONE, type Numbers } from './compile-parts.ts';
import type { Known } from './known.ts';
import { PLACES, type Place } from './places.ts';
import type { AuthoredOption, AuthoredPerson, AuthoredScene, Scenario } from './schema.ts';
import type { CastText, OptionText, SceneText, Text } from './text.ts';

const isPlace = (place: string): place is Place => (PLACES as readonly string[]).includes(place);

/** Like Object.create(null), and quick to make by the ten thousand: engines keep a shape for what a constructor makes. */
const Bare = function Bare() {} as unknown as new () => Record<string, never>;
Bare.prototype = Object.create(null) as object;

function table<From, To>(record: Readonly<Record<string, From>>, make: (value: From) => To): Readonly<Record<string, To>> {
  const made: Record<string, To> = new Bare();
  for (const id of Object.keys(record)) made[id] = make(record[id] as From);
  return made;
}

/** The parts of a look that are there, and no others: an absent part is absent, not undefined. */
const lookOf = (look: AuthoredPerson['look']): Look =>
  typeof look === 'string' ? SAMPLES[look] : (Object.fromEntries(Object.entries(look).filter(([, part]) => part !== undefined)) as Look);

function castText(person: AuthoredPerson): CastText {
  const standard = typeof person.type === 'string' ? TYPES[person.type].impression : '';
  return { name: person.name, title: person.title, impression: person.impression ?? standard, look: lookOf(person.look) };
}

function optionText(option: AuthoredOption, n: Numbers): OptionText {
  const { promise } = option;
  return {
    says: option.says,
    locked: option.locked ?? null,
    lines: lines(option.lines, n),
    later: option.later === undefined ? NONE : option.later.map((later) => later.says ?? ''),
    good: lines(option.chance?.good.lines, n),
    bad: lines(option.chance?.bad.lines, n),
    promise: promise ? { to: promise.to, what: promise.what, broken: line(promise.broken, n) } : null,
    concepts: option.concepts ?? NONE,
  };
}

function sceneText(scene: AuthoredScene, n: Numbers): SceneText {
  const place = scene.place ?? 'office';
  return {
    place: isPlace(place) ? place : 'office',
    lines: lines(scene.lines, n),
    ask: scene.ask,
    options: table(scene.options, (option) => optionText(option, n)),
  };
}

export function compileText(scenario: Scenario, { last }: Known, n: Numbers): Text {
  return {
    id: scenario.id,
    title: scenario.title,
    language: scenario.language,
    minutes: scenario.minutes,
    role: scenario.role,
    outcomes: scenario.outcomes.map((outcome) => (typeof outcome === 'string' ? outcome : outcome.says)),
    clock: scenario.clock ?? 'week',
    last,
    cast: table(scenario.cast, castText),
    facts: table(scenario.facts ?? {}, (fact) => fact),
    meters: table(scenario.meters ?? {}, (meter) => ({ name: meter.name })),
    scenes: table(scenario.scenes, (scene) => sceneText(scene, n)),
    endings: table(scenario.endings, (ending) => ({ title: ending.title, lines: lines(ending.lines, n) })),
    questions: scenario.questions ?? [],
  };
}
