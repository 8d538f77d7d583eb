/** What a decision offers: options in shown order, locked ones last, with odds and promises said before the choice. */
import { shuffled } from '../base/dice.ts';
import { holds } from '../rules/conditions.ts';
import { type Frame, SEED } from '../rules/frame.ts';
import { isOpen, oddsNow } from '../rules/kernel.ts';
import type { Prepared, PreparedOption, PreparedScene } from '../rules/prepare.ts';
import { type Condition, STOCKS, type Stock } from '../rules/story.ts';
import type { Text } from '../scenario/text.ts';
import { LOCKED } from '../text/descriptions.ts';
import { oddsBecause } from '../text/odds.ts';
import { priceView } from './days.ts';
import { promiseOffered } from './promises.ts';
import type { OptionView } from './view.ts';

/** How often the scene was entered: each visit shuffles its options anew. */
export const visitsOf = (p: Prepared, frame: Frame, scene: PreparedScene): number => frame[p.at.visits + scene.index] ?? 1;

/** What decides in a scene, one card each: not its asides, and nothing of a calendar, whose needs are shown instead. */
export const cardsOf = ({ options }: PreparedScene): readonly PreparedOption[] =>
  options.filter(({ option }) => option.aside === null && option.split === null);

export function optionsView(p: Prepared, text: Text, frame: Frame, scene: PreparedScene): OptionView[] {
  const cards = cardsOf(scene);
  const order = scene.scene.keepOrder ? [...cards] : shuffled(cards, scene.orderKey, frame[SEED] ?? 0, visitsOf(p, frame, scene));
  const open = order.filter((one) => isOpen(p, frame, one));
  const locked = order.filter((one) => !isOpen(p, frame, one) && !one.option.hidden);
  return [...open, ...locked].map((one, i) => optionView(p, text, frame, scene, one, i + 1));
}

function optionView(p: Prepared, text: Text, frame: Frame, scene: PreparedScene, one: PreparedOption, key: number): OptionView {
  const words = text.scenes[scene.scene.id]?.options[one.option.id];
  const closed = !isOpen(p, frame, one);
  return {
    id: one.option.id,
    key,
    says: words?.says ?? one.option.id,
    locked: closed ? (words?.locked ?? LOCKED) : null,
    odds: one.option.chance && !closed ? { in10: oddsNow(p, frame, one), because: becauseOf(p, frame, one) } : null,
    promise: closed ? null : promiseOffered(p, text, frame, words?.promise ?? null, one.option.promises[0]),
    price: priceView(p, scene, one),
  };
}

/** What moves the odds, in the same breath: the first raise that can be said in words. */
function becauseOf(p: Prepared, frame: Frame, one: PreparedOption): string {
  const raises = one.option.chance?.raise ?? [];
  const held = raises.find((raise) => holds(p, frame, raise.when));
  const wanting = raises[0];
  if (held) return oddsBecause.held(reasonOf(held.when));
  return wanting ? oddsBecause.wanting(reasonOf(wanting.when)) : '';
}

/** The stock a condition asks to be high; null for anything else, which only the author could name. */
const reasonOf = (when: Condition): Stock | null =>
  when.is === 'meter' && when.atLeast !== undefined ? (STOCKS[when.meter] ?? null) : null;
