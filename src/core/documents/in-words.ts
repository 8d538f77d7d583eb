/**
 * Conditions and effects in plain words. In: the numbers of a Story, names from its Text. Out: phrases that stand after "if", and lists
 * like "morale +8 points". No condition is said with a denial around a group: what is denied is turned round (not "a or b" is "not a and
 * not b"), so that a reader never has to undo a negation.
 */
import { type Condition, type Effect, type Route, STOCKS, type Story } from '../rules/story.ts';
import { TAKES_SIDES } from '../rules/words.ts';
import type { Text } from '../scenario/text.ts';
import { bounds, change, STOCK_WORDS } from '../text/documents.ts';
import { splitOf } from '../rules/choice.ts';
import { isolated } from './characters.ts';
import { listedIn, needBehind, wordsOf } from './listed.ts';
import { anchor, type Numbering, titleOf } from './numbering.ts';
import { joined, listed, type Phrase } from './phrase.ts';

export type InWords = {
  /** After "if": "morale is 55 or more and Femi is there". */
  readonly condition: (condition: Condition) => Phrase;
  /** "morale +8 points", one for each effect. */
  readonly effects: (effects: readonly Effect[]) => readonly string[];
  /** "Odile likes it: engagement +5 points". */
  readonly sides: (forThem: readonly number[], against: readonly number[]) => readonly string[];
  /** Where routes lead: "§4 Thursday", or "if …: §4 Thursday; otherwise: the end". */
  readonly routes: (routes: readonly Route[]) => Phrase;
  readonly scene: (scene: number) => Phrase;
  readonly option: (scene: number, option: number) => Phrase;
  /** By the place in what is listed: an option, a need or an aside. */
  readonly listed: (scene: number, place: number) => Phrase;
  readonly meter: (meter: number) => string;
  readonly person: (person: number) => string;
};

type Group = Extract<Condition, { readonly of: readonly Condition[] }>;
const isGroup = (condition: Condition): condition is Group => condition.is === 'all' || condition.is === 'any';
const isEvery = (group: Group, holds: boolean): boolean => (group.is === 'all') === holds;

/** Takes denials off, turning round whether it holds with each. */
const withoutNot = (condition: Condition, holds: boolean): readonly [Condition, boolean] =>
  condition.is === 'not' ? withoutNot(condition.of, !holds) : [condition, holds];

export function inWords(story: Story, text: Text, numbering: Numbering): InWords {
  const own = (index: number): string => {
    const id = story.meters[index]?.id ?? '';
    return `“${isolated(text.meters[id]?.name ?? id)}”`;
  };
  const meter = (index: number): string => STOCK_WORDS[index] ?? own(index - STOCKS.length);
  const person = (index: number): string => {
    const id = story.people[index]?.id ?? '';
    return isolated(text.cast[id]?.name ?? id);
  };
  const scene = (index: number): Phrase => {
    const id = story.scenes[index]?.id;
    if (id === undefined) return [{ to: anchor.part('endings'), says: 'the end' }];
    return [{ to: anchor.scene(id), says: `${numbering.scene(index)} ${titleOf(id)}` }];
  };
  const option = (at: number, index: number): Phrase => {
    const [sceneId, id] = [story.scenes[at]?.id ?? '', story.scenes[at]?.options[index]?.id ?? ''];
    const says = isolated(text.scenes[sceneId]?.options[id]?.says ?? id);
    // A split of a calendar has no place of its own in a document.
    const to = splitOf(id) === null ? anchor.option(sceneId, id) : anchor.scene(sceneId);
    return [{ to, says: numbering.option(at, index) }, ` “${says}”`];
  };
  const listedAt = (at: number, place: number): Phrase => {
    const scene = story.scenes[at];
    const one = scene && listedIn(scene)[place];
    if (!scene || !one) return [''];
    const says = isolated(wordsOf(text.scenes[scene.id], one)?.says ?? one.id);
    return [{ to: anchor.option(scene.id, one.id), says: numbering.listed(at, place) }, ` “${says}”`];
  };
  /** "calendar-one:ravi" is compiled to any split that gives Ravi time. */
  const need = (condition: Condition): Phrase | null => {
    const of = condition.is === 'any' ? condition.of : [condition];
    const asked = of.flatMap((one) => (one.is === 'visited' && one.option >= 0 ? [one] : []));
    const [first] = asked;
    const scene = story.scenes[first?.scene ?? -1];
    if (!first || !scene || asked.length !== of.length || asked.some((one) => one.scene !== first.scene)) return null;
    const behind = needBehind(
      scene,
      asked.map((one) => one.option),
    );
    return behind && listedAt(first.scene, listedIn(scene).indexOf(behind));
  };

  /** De Morgan: "not all" is "any that is not". Groups of the other kind stand in brackets, so that "and" and "or" cannot be mixed up. */
  const group = (of: readonly Condition[], every: boolean, holds: boolean): Phrase => {
    const parts = of.map((one): Phrase => {
      const [inner, innerHolds] = withoutNot(one, holds);
      const said = say(inner, innerHolds);
      const isOther =
        need(inner) !== null
          ? false
          : inner.is === 'person'
            ? !innerHolds && every
            : isGroup(inner) && inner.of.length > 1 && isEvery(inner, innerHolds) !== every;
      return isOther ? ['(', ...said, ')'] : said;
    });
    return listed(parts, every ? 'and' : 'or');
  };

  /** Bounds of a number; denied, the other side of them. */
  const numbers = (index: number, condition: { atLeast?: number; below?: number }, holds: boolean): string => {
    if (holds) return bounds(index, condition.atLeast, condition.below);
    const sides = [
      condition.atLeast === undefined ? null : bounds(index, undefined, condition.atLeast),
      condition.below === undefined ? null : bounds(index, condition.below, undefined),
    ];
    return sides.filter((side) => side !== null).join(' or ');
  };

  const say = (condition: Condition, holds: boolean): Phrase => {
    const given = need(condition);
    if (given !== null) return [holds ? 'you gave time to ' : 'you gave no time to ', ...given];
    switch (condition.is) {
      case 'meter':
        return [`${meter(condition.meter)} ${numbers(condition.meter, condition, holds)}`];
      case 'person': {
        const name = person(condition.person);
        // Of somebody who is away nothing is true, so its denial is true of them.
        return [`${name}’s ${condition.meter} ${numbers(-1, condition, holds)}${holds ? '' : `, or ${name} is away`}`];
      }
      case 'present':
        return [`${person(condition.person)} is ${holds ? 'there' : 'away'}`];
      case 'visited':
        if (condition.option < 0) return [holds ? 'you have been in ' : 'you have not been in ', ...scene(condition.scene)];
        return [holds ? 'you chose ' : 'you did not choose ', ...option(condition.scene, condition.option)];
      case 'learned': {
        const fact = story.facts[condition.fact] ?? '';
        return [holds ? 'you know ' : 'you do not know ', { to: anchor.part(`fact.${fact}`), says: `the fact “${fact}”` }];
      }
      case 'flag':
        return [`the flag “${story.flags[condition.flag] ?? ''}” is ${holds ? 'set' : 'not set'}`];
      case 'all':
      case 'any':
        return group(condition.of, isEvery(condition, holds), holds);
      case 'not':
        return say(condition.of, !holds);
    }
  };

  const effect = (one: Effect): string =>
    'meter' in one ? `${meter(one.meter)} ${change(one.meter, one.by)}` : `${person(one.person)}’s ${one.of} ${change(-1, one.by)}`;

  return {
    condition: (condition) => say(condition, true),
    effects: (effects) => effects.filter(({ by }) => by !== 0).map(effect),
    sides: (forThem, against) => [
      ...forThem.map((one) => `${person(one)} likes it: engagement ${change(-1, TAKES_SIDES)}`),
      ...against.map((one) => `${person(one)} dislikes it: engagement ${change(-1, -TAKES_SIDES)}`),
    ],
    routes: (routes) => {
      const [only] = routes;
      if (routes.length === 1 && only && only.when === null) return scene(only.to);
      const parts = routes.map(
        ({ when, to }): Phrase => (when ? ['if ', ...say(when, true), ': ', ...scene(to)] : ['otherwise: ', ...scene(to)]),
      );
      return joined(parts, '; ');
    },
    scene,
    option,
    listed: listedAt,
    meter,
    person,
  };
}
