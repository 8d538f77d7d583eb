/** The second half of compile: every displayed word, addressed by the author's ids. Tables have no prototype, so any id is just an id. */
import type { Look } from '../look/look.ts';
import { SAMPLES } from '../look/samples.ts';
import { TYPES } from '../rules/words.ts';
import { asideId, splitId } from '../rules/choice.ts';
import { condition, conditionOrNull, line, lines, NONE, type Numbers } from './compile-parts.ts';
import type { Known } from './known.ts';
import { isMark } from './marks.ts';
import { PLACES, type Place } from './places.ts';
import type { AuthoredAside, AuthoredNeed, AuthoredOption, AuthoredPerson, AuthoredScene, Scenario } from './schema.ts';
import { type Split, splitsOf } from './splits.ts';
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

function castText(person: AuthoredPerson, n: Numbers): CastText {
  const standard = typeof person.type === 'string' ? TYPES[person.type].impression : '';
  const tells = (person.tells ?? NONE).map(({ when, says }) => ({ when: conditionOrNull(when, n), says }));
  return { name: person.name, title: person.title, impression: person.impression ?? standard, look: lookOf(person.look), tells };
}

/** Words of an option, an aside or a need; luck is an option's alone. */
function optionText(option: AuthoredOption | AuthoredAside | AuthoredNeed, n: Numbers): OptionText {
  const { promise } = option;
  const chance = 'chance' in option ? option.chance : undefined;
  return {
    says: option.says,
    locked: option.locked ?? null,
    lines: lines(option.lines, n),
    later: option.later === undefined ? NONE : option.later.map((later) => later.says ?? ''),
    good: lines(chance?.good.lines, n),
    bad: lines(chance?.bad.lines, n),
    promise: promise ? { to: promise.to, what: promise.what, broken: line(promise.broken, n) } : null,
    concepts: option.concepts ?? NONE,
  };
}

type Needs = NonNullable<SceneText['calendar']>['needs'];

/** A split says what was chosen, plays the lines of what got time in order, then of what did not. Promises are told by their needs. */
function splitText(split: Split, needs: Needs): OptionText {
  const given = split.flatMap(([id, tokens]) => (tokens > 0 && needs[id] ? [{ tokens, words: needs[id] }] : []));
  const missed = split.flatMap(([id, tokens]) => (tokens === 0 ? (needs[id]?.missed ?? []) : []));
  const all = <Item>(of: (words: OptionText) => readonly Item[]): Item[] => given.flatMap(({ words }) => of(words));
  return {
    says: given.map(({ tokens, words }) => (tokens > 1 ? `${words.says} (${tokens})` : words.says)).join(' · '),
    locked: null,
    lines: [...all((words) => words.lines), ...missed],
    later: all((words) => words.later),
    good: NONE,
    bad: NONE,
    promise: null,
    concepts: [...new Set(all((words) => words.concepts))],
  };
}

/** Words of everything that can be chosen in a scene, by the ids of the story. */
function choicesText(scene: AuthoredScene, needs: Needs, n: Numbers): SceneText['options'] {
  const words: Record<string, OptionText> = table(scene.options ?? {}, (option) => optionText(option, n));
  if (scene.allocate) for (const split of splitsOf(scene.allocate)) words[splitId(split)] = splitText(split, needs);
  for (const [id, aside] of Object.entries(scene.asides ?? {})) words[asideId(id)] = optionText(aside, n);
  return words;
}

function sceneText(scene: AuthoredScene, n: Numbers): SceneText {
  const place = scene.place ?? 'office';
  const { allocate } = scene;
  const needs: Needs = table(allocate?.needs ?? {}, (need) => ({
    ...optionText(need, n),
    missed: lines(need.missed, n),
    hidden: need.hidden ?? false,
  }));
  return {
    place: isPlace(place) ? place : 'office',
    lines: lines(scene.lines, n),
    ask: scene.ask,
    options: choicesText(scene, needs, n),
    calendar: allocate ? { tokens: allocate.tokens, each: allocate.each ?? 1, needs } : null,
    usual: scene.usual ?? null,
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
    cast: table(scenario.cast, (person) => castText(person, n)),
    facts: table(scenario.facts ?? {}, (fact) => fact),
    meters: table(scenario.meters ?? {}, (meter) => ({ name: meter.name })),
    scenes: table(scenario.scenes, (scene) => sceneText(scene, n)),
    endings: table(scenario.endings, (ending) => ({ title: ending.title, lines: lines(ending.lines, n) })),
    questions: scenario.questions ?? [],
    weekly: (scenario.weekly ?? NONE).map(({ says }) => says ?? ''),
    stale: (scenario.stale ?? NONE).map(({ says }) => says),
    chapters: (scenario.chapters ?? NONE).map(({ title, first, ends, recap }) => ({
      title,
      first,
      ends: lines(ends, n),
      recap: lines(recap, n),
    })),
    lessons: Object.entries(scenario.lessons ?? {}).map(([minutes, scenes]) => ({ minutes: Number(minutes), scenes })),
    // One that is not drawn has been warned of.
    marks: (scenario.marks ?? NONE).flatMap(({ prop, when }) => (isMark(prop) ? [{ prop, when: condition(when, n) }] : [])),
  };
}
