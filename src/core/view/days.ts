/** Days: what a decision takes, what is saved, and the asides that saved days buy. In: a frame and the scene that waits. Out: views. */
import { DAYS, type Frame, get } from '../rules/frame.ts';
import { countsDays, priceOf } from '../rules/days.ts';
import { passes } from '../rules/gate.ts';
import type { Prepared, PreparedOption, PreparedScene } from '../rules/prepare.ts';
import type { State } from '../rules/read.ts';
import { DAYS_OF } from '../rules/words.ts';
import type { Text } from '../scenario/text.ts';
import { DAYS_WORDS } from '../text/days.ts';
import { LOCKED } from '../text/descriptions.ts';
import { promiseOffered } from './promises.ts';
import type { AsideView, DaysView, PriceView } from './view.ts';

export function priceView(p: Prepared, scene: PreparedScene, one: PreparedOption): PriceView | null {
  if (!countsDays(p, scene)) return null;
  const days = priceOf(one);
  const leaves = DAYS_OF.decision - days;
  return { days, leaves, inWords: DAYS_WORDS.takes(days, leaves) };
}

export const daysView = ({ days }: State): DaysView | null =>
  days === null ? null : { bank: days, inWords: DAYS_WORDS.saved(days, DAYS_OF.bank) };

/** In file order, whether they can be paid for or not, so that each keeps its place. */
export function asidesView(p: Prepared, text: Text, frame: Frame, scene: PreparedScene): AsideView[] {
  return scene.options.flatMap((one): AsideView[] => {
    const { option, aside, gate, index } = one;
    const isClosed = !passes(gate, frame);
    if (aside === null || get(frame, p.at.chosen + index) > 0 || (isClosed && option.hidden)) return [];
    const words = text.scenes[scene.scene.id]?.options[option.id];
    const bank = get(frame, DAYS);
    return [
      {
        id: option.id,
        says: words?.says ?? option.id,
        days: aside,
        inWords: DAYS_WORDS.costs(aside),
        locked: isClosed ? (words?.locked ?? LOCKED) : bank < aside ? DAYS_WORDS.cannotPay(aside, bank) : null,
        promise: promiseOffered(p, text, frame, words?.promise ?? null, option.promises[0]),
      },
    ];
  });
}
