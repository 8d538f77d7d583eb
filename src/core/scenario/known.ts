/** What a file declares, gathered once for all checks; tolerant of parts that are missing. Maps and sets, never objects: any id is just an id. */
import { asideId, choiceOf } from '../rules/choice.ts';
import { fieldsIn, HAS } from './fields.ts';
import type { AuthoredNeed, AuthoredOption, AuthoredPerson, AuthoredScene, AuthoredSlot, Loose, LooseScenario } from './schema.ts';

export type LooseScene = Loose<AuthoredScene>;
/** An option; an aside or a need is one with fewer fields. */
export type LooseOption = Loose<AuthoredOption & Pick<AuthoredNeed, 'missed'>>;
type LooseSlot = Loose<AuthoredSlot>;

export type KnownOption = {
  /** That of an aside begins with a plus. */
  readonly id: string;
  readonly option: LooseOption;
  /** Which fields are written, as bits of HAS: most of an option's fields are not there, and nobody need ask for each. */
  readonly has: number;
};

export type KnownScene = {
  readonly id: string;
  /** Its place in the file, from 0. */
  readonly index: number;
  readonly scene: LooseScene;
  readonly isInterrupt: boolean;
  readonly isEvent: boolean;
  /** It comes by itself: an interrupt or an event. */
  readonly isShort: boolean;
  readonly isSlot: boolean;
  /** The week or day the player reads; null for what comes by itself, and where it is missing. */
  readonly label: number | null;
  /** What decides: options, or the needs of a calendar. Without those that were taken out. A slot has one, which asks nothing. */
  readonly options: readonly KnownOption[];
  readonly asides: readonly KnownOption[];
  /** Options and asides: all that a player can do here. */
  readonly deeds: readonly KnownOption[];
  /** Nothing of what decides was taken out. */
  readonly isWhole: boolean;
};

export type Known = {
  readonly file: LooseScenario;
  readonly level: 'none' | 'team-v1' | null;
  readonly clock: 'week' | 'day';
  readonly cast: ReadonlyMap<string, Loose<AuthoredPerson>>;
  /** Ids of the cast by what people are called: the id and the name, in small letters. */
  readonly called: ReadonlyMap<string, string>;
  /** In the team at the start. */
  readonly team: ReadonlySet<string>;
  /** In the team at some time. */
  readonly ever: ReadonlySet<string>;
  /** Whom some scene or option lets go. */
  readonly leaving: ReadonlySet<string>;
  readonly meters: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly flags: ReadonlySet<string>;
  readonly learned: ReadonlySet<string>;
  /** Choices that promise: "scene:option", "scene:need" or "scene+aside". */
  readonly promises: ReadonlySet<string>;
  /** The promises that something keeps, named in the same way. */
  readonly kept: ReadonlySet<string>;
  readonly scenes: ReadonlyMap<string, KnownScene>;
  /** As if they were scenes, numbered behind them. One that has the name of a scene is not among them. */
  readonly slots: ReadonlyMap<string, KnownScene>;
  /** The highest label; 0 where there is none. */
  readonly last: number;
};

/** One subject of checking: what it asks of each scene, and of the rest of the file afterwards. */
export type CheckPart = { readonly scene: (scene: KnownScene) => void; readonly rest: () => void };

export type Entries<Value> = { readonly [id: string]: Value | undefined } | undefined;

/** Entries by id, without parts that were taken out. */
export function entriesOf<Value extends object>(record: Entries<Value>): (readonly [string, Value])[] {
  return Object.entries(record ?? {}).filter((entry): entry is [string, Value] => entry[1] !== undefined);
}

/** The same as a map; a part that was taken out is an empty one, because its id is still a name. */
function mapOf<Value extends object>(record: Entries<Value>): Map<string, Value> {
  const map = new Map<string, Value>();
  for (const id of Object.keys(record ?? {})) map.set(id, record?.[id] ?? ({} as Value));
  return map;
}

function calledOf(cast: ReadonlyMap<string, Loose<AuthoredPerson>>): Map<string, string> {
  const called = new Map<string, string>();
  for (const [id, { name }] of cast) if (name !== undefined) called.set(name.toLowerCase(), id);
  // An id wins over a name.
  for (const id of cast.keys()) called.set(id.toLowerCase(), id);
  return called;
}

/** Nothing is left of a part that was taken out, and nothing more is asked of it. */
export const isGone = (part: object): boolean => Object.keys(part).length === 0;

const present = <Item>(list: readonly (Item | undefined)[] | undefined): Item[] =>
  (list ?? []).filter((item): item is Item => item !== undefined);

/** A scene, or a slot, to which a way can lead or not. */
export const placeOf = (id: string, { scenes, slots }: Known): KnownScene | undefined => scenes.get(id) ?? slots.get(id);

const NO_OPTIONS: readonly KnownOption[] = [];

function optionsOf(options: Entries<LooseOption>, prefix = ''): readonly KnownOption[] {
  if (options === undefined) return NO_OPTIONS;
  const known: KnownOption[] = [];
  for (const id in options) {
    const option = options[id];
    if (option !== undefined) known.push({ id: prefix + id, option, has: fieldsIn(option) });
  }
  return known;
}

function knownScene(id: string, index: number, scene: LooseScene): KnownScene {
  const isInterrupt = Object.hasOwn(scene, 'interrupt');
  const isEvent = Object.hasOwn(scene, 'event');
  const isShort = isInterrupt || isEvent;
  const label = isShort ? null : (scene.week ?? scene.day ?? null);
  const decisions = Object.hasOwn(scene, 'allocate') ? scene.allocate?.needs : scene.options;
  const options = optionsOf(decisions);
  const isWhole = decisions !== undefined && Object.keys(decisions).length === options.length;
  const asides = optionsOf(scene.asides, asideId(''));
  const deeds = asides.length > 0 ? [...options, ...asides] : options;
  return { id, index, scene, isInterrupt, isEvent, isShort, isSlot: false, label, options, asides, deeds, isWhole };
}

/** The one way on of a slot. */
const PASS: readonly KnownOption[] = [{ id: '', option: {}, has: 0 }];

const knownSlot = (id: string, index: number, slot: LooseSlot): KnownScene => ({
  id,
  index,
  scene: Object.hasOwn(slot, 'next') ? { next: slot.next } : {},
  isInterrupt: false,
  isEvent: false,
  isShort: false,
  isSlot: true,
  label: slot.week ?? slot.day ?? null,
  options: PASS,
  asides: NO_OPTIONS,
  deeds: NO_OPTIONS,
  isWhole: Object.hasOwn(slot, 'next'),
});

/** What is gathered from options. */
const GATHERED = HAS.promise | HAS.joins | HAS.leaves | HAS.set | HAS.learn | HAS.keeps;

export function knownOf(file: LooseScenario): Known {
  const team = new Set(present(file.team));
  const ever = new Set(team);
  const leaving = new Set<string>();
  const flags = new Set<string>();
  const learned = new Set<string>();
  const promises = new Set<string>();
  const kept = new Set<string>();
  const scenes = new Map<string, KnownScene>();
  const slots = new Map<string, KnownScene>();
  let last = 0;
  const add = (set: Set<string>, list: readonly (string | undefined)[] | undefined): void => {
    if (list !== undefined) for (const id of list) if (id !== undefined) set.add(id);
  };
  for (const id of Object.keys(file.scenes ?? {})) {
    const scene = knownScene(id, scenes.size, file.scenes?.[id] ?? {});
    scenes.set(id, scene);
    if (scene.label !== null && scene.label > last) last = scene.label;
    add(ever, scene.scene.joins);
    add(leaving, scene.scene.leaves);
    for (const { id: optionId, option, has } of scene.deeds) {
      if ((has & GATHERED) === 0) continue;
      if (has & HAS.promise) promises.add(choiceOf(id, optionId));
      add(ever, option.joins);
      add(leaving, option.leaves);
      add(flags, option.set);
      add(learned, option.learn);
      add(kept, option.keeps);
    }
  }
  for (const id of Object.keys(file.slots ?? {})) {
    if (scenes.has(id)) continue;
    const slot = knownSlot(id, scenes.size + slots.size, file.slots?.[id] ?? {});
    slots.set(id, slot);
    if (slot.label !== null && slot.label > last) last = slot.label;
  }
  const cast = mapOf<Loose<AuthoredPerson>>(file.cast);
  return {
    file,
    level: file.dynamics ?? null,
    clock: file.clock ?? 'week',
    cast,
    called: calledOf(cast),
    team,
    ever,
    leaving,
    meters: new Set(Object.keys(file.meters ?? {})),
    facts: new Set(Object.keys(file.facts ?? {})),
    flags,
    learned,
    promises,
    kept,
    scenes,
    slots,
    last,
  };
}
