/**
 * Listed: what can be chosen in a scene, as its author wrote it: options, the needs of a calendar instead of its many splits, asides.
 * In: a scene of a Story. Out: each with what it does, and the places of the story's options that stand for it.
 */
import type { Condition, Effect, StoryOption, StoryScene } from '../rules/story.ts';
import type { OptionText, SceneText } from '../scenario/text.ts';

export type Listed = {
  readonly kind: 'option' | 'need' | 'aside';
  /** As a choice names it; a need by its own id. */
  readonly id: string;
  /** A need as an option that does what one token of it does. */
  readonly option: StoryOption;
  /** Places in the scene's options: its own, or those of all splits that give it something. */
  readonly places: readonly number[];
};

type Split = { readonly option: StoryOption; readonly place: number };

/** Ids of a calendar's needs, in the order of the file: the first splits give the first needs something. */
const needIds = (splits: readonly Split[]): readonly string[] => [
  ...new Set(splits.flatMap(({ option }) => (option.split ?? []).map(({ need }) => need))),
];

/** What each column adds to the sums of the rows, by least squares; null where the rows do not tell the columns apart. */
function parts(rows: readonly (readonly number[])[], sums: readonly number[]): readonly number[] | null {
  const size = rows[0]?.length ?? 0;
  const at = (row: readonly number[] | undefined, column: number): number => row?.[column] ?? 0;
  const equations = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (__, j) => rows.reduce((sum, row) => sum + at(row, i) * at(row, j), 0)),
    rows.reduce((sum, row, r) => sum + at(row, i) * at(sums, r), 0),
  ]);
  for (let i = 0; i < size; i++) {
    const pivot = equations.findIndex((row, r) => r >= i && Math.abs(at(row, i)) > 1e-9);
    if (pivot < 0) return null;
    [equations[i], equations[pivot]] = [equations[pivot] ?? [], equations[i] ?? []];
    const own = equations[i] ?? [];
    equations.forEach((row, r) => {
      if (r === i) return;
      const times = at(row, i) / at(own, i);
      for (let j = i; j <= size; j++) row[j] = at(row, j) - times * at(own, j);
    });
  }
  return equations.map((row, i) => Math.round((at(row, size) / at(row, i)) * 1e6) / 1e6);
}

/** The splits of a calendar say together what each need brings: whatever is in all splits with a need, and in no other, is its own. */
function needsOf(splits: readonly Split[]): Listed[] {
  const ids = needIds(splits);
  const tokens = splits.map(({ option }) => ids.map((id) => option.split?.find(({ need }) => need === id)?.tokens ?? 0));
  const given = tokens.map((row) => row.map((count) => Math.min(1, count)));
  /** By need: how much of each thing is its own. */
  const shared = <Thing>(things: (option: StoryOption) => readonly Thing[], amount: (thing: Thing) => number, per = given) => {
    const keyOf = (thing: Thing): string => JSON.stringify(thing, (name, value: unknown) => (name === 'by' ? undefined : value));
    const all = new Map(splits.flatMap(({ option }) => things(option)).map((thing) => [keyOf(thing), thing]));
    return [...all].flatMap(([key, thing]) => {
      const sums = splits.map(({ option }) => things(option).reduce((sum, one) => sum + (keyOf(one) === key ? amount(one) : 0), 0));
      const found = parts(per, sums);
      return found === null ? [] : [{ thing, found }];
    });
  };
  const own = <Thing>(of: (option: StoryOption) => readonly Thing[]): readonly (readonly Thing[])[] => {
    const found = shared(of, () => 1);
    return ids.map((_, need) => found.flatMap(({ thing, found: amounts }) => ((amounts[need] ?? 0) > 0.5 ? [thing] : [])));
  };
  const effects = shared<Effect>(
    (option) => option.effects,
    ({ by }) => by,
    tokens,
  );
  const conditions = own<Condition>(({ when }) => (when === null ? [] : when.is === 'all' ? when.of : [when]));
  const lists = {
    for: own((option) => option.for),
    against: own((option) => option.against),
    later: own((option) => option.later),
    promises: own((option) => option.promises),
    keeps: own((option) => option.keeps),
    learn: own((option) => option.learn),
    set: own((option) => option.set),
  };
  return ids.flatMap((id, need): Listed[] => {
    const places = splits.flatMap(({ option, place }) => (option.split?.some((share) => share.need === id) ? [place] : []));
    const [first] = splits.filter(({ place }) => places.includes(place));
    const share = first?.option.split?.find((one) => one.need === id);
    if (first === undefined || share === undefined) return [];
    const when = conditions[need] ?? [];
    return [
      {
        kind: 'need',
        id,
        places,
        option: {
          ...first.option,
          ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list[need] ?? []])),
          id,
          split: null,
          move: share.move,
          strength: share.strength,
          when: when.length === 0 ? null : when.length === 1 ? (when[0] as Condition) : { is: 'all', of: when },
          effects: effects.flatMap(({ thing, found }) => {
            const by = found[need] ?? 0;
            return by === 0 ? [] : [{ ...thing, by }];
          }),
        },
      },
    ];
  });
}

const known = new WeakMap<StoryScene, readonly Listed[]>();

/** In the order of the file: options or needs, then asides. */
export function listedIn(scene: StoryScene): readonly Listed[] {
  const before = known.get(scene);
  if (before !== undefined) return before;
  const all = scene.options.map((option, place) => ({ option, place }));
  const splits = all.filter(({ option }) => option.split !== null);
  const others = all.filter(({ option }) => option.split === null);
  const found = [
    ...(splits.length > 0 ? needsOf(splits) : []),
    ...others.map(
      ({ option, place }): Listed => ({ kind: option.aside === null ? 'option' : 'aside', id: option.id, option, places: [place] }),
    ),
  ];
  known.set(scene, found);
  return found;
}

/** The words of what is listed. */
export const wordsOf = (text: SceneText | undefined, { kind, id }: Listed): OptionText | undefined =>
  kind === 'need' ? text?.calendar?.needs[id] : text?.options[id];

/** The need whose splits these are: a condition on a need is compiled to any of its splits. */
export function needBehind(scene: StoryScene, places: readonly number[]): Listed | null {
  const wanted = new Set(places);
  return (
    listedIn(scene).find(({ kind, places: own }) => kind === 'need' && own.length === wanted.size && own.every((one) => wanted.has(one))) ??
    null
  );
}
