/** What a file declares, gathered once for all checks; tolerant of parts that are missing. Maps and sets, never objects: any id is just an id. */
import { fieldsIn, HAS } from './fields.ts';
import type { Path } from './problem.ts';
import type { AuthoredOption, AuthoredPerson, AuthoredScene, Loose, LooseScenario } from './schema.ts';

export type LooseScene = Loose<AuthoredScene>;
export type LooseOption = Loose<AuthoredOption>;

export type KnownOption = {
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
  /** The week or day the player reads; null for an interrupt, and where it is missing. */
  readonly label: number | null;
  /** Without those that were taken out. */
  readonly options: readonly KnownOption[];
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
  /** "scene:option" of every option that promises. */
  readonly promises: ReadonlySet<string>;
  /** "scene:option" of every promise that some option keeps. */
  readonly kept: ReadonlySet<string>;
  readonly scenes: ReadonlyMap<string, KnownScene>;
  /** The highest label of a scene; 0 where there is none. */
  readonly last: number;
};

/** One subject of checking: what it asks of each scene, and of the rest of the file afterwards. */
export type CheckPart = { readonly scene: (scene: KnownScene) => void; readonly rest: () => void };

type Entries<Value> = { readonly [id: string]: Value | undefined } | undefined;

/** Entries by id, without parts that were taken out. */
export function entriesOf<Value extends object>(record: Entries<Value>): (readonly [string, Value])[] {
  return Object.entries(record ?? {}).filter((entry): entry is [string, Value] => entry[1] !== undefined);
}

/** Where an option or a part of it is. Made only for a problem: most of a file is fine. */
export const optionPath = (scene: string, option: string, ...rest: readonly (string | number)[]): Path => [
  'scenes',
  scene,
  'options',
  option,
  ...rest,
];

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

/** The options of a scene by address, "scene:option". */
export const addressesIn = (scene: string, known: Known): readonly string[] =>
  Object.keys(known.scenes.get(scene)?.scene.options ?? {}).map((option) => `${scene}:${option}`);

export function hasOption(address: string, known: Known): boolean {
  const colon = address.indexOf(':');
  const options = known.scenes.get(address.slice(0, colon))?.scene.options;
  return colon > 0 && options !== undefined && Object.hasOwn(options, address.slice(colon + 1));
}

const NO_OPTIONS: readonly KnownOption[] = [];

function optionsOf({ options }: LooseScene): readonly KnownOption[] {
  if (options === undefined) return NO_OPTIONS;
  const known: KnownOption[] = [];
  for (const id in options) {
    const option = options[id];
    if (option !== undefined) known.push({ id, option, has: fieldsIn(option) });
  }
  return known;
}

function knownScene(id: string, index: number, scene: LooseScene): KnownScene {
  const label = scene.interrupt === undefined ? (scene.week ?? scene.day ?? null) : null;
  return { id, index, scene, isInterrupt: Object.hasOwn(scene, 'interrupt'), label, options: optionsOf(scene) };
}

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
    for (const { id: optionId, option, has } of scene.options) {
      if ((has & GATHERED) === 0) continue;
      if (has & HAS.promise) promises.add(`${id}:${optionId}`);
      add(ever, option.joins);
      add(leaving, option.leaves);
      add(flags, option.set);
      add(learned, option.learn);
      add(kept, option.keeps);
    }
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
    last,
  };
}
