/** What an option brings beyond its first effects: later effects, a promise, a risk. In: a Page, the option. Out: parts of its list. */
import { partsOf } from '../../rules/choice.ts';
import type { StoryLater, StoryOption } from '../../rules/story.ts';
import { PROMISE } from '../../rules/words.ts';
import type { OptionText } from '../../scenario/text.ts';
import { change, clockWords, REVIEW_WORDS } from '../../text/documents.ts';
import { isolated } from '../characters.ts';
import { listedIn } from '../listed.ts';
import { type Child, element, type Markup } from '../markup.ts';
import { joined, type Phrase } from '../phrase.ts';
import { fact, lineOf, linesOf, type Page, written } from './page.ts';

const W = REVIEW_WORDS;

/** When it lands, what it changes, what is said. */
export function laterOf(page: Page, later: StoryLater, says: string): readonly Child[] {
  const { words } = page;
  const time: readonly Child[] =
    later.at === null
      ? [later.after === 1 ? 'With the next decision' : `With the ${later.after}${ordinal(later.after ?? 0)} decision from here`]
      : ['On reaching ', ...written(words.scene(later.at))];
  return [
    ...time,
    later.in10 < 10 ? `, with ${later.in10} chances in 10` : null,
    ...(later.when ? [', if ', ...written(words.condition(later.when))] : []),
    `: ${words.effects(later.effects).join(', ') || W.nothing}. `,
    says === '' ? null : page.authored('q', says),
  ];
}

const ordinal = (count: number): string => (count % 100 > 10 && count % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th'));

/** `number` is that of the line played when it is broken. */
export function promiseOf(page: Page, option: StoryOption, text: OptionText, base: string, number: string): Markup | null {
  const [promise = -1] = option.promises;
  const made = page.story.promises[promise];
  if (!made || !text.promise) return null;
  const keepers = page.story.scenes.flatMap((scene, at) =>
    listedIn(scene).flatMap(({ option: one }, place) => (one.keeps.includes(promise) ? [page.words.listed(at, place)] : [])),
  );
  const isTeam = made.to >= 0;
  const breaks = [
    `purpose ${change(2, PROMISE.brokenPurpose)}`,
    ...(isTeam ? [`${page.words.person(made.to)}’s engagement ${change(-1, PROMISE.brokenEngagement)}`] : []),
  ];
  const to = isolated(page.text.cast[text.promise.to]?.name ?? text.promise.to);
  return fact(
    W.promise,
    `To ${to}: `,
    page.authored('q', text.promise.what),
    `, due by ${clockWords(page.text.clock, made.by).toLowerCase()}. Kept by `,
    ...(keepers.length === 0 ? ['no option'] : written(joined(keepers, ', or '))),
    page.story.dynamics === 'none'
      ? '. If it is not kept, the player reads:'
      : `. If it is not kept: ${breaks.join(', ')}; and the player reads:`,
    element('ol', { class: 'lines' }, lineOf(page, text.promise.broken, `${base}.broken`, number)),
  );
}

export function chanceOf(page: Page, option: StoryOption, text: OptionText, idOf: (part: string) => string, number: string): Markup | null {
  const { chance } = option;
  if (!chance) return null;
  const { words } = page;
  const raises = chance.raise.map(
    ({ when, by }): Child => [` ${Math.abs(by)} ${by < 0 ? 'fewer' : 'more'} if `, ...written(words.condition(when)), '.'],
  );
  const way = (name: string, effects: string, lines: Markup | null): Child => [
    element('p', {}, element('strong', {}, name), `: ${effects || W.nothing}.`),
    lines,
  ];
  return fact(
    W.chance,
    `${chance.in10} chances in 10 that it goes well.`,
    raises,
    ` ${W.chanceShown}`,
    way(
      W.good,
      words.effects(chance.good).join(', '),
      linesOf(page, text.good, (at) => idOf(`good-${at}`), number, text.lines.length),
    ),
    way(
      W.bad,
      words.effects(chance.bad).join(', '),
      linesOf(page, text.bad, (at) => idOf(`bad-${at}`), number, text.lines.length + text.good.length),
    ),
  );
}

/** What made a promise, as a link. */
export function promiseMaker(page: Page, promise: number): Phrase {
  const maker = partsOf(page.story.promises[promise]?.id ?? '');
  const scene = page.story.scenes.findIndex(({ id }) => id === maker.scene);
  const at = page.story.scenes[scene];
  return ['the promise of ', ...page.words.listed(scene, at ? listedIn(at).findIndex(({ id }) => id === maker.option) : -1)];
}
