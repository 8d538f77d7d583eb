/**
 * Compiling what a player can do: options, asides and the splits of calendars become options of the Story. In: a scene as authored and the
 * numbers of its names; the list of delayed effects grows. Out: the scene's options, decisions first, then asides.
 */
import { asideId, splitId } from '../rules/choice.ts';
import type { Condition, Effect, StoryChance, StoryLater, StoryOption } from '../rules/story.ts';
import { MOVE_NAMES, STRENGTH_NAMES } from '../rules/words.ts';
import { condition, conditionOrNull, effects, NONE, numberOf, type Numbers, routes, sceneNumber } from './compile-parts.ts';
import type { AuthoredAside, AuthoredCalendar, AuthoredNeed, AuthoredOption, AuthoredScene } from './schema.ts';
import { type Split, splitsOf } from './splits.ts';

const FULL = STRENGTH_NAMES.indexOf('full');
/** Days of an aside whose author names none. */
const ASIDE_DAYS = 0.5;

export const numbersFor = (ids: readonly string[] | undefined, map: ReadonlyMap<string, number>): readonly number[] =>
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

type Deed = AuthoredOption | AuthoredAside | AuthoredNeed;

/** Adds the later effects of a deed to the story's list; gives back their places in it. */
function laters(deed: Deed, n: Numbers, list: StoryLater[]): readonly number[] {
  if (deed.later === undefined) return NONE;
  return deed.later.map((later) => {
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

/** What options, asides and needs have in common. `address` is the name of what promises. */
function common(address: string, deed: Deed, n: Numbers, list: StoryLater[]) {
  return {
    when: conditionOrNull(deed.when, n),
    hidden: deed.hidden ?? false,
    effects: effects(deed.effects, n),
    for: numbersFor(deed.for, n.people),
    against: numbersFor(deed.against, n.people),
    later: laters(deed, n, list),
    promises: deed.promise === undefined ? NONE : [numberOf(n.promises, address)],
    keeps: numbersFor(deed.keeps, n.promises),
    learn: numbersFor(deed.learn, n.facts),
    set: numbersFor(deed.set, n.flags),
  };
}
type Common = ReturnType<typeof common>;
type Own = Omit<StoryOption, keyof Common>;

const moveOf = (move: AuthoredOption['move']): number => (move === undefined ? -1 : MOVE_NAMES.indexOf(move));
const strengthOf = (strength: AuthoredOption['strength']): number => (strength === undefined ? FULL : STRENGTH_NAMES.indexOf(strength));

/** Named one by one, not spread: a story has thousands of options, and an engine makes and reads what it knows the form of ten times faster. */
const storyOption = (own: Own, shared: Common): StoryOption => ({
  id: own.id,
  aside: own.aside,
  split: own.split,
  when: shared.when,
  hidden: shared.hidden,
  move: own.move,
  strength: own.strength,
  monitors: own.monitors,
  leans: own.leans,
  effects: shared.effects,
  for: shared.for,
  against: shared.against,
  chance: own.chance,
  later: shared.later,
  promises: shared.promises,
  keeps: shared.keeps,
  learn: shared.learn,
  set: shared.set,
  joins: own.joins,
  leaves: own.leaves,
  goto: own.goto,
});

/** Fields that only an ordinary option fills. */
const EMPTY = { aside: null, split: null, monitors: false, leans: null, chance: null, joins: NONE, leaves: NONE, goto: null } as const;

function optionOf(id: string, scene: string, option: AuthoredOption, n: Numbers, list: StoryLater[]): StoryOption {
  const shared = common(`${scene}:${id}`, option, n, list);
  const own: Own = {
    id,
    aside: null,
    split: null,
    move: moveOf(option.move),
    strength: strengthOf(option.strength),
    monitors: option.monitors ?? option.move === 'check',
    leans: option.leans ?? null,
    chance: chance(option.chance, n),
    joins: numbersFor(option.joins, n.people),
    leaves: numbersFor(option.leaves, n.people),
    goto: option.goto === undefined ? null : routes(option.goto, n),
  };
  return storyOption(own, shared);
}

function asideOf(id: string, scene: string, aside: AuthoredAside, n: Numbers, list: StoryLater[]): StoryOption {
  const own: Own = { ...EMPTY, id: asideId(id), aside: aside.days ?? ASIDE_DAYS, move: -1, strength: FULL };
  return storyOption(own, common(scene + asideId(id), aside, n, list));
}

type Need = { readonly authored: AuthoredNeed; readonly common: Common };

/** A need's effects as often as it got a token; who it pleases is pleased once. */
function splitOption(split: Split, needs: ReadonlyMap<string, Need>): StoryOption {
  const given = split.flatMap(([need, tokens]) => {
    const found = needs.get(need);
    return found && tokens > 0 ? [{ need, tokens, ...found }] : [];
  });
  const all = <Item>(of: (need: Need['common']) => readonly Item[]): Item[] => given.flatMap((one) => of(one.common));
  const conditions = given.flatMap(({ common: { when } }): Condition[] => (when ? [when] : []));
  const own: Own = {
    ...EMPTY,
    id: splitId(split),
    move: -1,
    strength: FULL,
    split: given.map(({ need, tokens, authored }) => ({
      need,
      tokens,
      move: moveOf(authored.move),
      strength: strengthOf(authored.strength),
    })),
    monitors: given.some(({ authored }) => authored.move === 'check'),
  };
  return storyOption(own, {
    when: conditions.length === 0 ? null : { is: 'all', of: conditions },
    hidden: false,
    effects: given.flatMap(({ tokens, common: { effects: list } }) =>
      list.map((effect): Effect => ({ ...effect, by: effect.by * tokens })),
    ),
    for: all((one) => one.for),
    against: all((one) => one.against),
    later: all((one) => one.later),
    promises: all((one) => one.promises),
    keeps: all((one) => one.keeps),
    learn: all((one) => one.learn),
    set: all((one) => one.set),
  });
}

function calendarOf(scene: string, calendar: AuthoredCalendar, n: Numbers, list: StoryLater[]): StoryOption[] {
  const needs = new Map(
    Object.entries(calendar.needs).map(([id, need]): [string, Need] => [
      id,
      { authored: need, common: common(`${scene}:${id}`, need, n, list) },
    ]),
  );
  return splitsOf(calendar).map((split) => splitOption(split, needs));
}

export function deedsOf(id: string, { options = {}, allocate, asides }: AuthoredScene, n: Numbers, list: StoryLater[]): StoryOption[] {
  const decisions =
    allocate === undefined
      ? Object.keys(options).map((option) => optionOf(option, id, options[option] as AuthoredOption, n, list))
      : calendarOf(id, allocate, n, list);
  if (asides === undefined) return decisions;
  return [...decisions, ...Object.entries(asides).map(([aside, authored]) => asideOf(aside, id, authored, n, list))];
}
